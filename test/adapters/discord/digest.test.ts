import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildHandleOnce } from '../../../src/bot/handle-once.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { completeZones } from '../../../src/digest/zones.ts';
import { createDigestBot, type DigestBot } from '../../support/digest-bot.ts';
import {
  IDS,
  inject,
  makeCommand,
  makeDirectMessage,
  makeMention,
  makeSubcommand,
  makeThread,
} from '../../support/discord-events.ts';
import { createDiscordHarness, type DiscordHarness, readPayload } from '../../support/discord-harness.ts';
import { readMessage } from '../../support/discord-reading.ts';
import type { DiscordCall } from '../../support/discord-server.ts';

const HERE = { workspace: `discord:${IDS.guild}`, channel: IDS.channel, thread: null };
/** VIEW_CHANNEL and SEND_MESSAGES: a member who manages nothing. */
const MEMBER_ONLY = String(1024 + 2048);
const MANAGER_ROLE = '2001';
const MANAGE_CHANNELS = '16';
const DEFERRED = 5;
const THREAD = '3500';

let digests: DigestBot;
let harness: DiscordHarness;
beforeEach(async () => {
  digests = await createDigestBot();
  harness = await create();
});
afterEach(() => harness.close());

function create(parts: Parameters<typeof createDiscordHarness>[2] = {}) {
  const { forgetWorkspace: forget } = digests.store;
  return createDiscordHarness(() => digests.bot, undefined, { forget, completeZones, ...parts });
}

function read(call: DiscordCall | undefined): string {
  return call === undefined ? '' : stripIsolates(readMessage(readPayload(call)).text);
}

const list = (more: object = {}) => digests.store.subscriptions.list({ ...HERE, ...more });
const interact = (data: unknown) => harness.send('INTERACTION_CREATE', data);
const say = (data: unknown) => harness.send('MESSAGE_CREATE', data);
const set = (more: Parameters<typeof makeSubcommand>[2] = {}, place: Parameters<typeof makeSubcommand>[3] = {}) =>
  interact(makeSubcommand('digest', 'on', { time: '9am', zone: 'Africa/Cairo', ...more }, place));

/** What everybody in the server may do; the bot is one of them. */
function allowEverybody(permissions: string): void {
  const role = { id: IDS.guild, name: '@everyone', permissions, position: 0 };
  inject(harness.client, 'GUILD_ROLE_UPDATE', { guild_id: IDS.guild, role });
}

describe('/digest', () => {
  it('is acknowledged first, then answered for the asker alone', async () => {
    const [deferred, answer, ...others] = await set();
    expect(deferred?.body).toMatchObject({ type: DEFERRED, data: { flags: 64 } });
    expect(answer).toMatchObject({ method: 'PATCH', path: expect.stringMatching(/\/messages\/(?:@|%40)original$/u) });
    expect(read(answer)).toContain('Set: digest 1 of this channel.');
    expect(others).toEqual([]);
  });

  it('takes its typed options', async () => {
    const options = { days: 'weekdays', topic: 'corruption', reports: '2020 2021', language: 'both' };
    await set(options);
    expect(await list()).toEqual([
      expect.objectContaining({
        platform: 'discord',
        createdBy: IDS.user,
        days: 'weekdays',
        topic: 'corruption',
        reports: ['2020', '2021'],
        language: 'both',
      }),
    ]);
  });

  it('lists, previews, explains and ends', async () => {
    await set();
    const run = async (action: string, options = {}) =>
      read((await interact(makeSubcommand('digest', action, options))).at(-1));
    expect(await run('list')).toContain('One digest is set here:');
    expect(await run('preview')).toContain('The next digest would show, 1 of');
    expect(await run('why', { number: 1 })).toContain('It has not run yet.');
    expect(await run('now')).toContain('Posted.');
    expect(await run('off', { number: 1 })).toContain('Digest 1 is switched off.');
    expect((await list())[0]?.state).toBe('off');
  });

  it('does nothing where another process acknowledged it', async () => {
    harness.server.answer = ({ path }) =>
      path.endsWith('/callback') ? { status: 400, body: { code: 40_060, message: 'no' } } : undefined;
    await set();
    expect(await list()).toEqual([]);
  });

  it('can be typed for /recommendation, and is acknowledged first there too', async () => {
    const [deferred, answer] = await interact(makeCommand('recommendation', { report: 'digest on 9am cairo' }));
    expect(deferred?.body.type).toBe(DEFERRED);
    expect(read(answer)).toContain('Set: digest 1');
  });

  it('posts in the thread that is named', async () => {
    inject(harness.client, 'THREAD_CREATE', makeThread(THREAD));
    expect(read((await set({ thread: { channel: THREAD, type: 11 } })).at(-1))).toContain('Set: digest 1');
    expect(await list({ thread: THREAD })).toHaveLength(1);
    expect(await list()).toEqual([]);
  });
});

