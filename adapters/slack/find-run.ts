import type { webApi } from '@slack/bolt';
import { type DigestQuery, judgeStanding, type Standing, type StandingMessage } from '../../src/digest/port.ts';
import { type OwnIds, type ReceivedMessage, readMark } from './digest-mark.ts';
import { CLOCK_SKEW_MS, RUN_PAGE_MESSAGES, RUN_PAGES_MAX } from './limits.ts';

/**
 * Looks through what was written in a channel or thread since the run can have begun, page by page until it is found or
 * all is seen. @returns `undefined` where there is more than is looked through. @throws What the client of Slack throws.
 */
export async function findRun(
  { runId, channel, thread, sinceMs }: DigestQuery,
  client: webApi.WebClient,
  own: OwnIds,
): Promise<Standing | undefined> {
  const window = {
    channel,
    oldest: formatTimestamp(sinceMs - CLOCK_SKEW_MS),
    limit: RUN_PAGE_MESSAGES,
    include_all_metadata: true,
  };
  const found: StandingMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < RUN_PAGES_MAX; page += 1) {
    const asked = cursor === undefined ? window : { ...window, cursor };
    const read: { messages?: readonly unknown[]; response_metadata?: { next_cursor?: string } } =
      thread === null
        ? await client.conversations.history(asked)
        : await client.conversations.replies({ ...asked, ts: thread });
    for (const message of read.messages ?? []) found.push(...listMarks(message as ReceivedMessage, runId, own));
    const standing = judgeStanding(found);
    cursor = read.response_metadata?.next_cursor;
    if (standing.kind === 'found' || cursor === undefined || cursor === '') return standing;
  }
  return undefined;
}

function listMarks(message: ReceivedMessage, runId: string, own: OwnIds): readonly StandingMessage[] {
  const mark = readMark(message, runId, own);
  return mark === undefined ? [] : [mark];
}

/** A time as Slack writes it: seconds, with six digits behind the point. */
function formatTimestamp(ms: number): string {
  return (Math.max(ms, 0) / 1000).toFixed(6);
}
