import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, joinRuns } from '../../src/corpus/compare-texts.ts';

const text = fc.array(fc.constantFrom('ينبغي', 'للدول', 'الأطراف', 'أن', 'تعزز', 'أن'), {
  minLength: 1,
  maxLength: 30,
});

describe('compareTexts()', () => {
  it('marks what one text alone has', () => {
    expect(compareTexts('أن توسع جهودها في جمع البيانات', 'أن توسع جهودها في مجال جمع البيانات')).toEqual([
      { kind: 'same', text: 'أن توسع جهودها في' },
      { kind: 'added', text: ' مجال' },
      { kind: 'same', text: ' جمع البيانات' },
    ]);
  });

  it('reads changes that only punctuation parts as one', () => {
    expect(compareTexts('أن تدعم، جهود الأجهزة', 'أن تشجع، قدرات الأجهزة')).toEqual([
      { kind: 'same', text: 'أن' },
      { kind: 'removed', text: ' تدعم، جهود' },
      { kind: 'added', text: ' تشجع، قدرات' },
      { kind: 'same', text: ' الأجهزة' },
    ]);
  });

  it('takes no notice of vowel marks, and keeps those of the second text', () => {
    expect(compareTexts('المهرَّبين', 'المهربين')).toEqual([{ kind: 'same', text: 'المهربين' }]);
  });

  it('is made of both texts, word for word', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareTexts(before.join(' '), after.join(' '));
        expect(joinRuns(runs, 'before').replaceAll(' ', '')).toBe(before.join(''));
        expect(joinRuns(runs, 'after')).toBe(after.join(' '));
      }),
    );
  });

  it('finds nothing to mark in a text and itself', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(compareTexts(words.join(' '), words.join(' ')).map(({ kind }) => kind)).toEqual(['same']);
      }),
    );
  });
});
