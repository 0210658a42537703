import type { Database } from './database.ts';
import { StoreNewerSchemaError, StoreNotMigratedError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

const CREATE_VERSIONS = 'CREATE TABLE IF NOT EXISTS tawsiya_migrations (version BIGINT PRIMARY KEY)';
const READ_VERSION = 'SELECT COALESCE(MAX(version), 0) AS version FROM tawsiya_migrations';
const ADD_VERSION = 'INSERT INTO tawsiya_migrations (version) VALUES ($1) ON CONFLICT DO NOTHING RETURNING version';

/** What a migration did. */
export interface MigrationResult {
  /** 0: there was nothing. */
  readonly from: number;
  readonly to: number;
}

/**
 * Brings the schema up to `migrations`, step by step. Safe while other processes do the same: whoever adds the row of a
 * version takes its step, the others wait for that and go on with the next.
 *
 * @throws {StoreNewerSchemaError} When the schema is newer than the last step; nothing is changed.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<MigrationResult> {
  await database.query(CREATE_VERSIONS);
  const known = getLastVersion(migrations);
  const from = await readVersion(database);
  refuseNewer(database, from, known);
  for (const { version, statements } of migrations) {
    if (version <= from) continue;
    await database.transaction([
      { sql: ADD_VERSION, values: [version], isGuard: true },
      ...statements.map((sql) => ({ sql })),
    ]);
  }
  const to = await readVersion(database);
  refuseNewer(database, to, known);
  return { from, to };
}

/**
 * Checks that the schema is the one this program works with; changes nothing.
 *
 * @throws {StoreNotMigratedError} When it is missing or older.
 * @throws {StoreNewerSchemaError} When it is newer.
 */
export async function verifySchema(database: Database, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const known = getLastVersion(migrations);
  const found = await readVersion(database);
  refuseNewer(database, found, known);
  if (found < known) throw new StoreNotMigratedError(database.place);
}

async function readVersion(database: Database): Promise<number> {
  const [row] = await database.query(READ_VERSION);
  return Number(row?.['version'] ?? 0);
}

function getLastVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

function refuseNewer({ place }: Database, found: number, known: number): void {
  if (found > known) throw new StoreNewerSchemaError({ place, found, known });
}
