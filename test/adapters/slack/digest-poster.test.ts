import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlackDigestPoster } from '../../../adapters/slack/digest-poster.ts';
import { renderReply } from '../../../adapters/slack/render-reply.ts';
import type { Reply } from '../../../src/bot/reply.ts';
import type { DigestPost, DigestPoster } from '../../../src/digest/port.ts';
import { makeDigestReply, makeLongReply } from '../../support/digest-reply.ts';
import { messageSchema } from '../../support/slack-blocks.ts';
import { DIGEST_TOKEN, SlackDigestServer } from '../../support/slack-digest-server.ts';

const TIMEOUT_MS = 400;
const RUN = 'run_1-a';
const REPLY = makeDigestReply(['2020/7']);
const LONG = makeLongReply();

let server: SlackDigestServer;
let lines: string[];
let poster: DigestPoster<Reply>;
let sinceMs: number;

function createPoster(apiUrl: string, botToken = DIGEST_TOKEN): DigestPoster<Reply> {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  return createSlackDigestPoster({ botToken, apiUrl, logger });
}

beforeEach(async () => {
  server = new SlackDigestServer();
  lines = [];
  sinceMs = server.now;
  poster = createPoster(await server.start());
});
afterEach(async () => {
  await server.stop();
});

const PLACE = { runId: RUN, workspace: 'slack:T1', channel: 'C1', thread: null };

function makePost(more: Partial<DigestPost<Reply>> = {}): DigestPost<Reply> {
  return { ...PLACE, reply: REPLY, dueAt: sinceMs, ...more };
}

function find(more: object = {}) {
  return poster.find({ ...PLACE, sinceMs, ...more }, TIMEOUT_MS);
}

