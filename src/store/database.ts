/** What both engines can take and give: text, whole numbers up to 2^53, nothing. */
export type SqlValue = string | number | null;

/** One row, by the names of its columns. */
export type Row = Readonly<Record<string, SqlValue>>;

/** One statement of a transaction. */
export interface Statement {
  readonly sql: string;
  readonly values?: readonly SqlValue[];
  /** Where it returns no row, the whole transaction is undone. */
  readonly isGuard?: boolean;
}

/** An engine that runs SQL. The same text runs on both. */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** How messages call it: the path of the file, or "PostgreSQL". Never the connection string. */
  readonly place: string;
  /**
   * Runs one statement with `$1`, `$2` …, each of which must occur in it; what stands after a semicolon is not run.
   *
   * @returns the rows of SELECT or RETURNING.
   * @throws {StoreError} As a rejection. The next call works again once the cause is gone.
   */
  readonly query: (sql: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>;
  /**
   * Runs all statements or none of them.
   *
   * @returns `false` when a guard returned no row; nothing was changed then.
   * @throws {StoreError} As a rejection; nothing was changed then, unless the connection was lost in the act.
   */
  readonly transaction: (statements: readonly Statement[]) => Promise<boolean>;
  /** Ends the connections; may be called twice. */
  readonly close: () => Promise<void>;
}

/** How messages call a PostgreSQL server. */
export const POSTGRES_PLACE = 'PostgreSQL';

/** How messages call a database file. */
export function nameFile(path: string): string {
  return `the database file ${path}`;
}
