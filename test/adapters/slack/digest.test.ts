import { describe, expect, it } from 'vitest';
import type { Block } from '../../../adapters/slack/blocks.ts';
import { buildHandleOnce } from '../../../src/bot/handle-once.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { createDigestBot } from '../../support/digest-bot.ts';
import { createSlackHarness, refusal, type WireCall } from '../../support/slack.ts';
import { readBlocks } from '../../support/slack-blocks.ts';

const HERE = { workspace: 'slack:T1', channel: 'C1', thread: null };

function read(calls: readonly WireCall[]): string {
  return stripIsolates(calls.map(({ body }) => readBlocks((body['blocks'] ?? []) as readonly Block[])).join('\n'));
}

const members =
  (...ids: readonly string[]) =>
  () =>
    Response.json({ ok: true, members: ids });
const user = (more: object) => () => Response.json({ ok: true, user: { id: 'U1', ...more } });

/** A harness at a real store; the asker and the bot are in the channel. */
async function create({ adminsOnly = false, isMember = true } = {}) {
  const digests = await createDigestBot();
  const { store } = digests;
  const harness = await createSlackHarness({
    change: () => digests.bot,
    adminsOnly,
    parts: { forget: store.forgetWorkspace },
  });
  if (isMember) harness.wire.script('conversations.members', ...Array(5).fill(members('U9', 'U1', 'U0BOT')));
  const list = () => store.subscriptions.list(HERE);
  return { ...harness, store, list };
}

describe('a digest in Slack', () => {
  it.each([
    ['/digest', 'on 09:00 Africa/Cairo'],
    ['/tawsiya', 'digest on 09:00 Africa/Cairo'],
    ['/tawsiya', 'نشرة تشغيل ٩:٠٠ القاهرة'],
  ])('is set by %s %s, and the answer is private', async (command, text) => {
    const { list, ...slack } = await create();
    const [call] = await slack.command(text, command);
    expect(call).toMatchObject({ method: 'response_url', body: { response_type: 'ephemeral' } });
    expect(await list()).toEqual([
      expect.objectContaining({ platform: 'slack', createdBy: 'U1', minuteOfDay: 540, zone: 'Africa/Cairo' }),
    ]);
  });

  it('is set by a mention, and ended by one', async () => {
    const { mention, list } = await create();
    expect(read(await mention('digest on 9am cairo'))).toContain('Set: digest 1 of this channel.');
    expect((await list())[0]?.state).toBe('on');
    expect(read(await mention('digest off'))).toContain('Digest 1 is switched off.');
    expect((await list())[0]?.state).toBe('off');
  });

  it('asks Slack nothing before a digest is set or changed', async () => {
    const { command, wire } = await create();
    for (const text of ['list', 'why', 'preview', '']) await command(text, '/digest');
    expect(wire.calls.map(({ method }) => method)).not.toContain('conversations.members');
  });

  it('takes the zone of the asker, and asks for one where Slack does not tell', async () => {
    const { command, list, wire, log } = await create();
    wire.script('users.info', user({ tz: null }), () => refusal('missing_scope', { needed: 'users:read' }));
    for (let turn = 0; turn < 2; turn += 1) {
      expect(read(await command('on 9am', '/digest'))).toContain("Which place's clock?");
    }
    expect(log()).toContain('missing_scope');
    wire.script('users.info', user({ tz: 'Europe/Vienna' }));
    await command('on 9am', '/digest');
    expect((await list())[0]?.zone).toBe('Europe/Vienna');
  });
});

