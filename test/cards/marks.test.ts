import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listMarkedLines, readMarks, writeMarks } from '../../src/cards/marks.ts';
import { splitText } from '../../src/cards/split-text.ts';
import type { Span } from '../../src/retrieval/phrases.ts';

const SIGNS = /[\uE000\uE001]/u;
const LINE = 'ينبغي للدول أن تكافح الفساد المتصل بتهريب المهاجرين';

/** A line of words and spans of it that are in order and do not touch. */
const markedLine = fc
  .array(fc.tuple(fc.constantFrom('الفساد', 'تُشجَّع', 'x', '😀', '، '), fc.boolean()), { maxLength: 12 })
  .map((parts) => {
    const spans: Span[] = [];
    let line = '';
    for (const [text, isMarked] of parts) {
      const start = line.length;
      line += text;
      const last = spans.at(-1);
      if (isMarked && last?.end !== start) spans.push({ start, end: line.length });
    }
    return { line, spans };
  });

describe('writeMarks() and readMarks()', () => {
  it('give back the line, and what is marked in it', () => {
    const start = LINE.indexOf('الفساد');
    const parts = readMarks(writeMarks(LINE, [{ start, end: start + 'الفساد'.length }]));
    expect(parts).toEqual([
      { text: 'ينبغي للدول أن تكافح ', isMarked: false },
      { text: 'الفساد', isMarked: true },
      { text: ' المتصل بتهريب المهاجرين', isMarked: false },
    ]);
  });

  it('lose and add nothing, whatever is marked', () => {
    fc.assert(
      fc.property(markedLine, ({ line, spans }) => {
        const parts = readMarks(writeMarks(line, spans));
        expect(parts.map(({ text }) => text).join('')).toBe(line);
        const marked = parts.filter(({ isMarked }) => isMarked).map(({ text }) => text);
        expect(marked).toEqual(spans.map(({ start, end }) => line.slice(start, end)));
        for (const { text } of parts) expect(text).not.toBe('');
      }),
    );
  });

  it('keep all text of a line that is cut anywhere, and every letter keeps its mark', () => {
    fc.assert(
      fc.property(markedLine, fc.nat(), ({ line, spans }, place) => {
        const written = writeMarks(line, spans);
        const cut = place % (written.length + 1);
        const pieces = [written.slice(0, cut), written.slice(cut)];
        const parts = pieces.flatMap((piece) => readMarks(piece));
        expect(parts.map(({ text }) => text).join('')).toBe(line);
        expect(parts.some(({ text }) => SIGNS.test(text))).toBe(false);
        const letters = (some: ReturnType<typeof readMarks>) =>
          some.flatMap(({ text, isMarked }) => text.split('').map(() => isMarked));
        // A piece without a sign cannot know: that is the piece of a mark longer than a message, and of no mark at all.
        if (pieces.every((piece) => piece === '' || SIGNS.test(piece)))
          expect(letters(parts)).toEqual(letters(readMarks(written)));
      }),
    );
  });

  it('keep all text of pieces that a platform splits off', () => {
    fc.assert(
      fc.property(markedLine, fc.integer({ min: 1, max: 20 }), ({ line, spans }, max) => {
        const pieces = splitText(writeMarks(line, spans), max);
        expect(pieces.flatMap((piece) => readMarks(piece).map(({ text }) => text)).join('')).toBe(line);
      }),
    );
  });

  it('read a line without marks as one part, and an empty one as none', () => {
    expect(readMarks(LINE)).toEqual([{ text: LINE, isMarked: false }]);
    expect(readMarks('')).toEqual([]);
    expect(writeMarks(LINE, [])).toBe(LINE);
  });
});

describe('listMarkedLines()', () => {
  it('marks each line by its own spans, and leaves lines without any as they are', () => {
    const lines = listMarkedLines(['ab', 'cd', 'ef'], [[{ start: 0, end: 1 }], []]);
    expect(
      lines.map((line) =>
        readMarks(line)
          .map(({ text, isMarked }) => (isMarked ? `*${text}*` : text))
          .join(''),
      ),
    ).toEqual(['*a*b', 'cd', 'ef']);
  });
});
