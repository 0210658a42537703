import { type ClaimProof, type ProofFault, proveClaim } from '../restoration/prove.ts';
import type { CorpusFiles } from './load-corpus.ts';
import { listNumberTitles, listUnits, type ProofUnit } from './proof-units.ts';
import type { DamageKind, ReportFile, ReportKey } from './schema.ts';

/** A fault with the unit it was found in; its line counts from 1 in the source file. */
export interface UnitFault {
  readonly unit: string;
  readonly fault: ProofFault;
}

/** The proof of all units of one report, summed up. */
export interface ReportProof extends Omit<ClaimProof, 'faults' | 'pieces'> {
  readonly report: ReportKey;
  readonly model: DamageKind;
  readonly units: number;
  readonly doubtful: number;
  readonly faults: readonly UnitFault[];
}

/**
 * Proves every unit of every report against its source lines: title page, headings, recommendations and paragraphs with
 * their items, footnotes, and the number that stands above each recommendation.
 */
export function proveReports(files: CorpusFiles): readonly ReportProof[] {
  return files.reports.map((report) => proveReport(report, files));
}

function proveReport(report: ReportFile, { documents, sourceLines }: CorpusFiles): ReportProof {
  const damage = documents.find(({ key }) => key === report.report)?.damage ?? 'none';
  const source = sourceLines.get(report.report) ?? [];
  const units = listUnits(report, source, damage);
  const proofs = units.map((unit) => ({ unit, proof: proveClaim(unit, unit.model) }));
  const titles = listNumberTitles(report, source, damage);
  const sum = (read: (proof: ClaimProof) => number) => proofs.reduce((total, { proof }) => total + read(proof), 0);
  return {
    report: report.report,
    model: damage,
    units: units.length,
    words: sum((proof) => proof.words),
    letters: sum((proof) => proof.letters),
    restoredLetters: sum((proof) => proof.restoredLetters),
    provedWords: sum((proof) => proof.provedWords),
    repairedWords: sum((proof) => proof.repairedWords),
    doubtful: units.reduce((total, { doubtful }) => total + doubtful.length, 0),
    faults: [
      ...proofs.flatMap(({ unit, proof }) => placeFaults(unit, proof.faults)),
      ...titles.flatMap((unit) => placeFaults(unit, proveClaim(unit, unit.model).faults)),
    ],
  };
}

function placeFaults(unit: ProofUnit, faults: readonly ProofFault[]): readonly UnitFault[] {
  return faults.map((fault) => ({
    unit: unit.name,
    fault: 'line' in fault ? { ...fault, line: unit.lineNumbers[fault.line] ?? 0 } : fault,
  }));
}
