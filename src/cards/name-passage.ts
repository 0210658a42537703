import { isDraft, isParagraph, type Language, type Passage } from '../corpus/corpus.ts';
import { formatItemMark } from '../corpus/item-marks.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { getWording, type NamedPassage } from './wording.ts';

/** Names a passage as our sentences do: its number, and the year or the paper that it belongs to. */
export function namePassage(passage: Passage, language: Language): NamedPassage {
  const { report } = passage;
  const isOfReport = report !== '2020-background';
  return {
    unit: isParagraph(passage) ? 'paragraph' : 'recommendation',
    number: formatNumber(passage, language),
    year: isOfReport ? report.slice(0, 4) : getWording(language).backgroundPaper,
  };
}

/** Names a passage on its card and in lists: "Recommendation 7 (2020)", "DRAFT recommendation 8 (2020)". */
export function formatHeading(passage: Passage, language: Language): string {
  return getWording(language).heading(namePassage(passage, language), isDraft(passage));
}

/** Names reports one after the other. */
export function nameReports(keys: readonly ReportKey[], language: Language): string {
  const { list, reportName } = getWording(language);
  return list(keys.map(reportName));
}

/** Writes the number of a passage as it is cited, without a year: "22 (c)", «22 (ج)», "3, bullet 4", "26, item 1 (a)". */
export function formatNumber({ number, item, items }: Passage, language: Language): string {
  if (item === undefined) return String(number);
  const wording = getWording(language);
  const [above, letter] = item.split('.');
  if (!/^\d/u.test(item)) return `${number} ${formatItemMark(item)[language]}`;
  const isBullet = items.some(({ key, mark }) => key === item && mark.ar === '•');
  const place = isBullet ? wording.bullet(above ?? item) : wording.item(above ?? item);
  const ending = letter === undefined ? '' : ` ${formatItemMark(letter)[language]}`;
  return `${number}${wording.comma}${place}${ending}`;
}
