import { buildCard, type CardContext, isDraft } from '../cards/build-card.ts';
import { formatCopyText } from '../cards/copy-text.ts';
import { verifyQuotation } from '../cards/verify-quotation.ts';
import { getWording } from '../cards/wording.ts';
import type { Corpus, Language, Passage } from '../corpus/corpus.ts';
import type { Logger } from '../logger.ts';
import type { ReferenceOutcome } from '../references/outcome.ts';
import { resolveReference } from '../references/resolve.ts';
import { describeOutcome } from './describe-outcome.ts';
import { CARDS_MAX, type Reply, type ReplyList } from './reply.ts';
import { type BotRequest, chooseLanguage } from './request.ts';

/** What the bot works with. */
export interface BotContext {
  readonly corpus: Corpus;
  readonly logger: Logger;
  readonly correctionsUrl?: string | undefined;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** The commands of the bot. Each takes a request and returns a reply; none throws. */
export interface Bot {
  /** Shows the passages that the text refers to. */
  readonly show: (request: BotRequest) => Reply;
  /** Shows one adopted recommendation by chance, of the report that the text names if it names one. */
  readonly random: (request: BotRequest) => Reply;
  /** Writes the passages that the text refers to for the clipboard. */
  readonly copy: (request: BotRequest) => Reply;
  readonly help: (request: BotRequest) => Reply;
}

/** Builds the bot; it keeps no state between requests. */
export function buildBot(context: BotContext): Bot {
  const guarded = (command: string, answer: (request: BotRequest) => Reply) => (request: BotRequest) =>
    guard({ command, answer, request, logger: context.logger });
  return {
    show: guarded('show', (request) => show(request, context)),
    random: guarded('random', (request) => showRandom(request, context)),
    copy: guarded('copy', (request) => copy(request, context)),
    help: guarded('help', (request) => help(request)),
  };
}

interface Guarded {
  readonly command: string;
  readonly answer: (request: BotRequest) => Reply;
  readonly request: BotRequest;
  readonly logger: Logger;
}

/** Logs what became of a request, without its text; a failure becomes a reply that says so and shows nothing else. */
function guard({ command, answer, request, logger }: Guarded): Reply {
  try {
    const reply = answer(request);
    logger.info(
      { requestId: request.id, command, outcome: reply.outcome?.kind, cards: reply.cards.length },
      'answered',
    );
    return reply;
  } catch (error) {
    logger.error({ requestId: request.id, command, err: error }, 'request failed');
    const language = chooseLanguage(request);
    return { ...emptyReply(request), messages: [getWording(language).failed(request.id)], failed: true };
  }
}

function emptyReply(request: BotRequest): Reply {
  const language = chooseLanguage(request);
  const nothing = { messages: [], cards: [], lists: [], copyText: undefined, outcome: undefined, failed: false };
  return { ...nothing, requestId: request.id, language };
}

function show(request: BotRequest, context: BotContext): Reply {
  const outcome = resolveReference(request.text, context.corpus);
  if (outcome.kind === 'help') return help(request);
  const language = chooseLanguage(request);
  const reply = { ...emptyReply(request), outcome, messages: describeOutcome(outcome, language) };
  switch (outcome.kind) {
    case 'found':
      return { ...reply, ...showFound(outcome, language, context) };
    case 'report':
      return { ...reply, lists: listReports(outcome, language) };
    case 'several':
      return { ...reply, lists: [buildList(getWording(language).choices, outcome.candidates, language)] };
    default:
      return reply;
  }
}

type Found = Extract<ReferenceOutcome, { kind: 'found' }>;

function showFound(outcome: Found, language: Language, context: BotContext) {
  const { passages, listed } = outcome;
  const wording = getWording(language);
  const shown = passages.slice(0, CARDS_MAX);
  const rest = [...passages.slice(CARDS_MAX), ...listed];
  const more = passages.length > shown.length ? [wording.more(shown.length, passages.length)] : [];
  return {
    messages: [...describeOutcome(outcome, language), ...more],
    cards: shown.map((passage) => buildVerifiedCard(passage, { ...context, language })),
    lists: rest.length === 0 ? [] : [buildList(wording.others, rest, language)],
  };
}

function buildVerifiedCard(passage: Passage, context: CardContext) {
  const card = buildCard(passage, context);
  verifyQuotation(card, context.corpus);
  return card;
}

function listReports({ reports, candidates }: Extract<ReferenceOutcome, { kind: 'report' }>, language: Language) {
  return reports.map((key) => {
    const passages = candidates.filter(({ report }) => report === key);
    return buildList(getWording(language).reportList(key, passages.length), passages, language);
  });
}

function buildList(heading: string, passages: readonly Passage[], language: Language): ReplyList {
  const wording = getWording(language);
  const entries = passages.map((passage) => ({
    id: passage.id,
    label: wording.listEntry(passage.title[language], isDraft(passage)),
  }));
  return { heading, entries };
}

function showRandom(request: BotRequest, context: BotContext): Reply {
  const { corpus, random } = context;
  const named = resolveReference(request.text, corpus);
  if (named.kind !== 'report' && named.kind !== 'help') return show(request, context);
  const pool =
    named.kind === 'report' ? named.candidates : corpus.passages.filter(({ status }) => status === 'adopted');
  const passage = pool[Math.floor(random() * pool.length)];
  if (passage === undefined) return help(request);
  const language = chooseLanguage(request);
  const outcome = { kind: 'found', passages: [passage], listed: [], problems: [], ignoredWords: [] } as const;
  return { ...emptyReply(request), outcome, ...showFound(outcome, language, context) };
}

function copy(request: BotRequest, context: BotContext): Reply {
  const reply = show(request, context);
  if (reply.outcome?.kind !== 'found') return reply;
  const { passages, listed } = reply.outcome;
  const texts = passages.map((passage) => formatCopyText(passage, context.corpus, reply.language));
  const lists = listed.length === 0 ? [] : [buildList(getWording(reply.language).others, listed, reply.language)];
  const messages = describeOutcome(reply.outcome, reply.language);
  return { ...reply, messages, cards: [], lists, copyText: texts.join('\n\n') };
}

function help(request: BotRequest): Reply {
  const language = chooseLanguage(request);
  return { ...emptyReply(request), outcome: { kind: 'help' }, messages: getWording(language).help };
}
