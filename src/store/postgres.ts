import { Pool, type PoolClient, types } from 'pg';
import { type Database, POSTGRES_PLACE, type Row, type Statement } from './database.ts';
import { StoreClosedError } from './errors.ts';
import { convertPostgresError, isPassing } from './postgres-errors.ts';
import { retry } from './retry.ts';

/** How the server is reached, and how long to wait for it. */
export interface PostgresOptions {
  /** With user, password and database; never written anywhere. */
  readonly url: string;
  /** @default 10 */
  readonly maxConnections?: number;
  /** For connecting, and for a free connection. @default 5000 */
  readonly connectTimeoutMs?: number;
  /** For one statement. @default 10000 */
  readonly statementTimeoutMs?: number;
}

/** How much longer we wait than the server should take, before the connection counts as lost. */
const ANSWER_GRACE_MS = 2000;
/** How often a statement is tried that other writers undid. */
const PATIENCE = { isPassing, maxAttempts: 10, pauseMs: 10 };
const INT8_OID = types.builtins.INT8;

/**
 * Makes the pool. No connection is made before the first query, and a lost one is replaced at the next.
 *
 * @throws {StoreError}
 */
export function openPostgres(options: PostgresOptions): Database {
  const pool = new Pool(describePool(options));
  // Without a listener, a connection that is lost while nobody uses it ends the process. The next query tells.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  let ending: Promise<void> | undefined;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    if (ending !== undefined) throw new StoreClosedError(POSTGRES_PLACE);
    try {
      return await retry(work, PATIENCE);
    } catch (error) {
      throw convertPostgresError(error, POSTGRES_PLACE);
    }
  };
  return {
    engine: 'postgres',
    place: POSTGRES_PLACE,
    query: (sql, values = []) => run(async () => (await pool.query<Row>(sql, [...values])).rows),
    transaction: (steps) => run(() => runTransaction(pool, steps)),
    close: () => {
      ending ??= pool.end();
      return ending;
    },
  };
}

function ignore(): void {
  // Whoever runs a statement on the connection gets the failure as a rejection.
}

function describePool({
  url,
  maxConnections = 10,
  connectTimeoutMs = 5000,
  statementTimeoutMs = 10_000,
}: PostgresOptions) {
  return {
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + ANSWER_GRACE_MS,
    keepAlive: true,
    application_name: 'tawsiya',
    types: {
      // Milliseconds and counts are below 2^53; pg gives all int8 as text.
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8_OID ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  };
}

async function runTransaction(pool: Pool, steps: readonly Statement[]): Promise<boolean> {
  const client = await pool.connect();
  try {
    const isDone = await runSteps(client, steps);
    client.release();
    return isDone;
  } catch (error) {
    // The connection is given up, and with it what was begun on it.
    client.release(true);
    throw error;
  }
}

async function runSteps(client: PoolClient, steps: readonly Statement[]): Promise<boolean> {
  await client.query('BEGIN');
  for (const { sql, values = [], isGuard = false } of steps) {
    const { rows } = await client.query<Row>(sql, [...values]);
    if (isGuard && rows.length === 0) {
      await client.query('ROLLBACK');
      return false;
    }
  }
  await client.query('COMMIT');
  return true;
}
