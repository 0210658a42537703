import {
  type ChatInputCommandInteraction,
  type GuildMember,
  type GuildTextBasedChannel,
  InteractionContextType,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Place, Rights } from '../../src/bot/place.ts';

/** What the bot needs to post, and to find what it posted. */
const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory] as const;

type Permissions = Readonly<PermissionsBitField> | null;

/** Where something is asked; `channel` is unknown where it is no channel of a server that the bot is in. */
interface SpokenIn {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly channel: GuildTextBasedChannel | undefined;
  readonly userId: string;
  /** Gets who asks, as a member of the server. May reject. */
  readonly getMember: () => Promise<GuildMember | undefined>;
  /** What Discord itself says, of the channel that a command is given in, that the asker and the bot may do. */
  readonly said?: { readonly asker: Permissions; readonly bot: Permissions } | undefined;
  /** A direct message of others, in which a reader uses the app: the bot cannot post there. */
  readonly isForeign: boolean;
}

/** Names the place of a command, or the thread or channel that it names instead. */
export function buildCommandPlace(interaction: ChatInputCommandInteraction, chosenId: string | undefined): Place {
  const { guildId, guild, member, user, channelId, context, memberPermissions, appPermissions } = interaction;
  const id = chosenId ?? channelId;
  const channel = guild?.channels.resolve(id) ?? interaction.channel;
  return buildPlace({
    guildId,
    channelId: id,
    channel: channel?.id === id && channel.isTextBased() && !channel.isDMBased() ? channel : undefined,
    userId: user.id,
    getMember: async () => (member !== null && 'guild' in member ? member : undefined),
    said: id === channelId ? { asker: memberPermissions, bot: appPermissions } : undefined,
    isForeign: context === InteractionContextType.PrivateChannel,
  });
}

/** Names the place of a message. Nobody is kept in memory, so who wrote it is asked for where that matters. */
export function buildMessagePlace({ guildId, guild, channel, author, member }: Message): Place {
  return buildPlace({
    guildId,
    channelId: channel.id,
    channel: channel.isDMBased() ? undefined : channel,
    userId: author.id,
    getMember: async () => member ?? (await guild?.members.fetch(author.id)),
    isForeign: false,
  });
}

/** Names what is kept together, and deleted together: a server, or the direct messages with a reader. */
export function nameWorkspace(guildId: string | null, userId: string): string {
  // A direct message has no server; some senders write that as an empty id.
  return guildId ? `discord:${guildId}` : `discord:dm:${userId}`;
}

/** Makes the key of the language of the channel that something is clicked in; a thread has that of its channel. */
export function nameChannelKey(
  interaction: Pick<
    MessageComponentInteraction | MessageContextMenuCommandInteraction,
    'guildId' | 'channelId' | 'channel' | 'user'
  >,
): string {
  const { guildId, channelId, channel, user } = interaction;
  const parent = channel?.isThread() ? channel.parentId : null;
  return `${nameWorkspace(guildId, user.id)}:${parent ?? channelId}`;
}

function buildPlace(spoken: SpokenIn): Place {
  const { guildId, channelId, channel, userId } = spoken;
  const parent = channel?.isThread() ? channel.parentId : null;
  return {
    platform: 'discord',
    workspace: nameWorkspace(guildId, userId),
    channel: parent ?? channelId,
    thread: parent === null ? null : channelId,
    user: userId,
    checkRights: async () => {
      if (!guildId) return spoken.isForeign ? 'not-in-channel' : 'allowed';
      return await judge(spoken).catch(() => 'unknown' as const);
    },
    // Discord tells nobody's time zone.
    findZone: async () => undefined,
  };
}

/** A server that is not known is out of reach at the moment, or the bot is no member of it. */
async function judge({ channel, getMember, said }: SpokenIn): Promise<Rights> {
  const member = await getMember();
  if (member === undefined) return 'unknown';
  // Of a private thread that the bot is not in nothing is known, so the right in the server counts.
  const asker = said?.asker ?? channel?.permissionsFor(member) ?? member.permissions;
  if (!has(asker, [PermissionFlagsBits.ManageChannels])) return 'not-allowed';
  if (channel === undefined) return 'not-in-channel';
  const sending = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  const { me } = channel.guild.members;
  const bot = said?.bot ?? (me === null ? null : channel.permissionsFor(me));
  return has(bot, [...NEEDED, sending]) ? 'allowed' : 'not-in-channel';
}

function has(permissions: Permissions, wanted: readonly bigint[]): boolean {
  return permissions?.has([...wanted]) === true;
}
