import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Database, nameFile, type Row, type SqlValue, type Statement } from './database.ts';
import { StoreClosedError } from './errors.ts';
import { retry } from './retry.ts';
import { convertSqliteError, isBusy } from './sqlite-errors.ts';

/** Where the file lies, and how patient to be. */
export interface SqliteOptions {
  readonly path: string;
  /** How long to wait, about, for another process that holds the lock. @default 3000 */
  readonly lockTimeoutMs?: number;
}

/** How long SQLite itself waits: the whole process stands still meanwhile. The rest of the wait lets it go on. */
const BUSY_TIMEOUT_MS = 50;
const PAUSE_MS = 100;

/** Only the user who runs the bot may read what is kept. The files beside it (-wal, -shm) take over its mode. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Opens the database file, and makes it and its folder where they are missing. Other processes may have it open too.
 *
 * @throws {StoreError}
 */
export async function openSqlite({ path, lockTimeoutMs = 3000 }: SqliteOptions): Promise<Database> {
  const place = nameFile(path);
  const patience = {
    isPassing: isBusy,
    maxAttempts: Math.max(1, Math.ceil(lockTimeoutMs / (BUSY_TIMEOUT_MS + PAUSE_MS))),
    pauseMs: PAUSE_MS,
  };
  let connection: DatabaseSync | undefined = await runConverted(place, async () => {
    await createFile(path);
    return retry(() => connect(path), patience);
  });
  const statements = new Map<string, StatementSync>();
  const run = <T>(work: (connection: DatabaseSync) => T): Promise<T> =>
    runConverted(place, () =>
      retry(() => {
        if (connection === undefined) throw new StoreClosedError(place);
        return work(connection);
      }, patience),
    );
  return {
    engine: 'sqlite',
    place,
    query: (sql, values = []) => run((current) => runStatement({ connection: current, statements }, sql, values)),
    transaction: (steps) => run((current) => runTransaction({ connection: current, statements }, steps)),
    close: async () => {
      statements.clear();
      connection?.close();
      connection = undefined;
    },
  };
}

async function runConverted<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw convertSqliteError(error, place);
  }
}

async function createFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
  const file = await open(path, 'a', FILE_MODE);
  await file.close();
}

async function connect(path: string): Promise<DatabaseSync> {
  // Loaded here, because loading it prints a warning that concerns nobody who uses PostgreSQL.
  const sqlite = await import('node:sqlite');
  const connection = new sqlite.DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

interface Session {
  readonly connection: DatabaseSync;
  /** Prepared ones, by their text. There are as many as the program has texts. */
  readonly statements: Map<string, StatementSync>;
}

function runStatement({ connection, statements }: Session, sql: string, values: readonly SqlValue[]): readonly Row[] {
  const statement = statements.get(sql) ?? connection.prepare(sql);
  statements.set(sql, statement);
  // By name: node:sqlite takes `$1` for a name, and the order of names is that of their first use.
  const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
  return statement.all(named) as readonly Row[];
}

/** Never yields, so that no other statement of this process comes between. */
function runTransaction(session: Session, steps: readonly Statement[]): boolean {
  const { connection } = session;
  connection.exec('BEGIN IMMEDIATE');
  try {
    for (const { sql, values = [], isGuard = false } of steps) {
      const rows = runStatement(session, sql, values);
      if (isGuard && rows.length === 0) {
        connection.exec('ROLLBACK');
        return false;
      }
    }
    connection.exec('COMMIT');
    return true;
  } catch (error) {
    // SQLite undoes some failed transactions by itself.
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
