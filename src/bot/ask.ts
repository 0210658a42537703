import { encodeAsk } from '../cards/click-code.ts';
import { getWording } from '../cards/wording.ts';
import { type Language, listReportKeys, type Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { resolveReference } from '../references/resolve.ts';
import type { Answer } from '../retrieval/answer-question.ts';
import type { Reason } from '../retrieval/explain.ts';
import { NEAR_MAX } from '../retrieval/limits.ts';
import type { BotContext } from './context.ts';
import { describeForm, describeUncited } from './describe-form.ts';
import { describeMissing, describePhrases, describeStanding, isMissing } from './describe-phrases.ts';
import { describeReading, describeUnheld } from './describe-reading.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { cleanQuestion, shortenQuestion } from './question-text.ts';
import type { Reply, ReplyButton, ReplyList } from './reply.ts';
import { report } from './report.ts';
import type { BotRequest } from './request.ts';
import { buildList, buildVerifiedCard, show } from './show.ts';

/** Answers a question by topic: the best recommendation in full, the next ones to choose from, or that nothing is held on it. */
export function ask(request: BotRequest, context: BotContext): Reply {
  const question = cleanQuestion(request.text);
  const empty = buildEmptyReply(request, context);
  const wording = getWording(empty.language).ask;
  if (question === '' || isReference(request, context)) return answerUnasked(request, context);
  const answer = context.getRetrieval().ask(question, { reports: request.reports, units: request.units });
  if (answer.kind !== 'found' && !isAsked(question, answer, context)) return answerUnasked(request, context);
  const asked: Asked = { question, answer, context };
  const isOnWords = answer.phrases.length === 0 || (answer.kind === 'found' && answer.phrases.every(isMissing));
  if (isOnWords) return answerWords(asked, empty);
  const messages = [wording.asked(shortenQuestion(question))];
  return describePhrases(answer, { ...empty, messages, buttons: listAllReports(asked, empty.language) }, context);
}

/** Shows what answers the words of a question; where it has phrases, they stand nowhere. */
function answerWords({ answer: whole, ...asked }: Asked, empty: Reply): Reply {
  const { language } = empty;
  const answer: Answer = { ...whole, phrases: [] };
  const replied: Reply = {
    ...empty,
    outcome: { kind: answer.kind === 'found' ? 'answered' : 'nothing-found', answer },
    messages: [...describeMissing(whole, language), ...describeReading(answer, language, asked.context)],
    buttons: listScopes({ ...asked, answer }, language),
  };
  if (answer.kind === 'nothing-found') return describeNothing({ ...asked, answer }, replied);
  const messages = [getWording(language).ask.asked(shortenQuestion(asked.question)), ...replied.messages];
  const describe = answer.isOfForm ? describeForm : describeHits;
  return describe(answer, { ...replied, messages }, asked.context);
}

/** A question that was asked, with what came of it. */
interface Asked {
  readonly question: string;
  readonly answer: Answer;
  readonly context: BotContext;
}

/** A text that only refers to passages, held or not, "2020 7", "2020 99", asks nothing, though its words may stand in a text. */
function isReference({ text }: BotRequest, { corpus }: BotContext): boolean {
  const outcome = resolveReference(text, corpus);
  // One of several is still to be chosen: the words that say which are those of a question.
  return outcome.kind !== 'several' && 'ignoredWords' in outcome && outcome.ignoredWords.length === 0;
}

/** Whoever greets where a question is expected is told what was searched, like whoever asks of something else. */
const GREETING = /^(?:hi|hello|hey|thanks|thank you|شكرا|شكراً|مشكور)(?![\p{L}\p{M}]).{0,40}$/iu;

/** Stop words, emoji or a year alone ask nothing. */
function isAsked(question: string, { formula, phrases }: Answer, context: BotContext): boolean {
  if (phrases.length > 0 || formula !== undefined || context.getRetrieval().read(question).hasSubject) return true;
  return GREETING.test(question);
}

/** Shows what a text refers to that asks nothing, or the one report that it names, or else asks what it is about. */
function answerUnasked(request: BotRequest, context: BotContext): Reply {
  const shown = show(request, context);
  const kind = shown.outcome?.kind;
  if (kind !== 'malformed' && kind !== 'help') return shown;
  const { scope } = context.getRetrieval().read(cleanQuestion(request.text));
  const [named, ...others] = scope.reports;
  if (named !== undefined && others.length === 0)
    return report({ ...request, text: named, language: shown.language }, context);
  const unheld = describeUnheld(scope, shown.language, context);
  const messages = [...unheld, getWording(shown.language).ask.nothingAsked];
  return { ...shown, outcome: { kind: 'help' }, messages };
}

function describeHits(answer: Answer, reply: Reply, context: BotContext): Reply {
  const { language } = reply;
  const wording = getWording(language).ask;
  const [best, ...further] = answer.hits;
  if (best === undefined) return reply;
  const reasons = best.listWhy();
  const why = reasons.length === 0 ? undefined : wording.why(reasons.map((reason) => describeReason(reason, language)));
  return {
    ...reply,
    cards: [buildVerifiedCard(best.passage, { language, why, mark: answer.mark }, context)],
    lists:
      further.length === 0
        ? []
        : [
            buildList(
              wording.further,
              further.map(({ passage }) => passage),
              language,
            ),
          ],
  };
}

function describeNothing(asked: Asked, reply: Reply): Reply {
  const { question, answer, context } = asked;
  const { language } = reply;
  const wording = getWording(language).ask;
  const shown = shortenQuestion(question);
  const uncited = describeUncited(answer, language, context);
  const missing = uncited.length === 0 ? describeUnsaid(answer, language) : uncited;
  const nothing = missing.length === 0 ? [wording.nothingFound(shown)] : [wording.asked(shown), ...missing];
  const instead = describeInstead(asked, language);
  return { ...reply, messages: [...nothing, ...reply.messages, ...instead.messages], lists: instead.lists };
}

/** Says that no recommendation has the verb or addressee, where nothing else was asked of it. */
function describeUnsaid({ formula, question }: Answer, language: Language): readonly string[] {
  const { articles, phrases, excluded, excludedPhrases } = question;
  const isAlone = [articles, phrases, excluded, excludedPhrases].every(({ length }) => length === 0);
  return formula !== undefined && isAlone ? [getWording(language).ask.saysNoFormula(formula)] : [];
}

/** Offers what other reports have, or texts that were not adopted, else where the words stand, else what comes nearest. */
function describeInstead(asked: Asked, language: Language): Pick<Reply, 'messages' | 'lists'> {
  const { nearest } = getWording(language).ask;
  const elsewhere = listElsewhere(asked, language);
  if (elsewhere !== undefined) return { messages: [], lists: [elsewhere] };
  const standing = describeStanding(asked, language, asked.context);
  if (standing.lists.length > 0) return standing;
  const { near } = asked.answer;
  return { messages: [], lists: near.length === 0 ? [] : [buildList(nearest, near, language)] };
}

function describeReason(reason: Reason, language: Language): string {
  const wording = getWording(language);
  switch (reason.kind) {
    case 'concept':
      return reason[language];
    case 'subject':
      return wording.ask.inSubjects(reason[language]);
    case 'word':
      return wording.ask.inText(reason.word);
    case 'context':
      return wording.ask.inHeading(reason.word);
    case 'alias':
      return wording.ask.inKeyWords(reason.word);
  }
}

/** Lists what other reports have, where those that were named have nothing, or else texts that were not adopted; not what was left out. */
function listElsewhere(asked: Asked, language: Language): ReplyList | undefined {
  const { question, context } = asked;
  const { scope, units } = asked.answer;
  const { inOthers, notAdopted } = getWording(language).ask;
  const isOfReports = scope.reports.length > 0;
  if (!isOfReports && !scope.adoptedOnly) return undefined;
  const { hits } = context.getRetrieval().ask(question, { reports: [], units, anyStatus: !isOfReports });
  // What only belongs to a report that was adopted is no text that was not.
  const isOffered = ({ report: key, status }: Passage) =>
    !scope.leftOut.includes(key) && (isOfReports || status !== 'organizational');
  const passages = hits.map(({ passage }) => passage).filter(isOffered);
  if (passages.length === 0) return undefined;
  return buildList(isOfReports ? inOthers : notAdopted, passages.slice(0, NEAR_MAX), language);
}

/** A button for all reports where some were named, and one for each report that may be searched alone instead. */
function listScopes(asked: Asked, language: Language): readonly ReplyButton[] {
  const { scope } = asked.answer;
  const { scope: name } = getWording(language).ask;
  const isSearched = (key: ReportKey) => scope.reports.length === 1 && scope.reports[0] === key;
  const keys = listReportKeys(asked.context.corpus).filter((key) => !isSearched(key));
  return [
    ...listAllReports(asked, language),
    ...keys.flatMap((key) => buildScopeButton(asked, { label: name(key), scope: key, language })),
  ];
}

function listAllReports(asked: Asked, language: Language): readonly ReplyButton[] {
  const { scope } = asked.answer;
  if (scope.reports.length === 0) return [];
  return buildScopeButton(asked, { label: getWording(language).ask.allReports, scope: 'all', language });
}

interface ScopeButton {
  readonly label: string;
  readonly scope: ReportKey | 'all';
  readonly language: Language;
}

/** A question that the reply repeats in part has no button: read off the reply, it would be another question. */
function buildScopeButton({ question }: Asked, { label, scope, language }: ScopeButton): readonly ReplyButton[] {
  return shortenQuestion(question) === question ? [{ label, code: encodeAsk({ question, scope, language }) }] : [];
}
