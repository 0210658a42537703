import { getClaimText } from './build-passages.ts';
import type { CorpusFault } from './errors.ts';
import { ITEM_LETTERS } from './item-letters.ts';
import type { HeadingEntry, RecommendationEntry, ReportFile } from './schema.ts';

interface Place {
  readonly file: string;
  readonly lineCount: number;
}

/**
 * Checks what a schema cannot see: numbers in order, lines inside the source, headings that exist, letters without a
 * gap, repairs and doubts that speak of words in the text.
 */
export function checkReport(report: ReportFile, place: Place): readonly CorpusFault[] {
  return [
    ...report.headings.flatMap((entry) => checkHeading(entry, report, place)),
    ...checkNumbers(report, place),
  ].concat(report.recommendations.flatMap((entry) => checkRecommendation(entry, report, place)));
}

function checkHeading(entry: HeadingEntry, report: ReportFile, place: Place): readonly CorpusFault[] {
  const fault = faultMaker(place, `${report.report} heading ${entry.key}`);
  const faults = checkLines(entry.lines, place, fault);
  const above = report.headings.slice(0, report.headings.indexOf(entry));
  if (entry.parent !== undefined && !above.some(({ key }) => key === entry.parent)) {
    faults.push(fault('parent', `found "${entry.parent}", expected the key of a heading above this one`));
  }
  if (above.some(({ key }) => key === entry.key)) faults.push(fault('key', 'stands twice'));
  return faults;
}

function checkNumbers(report: ReportFile, { file }: Place): readonly CorpusFault[] {
  return report.recommendations.flatMap((entry, index) => {
    const before = report.recommendations[index - 1];
    if (before === undefined || entry.number === before.number + 1) return [];
    const message = `found ${entry.number} after ${before.number}, expected ${before.number + 1}`;
    return [{ file, unit: `${report.report}/${entry.number}`, field: 'number', message }];
  });
}

function checkRecommendation(entry: RecommendationEntry, report: ReportFile, place: Place): readonly CorpusFault[] {
  const fault = faultMaker(place, `${report.report}/${entry.number}`);
  const faults = checkLines(entry.lines, place, fault);
  if (!report.headings.some(({ key }) => key === entry.heading)) {
    faults.push(fault('heading', `found "${entry.heading}", expected the key of a heading of this file`));
  }
  entry.items.forEach(({ letter }, index) => {
    const expected = ITEM_LETTERS[index]?.latin;
    if (letter !== expected) faults.push(fault(`items.${index}`, `found "${letter}", expected "${expected}"`));
  });
  const text = getClaimText(entry);
  for (const { after } of entry.repairs) {
    if (!text.includes(after)) faults.push(fault('repairs', `"${after}" does not stand in the text`));
  }
  for (const { copy, probably } of entry.doubtful) {
    if (text.includes(copy) || text.includes(probably)) continue;
    faults.push(fault('doubtful', `neither "${copy}" nor "${probably}" stands in the text`));
  }
  return faults;
}

type FaultMaker = (field: string, message: string) => CorpusFault;

function faultMaker({ file }: Place, unit: string): FaultMaker {
  return (field, message) => ({ file, unit, field, message });
}

function checkLines([, last]: readonly [number, number], { lineCount }: Place, fault: FaultMaker): CorpusFault[] {
  if (last <= lineCount) return [];
  return [fault('lines', `found ${last}, expected at most ${lineCount}: the source has no more lines`)];
}
