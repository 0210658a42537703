import { foldText } from '../arabic-normalizer/fold.ts';
import { getWording } from '../cards/wording.ts';
import { findPassage, type Language } from '../corpus/corpus.ts';
import { ask } from './ask.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { cleanQuestion, isShortened } from './question-text.ts';
import type { Reply } from './reply.ts';
import { type AnsweredMessage, type BotRequest, chooseLanguage } from './request.ts';
import { buildList, show } from './show.ts';

/** Order words, folded, by the place they mean; the last one counts from the end. A list has at most ten entries. */
const ORDER_WORDS: readonly (readonly [place: number, words: readonly string[]])[] = [
  [0, ['first', '1st', 'الاولي', 'الاول', 'اول', 'اولي']],
  [1, ['second', '2nd', 'الثانيه', 'الثاني', 'ثاني', 'التانيه', 'تاني']],
  [2, ['third', '3rd', 'الثالثه', 'الثالث', 'ثالث', 'التالته']],
  [3, ['fourth', '4th', 'الرابعه', 'الرابع', 'رابع']],
  [4, ['fifth', '5th', 'الخامسه', 'الخامس', 'خامس']],
  [5, ['sixth', '6th', 'السادسه', 'السادس', 'سادس']],
  [6, ['seventh', '7th', 'السابعه', 'السابع', 'سابع']],
  [7, ['eighth', '8th', 'الثامنه', 'الثامن', 'ثامن']],
  [8, ['ninth', '9th', 'التاسعه', 'التاسع', 'تاسع']],
  [9, ['tenth', '10th', 'العاشره', 'العاشر', 'عاشر']],
  [-1, ['last', 'الاخيره', 'الاخير']],
];

const ENGLISH =
  /^(?:and )?(?:now )?(?:in|the) english(?: please)?$|^و?(?:بال|باللغه ال)?(?:انجليزي|انجليزيه|انكليزي|انكليزيه)$/u;
const ARABIC = /^(?:and )?(?:now )?(?:in|the) arabic(?: please)?$|^و?(?:بال|باللغه ال)?(?:عربي|عربيه)$/u;
const ORDER =
  /^(?:and |show |what about )*(?:the )?(?<word>\p{L}+|\d{1,2}(?:st|nd|rd|th))(?: one| recommendation)?(?: please)?$/u;
/** What joins a message to the one before, as it is typed. */
const AND = /^(?:and |what about |how about |وماذا عن |وشو عن |و[إا]يه عن |و(?=في |عن |ال))/iu;

/**
 * Reads a message together with the message of the bot that it answers: "and in 2021?", «والثانية؟», "in English".
 *
 * @returns `undefined` for a message that stands for itself.
 */
export function followUp(request: BotRequest, context: BotContext): Reply | undefined {
  const { answered } = request;
  if (answered === undefined) return undefined;
  const typed = foldText(request.text)
    .replace(/[؟?!.,،\s]+/gu, ' ')
    .trim();
  const wanted = ENGLISH.test(typed) ? 'en' : ARABIC.test(typed) ? 'ar' : undefined;
  if (wanted !== undefined) return showAgain(request, answered, { language: wanted, context });
  const language = chooseFollowUpLanguage(request, answered, context);
  const place = readPlace(typed);
  if (place !== undefined) return showPlace({ ...request, language }, { answered, place, context });
  return askAgain({ ...request, language }, answered, context);
}

/** "2021?" has no language of its own: it goes on in that of the question. */
function chooseFollowUpLanguage(request: BotRequest, { question }: AnsweredMessage, context: BotContext): Language {
  const text = /\p{L}/u.test(request.text) ? request.text : `${request.text} ${question ?? ''}`;
  return chooseLanguage({ ...request, text }, context);
}

/** Answers the question again, or shows the one card again; of several passages none is preferred. */
function showAgain(
  request: BotRequest,
  { ids, question, report }: AnsweredMessage,
  { language, context }: { language: Language; context: BotContext },
): Reply | undefined {
  if (question !== undefined) {
    const scoped = report === undefined ? request : { ...request, reports: [report] };
    return repeat({ ...scoped, text: question, language }, question, context);
  }
  const [first, ...others] = ids;
  if (first === undefined) return undefined;
  if (others.length === 0) return show({ ...request, text: first, language }, context);
  const passages = ids.flatMap((id) => findPassage(context.corpus, id) ?? []);
  const empty = buildEmptyReply({ ...request, language }, context);
  return { ...empty, lists: [buildList(getWording(language).choices, passages, language)] };
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

/** "And in 2021?" asks the same of another report, or of a year that is not held; "and children?" asks anew. */
function askAgain(request: BotRequest, { question }: AnsweredMessage, context: BotContext): Reply | undefined {
  if (question === undefined) return undefined;
  const typed = cleanQuestion(request.text);
  const rest = typed.replace(AND, '');
  const { hasSubject, scope } = context.getRetrieval().read(rest);
  if (!hasSubject && scope.reports.length + scope.unheldYears.length > 0) {
    const text = [question, ...scope.unheldYears].join(' ');
    return repeat({ ...request, text, reports: scope.reports }, question, context);
  }
  return rest === typed ? undefined : ask({ ...request, text: rest }, context);
}

/** Asks what was read off a message of ours again; of a question that stands there in part it would be another one. */
function repeat(request: BotRequest, question: string, context: BotContext): Reply {
  if (!isShortened(question)) return ask(request, context);
  const empty = buildEmptyReply(request, context);
  return { ...empty, messages: [getWording(empty.language).ask.askInFull] };
}
