import { parseArgs } from 'node:util';
import { CorpusInvalidError } from '../src/corpus/errors.ts';
import { type CorpusFiles, loadCorpusFiles } from '../src/corpus/load-corpus.ts';
import { proveReports, type ReportProof } from '../src/corpus/prove-reports.ts';
import type { ProofFault } from '../src/restoration/prove.ts';

/** The share of all words that must follow from the source and the damage rules alone. */
const PROVED_SHARE_WANTED = 0.995;

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: new URL('../corpus', import.meta.url).pathname } },
});
const proofs = proveReports(await loadOrExplain(values.corpus));
for (const proof of proofs) printFaults(proof);
const total = sumUp(proofs);
console.table([...proofs.map(toRow), toRow(total)]);
const failed = total.faults > 0 || !(shareOf(total) >= PROVED_SHARE_WANTED);
console.log(failed ? 'Not proved: see the faults above.' : 'Every word is proved or explained.');
process.exitCode = failed ? 1 : 0;

/** A corpus that cannot be loaded has nothing to prove: its faults are printed instead of a stack. */
async function loadOrExplain(folder: string): Promise<CorpusFiles> {
  try {
    return await loadCorpusFiles(folder);
  } catch (error) {
    if (!(error instanceof CorpusInvalidError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

type Row = Omit<ReportProof, 'report' | 'model' | 'faults'> & { readonly report: string; readonly model: string };

function sumUp(all: readonly ReportProof[]): Row & { readonly faults: number } {
  const sum = (read: (proof: ReportProof) => number) => all.reduce((result, proof) => result + read(proof), 0);
  return {
    report: 'all',
    model: '',
    units: sum((proof) => proof.units),
    words: sum((proof) => proof.words),
    letters: sum((proof) => proof.letters),
    restoredLetters: sum((proof) => proof.restoredLetters),
    provedWords: sum((proof) => proof.provedWords),
    repairedWords: sum((proof) => proof.repairedWords),
    doubtful: sum((proof) => proof.doubtful),
    faults: sum((proof) => proof.faults.length),
  };
}

function toRow(proof: Row) {
  return {
    report: proof.report,
    model: proof.model,
    units: proof.units,
    words: proof.words,
    letters: proof.letters,
    'restored letters': proof.restoredLetters,
    proved: proof.provedWords,
    repaired: proof.repairedWords,
    doubtful: proof.doubtful,
    'proved %': (100 * shareOf(proof)).toFixed(2),
  };
}

function shareOf({ provedWords, words }: Row): number {
  return provedWords / words;
}

function printFaults({ faults }: ReportProof): void {
  for (const { unit, fault } of faults) console.error(`${unit}: ${describeFault(fault)}`);
}

function describeFault(fault: ProofFault): string {
  switch (fault.kind) {
    case 'unproved-word':
      return `line ${fault.line}: «${fault.word}» would read «${fault.expected}» there, which is not in the source`;
    case 'unused-source':
      return `line ${fault.line}: «${fault.signs}» stands in the source, but no word of the text explains it`;
    case 'blanks-differ':
      return `line ${fault.line}: the blanks around «${fault.around}» are not those of the text`;
    case 'order-differs':
      return `line ${fault.line}: the words of a sound source stand in another order or are interrupted`;
    case 'number-not-in-source':
      return `the number ${fault.number} does not stand in the source`;
    case 'border-not-needed':
      return `border: «${fault.border}» is not needed: the blanks there are those of the text`;
    case 'repair-not-in-text':
      return `repair: «${fault.repair.after}» must stand exactly once in the text`;
    case 'repair-not-in-source':
      return `repair: «${fault.repair.before}» must stand exactly once in the source lines`;
    case 'repair-not-needed':
      return `repair: «${fault.repair.before}» → «${fault.repair.after}» is not needed: the text is proved without it`;
  }
}
