import { randomUUID } from 'node:crypto';
import type { Adapter, AdapterContext } from './bot/adapter.ts';
import type { Bot } from './bot/bot.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';

/**
 * Builds the adapters that are configured. Their code is imported only then: Bolt and discord.js take a third of a second
 * each to load.
 */
export async function buildAdapters(config: Config, bot: Bot, logger: Logger): Promise<readonly Adapter[]> {
  const context: AdapterContext = { bot, logger, newRequestId: randomUUID };
  const adapters: Adapter[] = [];
  if (config.slack !== undefined) {
    const { createSlackAdapter } = await import('../adapters/slack/slack-adapter.ts');
    adapters.push(createSlackAdapter(config.slack, context));
  }
  if (config.discord !== undefined) {
    const { createDiscordAdapter } = await import('../adapters/discord/discord.ts');
    adapters.push(createDiscordAdapter(config.discord, context));
  }
  return adapters;
}
