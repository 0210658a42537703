import { foldDigits } from '../arabic-normalizer/digits.ts';
import type { Claim } from '../restoration/claim.ts';
import type { DamageModel } from '../restoration/damage-model.ts';
import { getDamageModel } from '../restoration/models.ts';
import { type ClaimPart, getFootnoteClaim, joinParts, listClaimParts, listParagraphParts } from './claim-text.ts';
import type { DamageKind, Doubt, HeadingEntry, Repair, ReportFile, SourceLines } from './schema.ts';
import { findNumberLine, listLineNumbers } from './source-lines.ts';

/** A unit as its report file has it. */
interface UnitEntry {
  readonly lines: SourceLines;
  readonly repairs?: readonly Repair[];
  readonly doubtful?: readonly Doubt[];
  readonly borders?: readonly string[];
  /** Printed in the bold font, which was damaged otherwise. */
  readonly isBold?: boolean;
}

/** What is proved by itself: a text and the lines where it stands. */
export interface ProofUnit extends Claim {
  /** `2020/7`, `2020/p17`, `2020 heading II.A`, `2020-background footnote 7`. */
  readonly name: string;
  /** The opening words and the items; joined by blanks they are the text. */
  readonly parts: readonly ClaimPart[];
  readonly repairs: readonly Repair[];
  /** The numbers of `lines` in the source. */
  readonly lineNumbers: readonly number[];
  readonly model: DamageModel;
  readonly doubtful: readonly Doubt[];
}

/** Lists the units of a report: title page, headings, recommendations and paragraphs with their items, footnotes. */
export function listUnits(report: ReportFile, source: readonly string[], damage: DamageKind): readonly ProofUnit[] {
  const key = report.report;
  const place = (name: string, entry: UnitEntry, given: readonly ClaimPart[] | string): ProofUnit => {
    const parts = typeof given === 'string' ? [{ item: undefined, text: given }] : given;
    return {
      name: `${key}${name}`,
      text: joinParts(parts),
      parts,
      ...placeLines(entry.lines, source),
      repairs: entry.repairs ?? [],
      borders: entry.borders ?? [],
      doubtful: entry.doubtful ?? [],
      model: getDamageModel(damage, entry.isBold === true ? 'heading' : 'body'),
    };
  };
  return [
    ...report.title_page.map((entry, index) =>
      place(` title page ${index + 1}`, { ...entry, isBold: true }, entry.text),
    ),
    ...report.headings.map((entry) => place(` heading ${entry.key}`, { ...entry, isBold: isBold(entry) }, entry.text)),
    ...report.recommendations.map((entry) => place(`/${entry.number}`, entry, listClaimParts(entry))),
    ...report.paragraphs.map((entry) => place(`/p${entry.number}`, entry, listParagraphParts(entry))),
    ...report.footnotes.map((entry) => place(` footnote ${entry.number}`, entry, getFootnoteClaim(entry))),
  ];
}

const BOLD_DEPTH = 3;

/** Headings of the lowest level were printed in the font of the text (docs/damage-models.md 3.1). */
function isBold({ key }: HeadingEntry): boolean {
  return key.split('.').length <= BOLD_DEPTH;
}

/** Lists the printed titles of recommendations as units, «التوصية 7»: the last line with words above each text. */
export function listNumberTitles(
  report: ReportFile,
  source: readonly string[],
  damage: DamageKind,
): readonly ProofUnit[] {
  const folded = source.map((line) => foldDigits(line).trim());
  return report.recommendations.map((entry) => {
    const line = findNumberLine(entry, source);
    return {
      name: `${report.report}/${entry.number} number`,
      text: `التوصية ${entry.number}`,
      parts: [],
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
