import {
  StoreClosedError,
  StoreCorruptError,
  StoreError,
  StoreFailedError,
  StoreFullError,
  StoreLockedError,
  StoreNotWritableError,
} from './errors.ts';

/** Primary result codes: https://sqlite.org/rescode.html. The extended ones carry them in their lowest byte. */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** What the file system says when the folder or the file cannot be made. */
const NOT_WRITABLE: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'ENOENT', 'EEXIST', 'ELOOP'];
const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT'];

/** Tells whether another connection has the lock that was needed. */
export function isBusy(error: unknown): boolean {
  const code = readResultCode(error);
  return code === BUSY || code === LOCKED;
}

/** Turns what node:sqlite or the file system threw into an error that says what to do. */
export function convertSqliteError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error;
  const options = { cause: error };
  switch (readResultCode(error)) {
    case BUSY:
    case LOCKED:
      return new StoreLockedError(place, options);
    case READONLY:
    case CANTOPEN:
      return new StoreNotWritableError(place, options);
    case CORRUPT:
    case NOTADB:
      return new StoreCorruptError(place, options);
    case FULL:
      return new StoreFullError(place, options);
    default:
      return convertSystemError(error, place);
  }
}

function convertSystemError(error: unknown, place: string): StoreError {
  const options = { cause: error };
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (NOT_WRITABLE.includes(code)) return new StoreNotWritableError(place, options);
  if (NO_ROOM.includes(code)) return new StoreFullError(place, options);
  if (code === 'ERR_INVALID_STATE') return new StoreClosedError(place, options);
  return new StoreFailedError({ place, reason: String(code ?? 'no code') }, options);
}

function readResultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}
