import { getWording } from '../cards/wording.ts';
import { type Language, listReportKeys } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { Answer } from '../retrieval/answer-question.ts';
import { listSearched } from '../retrieval/limits.ts';
import type { BotContext } from './context.ts';

/** Says how a question was read: what was searched, which years are not held, what was mended. */
export function describeReading(answer: Answer, language: Language, context: BotContext): readonly string[] {
  const { ask } = getWording(language);
  const mended = answer.question.mended.map(({ typed, read }) => ask.mended(typed, read));
  return [...describeScope(answer, language, context), ...mended];
}

/** Says what was searched, and which of the years asked for are not held. */
export function describeScope(answer: Answer, language: Language, { corpus }: BotContext): readonly string[] {
  const { ask, list, reportName } = getWording(language);
  const name = (keys: readonly ReportKey[]) => list(keys.map(reportName));
  const searched = listSearched(answer, corpus);
  const { unheldYears } = answer.question.scope;
  return [
    ...(searched.length === 0 ? [] : [ask.searched(name(searched))]),
    ...(unheldYears.length === 0 ? [] : [ask.unheldYears(unheldYears, name(listReportKeys(corpus)))]),
  ];
}
