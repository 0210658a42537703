import { getWording } from '../cards/wording.ts';
import type { Language } from '../corpus/corpus.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

type Choice = Language | 'auto';

/** Sets the language that the reader gets replies in: `ar`, `en`, or `auto` for that of each request. */
export function chooseReplyLanguage(request: BotRequest, context: BotContext): Reply {
  const choice = request.text.trim().toLowerCase();
  if (readChannelChoice(choice) !== undefined) {
    const empty = buildEmptyReply(request, context);
    return { ...empty, messages: [getWording(empty.language).digest.channelLanguage.notHere] };
  }
  if (choice !== 'ar' && choice !== 'en' && choice !== 'auto') {
    const empty = buildEmptyReply(request, context);
    return { ...empty, messages: [getWording(empty.language).languageChoices] };
  }
  if (request.user !== undefined) context.preferences.set(request.user, choice === 'auto' ? undefined : choice);
  const empty = buildEmptyReply({ ...request, language: choice === 'auto' ? request.language : choice }, context);
  return { ...empty, messages: [getWording(empty.language).languageChosen(choice)] };
}

const FOR_CHANNEL =
  /^\s*(?<choice>ar|en|auto)\s+(?:(?:for|in)\s+)?(?:(?:the|this)\s+)?(?:whole\s+)?channel\s*$|^\s*(?<said>ar|en|auto)\s+(?:(?:في|ل)\s*)?(?:هذه\s+)?(?:ال|لل)?قنا[ةه](?:\s+كلها)?\s*$/iu;

/** Reads "ar channel", «ar القناة»: the language for a whole channel. @returns `undefined` for anything else. */
export function readChannelChoice(text: string): Choice | undefined {
  const { choice, said } = FOR_CHANNEL.exec(text)?.groups ?? {};
  const word = (choice ?? said)?.toLowerCase();
  return word === 'ar' || word === 'en' || word === 'auto' ? word : undefined;
}

/** Sets the language of replies to everybody in a channel who chose none; it takes the right to manage the channel. */
export async function chooseChannelLanguage(request: BotRequest, context: BotContext): Promise<Reply> {
  const choice = readChannelChoice(request.text);
  const { place, channel } = request;
  if (choice === undefined || place === undefined || channel === undefined)
    return chooseReplyLanguage(request, context);
  const asked = buildEmptyReply(request, context);
  const refusals = getWording(asked.language).digest.channelLanguage;
  const rights = await place.checkRights();
  if (rights === 'not-allowed') return { ...asked, messages: [refusals.notAllowed] };
  if (rights === 'unknown') return { ...asked, messages: [refusals.rightsUnknown] };
  context.preferences.set(channel, choice === 'auto' ? undefined : choice);
  const empty = buildEmptyReply({ ...request, language: choice === 'auto' ? request.language : choice }, context);
  return { ...empty, messages: [getWording(empty.language).digest.channelLanguage.chosen(choice)] };
}
