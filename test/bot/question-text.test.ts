import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion, shortenQuestion } from '../../src/bot/question-text.ts';
import { makeText } from '../support/hostile-text.ts';

describe('cleanQuestion()', () => {
  it.each([
    ['  what about\n\tcorruption? ', 'what about corruption?'],
    ['corruption <@U1> <!here> <https://example.org|label>', 'corruption'],
    ['corruption https://example.org/a?b=c 2021', 'corruption 2021'],
    ['@everyone @here: a@b', ': ab'],
    ['@channel corruption', 'corruption'],
    ['a\u0000b\u001b[31mc', 'a b [31mc'],
    ['\u202ea\u2066b\u2069', 'ab'],
    ['الف\u200cساد و\u200fالرشوة', 'الفساد والرشوة'],
    ['cor\u00adruption', 'corruption'],
    ['a\ud83d', 'a\ufffd'],
    ['"due process" -social', '"due process" -social'],
  ])('writes %j as %j', (text, clean) => {
    expect(cleanQuestion(text)).toBe(clean);
  });

  it('is one clean line, whatever is typed; cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(makeText(), (text) => {
        const clean = cleanQuestion(text);
        expect(clean).not.toMatch(/[@<>\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u);
        expect(cleanQuestion(clean)).toBe(clean);
      }),
    );
  });
});

describe('shortenQuestion()', () => {
  it('leaves a short question as it is', () => {
    expect(shortenQuestion('x'.repeat(300))).toBe('x'.repeat(300));
  });

  it('never cuts a letter in two and never grows beyond three hundred', () => {
    for (const letter of ['x', '😀', 'تُ', '👨‍👩‍👧']) {
      const short = shortenQuestion(letter.repeat(301));
      expect(short.length).toBeLessThanOrEqual(300);
      expect(short.isWellFormed()).toBe(true);
      expect(short.endsWith('…')).toBe(true);
      expect(short.slice(0, -1).replaceAll(letter, '')).toBe('');
    }
  });
});
