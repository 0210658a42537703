import { formatItemMark, getPrintedLetter } from './item-marks.ts';
import type { FootnoteEntry, ParagraphEntry, RecommendationEntry } from './schema.ts';

/** Writes a recommendation out as its source lines have it, items in place: what the proof compares. */
export function getClaimText(entry: RecommendationEntry): string {
  const items = entry.items.map((item) => `${getPrintedLetter(item.letter)} ${item.text}`);
  return [entry.text, ...items].join(' ');
}

/** Writes a paragraph out as its source lines have it: its number, its words, its items behind their marks. */
export function getParagraphClaim({ number, printed, text, items, bullets }: ParagraphEntry): string {
  const parts = items.flatMap((item) => [item.printed ?? formatItemMark(item.key, { bullets }).ar, item.text]);
  return [printed ?? `${number}-`, text, ...parts].join(' ');
}

/** Writes a footnote out as its source lines have it: behind its number. */
export function getFootnoteClaim({ number, text }: FootnoteEntry): string {
  return `${number === '*' ? '*' : `(${number})`} ${text}`;
}
