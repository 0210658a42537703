import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemLightly, stripNumber } from '../../src/arabic-normalizer/light-stem.ts';
import { arabicText } from '../support/arabic.ts';

describe('stemLightly()', () => {
  it.each(['مهاجرين', 'مهاجرون', 'مهاجرات', 'مهاجره', 'مهاجري', 'مهاجرها'])('stems %s', (word) => {
    expect(stemLightly(word)).toBe('مهاجر');
  });

  it.each([
    ['مقالات', 'مقالاته'],
    ['معاهده', 'معاهدتين'],
    ['مجموعه', 'مجموعتان'],
    ['فضاء', 'فضايي'],
  ])('gives %s and %s one stem', (a, b) => {
    expect(stemLightly(a)).toBe(stemLightly(b));
  });

  it.each(['حق', 'بحر', ''])('leaves %j', (word) => {
    expect(stemLightly(word)).toBe(word);
  });

  it('never leaves fewer than three letters of a word that has them', () => {
    fc.assert(fc.property(arabicText, (word) => stemLightly(word).length >= Math.min(3, word.length)));
  });
});

describe('stripNumber()', () => {
  it.each([
    ['مهاجرين', 'مهاجر'],
    ['شبكات', 'شبك'],
    ['مكافحه', 'مكافح'],
  ])('strips %s to %s', (word, singular) => {
    expect(stripNumber(word)).toBe(singular);
  });

  it('keeps apart what the light stem brings together', () => {
    expect(stripNumber('شرطه')).not.toBe(stripNumber('شرط'));
    expect(stemLightly('شرطه')).toBe(stemLightly('شرط'));
  });
});
