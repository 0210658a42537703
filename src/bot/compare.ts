import { listNotes } from '../cards/build-card.ts';
import { buildComparison, COMPARED_SIGNS } from '../cards/comparison.ts';
import { findPair, type Pair } from '../cards/lineage.ts';
import { formatHeading } from '../cards/name-passage.ts';
import { formatStatusLine } from '../cards/status-line.ts';
import { getWording } from '../cards/wording.ts';
import { type Corpus, findPassage, isParagraph, type Language, type Passage } from '../corpus/corpus.ts';
import { listPassageLines } from '../corpus/passage-text.ts';
import type { ReferenceOutcome } from '../references/outcome.ts';
import { resolveReference } from '../references/resolve.ts';
import { ask } from './ask.ts';
import type { BotContext } from './context.ts';
import { describeOutcome } from './describe-outcome.ts';
import { buildEmptyReply } from './empty-reply.ts';
import { readSides } from './read-sides.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { buildList, show } from './show.ts';

/** Sets a recommendation beside its draft, or a draft beside what was adopted, word by word; of a topic of 2019 what took it up. */
export function compare(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const wording = getWording(language).reading;
  const sides = readSides(request.text);
  const text = sides.join(' ');
  if (text === '') return { ...empty, outcome: { kind: 'help' }, messages: [wording.needsReference] };
  const outcome = resolveSides(sides, context.corpus);
  if (outcome.kind === 'malformed') return ask({ ...request, text }, context);
  if (outcome.kind === 'report') return { ...empty, outcome, messages: [wording.needsReference] };
  const [passage, ...others] = outcome.kind === 'found' ? outcome.passages : [];
  if (outcome.kind !== 'found' || passage === undefined || !isOfOnePair(passage, others, context))
    return show({ ...request, text }, context);
  const compared = comparePassage(passage, empty, context);
  return { ...compared, messages: [...describeOutcome(outcome, language), ...compared.messages] };
}

/** "compare draft 8 with 2020 9": both texts of a pair may be named. */
function isOfOnePair(passage: Passage, others: readonly Passage[], { corpus }: BotContext): boolean {
  const { draft, adopted } = findPair(passage, corpus) ?? {};
  return others.every(({ id }) => id === draft?.id || id === adopted?.id);
}

/** Where two texts are named they are read apart: the "draft" of one side must not turn the other into one. */
function resolveSides(sides: readonly string[], corpus: Corpus): ReferenceOutcome {
  const outcomes = sides.map((side) => resolveReference(side, corpus));
  const found = outcomes.flatMap((outcome) => (outcome.kind === 'found' ? [outcome] : []));
  const [first] = found;
  if (first === undefined || found.length < sides.length) return resolveReference(sides.join(' '), corpus);
  return {
    ...first,
    passages: found.flatMap(({ passages }) => passages),
    problems: found.flatMap(({ problems }) => problems),
    ignoredWords: found.flatMap(({ ignoredWords }) => ignoredWords),
  };
}

function comparePassage(passage: Passage, empty: Reply, context: BotContext): Reply {
  const { language } = empty;
  const wording = getWording(language).reading;
  const { takenUp } = context.corpus;
  const pair = findPair(passage, context.corpus);
  if (pair !== undefined) return comparePair(pair, empty, context);
  const heading = formatHeading(passage, language);
  const parent = passage.id.replace(/\.[^.]*$/u, '');
  const isTopic = takenUp.some(({ topic }) => topic.startsWith(`${parent}.`));
  const explain = isParagraph(passage) ? wording.paragraphsAlone : wording.nothingToCompare;
  if (!isTopic)
    return { ...empty, outcome: { kind: 'compared' }, ...explainAlone(passage, explain(heading), { empty, context }) };
  if (passage.item === undefined) return { ...empty, ...listTopics(passage, empty, context) };
  const links = takenUp.filter(({ topic }) => topic === passage.id);
  const later = links.flatMap((link) => findPassage(context.corpus, link.later) ?? []);
  return {
    ...empty,
    outcome: { kind: 'compared' },
    messages: [links.length === 0 ? wording.notTakenUp(heading) : wording.takenUp(heading)],
    comparison: links.map(({ later: id, words }) => `«${words}» (${id})`),
    lists: later.length === 0 ? [] : [buildList(getWording(language).choices, later, language)],
  };
}

/** A text of no pair may take up topics of 2019: which, and its words that show it. */
function explainAlone(
  passage: Passage,
  explanation: string,
  { empty: { language }, context: { corpus } }: { empty: Reply; context: BotContext },
): Partial<Reply> {
  const links = corpus.takenUp.filter(({ later }) => later === passage.id);
  if (links.length === 0) return { messages: [explanation] };
  const topics = links.flatMap(({ topic }) => findPassage(corpus, topic) ?? []);
  const { choices, reading } = getWording(language);
  return {
    messages: [explanation, reading.takesUp(topics.map(({ id }) => id))],
    comparison: links.map(({ topic, words }) => `${topic}: «${words}»`),
    lists: [buildList(choices, topics, language)],
  };
}

/** A whole recommendation of topics: each of them can be followed. */
function listTopics(passage: Passage, { language }: Reply, { corpus }: BotContext): Partial<Reply> {
  const topics = corpus.passages.filter(({ id }) => id.startsWith(`${passage.id}.`));
  return { outcome: { kind: 'compared' }, lists: [buildList(getWording(language).choices, topics, language)] };
}

function comparePair({ draft, adopted }: Pair, empty: Reply, context: BotContext): Reply {
  const { language } = empty;
  const wording = getWording(language).reading;
  const name = (passage: Passage) => formatHeading(passage, language);
  const reply: Reply = { ...empty, outcome: { kind: 'compared' } };
  const texts = [draft, adopted].flatMap((passage) => passage ?? []);
  const heading = texts.length === 1 ? getWording(language).choices : wording.bothTexts;
  const lists = [buildList(heading, texts, language)];
  if (draft === undefined || adopted === undefined) {
    const [alone] = texts;
    const said =
      alone === undefined ? [] : [draft === undefined ? wording.isNew(name(alone)) : wording.isDropped(name(alone))];
    return { ...reply, messages: said, comparison: alone === undefined ? [] : listPassageLines(alone, 'ar'), lists };
  }
  const { isSame, lines } = buildComparison(draft, adopted);
  const { removed, added } = COMPARED_SIGNS;
  return {
    ...reply,
    messages: [
      wording.compared(name(draft), name(adopted)),
      isSame ? wording.unchanged : formatStatusLine(draft, context.corpus, language),
      ...(isSame ? [] : [wording.signs(removed, added)]),
      ...texts.flatMap((passage) => describeDoubts(passage, language, context)),
    ],
    comparison: lines,
    lists,
  };
}

/** A difference may be one of our copies: what is doubtful in either text is said of it. */
function describeDoubts(passage: Passage, language: Language, { corpus }: BotContext): readonly string[] {
  const doubts = listNotes(passage, corpus, language).filter(({ kind }) => kind === 'doubtful');
  return doubts.map(({ text }) => `${formatHeading(passage, language)}: ${text}`);
}
