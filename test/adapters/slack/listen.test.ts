import { describe, expect, it } from 'vitest';
import type { Block } from '../../../adapters/slack/blocks.ts';
import type { Bot } from '../../../src/bot/bot.ts';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { getPassageText } from '../../../src/corpus/passage-text.ts';
import { getPassage } from '../../support/corpus.ts';
import { createSlackHarness, refusal, type WireCall } from '../../support/slack.ts';
import { homeSchema, messageSchema, readBlocks } from '../../support/slack-blocks.ts';

const MENTION = { type: 'app_mention', channel: 'C1', text: '<@U0BOT> 2020/7', channel_type: 'channel' };
const DIRECT = { type: 'message', channel: 'D1', text: '2020/7', channel_type: 'im' };
const SHARE = { action_id: 'tawsiya_click_0', value: 'share:2020/7:en' };
const NEXT = { action_id: 'tawsiya_click_0', value: 'show:2020/8:en' };

/** Eight messages long. */
const LONG_TEXT = 'كلمة أخرى؛ '.repeat(8_000).trim();

function answerAtLength(bot: Bot): Bot {
  return {
    ...bot,
    answer: (request) => ({ ...bot.help({ ...request, language: 'en' }), messages: [], copyText: LONG_TEXT }),
  };
}

function read(calls: readonly WireCall[]): string {
  return stripIsolates(calls.map(({ body }) => readBlocks((body['blocks'] ?? []) as readonly Block[])).join('\n'));
}

function quote(id: string): string {
  return getPassageText(getPassage(id));
}

describe('a command', () => {
  it('is acknowledged before any work', async () => {
    const { command, wire } = await createSlackHarness();
    await command('2020 7');
    expect(wire.timeline.slice(-2)).toEqual(['ack', 'response_url']);
  });

  it('that comes twice is answered once', async () => {
    const { send } = await createSlackHarness();
    const body = {
      command: '/recommendation',
      text: '2020 7',
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      response_url: 'https://hooks.slack.test/1',
      trigger_id: '7.7',
    };
    expect((await send(body)).length).toBe(1);
    expect((await send(body)).length).toBe(0);
  });

  it('gets what five answers do not hold as further private messages', async () => {
    const { command } = await createSlackHarness({ change: answerAtLength });
    const calls = await command('2020 7');
    const methods = calls.map(({ method }) => method);
    expect(methods).toEqual([...Array(4).fill('response_url'), ...Array(11).fill('chat.postEphemeral')]);
    expect(calls.at(-1)?.body).toMatchObject({ channel: 'C1', user: 'U1' });
    expect(read(calls).replace(/\s+/gu, ' ')).toContain(LONG_TEXT);
  });

  it('says so where further messages cannot be posted', async () => {
    const { command, log, wire } = await createSlackHarness({ change: answerAtLength });
    wire.script('chat.postEphemeral', () => refusal('not_in_channel'));
    const calls = await command('2020 7');
    expect(calls.filter(({ method }) => method === 'response_url')).toHaveLength(5);
    expect(read(calls.slice(-1))).toContain('The rest does not fit');
    expect(log()).toContain('/invite');
  });

  it('/random and /language do what they say', async () => {
    const { command, preferences } = await createSlackHarness();
    expect(read(await command('', '/random'))).toContain('Adopted at the meeting');
    await command('ar', '/language');
    expect(preferences.get('slack:T1:U1')).toBe('ar');
    expect(read(await command('2020 7'))).toContain('معتمدة في الاجتماع');
  });
});