describe('the right to set one', () => {
  it.each(['on', 'off', 'now'])('%s is refused to somebody who may not manage the channel', async (action) => {
    await set();
    const options = action === 'on' ? { time: '10am', zone: 'cairo' } : {};
    const place = { permissions: MEMBER_ONLY };
    const answer = (await interact(makeSubcommand('digest', action, options, place))).at(-1);
    expect(read(answer)).toContain('needs the right to manage this channel');
    expect((await list())[0]).toMatchObject({ state: 'on', minuteOfDay: 540 });
    expect(digests.posted).toEqual([]);
  });

  it('does not help where the bot may not post', async () => {
    const refused = await set({}, { botPermissions: '1024' });
    expect(read(refused.at(-1))).toContain('I am not in this channel');
    // Of another channel than that of the command Discord says nothing.
    allowEverybody(String(16 + 1024 + 2048 + 65_536));
    const overwrite = { id: IDS.bot, type: 1, allow: '0', deny: '2048' };
    const channel = { id: '3200', type: 0, guild_id: IDS.guild, name: 'general', position: 0 };
    inject(harness.client, 'CHANNEL_CREATE', { ...channel, permission_overwrites: [overwrite] });
    const elsewhere = await set({ thread: { channel: '3200', type: 0 } });
    expect(read(elsewhere.at(-1))).toContain('I am not in this channel');
    expect(await digests.store.subscriptions.all(9)).toEqual([]);
  });

  it('is not taken for granted in a server that is out of reach', async () => {
    await set();
    const answer = (
      await interact(makeSubcommand('digest', 'on', { time: '9', zone: 'cairo' }, { personal: true }))
    ).at(-1);
    expect(read(answer)).toContain('could not be checked');
  });

  it('everybody has in a direct message', async () => {
    await set({}, { direct: true });
    const place = { workspace: `discord:dm:${IDS.user}`, channel: IDS.direct };
    expect(await list(place)).toHaveLength(1);
    expect(read((await say(makeDirectMessage('digest list')))[0])).toContain('One digest is set here:');
  });
});

describe('a mention', () => {
  const user = { id: IDS.user, username: 'amal', discriminator: '0', avatar: null };
  const answerMember = (roles: readonly string[]) => {
    harness.server.answer = ({ method, path }) =>
      method === 'GET' && path.endsWith(`/guilds/${IDS.guild}/members/${IDS.user}`)
        ? {
            status: 200,
            body: { user, roles, joined_at: '2024-01-01T00:00:00+00:00', deaf: false, mute: false, flags: 0 },
          }
        : undefined;
  };
  beforeEach(() => {
    allowEverybody(MEMBER_ONLY);
    inject(harness.client, 'GUILD_ROLE_CREATE', {
      guild_id: IDS.guild,
      role: { id: MANAGER_ROLE, name: 'managers', permissions: MANAGE_CHANNELS, position: 1 },
    });
  });

  it('sets a digest for somebody who may: Discord is asked, as nobody is kept in memory', async () => {
    allowEverybody(String(1024 + 2048 + 65_536));
    answerMember([MANAGER_ROLE]);
    expect(read((await say(makeMention('digest on 9am cairo'))).at(-1))).toContain('Set: digest 1');
    expect([...(harness.client.guilds.cache.get(IDS.guild)?.members.cache.keys() ?? [])]).toEqual([IDS.bot]);
  });

  it('refuses one who may not', async () => {
    answerMember([]);
    expect(read((await say(makeMention('نشرة تشغيل ٩:٠٠ القاهرة'))).at(-1))).toContain('صلاحية إدارة هذه القناة');
  });

  it('says so where Discord does not tell', async () => {
    harness.server.answer = ({ method }) => (method === 'GET' ? { status: 404, body: { code: 10_007 } } : undefined);
    expect(read((await say(makeMention('digest on 9am cairo'))).at(-1))).toContain('could not be checked');
  });
});

