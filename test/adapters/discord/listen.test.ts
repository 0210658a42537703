import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../../src/cards/direction.ts';
import {
  IDS,
  makeAutocomplete,
  makeClick,
  makeCommand,
  makeDirectMessage,
  makeMessage,
  type Place,
} from '../../support/discord-events.ts';
import { createDiscordHarness, type DiscordHarness, readPayload } from '../../support/discord-harness.ts';
import { readMessage } from '../../support/discord-reading.ts';
import type { DiscordCall } from '../../support/discord-server.ts';

const BOT_MENTION = { id: IDS.bot, username: 'tawsiya', discriminator: '0', avatar: null, bot: true };
/** VIEW_CHANNEL alone. */
const READ_ONLY = '1024';
const UPDATE = 7;
const DEFERRED_UPDATE = 6;

let harness: DiscordHarness;
beforeEach(async () => {
  harness = await createDiscordHarness();
});
afterEach(() => harness.close());

function read(call: DiscordCall | undefined): string {
  return call === undefined ? '' : stripIsolates(readMessage(readPayload(call)).text);
}

const interact = (data: unknown) => harness.send('INTERACTION_CREATE', data);
const say = (data: unknown) => harness.send('MESSAGE_CREATE', data);
const refuse = (path: RegExp, status: number, code: number) => {
  harness.server.answer = (call) => (path.test(call.path) ? { status, body: { code, message: 'no' } } : undefined);
};

describe('what is posted', () => {
  it('carries a nonce, so that a repeated call posts it once', async () => {
    const [call] = await say(makeDirectMessage('2020 7'));
    expect(call?.body).toMatchObject({ enforce_nonce: true, nonce: expect.anything() });
  });
});

describe('commands', () => {
  it.each([
    [{ report: '2020', number: '7' }, 'Recommendation 7 (2020)'],
    [{ report: '2020', number: '2020/7' }, 'Recommendation 7 (2020)'],
    [{ report: '2020 7' }, 'Recommendation 7 (2020)'],
    [{ report: '2020/7' }, 'Recommendation 7 (2020)'],
    [{ report: '2020-draft', number: '8' }, 'DRAFT recommendation 8 (2020)'],
    [{ report: '2019', number: '22 (c)' }, 'Recommendation 22 (c)'],
    [{ report: 'التوصية', number: '٧ لعام ٢٠٢٠' }, 'التوصية 7 (2020)'],
  ])('joins the options %j', async (options, heading) => {
    const [call] = await interact(makeCommand('recommendation', options as Record<string, string>));
    expect(read(call).toLowerCase()).toContain(heading.toLowerCase());
  });

  it('answers random, help and language, and keeps the language', async () => {
    expect(read((await interact(makeCommand('random', {})))[0])).toContain('Recommendation 1 (2020)');
    expect(read((await interact(makeCommand('help', {})))[0])).toContain('Commands:');
    expect(read((await interact(makeCommand('language', { language: 'ar' })))[0])).toContain('ستكون الردود بالعربية');
    expect(read((await interact(makeCommand('recommendation', { report: '2020/7' })))[0])).toContain(
      'التوصية 7 (2020)',
    );
  });

  it('is answered once, though the event comes twice', async () => {
    const event = makeCommand('help', {});
    expect(await interact(event)).toHaveLength(1);
    expect(await interact(event)).toHaveLength(0);
  });

  it.each([
    [10_062, 404, 'after 3 seconds'],
    [40_060, 400, 'run one process only'],
  ])('logs %i with advice and goes on', async (code, status, advice) => {
    refuse(/callback$/u, status, code);
    await interact(makeCommand('help', {}));
    expect(harness.log).toMatchObject([{ vendorCode: code, msg: expect.stringContaining(advice) }]);
    expect(JSON.stringify(harness.log)).not.toMatch(/token-/u);
    harness.server.answer = () => undefined;
    expect(await interact(makeCommand('help', {}))).toHaveLength(1);
  });

  it('notifies nobody, whatever was typed', async () => {
    const [call] = await interact(makeCommand('recommendation', { report: '2020 7 @everyone <@1>' }));
    expect(readPayload(call as DiscordCall).allowed_mentions).toEqual({ parse: [], replied_user: false });
  });
});

