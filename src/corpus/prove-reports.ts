import { foldDigits } from '../arabic-normalizer/digits.ts';
import type { DamageModel } from '../restoration/damage-model.ts';
import { getDamageModel } from '../restoration/models.ts';
import { type Claim, type ClaimProof, type ProofFault, proveClaim } from '../restoration/prove.ts';
import { getClaimText, getFootnoteClaim, getParagraphClaim } from './claim-text.ts';
import type { CorpusFiles } from './load-corpus.ts';
import type { DamageKind, Doubt, HeadingEntry, Repair, ReportFile, ReportKey, SourceLines } from './schema.ts';
import { findNumberLine, listLineNumbers } from './source-lines.ts';

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

/** A unit as its report file has it. */
interface UnitEntry {
  readonly lines: SourceLines;
  readonly repairs?: readonly Repair[];
  readonly doubtful?: readonly Doubt[];
  readonly borders?: readonly string[];
}

interface Unit extends Claim {
  readonly name: string;
  /** The numbers of `lines` in the source. */
  readonly lineNumbers: readonly number[];
  readonly model: DamageModel;
  readonly doubtful: readonly Doubt[];
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

function listUnits(report: ReportFile, source: readonly string[], damage: DamageKind): readonly Unit[] {
  const key = report.report;
  const place = (entry: UnitEntry, part: 'heading' | 'body', { name, text }: { name: string; text: string }): Unit => ({
    name: `${key}${name}`,
    text,
    ...placeLines(entry.lines, source),
    repairs: entry.repairs ?? [],
    borders: entry.borders ?? [],
    doubtful: entry.doubtful ?? [],
    model: getDamageModel(damage, part),
  });
  return [
    ...report.title_page.map((entry, index) =>
      place(entry, 'heading', { name: ` title page ${index + 1}`, text: entry.text }),
    ),
    ...report.headings.map((entry) =>
      place(entry, isBold(entry) ? 'heading' : 'body', { name: ` heading ${entry.key}`, text: entry.text }),
    ),
    ...report.recommendations.map((entry) =>
      place(entry, 'body', { name: `/${entry.number}`, text: getClaimText(entry) }),
    ),
    ...report.paragraphs.map((entry) =>
      place(entry, 'body', { name: `/p${entry.number}`, text: getParagraphClaim(entry) }),
    ),
    ...report.footnotes.map((entry) =>
      place(entry, 'body', { name: ` footnote ${entry.number}`, text: getFootnoteClaim(entry) }),
    ),
  ];
}

const BOLD_DEPTH = 3;

/** Headings of the lowest level were printed in the font of the text (docs/damage-models.md 3.1). */
function isBold({ key }: HeadingEntry): boolean {
  return key.split('.').length <= BOLD_DEPTH;
}

/** The printed title of each recommendation, «التوصية 7», is the last line with words above its text. */
function listNumberTitles(report: ReportFile, source: readonly string[], damage: DamageKind): readonly Unit[] {
  const folded = source.map((line) => foldDigits(line).trim());
  return report.recommendations.map((entry) => {
    const line = findNumberLine(entry, source);
    return {
      name: `${report.report}/${entry.number} number`,
      text: `التوصية ${entry.number}`,
      ...placeLines([[line, line]], folded),
      repairs: [],
      doubtful: [],
      model: getDamageModel(damage, 'heading'),
    };
  });
}

function placeLines(ranges: SourceLines, source: readonly string[]) {
  const lineNumbers = listLineNumbers(ranges);
  return { lineNumbers, lines: lineNumbers.map((line) => source[line - 1] ?? '') };
}

function placeFaults(unit: Unit, faults: readonly ProofFault[]): readonly UnitFault[] {
  return faults.map((fault) => ({
    unit: unit.name,
    fault: 'line' in fault ? { ...fault, line: unit.lineNumbers[fault.line] ?? 0 } : fault,
  }));
}
