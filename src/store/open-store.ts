import { type Database, nameFile, POSTGRES_PLACE } from './database.ts';
import { deferDatabase } from './deferred-database.ts';
import { type MigrationResult, migrate, verifySchema } from './migrate.ts';
import type { PostgresOptions } from './postgres.ts';
import { openSqlite, type SqliteOptions } from './sqlite.ts';
import { buildStore, type Store } from './store.ts';

/** Where the store is. */
export type StoreLocation =
  | ({ readonly kind: 'sqlite' } & SqliteOptions)
  | ({ readonly kind: 'postgres' } & PostgresOptions);

/** A store that may not be open yet. */
export interface DeferredStore extends Store {
  /** Opens it now, to say at start what is wrong. @throws {StoreError} The next operation tries to open it anew. */
  readonly ready: () => Promise<void>;
}

/**
 * Opens the store: on SQLite, makes the file where it is missing and brings its schema up to date; on PostgreSQL, checks
 * the schema, which only {@link migrateStore} changes.
 *
 * @throws {StoreError} When it cannot be opened; see {@link createStore} for one that may come up later.
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  const store = createStore(location);
  await store.ready();
  return store;
}

/**
 * Makes a store that is opened at its first operation, and while that fails at the next: a bot may start while its
 * database is down. Throws nothing itself.
 */
export function createStore(location: StoreLocation): DeferredStore {
  const place = location.kind === 'sqlite' ? nameFile(location.path) : POSTGRES_PLACE;
  const database = deferDatabase({ engine: location.kind, place }, async () => {
    const opened = await openDatabase(location);
    try {
      await (opened.engine === 'sqlite' ? migrate(opened) : verifySchema(opened));
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  });
  return { ...buildStore(database), ready: database.ready };
}

/** Brings the schema up to date, and closes again. @throws {StoreError} */
export async function migrateStore(location: StoreLocation): Promise<MigrationResult> {
  const database = await openDatabase(location);
  try {
    return await migrate(database);
  } finally {
    await database.close();
  }
}

/** Opens the engine alone, whatever its schema. @throws {StoreError} On SQLite; PostgreSQL is reached at the first query. */
export async function openDatabase(location: StoreLocation): Promise<Database> {
  if (location.kind === 'sqlite') return openSqlite(location);
  // Loaded where it is used: it takes its time.
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(location);
}
