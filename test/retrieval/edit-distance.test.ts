import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureEdits } from '../../src/retrieval/edit-distance.ts';

describe('measureEdits()', () => {
  it.each([
    ['شهوود', 'شهود', 1],
    ['tecnology', 'technology', 1],
    ['piont', 'point', 1],
    ['kitten', 'smitten', 2],
    ['', 'abc', 3],
    ['حدود', 'حدود', 0],
  ])('counts what turns %j into %j: %i', (a, b, edits) => {
    expect(measureEdits(a, b, 3)).toBe(edits);
  });

  it('costs less for letters that are easily confused', () => {
    expect(measureEdits('الضروف', 'الظروف', 2)).toBeLessThan(measureEdits('الضروف', 'الحروف', 2));
  });

  it('gives up past the bound', () => {
    expect(measureEdits('kitten', 'smitten', 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('costs the same within a bound, and exceeds it where it costs more', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ضظحهقكae'), maxLength: 10 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(0.6, 1, 1.2, 2, 2.5, 3), (a, b, max) => {
        const distance = measureEdits(a, b, 99);
        expect(measureEdits(a, b, max)).toBeCloseTo(distance <= max ? distance : Number.POSITIVE_INFINITY, 10);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same both ways, and nothing only between equal words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ضظحهقكae'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(measureEdits(a, b, 9)).toBeCloseTo(measureEdits(b, a, 9), 10);
        expect(measureEdits(a, b, 9) === 0).toBe(a === b);
      }),
    );
  });
});
