import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  StoreClosedError,
  StoreCorruptError,
  StoreFailedError,
  StoreFullError,
  StoreLockedError,
  StoreNotWritableError,
  StoreRowInvalidError,
} from '../../src/store/errors.ts';
import { migrate } from '../../src/store/migrate.ts';
import { createStore, openDatabase, openStore } from '../../src/store/open-store.ts';
import { buildStore, type Store } from '../../src/store/store.ts';
import { expectStoreError, makeFolder } from '../support/store.ts';
import { makeSubscription, NOON } from '../support/store-records.ts';
import { declareStoreContract } from './store-contract.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const KEY = { workspace: 'slack:T1', id: 'abc123def456' };

async function makePath(): Promise<string> {
  return join(await makeFolder(), 'tawsiya.db');
}

async function openAt(path: string, lockTimeoutMs = 3000): Promise<Store> {
  const store = await openStore({ kind: 'sqlite', path, lockTimeoutMs });
  onTestFinished(store.close);
  return store;
}

/** Keeps the file locked by another process. @returns what lets go of it. */
async function lock(path: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [join(ROOT, 'test/support/hold-lock.ts'), path], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await ended;
  };
}

/** Does something without the rights of root, which nothing is read-only for. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  process.setegid?.(65_534);
  process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

/** Makes a file system of this size, where this user may do so. */
async function makeSmallDisk(kilobytes: number): Promise<string | undefined> {
  const folder = await makeFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}

/** Saves subscriptions until the store refuses. @returns the ids that were saved. */
async function fill(store: Store): Promise<readonly string[]> {
  const saved: string[] = [];
  const channel = 'x'.repeat(2000);
  const next = () => store.subscriptions.save(makeSubscription({ id: `id-${saved.length}`, channel }));
  for (let isFull = false; !isFull; ) {
    try {
      await next();
      saved.push(`id-${saved.length}`);
    } catch {
      isFull = true;
    }
  }
  await expectStoreError(next(), StoreFullError, 'store_full');
  return saved;
}

async function expectSaved(store: Store, ids: readonly string[]): Promise<void> {
  const kept = await store.subscriptions.list({ workspace: 'slack:T1', channel: 'x'.repeat(2000), thread: null });
  expect(kept.map(({ id }) => id).sort()).toEqual([...ids].sort());
}

describe('the store on SQLite', () => {
  declareStoreContract({ makeLocation: async () => ({ kind: 'sqlite', path: await makePath() }) });
});

