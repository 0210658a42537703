import { getWording } from '../cards/wording.ts';
import type { Language } from '../corpus/corpus.ts';
import type { Logger } from '../logger.ts';
import type { Reply } from './reply.ts';
import { type BotRequest, readLanguage } from './request.ts';

/** Builds the reply that says that something broke here, with the id of the request, and shows nothing else. */
export function buildFailedReply(requestId: string, language: Language): Reply {
  return {
    requestId,
    language,
    outcome: undefined,
    comparison: [],
    messages: [getWording(language).failed(requestId)],
    cards: [],
    lists: [],
    buttons: [],
    copyText: undefined,
    failed: true,
  };
}

/** Lets the bot answer; where it breaks all the same, the log says why and the reply says so. Never throws. */
export async function answerSafely(
  answer: (request: BotRequest) => Reply | Promise<Reply>,
  request: BotRequest,
  logger: Logger | undefined,
): Promise<Reply> {
  try {
    return await answer(request);
  } catch (error) {
    logger?.error({ requestId: request.id, err: error }, 'request failed');
    return buildFailedReply(request.id, request.language ?? readLanguage(request.text));
  }
}
