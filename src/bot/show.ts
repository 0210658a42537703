import { buildCard, type CardContext } from '../cards/build-card.ts';
import type { Card } from '../cards/card.ts';
import { encodeShow } from '../cards/click-code.ts';
import { getWording } from '../cards/wording.ts';
import type { Language, Passage } from '../corpus/corpus.ts';
import type { ReferenceOutcome } from '../references/outcome.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { describeOutcome } from './describe-outcome.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { help } from './help.ts';
import { CARDS_MAX, type Reply, type ReplyList } from './reply.ts';
import type { BotRequest } from './request.ts';

type Outcome<Kind extends ReferenceOutcome['kind']> = Extract<ReferenceOutcome, { kind: Kind }>;

/** Shows the passages that the text refers to, or says what is held instead. */
export function show(request: BotRequest, context: BotContext): Reply {
  const outcome = resolveReference(request.text, context.corpus);
  if (outcome.kind === 'help') return help(request, context);
  const empty = buildEmptyReply(request, context);
  if (outcome.kind === 'found') return showFound(outcome, empty, context);
  const { language } = empty;
  return { ...empty, outcome, messages: describeOutcome(outcome, language), lists: listChoices(outcome, language) };
}

/** Shows passages that were found: ten cards at most, the others as a list. */
export function showFound(outcome: Outcome<'found'>, empty: Reply, context: BotContext): Reply {
  const { passages, listed } = outcome;
  const { language } = empty;
  const wording = getWording(language);
  const shown = passages.slice(0, CARDS_MAX);
  const rest = [...passages.slice(CARDS_MAX), ...listed];
  const more = passages.length > shown.length ? [wording.more(shown.length, passages.length)] : [];
  return {
    ...empty,
    outcome,
    messages: [...describeOutcome(outcome, language), ...more],
    cards: shown.map((passage) => buildVerifiedCard(passage, { language }, context)),
    lists: rest.length === 0 ? [] : [buildList(wording.others, rest, language)],
  };
}

/** Builds a list to choose from. */
export function buildList(heading: string, passages: readonly Passage[], language: Language): ReplyList {
  const wording = getWording(language);
  const entries = passages.map((passage) => ({
    id: passage.id,
    label: wording.listEntry(passage.title[language], passage.status),
    code: encodeShow(passage.id, language),
  }));
  return { heading, entries };
}

/** Builds a card and compares its quotation with the corpus. @throws {QuotationMismatchError} Where they differ. */
export function buildVerifiedCard(
  passage: Passage,
  options: Pick<CardContext, 'language' | 'why' | 'mark'>,
  context: Pick<BotContext, 'corpus' | 'correctionsUrl' | 'publicUrl' | 'verifyQuotation'>,
): Card {
  const { corpus, correctionsUrl, publicUrl } = context;
  const card = buildCard(passage, { ...options, corpus, correctionsUrl, publicUrl });
  context.verifyQuotation(card, corpus);
  return card;
}

function listChoices(outcome: ReferenceOutcome, language: Language): readonly ReplyList[] {
  const wording = getWording(language);
  if (outcome.kind === 'several') return [buildList(wording.choices, outcome.candidates, language)];
  if (outcome.kind !== 'report') return [];
  return outcome.reports.map((key) => {
    const passages = outcome.candidates.filter(({ report }) => report === key);
    return buildList(wording.reportList(key, passages.length), passages, language);
  });
}
