import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import { createSeenIds } from '../../src/bot/seen-ids.ts';
import { buildBoltLogger } from './bolt-logger.ts';
import { listen } from './listen.ts';
import { buildPatientFetch } from './patient-fetch.ts';
import type { SlackPorts } from './ports.ts';
import type { SlackSettings } from './settings.ts';

/** Slack sends an event again for about half an hour at most. */
const SEEN_IDS_MAX = 5_000;

/** A Bolt app that listens, not yet started. */
export interface SlackApp {
  readonly app: App;
  /** Calls back when Slack, or the network, closes the connection. HTTP has none. */
  readonly onDisconnected: (listener: () => void) => void;
  /** Waits until everything that was begun is answered, then ends what calls are left: attempts to connect. */
  readonly finish: () => Promise<void>;
}

/** Builds the app of Bolt with all listeners; `signal` ends its waiting. Throws nothing that depends on the network. */
export function buildSlackApp(
  settings: SlackSettings,
  context: AdapterContext,
  { ports, signal }: { ports: SlackPorts; signal: AbortSignal },
): SlackApp {
  const { logger } = context;
  const closing = new AbortController();
  const clientOptions = {
    ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
    fetch: buildPatientFetch({ ports, logger, signal, closing: closing.signal }),
    // Waiting is done by the fetch above; a post whose answer got lost must not be repeated.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const boltLogger = buildBoltLogger(logger);
  const receiver = buildReceiver(settings, { clientOptions, boltLogger });
  const app = new App({
    token: settings.botToken,
    receiver,
    socketMode: receiver instanceof SocketModeReceiver,
    logger: boltLogger,
    clientOptions,
    convoStore: false,
    deferInitialization: true,
  });
  const working = new Set<Promise<void>>();
  const track = (work: Promise<void>): Promise<void> => {
    const kept = work.finally(() => working.delete(kept));
    working.add(kept);
    return kept;
  };
  const { adminsOnly = false } = settings;
  listen(app, { ...context, adminsOnly, seen: createSeenIds(SEEN_IDS_MAX), track });
  return {
    app,
    onDisconnected: (listener) => {
      if (receiver instanceof SocketModeReceiver) receiver.client.on('disconnected', listener);
    },
    finish: async () => {
      await Promise.allSettled(working);
      closing.abort();
    },
  };
}

interface ReceiverParts {
  readonly clientOptions: NonNullable<ConstructorParameters<typeof App>[0]>['clientOptions'];
  readonly boltLogger: ReturnType<typeof buildBoltLogger>;
}

/** Reconnecting is ours: that of the Socket Mode client ends the process when Slack is not reached at that moment. */
function buildReceiver({ delivery }: SlackSettings, { clientOptions, boltLogger }: ReceiverParts) {
  return delivery.mode === 'socket'
    ? new SocketModeReceiver({
        appToken: delivery.appToken,
        autoReconnectEnabled: false,
        logger: boltLogger,
        installerOptions: { clientOptions },
      })
    : new HTTPReceiver({ signingSecret: delivery.signingSecret, port: delivery.port, logger: boltLogger });
}