describe('a mention and a direct message', () => {
  it('is answered in the thread of the mention', async () => {
    const { event } = await createSlackHarness();
    const calls = await event(MENTION);
    expect(calls[0]).toMatchObject({ method: 'chat.postMessage', body: { channel: 'C1', thread_ts: '5.5' } });
    expect(read(calls)).toContain(quote('2020/7'));
  });

  it('is answered in the direct message', async () => {
    const { event } = await createSlackHarness();
    const [call] = await event(DIRECT);
    expect(call).toMatchObject({ method: 'chat.postMessage', body: { channel: 'D1' } });
    expect(call?.body['thread_ts']).toBeUndefined();
  });

  it.each(['file_share', 'thread_broadcast'])('is answered when it is a %s', async (subtype) => {
    const calls = await (await createSlackHarness()).event({ ...DIRECT, subtype });
    expect(read(calls)).toContain(quote('2020/7'));
  });

  it('gets an apology where Slack refuses the blocks of the answer', async () => {
    const { event, wire } = await createSlackHarness();
    wire.script('chat.postMessage', () => refusal('invalid_blocks'));
    expect(read((await event(DIRECT)).slice(-1))).toContain('Something went wrong at our end');
  });

  it('that comes twice is answered once', async () => {
    const { event } = await createSlackHarness();
    expect(await event(MENTION, 'Ev1')).toHaveLength(1);
    expect(await event(MENTION, 'Ev1')).toHaveLength(0);
  });

  it.each([
    ['in a channel', { ...DIRECT, channel: 'C1', channel_type: 'channel' }],
    ['that was edited', { ...DIRECT, subtype: 'message_changed' }],
    ['of another bot', { ...DIRECT, bot_id: 'B2' }],
    ['of another bot that mentions this one', { ...MENTION, bot_id: 'B2' }],
    ['of the bot itself', { ...DIRECT, user: 'U0BOT' }],
    ['that mentions the bot directly', { ...MENTION, channel: 'D1' }],
  ])('leaves a message alone %s', async (_, event) => {
    expect(await (await createSlackHarness()).event(event)).toHaveLength(0);
  });
});

