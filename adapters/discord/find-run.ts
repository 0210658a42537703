import { Routes } from 'discord.js';
import { type DigestQuery, judgeStanding, type Standing, type StandingMessage } from '../../src/digest/port.ts';
import { type ReceivedMessage, readMark } from './digest-mark.ts';
import type { DigestCalls } from './digest-rest.ts';
import { CLOCK_SKEW_MS, RUN_PAGE_MESSAGES, RUN_PAGES_MAX } from './limits.ts';

/** What cannot be told, and why. */
export interface NotFindable {
  readonly kind: 'unknown';
  readonly reason: 'too_many_messages' | 'history_not_readable';
}

/** Ids of Discord begin with the time since the first second of 2015. https://docs.discord.com/developers/reference */
const EPOCH_MS = 1_420_070_400_000;
const TIME_SHIFT = 22n;

/**
 * Looks through what was written in a channel or thread since the run can have begun, the oldest first, until it is found
 * or all is seen. @throws What discord.js throws.
 */
export async function findRun(
  { runId, channel, thread, sinceMs }: DigestQuery,
  calls: DigestCalls,
  own: string,
): Promise<Standing | NotFindable> {
  const place = thread ?? channel;
  const begin = buildSnowflake(sinceMs - CLOCK_SKEW_MS);
  const found: StandingMessage[] = [];
  let after = begin;
  for (let page = 0; page < RUN_PAGES_MAX; page += 1) {
    const messages = await readPage(place, after, calls);
    found.push(...messages.flatMap((message) => readMark(message, runId, own) ?? []));
    const standing = judgeStanding(found);
    const isUnreadable = page === 0 && messages.length === 0 && (await hasMessages(place, begin, calls));
    if (isUnreadable) return { kind: 'unknown', reason: 'history_not_readable' };
    if (standing.kind === 'found' || messages.length < RUN_PAGE_MESSAGES) return standing;
    after = findLast(messages) ?? after;
  }
  return { kind: 'unknown', reason: 'too_many_messages' };
}

async function readPage(place: string, after: bigint, calls: DigestCalls): Promise<readonly ReceivedMessage[]> {
  const query = { after: String(after), limit: String(RUN_PAGE_MESSAGES) };
  return (await calls.get(Routes.channelMessages(place), query)) as readonly ReceivedMessage[];
}

/** Pages come with the newest message first; nothing here depends on it. */
function findLast(messages: readonly ReceivedMessage[]): bigint | undefined {
  return messages
    .map(({ id }) => BigInt(id))
    .sort((a, b) => Number(a - b))
    .at(-1);
}

/**
 * Who may not read the history of a channel is given an empty list, as if nothing were there:
 * https://docs.discord.com/developers/resources/message#get-channel-messages. The channel itself knows its last message.
 */
async function hasMessages(place: string, begin: bigint, calls: DigestCalls): Promise<boolean> {
  const { last_message_id: last } = (await calls.get(Routes.channel(place))) as { last_message_id?: string | null };
  return typeof last === 'string' && BigInt(last) > begin;
}

/** The least id that a message of that time can have. */
export function buildSnowflake(ms: number): bigint {
  return BigInt(Math.max(Math.floor(ms) - EPOCH_MS, 0)) << TIME_SHIFT;
}
