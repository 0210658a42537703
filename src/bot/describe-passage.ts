import type { Card } from '../cards/card.ts';
import { CITATION_FORMS, type CitationForm, formatCitationsAs } from '../cards/citation-forms.ts';
import { compareVerified } from '../cards/comparison.ts';
import { formatCopyText } from '../cards/copy-text.ts';
import { describeLineage, findPair } from '../cards/lineage.ts';
import { getWording } from '../cards/wording.ts';
import type { ComparedRun } from '../corpus/compare-texts.ts';
import { type Corpus, findPassage, type Heading, type Language, type Passage } from '../corpus/corpus.ts';
import type { TakenUpLink } from '../corpus/schema.ts';
import type { DescribeContext } from './context.ts';
import { linkPassage, linkTopic, type PassageLink, type TopicLink } from './link-passage.ts';
import { buildJsonPassage, type JsonPassage } from './reply-json.ts';
import { buildVerifiedCard } from './show.ts';

/** So many related recommendations are listed. */
const RELATED_MAX = 5;

/** A draft beside what was adopted. */
export interface PassageComparison {
  readonly draft: PassageLink;
  readonly adopted: PassageLink;
  readonly isSame: boolean;
  readonly runs: readonly ComparedRun[];
}

/** A later text that took up a topic of 2019, or such a topic, by our reading, with the words that show it. */
export interface TakenUp {
  readonly passage: PassageLink;
  readonly how: TakenUpLink['how'];
  readonly words: string;
}

/** Everything that is said of one passage. */
export interface PassageDescription {
  readonly passage: JsonPassage;
  readonly card: Card;
  readonly headings: readonly Heading[];
  readonly previous: PassageLink | undefined;
  readonly next: PassageLink | undefined;
  /** What it is an item of. */
  readonly parent: PassageLink | undefined;
  /** Its items that have pages of their own. */
  readonly items: readonly PassageLink[];
  readonly citations: readonly { readonly form: CitationForm; readonly name: string; readonly text: string }[];
  /** The words with citation and status, for the clipboard. */
  readonly copyText: string;
  /** What it came from, a sentence; what became of a draft stands in its status. */
  readonly lineage: readonly string[];
  /** The draft, or the adopted text, that it belongs to. */
  readonly counterpart: PassageLink | undefined;
  readonly comparison: PassageComparison | undefined;
  readonly takenUpIn: readonly TakenUp[];
  readonly takesUp: readonly TakenUp[];
  readonly related: readonly { readonly passage: PassageLink; readonly shared: readonly TopicLink[] }[];
  readonly topics: readonly TopicLink[];
}

/** Describes a passage by its exact id. */
export function describePassage(
  id: string,
  language: Language,
  context: DescribeContext,
): PassageDescription | undefined {
  const { corpus } = context;
  const passage = findPassage(corpus, id);
  if (passage === undefined) return undefined;
  const card = buildVerifiedCard(passage, { language }, context);
  const link = (target: string | undefined) => linkTo(target, language, corpus);
  const pair = findPair(passage, corpus);
  const other = pair?.draft === passage ? pair.adopted : pair?.draft;
  return {
    passage: buildJsonPassage(passage, language, corpus),
    card,
    headings: passage.headings,
    previous: link(findTarget(card, 'previous')),
    next: link(findTarget(card, 'next')),
    parent: passage.item === undefined ? undefined : link(`${passage.id.slice(0, -passage.item.length - 1)}`),
    items: passage.item === undefined ? listItems(passage, language, corpus) : [],
    citations: CITATION_FORMS.map((form) => ({
      form,
      name: getWording(language).reading.formNames[form],
      text: formatCitationsAs(form, [passage], { corpus, language }),
    })),
    copyText: formatCopyText(passage, corpus, language),
    // What took up what is listed by itself.
    lineage: pair === undefined ? [] : describeLineage(passage, corpus, language).slice(0, 1),
    counterpart: link(other?.id),
    comparison: comparePair(passage, language, corpus),
    ...listTakenUp(passage, language, corpus),
    ...listSubjects(passage, language, context),
  };
}

function linkTo(id: string | undefined, language: Language, corpus: Corpus): PassageLink | undefined {
  const passage = id === undefined ? undefined : findPassage(corpus, id);
  return passage === undefined ? undefined : linkPassage(passage, language);
}

function findTarget({ actions }: Card, kind: 'previous' | 'next'): string | undefined {
  return actions.flatMap((action) => (action.kind === kind ? [action.target] : []))[0];
}

function listItems({ id }: Passage, language: Language, { passages }: Corpus): readonly PassageLink[] {
  return passages.filter((other) => other.id.startsWith(`${id}.`)).map((item) => linkPassage(item, language));
}

function comparePair(passage: Passage, language: Language, corpus: Corpus): PassageComparison | undefined {
  const { draft, adopted } = findPair(passage, corpus) ?? {};
  if (draft === undefined || adopted === undefined) return undefined;
  const runs = compareVerified(draft, adopted);
  return {
    draft: linkPassage(draft, language),
    adopted: linkPassage(adopted, language),
    isSame: runs.every(({ kind }) => kind === 'same'),
    runs,
  };
}

function listTakenUp(
  { id }: Passage,
  language: Language,
  corpus: Corpus,
): Pick<PassageDescription, 'takenUpIn' | 'takesUp'> {
  const list = (side: 'topic' | 'later', other: 'topic' | 'later'): readonly TakenUp[] =>
    corpus.takenUp
      .filter((link) => link[side] === id)
      .flatMap((link) => {
        const passage = linkTo(link[other], language, corpus);
        return passage === undefined ? [] : [{ passage, how: link.how, words: link.words }];
      });
  return { takenUpIn: list('topic', 'later'), takesUp: list('later', 'topic') };
}

function listSubjects(
  { id }: Passage,
  language: Language,
  { getRetrieval }: DescribeContext,
): Pick<PassageDescription, 'related' | 'topics'> {
  const { listSubjectsOf, listRelated, getConcept } = getRetrieval();
  return {
    topics: listSubjectsOf(id).map((concept) => linkTopic(concept, language)),
    related: listRelated(id, RELATED_MAX).map(({ passage, shared }) => ({
      passage: linkPassage(passage, language),
      shared: shared.flatMap((concept) => getConcept(concept) ?? []).map((concept) => linkTopic(concept, language)),
    })),
  };
}
