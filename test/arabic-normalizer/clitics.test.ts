import { describe, expect, it } from 'vitest';
import { buildCliticStripper, listBareReadings, stripArticle } from '../../src/arabic-normalizer/clitics.ts';

describe('stripArticle()', () => {
  it.each([
    'المهاجرين',
    'والمهاجرين',
    'بالمهاجرين',
    'وبالمهاجرين',
    'كالمهاجرين',
    'فالمهاجرين',
    'للمهاجرين',
    'هالمهاجرين',
  ])('takes the article off %s', (word) => {
    expect(stripArticle(word)).toBe('مهاجرين');
  });

  it.each(['وثيقه', 'بحر', 'ال', 'لله', 'عالميه'])('leaves %s', (word) => {
    expect(stripArticle(word)).toBe(word);
  });
});

describe('buildCliticStripper()', () => {
  const strip = buildCliticStripper(
    new Map([
      ['تهريب', 9],
      ['وثيقه', 2],
      ['سياسه', 5],
      ['ياسه', 1],
      ['مهاجرين', 7],
      ['حمايه', 3],
      ['الحدود', 4],
      ['وسياراتهم', 1],
      ['وسيارات', 1],
      ['سيارات', 4],
      ['اللجنه', 2],
      ['جنه', 1],
      ['الالتهاب', 1],
      ['كري', 1],
      ['يعود', 1],
    ]),
  );

  it.each([
    ['وتهريب', 'تهريب'],
    ['لتهريب', 'تهريب'],
    ['وبتهريب', 'تهريب'],
    ['وحدود', 'حدود'],
    ['حمايتهم', 'حمايه'],
    ['تهريبها', 'تهريب'],
    ['وسياراتهم', 'سيارات'],
    ['ولحمايتهم', 'حمايه'],
    ['للجنه', 'لجنه'],
    ['ولجنه', 'لجنه'],
    ['سيعود', 'يعود'],
    ['ويتركز', 'يتركز'],
  ])('takes the clitics off %s', (word, core) => {
    expect(strip(word)).toBe(core);
  });

  it.each(['وثيقه', 'سياسه', 'ولدان', 'بعيد'])('leaves %s, which the collection does not bear out', (word) => {
    expect(strip(word)).toBe(word);
  });

  it.each(['لجنه', 'التهاب'])('leaves %s, which stands behind an article', (word) => {
    expect(strip(word)).toBe(word);
  });

  it('takes the «س» of what is to come off verbs only', () => {
    expect(strip('سكري')).toBe('سكري');
  });
});

describe('listBareReadings()', () => {
  it('takes off what may be a particle or a pronoun, one or both', () => {
    expect(listBareReadings('وحفضها')).toEqual(['وحفض', 'حفضها', 'حفض']);
  });

  it('leaves three letters at least, and has nothing for a word that has neither', () => {
    expect(listBareReadings('بيتهم')).toEqual(['بيت', 'يتهم']);
    expect(listBareReadings('مهاجر')).toEqual([]);
  });
});
