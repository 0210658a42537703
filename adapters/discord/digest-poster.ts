import { Routes } from 'discord.js';
import type { Reply } from '../../src/bot/reply.ts';
import {
  type CallFailure,
  type DigestPost,
  type DigestPoster,
  type DigestQuery,
  FIND_TIMEOUT_MS,
  type FindOutcome,
  judgeSearch,
  type PartMark,
  type PostOutcome,
  postMissing,
} from '../../src/digest/port.ts';
import type { Logger } from '../../src/logger.ts';
import type { DiscordSettings } from './client.ts';
import type { OutgoingMessage } from './components.ts';
import { buildNonce, markMessages } from './digest-mark.ts';
import { judgeDiscordError } from './digest-outcome.ts';
import { buildDigestRest, type DigestCalls } from './digest-rest.ts';
import { isRefusedWith, VENDOR } from './failures.ts';
import { findRun } from './find-run.ts';
import { NOTIFY_TIMEOUT_MS } from './limits.ts';
import { renderReply } from './render.ts';
import { buildPayload } from './send.ts';

/** What posting shares between attempts. */
interface Tools {
  readonly open: (timeoutMs: number) => DigestCalls;
  /** Who the bot is: asked once. @throws What discord.js throws. */
  readonly identify: (calls: DigestCalls) => Promise<string>;
  readonly logger: Logger;
}

/** Builds what posts digests to Discord, with a way of calling it of its own. Nothing is reached before the first call. */
export function createDiscordDigestPoster(settings: DiscordSettings, logger: Logger): DigestPoster<Reply> {
  const openCalls = buildDigestRest(settings);
  let own: string | undefined;
  const tools: Tools = {
    logger,
    open: (timeoutMs) => openCalls(AbortSignal.timeout(timeoutMs)),
    identify: async (calls) => {
      own ??= readId(await calls.get(Routes.user()));
      return own;
    },
  };
  return {
    find: (query, timeoutMs = FIND_TIMEOUT_MS) => find(query, tools.open(timeoutMs), tools),
    post: (post, timeoutMs) => postDigest(post, tools.open(timeoutMs), tools),
    notify: (user, reply) => notify(user, reply, tools),
  };
}

async function find(query: DigestQuery, calls: DigestCalls, tools: Tools): Promise<FindOutcome> {
  try {
    const standing = await findRun(query, calls, await tools.identify(calls));
    return standing.kind === 'found' ? { kind: 'found', message: buildLink(query, standing.first.id) } : standing;
  } catch (error) {
    return judgeSearch(report(error, query.runId, tools));
  }
}

async function postDigest(post: DigestPost<Reply>, calls: DigestCalls, tools: Tools): Promise<PostOutcome> {
  const messages = draw(post, tools);
  if (messages === undefined) return { kind: 'refused', reason: 'not_drawn' };
  const outcome = await postMissing(messages, post, {
    postPart: (message, mark) => postPart(message, mark, { post, calls }),
    judge: (error) => report(error, post.runId, tools),
  });
  return outcome.kind === 'posted' ? { kind: 'posted', message: buildLink(post, outcome.first) } : outcome;
}

function draw({ reply, runId }: DigestPost<Reply>, { logger }: Tools): readonly OutgoingMessage[] | undefined {
  try {
    return markMessages(renderReply(reply, { share: false }), runId);
  } catch (error) {
    logger.error({ runId, err: error }, 'digest not drawn');
    return undefined;
  }
}

/** Posts one message. @returns its id; none where it was posted before, and somebody removed it since. */
async function postPart(
  message: OutgoingMessage,
  mark: PartMark,
  { post, calls }: { post: DigestPost<Reply>; calls: DigestCalls },
): Promise<string | undefined> {
  const nonce = { nonce: buildNonce(mark), enforce_nonce: true };
  try {
    return readId(
      await calls.post(Routes.channelMessages(post.thread ?? post.channel), { ...build(message), ...nonce }),
    );
  } catch (error) {
    // Said of a nonce whose message is gone: https://github.com/discord/discord-api-docs/pull/6647
    if (isRefusedWith(error, [VENDOR.unknownMessage])) return undefined;
    throw error;
  }
}

/** What goes over the wire; nobody is notified. */
function build(message: OutgoingMessage) {
  const { components, flags } = buildPayload(message);
  return { components, flags, allowed_mentions: { parse: [] } };
}

/** A link to a message, or to the channel. */
function buildLink({ workspace, channel, thread }: Omit<DigestQuery, 'runId' | 'sinceMs'>, id?: string): string {
  const [, guild = '@me'] = /^discord:(\d+)$/u.exec(workspace) ?? [];
  const place = `https://discord.com/channels/${guild}/${thread ?? channel}`;
  return id === undefined ? place : `${place}/${id}`;
}

async function notify(user: string, reply: Reply, tools: Tools): Promise<void> {
  try {
    const calls = tools.open(NOTIFY_TIMEOUT_MS);
    const channel = readId(await calls.post(Routes.userChannels(), { recipient_id: user.split(':').at(-1) ?? user }));
    for (const message of renderReply(reply, { share: false })) {
      await calls.post(Routes.channelMessages(channel), build(message));
    }
  } catch (error) {
    report(error, reply.requestId, tools);
  }
}

/** @throws {SyntaxError} Where Discord, or something in between, answered something else. */
function readId(answer: unknown): string {
  const { id } = (answer ?? {}) as { readonly id?: unknown };
  if (typeof id !== 'string') throw new SyntaxError('Cannot find an id in the answer of Discord');
  return id;
}

/** Logs what failed; neither text nor token is in it. */
function report(thrown: unknown, runId: string, { logger }: Tools): CallFailure {
  const failure = judgeDiscordError(thrown);
  if (failure.kind === 'wait') logger.info({ runId, waitMs: failure.ms }, 'Discord asks to wait with a digest');
  else logger.warn({ runId, ...failure }, 'Discord call for a digest failed');
  return failure;
}
