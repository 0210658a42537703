import { describe, expect, it } from 'vitest';
import { findSingular } from '../../src/arabic-normalizer/broken-plurals.ts';

describe('findSingular()', () => {
  it.each([
    ['دروب', 'درب'],
    ['ادله', 'دليل'],
    ['افرقه', 'فريق'],
    ['فرق', 'فريق'],
    ['مواني', 'ميناء'],
    ['ضحايا', 'ضحيه'],
  ])('gives the singular of %s', (plural, singular) => {
    expect(findSingular(plural)).toBe(singular);
  });

  it('gives back a word that is no broken plural of the list', () => {
    expect(findSingular('تهريب')).toBe('تهريب');
  });
});
