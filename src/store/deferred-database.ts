import type { Database } from './database.ts';
import { StoreClosedError } from './errors.ts';

/** A database that is opened when it is first needed. */
export interface DeferredDatabase extends Database {
  /** Opens it now. @throws {StoreError} As every call does while it cannot be opened; the next one tries anew. */
  readonly ready: () => Promise<void>;
}

/** Opens by `open` at the first call, and again at the next one where that failed: a store that is down at start may come up. */
export function deferDatabase(
  { engine, place }: Pick<Database, 'engine' | 'place'>,
  open: () => Promise<Database>,
): DeferredDatabase {
  let opening: Promise<Database> | undefined;
  let isClosed = false;
  const getDatabase = async (): Promise<Database> => {
    if (isClosed) throw new StoreClosedError(place);
    opening ??= open();
    const current = opening;
    try {
      return await current;
    } catch (error) {
      if (opening === current) opening = undefined;
      throw error;
    }
  };
  return {
    engine,
    place,
    query: async (sql, values) => (await getDatabase()).query(sql, values),
    transaction: async (statements) => (await getDatabase()).transaction(statements),
    ready: async () => void (await getDatabase()),
    close: async () => {
      isClosed = true;
      // What could not be opened needs no closing.
      const database = await opening?.catch(() => undefined);
      await database?.close();
    },
  };
}
