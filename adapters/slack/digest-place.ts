import type { webApi } from '@slack/bolt';
import type { Place, Rights } from '../../src/bot/place.ts';
import { MEMBER_PAGE, MEMBER_PAGES_MAX } from './limits.ts';
import { type Asker, reportSlackError, type SlackTools } from './tools.ts';

/** Where somebody speaks to the bot. */
export interface SpokenIn extends Asker {
  readonly channel: string;
  readonly client: webApi.WebClient;
  /** The bot's own user id. */
  readonly botUser: string | undefined;
}

/** Names the place of a request, for digests. Slack is asked nothing before a digest is set. */
export function buildPlace(spoken: SpokenIn, requestId: string, tools: SlackTools): Place {
  const { team = '', user, channel, client } = spoken;
  return {
    platform: 'slack',
    workspace: `slack:${team}`,
    channel,
    thread: null,
    user,
    checkRights: async () => {
      try {
        return await checkRights(spoken, tools);
      } catch (error) {
        reportSlackError(error, { requestId, method: 'conversations.members' }, tools);
        return 'unknown';
      }
    },
    findZone: async () => {
      try {
        // Of some users it is null.
        return (await client.users.info({ user })).user?.tz ?? undefined;
      } catch (error) {
        // The reader is asked instead.
        reportSlackError(error, { requestId, method: 'users.info' }, tools);
        return undefined;
      }
    },
  };
}

/**
 * In a direct message with the bot everybody may; in a channel its members may, or only administrators where that is
 * configured. The bot must be in it: what it does not see is a private conversation of others, whose members alone can give
 * a command in it. @throws What the client of Slack throws.
 */
async function checkRights(spoken: SpokenIn, { adminsOnly }: SlackTools): Promise<Rights> {
  const { user, channel, client, botUser } = spoken;
  const isDirect = channel.startsWith('D');
  const members = await findMembers(
    [user, botUser].filter((id) => id !== undefined),
    channel,
    client,
  );
  if (isDirect) return members === undefined ? 'not-in-channel' : 'allowed';
  if (members !== undefined && !members.has(user)) return 'not-allowed';
  if (adminsOnly) {
    const { user: info } = await client.users.info({ user });
    if (info?.is_admin !== true && info?.is_owner !== true) return 'not-allowed';
  }
  const isBotMissing = members === undefined || (botUser !== undefined && !members.has(botUser));
  return isBotMissing ? 'not-in-channel' : 'allowed';
}

/** The bot sees nothing of a private channel that it is not in. */
const NOT_SEEN: readonly unknown[] = ['channel_not_found', 'not_in_channel'];

/** Finds which of some users are in a channel. @returns `undefined` where the bot does not see it. */
async function findMembers(
  wanted: readonly string[],
  channel: string,
  client: webApi.WebClient,
): Promise<ReadonlySet<string> | undefined> {
  const found = new Set<string>();
  let pages = 0;
  try {
    for await (const page of client.paginate('conversations.members', { channel, limit: MEMBER_PAGE })) {
      const { members = [] } = page as { readonly members?: readonly string[] };
      for (const member of members) if (wanted.includes(member)) found.add(member);
      pages += 1;
      if (found.size === wanted.length || pages === MEMBER_PAGES_MAX) break;
    }
    return found;
  } catch (error) {
    if (NOT_SEEN.includes((error as { data?: { error?: unknown } }).data?.error)) return undefined;
    throw error;
  }
}
