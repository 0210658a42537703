import { DatabaseError } from 'pg';
import {
  StoreCorruptError,
  StoreError,
  StoreFailedError,
  StoreFullError,
  StoreLockedError,
  StoreNotMigratedError,
  StoreNotWritableError,
  StoreRefusedError,
  StoreUnreachableError,
} from './errors.ts';

/** SQLSTATEs, or the classes they begin with: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const PASSING: readonly string[] = [
  '40001', // serialization_failure: what distributed engines answer to two writers of one row
  '40P01', // deadlock_detected
  '23505', // unique_violation, where two make the same table at the same time
  '42P07', // duplicate_table, likewise
  '42710', // duplicate_object, likewise: each table has a type of its name
];
const LOCKED: readonly string[] = ['57014', '55P03'];
const NOT_WRITABLE: readonly string[] = ['25006'];
const FULL: readonly string[] = ['53100'];
const REFUSED: readonly string[] = ['28000', '28P01', '3D000', '42501'];
const NOT_MIGRATED: readonly string[] = ['42P01', '42703', '3F000'];
const CORRUPT: readonly string[] = ['XX001', 'XX002'];
const UNREACHABLE_CLASSES: readonly string[] = ['08', '53', '57', '58'];

/** Tells whether the statement was undone because of another one, and may well succeed now. */
export function isPassing(error: unknown): boolean {
  return error instanceof DatabaseError && PASSING.includes(error.code ?? '');
}

/** Turns what pg threw into an error that says what to do. */
export function convertPostgresError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  if (error instanceof DatabaseError) return convertState(error, place);
  const options = { cause: error };
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'connection lost or timed out';
  // The error of a wrong URL holds the URL, and so the password: it is no `cause`.
  if (reason === 'ERR_INVALID_URL') return new StoreRefusedError({ place, reason: 'DATABASE_URL is no address' });
  if (error instanceof TypeError || error instanceof RangeError) {
    return new StoreFailedError({ place, reason: error.name }, options);
  }
  return new StoreUnreachableError({ place, reason }, options);
}

function convertState(error: DatabaseError, place: string): StoreError {
  const state = error.code ?? '';
  const options = { cause: error };
  if (LOCKED.includes(state)) return new StoreLockedError(place, options);
  if (NOT_WRITABLE.includes(state)) return new StoreNotWritableError(place, options);
  if (FULL.includes(state)) return new StoreFullError(place, options);
  if (REFUSED.includes(state)) return new StoreRefusedError({ place, reason: state }, options);
  if (NOT_MIGRATED.includes(state)) return new StoreNotMigratedError(place, options);
  if (CORRUPT.includes(state)) return new StoreCorruptError(place, options);
  if (UNREACHABLE_CLASSES.includes(state.slice(0, 2))) {
    return new StoreUnreachableError({ place, reason: state }, options);
  }
  return new StoreFailedError({ place, reason: state }, options);
}
