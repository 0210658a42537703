import type { RespondFn, webApi } from '@slack/bolt';
import { buildFailedReply } from '../../src/bot/failure.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { getWording } from '../../src/cards/wording.ts';
import { SlackRefusedError } from './errors.ts';
import { RESPONSES_MAX } from './limits.ts';
import type { SlackMessage } from './pack-messages.ts';
import { type ReplyPlace, renderReply } from './render-reply.ts';
import { reportSlackError, type SlackTools } from './tools.ts';

/** A channel, and the thread in it where there is one. */
export interface Place {
  readonly channel: string;
  readonly thread: string | undefined;
}

/** Where a private answer goes. */
export interface PrivatePlace extends Place {
  readonly user: string;
  readonly respond: RespondFn;
  readonly client: webApi.WebClient;
  /** The first message takes the place of the one that was clicked. */
  readonly isReplacing: boolean;
}

/** No link is opened up under a message. */
export const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

/** Draws a reply; one that cannot be drawn becomes an apology. */
export function drawSafely(reply: Reply, place: ReplyPlace, { logger }: SlackTools): readonly SlackMessage[] {
  try {
    return renderReply(reply, place);
  } catch (error) {
    logger.error({ requestId: reply.requestId, err: error }, 'reply not drawn');
    return renderReply(buildFailedReply(reply.requestId, reply.language), place);
  }
}

/** Answers only the reader, by the `response_url`; what it has no room for goes as ephemeral messages of the bot. */
export async function sendPrivately(reply: Reply, place: PrivatePlace, tools: SlackTools): Promise<void> {
  const { requestId, language } = reply;
  const messages = drawSafely(reply, { kind: 'private' }, tools);
  const isTooMany = messages.length > RESPONSES_MAX;
  const responses = isTooMany ? messages.slice(0, RESPONSES_MAX - 1) : messages;
  try {
    for (const [index, message] of responses.entries()) await respondPrivately(message, place, index === 0);
    if (!isTooMany || (await postEphemerals(messages.slice(responses.length), place, { requestId, tools }))) return;
    const rest = { ...reply, cards: [], lists: [], copyText: undefined, messages: [getWording(language).tooMuch] };
    for (const message of drawSafely(rest, { kind: 'private' }, tools)) await respondPrivately(message, place, false);
  } catch (error) {
    reportSlackError(error, { requestId, method: 'response_url' }, tools);
  }
}

async function respondPrivately(message: SlackMessage, place: PrivatePlace, isFirst: boolean): Promise<void> {
  const { respond, thread, isReplacing } = place;
  await respond({
    ...message,
    response_type: 'ephemeral',
    replace_original: isReplacing && isFirst,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
}

/** Posts what only the reader sees. @returns whether all of it was posted. */
async function postEphemerals(
  messages: readonly SlackMessage[],
  { client, channel, thread, user }: PrivatePlace,
  { requestId, tools }: { requestId: string; tools: SlackTools },
): Promise<boolean> {
  try {
    for (const { text, blocks } of messages) {
      const threaded = thread === undefined ? {} : { thread_ts: thread };
      await client.chat.postEphemeral({ channel, user, text, blocks, ...threaded });
    }
    return true;
  } catch (error) {
    reportSlackError(error, { requestId, method: 'chat.postEphemeral' }, tools);
    return false;
  }
}

/** Posts messages, in order. @throws What the client of Slack throws. */
export async function postMessages(
  messages: readonly SlackMessage[],
  { channel, thread }: Place,
  client: webApi.WebClient,
): Promise<void> {
  for (const { text, blocks } of messages) {
    const threaded = thread === undefined ? {} : { thread_ts: thread };
    await client.chat.postMessage({ channel, text, blocks, ...threaded, ...NO_PREVIEWS });
  }
}

/** Posts a reply where everyone in the channel, or the reader of a direct message, sees it. */
export async function sendMessages(
  reply: Reply,
  { kind, client, ...place }: Place & { kind: 'direct' | 'public'; client: webApi.WebClient },
  tools: SlackTools,
): Promise<void> {
  try {
    await postMessages(drawSafely(reply, { kind }, tools), place, client);
  } catch (error) {
    const { requestId, language } = reply;
    const failure = reportSlackError(error, { requestId, method: 'chat.postMessage' }, tools);
    // What Slack would not take must not look as if the bot were dead.
    if (!(failure instanceof SlackRefusedError) || !REFUSED_BLOCKS.includes(failure.vendorCode)) return;
    const apology = drawSafely(buildFailedReply(requestId, language), { kind }, tools);
    await postMessages(apology, place, client).catch((second: unknown) =>
      reportSlackError(second, { requestId, method: 'chat.postMessage' }, tools),
    );
  }
}

const REFUSED_BLOCKS: readonly string[] = ['invalid_blocks', 'msg_blocks_too_long', 'msg_too_long'];

/** Posts by the `response_url` into a channel that the bot is not in. @throws What Bolt throws. */
export async function respondPublicly(
  messages: readonly SlackMessage[],
  { respond, thread }: PrivatePlace,
): Promise<void> {
  const threaded = thread === undefined ? {} : { thread_ts: thread };
  for (const message of messages) {
    await respond({ ...message, response_type: 'in_channel', replace_original: false, ...threaded, ...NO_PREVIEWS });
  }
}
