import { describe, expect, it } from 'vitest';
import { skeletonOf } from '../../src/arabic-normalizer/transliterate.ts';

describe('skeletonOf()', () => {
  it.each([
    ['tahrib', 'تهريب'],
    ['tahreeb', 'تهريب'],
    ['muhajireen', 'مهاجرين'],
    ['7odood', 'حدود'],
    ['shabaka', 'شبكة'],
    ['internet', 'إنترنت'],
    ['atfaal', 'أطفال'],
    ['mo5adrat', 'مخدرات'],
  ])('is the same for %s and %s', (latin, arabic) => {
    expect(skeletonOf(latin)).toBe(skeletonOf(arabic));
  });

  it.each([
    ['tahrib', 'تدريب'],
    ['kitab', 'خطاب'],
  ])('differs for %s and %s', (latin, arabic) => {
    expect(skeletonOf(latin)).not.toBe(skeletonOf(arabic));
  });

  it('leaves nothing of vowels alone', () => {
    expect(skeletonOf('aeiou')).toBe('');
  });
});
