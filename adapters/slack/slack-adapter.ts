import type { Adapter, AdapterContext } from '../../src/bot/adapter.ts';
import { buildSlackApp } from './build-app.ts';
import { adviseOn, isFinal } from './error-advice.ts';
import { convertSlackError, describeRefusal, type SlackError } from './errors.ts';
import { REAL_PORTS, type SlackPorts } from './ports.ts';
import type { SlackSettings } from './settings.ts';

const PAUSE_MIN_MS = 1_000;
const PAUSE_MAX_MS = 60_000;

/** Builds the adapter of Slack: Socket Mode or signed HTTP, as the settings say. Nothing is reached before `start`. */
export function createSlackAdapter(
  settings: SlackSettings,
  context: AdapterContext,
  ports: SlackPorts = REAL_PORTS,
): Adapter {
  const logger = context.logger.child({ adapter: 'slack' });
  const stopping = new AbortController();
  const { signal } = stopping;
  const { app, onDisconnected, finish } = buildSlackApp(settings, { ...context, logger }, { ports, signal });
  let state: 'idle' | 'connecting' | 'connected' = 'idle';

  const connect = async (): Promise<void> => {
    if (state === 'connecting') return;
    state = 'connecting';
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      try {
        await app.init();
        await app.start();
        if (signal.aborted) return await app.stop().then(() => undefined);
        state = 'connected';
        logger.info({ mode: settings.delivery.mode }, 'listening to Slack');
        return;
      } catch (thrown) {
        const error = convertSlackError(thrown);
        if (signal.aborted || isGivenUp(error)) break;
        const pauseMs = choosePause(attempt);
        logger.warn({ ...describe(error), pauseMs }, 'Slack not reached, trying again');
        await ports.delay(pauseMs, signal).catch(() => undefined);
      }
    }
    state = 'idle';
  };
  const isGivenUp = (error: SlackError): boolean => {
    if (!isFinal(error)) return false;
    logger.error(describe(error), 'Slack cannot be started; the bot goes on without it');
    return true;
  };
  onDisconnected(() => {
    if (state !== 'connected' || signal.aborted) return;
    state = 'idle';
    void connect();
  });

  return {
    name: 'slack',
    start: async () => {
      void connect();
    },
    stop: async () => {
      const wasConnected = state === 'connected';
      stopping.abort();
      // What was never started cannot be stopped, which is no fault.
      if (wasConnected) await app.stop().catch(() => undefined);
      await finish();
    },
  };
}

/** Each pause is twice the one before, up to a minute. */
function choosePause(attempt: number): number {
  return Math.min(PAUSE_MIN_MS * 2 ** attempt, PAUSE_MAX_MS);
}

function describe(error: SlackError) {
  const { code, message } = error;
  return { code, ...describeRefusal(error), message, advice: adviseOn(error) };
}
