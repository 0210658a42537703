import { rankInRound } from './rank-in-round.ts';

/** Where the rotation of a subscription stands. */
export interface RotationState {
  /** 32-bit unsigned; drawn once per subscription. */
  readonly seed: number;
  /** The round that runs; 0 before the first. */
  readonly round: number;
  /** What the round has shown, in any order; the last of them is taken for `lastShown` where that is not given. */
  readonly shown: readonly string[];
  /** All that may be shown, in any order. */
  readonly matching: readonly string[];
  /** What was shown last, in whatever round. */
  readonly lastShown?: string | undefined;
}

/** What a rotation shows next. */
export interface RotationStep {
  readonly passage: string;
  readonly round: number;
  /** Its number among the passages of the round that are still held, from 1; never above `total`. */
  readonly position: number;
  readonly total: number;
}

/**
 * Chooses what a digest shows next: each round shows everything once, in an order that depends on nothing but seed,
 * round and the passages themselves. A passage that is new joins the round that runs, one that is gone is left out, and
 * neither changes the order of the others. A round never begins with what was shown last, unless there is nothing else.
 *
 * @returns `undefined` where nothing matches.
 */
export function chooseNext(state: RotationState): RotationStep | undefined {
  const matching = new Set(state.matching);
  const shown = new Set(state.round === 0 ? [] : state.shown.filter((passage) => matching.has(passage)));
  const isOver = state.round === 0 || shown.size === matching.size;
  const round = isOver ? state.round + 1 : state.round;
  const before: ReadonlySet<string> = isOver ? new Set() : shown;
  const order = rankInRound(
    [...matching].filter((passage) => !before.has(passage)),
    { seed: state.seed, round },
  );
  const lastShown = state.lastShown ?? state.shown.at(-1);
  const [first, second] = order;
  const passage = before.size === 0 && first === lastShown ? (second ?? first) : first;
  return passage === undefined ? undefined : { passage, round, position: before.size + 1, total: matching.size };
}
