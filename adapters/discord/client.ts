import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** How Discord is reached. */
export interface DiscordSettings {
  readonly token: string;
  /** Another server than Discord's, for tests. */
  readonly apiUrl: string | undefined;
}

/**
 * Builds a client of discord.js that is not connected yet. None of its intents is privileged: Discord sends the text of
 * messages that mention the bot and of direct messages without one. `Guilds` is needed because discord.js drops messages
 * of channels that it does not know; `Partials.Channel` because a direct message comes from one that it cannot know.
 */
export function createClient({ apiUrl }: DiscordSettings): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // The client repeats a call that got no answer; the nonce keeps Discord from posting it twice.
    enforceNonce: true,
    // Nothing is looked up later, so nothing is kept: memory stays flat. The bot needs itself as a member.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
    }),
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
  });
}
