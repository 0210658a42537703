/**
 * Makes a generator of numbers that are the same at every run (Lehmer's, with the multiplier 48,271 of Park and Miller).
 *
 * @returns A function that draws a number from 0 up to, not including, `count`.
 */
export function createDraw(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
}
