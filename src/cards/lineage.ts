import { type Corpus, findPassage, type Language, type Passage, type PassageId } from '../corpus/corpus.ts';
import type { LineageLink } from '../corpus/schema.ts';
import { formatHeading } from './name-passage.ts';
import { getWording } from './wording.ts';

/** A draft recommendation and what was adopted of it; either may be missing. */
export interface Pair {
  readonly draft: Passage | undefined;
  readonly adopted: Passage | undefined;
  readonly change: LineageLink['change'] | undefined;
}

/** Finds the draft and the adopted text that a recommendation belongs to; none for a text of a report without drafts. */
export function findPair(passage: Passage, corpus: Corpus): Pair | undefined {
  const link = corpus.lineage.find(({ draft, adopted }) => draft === passage.id || adopted === passage.id);
  if (link !== undefined) {
    const [draft, adopted] = [link.draft, link.adopted ?? ''].map((id) => findPassage(corpus, id));
    return { draft, adopted, change: link.change };
  }
  const hasDrafts = corpus.lineage.some(({ adopted }) => adopted?.startsWith(`${passage.report}/`) === true);
  if (!hasDrafts || passage.kind !== 'recommendation') return undefined;
  return { draft: undefined, adopted: passage, change: undefined };
}

/** Says what a text came from and what came of it, a sentence each. What became of a draft stands in its status. */
export function describeLineage(passage: Passage, corpus: Corpus, language: Language): readonly string[] {
  const wording = getWording(language).reading;
  const pair = passage.status === 'adopted' ? findPair(passage, corpus) : undefined;
  const later = corpus.takenUp.filter(({ topic }) => topic === passage.id).map((link) => link.later);
  const topics = corpus.takenUp.filter((link) => link.later === passage.id).map(({ topic }) => topic);
  return [
    ...(pair === undefined ? [] : [describePair(pair, language)]),
    ...(later.length === 0 ? [] : [wording.takenUpIn(later)]),
    ...(topics.length === 0 ? [] : [wording.takesUp(topics)]),
  ];
}

function describePair({ draft, change }: Pair, language: Language): string {
  const wording = getWording(language).reading;
  if (draft === undefined || change === undefined) return wording.notInDraft;
  return wording.inDraft(formatHeading(draft, language), change);
}

/** Tells what to compare a text with: the id of its pair, where there are two texts. */
export function findCompared({ id }: Passage, corpus: Corpus): PassageId | undefined {
  const link = corpus.lineage.find(({ draft, adopted }) => draft === id || adopted === id);
  return link === undefined || link.adopted === null ? undefined : id;
}
