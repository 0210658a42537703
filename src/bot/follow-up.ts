import { foldText } from '../arabic-normalizer/fold.ts';
import { getWording } from '../cards/wording.ts';
import type { Language } from '../corpus/corpus.ts';
import { ask } from './ask.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { AnsweredMessage, BotRequest } from './request.ts';
import { show } from './show.ts';

/** Order words, folded, by the place they mean; the last one counts from the end. */
const ORDER_WORDS: readonly (readonly [place: number, words: readonly string[]])[] = [
  [0, ['first', '1st', 'الاولي', 'الاول', 'اول', 'اولي']],
  [1, ['second', '2nd', 'الثانيه', 'الثاني', 'ثاني', 'التانيه', 'تاني']],
  [2, ['third', '3rd', 'الثالثه', 'الثالث', 'ثالث', 'التالته']],
  [3, ['fourth', '4th', 'الرابعه', 'الرابع', 'رابع']],
  [4, ['fifth', '5th', 'الخامسه', 'الخامس', 'خامس']],
  [-1, ['last', 'الاخيره', 'الاخير']],
];

const ENGLISH =
  /^(?:and )?(?:now )?(?:in|the) english(?: please)?$|^(?:و)?(?:بال)?(?:انجليزي|انجليزيه|انكليزي|انكليزيه)$/u;
const ARABIC = /^(?:and )?(?:now )?in arabic(?: please)?$|^(?:و)?بال(?:عربي|عربيه)$/u;
const ORDER =
  /^(?:and |show |what about )*(?:the )?(?<word>\p{L}+|\d(?:st|nd|rd|th))(?: one| recommendation)?(?: please)?$/u;
const AND = /^(?:and |what about |how about |وماذا عن |وشو عن |وايه عن |و(?=في |عن |ال))/u;

/**
 * Reads a message together with the message of the bot that it answers: "and in 2021?", «والثانية؟», "in English".
 *
 * @returns `undefined` for a message that stands for itself.
 */
export function followUp(request: BotRequest, context: BotContext): Reply | undefined {
  const { answered } = request;
  if (answered === undefined) return undefined;
  const typed = foldText(request.text)
    .replace(/[؟?!.,،]+/gu, ' ')
    .trim();
  const language = ENGLISH.test(typed) ? 'en' : ARABIC.test(typed) ? 'ar' : undefined;
  if (language !== undefined) return showAgain(request, answered, { language, context });
  const place = readPlace(typed);
  if (place !== undefined) return showPlace(request, { answered, place, context });
  return askAgain(typed, request, context);
}

function showAgain(
  request: BotRequest,
  { ids, question }: AnsweredMessage,
  { language, context }: { language: Language; context: BotContext },
): Reply | undefined {
  const [first] = ids;
  if (question !== undefined) return ask({ ...request, text: question, language }, context);
  return first === undefined ? undefined : show({ ...request, text: first, language }, context);
}

function readPlace(typed: string): number | undefined {
  const word = ORDER.exec(typed.replace(/^و(?=ال)/u, ''))?.groups?.['word'] ?? '';
  return ORDER_WORDS.find(([, words]) => words.includes(word))?.[0];
}

function showPlace(
  request: BotRequest,
  { answered, place, context }: { answered: AnsweredMessage; place: number; context: BotContext },
): Reply | undefined {
  if (answered.ids.length === 0) return undefined;
  const id = answered.ids.at(place);
  if (id !== undefined) return show({ ...request, text: id }, context);
  const empty = buildEmptyReply(request, context);
  return { ...empty, messages: [getWording(empty.language).ask.noSuchHit] };
}

/** "And in 2021?" asks the same of another report; "and children?" asks anew. */
function askAgain(typed: string, request: BotRequest, context: BotContext): Reply | undefined {
  const { question } = request.answered ?? {};
  if (question === undefined) return undefined;
  const rest = typed.replace(AND, '');
  const read = context.getRetrieval().read(rest);
  const namesReportsOnly = read.scope.reports.length > 0 && !read.hasSubject;
  if (namesReportsOnly) return ask({ ...request, text: question, reports: read.scope.reports }, context);
  return rest === typed ? undefined : ask({ ...request, text: rest }, context);
}
