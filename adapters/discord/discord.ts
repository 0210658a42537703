import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { Adapter, AdapterContext } from '../../src/bot/adapter.ts';
import { createSeenIds } from '../../src/bot/seen-ids.ts';
import { createClient, type DiscordSettings } from './client.ts';
import { type ConnectOptions, connect } from './connect.ts';
import { CLOSE_WAIT_MS, EVENT_IDS_KEPT } from './limits.ts';
import { type Listening, listen } from './listen.ts';

/** What the adapter takes from the machine, for tests to replace. */
export interface DiscordPorts {
  readonly createClient: (settings: DiscordSettings) => Client;
  readonly delay: ConnectOptions['delay'];
}

const REAL_PORTS: DiscordPorts = {
  createClient,
  delay: async (ms, signal) => {
    await wait(ms, undefined, { signal }).catch(() => undefined);
  },
};

/** Builds the Discord adapter; it talks to Discord from `start()` to `stop()`. */
export function createDiscordAdapter(
  settings: DiscordSettings,
  adapterContext: AdapterContext,
  ports: DiscordPorts = REAL_PORTS,
): Adapter {
  const logger = adapterContext.logger.child({ adapter: 'discord' });
  const context = { ...adapterContext, logger };
  const seen = createSeenIds(EVENT_IDS_KEPT);
  const stopping = new AbortController();
  let current: { readonly client: Client; readonly listening: Listening } | undefined;
  const openClient = () => {
    const client = ports.createClient(settings);
    current = { client, listening: listen(client, { context, seen }) };
    return client;
  };
  return {
    name: 'discord',
    start: async () => {
      const { signal } = stopping;
      void connect({ openClient, token: settings.token, logger, signal, delay: ports.delay });
    },
    stop: async () => {
      stopping.abort();
      current?.listening.close();
      await current?.listening.idle();
      if (current !== undefined) await closeInTime(current.client, ports.delay);
    },
  };
}

/** Closes the connection; discord.js itself waits half a minute for a gateway that says nothing more. */
async function closeInTime(client: Client, delay: DiscordPorts['delay']): Promise<void> {
  const closed = new AbortController();
  await Promise.race([client.destroy().finally(() => closed.abort()), delay(CLOSE_WAIT_MS, closed.signal)]);
}
