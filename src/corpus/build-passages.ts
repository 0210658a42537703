import { isRestoredLetter } from '../restoration/damage-model.ts';
import { getDamageModel } from '../restoration/models.ts';
import { findWholeWords } from '../restoration/whole-words.ts';
import { buildPassageId, type Heading, type Passage } from './corpus.ts';
import { getArabicItemLetter, type ItemLetter } from './item-letters.ts';
import type { DocumentEntry, RecommendationEntry, ReportFile } from './schema.ts';

/**
 * Builds the passages of one report: each recommendation, followed by its sub-items as passages of their own (the
 * opening words and that item alone).
 */
export function buildPassages(report: ReportFile, document: DocumentEntry): readonly Passage[] {
  return report.recommendations.flatMap((entry) => {
    const whole = buildRecommendation(entry, report, document);
    return [whole, ...entry.items.map((item) => buildSubItem(whole, item, document))];
  });
}

/** Writes a unit out as its source lines have it, items in place: what the proof compares. */
export function getClaimText(entry: RecommendationEntry): string {
  const items = entry.items.map((item) => `(${getArabicItemLetter(item.letter)}) ${item.text}`);
  return [entry.text, ...items].join(' ');
}

function buildRecommendation(entry: RecommendationEntry, report: ReportFile, document: DocumentEntry): Passage {
  const headings = listHeadings(report, entry.heading);
  return {
    id: buildPassageId(report.report, entry.number),
    report: report.report,
    kind: 'recommendation',
    number: entry.number,
    item: undefined,
    status: getStatus(document, headings),
    headings,
    title: entry.title,
    opening: entry.text,
    openingEnglish: entry.english,
    items: entry.items.map(({ letter, text, english }) => ({ letter, text, english })),
    source: { file: document.file, lines: entry.lines, page: entry.page },
    repairs: entry.repairs,
    doubtful: entry.doubtful,
    restoredLetters: countRestoredLetters(getClaimText(entry), document),
  };
}

function buildSubItem(whole: Passage, item: RecommendationEntry['items'][number], document: DocumentEntry): Passage {
  const { letter, text, english, title } = item;
  return {
    ...whole,
    id: buildPassageId(whole.report, whole.number, letter),
    kind: 'sub-item',
    item: letter satisfies ItemLetter,
    title,
    items: [{ letter, text, english }],
    repairs: whole.repairs.filter(({ after }) => findWholeWords(`${whole.opening} ${text}`, after).length > 0),
    doubtful: whole.doubtful.filter(({ copy, probably }) =>
      [whole.opening, text].some((part) => part.includes(copy) || part.includes(probably)),
    ),
    restoredLetters: countRestoredLetters(`${whole.opening} ${text}`, document),
  };
}

function listHeadings(report: ReportFile, key: string): readonly Heading[] {
  const entry = report.headings.find((heading) => heading.key === key);
  if (entry === undefined) return [];
  const above = entry.parent === undefined ? [] : listHeadings(report, entry.parent);
  return [...above, { key: entry.key, text: entry.text, english: entry.english }];
}

function getStatus(document: DocumentEntry, headings: readonly Heading[]): Passage['status'] {
  const status = document.status_by_chapter[headings[0]?.key ?? ''];
  if (status === undefined)
    throw new TypeError(`Cannot tell the status of a passage of ${document.key}: unchecked chapter`);
  return status;
}

function countRestoredLetters(text: string, { damage }: DocumentEntry): number {
  if (damage === 'swapped-letters') return 0;
  const signs = getDamageModel(damage, 'body').damage(text);
  return signs.filter((sign) => isRestoredLetter(sign, text)).length;
}
