import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS_MAX, COLUMNS_MIN } from '../../../adapters/terminal/limits.ts';
import { renderReply } from '../../../adapters/terminal/render.ts';
import { countCells, wrapLine } from '../../../adapters/terminal/wrap.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import { makeCard } from '../../support/cards.ts';
import { realCorpus } from '../../support/corpus.ts';

function makeReply(id: string, language: Language): Reply {
  return {
    requestId: 'r-1',
    language,
    outcome: undefined,
    messages: [],
    comparison: [],
    cards: [makeCard(id, language)],
    lists: [],
    buttons: [],
    copyText: undefined,
    failed: false,
  };
}

describe('countCells()', () => {
  it.each([
    ['تُشجَّع', 4],
    ['كوفيد-19', 8],
    ['\u2068CTOC\u2069', 4],
    ['', 0],
  ])('counts %j as %i', (text, cells) => {
    expect(countCells(text)).toBe(cells);
  });
});

describe('wrapLine()', () => {
  it('breaks between words only and loses nothing', () => {
    const words = fc.array(fc.constantFrom('تُشجَّع', 'الدول', 'الأطراف', 'a', 'recommendation'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: COLUMNS_MIN, max: COLUMNS_MAX }), (parts, columns) => {
        const lines = wrapLine(parts.join(' '), columns);
        expect(lines.join(' ')).toBe(parts.join(' '));
        for (const line of lines) expect(countCells(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('renderReply()', () => {
  it.each(realCorpus.passages.map(({ id }) => id))('keeps the words of %s and fits the terminal', (id) => {
    for (const language of ['ar', 'en'] as const) {
      const drawn = renderReply(makeReply(id, language), { columns: 60, colour: true });
      const plain = stripVTControlCharacters(drawn.replaceAll('\u001b[2 k', '').replaceAll('\u001b[0 k', ''));
      for (const line of plain.split('\n')) {
        const widest = Math.max(60, ...line.split(' ').map(countCells));
        expect(countCells(line)).toBeLessThanOrEqual(widest);
      }
      const flat = stripIsolates(plain).replaceAll('\n', ' ');
      for (const line of makeCard(id, language).quotation) expect(flat).toContain(line);
    }
  });

  it('puts nothing into the words of the document', () => {
    const drawn = renderReply(makeReply('2020/2', 'ar'), { columns: 100, colour: false });
    expect(drawn).toContain('(كوفيد-19)');
    expect(drawn).toContain('\u206854\u2069'.replace('54', '32'));
  });

  it('sets the direction of Arabic paragraphs in a terminal, and of nothing in a pipe', () => {
    expect(renderReply(makeReply('2020/2', 'en'), { columns: 80, colour: false })).toContain('\u001b[2 kينبغي');
    expect(renderReply(makeReply('2020/2', 'ar'), { columns: undefined, colour: false })).not.toMatch(
      /\p{Cc}(?<!\n)|\p{Cf}/u,
    );
  });
});

describe('what was asked for', () => {
  const line = 'تكافح الفساد كله';
  const card = { ...makeCard('2020/7', 'ar'), quotation: [line], marks: [[{ start: 6, end: 12 }]] };
  const reply = { ...makeReply('2020/7', 'ar'), cards: [card] };

  it('is underlined on a terminal with colours', () => {
    expect(renderReply(reply, { columns: 60, colour: true })).toContain('\u001b[4mالفساد\u001b[24m');
  });

  it.each([
    { columns: 60, colour: false },
    { columns: undefined, colour: false },
  ])('puts nothing into the words at %j', (style) => {
    const drawn = renderReply(reply, style);
    expect(drawn).toContain(line);
    expect(drawn).not.toMatch(/[\uE000\uE001]/u);
  });

  it('keeps all its words where the line is wrapped inside it', () => {
    const long = Array.from({ length: 30 }, () => 'كلمة').join(' ');
    const wrapped = { ...reply, cards: [{ ...card, quotation: [long], marks: [[{ start: 0, end: long.length }]] }] };
    for (const colour of [true, false]) {
      const drawn = stripVTControlCharacters(
        renderReply(wrapped, { columns: 40, colour }).replaceAll('\u001b[2 k', ''),
      );
      expect(drawn.replaceAll('\n', ' ')).toContain(long);
      expect(drawn).not.toMatch(/[\uE000\uE001]/u);
    }
  });
});
