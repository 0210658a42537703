import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { makeRun, makeSubscription } from '../support/store-records.ts';

interface ModelRun {
  state: 'open' | 'posted';
  owner: string | null;
  leaseUntil: number;
  attempts: number;
}

const steps = fc.record({
  action: fc.constantFrom('claim', 'finish', 'retryLater'),
  owner: fc.constantFrom('a', 'b', 'c'),
  day: fc.integer({ min: 1, max: 2 }),
  passed: fc.integer({ min: 0, max: 6 }),
  lease: fc.integer({ min: 1, max: 8 }),
});
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

/** What the rules say, in the plainest words; the oracle of the test. */
function applyToModel(runs: Map<number, ModelRun>, { action, owner, day, lease }: Step, now: number): boolean {
  const run = runs.get(day);
  if (action === 'claim') {
    if (run !== undefined && (run.state !== 'open' || run.leaseUntil > now)) return false;
    runs.set(day, { state: 'open', owner, leaseUntil: now + lease, attempts: (run?.attempts ?? 0) + 1 });
    return true;
  }
  if (run === undefined || run.state !== 'open' || run.owner !== owner) return false;
  if (action === 'finish') run.state = 'posted';
  else Object.assign(run, { owner: null, leaseUntil: now + lease });
  return true;
}

async function applyToStore(store: Store, workspace: string, step: Step, now: number): Promise<boolean> {
  const { action, owner, day, lease } = step;
  const run = makeRun({ workspace, date: `2026-01-0${day}`, dueAt: day });
  if (action === 'claim') return (await store.runs.claim(run, { owner, now, leaseUntil: now + lease })) !== undefined;
  if (action === 'finish') return store.runs.finish(run, owner, { state: 'posted', message: 'm', late: false }, now);
  return store.runs.retryLater(run, owner, now + lease, 'slow', now);
}

/** Declares that whatever three processes do in whatever order, the runs stand as the rules say. */
export function declareRunModel(makeStore: () => Promise<Store>): void {
  it('follows the rules of owner and lease in any order of steps', async () => {
    const store = await makeStore();
    let count = 0;
    const property = fc.asyncProperty(fc.array(steps, { maxLength: 15 }), async (sequence) => {
      count += 1;
      const workspace = `w${count}`;
      await store.subscriptions.save(makeSubscription({ workspace }));
      const model = new Map<number, ModelRun>();
      let now = 1000;
      for (const step of sequence) {
        now += step.passed;
        expect(await applyToStore(store, workspace, step, now)).toBe(applyToModel(model, step, now));
      }
      const kept = await store.runs.recent({ workspace, id: makeSubscription().id }, 10);
      expect(new Map(kept.map((run) => [run.dueAt, run]))).toMatchObject(model);
      expect(kept).toHaveLength(model.size);
    });
    await fc.assert(property, { numRuns: 60 });
  });
}
