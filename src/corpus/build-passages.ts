import { findWholeWords } from '../restoration/whole-words.ts';
import { getParagraphClaim } from './claim-text.ts';
import { buildPassageId, type Footnote, type Heading, isParagraph, type Passage, type PassageItem } from './corpus.ts';
import { formatItemMark } from './item-marks.ts';
import { type PrepareCount, prepareCounts } from './restored-counts.ts';
import type { DocumentEntry, ParagraphEntry, RecommendationEntry, ReportFile } from './schema.ts';

/** What the passages of a report are built from, besides their entries. */
interface Origin {
  readonly report: ReportFile;
  readonly document: DocumentEntry;
  readonly prepareCount: PrepareCount;
}

/**
 * Builds the passages of one report in the order of its text: each recommendation and paragraph, followed by its items
 * as passages of their own (the opening words and that item alone).
 */
export function buildPassages(
  report: ReportFile,
  document: DocumentEntry,
  source: readonly string[],
): readonly Passage[] {
  const origin = { report, document, prepareCount: prepareCounts(report, document, source) };
  const recommendations = report.recommendations.map((entry) => ({
    whole: buildRecommendation(entry, origin),
    titles: new Map(entry.items.map(({ letter, title }) => [letter as string, title])),
  }));
  const paragraphs = report.paragraphs.map((entry) => ({
    whole: buildParagraph(entry, origin),
    titles: new Map<string, Passage['title']>(),
  }));
  return [...recommendations, ...paragraphs]
    .toSorted((a, b) => getFirstLine(a.whole) - getFirstLine(b.whole))
    .flatMap(({ whole, titles }) => [
      whole,
      ...whole.items.map((item) => buildItem(whole, { item, title: titles.get(item.key) }, origin)),
    ]);
}

function getFirstLine({ source }: Passage): number {
  return source.lines[0]?.[0] ?? 0;
}

function buildRecommendation(entry: RecommendationEntry, { report, document, prepareCount }: Origin): Passage {
  const headings = listHeadings(report, entry.heading);
  const id = buildPassageId({ report: report.report, unit: 'recommendation', number: entry.number });
  return {
    id,
    report: report.report,
    kind: 'recommendation',
    number: entry.number,
    item: undefined,
    status: getStatus(document, headings),
    headings,
    title: entry.title,
    opening: entry.text,
    openingEnglish: entry.english,
    items: entry.items.map(({ letter, text, english }) => ({
      key: letter,
      mark: formatItemMark(letter),
      text,
      english,
    })),
    footnotes: [],
    speaker: undefined,
    source: { file: document.file, lines: entry.lines, page: entry.page },
    repairs: entry.repairs,
    doubtful: entry.doubtful,
    countRestoredLetters: prepareCount(id),
  };
}

function buildParagraph(entry: ParagraphEntry, origin: Origin): Passage {
  const { report, document, prepareCount } = origin;
  const headings = listHeadings(report, entry.heading);
  const id = buildPassageId({ report: report.report, unit: 'paragraph', number: entry.number });
  return {
    id,
    report: report.report,
    kind: 'paragraph',
    number: entry.number,
    item: undefined,
    status: getParagraphStatus(document, headings),
    headings,
    title: entry.title,
    opening: entry.text,
    openingEnglish: entry.gist,
    items: entry.items.map(({ key, text, gist }) => ({
      key,
      mark: formatItemMark(key, entry),
      text,
      english: gist,
    })),
    footnotes: listFootnotes(getParagraphClaim(entry), origin),
    speaker: entry.speaker,
    source: { file: document.file, lines: entry.lines, page: undefined },
    repairs: entry.repairs,
    doubtful: entry.doubtful,
    countRestoredLetters: prepareCount(id),
  };
}

interface OwnItem {
  readonly item: PassageItem;
  /** Ours; an item of a paragraph is named by its own words, or those of its gist. */
  readonly title: Passage['title'] | undefined;
}

function buildItem(whole: Passage, { item, title }: OwnItem, { prepareCount }: Origin): Passage {
  const items = whole.items.filter(({ key }) => key === item.key || isAbove(key, item.key) || isAbove(item.key, key));
  const parts = [whole.opening, ...items.map(({ text }) => text)];
  const text = parts.join(' ');
  const unit = isParagraph(whole) ? 'paragraph' : 'recommendation';
  return {
    ...whole,
    id: buildPassageId({ report: whole.report, unit, number: whole.number, item: item.key }),
    kind: unit === 'paragraph' ? 'paragraph-item' : 'sub-item',
    item: item.key,
    title: title ?? { ar: shorten(item.text), en: shorten(item.english) },
    items,
    footnotes: whole.footnotes.filter(({ number }) => text.includes(`(${number})`)),
    repairs: whole.repairs.filter(({ after }) => findWholeWords(text, after).length > 0),
    doubtful: whole.doubtful.filter(({ copy, probably }) =>
      parts.some((part) => part.includes(copy) || part.includes(probably)),
    ),
    countRestoredLetters: prepareCount(
      whole.id,
      items.map(({ key }) => key),
    ),
  };
}

const TITLE_MAX_CHARS = 75;

/** Shortens words between two of them to the length of a title. */
function shorten(text: string): string {
  if (text.length <= TITLE_MAX_CHARS) return text;
  return `${text.slice(0, TITLE_MAX_CHARS).replace(/\s+\S*$/u, '')}…`;
}

/** `1` is above `1.a`. */
function isAbove(key: string, other: string): boolean {
  return other.startsWith(`${key}.`);
}

/** Lists the headings over a unit, from the chapter down: `III`, `III.2`, `III.2.b`. */
function listHeadings(report: ReportFile, key: string): readonly Heading[] {
  return report.headings
    .filter((heading) => heading.key === key || isAbove(heading.key, key))
    .map(({ key: own, text, english }) => ({ key: own, text, english }));
}

/** The footnotes of the report that a text refers to, with what is to be said of their words. */
function listFootnotes(text: string, { report, prepareCount }: Origin): readonly Footnote[] {
  return report.footnotes.flatMap(({ number, text: note, repairs, doubtful }) => {
    if (number === '*' || !text.includes(`(${number})`)) return [];
    const count = prepareCount(`${report.report} footnote ${number}`);
    return [{ number, text: note, repairs, doubtful, countRestoredLetters: count }];
  });
}

/** "The Working Group adopted the recommendations below" stands in their chapter and is none of them. */
function getParagraphStatus(document: DocumentEntry, headings: readonly Heading[]): Passage['status'] {
  const status = getStatus(document, headings);
  return status === 'adopted' ? 'organizational' : status;
}

function getStatus(document: DocumentEntry, headings: readonly Heading[]): Passage['status'] {
  const status = document.status_by_chapter[headings[0]?.key ?? ''];
  if (status === undefined)
    throw new TypeError(`Cannot tell the status of a passage of ${document.key}: unchecked chapter`);
  return status;
}
