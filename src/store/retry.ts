import { setTimeout as pause } from 'node:timers/promises';

interface RetryOptions {
  /** Tells a failure that passes by itself from one that stays. */
  readonly isPassing: (error: unknown) => boolean;
  /** How often it is tried at most. */
  readonly maxAttempts: number;
  /** How long to wait between two attempts, while the rest of the process goes on. */
  readonly pauseMs: number;
}

/** Tries `attempt` again while it fails in a passing way. @throws the last failure. */
export async function retry<T>(attempt: () => T | Promise<T>, options: RetryOptions): Promise<T> {
  const { isPassing, maxAttempts, pauseMs } = options;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (count >= maxAttempts || !isPassing(error)) throw error;
    }
    await pause(pauseMs);
  }
}
