import { getClaimText, getParagraphClaim } from './claim-text.ts';
import type { CorpusFault } from './errors.ts';
import { ITEM_LETTERS } from './item-marks.ts';
import type { HeadingEntry, ParagraphEntry, RecommendationEntry, ReportFile, SourceLines } from './schema.ts';
import { findNumberLine, listLineNumbers } from './source-lines.ts';

interface Place {
  readonly file: string;
  /** The lines of the source. */
  readonly source: readonly string[];
}

/**
 * Checks what a schema cannot see: numbers in order, every line of the source in one unit or explained, headings that
 * exist, items without a gap, footnotes that a text refers to, repairs and doubts that speak of words in the text.
 */
export function checkReport(report: ReportFile, place: Place): readonly CorpusFault[] {
  return [
    ...report.headings.flatMap((entry) => checkHeading(entry, report, place)),
    ...checkNumbers(report, place),
    ...report.recommendations.flatMap((entry) => checkRecommendation(entry, report, place)),
    ...report.paragraphs.flatMap((entry) => checkParagraph(entry, report, place)),
    ...checkFootnotes(report, place),
    ...checkLines(report, place),
  ];
}

function checkHeading({ key }: HeadingEntry, report: ReportFile, place: Place): readonly CorpusFault[] {
  const fault = faultMaker(place, `${report.report} heading ${key}`);
  const above = report.headings.slice(
    0,
    report.headings.findIndex((heading) => heading.key === key),
  );
  const parent = key.split('.').slice(0, -1).join('.');
  const isPlaced = parent === '' || above.some((heading) => heading.key === parent);
  const isTwice = report.headings.filter((heading) => heading.key === key).length > 1;
  return [
    ...(isPlaced ? [] : [fault('key', `no heading "${parent}" stands above it`)]),
    ...(isTwice ? [fault('key', 'stands twice')] : []),
  ];
}

/** Recommendations are numbered without a gap; of paragraphs our copies may lack some, but none comes twice. */
function checkNumbers({ report, recommendations, paragraphs }: ReportFile, { file }: Place): readonly CorpusFault[] {
  const gaps = recommendations.flatMap((entry, index) => {
    const before = recommendations[index - 1];
    if (before === undefined || entry.number === before.number + 1) return [];
    const message = `found ${entry.number} after ${before.number}, expected ${before.number + 1}`;
    return [{ file, unit: `${report}/${entry.number}`, field: 'number', message }];
  });
  const disorder = paragraphs.flatMap((entry, index) => {
    const before = paragraphs[index - 1]?.number ?? 0;
    if (entry.number > before) return [];
    const message = `found ${entry.number} after ${before}, expected a higher number`;
    return [{ file, unit: `${report}/p${entry.number}`, field: 'number', message }];
  });
  return [...gaps, ...disorder];
}

function checkRecommendation(entry: RecommendationEntry, report: ReportFile, place: Place): readonly CorpusFault[] {
  const fault = faultMaker(place, `${report.report}/${entry.number}`);
  const letters = entry.items.flatMap(({ letter }, index) => {
    const expected = ITEM_LETTERS[index]?.latin;
    return letter === expected ? [] : [fault(`items.${index}`, `found "${letter}", expected "${expected}"`)];
  });
  return [...letters, ...checkText(entry, { text: getClaimText(entry), report, fault })];
}

function checkParagraph(entry: ParagraphEntry, report: ReportFile, place: Place): readonly CorpusFault[] {
  const fault = faultMaker(place, `${report.report}/p${entry.number}`);
  const keys = entry.items.map(({ key }) => key);
  const items = keys.flatMap((key, index) =>
    isNextKey(key, keys.slice(0, index))
      ? []
      : [fault(`items.${index}`, `"${key}" does not follow "${keys[index - 1]}"`)],
  );
  return [...items, ...checkText(entry, { text: getParagraphClaim(entry), report, fault })];
}

