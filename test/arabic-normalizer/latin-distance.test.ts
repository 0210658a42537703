import { describe, expect, it } from 'vitest';
import { measureLatinDistance } from '../../src/arabic-normalizer/latin-distance.ts';

describe('measureLatinDistance()', () => {
  it.each([
    ['tahrib', 'تهريب'],
    ['7odoud', 'حدود'],
    ['7uduud', 'حدود'],
    ['i2limi', 'إقليمي'],
    ['ta7qi2', 'تحقيق'],
    ['mo7akama', 'محاكمة'],
    ['9adi', 'قاضي'],
    ['madrasat', 'مدرسة'],
    ['nisa2', 'نساء'],
    ['taw9iyat', 'توصيات'],
    ['juz2', 'جزء'],
  ])('is next to nothing where only short vowels were added: %s, %s', (latin, arabic) => {
    expect(measureLatinDistance(latin, arabic)).toBeLessThan(0.1);
  });

  it.each([
    ['i2limi', 'إقليمي', 'كلمة'],
    ['ta7qi2', 'تحقيق', 'تحكي'],
    ['mawdoo3', 'موضوع', 'مواضع'],
    ['adella', 'أدلة', 'دول'],
    ['tajara', 'تجارة', 'تاجر'],
    ['mo7akama', 'محاكمة', 'محكمة'],
    ['ma7kama', 'محكمة', 'محاكمة'],
    ['firos', 'فيروس', 'فرص'],
    ['lajiin', 'لاجئين', 'لجان'],
    ['3ayla', 'عائلة', 'أيل'],
    ['madina', 'مدينة', 'مدن'],
    ['ahali', 'أهالي', 'هلال'],
  ])('tells words with the same consonants apart: %s is %s and not %s', (latin, meant, other) => {
    expect(measureLatinDistance(latin, meant)).toBeLessThan(measureLatinDistance(latin, other));
  });

  it.each([
    ['qwerty', 'كوارث'],
    ['london', 'لدن'],
    ['bank', 'باب'],
    ['tahrib', 'تدريب'],
  ])('is more than 1 where another word is meant: %s, %s', (latin, arabic) => {
    expect(measureLatinDistance(latin, arabic)).toBeGreaterThan(1);
  });

  it.each([
    ['a first vowel that Arabic lacks', 'a7doud', '7doud', 'حدود', 0.7],
    ['ع that is not spelt', 'amal', '3amal', 'عمل', 0.4],
  ])('counts %s', (_, farther, nearer, arabic, cost) => {
    const more = measureLatinDistance(farther, arabic) - measureLatinDistance(nearer, arabic);
    expect(more).toBeCloseTo(cost, 1);
  });

  it('is that of the letters where one of the two is empty', () => {
    expect(measureLatinDistance('', '')).toBe(0);
    expect(measureLatinDistance('', 'تهريب')).toBeGreaterThan(1);
    expect(measureLatinDistance('tahrib', '')).toBeGreaterThan(1);
  });
});
