/** Where a text may be cut, the best place first: after a line, a sentence or clause, a word. */
const BOUNDARIES = [/\n/gu, /[.!?؟؛;]\s+/gu, /\s+/gu] as const;

const GRAPHEMES = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Splits a text into pieces of at most `maxChars` UTF-16 units that together are the text, no character lost or added:
 * between lines, else sentences, else words, and only a longer word between its graphemes. An empty text has no pieces.
 *
 * @throws {RangeError} When `maxChars` is below 1.
 */
export function splitText(text: string, maxChars: number): readonly string[] {
  if (maxChars < 1) throw new RangeError(`Cannot split a text into pieces of ${maxChars} characters`);
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > maxChars) {
    const end = findCut(rest, maxChars);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Shortens a text of ours to at most `maxChars` UTF-16 units, with "…" at its end, between graphemes. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return `${text.slice(0, findGrapheme(text, maxChars - 1)).trimEnd()}…`;
}

function findCut(text: string, maxChars: number): number {
  const window = text.slice(0, maxChars);
  for (const boundary of BOUNDARIES) {
    const last = [...window.matchAll(boundary)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    if (end > 0) return end;
  }
  return findGrapheme(text, maxChars) || maxChars;
}

/** Finds the end of the last grapheme that ends by `maxChars`; 0 where even the first one does not. */
function findGrapheme(text: string, maxChars: number): number {
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(0, maxChars + 64))) {
    if (index + segment.length > maxChars) break;
    end = index + segment.length;
  }
  return end;
}
