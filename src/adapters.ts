import type { Adapter, AdapterContext } from './bot/adapter.ts';
import type { Reply } from './bot/reply.ts';
import type { Config } from './config.ts';
import type { DigestPoster } from './digest/port.ts';
import type { Logger } from './logger.ts';
import type { Platform } from './store/records.ts';

/**
 * Builds the adapters that are configured. Their code is imported only then: Bolt and discord.js take a third of a second
 * each to load.
 */
export async function buildAdapters(config: Config, context: AdapterContext): Promise<readonly Adapter[]> {
  const adapters: Adapter[] = [];
  if (config.slack !== undefined) {
    const { createSlackAdapter } = await import('../adapters/slack/slack-adapter.ts');
    adapters.push(createSlackAdapter({ ...config.slack, adminsOnly: config.digest.adminsOnly }, context));
  }
  if (config.discord !== undefined) {
    const { createDiscordAdapter } = await import('../adapters/discord/discord.ts');
    // Discord repeats no event. With one process, as at a file, each event need not cost a write.
    const { handle: _, ...alone } = context;
    adapters.push(createDiscordAdapter(config.discord, config.store.kind === 'postgres' ? context : alone));
  }
  return adapters;
}

/** Builds what posts digests to the platforms that are configured. */
export async function buildPosters(
  { slack, discord }: Config,
  logger: Logger,
): Promise<ReadonlyMap<Platform, DigestPoster<Reply>>> {
  const posters = new Map<Platform, DigestPoster<Reply>>();
  if (slack !== undefined) {
    const { createSlackDigestPoster } = await import('../adapters/slack/digest-poster.ts');
    posters.set('slack', createSlackDigestPoster({ ...slack, logger: logger.child({ adapter: 'slack' }) }));
  }
  if (discord !== undefined) {
    const { createDiscordDigestPoster } = await import('../adapters/discord/digest-poster.ts');
    posters.set('discord', createDiscordDigestPoster(discord, logger.child({ adapter: 'discord' })));
  }
  return posters;
}
