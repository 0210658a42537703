import { TawsiyaError } from '../errors.ts';

/**
 * The store could not do what was asked. The subclasses say who must do what. None of them ends the process, and none
 * carries the connection string: `place` names the file, or "PostgreSQL".
 */
export abstract class StoreError extends TawsiyaError {}

/** The database was migrated by a newer program: whoever runs the bot must update it. Nothing is changed. */
export class StoreNewerSchemaError extends StoreError {
  override readonly name = 'StoreNewerSchemaError';
  readonly code = 'store_schema_newer';

  constructor({ place, found, known }: { place: string; found: number; known: number }, options?: ErrorOptions) {
    super(
      `Cannot use ${place}: its schema is version ${found}, this program knows up to ${known}. ` +
        'Update the program, or go back to a backup made before the migration.',
      options,
    );
  }
}

/** The schema is missing or older than the program: somebody must run the migration. */
export class StoreNotMigratedError extends StoreError {
  override readonly name = 'StoreNotMigratedError';
  readonly code = 'store_not_migrated';

  constructor(place: string, options?: ErrorOptions) {
    super(`Cannot use ${place}: its schema is missing or older than this program. Run "npm run db:migrate".`, options);
  }
}

/** The disk is full. What was committed is still there; writing goes on once there is room. */
export class StoreFullError extends StoreError {
  override readonly name = 'StoreFullError';
  readonly code = 'store_full';

  constructor(place: string, options?: ErrorOptions) {
    super(`Cannot write to ${place}: the disk is full. Make room on it; the bot goes on by itself.`, options);
  }
}

/** The file or its folder cannot be made, opened or written, or the server takes no writes. */
export class StoreNotWritableError extends StoreError {
  override readonly name = 'StoreNotWritableError';
  readonly code = 'store_not_writable';

  constructor(place: string, options?: ErrorOptions) {
    super(
      `Cannot open ${place} for writing. Give the user who runs the bot the right to write there, ` +
        'or point TAWSIYA_DATA to another folder (DATABASE_URL to a server that is no read-only copy).',
      options,
    );
  }
}

/** Another process holds what is needed, for longer than we wait. Worth trying again later. */
export class StoreLockedError extends StoreError {
  override readonly name = 'StoreLockedError';
  readonly code = 'store_locked';

  constructor(place: string, options?: ErrorOptions) {
    super(
      `Cannot use ${place}: another process keeps it locked, or it answers too slowly. ` +
        'End the other program that has it open; the bot goes on by itself.',
      options,
    );
  }
}

/** The server cannot be reached, or the connection to it was lost. Worth trying again later. */
export class StoreUnreachableError extends StoreError {
  override readonly name = 'StoreUnreachableError';
  readonly code = 'store_unreachable';

  constructor({ place, reason }: { place: string; reason: string }, options?: ErrorOptions) {
    super(
      `Cannot reach ${place} (${reason}). Check that the server runs and that host and port in DATABASE_URL are right; ` +
        'the bot connects again by itself.',
      options,
    );
  }
}

/** The server does not let us in: the settings are wrong. */
export class StoreRefusedError extends StoreError {
  override readonly name = 'StoreRefusedError';
  readonly code = 'store_refused';

  constructor({ place, reason }: { place: string; reason: string }, options?: ErrorOptions) {
    super(
      `Cannot log in to ${place} (${reason}). Check user, password and database name in DATABASE_URL, ` +
        'and the rights of that user.',
      options,
    );
  }
}

/** The file is no database, or it is damaged. */
export class StoreCorruptError extends StoreError {
  override readonly name = 'StoreCorruptError';
  readonly code = 'store_corrupt';

  constructor(place: string, options?: ErrorOptions) {
    super(
      `Cannot read ${place}: it is no database, or it is damaged. Move it away and put a backup in its place; ` +
        'without a backup the bot starts with an empty one.',
      options,
    );
  }
}

/** A row is not what this program writes: somebody else wrote it, or the code has a fault. */
export class StoreRowInvalidError extends StoreError {
  override readonly name = 'StoreRowInvalidError';
  readonly code = 'store_row_invalid';

  constructor({ table, faults }: { table: string; faults: string }, options?: ErrorOptions) {
    super(`Cannot read a row of the table ${table}: ${faults}. Mend or delete the row.`, options);
  }
}

/** The store was closed: the process is stopping. */
export class StoreClosedError extends StoreError {
  override readonly name = 'StoreClosedError';
  readonly code = 'store_closed';

  constructor(place: string, options?: ErrorOptions) {
    super(`Cannot use ${place}: it was closed.`, options);
  }
}

/** Anything else, most likely a fault of ours; `cause` has what the engine said. */
export class StoreFailedError extends StoreError {
  override readonly name = 'StoreFailedError';
  readonly code = 'store_failed';

  constructor({ place, reason }: { place: string; reason: string }, options?: ErrorOptions) {
    super(`Cannot use ${place}: unexpected failure (${reason}). Please report it with the log.`, options);
  }
}
