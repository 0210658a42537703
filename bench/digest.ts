import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { type DeliveryContext, deliverDue } from '../src/digest/deliver.ts';
import { DIGEST_TIMES, POSTS_AT_ONCE } from '../src/digest/limits.ts';
import type { DigestPoster } from '../src/digest/port.ts';
import { migrateStore, openStore, type StoreLocation } from '../src/store/open-store.ts';
import type { DigestRun } from '../src/store/records.ts';
import type { Store } from '../src/store/store.ts';
import { HAS_POSTGRES, startPostgres } from '../test/support/postgres.ts';
import { makeRun, makeSubscription, NOON } from '../test/support/store-records.ts';
import { CORPUS_FOLDER } from './load-retrieval.ts';

/**
 * Measures how many runs one process claims a second, and how many digests it posts, to a platform that answers at once,
 * on both engines: `npm run bench:digest`. PostgreSQL runs without `fsync`, so its disk is not measured.
 */
const { values } = parseArgs({ options: { digests: { type: 'string', default: '2000' } } });
const DIGESTS = Number(values.digests);
const OWNER = 'bench';

const corpus = await loadCorpus(CORPUS_FOLDER);
const folder = await mkdtemp(join(tmpdir(), 'tawsiya-bench-'));
const rows = [await measure({ kind: 'sqlite', path: join(folder, 'store.sqlite') })];
if (HAS_POSTGRES) {
  const postgres = await startPostgres();
  try {
    rows.push(await measure({ kind: 'postgres', url: await postgres.createDatabase() }));
  } finally {
    await postgres.dispose();
  }
} else {
  console.log('PostgreSQL is not installed on this machine: only SQLite is measured.');
}
await rm(folder, { recursive: true });
console.table(rows);
console.log(`${DIGESTS} digests, each of a channel of its own, ${POSTS_AT_ONCE} at the same time, one process`);

async function measure(location: StoreLocation): Promise<Record<string, unknown>> {
  if (location.kind === 'postgres') await migrateStore(location);
  const store = await openStore(location);
  try {
    await saveAll('claim', store);
    const claims = await time(() => claimAll(store));
    await saveAll('post', store);
    let posted = 0;
    const context = buildContext(store, () => {
      posted += 1;
    });
    const posts = await time(async () => {
      // A turn that finds nothing is the last.
      while ((await deliverDue(context)) > 0);
    });
    if (posted !== DIGESTS) throw new Error(`Cannot measure: ${posted} of ${DIGESTS} digests were posted`);
    return { engine: location.kind, 'claims a second': claims, 'posts a second': posts };
  } finally {
    await store.close();
  }
}

/** @returns how many a second. */
async function time(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return Math.round((DIGESTS * 1000) / (performance.now() - begin));
}

/** Those that are only claimed are off, so that nobody posts them. */
async function saveAll(kind: 'claim' | 'post', store: Store): Promise<void> {
  for (let index = 0; index < DIGESTS; index += 1) {
    const state = kind === 'post' ? 'on' : 'off';
    const place = { id: `${kind}-${index}`, channel: `C${index}`, seed: index };
    await store.subscriptions.save(makeSubscription({ ...place, state, minuteOfDay: 840 }));
  }
}

/** As many at the same time as delivery claims. */
async function claimAll({ runs }: Store): Promise<void> {
  const numbers = Array.from({ length: DIGESTS }, (_, index) => index).values();
  const claimNext = async () => {
    for (const index of numbers) {
      const run = makeRun({ subscription: `claim-${index}`, id: `run-${index}` });
      // Nobody takes it over within the measure.
      await runs.claim(run, { owner: OWNER, now: NOON, leaseUntil: Number.MAX_SAFE_INTEGER });
    }
  };
  await Promise.all(Array.from({ length: POSTS_AT_ONCE }, claimNext));
}

function buildContext(store: Store, onPost: () => void): DeliveryContext<DigestRun> {
  const poster: DigestPoster<DigestRun> = {
    find: async () => ({ kind: 'absent' }),
    post: async ({ runId }) => {
      onPost();
      return { kind: 'posted', message: runId };
    },
    notify: async () => undefined,
  };
  let runs = 0;
  return {
    store,
    selectable: { corpus, findTopic: () => undefined },
    logger: pino({ level: 'silent' }),
    owner: OWNER,
    now: () => NOON,
    newRunId: () => {
      runs += 1;
      return `post-run-${runs}`;
    },
    lateWindowMs: 0,
    times: DIGEST_TIMES,
    platforms: ['slack'],
    getPoster: () => poster,
    buildPost: (run) => run,
    buildGoneNote: failOnGone,
    pauseChannel: async () => undefined,
  };
}

function failOnGone(): never {
  throw new Error('Cannot measure: a channel was gone');
}
