import { buildComparison, COMPARED_SIGNS } from '../cards/comparison.ts';
import { findPair, type Pair } from '../cards/lineage.ts';
import { formatHeading } from '../cards/name-passage.ts';
import { formatStatusLine } from '../cards/status-line.ts';
import { getWording } from '../cards/wording.ts';
import { findPassage, type Passage } from '../corpus/corpus.ts';
import { resolveReference } from '../references/resolve.ts';
import type { BotContext } from './context.ts';
import { buildEmptyReply } from './empty-reply.ts';
import type { Reply } from './reply.ts';
import type { BotRequest } from './request.ts';
import { buildList, show } from './show.ts';

/** "قارن 2020/11 بالمسودة", "2020 8 with the draft": whichever of the two texts is named, both are compared. */
const WITH_DRAFT = /\s+(?:with|to|and|against)\s+(?:the\s+|its\s+)?draft\s*$|\s+(?:بال|مع ال|وال)(?:مسودة|مشروع)\s*$/iu;

/** Sets a recommendation beside its draft, or a draft beside what was adopted, word by word; of a topic of 2019 what took it up. */
export function compare(request: BotRequest, context: BotContext): Reply {
  const empty = buildEmptyReply(request, context);
  const { language } = empty;
  const wording = getWording(language).reading;
  const text = request.text.replace(WITH_DRAFT, '');
  if (text.trim() === '') return { ...empty, outcome: { kind: 'help' }, messages: [wording.needsReference] };
  const outcome = resolveReference(text, context.corpus);
  const [passage, ...others] = outcome.kind === 'found' ? outcome.passages : [];
  if (passage === undefined || others.length > 0) return show({ ...request, text }, context);
  const pair = findPair(passage, context.corpus);
  if (pair !== undefined) return comparePair(pair, empty, context);
  const links = context.corpus.takenUp.filter(({ topic }) => topic === passage.id);
  const heading = formatHeading(passage, language);
  const isTopic = context.corpus.takenUp.some(({ topic }) => topic.startsWith(`${passage.report}/${passage.number}.`));
  if (!isTopic) return { ...empty, outcome: { kind: 'compared' }, messages: [wording.nothingToCompare(heading)] };
  if (passage.item === undefined) return { ...empty, ...listTopics(passage, empty, context) };
  const later = links.flatMap((link) => findPassage(context.corpus, link.later) ?? []);
  return {
    ...empty,
    outcome: { kind: 'compared' },
    messages: [links.length === 0 ? wording.notTakenUp(heading) : wording.takenUp(heading)],
    comparison: links.map(({ later: id, words }) => `«${words}» (${id})`),
    lists: later.length === 0 ? [] : [buildList(getWording(language).choices, later, language)],
  };
}

/** A whole recommendation of topics: each of them can be followed. */
function listTopics(passage: Passage, { language }: Reply, { corpus }: BotContext): Partial<Reply> {
  const topics = corpus.passages.filter(({ id }) => id.startsWith(`${passage.id}.`));
  return { outcome: { kind: 'compared' }, lists: [buildList(getWording(language).choices, topics, language)] };
}

function comparePair({ draft, adopted, change }: Pair, empty: Reply, context: BotContext): Reply {
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
    return { ...reply, messages: said, comparison: alone === undefined ? [] : [alone.opening], lists };
  }
  const { isSame, lines } = buildComparison(draft, adopted);
  const { removed, added } = COMPARED_SIGNS;
  return {
    ...reply,
    messages: [
      wording.compared(name(draft), name(adopted)),
      formatStatusLine(draft, context.corpus, language),
      isSame ? wording.unchanged : wording.signs(removed, added),
      ...(change === 'replaced' ? [wording.change.replaced] : []),
    ],
    comparison: lines,
    lists,
  };
}
