import { describe, expect, it } from 'vitest';
import { stripSpokenVerb } from '../../src/arabic-normalizer/spoken-verbs.ts';

describe('stripSpokenVerb()', () => {
  it.each([
    ['بيهربوا', 'يهربوا'],
    ['بتروح', 'تروح'],
    ['حيروح', 'يروح'],
    ['هيعملوا', 'يعملوا'],
    ['مينفعش', 'ينفع'],
    ['مابيدفعش', 'يدفع'],
  ])('strips %s to %s', (word, verb) => {
    expect(stripSpokenVerb(word)).toBe(verb);
  });

  it.each(['محاكم', 'حدود', 'شرطه', 'يهرب'])('leaves %s', (word) => {
    expect(stripSpokenVerb(word)).toBe(word);
  });
});
