import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/open-store.ts';
import { makeRun, makeSubscription } from './store-records.ts';

// Run as a process of its own: writes to a store without end, and says of each write when it was committed.
const store = await openStore({ kind: 'sqlite', path: process.argv[2] ?? '' });
await store.subscriptions.save(makeSubscription());
for (let day = 1; ; day += 1) {
  const run = makeRun({ date: new Date(day * 86_400_000).toISOString().slice(0, 10), dueAt: day });
  await store.runs.claim(run, { owner: 'a', now: day, leaseUntil: day });
  await store.runs.finish(run, 'a', { state: 'posted', message: `m${day}`, late: false }, day);
  writeSync(1, `${run.date}\n`);
}
