import { formatItemMark, getPrintedLetter } from './item-marks.ts';
import type { FootnoteEntry, ParagraphEntry, RecommendationEntry } from './schema.ts';

/** A stretch of a text as its source lines have it: the words of an item with the mark before them, or what is above the items. */
export interface ClaimPart {
  /** The key of the item; `undefined` for the opening words and the number before them. */
  readonly item: string | undefined;
  readonly text: string;
}

/** Lists the parts of a recommendation as its source lines have them, items in place. */
export function listClaimParts(entry: RecommendationEntry): readonly ClaimPart[] {
  const items = entry.items.map(({ letter, text }) => ({ item: letter, text: `${getPrintedLetter(letter)} ${text}` }));
  return [{ item: undefined, text: entry.text }, ...items];
}

/** Lists the parts of a paragraph as its source lines have them: behind its number, its items behind their marks. */
export function listParagraphParts({ number, printed, text, items, bullets }: ParagraphEntry): readonly ClaimPart[] {
  const parts = items.map((item) => ({
    item: item.key,
    text: `${item.printed ?? formatItemMark(item.key, { bullets }).ar} ${item.text}`,
  }));
  return [{ item: undefined, text: `${printed ?? `${number}-`} ${text}` }, ...parts];
}

/** Writes a recommendation out as its source lines have it, items in place: what the proof compares. */
export function getClaimText(entry: RecommendationEntry): string {
  return joinParts(listClaimParts(entry));
}

/** Writes a paragraph out as its source lines have it: its number, its words, its items behind their marks. */
export function getParagraphClaim(entry: ParagraphEntry): string {
  return joinParts(listParagraphParts(entry));
}

/** Joins parts as they follow each other in the text. */
export function joinParts(parts: readonly ClaimPart[]): string {
  return parts.map(({ text }) => text).join(' ');
}

/** Writes a footnote out as its source lines have it: behind its number. */
export function getFootnoteClaim({ number, text }: FootnoteEntry): string {
  return `${number === '*' ? '*' : `(${number})`} ${text}`;
}
