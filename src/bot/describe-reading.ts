import { nameReports } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { type Language, listReportKeys } from '../corpus/corpus.ts';
import type { Answer } from '../retrieval/answer-question.ts';
import { listSearched } from '../retrieval/limits.ts';
import type { Scope } from '../retrieval/scope.ts';
import type { BotContext } from './context.ts';
import { shortenQuestion } from './question-text.ts';

/** Says how a question was read: what was searched, which years are not held, what was mended. */
export function describeReading(answer: Answer, language: Language, context: BotContext): readonly string[] {
  const { ask } = getWording(language);
  const mended = answer.question.mended.map(({ typed, read }) =>
    ask.mended(shortenQuestion(typed), shortenQuestion(read)),
  );
  const { units, excluded } = answer.question;
  const limited = units === undefined || units !== answer.units ? [] : [ask.onlyUnits[units]];
  const unwanted = excluded.map((words) => words.map(({ surface }) => surface).join(' '));
  const leftOut = unwanted.length === 0 ? [] : [ask.leftOut(unwanted.map(shortenQuestion))];
  return [...describeScope(answer, language, context), ...limited, ...leftOut, ...mended];
}

/** Says what was searched, and which of the years asked for are not held. */
export function describeScope(answer: Answer, language: Language, context: BotContext): readonly string[] {
  const searched = listSearched(answer, context.corpus);
  return [
    ...(searched.length === 0 ? [] : [getWording(language).ask.searched(nameReports(searched, language))]),
    ...describeUnheld(answer.question.scope, language, context),
  ];
}

/** Says which of the years asked for are not held, and what is. */
export function describeUnheld(
  { unheldYears }: Pick<Scope, 'unheldYears'>,
  language: Language,
  { corpus }: BotContext,
): readonly string[] {
  if (unheldYears.length === 0) return [];
  return [getWording(language).ask.unheldYears(unheldYears, nameReports(listReportKeys(corpus), language))];
}