/** `a` or `1` comes first, each key after the one before it on its level. */
function isNextKey(key: string, above: readonly string[]): boolean {
  const [parent, own] = key.includes('.') ? key.split('.') : [undefined, key];
  if (parent !== undefined && !above.includes(parent)) return false;
  const place = above.filter((other) => (other.includes('.') ? other.split('.')[0] : undefined) === parent).length;
  return own === (/^\d/u.test(own ?? '') ? String(place + 1) : ITEM_LETTERS[place]?.latin);
}

interface CheckedText {
  /** As the source has it. */
  readonly text: string;
  readonly report: ReportFile;
  readonly fault: FaultMaker;
}

function checkText(
  { heading, repairs, doubtful }: Pick<RecommendationEntry, 'heading' | 'repairs' | 'doubtful'>,
  { text, report, fault }: CheckedText,
): readonly CorpusFault[] {
  const hasHeading = report.headings.some(({ key }) => key === heading);
  return [
    ...(hasHeading ? [] : [fault('heading', `found "${heading}", expected the key of a heading of this file`)]),
    ...repairs
      .filter(({ after }) => !text.includes(after))
      .map(({ after }) => fault('repairs', `"${after}" does not stand in the text`)),
    ...doubtful
      .filter(({ copy, probably }) => !text.includes(copy) && !text.includes(probably))
      .map(({ copy, probably }) => fault('doubtful', `neither "${copy}" nor "${probably}" stands in the text`)),
  ];
}

/** Each footnote has one number, and a paragraph or the title page refers to it once. */
function checkFootnotes(report: ReportFile, place: Place): readonly CorpusFault[] {
  const texts = [...report.title_page.map(({ text }) => text), ...report.paragraphs.map(getParagraphClaim)].join('\n');
  return report.footnotes.flatMap(({ number }, index) => {
    const mark = number === '*' ? '*' : `(${number})`;
    const count = texts.split(mark).length - 1;
    const fault = faultMaker(place, `${report.report} footnote ${number}`);
    const isTwice = report.footnotes.findIndex((other) => other.number === number) !== index;
    return [
      ...(count === 1 ? [] : [fault('number', `${mark} stands ${count} times in the texts, expected once`)]),
      ...(isTwice ? [fault('number', 'stands twice')] : []),
    ];
  });
}

/** Every line with signs on it belongs to one unit, or to the page, with a reason. */
function checkLines(report: ReportFile, { file, source }: Place): readonly CorpusFault[] {
  const fault = faultMaker({ file, source }, report.report);
  const owned = listOwnedLines(report, source);
  const counts = Map.groupBy(owned, (line) => line);
  const unowned = source.flatMap((text, index) => (text.trim() === '' || counts.has(index + 1) ? [] : [index + 1]));
  const shared = [...counts].flatMap(([line, owners]) => (owners.length > 1 ? [line] : []));
  const beyond = owned.filter((line) => line > source.length);
  return [
    ...unowned.map((line) =>
      fault('lines', `line ${line} belongs to no unit: add it to one, or to furniture with a reason`),
    ),
    ...shared.map((line) => fault('lines', `line ${line} belongs to two units`)),
    ...beyond.map((line) =>
      fault('lines', `found ${line}, expected at most ${source.length}: the source has no more lines`),
    ),
  ];
}

function listOwnedLines(report: ReportFile, source: readonly string[]): readonly number[] {
  const numberLines = report.recommendations.map((entry) => findNumberLine(entry, source)).filter((line) => line > 0);
  const units: readonly { readonly lines: SourceLines }[] = [
    ...report.title_page,
    ...report.headings,
    ...report.recommendations,
    ...report.paragraphs,
    ...report.footnotes,
    ...report.furniture,
  ];
  return [...units.flatMap(({ lines }) => listLineNumbers(lines)), ...numberLines];
}

type FaultMaker = (field: string, message: string) => CorpusFault;

function faultMaker({ file }: Place, unit: string): FaultMaker {
  return (field, message) => ({ file, unit, field, message });
}
