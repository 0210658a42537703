import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCustomId } from '../../../adapters/discord/custom-id.ts';
import { createDiscordDigestPoster } from '../../../adapters/discord/digest-poster.ts';
import { buildSnowflake } from '../../../adapters/discord/find-run.ts';
import { NONCE_MAX_CHARS } from '../../../adapters/discord/limits.ts';
import { renderReply } from '../../../adapters/discord/render.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import { decodeClick } from '../../../src/cards/click-code.ts';
import type { DigestPost, DigestPoster } from '../../../src/digest/port.ts';
import { makeDigestReply, makeLongReply } from '../../support/digest-reply.ts';
import { DIGEST_TOKEN, DiscordDigestServer, type KeptMessage } from '../../support/discord-digest-server.ts';
import { expectWithinLimits } from '../../support/discord-limits.ts';
import { listWireComponents } from '../../support/discord-reading.ts';

const TIMEOUT_MS = 500;
const RUN = '0197f6a0-1111-7222-8333-444455556666';
const REPLY = makeDigestReply(['2020/7']);
const LONG = makeLongReply();
const PARTS = renderReply(LONG, { share: false }).length;
const PLACE = { runId: RUN, workspace: 'discord:2000', channel: '3000', thread: null };
const COMPONENTS_V2 = 32_768;

let server: DiscordDigestServer;
let lines: string[];
let poster: DigestPoster<Reply>;
let sinceMs: number;

function createPoster(apiUrl: string, token = DIGEST_TOKEN): DigestPoster<Reply> {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  return createDiscordDigestPoster({ token, apiUrl }, logger);
}

beforeEach(async () => {
  server = new DiscordDigestServer();
  lines = [];
  sinceMs = server.now;
  poster = createPoster(await server.start());
});
afterEach(async () => {
  await server.stop();
});

function makePost(more: Partial<DigestPost<Reply>> = {}): DigestPost<Reply> {
  return { ...PLACE, reply: REPLY, dueAt: sinceMs, ...more };
}

function find(more: object = {}) {
  return poster.find({ ...PLACE, sinceMs, ...more }, TIMEOUT_MS);
}

function listIds({ components }: KeptMessage): readonly string[] {
  return listWireComponents(components).flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
}

function readMarks(message: KeptMessage) {
  return listIds(message).flatMap((id) => parseCustomId(id).mark ?? []);
}

/** A message with the run in it, by whomever. */
function makeMarked(run: string) {
  return [{ type: 1, components: [{ type: 2, label: 'x', custom_id: `n1~${run}~1~1.x` }] }];
}

