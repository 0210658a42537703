import { execFile } from 'node:child_process';
import { inspect, promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  StoreClosedError,
  StoreLockedError,
  StoreNotMigratedError,
  StoreNotWritableError,
  StoreRefusedError,
  StoreUnreachableError,
} from '../../src/store/errors.ts';
import { createStore, migrateStore, openDatabase, openStore } from '../../src/store/open-store.ts';
import type { PostgresOptions } from '../../src/store/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import {
  describePostgres,
  findFreePort,
  POSTGRES_PASSWORD,
  runOnce,
  startPostgres,
  type TestPostgres,
} from '../support/postgres.ts';
import { startSilentServer } from '../support/silent-server.ts';
import { expectStoreError } from '../support/store.ts';
import { makeSubscription } from '../support/store-records.ts';
import { declareStoreContract } from './store-contract.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const KEY = { workspace: 'slack:T1', id: 'abc123def456' };

/** Nothing of an error, however deep it is looked into, may give away the password. */
function expectNoSecret(error: unknown): void {
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(POSTGRES_PASSWORD);
}

describePostgres('the store on PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.dispose());

  const makeMigrated = async (): Promise<string> => {
    const url = await server.createDatabase();
    await migrateStore({ kind: 'postgres', url });
    return url;
  };
  const openAt = async (url: string, options: Partial<PostgresOptions> = {}): Promise<Store> => {
    const store = await openStore({ kind: 'postgres', url, ...options });
    onTestFinished(store.close);
    return store;
  };
  /** Opens a transaction of somebody else, which ends with the test. */
  const begin = async (url: string, sql: string): Promise<Client> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    await client.query('BEGIN');
    await client.query(sql);
    return client;
  };

  declareStoreContract({ makeLocation: async () => ({ kind: 'postgres', url: await server.createSchema() }) });

  // Distributed engines answer two writers of one row with a failure to serialize: so does this one, if told to.
  describe('with serializable transactions', () => {
    const settings = ['default_transaction_isolation=serializable'];
    declareStoreContract({
      makeLocation: async () => ({ kind: 'postgres', url: await server.createSchema(settings) }),
    });
  });

  describe('a server that is lost', () => {
    it('is told by every operation, ends nothing, and is used again once it is back', async () => {
      const store = await openAt(await makeMigrated());
      await store.subscriptions.save(makeSubscription());
      await server.stop();
      try {
        for (const operation of [
          () => store.subscriptions.get(KEY),
          () => store.subscriptions.save(makeSubscription()),
          () => store.forgetWorkspace('slack:T1'),
        ]) {
          const error = await expectStoreError(operation(), StoreUnreachableError, 'store_unreachable');
          expectNoSecret(error);
        }
      } finally {
        await server.start();
      }
      expect(await store.subscriptions.get(KEY)).toEqual(makeSubscription());
      await store.forgetWorkspace('slack:T1');
      expect(await store.subscriptions.get(KEY)).toBeUndefined();
    });

    it('may come up after the store was made', async () => {
      const url = await makeMigrated();
      await server.stop();
      const store = createStore({ kind: 'postgres', url });
      onTestFinished(store.close);
      try {
        await expectStoreError(store.ready(), StoreUnreachableError, 'store_unreachable');
        await expectStoreError(store.subscriptions.get(KEY), StoreUnreachableError, 'store_unreachable');
      } finally {
        await server.start();
      }
      await store.subscriptions.save(makeSubscription());
      expect(await store.subscriptions.get(KEY)).toEqual(makeSubscription());
    });

    const LOCK_RUNS = 'LOCK TABLE digest_runs IN ACCESS EXCLUSIVE MODE';
    const WAITING = `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
    const watch = async (url: string) => {
      const watcher = await openDatabase({ kind: 'postgres', url });
      onTestFinished(watcher.close);
      return { watcher, isWaiting: () => watcher.query(WAITING) };
    };

    it('takes down a transaction, and changes nothing of it', async () => {
      const url = await makeMigrated();
      const store = await openAt(url);
      await store.subscriptions.save(makeSubscription());
      await begin(url, LOCK_RUNS);
      const forgotten = expectStoreError(store.forgetWorkspace('slack:T1'), StoreUnreachableError, 'store_unreachable');
      const { watcher, isWaiting } = await watch(url);
      await expect.poll(isWaiting, { timeout: 10_000 }).toHaveLength(1);
      await watcher.query(`SELECT pg_terminate_backend(pid) AS done FROM (${WAITING}) AS found`);
      await forgotten;
      expect(await store.subscriptions.get(KEY)).toEqual(makeSubscription());
    });

    it('takes down a transaction without a word, when it crashes', async () => {
      const url = await makeMigrated();
      const store = await openAt(url);
      await store.subscriptions.save(makeSubscription());
      const other = await begin(url, LOCK_RUNS);
      other.on('error', () => undefined);
      const forgotten = expectStoreError(store.forgetWorkspace('slack:T1'), StoreUnreachableError, 'store_unreachable');
      const { isWaiting } = await watch(url);
      await expect.poll(isWaiting, { timeout: 10_000 }).toHaveLength(1);
      await server.stop('immediate');
      try {
        await forgotten;
      } finally {
        await server.start();
      }
      expect(await store.subscriptions.get(KEY)).toEqual(makeSubscription());
    });

    it('is given up when it never answers', async () => {
      const { address } = await startSilentServer();
      const url = `postgres://u:${POSTGRES_PASSWORD}@${address}/x`;
      const opened = openStore({ kind: 'postgres', url, connectTimeoutMs: 100 });
      expectNoSecret(await expectStoreError(opened, StoreUnreachableError, 'store_unreachable'));
    });
  });

  describe('a server that cannot be used', () => {
    it('because nobody listens', async () => {
      const port = await findFreePort();
      const url = (await makeMigrated()).replace(`:${server.port}/`, `:${port}/`);
      const opened = openStore({ kind: 'postgres', url });
      const error = await expectStoreError(opened, StoreUnreachableError, 'store_unreachable');
      expect(error.message).toContain('ECONNREFUSED');
      expectNoSecret(error);
    });

    it.each([
      ['password', (url: string) => url.replace(POSTGRES_PASSWORD, `${POSTGRES_PASSWORD}-wrong`)],
      ['user', (url: string) => url.replace('//tawsiya', '//nobody')],
      ['database', (url: string) => `${url}_missing`],
      ['address', (url: string) => url.replace(/:\d+\//u, ':port/')],
    ])('because the %s is wrong', async (_, spoil) => {
      const opened = openStore({ kind: 'postgres', url: spoil(await makeMigrated()) });
      const error = await expectStoreError(opened, StoreRefusedError, 'store_refused');
      expect(error.message).toContain('DATABASE_URL');
      expectNoSecret(error);
    });

    it('because it takes no writes', async () => {
      const options = encodeURIComponent('-c default_transaction_read_only=on');
      const store = await openAt(`${await makeMigrated()}?options=${options}`);
      const saved = store.subscriptions.save(makeSubscription());
      await expectStoreError(saved, StoreNotWritableError, 'store_not_writable');
      expect(await store.subscriptions.get(KEY)).toBeUndefined();
    });

    it('because it was not migrated, which opening never does', async () => {
      const url = await server.createDatabase();
      for (const attempt of [1, 2]) {
        const opened = openStore({ kind: 'postgres', url });
        const error = await expectStoreError(opened, StoreNotMigratedError, 'store_not_migrated');
        expect(error.message, `attempt ${attempt}`).toContain('npm run db:migrate');
      }
      await migrateStore({ kind: 'postgres', url });
      await openAt(url);
    });

    it('because its schema is older', async () => {
      const url = await makeMigrated();
      await runOnce(url, 'DELETE FROM tawsiya_migrations');
      const opened = openStore({ kind: 'postgres', url });
      await expectStoreError(opened, StoreNotMigratedError, 'store_not_migrated');
    });

    it('because a table is locked for longer than a statement may take, and goes on afterwards', async () => {
      const url = await makeMigrated();
      const store = await openAt(url, { statementTimeoutMs: 200 });
      const other = await begin(url, 'LOCK TABLE digest_subscriptions IN ACCESS EXCLUSIVE MODE');
      await expectStoreError(store.subscriptions.get(KEY), StoreLockedError, 'store_locked');
      await other.query('ROLLBACK');
      await store.subscriptions.save(makeSubscription());
    });
  });

  it('takes no more connections than it may', async () => {
    const url = await makeMigrated();
    const store = await openAt(url, { maxConnections: 2 });
    await Promise.all(
      Array.from({ length: 30 }, (_, id) => store.subscriptions.save(makeSubscription({ id: `${id}` }))),
    );
    const watcher = await openDatabase({ kind: 'postgres', url, maxConnections: 1 });
    onTestFinished(watcher.close);
    const [row] = await watcher.query(
      `SELECT COUNT(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'tawsiya'`,
    );
    expect(row).toEqual({ count: 2 });
  });

  it('refuses every operation once it was closed', async () => {
    const store = await openAt(await makeMigrated());
    await store.close();
    await store.close();
    await expectStoreError(store.subscriptions.nextDueAt(), StoreClosedError, 'store_closed');
    await expectStoreError(store.forgetWorkspace('slack:T1'), StoreClosedError, 'store_closed');
  });

  describe('npm run db:migrate', () => {
    const run = (url: string) =>
      promisify(execFile)(process.execPath, ['scripts/db-migrate.ts'], {
        cwd: ROOT,
        env: { ...process.env, DATABASE_URL: url },
      }).catch((error: { code: number; stdout: string; stderr: string }) => error);

    it('may be run by several at the same time', async () => {
      const url = await server.createDatabase();
      const outcomes = await Promise.all([1, 2, 3].map(() => run(url)));
      for (const { stdout, stderr } of outcomes) {
        expect(stderr).toBe('');
        expect(stdout).toMatch(/version (?:0 to )?1\.\n$/u);
      }
      await openAt(url);
    });

    it('says what is wrong without the password, and ends with 1', async () => {
      const url = (await server.createDatabase()).replace(POSTGRES_PASSWORD, `${POSTGRES_PASSWORD}-wrong`);
      const outcome = await run(url);
      expect(outcome).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('DATABASE_URL') });
      expect(outcome.stderr).not.toContain(POSTGRES_PASSWORD);
    });
  });
});
