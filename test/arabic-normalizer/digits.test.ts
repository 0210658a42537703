import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDigits } from '../../src/arabic-normalizer/digits.ts';
import { typedText } from '../support/arabic.ts';

describe('foldDigits()', () => {
  it.each([
    ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
    ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
    ['full-width', '０１２３４５６７８９'],
    ['Latin', '0123456789'],
  ])('writes %s digits as Latin ones', (_, digits) => {
    expect(foldDigits(digits)).toBe('0123456789');
  });

  it('folds digits of several scripts in one text', () => {
    expect(foldDigits('التوصية ٢٢ من ۲۰۲۰/７')).toBe('التوصية 22 من 2020/7');
  });

  it.each(['', 'كوفيد', '٪', '²', 'Ⅶ', '௧'])('leaves %j as it is', (text) => {
    expect(foldDigits(text)).toBe(text);
  });

  it('keeps the length', () => {
    fc.assert(fc.property(typedText, (text) => foldDigits(text).length === text.length));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(typedText, (text) => foldDigits(foldDigits(text)) === foldDigits(text)));
  });

  it('leaves no Arabic-Indic, Persian or full-width digit', () => {
    fc.assert(fc.property(typedText, (text) => !/[٠-٩۰-۹０-９]/u.test(foldDigits(text))));
  });
});
