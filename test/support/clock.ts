/** A clock that stands still until it is moved. */
export interface TestClock {
  readonly now: () => number;
  readonly advance: (ms: number) => void;
  readonly set: (ms: number) => void;
}

/** Makes a clock that shows a moment, given as ISO time or epoch milliseconds. */
export function createClock(start: string | number): TestClock {
  let at = new Date(start).getTime();
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
    set: (ms) => {
      at = ms;
    },
  };
}
