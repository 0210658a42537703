/** Work of which no two pieces of one lane run at the same time. */
export interface LaneWork {
  /** What the platform counts by: a channel. */
  readonly lane: string;
  /** Tells whether it posted. */
  readonly run: () => Promise<boolean>;
}

/** How work in lanes is run. */
export interface LaneOptions {
  /** Lanes that run at the same time, at most. */
  readonly atOnce: number;
  /** Waits between two pieces of one lane, after one that posted. */
  readonly pause: () => Promise<void>;
}

/** Runs work, lanes side by side, the pieces of each in order. @throws The first failure, once all else was run. */
export async function runInLanes(work: readonly LaneWork[], { atOnce, pause }: LaneOptions): Promise<void> {
  const lanes = Map.groupBy(work, ({ lane }) => lane).values();
  const failures: unknown[] = [];
  const runNext = async (): Promise<void> => {
    for (const lane of lanes) {
      for (const [index, { run }] of lane.entries()) {
        const isPosted = await run().catch((error: unknown) => {
          failures.push(error);
          return false;
        });
        if (isPosted && index < lane.length - 1) await pause();
      }
    }
  };
  // All take from the same iterator, so that each lane is run once.
  await Promise.all(Array.from({ length: atOnce }, runNext));
  if (failures.length > 0) throw failures[0];
}
