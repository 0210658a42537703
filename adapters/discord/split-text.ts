const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Where a text may be divided, the best first: after a sub-item (a line), a sentence, a part of one, a word. */
const BOUNDARIES = [/(?<=\n)/u, /(?<=[.؛;؟?!]\s)/u, /(?<=[،,:]\s)/u, /(?<=\s)/u] as const;

/**
 * Splits a text into pieces that measure at most `max` each, at the ends of lines where that is possible, else of
 * sentences, else of words, else between letters. Joined, the pieces are the text again, character for character.
 *
 * @param measure How long a piece will be when it is written; at least its length.
 */
export function splitText(text: string, max: number, measure: (text: string) => number): readonly string[] {
  return split(text, max, measure, 0);
}

function split(text: string, max: number, measure: (text: string) => number, level: number): readonly string[] {
  if (measure(text) <= max) return [text];
  const boundary = BOUNDARIES[level];
  const parts =
    boundary === undefined ? [...GRAPHEMES.segment(text)].map(({ segment }) => segment) : text.split(boundary);
  const pieces: string[] = [];
  let current = '';
  for (const part of parts) {
    if (measure(current + part) <= max) {
      current += part;
      continue;
    }
    if (current !== '') pieces.push(current);
    const smaller = boundary === undefined ? [part] : split(part, max, measure, level + 1);
    pieces.push(...smaller.slice(0, -1));
    current = smaller.at(-1) ?? '';
  }
  return current === '' ? pieces : [...pieces, current];
}

/** Shortens a label of ours to `max` UTF-16 units, with an ellipsis; never inside a letter with its marks. */
export function clipLabel(label: string, max: number): string {
  if (label.length <= max) return label;
  let clipped = '';
  for (const { segment } of GRAPHEMES.segment(label)) {
    if (clipped.length + segment.length > max - 1) break;
    clipped += segment;
  }
  return `${clipped.trimEnd()}…`;
}
