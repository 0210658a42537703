import { getWording } from '../cards/wording.ts';
import { findPhrases } from '../retrieval/find-phrases.ts';
import { isInReports, isOfUnits } from '../retrieval/limits.ts';
import { hasQuotationMark, stripQuotationMarks } from '../retrieval/quotations.ts';
import { ask } from './ask.ts';
import type { BotContext } from './context.ts';
import { describePhrases, isMissing } from './describe-phrases.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { cleanQuestion } from './question-text.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';

/** Says where exact words stand, and what those texts are worth. What has more than one phrase, or words beside it, is a question. */
export function phrase(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const wanted = stripQuotationMarks(cleanQuestion(request.text));
  if (wanted === '')
    return { ...empty, outcome: { kind: 'help' }, messages: [getWording(empty.language).ask.noPhrase] };
  const { reports = [], units = 'all' } = request;
  // It may be a whole recommendation, with quotation marks and years in it.
  const phrases = findPhrases(
    [wanted],
    (passage) => isInReports(passage, { reports }) && isOfUnits(passage, units),
    context.corpus,
  );
  if (hasQuotationMark(wanted) && phrases.every(isMissing)) return ask(request, context);
  // Nothing is read from the words themselves: neither reports nor a subject.
  const answer = context.getRetrieval().ask('', { reports, units });
  return describePhrases({ ...answer, phrases }, empty, context);
}
