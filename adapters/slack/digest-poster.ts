import type { webApi } from '@slack/bolt';
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
import { type DigestClientOptions, openDigestClient } from './digest-client.ts';
import { buildMetadata, type OwnIds } from './digest-mark.ts';
import { judgeSlackError } from './digest-outcome.ts';
import { adviseOn } from './error-advice.ts';
import { convertSlackError } from './errors.ts';
import { findRun } from './find-run.ts';
import { NOTIFY_TIMEOUT_MS } from './limits.ts';
import type { SlackMessage } from './pack-messages.ts';
import { renderReply } from './render-reply.ts';
import { requestFetch } from './request-fetch.ts';
import { NO_PREVIEWS, postMessages } from './send.ts';

/** What posting shares between attempts. */
interface Tools {
  readonly open: (timeoutMs: number) => webApi.WebClient;
  /** Who the bot is: asked once. @throws What the client of Slack throws. */
  readonly identify: (client: webApi.WebClient) => Promise<OwnIds>;
  readonly logger: Logger;
}

/** Builds what posts digests to Slack. Nothing is reached before the first call. */
export function createSlackDigestPoster(
  options: Omit<DigestClientOptions, 'fetch'> & Partial<Pick<DigestClientOptions, 'fetch'>>,
): DigestPoster<Reply> {
  const settings = { fetch: requestFetch, ...options };
  let own: OwnIds | undefined;
  const tools: Tools = {
    logger: options.logger,
    open: (timeoutMs) => openDigestClient(settings, AbortSignal.timeout(timeoutMs)),
    identify: async (client) => {
      if (own !== undefined) return own;
      const { user_id: user = '', bot_id: bot } = await client.auth.test();
      own = { user, bot };
      return own;
    },
  };
  return {
    find: (query, timeoutMs = FIND_TIMEOUT_MS) => find(query, tools.open(timeoutMs), tools),
    post: (post, timeoutMs) => postDigest(post, tools.open(timeoutMs), tools),
    notify: (user, reply) => notify(user, reply, tools),
  };
}

async function find(query: DigestQuery, client: webApi.WebClient, tools: Tools): Promise<FindOutcome> {
  try {
    const standing = await findRun(query, client, await tools.identify(client));
    if (standing === undefined) return { kind: 'unknown', reason: 'too_many_messages' };
    if (standing.kind !== 'found') return standing;
    return { kind: 'found', message: await findLink(query.channel, standing.first.id, client) };
  } catch (error) {
    return judgeSearch(report(error, query.runId, tools));
  }
}

async function postDigest(post: DigestPost<Reply>, client: webApi.WebClient, tools: Tools): Promise<PostOutcome> {
  const messages = draw(post, tools);
  if (messages === undefined) return { kind: 'refused', reason: 'not_drawn' };
  const outcome = await postMissing(messages, post, {
    postPart: (message, mark) => postPart(message, mark, { post, client }),
    judge: (error) => report(error, post.runId, tools),
  });
  if (outcome.kind !== 'posted') return outcome;
  const { first } = outcome;
  const message = first === undefined ? post.channel : await findLink(first.channel, first.ts, client);
  return { kind: 'posted', message };
}

/** As a public card, even in a direct message: what a click turned in place would lose its metadata. */
function draw({ reply, runId }: DigestPost<Reply>, { logger }: Tools): readonly SlackMessage[] | undefined {
  try {
    return renderReply(reply, { kind: 'public' });
  } catch (error) {
    logger.error({ runId, err: error }, 'digest not drawn');
    return undefined;
  }
}

async function postPart(
  { text, blocks }: SlackMessage,
  mark: PartMark,
  { post, client }: { post: DigestPost<Reply>; client: webApi.WebClient },
) {
  const threaded = post.thread === null ? {} : { thread_ts: post.thread };
  const { channel = post.channel, ts = '' } = await client.chat.postMessage({
    channel: post.channel,
    text,
    blocks,
    ...threaded,
    ...NO_PREVIEWS,
    metadata: buildMetadata(mark),
  });
  return { channel, ts };
}

/** The message stands, whether Slack gives a link to it or not. */
async function findLink(channel: string, ts: string, client: webApi.WebClient): Promise<string> {
  try {
    const { permalink } = await client.chat.getPermalink({ channel, message_ts: ts });
    if (permalink !== undefined) return permalink;
  } catch {
    // Its id does as well.
  }
  return `${channel}/${ts}`;
}

async function notify(user: string, reply: Reply, tools: Tools): Promise<void> {
  const channel = user.split(':').at(-1) ?? user;
  try {
    const messages = renderReply(reply, { kind: 'direct' });
    await postMessages(messages, { channel, thread: undefined }, tools.open(NOTIFY_TIMEOUT_MS));
  } catch (error) {
    report(error, reply.requestId, tools);
  }
}

/** Logs what failed, with what to do; neither text nor token is in it. */
function report(thrown: unknown, runId: string, { logger }: Tools): CallFailure {
  const error = convertSlackError(thrown);
  const failure = judgeSlackError(thrown);
  if (failure.kind === 'wait') logger.info({ runId, waitMs: failure.ms }, 'Slack asks to wait with a digest');
  else logger.warn({ runId, ...failure, advice: adviseOn(error) }, 'Slack call for a digest failed');
  return failure;
}
