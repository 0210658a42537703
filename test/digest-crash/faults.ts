import { CRASH_TIMES, SLOWEST_MS } from './times.ts';

/** What becomes of one call. */
export interface Fate {
  /** Before anything is done, in milliseconds. */
  readonly delayMs: number;
  /** Instead of doing it. */
  readonly refusal: 'busy' | 'broken' | undefined;
  /** After it was done, instead of the answer. */
  readonly loss: 'broken' | 'dropped' | undefined;
  /** After it was done, in milliseconds. */
  readonly answerMs: number;
}

const USUAL_MS = 120;
/** Shares of the calls. */
const SLOW = 0.04;
const BUSY = 0.06;
const BROKEN = 0.04;
const LOST = 0.08;

/** Draws what becomes of a call; `random` gives numbers from 0 to 1. */
export function drawFate(random: () => number): Fate {
  const refused = random();
  const lost = random();
  return {
    delayMs: drawDelay(random),
    refusal: refused < BUSY ? 'busy' : refused < BUSY + BROKEN ? 'broken' : undefined,
    loss: lost < LOST / 2 ? 'broken' : lost < LOST ? 'dropped' : undefined,
    answerMs: drawDelay(random),
  };
}

/** Most take a moment; some outlast what the bot waits. */
function drawDelay(random: () => number): number {
  if (random() >= SLOW) return random() * USUAL_MS;
  return CRASH_TIMES.postTimeoutMs / 2 + random() * (SLOWEST_MS - CRASH_TIMES.postTimeoutMs / 2);
}