describe('a click', () => {
  it('on a private card alone in its message turns it in place', async () => {
    const { click } = await createSlackHarness();
    const [call] = await click({ ...NEXT, block_id: 'tawsiya_turn_0' });
    expect(call?.body).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(messageSchema.safeParse({ text: call?.body['text'], blocks: call?.body['blocks'] }).error).toBeUndefined();
  });

  it('on any other card is answered privately beside it', async () => {
    const { click } = await createSlackHarness();
    for (const block of ['tawsiya_keep_0', 'unknown']) {
      const [call] = await click({ ...NEXT, block_id: block });
      expect(call?.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    }
  });

  it('never replaces a card by an apology or a text to copy', async () => {
    const { click } = await createSlackHarness();
    for (const value of ['copy:2020/7:en', 'no-such-code', 'show:2020/99:en']) {
      const [call] = await click({ ...NEXT, value, block_id: 'tawsiya_turn_0' });
      expect(call?.body['replace_original']).toBe(false);
    }
  });

  it('in a menu shows what was chosen', async () => {
    const { click } = await createSlackHarness();
    const chosen = {
      type: 'static_select',
      action_id: 'tawsiya_click_1',
      selected_option: { value: 'show:2021/3:ar' },
    };
    expect(read(await click(chosen))).toContain(quote('2021/3'));
  });

  it('in a thread is answered in it', async () => {
    const { click } = await createSlackHarness();
    const [call] = await click(NEXT, { container: { type: 'message', thread_ts: '1.0', channel_id: 'C1' } });
    expect(call?.body['thread_ts']).toBe('1.0');
  });

  it('on a link is acknowledged and no more', async () => {
    const { click, wire } = await createSlackHarness();
    expect(await click({ action_id: 'tawsiya_link_5' })).toHaveLength(0);
    expect(wire.timeline.at(-1)).toBe('ack');
  });
});

describe('sharing', () => {
  it('posts the card with the name of who shared it', async () => {
    const { click } = await createSlackHarness();
    const calls = await click(SHARE);
    expect(calls).toMatchObject([{ method: 'chat.postMessage', body: { channel: 'C1' } }]);
    expect(read(calls)).toContain('Shared by amal');
  });

  it.each(['not_in_channel', 'channel_not_found'])('goes by the response_url where Slack says %s', async (code) => {
    const { click, wire } = await createSlackHarness();
    wire.script('chat.postMessage', () => refusal(code));
    const [, call] = await click(SHARE);
    expect(call).toMatchObject({
      method: 'response_url',
      body: { response_type: 'in_channel', replace_original: false },
    });
    expect(read(call === undefined ? [] : [call])).toContain(quote('2020/7'));
  });

  it.each([
    ['is_archived', 'archive'],
    ['missing_scope', 'manifest.yaml'],
    ['token_revoked', 'TAWSIYA_SLACK_BOT_TOKEN'],
  ])(
    'that Slack refuses with %s is logged with what to do, the reader is told, and the bot goes on',
    async (code, advice) => {
      const { click, command, log, wire } = await createSlackHarness();
      wire.script('chat.postMessage', () => refusal(code, { needed: 'chat:write' }));
      const calls = await click(SHARE);
      expect(calls.at(-1)?.body).toMatchObject({ response_type: 'ephemeral' });
      expect(read(calls.slice(-1))).toContain('the card was not shared');
      expect(log()).toContain(code);
      expect(log()).toContain(advice);
      expect(log()).not.toMatch(/xoxb-|hooks\.slack/u);
      expect(read(await command('2020 7'))).toContain(quote('2020/7'));
    },
  );
});

describe('the App Home', () => {
  it('is published when it is opened, and anew in the language that is chosen', async () => {
    const { event, click, wire } = await createSlackHarness();
    await event({ type: 'app_home_opened', tab: 'home', channel: 'D1' });
    await click({ action_id: 'tawsiya_language_9', value: 'ar' }, { channel: undefined, response_url: undefined });
    const views = wire.calls.filter(({ method }) => method === 'views.publish').map(({ body }) => body['view']);
    for (const view of views) expect(homeSchema.safeParse(view).error).toBeUndefined();
    expect(views).toHaveLength(2);
    expect(JSON.stringify(views[0])).toContain('Try one of these');
    expect(JSON.stringify(views[1])).toContain('لغة الردود');
  });

  it('is left alone when the messages are opened', async () => {
    const { event, wire } = await createSlackHarness();
    await event({ type: 'app_home_opened', tab: 'messages', channel: 'D1' });
    expect(wire.calls).toHaveLength(0);
  });

  it('answers an example in the direct message', async () => {
    const { click } = await createSlackHarness();
    const [call] = await click(
      { action_id: 'tawsiya_ask_0', value: '2020 7' },
      { channel: undefined, response_url: undefined },
    );
    expect(call).toMatchObject({ method: 'chat.postMessage', body: { channel: 'U1' } });
  });
});

describe('a call that Slack puts off', () => {
  it('waits as long as Slack tells, and goes out once more', async () => {
    const { event, wire } = await createSlackHarness();
    const busy = () => new Response('', { status: 429, headers: { 'retry-after': '7' } });
    wire.script('chat.postMessage', busy, busy);
    expect(read((await event(MENTION)).slice(-1))).toContain(quote('2020/7'));
    expect(wire.waits).toEqual([7_000, 7_000]);
  });

  it('waits for an answer to a response_url as well', async () => {
    const { command, wire } = await createSlackHarness();
    wire.script('response_url', () => new Response('', { status: 429, headers: { 'retry-after': '3' } }));
    await command('2020 7');
    expect(wire.waits).toEqual([3_000]);
  });

  it('is given up where the wait is too long for any reader', async () => {
    const { event, log, wire } = await createSlackHarness();
    wire.script('chat.postMessage', () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }));
    await event(MENTION);
    expect(wire.waits).toEqual([]);
    expect(log()).toContain('ratelimited');
  });

  it('is not repeated when the network fails: the message may have been posted', async () => {
    const { event, log, wire } = await createSlackHarness();
    wire.script('chat.postMessage', () => Promise.reject(new TypeError('fetch failed')));
    expect(await event(MENTION)).toHaveLength(1);
    expect(log()).toContain('slack_unreachable');
  });
});
