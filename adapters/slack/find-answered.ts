import type { webApi } from '@slack/bolt';
import type { AnsweredMessage } from '../../src/bot/request.ts';
import { readAskedQuestion, readSearchedReport } from '../../src/cards/asked-question.ts';
import { readTarget } from '../../src/cards/click-code.ts';
import { FOLLOW_UP_MAX_CHARS, HISTORY_MESSAGES, THREAD_PAGE_MESSAGES, THREAD_PAGES_MAX } from './limits.ts';
import { undoEscapes } from './read-text.ts';
import { reportSlackError, type SlackTools } from './tools.ts';

/** A message that may follow up another, as Slack's events bring it. */
export interface Written {
  readonly text: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | undefined;
  /** The bot's own user id, by which its messages are known. */
  readonly botUser: string | undefined;
  readonly isDirect: boolean;
}

/** What of a block is read; the types of Slack's history are wider. */
interface ReceivedBlock {
  readonly text?: { readonly text?: string };
  readonly elements?: readonly { readonly value?: string; readonly options?: readonly { readonly value?: string }[] }[];
}

/**
 * Reads the message of the bot that a short message answers: the last one in its thread, or, in a direct message, the last
 * one before it. Nothing is kept. Where it may not be read, the message stands for itself.
 */
export async function findAnswered(
  written: Written,
  client: webApi.WebClient,
  { tools, requestId }: { tools: SlackTools; requestId: string },
): Promise<AnsweredMessage | undefined> {
  const { text, channel, ts, thread, botUser, isDirect } = written;
  if (text.length > FOLLOW_UP_MAX_CHARS || botUser === undefined || (thread === undefined && !isDirect))
    return undefined;
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  try {
    const messages =
      thread === undefined
        ? (await client.conversations.history({ channel, latest: ts, limit: HISTORY_MESSAGES })).messages
        : await readThread({ channel, ts: thread, latest: ts, limit: THREAD_PAGE_MESSAGES }, client);
    const own = (messages ?? []).filter(
      (message) => message.user === botUser && message.ts !== undefined && message.ts < ts,
    );
    const last = own.toSorted((a, b) => Number(b.ts) - Number(a.ts))[0];
    return last === undefined ? undefined : readBlocks((last.blocks ?? []) as readonly ReceivedBlock[]);
  } catch (error) {
    reportSlackError(error, { requestId, method }, tools);
    return undefined;
  }
}

/**
 * Reads a thread to its end: Slack gives the oldest messages first. One that is too long to be read is as none, because the
 * answer that is followed up would not be found in it.
 */
async function readThread(
  thread: Parameters<webApi.WebClient['conversations']['replies']>[0] & object,
  client: webApi.WebClient,
) {
  const messages: NonNullable<webApi.ConversationsRepliesResponse['messages']> = [];
  let cursor: string | undefined;
  for (let page = 0; page < THREAD_PAGES_MAX; page += 1) {
    const read = await client.conversations.replies(cursor === undefined ? thread : { ...thread, cursor });
    messages.push(...(read.messages ?? []));
    cursor = read.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') return messages;
  }
  return [];
}

/** Reads what a message of the bot answered and showed. */
export function readBlocks(blocks: readonly ReceivedBlock[]): AnsweredMessage {
  const lines = blocks.flatMap(({ text }) => undoEscapes(text?.text ?? '').split('\n'));
  const elements = blocks.flatMap(({ elements: some }) => some ?? []);
  const ids = elements.flatMap(({ value, options }) => [
    // The buttons of a card lead to its neighbours; "copy" and the entries of lists name what was shown.
    ...readTarget(value, 'copy'),
    ...(options ?? []).flatMap((option) => readTarget(option.value, 'show')),
  ]);
  return { question: readAskedQuestion(lines), report: readSearchedReport(lines), ids: [...new Set(ids)] };
}
