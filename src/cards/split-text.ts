const GRAPHEMES = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Where a text may be divided, the best first: after a sub-item (a line), a sentence, a part of one, a word. */
const BOUNDARIES = [/(?<=\n)/u, /(?<=[.؛;؟?!]\s)/u, /(?<=[،,:]\s)/u, /(?<=\s)/u] as const;

/**
 * Splits a text into pieces that measure at most `max` each, at the ends of lines where that is possible, else of
 * sentences, else of words, else between letters with their marks. Joined, the pieces are the text again, character for
 * character; an empty text has none.
 *
 * @param measure How long a piece will be when it is written; at least its length, which is the default.
 * @throws {RangeError} When `max` is below 1.
 */
export function splitText(text: string, max: number, measure = (piece: string) => piece.length): readonly string[] {
  if (max < 1) throw new RangeError(`Cannot split a text into pieces of ${max} characters`);
  return text === '' ? [] : split(text, { max, measure, level: 0 });
}

/** Shortens a text of ours to `max` UTF-16 units, with an ellipsis; never inside a letter with its marks. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (cut.length + segment.length > max - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

interface Splitting {
  readonly max: number;
  readonly measure: (piece: string) => number;
  /** The boundaries that are tried; past the last one, every grapheme. */
  readonly level: number;
}

function split(text: string, splitting: Splitting): readonly string[] {
  const { max, measure, level } = splitting;
  if (measure(text) <= max) return [text];
  const boundary = BOUNDARIES[level];
  const parts = boundary === undefined ? listGraphemes(text, max) : text.split(boundary);
  const pieces: string[] = [];
  let current = '';
  for (const part of parts) {
    if (measure(current + part) <= max) {
      current += part;
      continue;
    }
    if (current !== '') pieces.push(current);
    const smaller = boundary === undefined ? [part] : split(part, { ...splitting, level: level + 1 });
    pieces.push(...smaller.slice(0, -1));
    current = smaller.at(-1) ?? '';
  }
  return current === '' ? pieces : [...pieces, current];
}

/** Letters with their marks; a heap of marks that is longer than a whole piece falls apart into its characters. */
function listGraphemes(text: string, max: number): readonly string[] {
  const graphemes = [...GRAPHEMES.segment(text)].map(({ segment }) => segment);
  const characters = graphemes.flatMap((segment) => (segment.length > max ? [...segment] : [segment]));
  return characters.flatMap((character) => (character.length > max ? character.split('') : [character]));
}
