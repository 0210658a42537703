import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNumbers, storeNumbers, sumBefore } from '../../src/retrieval/stored-numbers.ts';

const numbers = fc.oneof(
  fc.array(fc.nat({ max: 0xff })),
  fc.array(fc.nat({ max: 0xff_ff })),
  fc.array(fc.nat({ max: 0xff_ff_ff_ff })),
);

describe('storeNumbers()', () => {
  it('gives numbers back, through JSON too', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect([...openNumbers(JSON.parse(JSON.stringify(storeNumbers(list))))]).toEqual(list);
      }),
    );
  });

  it.each([
    [[], 8],
    [[255], 8],
    [[256, 1], 16],
    [[65_535], 16],
    [[1, 65_536], 32],
    [[4_294_967_295], 32],
  ])('takes for %j the fewest bits: %i', (list, bits) => {
    expect(storeNumbers(list).bits).toBe(bits);
  });
});

describe('sumBefore()', () => {
  it('adds up what stands before each, and all at the end', () => {
    expect([...sumBefore(Uint32Array.of(2, 0, 3))]).toEqual([0, 2, 2, 5]);
    expect([...sumBefore(Uint32Array.of(2, 3), 1)]).toEqual([1, 3, 6]);
    expect([...sumBefore(new Uint32Array())]).toEqual([0]);
  });
});
