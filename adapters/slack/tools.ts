import type { AdapterContext } from '../../src/bot/adapter.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { BotRequest } from '../../src/bot/request.ts';
import type { SeenIds } from '../../src/bot/seen-ids.ts';
import { getWording } from '../../src/cards/wording.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { adviseOn } from './error-advice.ts';
import { convertSlackError, type SlackError, SlackRefusedError } from './errors.ts';
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

/** Lets the bot answer; where it breaks, the reader is told so with the id of the request, and the log says why. */
export function answerSafely(
  answer: (request: BotRequest) => Reply,
  request: BotRequest,
  { logger }: SlackTools,
): Reply {
  try {
    return answer(request);
  } catch (error) {
    logger.error({ requestId: request.id, err: error }, 'request failed');
    return buildFailure(request.id, /\p{Script=Arabic}/u.test(request.text) ? 'ar' : 'en');
  }
}

/** Builds the reply that says that nothing can be shown. */
export function buildFailure(requestId: string, language: Language): Reply {
  return {
    requestId,
    language,
    outcome: undefined,
    messages: [getWording(language).failed(requestId)],
    cards: [],
    lists: [],
    copyText: undefined,
    failed: true,
  };
}

/** Logs an error of a call to Slack with what to do about it; neither text nor token is in it. */
export function reportSlackError(
  thrown: unknown,
  { requestId, method }: { requestId: string | undefined; method: MethodName | 'response_url' | 'listener' },
  { logger }: Pick<AdapterContext, 'logger'>,
): SlackError {
  const error = convertSlackError(thrown);
  const { code } = error;
  const refusal =
    error instanceof SlackRefusedError ? { vendorCode: error.vendorCode, neededScope: error.neededScope } : {};
  const cause = code === 'slack_malformed' ? { err: thrown } : {};
  logger.error({ requestId, method, code, ...refusal, ...cause, advice: adviseOn(error) }, 'Slack call failed');
  return error;
}
