import { findFormula } from '../retrieval/formulas.ts';
import { hasQuotationMark } from '../retrieval/quotations.ts';
import { ask } from './ask.ts';
import type { BotContext } from './context.ts';
import { followUp } from './follow-up.ts';
import { cleanQuestion } from './question-text.ts';
import type { Reply, ReplyOutcome } from './reply.ts';
import type { BotRequest } from './request.ts';
import { show } from './show.ts';

/** Answers what somebody writes to the bot: a reference, a follow-up to a message of the bot, or else a question. */
export function converse(request: BotRequest, context: BotContext): Reply {
  const shown = show(request, context);
  const { outcome } = shown;
  const followed = outcome?.kind === 'found' ? undefined : followUp(request, context);
  if (followed !== undefined) return followed;
  return isNoReference(outcome, request) && hasSubject(request.text, context) ? ask(request, context) : shown;
}

/** The nouns by which a number refers to a passage, as whole words. */
const NAMES_UNIT =
  /\b(?:recs?|recommendations?|paras?|paragraphs?)\b|(?<!\p{L})(?:[وفبكل]?ال|لل|[وفبكل])?(?:توصي[ةه]|توصيات|فقر[ةه]|فقرات)(?!\p{L})/iu;

/** "Recommendation 7 about AI" refers to one of several; "what is the salary of a P3 officer" and «بلد آخر» refer to none. */
function isNoReference(outcome: ReplyOutcome | undefined, { text }: BotRequest): boolean {
  if (outcome?.kind === 'several') return outcome.ignoredWords.length > 0 && !NAMES_UNIT.test(text);
  return outcome?.kind === 'malformed' && !outcome.resolution;
}

/** "2020 7.5" is a reference gone wrong, and not a question. */
function hasSubject(text: string, { getRetrieval }: BotContext): boolean {
  const question = cleanQuestion(text);
  const { hasSubject: has, scope } = getRetrieval().read(question);
  return has || scope.adoptedOnly || findFormula(question) !== undefined || hasQuotationMark(text);
}
