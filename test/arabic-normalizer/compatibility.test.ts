import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceCompatibilityForms } from '../../src/arabic-normalizer/compatibility.ts';
import { typedText } from '../support/arabic.ts';

describe('replaceCompatibilityForms()', () => {
  it.each([
    ['full-width digits and signs', '２０２０／７', '2020/7'],
    ['full-width letters', 'ＣＴＯＣ～', 'CTOC~'],
    ['large roman numerals', 'Ⅶ Ⅻ', 'VII XII'],
    ['small roman numerals', 'ⅶ', 'vii'],
    ['the numero sign', '№ 7', 'No 7'],
    ['Arabic letters in their four shapes', 'ﻩ ﻫ ﻬ ﻪ', 'ه ه ه ه'],
    ['lam-alef in one sign', 'ﻻ ﻷ ﻹ ﻵ', 'لا لأ لإ لآ'],
    ['Arabic words in one sign', 'ﷲ', 'الله'],
    ['Persian letters in their shapes', 'ﯿ ﮎ', 'ی ک'],
  ])('replaces %s', (_, text, replaced) => {
    expect(replaceCompatibilityForms(text)).toBe(replaced);
  });

  it.each(['', 'التوصية 7', 'تسخير³', '½', '①', '\uFEFF', 'أ', 'ا\u0654', '٢٠'])('leaves %j as it is', (text) => {
    expect(replaceCompatibilityForms(text)).toBe(text);
  });

  it('changes nothing the second time', () => {
    const forms = fc.oneof(
      fc.integer({ min: 0x2160, max: 0x217f }),
      fc.integer({ min: 0xfb50, max: 0xfdff }),
      fc.integer({ min: 0xfe70, max: 0xff5e }),
    );
    const text = fc.string({
      unit: fc.oneof(
        typedText,
        forms.map((code) => String.fromCodePoint(code)),
      ),
    });
    fc.assert(
      fc.property(text, (before) => {
        const after = replaceCompatibilityForms(before);
        expect(replaceCompatibilityForms(after)).toBe(after);
      }),
    );
  });
});
