import type { Subscription } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import type { Standing } from './platform.ts';

/** What became of digests, each of which was due once. */
export interface Verdict {
  /** Not posted, or not whole. */
  readonly missing: readonly string[];
  /** Messages too many: a second time, of a second run, or in another place. */
  readonly double: readonly string[];
  /** That are not marked as posted, once. */
  readonly unrecorded: readonly string[];
}

/** Compares what stands on the platforms with what had to be posted. */
export async function judge(
  digests: readonly Subscription[],
  standing: readonly Standing[],
  { runs }: Pick<Store, 'runs'>,
): Promise<Verdict> {
  const ofRun = Map.groupBy(standing, ({ run }) => run);
  const missing: string[] = [];
  const double: string[] = [];
  const unrecorded: string[] = [];
  for (const digest of digests) {
    const recorded = await runs.recent(digest, 10);
    if (recorded.length !== 1 || recorded[0]?.state !== 'posted') unrecorded.push(digest.id);
    const messages = recorded.flatMap(({ id }) => ofRun.get(id) ?? []);
    for (const { id } of recorded) ofRun.delete(id);
    const [first] = messages;
    const here = messages.filter(({ place }) => place === (digest.thread ?? digest.channel));
    const parts = new Set(here.map(({ part }) => part));
    if (first === undefined || parts.size < first.of) missing.push(digest.id);
    for (let extra = messages.length - parts.size; extra > 0; extra -= 1) double.push(digest.id);
  }
  for (const strangers of ofRun.values()) double.push(...strangers.map(({ run }) => `run ${run}`));
  return { missing, double, unrecorded };
}
