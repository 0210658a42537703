import type { Client } from 'discord.js';
import { pino } from 'pino';
import { createClient } from '../../adapters/discord/client.ts';
import { EVENT_IDS_KEPT } from '../../adapters/discord/limits.ts';
import { type Listening, listen } from '../../adapters/discord/listen.ts';
import type { AdapterContext } from '../../src/bot/adapter.ts';
import { type Bot, buildBot } from '../../src/bot/bot.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import { createSeenIds } from '../../src/bot/seen-ids.ts';
import { verifyQuotation } from '../../src/cards/verify-quotation.ts';
import { realCorpus } from './corpus.ts';
import { inject, makeReady } from './discord-events.ts';
import { type DiscordCall, type DiscordServer, startDiscordServer } from './discord-server.ts';
import { getTestRetrieval } from './retrieval.ts';

type GatewayEvent = 'INTERACTION_CREATE' | 'MESSAGE_CREATE' | 'GUILD_DELETE';

/** The adapter's real handlers on a real client of discord.js; only the gateway connection is left out. */
export interface DiscordHarness {
  readonly client: Client;
  readonly listening: Listening;
  readonly server: DiscordServer;
  /** The lines of the log, parsed. */
  readonly log: Record<string, unknown>[];
  /** Hands over a raw gateway event and waits until it is answered. @returns the calls that it led to. */
  readonly send: (type: GatewayEvent, data: unknown) => Promise<readonly DiscordCall[]>;
  readonly close: () => Promise<void>;
}

/** Builds a harness round a bot of the real corpus. */
export async function createDiscordHarness(
  change: (bot: Bot) => Bot = (bot) => bot,
  correctionsUrl?: string,
  parts: Pick<AdapterContext, 'handle' | 'forget' | 'completeZones'> = {},
): Promise<DiscordHarness> {
  const server = await startDiscordServer();
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const bot = buildBot({
    corpus: realCorpus,
    logger: pino({ level: 'silent' }),
    getRetrieval: () => getTestRetrieval(realCorpus),
    verifyQuotation,
    preferences: createMemoryPreferences(100),
    correctionsUrl,
    random: () => 0,
  });
  let requests = 0;
  const newRequestId = () => {
    requests += 1;
    return `request-${requests}`;
  };
  const client = createClient({ token: 'test-token', apiUrl: server.url });
  const listening = listen(client, {
    context: { bot: change(bot), logger, newRequestId, ...parts },
    seen: createSeenIds(EVENT_IDS_KEPT),
  });
  makeReady(client);
  return {
    client,
    listening,
    server,
    log,
    send: async (type, data) => {
      const before = server.calls.length;
      inject(client, type, data);
      await listening.idle();
      return server.calls.slice(before);
    },
    close: async () => {
      await client.destroy();
      await server.close();
    },
  };
}

/** The message that a call sends: of a callback it is the data. */
export function readPayload({ path, body }: DiscordCall) {
  return path.endsWith('/callback') ? body.data : body;
}
