/** Made when it is first needed: an output that is no terminal is not wrapped. */
let graphemes: Intl.Segmenter | undefined;
const ZERO_WIDTH = /^[\p{M}\p{Cf}]+$/u;

/** Counts the terminal cells of a text of Arabic or Latin script: a letter with its marks is one, isolates are none. */
export function countCells(text: string): number {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) if (!ZERO_WIDTH.test(segment)) cells += 1;
  return cells;
}

/** Breaks a line between words so that no line takes more than `columns` cells, unless one word alone does. */
export function wrapLine(line: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  let cells = 0;
  for (const word of line.split(' ')) {
    const wordCells = countCells(word);
    if (current !== '' && cells + 1 + wordCells > columns) {
      lines.push(current);
      current = word;
      cells = wordCells;
    } else {
      cells += wordCells + (current === '' ? 0 : 1);
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