describe('the right to set one', () => {
  it.each([
    ['who is no member', members('U0BOT'), 'needs the right to manage this channel'],
    ['where the bot is not', members('U1'), 'Invite me first'],
    ['where the bot sees nothing', () => refusal('channel_not_found'), 'Invite me first'],
    ['where the scope is missing', () => refusal('missing_scope', { needed: 'groups:read' }), 'could not be checked'],
    ['where Slack breaks', () => new Response('', { status: 500 }), 'could not be checked'],
  ])('has not somebody %s', async (_, answer, said) => {
    const { command, list, wire } = await create({ isMember: false });
    wire.script('conversations.members', answer);
    expect(read(await command('on 9am cairo', '/digest'))).toContain(said);
    expect(await list()).toEqual([]);
  });

  it('logs what to do about a missing scope', async () => {
    const { command, wire, log } = await create({ isMember: false });
    wire.script('conversations.members', () => refusal('missing_scope', { needed: 'groups:read' }));
    await command('on 9am cairo', '/digest');
    expect(log()).toContain('manifest.yaml');
  });

  it('is looked for on further pages', async () => {
    const { command, list, wire } = await create({ isMember: false });
    const more = { response_metadata: { next_cursor: 'c2' } };
    wire.script('conversations.members', () => Response.json({ ok: true, members: ['U0BOT'], ...more }), members('U1'));
    await command('on 9am cairo', '/digest');
    expect(await list()).toHaveLength(1);
  });

  it.each([
    [{ is_admin: true }, 1],
    [{ is_owner: true }, 1],
    [{ is_admin: false }, 0],
  ])('is left to administrators where that is configured: %j', async (more, count) => {
    const { command, list, wire } = await create({ adminsOnly: true });
    wire.script('users.info', user(more));
    await command('on 9am cairo', '/digest');
    expect(await list()).toHaveLength(count);
  });

  it('to end one is left to them as well, where the bot is no longer in the channel', async () => {
    const { command, list, wire } = await create({ adminsOnly: true, isMember: false });
    wire.script('conversations.members', members('U1', 'U0BOT'), members('U1'), members('U1'));
    wire.script('users.info', user({ is_admin: true }), user({ is_admin: false }), user({ is_admin: true }));
    await command('on 9am cairo', '/digest');
    for (const state of ['on', 'off']) {
      await command('off', '/digest');
      expect((await list())[0]?.state).toBe(state);
    }
  });

  it('has everybody in a direct message with the bot, and nobody in one of others', async () => {
    const { write, store, wire } = await create({ isMember: false });
    wire.script('conversations.members', members('U1', 'U0BOT'), () => refusal('channel_not_found'));
    expect(read(await write('digest on 9am cairo'))).toContain('Set: digest 1');
    expect(read(await write('digest on 9am cairo', { channel: 'D9' }))).toContain('Invite me first');
    expect((await store.subscriptions.all(9)).map(({ channel }) => channel)).toEqual(['D1']);
  });
});

describe('the language of a channel in Slack', () => {
  it('is set by /language, and holds for commands, mentions and clicks', async () => {
    const { command, mention, click } = await create();
    expect(read(await command('ar channel', '/language'))).toContain('في هذه القناة بالعربية');
    expect(read(await command('help'))).toContain('الأوامر');
    expect(read(await mention('help'))).toContain('الأوامر');
    expect(read(await click({ action_id: 'tawsiya_click_0', value: 'gone' }))).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('what is kept for a workspace', () => {
  it('is deleted when the app is uninstalled', async () => {
    const { command, event, list, store } = await create();
    await command('on 9am cairo', '/digest');
    await command('ar', '/language');
    await event({ type: 'app_uninstalled' });
    expect(await list()).toEqual([]);
    expect(await store.preferences.get({ workspace: 'slack:T1', subject: 'U1' })).toBeUndefined();
  });

  it('that cannot be deleted is logged, and the bot goes on', async () => {
    const forget = () => Promise.reject(new Error('no'));
    const slack = await createSlackHarness({ parts: { forget } });
    await slack.event({ type: 'app_uninstalled' });
    expect(slack.log()).toContain('could not be deleted');
    expect(await slack.command('2020 7')).toHaveLength(1);
  });
});

describe('an event that two processes at one store get', () => {
  const MENTION = { type: 'app_mention', channel: 'C1', text: '<@U0BOT> 2020/7', channel_type: 'channel' };

  it('is answered once', async () => {
    const { store, context } = await createDigestBot();
    const handle = buildHandleOnce({
      store,
      logger: context.logger,
      now: () => 0,
      keptMs: 1_000,
      expire: () => new Promise(() => undefined),
    });
    const processes = await Promise.all([1, 2].map(() => createSlackHarness({ parts: { handle } })));
    const answers = await Promise.all(processes.map(({ event }) => event(MENTION, 'Ev7')));
    expect(answers.flat()).toHaveLength(1);
  });
});
