/**
 * The base of every error this project throws on purpose. `code` is stable and is what callers branch on; `message` is
 * for the log and never shown to a user.
 */
export abstract class TawsiyaError extends Error {
  abstract override readonly name: string;
  abstract readonly code: string;
}

/** Tells whether `error` is one of ours, with a code to branch on. */
export function isTawsiyaError(error: unknown): error is TawsiyaError {
  return error instanceof TawsiyaError;
}
