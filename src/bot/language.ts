import { getWording } from '../cards/wording.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

/** Sets the language that the reader gets replies in: `ar`, `en`, or `auto` for that of each request. */
export function chooseReplyLanguage(request: BotRequest, context: BotContext): Reply {
  const choice = request.text.trim().toLowerCase();
  if (choice !== 'ar' && choice !== 'en' && choice !== 'auto') {
    const empty = buildEmptyReply(request, context);
    return { ...empty, messages: [getWording(empty.language).languageChoices] };
  }
  if (request.user !== undefined) context.preferences.set(request.user, choice === 'auto' ? undefined : choice);
  const empty = buildEmptyReply({ ...request, language: choice === 'auto' ? request.language : choice }, context);
  return { ...empty, messages: [getWording(empty.language).languageChosen(choice)] };
}
