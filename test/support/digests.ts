import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DeliveryContext } from '../../src/digest/deliver.ts';
import { DIGEST_TIMES } from '../../src/digest/limits.ts';
import type { DigestPost, DigestPoster, FindOutcome, PostOutcome } from '../../src/digest/port.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { DigestRun, Subscription } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { createClock } from './clock.ts';
import { realCorpus } from './corpus.ts';
import { makeSubscription } from './store-records.ts';

/** Opens a store in a new SQLite file. */
export function openTestStore(): Promise<Store> {
  return openStore({ kind: 'sqlite', path: join(mkdtempSync(join(tmpdir(), 'tawsiya-')), 'store.sqlite') });
}

/** A digest of all adopted recommendations, daily at 9 in Cairo. */
export function buildSubscription(more: Partial<Subscription> = {}): Subscription {
  return makeSubscription({
    id: 'abcdefghijkl',
    language: 'en',
    seed: 7,
    nextDueAt: Date.parse('2026-05-04T06:00:00Z'),
    nextDate: '2026-05-04',
    createdAt: 0,
    updatedAt: 0,
    ...more,
  });
}

/** What a platform of tests holds: one entry a post that stands. */
export interface TestPlatform extends DigestPoster<DigestRun> {
  readonly posts: readonly DigestPost<DigestRun>[];
  readonly notes: readonly string[];
  readonly calls: { find: number; post: number };
  /** Answers the next posts, in order, instead of posting; `lost`: it posts, and the answer is lost. */
  readonly script: (...outcomes: readonly (PostOutcome | 'lost')[]) => void;
  /** Answers the next searches, in order. */
  readonly scriptFind: (...outcomes: readonly FindOutcome[]) => void;
}

/** A platform that counts what it is given, and finds it again. */
function createPlatform(): TestPlatform {
  const posts: DigestPost<DigestRun>[] = [];
  const notes: string[] = [];
  const calls = { find: 0, post: 0 };
  const outcomes: (PostOutcome | 'lost')[] = [];
  const findOutcomes: FindOutcome[] = [];
  return {
    posts,
    notes,
    calls,
    script: (...more) => void outcomes.push(...more),
    scriptFind: (...more) => void findOutcomes.push(...more),
    find: async ({ runId }) => {
      calls.find += 1;
      const scripted = findOutcomes.shift();
      if (scripted !== undefined) return scripted;
      return posts.some((post) => post.runId === runId) ? { kind: 'found', message: `m-${runId}` } : { kind: 'absent' };
    },
    post: async (post) => {
      calls.post += 1;
      const scripted = outcomes.shift();
      if (scripted !== undefined && scripted !== 'lost') return scripted;
      posts.push(post);
      return scripted === 'lost'
        ? { kind: 'unknown', reason: 'no_answer' }
        : { kind: 'posted', message: `m-${post.runId}` };
    },
    notify: async (user) => void notes.push(user),
  };
}

/** Everything delivery needs, with a clock of its own and a platform of tests. */
export function createDelivery(store: Store, { clock = createClock('2026-05-04T06:00:00Z'), owner = 'o-1' } = {}) {
  const platform = createPlatform();
  let runs = 0;
  const context: DeliveryContext<DigestRun> = {
    store,
    selectable: { corpus: realCorpus, findTopic: () => undefined },
    logger: pino({ level: 'silent' }),
    owner,
    now: clock.now,
    newRunId: () => {
      runs += 1;
      return `${owner}-${runs}`;
    },
    lateWindowMs: 6 * 60 * 60_000,
    times: DIGEST_TIMES,
    platforms: ['slack'],
    getPoster: (name) => (name === 'slack' ? platform : undefined),
    buildPost: (run) => run,
    buildGoneNote: () => ({}) as DigestRun,
    pauseChannel: async () => undefined,
  };
  return { context, platform, clock };
}
