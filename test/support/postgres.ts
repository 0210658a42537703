import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const USER = 'tawsiya';
/** Looked for in messages, where it must not be. */
export const POSTGRES_PASSWORD = 'never-to-be-shown';

const BINARIES = findBinaries();
/** Whether {@link startPostgres} can be called on this machine. */
export const HAS_POSTGRES: boolean = BINARIES !== undefined;

/** A server of its own in a temporary folder, on a free port of this machine. */
export interface TestPostgres {
  readonly port: number;
  /** Makes an empty database. @returns its address, with user and password. */
  readonly createDatabase: () => Promise<string>;
  /** Makes an empty schema in a database that all tests share, which takes far less time. @returns the address of that. */
  readonly createSchema: (settings?: readonly string[]) => Promise<string>;
  /** Ends the server, with all connections: after a word to each or, `immediate`, as a crash would. @default 'fast' */
  readonly stop: (mode?: 'fast' | 'immediate') => Promise<void>;
  /** Starts it again, on the same port. */
  readonly start: () => Promise<void>;
  /** Stops it and deletes its folder. */
  readonly dispose: () => Promise<void>;
}

/**
 * Declares a suite that needs PostgreSQL. Where that is not installed it is skipped and says so; with
 * TEST_POSTGRES=required it fails instead.
 */
export function describePostgres(name: string, declare: () => void): void {
  if (BINARIES !== undefined) {
    describe(name, declare);
  } else if (process.env['TEST_POSTGRES'] === 'required') {
    describe(name, () => {
      it('is installed', () => expect(BINARIES, 'Install PostgreSQL 15 or later').toBeDefined());
    });
  } else {
    process.stderr.write(`${name}: skipped, because PostgreSQL is not installed on this machine.\n`);
    describe.skip(`${name} (skipped: PostgreSQL is not installed)`, declare);
  }
}

/** Starts a server; `dispose` ends it. */
export async function startPostgres(): Promise<TestPostgres> {
  const user = findUser();
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-postgres-'));
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  const run = async (program: string, args: readonly string[]): Promise<void> => {
    await promisify(execFile)(join(BINARIES ?? '', program), args, { cwd: folder, ...user });
  };
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, POSTGRES_PASSWORD);
  const auth = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await run('initdb', ['-D', data, '-U', USER, '-E', 'UTF8', '--no-sync', '--no-instructions', ...auth]);
  const port = await findFreePort();
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  // pg_ctl waits until the server takes connections, or has ended.
  const start = () => run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
  const stop = (mode = 'fast') => run('pg_ctl', ['stop', '-w', '-D', data, '-m', mode]);
  await start();
  let count = 0;
  return {
    port,
    start,
    stop,
    createDatabase: async () => {
      count += 1;
      await runOnce(buildUrl(port, 'postgres'), `CREATE DATABASE test_${count}`);
      return buildUrl(port, `test_${count}`);
    },
    createSchema: async (settings = []) => {
      count += 1;
      await runOnce(buildUrl(port, 'postgres'), `CREATE SCHEMA test_${count}`);
      const options = [`search_path=test_${count}`, ...settings].map((setting) => `-c ${setting}`).join(' ');
      return `${buildUrl(port, 'postgres')}?options=${encodeURIComponent(options)}`;
    },
    dispose: async () => {
      await stop().catch(() => undefined);
      await rm(folder, { recursive: true });
    },
  };
}

/** Runs a statement on a connection of its own. */
export async function runOnce(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Finds a port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function buildUrl(port: number, database: string): string {
  return `postgres://${USER}:${POSTGRES_PASSWORD}@127.0.0.1:${port}/${database}`;
}

/** Debian keeps the server's programs off the PATH, in a folder a version. */
function findBinaries(): string | undefined {
  const versions = existsSync(DEBIAN_FOLDER)
    ? readdirSync(DEBIAN_FOLDER)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN_FOLDER, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** The server refuses to run as root: another user of the machine does it then. */
function findUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const readId = (kind: string) => Number(execFileSync('id', [kind, name], { stdio: 'pipe' }));
      return { uid: readId('-u'), gid: readId('-g') };
    } catch {
      // There is no such user.
    }
  }
  throw new Error('Cannot run PostgreSQL: found neither the user postgres nor nobody');
}
