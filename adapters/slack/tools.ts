import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import type { SeenIds } from '../../src/bot/seen-ids.ts';
import { adviseOn } from './error-advice.ts';
import { convertSlackError, describeRefusal, type SlackError } from './errors.ts';
import type { MethodName } from './permissions.ts';

/** What the listeners share. */
export interface SlackTools extends AdapterContext {
  readonly seen: SeenIds;
  /** Whether only administrators set digests. */
  readonly adminsOnly: boolean;
  /** Keeps a piece of work until it is done, so that stopping can wait for it. */
  readonly track: (work: Promise<void>) => Promise<void>;
}

/** Who asks, and where; Slack's ids make the keys of the languages of readers and channels. */
export interface Asker {
  readonly team: string | undefined;
  readonly user: string;
  readonly channel?: string | undefined;
}

/** Builds a request of a reader, with an id of its own. */
export function buildRequest(text: string, { team, user, channel }: Asker, tools: SlackTools): BotRequest {
  const workspace = `slack:${team ?? ''}`;
  const request = { id: tools.newRequestId(), text, user: `${workspace}:${user}`, language: undefined };
  return channel === undefined ? request : { ...request, channel: `${workspace}:${channel}` };
}

/** Logs an error of a call to Slack with what to do about it; neither text nor token is in it. */
export function reportSlackError(
  thrown: unknown,
  { requestId, method }: { requestId: string | undefined; method: MethodName | 'response_url' | 'listener' },
  { logger }: Pick<AdapterContext, 'logger'>,
): SlackError {
  const error = convertSlackError(thrown);
  const { code } = error;
  const cause = code === 'slack_malformed' ? { err: thrown } : {};
  logger.error(
    { requestId, method, code, ...describeRefusal(error), ...cause, advice: adviseOn(error) },
    'Slack call failed',
  );
  return error;
}
