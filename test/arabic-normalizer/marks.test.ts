import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripMarks, stripTatweel } from '../../src/arabic-normalizer/marks.ts';
import { arabicText, decoratedText } from '../support/arabic.ts';

describe('stripMarks()', () => {
  it.each([
    ['vowel signs', 'بُعِدَ', 'بعد'],
    ['shadda', 'تقيّم', 'تقيم'],
    ['shadda and vowel in either order', 'تُشج\u0651\u064Eع تُشج\u064E\u0651ع', 'تشجع تشجع'],
    ['tanwin', 'كتابًا كتابٌ كتابٍ', 'كتابا كتاب كتاب'],
    ['sukun', 'مِنْ', 'من'],
    ['dagger alef', 'هٰذا', 'هذا'],
    ['Koranic signs', 'قال\u06D6 صلى\u0610', 'قال صلى'],
  ])('removes %s', (_, text, stripped) => {
    expect(stripMarks(text)).toBe(stripped);
  });

  it('keeps a hamza that was typed as a mark on its letter', () => {
    expect(stripMarks('ا\u0654ثر و\u0654 ي\u0654')).toBe('أثر ؤ ئ');
  });

  it.each(['', 'الأطراف إلى آخر', 'é', '2020/7 – Ⅶ', 'كـوفيد'])('leaves %j as it is', (text) => {
    expect(stripMarks(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(arabicText, (text) => stripMarks(stripMarks(text)) === stripMarks(text)));
  });
});

describe('stripTatweel()', () => {
  it.each([
    ['بشــــــأن', 'بشأن'],
    ['ـمت', 'مت'],
    ['(هـ)', '(ه)'],
    ['ـ', ''],
    ['بشأن _-—', 'بشأن _-—'],
  ])('writes %s as %s', (text, stripped) => {
    expect(stripTatweel(text)).toBe(stripped);
  });

  it('gives with stripMarks() the word without marks and kashida', () => {
    fc.assert(
      fc.property(decoratedText, ({ plain, decorated }) => {
        expect(stripTatweel(stripMarks(decorated))).toBe(plain);
        expect(stripMarks(stripTatweel(decorated))).toBe(plain);
      }),
    );
  });
});
