import type { Client } from 'discord.js';

/** Ids that the raw events use. */
export const IDS = {
  bot: '1000',
  guild: '2000',
  channel: '3000',
  direct: '3100',
  user: '4000',
  application: '1000',
} as const;

const USER = { id: IDS.user, username: 'amal', global_name: 'Amal', discriminator: '0', avatar: null, bot: false };
const ALL_PERMISSIONS = '2251799813685247';
const MEMBER = { roles: [], joined_at: '2024-01-01T00:00:00+00:00', deaf: false, mute: false, flags: 0 };
const BOT = { id: IDS.bot, username: 'tawsiya', discriminator: '0', avatar: null, bot: true };

let nextId = 500_000;

/** Makes an id that no other event has. */
function makeId(): string {
  nextId += 1;
  return String(nextId);
}

/** Hands a client a packet as its gateway connection would. */
export function inject(client: Client, type: string, data: unknown): void {
  const shard = { id: 0, checkReady: () => undefined };
  const ws = client.ws as unknown as { handlePacket: (packet: unknown, shard: unknown) => void; status: number };
  ws.handlePacket({ op: 0, s: 1, t: type, d: data }, shard);
}

/** Brings a client into the state after READY and GUILD_CREATE, without a connection. */
export function makeReady(client: Client): void {
  client.token = 'test-token';
  client.rest.setToken('test-token');
  inject(client, 'READY', {
    user: BOT,
    guilds: [{ id: IDS.guild, unavailable: true }],
    application: { id: IDS.bot, flags: 0 },
  });
  // 0 is Ready: from now on packets are handled at once.
  Object.assign(client.ws, { status: 0 });
  inject(client, 'GUILD_CREATE', {
    id: IDS.guild,
    name: 'Vienna',
    owner_id: '9',
    roles: [{ id: IDS.guild, name: '@everyone', permissions: ALL_PERMISSIONS, position: 0 }],
    emojis: [],
    features: [],
    members: [{ ...MEMBER, user: BOT }],
    channels: [{ id: IDS.channel, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    stickers: [],
  });
}

/** What may be other than usual in an event. */
export interface Place {
  /** A direct message with the bot. */
  readonly direct?: boolean;
  /** A server that the bot is no member of: the reader installed the app. */
  readonly personal?: boolean;
  /** What the reader may do in the channel. */
  readonly permissions?: string;
  /** What the bot may do in it. */
  readonly botPermissions?: string;
  readonly id?: string;
  /** What the message that is clicked shows. */
  readonly components?: readonly unknown[];
}

function makePlace({ direct = false, personal = false, permissions = ALL_PERMISSIONS, id = makeId(), ...more }: Place) {
  const common = {
    id,
    application_id: IDS.application,
    token: `token-${id}`,
    version: 1,
    app_permissions: more.botPermissions ?? ALL_PERMISSIONS,
    locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: {},
    attachment_size_limit: 1,
  };
  if (direct) {
    const channel = { id: IDS.direct, type: 1, recipients: [USER] };
    return { ...common, context: 1, channel_id: IDS.direct, channel, user: USER };
  }
  const guild = personal ? '2999' : IDS.guild;
  const channel = { id: personal ? '3999' : IDS.channel, type: 0, guild_id: guild, name: 'general' };
  const member = { ...MEMBER, user: USER, permissions };
  return { ...common, context: 0, guild_id: guild, channel_id: channel.id, channel, member };
}

/** A slash command with options. */
export function makeCommand(name: string, options: Readonly<Record<string, string | boolean>>, place: Place = {}) {
  const list = Object.entries(options).map(([option, value]) => ({
    type: OPTION_TYPES[typeof value],
    name: option,
    value,
  }));
  return { ...makePlace(place), type: 2, data: { id: '7', type: 1, name, options: list } };
}

/** A subcommand with options of any type; channels that are named are of the server. */
export function makeSubcommand(
  name: string,
  action: string,
  options: Readonly<Record<string, string | number | boolean | { readonly channel: string; readonly type: number }>>,
  { focused, ...place }: Place & { readonly focused?: string } = {},
) {
  const channels: Record<string, object> = {};
  const list = Object.entries(options).map(([option, given]) => {
    const mark = option === focused ? { focused: true } : {};
    if (typeof given !== 'object') return { type: OPTION_TYPES[typeof given], name: option, value: given, ...mark };
    const { channel: id, type } = given;
    channels[id] = { id, type, name: 'there', permissions: ALL_PERMISSIONS, parent_id: IDS.channel };
    return { type: 7, name: option, value: id };
  });
  const data = { id: '7', type: 1, name, options: [{ type: 1, name: action, options: list }], resolved: { channels } };
  return { ...makePlace(place), type: focused === undefined ? 2 : 4, data };
}

const OPTION_TYPES: Readonly<Record<string, number>> = { string: 3, number: 4, boolean: 5 };

/** A thread of the channel, as the gateway brings it. */
export function makeThread(id: string) {
  return {
    id,
    type: 11,
    guild_id: IDS.guild,
    parent_id: IDS.channel,
    name: 'a thread',
    owner_id: IDS.user,
    message_count: 0,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: '2026-01-01T00:00:00Z',
      locked: false,
    },
  };
}

/** A command on a message that somebody wrote. */
export function makeMessageCommand(name: string, content: string, place: Place = {}) {
  const target = makeMessage(content, { author: { ...USER, id: '4444' } });
  const resolved = { messages: { [target.id]: target } };
  return { ...makePlace(place), type: 2, data: { id: '7', type: 3, name, target_id: target.id, resolved } };
}

/** What is typed into the option `focused` of a command. */
export function makeAutocomplete(name: string, options: Readonly<Record<string, string>>, focused: string) {
  const list = Object.entries(options).map(([option, value]) => ({
    type: 3,
    name: option,
    value,
    ...(option === focused ? { focused: true } : {}),
  }));
  return { ...makePlace({}), type: 4, data: { id: '7', type: 1, name, options: list } };
}

/** A click on a button of a message, or with `values` a choice from a list. */
export function makeClick(customId: string, isEphemeral: boolean, place: Place = {}, values?: readonly string[]) {
  const base = makePlace(place);
  const message = makeMessage('', {
    author: BOT,
    channel_id: base.channel_id,
    flags: isEphemeral ? 64 | 32_768 : 32_768,
    components: place.components ?? [],
  });
  const data = values === undefined ? { component_type: 2 } : { component_type: 3, values };
  return { ...base, type: 3, message, data: { ...data, custom_id: customId } };
}

/** A message that somebody sends in the channel. */
export function makeMessage(content: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    id: makeId(),
    type: 0,
    channel_id: IDS.channel,
    guild_id: IDS.guild,
    author: USER,
    content,
    timestamp: '2026-01-01T00:00:00+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...changes,
  };
}

/** A message in the channel that mentions the bot. */
export function makeMention(text: string, changes: Readonly<Record<string, unknown>> = {}) {
  return makeMessage(`<@${IDS.bot}> ${text}`, { mentions: [BOT], ...changes });
}

/** A message of the bot as Discord gives it back, and a reply to it that mentions the bot. */
export function makeReply(text: string, components: readonly unknown[] = [], author: object = BOT) {
  const answered = makeMessage('', { author, flags: 32_768, components });
  const reference = { type: 0, message_id: answered.id, channel_id: IDS.channel, guild_id: IDS.guild };
  return { answered, reply: makeMention(text, { type: 19, message_reference: reference }) };
}

/** A direct message to the bot. */
export function makeDirectMessage(content: string) {
  const { guild_id: _, ...message } = makeMessage(content, { channel_id: IDS.direct });
  return { ...message, channel_type: 1 };
}
