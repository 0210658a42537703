import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { readArabizi } from '../../src/retrieval/arabizi.ts';
import { countArabiziSigns, hasArabiziDigits } from '../../src/retrieval/arabizi-words.ts';
import { openVocabulary, storeVocabulary } from '../../src/retrieval/vocabulary.ts';

const TEXTS = [
  'تهريب المهاجرين على الحدود، وتبادل المعلومات، وتحقيق مالي، أدلة، والإعلام، والقرآن',
  'how to evidence border wash apron',
];
const analysis = buildAnalysis(TEXTS);
const vocabulary = openVocabulary(() => storeVocabulary(TEXTS, analysis), analysis);
const read = (text: string) => readArabizi(text, { analysis, vocabulary }).replace(/\s+/gu, ' ').trim();

describe('readArabizi()', () => {
  it.each([
    ['tahrib 3ala el 7odood', 'تهريب حدود'],
    ['el adilla fel 7odood', 'ادله حدود'],
    ['TAHRIB EL 7ODOOD', 'تهريب حدود'],
    ['wach kayn chi ta79i9 mali', 'تحقيق مالي'],
    ['al ma’loumat w tahrib', 'معلومات تهريب'],
    ['wasa al-i3lam w tahrib 3la', 'wasa اعلام تهريب'],
    ['wash el tahrib', 'تهريب'],
    ['tahrib el ma3lumat evidence', 'تهريب معلومات evidence'],
    ['el x5y9z w tahrib', 'كسخيقز تهريب'],
    ['tahrib ghair 3adi', 'تهريب غير عادي'],
    ["el 7'alid tahrib", 'خاليد تهريب'],
  ])('writes %s with Arabic letters', (typed, written) => {
    expect(read(typed)).toBe(written);
  });

  it.each([
    'how to wash an apron',
    'wash men an min',
    'the 22nd border and the 33rd border',
    'h264 evidence, mp34 border',
    'evidence of al qaeda at the border',
    'Al Capone evidence',
    'adilla',
    'WPA2 and IPv6 border',
    'h2o and co2 evidence',
    'Li et al. border',
    'George W Bush and al Qaeda evidence',
    'proteccion de los ninos y el acceso al asilo',
    '٧ حدود',
  ])('leaves alone what does not show that it is Arabic: %s', (typed) => {
    expect(read(typed)).toBe(typed);
  });
});

describe('hasArabiziDigits()', () => {
  it.each(['7odood', '3an', 'si77a', '77odood', 'ta79i9', 'al-i3lam', "ma3'loumat", 'so2'])('knows %s', (word) => {
    expect(hasArabiziDigits(word)).toBe(true);
  });

  it.each(['2nd', '22nd', '33rd', '27km', 'h264', 'a1b', 'x7', '2020', 'covid-19', 'i4l', 'tahrib', ''])(
    'does not take %s for it',
    (word) => {
      expect(hasArabiziDigits(word)).toBe(false);
    },
  );
});

describe('countArabiziSigns()', () => {
  it('counts what is doubtful only beside what is not', () => {
    expect(countArabiziSigns(['wash', 'an', 'men'])).toBe(0);
    expect(countArabiziSigns(['wash', 'el', 'border'])).toBe(2);
    expect(countArabiziSigns(['7odood', 'dial'])).toBe(2);
  });
});