describe('autocomplete', () => {
  const choose = async (options: Record<string, string>, focused: string) => {
    const [call] = await interact(makeAutocomplete('recommendation', options, focused));
    expect(call?.body.type).toBe(8);
    return call?.body.data.choices as { name: string; value: string }[];
  };

  it('offers the reports first, then recommendations', async () => {
    const choices = await choose({ report: '' }, 'report');
    expect(choices).toHaveLength(25);
    expect(choices.slice(0, 5).map(({ value }) => value)).toEqual(expect.arrayContaining(['2019', '2020', '2021']));
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value).toMatch(/^\d{4}[\w-]*(?:\/[\w.]+)?$/u);
    }
  });

  it('offers the recommendations of the report by number and by title', async () => {
    const ofReport = (await choose({ report: '2021', number: '' }, 'number')).map(({ value }) => value);
    expect(ofReport.slice(0, 12)).toEqual(Array.from({ length: 12 }, (_, index) => `2021/${index + 1}`));
    expect(ofReport[12]).toBe('2021/p1');
    const [seventh] = await choose({ report: '2020', number: '7' }, 'number');
    expect(seventh).toMatchObject({ value: '2020/7', name: expect.stringContaining('Use of technology') });
    const titled = await choose({ report: '2020', number: 'technology' }, 'number');
    expect(titled.map(({ value }) => value)).toContain('2020/7');
    const arabic = await choose({ report: '2020', number: 'التكنولوجيا' }, 'number');
    expect(arabic.length).toBeGreaterThan(0);
  });

  it('offers nothing when the bot breaks, and logs it', async () => {
    const broken = await createDiscordHarness((bot) => ({
      ...bot,
      home: () => {
        throw new Error('secret detail');
      },
    }));
    const [call] = await broken.send(
      'INTERACTION_CREATE',
      makeAutocomplete('recommendation', { report: '2' }, 'report'),
    );
    await broken.close();
    expect(call?.body.data.choices).toEqual([]);
    expect(broken.log).toMatchObject([{ command: 'complete', requestId: 'request-1' }]);
  });
});

describe('clicks', () => {
  it('turns a private card in place', async () => {
    const [call] = await interact(makeClick('t2.show:2020/8:en', true));
    expect(call?.body.type).toBe(UPDATE);
    expect(read(call)).toContain('Recommendation 8 (2020)');
  });

  it.each([
    ['a public card', 't2.show:2020/8:en', false, {}],
    ['one card of several', 'n2.show:2020/8:en', true, {}],
    ['a copy', 't2.copy:2020/8:en', true, {}],
  ])('answers a click on %s privately', async (_, code, isEphemeral, place: Place) => {
    const [call] = await interact(makeClick(code, isEphemeral, place));
    expect(call?.body.type).toBe(4);
    expect(readMessage(readPayload(call as DiscordCall)).isPrivate).toBe(true);
  });

  it('turns a card of a direct message in place', async () => {
    const [call] = await interact(makeClick('t2.show:2020/8:en', false, { direct: true }));
    expect(call?.body.type).toBe(UPDATE);
  });

  it('shows what was chosen from a list, which stays', async () => {
    const [call] = await interact(makeClick('n1.select', true, {}, ['show:2020/9:ar']));
    expect(call?.body.type).toBe(4);
    expect(read(call)).toContain('التوصية 9 (2020)');
  });

  it('copies exactly', async () => {
    const [call] = await interact(makeClick('t1.copy:2020/7:ar', true));
    expect(read(call)).toMatch(/^التوصية 7 \(2020\)\nينبغي للدول الأطراف/u);
  });
});

