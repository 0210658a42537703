import type { BotContext } from './context.ts';
import { ask } from './ask.ts';
import { followUp } from './follow-up.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show } from './show.ts';

/** Answers what somebody writes to the bot: a reference, a follow-up to a message of the bot, or else a question. */
export function converse(request: BotRequest, context: BotContext): Reply {
  const shown = show(request, context);
  const { outcome } = shown;
  const followed = outcome?.kind === 'found' ? undefined : followUp(request, context);
  if (followed !== undefined) return followed;
  return outcome?.kind === 'malformed' && !outcome.resolution ? ask(request, context) : shown;
}
