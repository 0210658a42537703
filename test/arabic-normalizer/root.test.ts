import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractRoot } from '../../src/arabic-normalizer/root.ts';
import { arabicText } from '../support/arabic.ts';

describe('extractRoot()', () => {
  it.each([
    ['هرب', ['تهريب', 'مهرب', 'مهربين', 'يهرب', 'يهربون', 'هارب', 'هروب']],
    ['هجر', ['هجره', 'مهاجر', 'مهاجرين', 'مهاجرات', 'يهاجر', 'تهجير']],
    ['خدم', ['استخدام', 'يستخدم', 'مستخدم', 'خدمه', 'خدمات']],
    ['شرك', ['شراكه', 'مشاركه', 'مشترك', 'اشتراك', 'تشارك']],
    ['طفل', ['طفل', 'اطفال', 'طفوله']],
    ['طور', ['تطور', 'تطوير', 'يتطور', 'تطورات']],
    ['زيد', ['يزيد', 'تزيد', 'متزايد']],
    ['نطق', ['منطقه', 'منطق']],
    ['نشر', ['نشرت', 'ينشر', 'منشور']],
    ['قال', ['قال', 'قالت']],
    ['تقع', ['تقع', 'يقع']],
    ['جرم', ['جريمه', 'جرايم', 'مجرم', 'اجرام', 'تجريم']],
  ])('brings words to %s', (root, words) => {
    expect(words.map(extractRoot)).toEqual(words.map(() => root));
  });

  it('gives the light stem of a word that fits no pattern', () => {
    expect(extractRoot('تكنولوجيات')).toBe('تكنولوجي'.slice(0, -1));
  });

  it('keeps at least three letters of a word that has them', () => {
    fc.assert(fc.property(arabicText, (word) => extractRoot(word).length >= Math.min(3, word.length)));
  });
});
