import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripInvisible } from '../../src/arabic-normalizer/invisible.ts';
import { typedText } from '../support/arabic.ts';

describe('stripInvisible()', () => {
  it.each([
    ['direction marks', '\u200Fالتوصية\u200E 7\u061C'],
    ['isolates', '\u2067التوصية\u2069 7'],
    ['embeddings and overrides', '\u202Bالتوصية\u202C 7\u202E'],
    ['joiners', 'التو\u200Cصية\u200D 7'],
    ['soft hyphens', 'التو\u00ADصية 7'],
    ['the byte order mark', '\uFEFFالتوصية 7'],
    ['variation selectors', 'التوصية 7\uFE0F'],
  ])('removes %s', (_, text) => {
    expect(stripInvisible(text)).toBe('التوصية 7');
  });

  it.each([
    ['Latin digits', '2020\u200F7', '2020 7'],
    ['Arabic-Indic digits', '٢٠٢٠\u2069٧', '٢٠٢٠ ٧'],
    ['digits with several of them', '2020\u2069\u200F\u20677', '2020 7'],
  ])('leaves one blank between %s', (_, text, stripped) => {
    expect(stripInvisible(text)).toBe(stripped);
  });

  it('leaves no blank between a digit and a letter', () => {
    expect(stripInvisible('7\u200Fأ')).toBe('7أ');
  });

  it.each(['', 'كوفيد-19', 'تُشجَّع', 'بشـــأن', 'two\tblanks\n'])('leaves %j as it is', (text) => {
    expect(stripInvisible(text)).toBe(text);
  });

  it('leaves nothing invisible', () => {
    fc.assert(fc.property(typedText, (text) => !/\p{Cf}|\p{Variation_Selector}/u.test(stripInvisible(text))));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(typedText, (text) => stripInvisible(stripInvisible(text)) === stripInvisible(text)));
  });
});
