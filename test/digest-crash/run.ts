import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StoreLocation } from '../../src/store/open-store.ts';
import { HAS_POSTGRES, startPostgres } from '../support/postgres.ts';
import { type EngineResult, runEngine } from './run-engine.ts';

/**
 * Kills bots while they post digests, starts them again, and counts what stands: `npm run test:digest-crash`. Three bots
 * share a PostgreSQL, and one has a file of SQLite. Ends with 1 where anything is missing or double.
 */
const { values } = parseArgs({
  options: { digests: { type: 'string', default: '400' }, kills: { type: 'string', default: '20' } },
});
const size = { digests: Number(values.digests), kills: Number(values.kills) };
const folder = await mkdtemp(join(tmpdir(), 'tawsiya-crash-'));
const rows: Record<string, unknown>[] = [];

if (HAS_POSTGRES) {
  const postgres = await startPostgres();
  try {
    await measure({ kind: 'postgres', url: await postgres.createDatabase() }, 3);
  } finally {
    await postgres.dispose();
  }
} else {
  process.stderr.write('PostgreSQL is not installed on this machine: only SQLite is tested.\n');
  if (process.env['TAWSIYA_TEST_POSTGRES'] === 'required') process.exitCode = 1;
}
await measure({ kind: 'sqlite', path: join(folder, 'data', 'tawsiya.sqlite') }, 1);
console.table(rows);
if (process.exitCode === 1) process.stderr.write(`Failed; the logs of the bots are in ${folder}\n`);
else await rm(folder, { recursive: true });

async function measure(location: StoreLocation, processes: number): Promise<void> {
  const result = await runEngine({ ...size, location, processes, folder, random: Math.random });
  rows.push(buildRow(location.kind, processes, result));
  const { missing, double, unrecorded, ownEnds } = result;
  if (missing.length + double.length + unrecorded.length + ownEnds === 0) return;
  process.exitCode = 1;
  process.stderr.write(`${location.kind}: ${JSON.stringify({ missing, double, unrecorded, ownEnds })}\n`);
}

function buildRow(engine: string, processes: number, result: EngineResult): Record<string, unknown> {
  const { counts } = result;
  return {
    engine,
    processes,
    digests: size.digests,
    kills: result.kills,
    'just after a post': result.killsAfterPost,
    'stood when looked for': result.stood,
    'HTTP 429': counts.busy,
    'HTTP 500': counts.broken,
    dropped: counts.dropped,
    missing: result.missing.length,
    double: result.double.length,
    seconds: result.seconds,
  };
}
