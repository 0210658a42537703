import { LogLevel } from '@slack/bolt';
import type { Logger } from '../../src/logger.ts';

/** Tokens, and tickets of web sockets. */
const SECRETS = /xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=[?&](?:ticket|token)=)[^&\s"]+/gu;

/** The log that Bolt asks for. */
export interface BoltLogger {
  readonly debug: (...message: unknown[]) => void;
  readonly info: (...message: unknown[]) => void;
  readonly warn: (...message: unknown[]) => void;
  readonly error: (...message: unknown[]) => void;
  readonly setLevel: () => void;
  readonly getLevel: () => LogLevel;
  readonly setName: () => void;
}

/**
 * Writes what Bolt warns of into our log, without secrets. What it says in detail holds whole requests and is left out;
 * its errors come to us as errors too, so they are warnings here.
 */
export function buildBoltLogger(logger: Logger): BoltLogger {
  const ignore = () => undefined;
  const warn = (...message: unknown[]) => {
    logger.warn({ from: 'bolt' }, message.map(describe).join(' ').replace(SECRETS, '[secret]'));
  };
  return {
    debug: ignore,
    info: ignore,
    warn,
    error: warn,
    setLevel: ignore,
    getLevel: () => LogLevel.WARN,
    setName: ignore,
  };
}

/** Of an object nothing is written: it may hold a request. */
function describe(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return typeof value === 'string' ? value : `[${typeof value}]`;
}
