import type { BotContext } from './context.ts';
import type { Reply } from './reply.ts';
import { type BotRequest, chooseLanguage } from './request.ts';

/** Builds a reply that says nothing yet. */
export function buildEmptyReply(request: BotRequest, context: BotContext): Reply {
  return {
    requestId: request.id,
    language: chooseLanguage(request, context),
    outcome: undefined,
    comparison: [],
    messages: [],
    cards: [],
    lists: [],
    buttons: [],
    copyText: undefined,
    failed: false,
  };
}
