import type { Span } from '../retrieval/phrases.ts';

/** Private signs that no text of the corpus holds (its schema refuses them): where a mark begins and ends. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** A stretch of a line that is marked or not. */
export interface MarkedPart {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Writes private signs round the spans of a line, so that it can be split; {@link readMarks} reads them again. */
export function writeMarks(line: string, spans: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const { start, end } of spans) {
    written += `${line.slice(at, start)}${OPEN}${line.slice(start, end)}${CLOSE}`;
    at = end;
  }
  return written + line.slice(at);
}

/** Reads a line, or a piece of one, into parts; a mark that was cut in two goes on. No private sign is left. */
export function readMarks(piece: string): readonly MarkedPart[] {
  const firstOpen = piece.indexOf(OPEN);
  const firstClose = piece.indexOf(CLOSE);
  let isMarked = firstClose !== -1 && (firstOpen === -1 || firstClose < firstOpen);
  const parts: MarkedPart[] = [];
  for (const text of piece.split(/(?=[\uE000\uE001])/u)) {
    const sign = text.charAt(0);
    if (sign === OPEN || sign === CLOSE) isMarked = sign === OPEN;
    const plain = sign === OPEN || sign === CLOSE ? text.slice(1) : text;
    if (plain !== '') parts.push({ text: plain, isMarked });
  }
  return parts;
}

/** Lists the lines of a quotation with the signs of their marks. */
export function listMarkedLines(lines: readonly string[], marks: readonly (readonly Span[])[]): readonly string[] {
  return lines.map((line, index) => writeMarks(line, marks[index] ?? []));
}