describe('post()', () => {
  it('posts the card with the run in one button, and gives the link', async () => {
    const outcome = await poster.post(makePost(), TIMEOUT_MS);
    const [kept, ...others] = server.messages;
    expect(outcome).toEqual({ kind: 'posted', message: `https://discord.com/channels/2000/3000/${kept?.id}` });
    expect(others).toEqual([]);
    if (kept === undefined) return;
    expect(readMarks(kept)).toEqual([{ run: RUN, part: 1, of: 1 }]);
    expectWithinLimits(kept);
    const { body } = server.calls[0] ?? {};
    expect(body).toMatchObject({ flags: COMPONENTS_V2, allowed_mentions: { parse: [] }, enforce_nonce: true });
    expect(String(body?.['nonce'])).toMatch(new RegExp(`^[\\w-]{1,${NONCE_MAX_CHARS}}$`, 'u'));
  });

  it('keeps what every button does, and lets none turn the card in place', async () => {
    await poster.post(makePost(), TIMEOUT_MS);
    const [drawn] = renderReply(REPLY, { share: false });
    const wanted = listWireComponents(drawn?.components as never).flatMap(({ custom_id: id }) => id ?? []);
    const read = server.messages.flatMap(listIds).map(parseCustomId);
    expect(read.map(({ code }) => code)).toEqual(wanted.map((id) => parseCustomId(id).code));
    for (const { code, turnsInPlace } of read) {
      expect(turnsInPlace).toBe(false);
      expect(decodeClick(code)).toBeDefined();
    }
  });

  it('posts into the thread, and links to it', async () => {
    const outcome = await poster.post(makePost({ thread: '3500' }), TIMEOUT_MS);
    const [kept] = server.messages;
    expect(kept?.channel_id).toBe('3500');
    expect(outcome).toEqual({ kind: 'posted', message: `https://discord.com/channels/2000/3500/${kept?.id}` });
  });

  it('links to a direct message', async () => {
    const outcome = await poster.post(makePost({ workspace: 'discord:dm:4000' }), TIMEOUT_MS);
    expect(outcome).toMatchObject({ message: expect.stringContaining('/channels/@me/3000/') });
  });

  it.each([
    [404, 10_003, 'gone', 'unknown_channel'],
    [404, 10_004, 'gone', 'unknown_guild'],
    [403, 50_001, 'gone', 'missing_access'],
    [403, 50_013, 'gone', 'missing_permissions'],
    [400, 50_083, 'gone', 'thread_archived'],
    [403, 50_007, 'gone', 'cannot_message_user'],
    [403, 99_999, 'gone', 'discord_99999'],
    [400, 50_035, 'refused', 'invalid_form_body'],
    [400, 99_999, 'unknown', 'discord_99999'],
    [401, 0, 'unknown', 'http_401'],
    [403, 0, 'unknown', 'http_403'],
    [400, 40_006, 'unknown', 'discord_40006'],
  ])('makes of status %i with code %i: %s, after one call', async (status, code, kind, reason) => {
    server.script('POST messages', { kind: 'refuse', status, code });
    expect(await poster.post(makePost(), TIMEOUT_MS)).toEqual({ kind, reason });
    expect(server.count('POST messages')).toBe(1);
  });

  it.each([
    [{ kind: 'busy', seconds: 30 }, 30_000],
    [{ kind: 'busy', seconds: 0.2 }, 1_000],
    [{ kind: 'busy', seconds: 5, isGlobal: true }, 5_000],
  ] as const)('makes of %j a wait, after one call', async (behaviour, ms) => {
    server.script('POST messages', behaviour);
    const outcome = await poster.post(makePost(), TIMEOUT_MS);
    expect(outcome).toMatchObject({ kind: 'wait', standing: [] });
    // discord.js adds a little of its own.
    if (outcome.kind === 'wait') expect(Math.abs(outcome.ms - ms)).toBeLessThanOrEqual(100);
    expect(server.count('POST messages')).toBe(1);
  });

  it('asks to wait, without a call, where the headers said so before', async () => {
    // discord.js keeps count from the second answer on: the first tells it only what is counted together.
    server.script('POST messages', { kind: 'spent', seconds: 0 }, { kind: 'spent', seconds: 5 });
    for (const runId of ['run-1', 'run-2']) {
      expect(await poster.post(makePost({ runId }), TIMEOUT_MS)).toMatchObject({ kind: 'posted' });
    }
    const outcome = await poster.post(makePost({ runId: 'run-3' }), TIMEOUT_MS);
    expect(outcome).toMatchObject({ kind: 'wait', standing: [] });
    if (outcome.kind === 'wait') expect(outcome.ms).toBeGreaterThan(4_000);
    expect(server.count('POST messages')).toBe(2);
    expect(await poster.post(makePost({ channel: '3001', runId: 'run-4' }), TIMEOUT_MS)).toMatchObject({
      kind: 'posted',
    });
  });

  it('leaves calls of a second to what else the bot does', async () => {
    const posts = Array.from({ length: 45 }, (_, index) =>
      poster.post(makePost({ runId: `run-${index}`, channel: String(4000 + index) }), 5_000),
    );
    const kinds = (await Promise.all(posts)).map(({ kind }) => kind);
    expect(kinds).toContain('wait');
    expect(server.messages).toHaveLength(kinds.filter((kind) => kind === 'posted').length);
    expect(kinds.every((kind) => kind === 'posted' || kind === 'wait')).toBe(true);
  });

  it('goes on calling after a token was refused', async () => {
    server.script('POST messages', { kind: 'refuse', status: 401, code: 0 });
    await poster.post(makePost(), TIMEOUT_MS);
    expect(await poster.post(makePost(), TIMEOUT_MS)).toMatchObject({ kind: 'posted' });
  });

  it('takes a page of something in between for no word of Discord', async () => {
    server.script('POST messages', { kind: 'page', status: 403 });
    expect(await poster.post(makePost(), TIMEOUT_MS)).toMatchObject({ kind: 'unknown' });
  });

  it('refuses what cannot be drawn, and a run id that no button can hold', async () => {
    const broken = { ...REPLY, cards: [undefined] } as unknown as Reply;
    const refused = { kind: 'refused', reason: 'not_drawn' };
    expect(await poster.post(makePost({ reply: broken }), TIMEOUT_MS)).toEqual(refused);
    expect(await poster.post(makePost({ runId: 'a.b' }), TIMEOUT_MS)).toEqual(refused);
    expect(server.calls).toEqual([]);
  });

  it('does not know where nobody listens', async () => {
    const outcome = await createPoster('http://127.0.0.1:1').post(makePost(), TIMEOUT_MS);
    expect(outcome).toEqual({ kind: 'unknown', reason: 'no_answer' });
  });
});

