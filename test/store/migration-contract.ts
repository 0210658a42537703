import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { StoreFailedError, StoreNewerSchemaError } from '../../src/store/errors.ts';
import { migrate, verifySchema } from '../../src/store/migrate.ts';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { migrateStore, openDatabase, openStore, type StoreLocation } from '../../src/store/open-store.ts';
import { expectStoreError } from '../support/store.ts';

/** Steps that fail or leave a trace when one is run twice. */
const STEPS: readonly Migration[] = [
  { version: 1, statements: ['CREATE TABLE steps (name TEXT)', `INSERT INTO steps (name) VALUES ('one')`] },
  { version: 2, statements: ['ALTER TABLE steps ADD COLUMN more BIGINT', `INSERT INTO steps (name) VALUES ('two')`] },
  { version: 3, statements: [`INSERT INTO steps (name) VALUES ('three')`] },
];

/** Declares what migrations promise, for one engine. */
export function declareMigrationContract({ makeLocation }: { makeLocation: () => Promise<StoreLocation> }): void {
  const open = async (location: StoreLocation): Promise<Database> => {
    const database = await openDatabase(location);
    onTestFinished(database.close);
    return database;
  };
  const readSteps = async (database: Database) =>
    (await database.query('SELECT name FROM steps')).map(({ name }) => String(name)).sort();

  describe('migrate()', () => {
    it('runs each step once when several processes migrate at the same time', async () => {
      const location = await makeLocation();
      const databases = await Promise.all(Array.from({ length: 5 }, () => open(location)));
      const results = await Promise.all(databases.map((database) => migrate(database, STEPS)));
      expect(results.map(({ to }) => to)).toEqual([3, 3, 3, 3, 3]);
      expect(await readSteps(await open(location))).toEqual(['one', 'three', 'two']);
    });

    it('goes on from the version it finds', async () => {
      const database = await open(await makeLocation());
      expect(await migrate(database, STEPS.slice(0, 1))).toEqual({ from: 0, to: 1 });
      expect(await migrate(database, STEPS)).toEqual({ from: 1, to: 3 });
      expect(await migrate(database, STEPS)).toEqual({ from: 3, to: 3 });
      expect(await readSteps(database)).toEqual(['one', 'three', 'two']);
    });

    it('leaves nothing of a step that fails, and can be run again', async () => {
      const database = await open(await makeLocation());
      const broken = { version: 2, statements: [`INSERT INTO steps (name) VALUES ('half')`, 'NO SQL'] };
      await expectStoreError(migrate(database, [...STEPS.slice(0, 1), broken]), StoreFailedError, 'store_failed');
      expect(await readSteps(database)).toEqual(['one']);
      expect(await migrate(database, STEPS)).toEqual({ from: 1, to: 3 });
    });

    it('refuses a schema that is newer than the program, and changes nothing', async () => {
      const location = await makeLocation();
      const database = await open(location);
      await migrateStore(location);
      await database.query('INSERT INTO tawsiya_migrations (version) VALUES (99)');
      const attempts = [
        () => migrate(database),
        () => verifySchema(database),
        () => openStore(location),
        () => migrateStore(location),
      ];
      for (const attempt of attempts) {
        const error = await expectStoreError(attempt(), StoreNewerSchemaError, 'store_schema_newer');
        expect(error.message).toContain('version 99');
        expect(error.message).toContain('Update the program');
      }
      expect(await database.query('SELECT workspace FROM digest_runs')).toEqual([]);
    });

    it('numbers its steps from 1 without gaps, one statement each', () => {
      expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
      // What stands after a semicolon is silently left out by SQLite.
      for (const statement of MIGRATIONS.flatMap(({ statements }) => statements)) expect(statement).not.toContain(';');
    });
  });
}
