import type { Logger } from '../../src/logger.ts';
import type { Fetch, SlackPorts } from './ports.ts';

/** One call, in milliseconds. */
const CALL_TIMEOUT_MS = 10_000;
/** A call that is told to wait longer, or more often, is given up: nobody waits for its answer any more. */
const WAIT_MAX_SECONDS = 120;
const WAITS_MAX = 5;
const HTTP_TOO_MANY_REQUESTS = 429;

/** What the waiting needs. */
export interface PatientFetchContext {
  readonly ports: SlackPorts;
  readonly logger: Logger;
  /** Ends every wait. */
  readonly signal: AbortSignal;
  /** Ends every call. */
  readonly closing: AbortSignal;
}

/**
 * Builds the way Slack is called, by its client and for answers to a `response_url` alike: where Slack says 429, it waits
 * as long as `Retry-After` tells and calls again. Nothing else is repeated, so that no message is posted twice.
 *
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
export function buildPatientFetch({ ports, logger, signal, closing }: PatientFetchContext): Fetch {
  return async (url, init) => {
    for (let waits = 0; ; waits += 1) {
      const response = await fetchInTime((ended) => ports.fetch(url, { ...init, signal: ended }), closing);
      const seconds = readRetryAfter(response);
      if (seconds === undefined || seconds > WAIT_MAX_SECONDS || waits === WAITS_MAX) return response;
      logger.warn({ seconds }, 'Slack asks to wait');
      await ports.delay(seconds * 1000, signal);
    }
  };
}

/** Not `AbortSignal.timeout`: its timer would hold a finished call in memory until it runs out. */
async function fetchInTime<Value>(call: (ended: AbortSignal) => Promise<Value>, closing: AbortSignal): Promise<Value> {
  const controller = new AbortController();
  const end = () => controller.abort(closing.reason);
  if (closing.aborted) end();
  closing.addEventListener('abort', end);
  const timer = setTimeout(() => {
    controller.abort(new DOMException(`No answer within ${CALL_TIMEOUT_MS} ms`, 'TimeoutError'));
  }, CALL_TIMEOUT_MS);
  try {
    return await call(controller.signal);
  } finally {
    clearTimeout(timer);
    closing.removeEventListener('abort', end);
  }
}

function readRetryAfter(response: Awaited<ReturnType<Fetch>>): number | undefined {
  if (response.status !== HTTP_TOO_MANY_REQUESTS) return undefined;
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? 1 : seconds;
}
