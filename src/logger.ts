import { createRequire } from 'node:module';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/** How the log is written. */
export interface LoggerOptions {
  readonly level: LogLevel;
  /** Lines for a person instead of JSON. */
  readonly pretty: boolean;
}

/** Never written, whatever is logged: secrets by the names under which the platforms carry them. */
const REDACTED = [
  'token',
  '*.token',
  'signingSecret',
  '*.signingSecret',
  'headers.authorization',
  '*.headers.authorization',
];

/** Builds the log of the process, on standard error, so that standard output holds answers only. */
export function buildLogger({ level, pretty }: LoggerOptions): Logger {
  const stream: DestinationStream = pretty
    ? loadPretty()({
        destination: process.stderr.fd,
        sync: true,
        translateTime: 'SYS:HH:MM:ss',
        ignore: 'pid,hostname',
      })
    : destination({ dest: process.stderr.fd, sync: true });
  return pino({ level, redact: REDACTED, base: { service: 'tawsiya' } }, stream);
}

/** Loaded only where it is wanted: it takes as long to load as the corpus. */
function loadPretty(): typeof import('pino-pretty').build {
  const pretty: typeof import('pino-pretty') = createRequire(import.meta.url)('pino-pretty');
  return pretty.build;
}
