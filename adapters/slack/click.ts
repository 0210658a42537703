import type { BlockAction, BlockElementAction, webApi } from '@slack/bolt';
import { answerSafely, buildFailedReply } from '../../src/bot/failure.ts';
import type { Reply } from '../../src/bot/reply.ts';
import { decodeClick } from '../../src/cards/click-code.ts';
import { getWording } from '../../src/cards/wording.ts';
import { isTurnedBlock, readActionKind } from './action-id.ts';
import { SlackRefusedError } from './errors.ts';
import { publishHome } from './home.ts';
import { drawSafely, type PrivatePlace, postMessages, respondPublicly, sendMessages, sendPrivately } from './send.ts';
import { type Asker, buildRequest, reportSlackError, type SlackTools } from './tools.ts';

/** A click as Bolt hands it over. */
export interface Click {
  readonly body: BlockAction;
  readonly action: BlockElementAction;
  readonly client: webApi.WebClient;
  readonly respond: PrivatePlace['respond'];
}

/** The bot does not see the channel; the reader who clicked does, and so does the `response_url`. */
const NOT_SEEN: readonly string[] = ['not_in_channel', 'channel_not_found'];

/** Answers a click on a button or a menu of ours, however old. A link needs no answer. */
export async function answerClick(click: Click, tools: SlackTools): Promise<void> {
  const { action, body, client } = click;
  const { team, user, channel } = body;
  const asker: Asker = { team: team?.id ?? user.team_id, user: user.id, channel: channel?.id };
  const value = readValue(action);
  switch (readActionKind(action.action_id)) {
    case 'language':
      await answerSafely(tools.bot.language, buildRequest(value, asker, tools), tools.logger);
      return await publishHome(asker, client, tools);
    case 'ask': {
      const reply = await answerSafely(tools.bot.answer, buildRequest(value, asker, tools), tools.logger);
      return await sendMessages(reply, { kind: 'direct', channel: asker.user, thread: undefined, client }, tools);
    }
    case 'click':
      return await answerCode(value, asker, { click, tools });
    default:
  }
}

async function answerCode(value: string, asker: Asker, { click, tools }: { click: Click; tools: SlackTools }) {
  const { action, body, client, respond } = click;
  const code = decodeClick(value);
  const request = buildRequest(value, asker, tools);
  const reply = await answerSafely(tools.bot.click, request, tools.logger);
  const { channel } = body;
  // A click in a view has neither channel nor response_url.
  if (channel === undefined || respond === undefined) {
    return await sendMessages(reply, { kind: 'direct', channel: asker.user, thread: undefined, client }, tools);
  }
  const place = {
    channel: channel.id,
    thread: readThread(body),
    user: asker.user,
    respond,
    client,
    isReplacing: code?.kind === 'show' && isTurnedBlock(action.block_id ?? '') && isShown(reply),
  };
  if (code?.kind === 'share' && isShown(reply)) return await share(reply, body, { place, tools });
  await sendPrivately(reply, place, tools);
}

/** Shows a card to the channel: posted by the bot, or by the `response_url` where the bot does not see the channel. */
async function share(reply: Reply, body: BlockAction, { place, tools }: { place: PrivatePlace; tools: SlackTools }) {
  const { requestId } = reply;
  const sharedBy = body.user.name ?? body.user.username;
  const messages = drawSafely(reply, { kind: 'public', sharedBy }, tools);
  let isRefused = false;
  try {
    return await postMessages(messages, place, place.client);
  } catch (error) {
    const failure = reportSlackError(error, { requestId, method: 'chat.postMessage' }, tools);
    isRefused = failure instanceof SlackRefusedError;
    if (failure instanceof SlackRefusedError && NOT_SEEN.includes(failure.vendorCode)) {
      try {
        return await respondPublicly(messages, place);
      } catch (second) {
        reportSlackError(second, { requestId, method: 'response_url' }, tools);
      }
    }
  }
  const failed = buildFailedReply(requestId, reply.language);
  const { cannotShare } = getWording(reply.language);
  await sendPrivately(isRefused ? { ...failed, messages: [cannotShare] } : failed, place, tools);
}

function isShown({ cards, failed }: Reply): boolean {
  return cards.length > 0 && !failed;
}

function readValue(action: BlockElementAction): string {
  if (action.type === 'button') return action.value ?? '';
  return action.type === 'static_select' ? action.selected_option.value : '';
}

function readThread({ container }: BlockAction): string | undefined {
  const thread: unknown = container['thread_ts'];
  return typeof thread === 'string' ? thread : undefined;
}
