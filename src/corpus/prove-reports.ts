import { foldDigits } from '../arabic-normalizer/digits.ts';
import { type DamageModel, UNDAMAGED } from '../restoration/damage-model.ts';
import { getDamageModel } from '../restoration/models.ts';
import { type Claim, type ClaimProof, type ProofFault, proveClaim } from '../restoration/prove.ts';
import { getClaimText } from './build-passages.ts';
import type { CorpusFiles } from './load-corpus.ts';
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

interface Unit extends Claim {
  readonly name: string;
  readonly firstLine: number;
  readonly model: DamageModel;
}

/**
 * Proves every unit of every report against its source lines: headings, recommendations with their sub-items, and the
 * number that stands above each recommendation.
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
    doubtful: report.recommendations.reduce((total, { doubtful }) => total + doubtful.length, 0),
    faults: [
      ...proofs.flatMap(({ unit, proof }) => placeFaults(unit, proof.faults)),
      ...titles.flatMap((unit) => placeFaults(unit, proveClaim(unit, unit.model).faults)),
    ],
  };
}

function listUnits(report: ReportFile, source: readonly string[], damage: DamageKind): readonly Unit[] {
  const headings = report.headings.map((entry) => ({
    ...placeUnit(`${report.report} heading ${entry.key}`, entry.lines, source),
    text: entry.text,
    repairs: entry.repairs,
    model: modelOf(damage, 'heading'),
  }));
  const bodies = report.recommendations.map((entry) => ({
    ...placeUnit(`${report.report}/${entry.number}`, entry.lines, source),
    text: getClaimText(entry),
    repairs: entry.repairs,
    model: modelOf(damage, 'body'),
  }));
  return [...headings, ...bodies];
}

/** The printed title of each recommendation, «التوصية 7», is the last line with words above its text. */
function listNumberTitles(report: ReportFile, source: readonly string[], damage: DamageKind): readonly Unit[] {
  const folded = source.map((line) => foldDigits(line).trim());
  return report.recommendations.map((entry) => {
    const line = folded.findLastIndex((text, index) => index < entry.lines[0] - 1 && text !== '') + 1;
    return {
      ...placeUnit(`${report.report}/${entry.number} number`, [line, line], folded),
      text: `التوصية ${entry.number}`,
      repairs: [],
      model: modelOf(damage, 'heading'),
    };
  });
}

function placeUnit(name: string, [first, last]: readonly [number, number], source: readonly string[]) {
  return { name, firstLine: first, lines: source.slice(first - 1, last) };
}

function modelOf(damage: DamageKind, unit: 'heading' | 'body'): DamageModel {
  return damage === 'swapped-letters' ? UNDAMAGED : getDamageModel(damage, unit);
}

function placeFaults(unit: Unit, faults: readonly ProofFault[]): readonly UnitFault[] {
  return faults.map((fault) => ({
    unit: unit.name,
    fault: 'line' in fault ? { ...fault, line: fault.line + unit.firstLine } : fault,
  }));
}
