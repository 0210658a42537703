import { createRequire } from 'node:module';
import type { DestinationStream, Logger as PinoLogger } from 'pino';
import { LOG_LEVELS, type LogLevel } from './config.ts';

const require = createRequire(import.meta.url);

/** Takes what is to be logged, as pino does. */
export type Logger = Pick<PinoLogger, 'info' | 'warn' | 'error' | 'child'>;

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

/**
 * Builds the log of the process, on standard error, so that standard output holds answers only. Pino is loaded for the first line
 * that is written: most command lines write none.
 */
export function buildLogger(options: LoggerOptions): Logger {
  let log: PinoLogger | undefined;
  const open = (): PinoLogger => {
    log ??= openLog(options);
    return log;
  };
  const get = (level: 'info' | 'warn' | 'error') =>
    LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(options.level) ? () => undefined : open()[level].bind(open());
  return {
    get info() {
      return get('info');
    },
    get warn() {
      return get('warn');
    },
    get error() {
      return get('error');
    },
    child: (...settings) => open().child(...settings),
  };
}

function openLog({ level, pretty }: LoggerOptions): PinoLogger {
  const { destination, pino }: typeof import('pino') = require('pino');
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
  const pretty: typeof import('pino-pretty') = require('pino-pretty');
  return pretty.build;
}