describe('the database file', () => {
  it('is made with its folder, for its user alone', async () => {
    const folder = join(await makeFolder(), 'a', 'b');
    const store = await openAt(join(folder, 'tawsiya.db'));
    await store.subscriptions.save(makeSubscription());
    for (const name of ['tawsiya.db', 'tawsiya.db-wal', 'tawsiya.db-shm']) {
      expect((await stat(join(folder, name))).mode & 0o777, name).toBe(0o600);
    }
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('writes ahead, and waits for the disk at every commit', async () => {
    const database = await openDatabase({ kind: 'sqlite', path: await makePath() });
    onTestFinished(database.close);
    expect(await database.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await database.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
  });

  it('takes the parameters by their number, not by their order', async () => {
    const database = await openDatabase({ kind: 'sqlite', path: await makePath() });
    onTestFinished(database.close);
    expect(await database.query('SELECT $2 AS a, $1 AS b, $2 AS c', ['x', 'y'])).toEqual([{ a: 'y', b: 'x', c: 'y' }]);
  });
});

describe('a file that cannot be used', () => {
  it('that is no database is left as it was', async () => {
    const path = await makePath();
    const text = 'not a database, but somebody may need it. '.repeat(100);
    await writeFile(path, text);
    const error = await expectStoreError(openStore({ kind: 'sqlite', path }), StoreCorruptError, 'store_corrupt');
    expect(error.message).toContain(path);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('that was damaged is told, also where it is read later', async () => {
    const path = await makePath();
    const store = await openStore({ kind: 'sqlite', path });
    for (let id = 0; id < 200; id += 1) await store.subscriptions.save(makeSubscription({ id: `id-${id}` }));
    await store.close();
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0xff, 4096, bytes.length));
    await expectStoreError(
      openAt(path).then((damaged) => damaged.subscriptions.due(NOON, 500)),
      StoreCorruptError,
      'store_corrupt',
    );
  });

  it('that is a folder', async () => {
    const path = await makePath();
    await mkdir(path);
    await expectStoreError(openStore({ kind: 'sqlite', path }), StoreNotWritableError, 'store_not_writable');
  });

  it('whose folder is a file', async () => {
    const path = await makePath();
    await writeFile(path, '');
    const below = join(path, 'tawsiya.db');
    await expectStoreError(openStore({ kind: 'sqlite', path: below }), StoreNotWritableError, 'store_not_writable');
  });

  it('in a folder that is read-only, until it no longer is', async () => {
    const folder = await makeFolder();
    await chmod(folder, 0o555);
    const store = createStore({ kind: 'sqlite', path: join(folder, 'tawsiya.db') });
    onTestFinished(store.close);
    await asOrdinaryUser(async () => {
      const error = await expectStoreError(store.ready(), StoreNotWritableError, 'store_not_writable');
      expect(error.message).toContain('TAWSIYA_DATA');
      await expectStoreError(store.subscriptions.nextDueAt(), StoreNotWritableError, 'store_not_writable');
    });
    await chmod(folder, 0o777);
    await asOrdinaryUser(() => store.subscriptions.save(makeSubscription()));
    expect(await store.subscriptions.get(KEY)).toEqual(makeSubscription());
  });

  it('that is read-only itself', async () => {
    const path = await makePath();
    await (await openStore({ kind: 'sqlite', path })).close();
    await chmod(path, 0o444);
    await asOrdinaryUser(async () => {
      await expectStoreError(openStore({ kind: 'sqlite', path }), StoreNotWritableError, 'store_not_writable');
    });
  });
});

describe('a locked file', () => {
  it('is told while the store is open, which goes on once it is free', async () => {
    const path = await makePath();
    const store = await openAt(path, 200);
    await store.subscriptions.save(makeSubscription());
    const unlock = await lock(path);
    await expectStoreError(store.subscriptions.setFailing(KEY, 1), StoreLockedError, 'store_locked');
    await expectStoreError(store.forgetWorkspace('slack:T1'), StoreLockedError, 'store_locked');
    expect(await store.subscriptions.get(KEY), 'reading goes on').toEqual(makeSubscription());
    await unlock();
    await store.subscriptions.setFailing(KEY, 1);
    expect(await store.subscriptions.get(KEY)).toMatchObject({ failingSince: 1 });
  });

  it('is told at start', async () => {
    const path = await makePath();
    await lock(path);
    await expectStoreError(openAt(path, 200), StoreLockedError, 'store_locked');
  });

  it('is waited for, while the rest of the process goes on', async () => {
    const path = await makePath();
    const store = await openAt(path);
    const unlock = await lock(path);
    const saved = store.subscriptions.save(makeSubscription());
    await unlock();
    await saved;
    expect(await store.subscriptions.get(KEY)).toEqual(makeSubscription());
  });
});

describe('a full disk', () => {
  it('is told, leaves what was committed, and is written to once there is room', async () => {
    const path = await makePath();
    const database = await openDatabase({ kind: 'sqlite', path });
    onTestFinished(database.close);
    await migrate(database);
    await database.query('PRAGMA max_page_count = 40');
    const store = buildStore(database);
    const saved = await fill(store);
    expect(saved.length).toBeGreaterThan(3);
    await expectSaved(await openAt(path), saved);
    await database.query('PRAGMA max_page_count = 1000');
    await store.subscriptions.save(makeSubscription());
    await store.forgetWorkspace('slack:T1');
    await expectSaved(store, []);
  });

  it('is told on a real file system that is full, at start too', async (context) => {
    const folder = await makeSmallDisk(512);
    if (folder === undefined) return context.skip('this user may not mount a small disk');
    const ballast = join(folder, 'ballast');
    await writeFile(ballast, Buffer.alloc(100_000));
    const path = join(folder, 'tawsiya.db');
    const store = await openStore({ kind: 'sqlite', path });
    try {
      const saved = await fill(store);
      await expectSaved(store, saved);
      await writeFile(ballast, '');
      await store.subscriptions.save(makeSubscription({ id: 'more', channel: 'x'.repeat(2000) }));
      await expectSaved(store, [...saved, 'more']);
    } finally {
      await store.close();
    }
    await writeFile(ballast, Buffer.alloc(1_000_000)).catch(() => undefined);
    const other = openStore({ kind: 'sqlite', path: join(folder, 'other.db') });
    await expectStoreError(other, StoreFullError, 'store_full');
  });
});

describe('a process that is killed', () => {
  it('leaves all that it had committed', async () => {
    const path = await makePath();
    let known: string[] = [];
    for (let round = 1; round <= 5; round += 1) {
      await (await openStore({ kind: 'sqlite', path })).forgetWorkspace('slack:T1');
      known = await killAfter(path, round * 17);
      const store = await openAt(path);
      const kept = await store.runs.recent(KEY, 10_000);
      const posted = kept.filter(({ state }) => state === 'posted').map(({ date }) => date);
      expect(known.length).toBeGreaterThanOrEqual(round * 17);
      expect(posted).toEqual(expect.arrayContaining(known));
      // The last one may have been between its commit and its word.
      expect(kept.length - known.length).toBeLessThanOrEqual(1);
      await store.close();
    }
    const database = await openDatabase({ kind: 'sqlite', path });
    onTestFinished(database.close);
    expect(await database.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  });
});

/** Lets a process write, and kills it once it has told of so many writes. @returns all of which it told. */
async function killAfter(path: string, writes: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(ROOT, 'test/support/write-until-killed.ts'), path], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === writes) child.kill('SIGKILL');
  }
  return told;
}

describe('a row that somebody else wrote', () => {
  it.each([
    ['minute_of_day = 1440', 'minuteOfDay'],
    [`reports = '["2020"'`, 'reports'],
    [`reports = '{}'`, 'reports'],
    [`days = 'monthly'`, 'days'],
    [`next_date = 'tomorrow'`, 'nextDate'],
    [`seed = 'secret'`, 'seed'],
  ])('with %s is refused by the name of the field, without its value', async (change, field) => {
    const path = await makePath();
    const store = await openAt(path);
    await store.subscriptions.save(makeSubscription());
    const database = await openDatabase({ kind: 'sqlite', path });
    onTestFinished(database.close);
    await database.query(`UPDATE digest_subscriptions SET ${change}`);
    const error = await expectStoreError(store.subscriptions.get(KEY), StoreRowInvalidError, 'store_row_invalid');
    expect(error.message).toContain(`digest_subscriptions: "${field}"`);
    expect(error.message).not.toContain('secret');
  });
});

describe('a store that was closed', () => {
  it('refuses every operation, and may be closed again', async () => {
    const store = await openAt(await makePath());
    await store.close();
    await store.close();
    await expectStoreError(store.subscriptions.nextDueAt(), StoreClosedError, 'store_closed');
    await expectStoreError(store.forgetWorkspace('slack:T1'), StoreClosedError, 'store_closed');
  });

  it('refuses also what was never opened', async () => {
    const store = createStore({ kind: 'sqlite', path: await makePath() });
    await store.close();
    await expectStoreError(store.ready(), StoreClosedError, 'store_closed');
  });

  it('tells a closed engine from a fault in the SQL', async () => {
    const database = await openDatabase({ kind: 'sqlite', path: await makePath() });
    await expectStoreError(database.query('NO SQL'), StoreFailedError, 'store_failed');
    await database.close();
    await expectStoreError(database.query('SELECT 1 AS x'), StoreClosedError, 'store_closed');
  });
});

describe('npm run db:migrate', () => {
  const run = (env: Record<string, string>, args: readonly string[] = []) =>
    promisify(execFile)(process.execPath, ['scripts/db-migrate.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: '', ...env },
    }).catch((error: { code: number; stdout: string; stderr: string }) => error);

  it('brings the file up to date, and again changes nothing', async () => {
    const folder = await makeFolder();
    expect((await run({ TAWSIYA_DATA: folder })).stdout).toBe('Migrated from version 0 to 1.\n');
    expect((await run({ TAWSIYA_DATA: folder })).stdout).toBe('Nothing to change: version 1.\n');
  });

  it('may be run by several at the same time', async () => {
    const folder = await makeFolder();
    const outcomes = await Promise.all([1, 2, 3].map(() => run({ TAWSIYA_DATA: folder })));
    for (const { stdout } of outcomes) expect(stdout).toMatch(/version (?:0 to )?1\.\n$/u);
    await openAt(join(folder, 'tawsiya.db'));
  });

  it('says what is wrong, and ends with 1', async () => {
    const path = join(await makeFolder(), 'file');
    await writeFile(path, '');
    const outcome = await run({ TAWSIYA_DATA: path });
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('Give the user who runs the bot the right to write there');
  });

  it('explains itself when it is called wrongly, and ends with 2', async () => {
    expect(await run({}, ['--now'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') });
  });
});