describe('autocomplete', () => {
  const complete = async (options: Record<string, string>, focused: string) => {
    const [call] = await interact(makeSubcommand('digest', 'on', options, { focused }));
    const choices: readonly { readonly value: string }[] = call?.body.data.choices ?? [];
    return choices.map(({ value }) => value);
  };

  it('offers zones by city, Arabic too, and headquarters first', async () => {
    expect((await complete({ time: '9', zone: 'cai' }, 'zone'))[0]).toBe('Africa/Cairo');
    expect((await complete({ time: '9', zone: 'فيي' }, 'zone'))[0]).toBe('Europe/Vienna');
    expect(await complete({ time: '9', zone: '' }, 'zone')).toHaveLength(25);
  });

  it('offers themes, and takes what it offers', async () => {
    const [topic = ''] = await complete({ time: '9', topic: 'tech' }, 'topic');
    await set({ topic });
    expect((await list())[0]?.topic).toBe('technology');
  });
});

describe('the language of a channel in Discord', () => {
  it('is set by the option of /language, holds in its threads, and is of the server', async () => {
    const [call] = await interact(makeCommand('language', { language: 'ar', channel: true }));
    expect(read(call)).toContain('في هذه القناة بالعربية');
    expect(read((await say(makeMention('help')))[0])).toContain('الأوامر');
    expect(await digests.store.preferences.get({ workspace: HERE.workspace, subject: IDS.channel })).toBe('ar');
    expect(await digests.store.preferences.get({ workspace: 'discord', subject: IDS.user })).toBeUndefined();
  });

  it('takes the right to manage the channel', async () => {
    const place = { permissions: MEMBER_ONLY };
    const [call] = await interact(makeCommand('language', { language: 'ar', channel: true }, place));
    expect(read(call)).toContain('needs the right to manage it');
  });
});

describe('a server that takes the bot away', () => {
  it('is forgotten', async () => {
    await set();
    await interact(makeCommand('language', { language: 'ar', channel: true }));
    await harness.send('GUILD_DELETE', { id: IDS.guild });
    expect(await list()).toEqual([]);
    expect(await digests.store.preferences.get({ workspace: HERE.workspace, subject: IDS.channel })).toBeUndefined();
  });

  it('is kept while it is only out of reach', async () => {
    await set();
    await harness.send('GUILD_DELETE', { id: IDS.guild, unavailable: true });
    expect(await list()).toHaveLength(1);
  });

  it('that cannot be forgotten is logged', async () => {
    const other = await create({ forget: () => Promise.reject(new Error('no')) });
    await other.send('GUILD_DELETE', { id: IDS.guild });
    await other.close();
    expect(other.log.map(({ msg }) => msg)).toEqual([expect.stringContaining('could not be deleted')]);
  });
});

describe('several processes with one token at one store', () => {
  it('answer each event once', async () => {
    const handle = buildHandleOnce({
      store: digests.store,
      logger: digests.context.logger,
      now: () => 0,
      keptMs: 1_000,
      expire: () => new Promise(() => undefined),
    });
    const processes = await Promise.all([create({ handle }), create({ handle }), create({ handle })]);
    const command = makeCommand('help', {});
    const answers = await Promise.all(processes.map(({ send }) => send('INTERACTION_CREATE', command)));
    expect(answers.flat()).toHaveLength(1);
    const mention = makeMention('2020/7');
    const replies = await Promise.all(processes.map(({ send }) => send('MESSAGE_CREATE', mention)));
    expect(replies.flat()).toHaveLength(1);
    for (const { close } of processes) await close();
  });
});