describe('sharing', () => {
  const share = (place: Place = {}) => interact(makeClick('t4.share:2020/7:en', true, place));

  it('posts in the channel and leaves the private card as it is', async () => {
    const [first, second] = await share();
    expect(first?.body).toEqual({ type: DEFERRED_UPDATE });
    expect(second?.path).toBe(`/v10/channels/${IDS.channel}/messages`);
    expect(read(second)).toContain('Shared by Amal');
  });

  it.each([50_013, 50_001])('follows up where the bot may not post (%i)', async (code) => {
    refuse(/\/channels\//u, 403, code);
    const calls = await share();
    expect(calls.map(({ path }) => path.split('/')[2])).toEqual(['interactions', 'channels', 'webhooks']);
    expect(readMessage(calls[2]?.body).isPrivate).toBe(false);
  });

  it('follows up where the bot is no member', async () => {
    const calls = await share({ personal: true });
    expect(calls.map(({ path }) => path.split('/')[2])).toEqual(['interactions', 'webhooks']);
    expect(read(calls[1])).toContain('Shared by Amal');
  });

  it('says so where nothing can be posted, and logs what to do', async () => {
    harness.server.answer = ({ path, body }) =>
      /\/channels\//u.test(path) || (path.includes('/webhooks/') && (body.flags & 64) === 0)
        ? { status: 403, body: { code: 50_013, message: 'no' } }
        : undefined;
    expect(read((await share()).at(-1))).toContain('Nothing can be posted in this channel');
    expect(harness.log).toMatchObject([{ vendorCode: 50_013, msg: expect.stringContaining('Send Messages') }]);
  });

  it('posts nothing for a reader who may not write there', async () => {
    const calls = await share({ permissions: READ_ONLY });
    expect(calls).toHaveLength(1);
    expect(readMessage(readPayload(calls[0] as DiscordCall))).toMatchObject({ isPrivate: true });
  });
});

describe('messages', () => {
  it.each([
    ['a mention', () => makeMessage(`<@${IDS.bot}> 2020/7`, { mentions: [BOT_MENTION] })],
    ['a reply that pings the bot', () => makeMessage('2020/7', { mentions: [BOT_MENTION], type: 19 })],
    ['a direct message', () => makeDirectMessage('2020/7')],
  ])('answers %s', async (_, make) => {
    const event = make();
    const [call] = await say(event);
    expect(call?.path).toBe(`/v10/channels/${event.channel_id}/messages`);
    expect(call?.body).toMatchObject({
      message_reference: { message_id: event.id },
      allowed_mentions: { parse: [], replied_user: false },
    });
    expect(read(call)).toContain('Recommendation 7 (2020)');
    expect(read(call)).not.toContain('Left aside');
  });

  it.each([
    ['other messages', {}],
    ['bots', { mentions: [BOT_MENTION], author: { ...BOT_MENTION, id: '77' } }],
    ['mass mentions', { mention_everyone: true }],
    ['webhooks', { mentions: [BOT_MENTION], webhook_id: '5' }],
  ])('leaves %s alone', async (_, changes) => {
    expect(await say(makeMessage('@everyone 2020/7', changes))).toEqual([]);
  });

  it('posts where it may not read the history', async () => {
    harness.server.answer = ({ body }) =>
      body.message_reference === undefined ? undefined : { status: 400, body: { code: 160_002, message: 'no' } };
    const calls = await say(makeMessage('2020/7', { mentions: [BOT_MENTION] }));
    expect(calls).toHaveLength(2);
    expect(harness.log).toEqual([]);
  });

  it('keeps no message and no person in memory, as PRIVACY.md says', async () => {
    await say(makeMessage('2020/7', { mentions: [BOT_MENTION] }));
    const { channels, guilds, users } = harness.client;
    const channel = channels.cache.get(IDS.channel);
    expect(channel?.isTextBased() && channel.messages.cache.size).toBe(0);
    expect([...users.cache.keys()]).toEqual([IDS.bot]);
    for (const { members } of guilds.cache.values()) expect([...members.cache.keys()]).toEqual([IDS.bot]);
  });
});
