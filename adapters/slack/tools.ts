import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import type { SeenIds } from '../../src/bot/seen-ids.ts';
import { adviseOn } from './error-advice.ts';
import { convertSlackError, describeRefusal, type SlackError } from './errors.ts';
import type { MethodName } from './permissions.ts';

/** What the listeners share. */
export interface SlackTools extends AdapterContext {
  readonly seen: SeenIds;
  /** Keeps a piece of work until it is done, so that stopping can wait for it. */
  readonly track: (work: Promise<void>) => Promise<void>;
}

/** Who asks what; Slack's ids make the key of the reader's language. */
export interface Asker {
  readonly team: string | undefined;
  readonly user: string;
}

/** Builds a request of a reader, with an id of its own. */
export function buildRequest(text: string, { team, user }: Asker, tools: SlackTools): BotRequest {
  return { id: tools.newRequestId(), text, user: `slack:${team ?? ''}:${user}`, language: undefined };
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
