import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { StoreError } from '../../src/store/errors.ts';

/** Makes a folder that is deleted after the test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tawsiya-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Expects a rejection with this class and code. @returns the error. */
export async function expectStoreError<T extends StoreError>(
  operation: Promise<unknown>,
  // biome-ignore lint/suspicious/noExplicitAny: the constructors take different things.
  ErrorClass: new (...args: any[]) => T,
  code: T['code'],
): Promise<T> {
  const error = await operation.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ErrorClass);
  expect((error as T).code).toBe(code);
  return error as T;
}