describe('an attempt of which it is not known what became', () => {
  it.each([
    [{ kind: 'fail', status: 500 }, 'http_500'],
    [{ kind: 'fail', status: 503 }, 'http_503'],
    [{ kind: 'drop' }, 'no_answer'],
    [{ kind: 'silent' }, 'no_answer'],
    [{ kind: 'half' }, 'no_answer'],
    [{ kind: 'html' }, 'answer_not_understood'],
  ] as const)('after %j is found, and was made once', async (behaviour, reason) => {
    server.script('POST messages', behaviour);
    const begin = performance.now();
    expect(await poster.post(makePost(), TIMEOUT_MS)).toEqual({ kind: 'unknown', reason });
    expect(performance.now() - begin).toBeLessThan(TIMEOUT_MS * 3);
    expect(server.count('POST messages')).toBe(1);
    server.now += 600_000;
    expect(await find()).toEqual({
      kind: 'found',
      message: `https://discord.com/channels/2000/3000/${server.messages[0]?.id}`,
    });
  });

  it('is not doubled within the minutes of the nonce, though nobody looked', async () => {
    server.script('POST messages', { kind: 'drop' });
    await poster.post(makePost(), TIMEOUT_MS);
    const outcome = await poster.post(makePost(), TIMEOUT_MS);
    expect(server.messages).toHaveLength(1);
    expect(outcome).toMatchObject({ kind: 'posted', message: expect.stringContaining(server.messages[0]?.id ?? '?') });
  });

  it('would be doubled after them without looking, and is not with looking', async () => {
    server.script('POST messages', { kind: 'drop' });
    await poster.post(makePost(), TIMEOUT_MS);
    server.now += 180_000;
    expect(await find()).toMatchObject({ kind: 'found' });
    await poster.post(makePost(), TIMEOUT_MS);
    expect(server.messages).toHaveLength(2);
  });

  it('is not posted again where somebody removed it', async () => {
    server.script('POST messages', { kind: 'drop' });
    await poster.post(makePost(), TIMEOUT_MS);
    server.messages.splice(0);
    const outcome = await poster.post(makePost(), TIMEOUT_MS);
    expect(outcome).toEqual({ kind: 'posted', message: 'https://discord.com/channels/2000/3000' });
    expect(server.messages).toEqual([]);
  });
});

describe('find()', () => {
  it('finds nothing where another run, another author or another channel is', async () => {
    server.keep({ author: { id: '1000' }, components: makeMarked('other') });
    server.keep({ author: { id: '9' }, components: makeMarked(RUN) });
    server.keep({ author: { id: '1000' }, channel_id: '3001', components: makeMarked(RUN) });
    expect(await find()).toEqual({ kind: 'absent' });
  });

  it('reads on until it is found, and no further', async () => {
    for (let index = 0; index < 250; index += 1) server.keep({});
    server.keep({ author: { id: '1000' }, components: makeMarked(RUN) });
    for (let index = 0; index < 250; index += 1) server.keep({});
    expect(await find()).toMatchObject({ kind: 'found' });
    expect(server.count('GET messages')).toBe(3);
  });

  it('reads to the end where it is absent', async () => {
    for (let index = 0; index < 200; index += 1) server.keep({});
    expect(await find()).toEqual({ kind: 'absent' });
    expect(server.count('GET messages')).toBe(3);
  });

  it('looks no further back than some minutes before', async () => {
    await poster.post(makePost(), TIMEOUT_MS);
    expect(await find({ sinceMs: server.now + 240_000 })).toMatchObject({ kind: 'found' });
    expect(await find({ sinceMs: server.now + 600_000 })).toEqual({ kind: 'absent' });
  });

  it('does not take a history that may not be read for an empty one', async () => {
    await poster.post(makePost(), TIMEOUT_MS);
    server.isReadable = false;
    expect(await find()).toEqual({ kind: 'unknown', reason: 'history_not_readable' });
    expect(await find({ sinceMs: server.now + 600_000 })).toEqual({ kind: 'absent' });
  });

  it('finds nothing in an empty channel', async () => {
    expect(await find()).toEqual({ kind: 'absent' });
  });

  it('asks once who the bot is', async () => {
    await find();
    await find();
    expect(server.count('GET @me')).toBe(1);
  });

  it.each([
    [
      { kind: 'refuse', status: 404, code: 10_003 },
      { kind: 'gone', reason: 'unknown_channel' },
    ],
    [
      { kind: 'refuse', status: 400, code: 50_035 },
      { kind: 'unknown', reason: 'invalid_form_body' },
    ],
    [{ kind: 'busy', seconds: 7 }, { kind: 'wait' }],
    [
      { kind: 'fail', status: 502 },
      { kind: 'unknown', reason: 'http_502' },
    ],
    [{ kind: 'silent' }, { kind: 'unknown', reason: 'no_answer' }],
    [{ kind: 'html' }, { kind: 'unknown', reason: 'answer_not_understood' }],
  ] as const)('makes of %j: %j', async (behaviour, outcome) => {
    server.script('GET messages', behaviour);
    expect(await find()).toMatchObject(outcome);
    expect(server.count('GET messages')).toBe(1);
  });
});