describe('post()', () => {
  it('posts the card with the run in its metadata, and gives the link', async () => {
    const outcome = await poster.post(makePost(), TIMEOUT_MS);
    const [kept, ...others] = server.messages;
    expect(outcome).toEqual({ kind: 'posted', message: `https://peer.slack.test/archives/C1/p${kept?.ts}` });
    expect(others).toEqual([]);
    expect(kept?.metadata).toEqual({ event_type: 'tawsiya_digest', event_payload: { run: RUN, part: 1, of: 1 } });
    messageSchema.parse({ text: kept?.text, blocks: kept?.blocks });
    expect(server.calls[0]?.fields).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  it('posts into the thread', async () => {
    await poster.post(makePost({ thread: '5.5' }), TIMEOUT_MS);
    expect(server.messages[0]?.thread_ts).toBe('5.5');
  });

  it('is posted though no link can be had', async () => {
    server.script('chat.getPermalink', { kind: 'refuse', error: 'message_not_found' });
    const outcome = await poster.post(makePost(), TIMEOUT_MS);
    expect(outcome).toEqual({ kind: 'posted', message: `C1/${server.messages[0]?.ts}` });
  });

  it('mentions nobody', async () => {
    await poster.post(makePost({ reply: makeDigestReply([], { messages: ['<!channel> <@U2> @here'] }) }), TIMEOUT_MS);
    expect(server.messages[0]?.text).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(server.messages[0]?.blocks)).not.toContain('mrkdwn');
  });

  it.each([
    ['channel_not_found', 'gone'],
    ['not_in_channel', 'gone'],
    ['is_archived', 'gone'],
    ['restricted_action', 'gone'],
    ['restricted_action_read_only_channel', 'gone'],
    ['account_inactive', 'gone'],
    ['token_revoked', 'gone'],
    ['invalid_blocks', 'refused'],
    ['msg_blocks_too_long', 'refused'],
    ['metadata_too_large', 'refused'],
    ['invalid_auth', 'unknown'],
    ['missing_scope', 'unknown'],
    ['internal_error', 'unknown'],
    ['fatal_error', 'unknown'],
    ['service_unavailable', 'unknown'],
    ['some_new_code', 'unknown'],
  ])('makes of %s: %s, after one call', async (error, kind) => {
    server.script('chat.postMessage', { kind: 'refuse', error });
    expect(await poster.post(makePost(), TIMEOUT_MS)).toEqual({ kind, reason: error });
    expect(server.count('chat.postMessage')).toBe(1);
  });

  it.each([
    ['30', 30_000],
    ['1', 1_000],
  ])('waits as long as Slack asks to: %s', async (retryAfter, ms) => {
    server.script('chat.postMessage', { kind: 'busy', retryAfter });
    expect(await poster.post(makePost(), TIMEOUT_MS)).toEqual({ kind: 'wait', ms, standing: [] });
    expect(server.count('chat.postMessage')).toBe(1);
  });

  it('waits where Slack does not say how long', async () => {
    server.script('chat.postMessage', { kind: 'refuse', error: 'ratelimited' });
    expect(await poster.post(makePost(), TIMEOUT_MS)).toEqual({ kind: 'wait', ms: 10_000, standing: [] });
  });

  it('refuses a reply that cannot be drawn', async () => {
    const broken = { ...REPLY, cards: [undefined] } as unknown as Reply;
    expect(await poster.post(makePost({ reply: broken }), TIMEOUT_MS)).toEqual({
      kind: 'refused',
      reason: 'not_drawn',
    });
    expect(server.calls).toEqual([]);
  });

  it('does not know where nobody listens, or the token is of no use', async () => {
    const unreachable = createPoster('http://127.0.0.1:1/api/');
    expect(await unreachable.post(makePost(), TIMEOUT_MS)).toEqual({ kind: 'unknown', reason: 'no_answer' });
  });
});

describe('an attempt of which it is not known what became', () => {
  it.each([
    [{ kind: 'fail', status: 500 }, 'http_500'],
    [{ kind: 'fail', status: 503 }, 'http_503'],
    [{ kind: 'drop' }, 'no_answer'],
    [{ kind: 'silent' }, 'no_answer'],
    [{ kind: 'html' }, 'answer_not_understood'],
  ] as const)('after %j is found, and was made once', async (behaviour, reason) => {
    server.script('chat.postMessage', behaviour);
    const begin = performance.now();
    expect(await poster.post(makePost(), TIMEOUT_MS)).toEqual({ kind: 'unknown', reason });
    expect(performance.now() - begin).toBeLessThan(TIMEOUT_MS * 3);
    expect(await find()).toMatchObject({ kind: 'found', message: expect.stringContaining('https://') });
    expect(server.messages).toHaveLength(1);
    expect(server.count('chat.postMessage')).toBe(1);
  });

  it('is found in a thread, and not outside of it', async () => {
    server.script('chat.postMessage', { kind: 'drop' });
    await poster.post(makePost({ thread: '5.5' }), TIMEOUT_MS);
    expect(await find({ thread: '5.5' })).toMatchObject({ kind: 'found' });
    expect(await find()).toEqual({ kind: 'absent' });
  });
});

describe('find()', () => {
  it('finds nothing where another run, another app or another type is', async () => {
    const metadata = (run: string, type = 'tawsiya_digest') => ({ event_type: type, event_payload: { run } });
    server.keep({ user: 'U0BOT', metadata: metadata('run_2') });
    server.keep({ user: 'U9', bot_id: 'B9', metadata: metadata(RUN) });
    server.keep({ user: 'U9', metadata: metadata(RUN) });
    server.keep({ user: 'U0BOT', metadata: metadata(RUN, 'other') });
    server.keep({ user: 'U0BOT', channel: 'C2', metadata: metadata(RUN) });
    expect(await find()).toEqual({ kind: 'absent' });
  });

  it('knows its message by the id of the bot, and one without a count as the only one', async () => {
    server.keep({ user: 'B', bot_id: 'B1', metadata: { event_type: 'tawsiya_digest', event_payload: { run: RUN } } });
    expect(await find()).toMatchObject({ kind: 'found' });
  });

  it('reads on until the window is covered, and no further', async () => {
    await poster.post(makePost(), TIMEOUT_MS);
    for (let index = 0; index < 10; index += 1) server.keep({});
    expect(await find()).toMatchObject({ kind: 'found' });
    expect(server.count('conversations.history')).toBe(4);
    const later = server.now + 600_000;
    expect(await find({ sinceMs: later })).toEqual({ kind: 'absent' });
    expect(server.count('conversations.history')).toBe(5);
  });

  it('looks some minutes further back, because clocks differ', async () => {
    await poster.post(makePost(), TIMEOUT_MS);
    expect(await find({ sinceMs: server.now + 240_000 })).toMatchObject({ kind: 'found' });
  });

  it('asks once who the bot is', async () => {
    await find();
    await find();
    expect(server.count('auth.test')).toBe(1);
  });

  it('asks again who the bot is where that failed', async () => {
    server.script('auth.test', { kind: 'fail', status: 500 });
    expect(await find()).toEqual({ kind: 'unknown', reason: 'http_500' });
    expect(await find()).toEqual({ kind: 'absent' });
  });

  it.each([
    [
      { kind: 'refuse', error: 'channel_not_found' },
      { kind: 'gone', reason: 'channel_not_found' },
    ],
    [
      { kind: 'refuse', error: 'missing_scope' },
      { kind: 'unknown', reason: 'missing_scope' },
    ],
    [
      { kind: 'refuse', error: 'invalid_arguments' },
      { kind: 'unknown', reason: 'invalid_arguments' },
    ],
    [
      { kind: 'busy', retryAfter: '7' },
      { kind: 'wait', ms: 7_000 },
    ],
    [{ kind: 'silent' }, { kind: 'unknown', reason: 'no_answer' }],
    [{ kind: 'drop' }, { kind: 'unknown', reason: 'no_answer' }],
  ] as const)('makes of %j: %j', async (behaviour, outcome) => {
    server.script('conversations.history', behaviour);
    expect(await find()).toEqual(outcome);
    expect(server.count('conversations.history')).toBe(1);
  });

  it('gives up where the second page cannot be read', async () => {
    for (let index = 0; index < 5; index += 1) server.keep({});
    server.script('conversations.history', undefined, { kind: 'fail', status: 502 });
    expect(await find()).toEqual({ kind: 'unknown', reason: 'http_502' });
  });
});

describe('a digest of several messages', () => {
  const of = renderReply(LONG, { kind: 'public' }).length;

  it('carries the run on each, and is found whole', async () => {
    expect(of).toBeGreaterThanOrEqual(3);
    await poster.post(makePost({ reply: LONG }), TIMEOUT_MS);
    expect(server.messages.map(({ metadata }) => metadata?.event_payload)).toEqual(
      Array.from({ length: of }, (_, index) => ({ run: RUN, part: index + 1, of })),
    );
    expect(await find()).toMatchObject({
      kind: 'found',
      message: expect.stringContaining(`p${server.messages[0]?.ts}`),
    });
  });

  it.each(['drop', 'silent'] as const)(
    'is completed after %s between two messages, and nothing stands twice',
    async (kind) => {
      server.script('chat.postMessage', undefined, { kind });
      expect(await poster.post(makePost({ reply: LONG }), TIMEOUT_MS)).toEqual({
        kind: 'unknown',
        reason: 'no_answer',
      });
      const found = await find();
      expect(found).toEqual({ kind: 'partly', standing: [1, 2] });
      if (found.kind !== 'partly') return;
      const second = await poster.post(makePost({ reply: LONG, standing: found.standing }), TIMEOUT_MS);
      expect(second).toMatchObject({ kind: 'posted' });
      expect(server.messages.map(({ metadata }) => metadata?.event_payload['part'])).toEqual(
        Array.from({ length: of }, (_, index) => index + 1),
      );
      expect(await find()).toMatchObject({ kind: 'found' });
    },
  );

  it('goes on after a wait with what stands', async () => {
    server.script('chat.postMessage', undefined, { kind: 'busy', retryAfter: '1' });
    const outcome = await poster.post(makePost({ reply: LONG }), TIMEOUT_MS);
    expect(outcome).toEqual({ kind: 'wait', ms: 1_000, standing: [1] });
    await poster.post(makePost({ reply: LONG, standing: [1] }), TIMEOUT_MS);
    expect(server.messages).toHaveLength(of);
  });
});

describe('notify()', () => {
  it.each(['U7', 'slack:T1:U7'])('writes directly to %s', async (user) => {
    await poster.notify(user, makeDigestReply([], { messages: ['switched off'] }));
    expect(server.messages).toMatchObject([{ channel: 'U7', text: 'switched off' }]);
    expect(server.messages[0]?.metadata).toBeUndefined();
  });

  it('throws nothing, and logs what failed', async () => {
    server.script('chat.postMessage', { kind: 'refuse', error: 'user_not_found' });
    await poster.notify('U7', REPLY);
    await createPoster('http://127.0.0.1:1/api/').notify('U7', REPLY);
    expect(lines.join('')).toContain('user_not_found');
  });
});

describe('the log', () => {
  it('holds neither token nor text', async () => {
    server.script(
      'chat.postMessage',
      { kind: 'fail', status: 500 },
      { kind: 'html' },
      { kind: 'refuse', error: 'invalid_blocks' },
    );
    for (let attempt = 0; attempt < 3; attempt += 1) await poster.post(makePost(), TIMEOUT_MS);
    expect(lines.join('')).toContain(RUN);
    expect(lines.join('')).not.toContain(DIGEST_TOKEN);
    expect(lines.join('')).not.toContain('Recommendation');
  });
});