describe('a digest of several messages', () => {
  it('carries the run on each, one without buttons too, and is found whole', async () => {
    expect(PARTS).toBeGreaterThanOrEqual(3);
    await poster.post(makePost({ reply: LONG }), TIMEOUT_MS);
    expect(server.messages.map(readMarks)).toEqual(
      Array.from({ length: PARTS }, (_, index) => [{ run: RUN, part: index + 1, of: PARTS }]),
    );
    for (const message of server.messages) expectWithinLimits(message);
    const disabled = server.messages.flatMap(({ components }) =>
      listWireComponents(components).filter(({ label }) => label?.includes(` / ${PARTS}`)),
    );
    expect(disabled).toMatchObject([{ disabled: true }]);
    expect(await find()).toMatchObject({
      kind: 'found',
      message: expect.stringContaining(server.messages[0]?.id ?? '?'),
    });
  });

  it.each(['drop', 'silent'] as const)('is completed after %s between two messages', async (kind) => {
    server.script('POST messages', undefined, { kind });
    const first = await poster.post(makePost({ reply: LONG }), TIMEOUT_MS);
    expect(first).toEqual({ kind: 'unknown', reason: 'no_answer' });
    server.now += 180_000;
    const found = await find();
    expect(found).toEqual({ kind: 'partly', standing: [1, 2] });
    if (found.kind !== 'partly') return;
    const second = await poster.post(makePost({ reply: LONG, standing: found.standing }), TIMEOUT_MS);
    expect(second).toMatchObject({ kind: 'posted' });
    expect(server.messages.flatMap(readMarks).map(({ part }) => part)).toEqual(
      Array.from({ length: PARTS }, (_, index) => index + 1),
    );
    expect(await find()).toMatchObject({ kind: 'found' });
  });

  it('goes on after a wait with what stands', async () => {
    server.script('POST messages', undefined, { kind: 'busy', seconds: 1 });
    const outcome = await poster.post(makePost({ reply: LONG }), TIMEOUT_MS);
    expect(outcome).toMatchObject({ kind: 'wait', standing: [1] });
  });
});

describe('notify()', () => {
  it.each(['4000', 'discord:4000'])('writes directly to %s', async (user) => {
    await poster.notify(user, makeDigestReply([], { messages: ['switched off'] }));
    expect(server.messages).toMatchObject([{ channel_id: '774000', allowed_mentions: { parse: [] } }]);
    expect(server.messages.flatMap(readMarks)).toEqual([]);
  });

  it('throws nothing, and logs what failed', async () => {
    server.script('POST messages', { kind: 'refuse', status: 403, code: 50_007 });
    await poster.notify('4000', REPLY);
    await createPoster('http://127.0.0.1:1').notify('4000', REPLY);
    expect(lines.join('')).toContain('cannot_message_user');
  });
});

describe('the log', () => {
  it('holds neither token nor text', async () => {
    server.script(
      'POST messages',
      { kind: 'fail', status: 500 },
      { kind: 'html' },
      { kind: 'refuse', status: 400, code: 50_035 },
    );
    for (let attempt = 0; attempt < 3; attempt += 1) {
      server.now += 180_000;
      await poster.post(makePost(), TIMEOUT_MS);
    }
    expect(lines.join('')).toContain(RUN);
    expect(lines.join('')).not.toContain(DIGEST_TOKEN);
    expect(lines.join('')).not.toContain('Recommendation');
  });
});

describe('buildSnowflake()', () => {
  it('gives the least id of a time, and 0 before there were any', () => {
    expect(buildSnowflake(1_462_015_105_796)).toBe(175_928_847_298_985_984n);
    expect(buildSnowflake(0)).toBe(0n);
  });
});
