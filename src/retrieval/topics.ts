import type { Concept, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Passage } from '../corpus/corpus.ts';
import type { ConceptFinder } from './concepts.ts';

/** A theme with the passages about it, in the order of the reports. */
export interface Topic {
  readonly concept: Concept;
  readonly passages: readonly Passage[];
}

/** What themes are made from. */
export interface TopicContext {
  readonly passages: readonly Passage[];
  readonly subjects: Subjects;
  readonly finder: ConceptFinder;
}

/** A list to choose from holds no more. */
const TOPICS_MAX = 24;
/** A theme of nearly everything, or of one recommendation, leads nowhere. */
const PASSAGES_MIN = 2;
const SHARE_MAX = 0.4;
/** Of two themes that share more of their passages than this, the smaller is left out. */
const OVERLAP_MAX = 0.5;

/** Lists themes to browse, those with most recommendations first; no two are nearly the same. */
export function listTopics(concepts: readonly Concept[], context: TopicContext): readonly Topic[] {
  const chosen: Topic[] = [];
  const topics = concepts
    .map((concept) => buildTopic(concept, context))
    .filter(({ passages }) => passages.length >= PASSAGES_MIN && passages.length <= context.passages.length * SHARE_MAX)
    .toSorted((a, b) => b.passages.length - a.passages.length || (a.concept.id < b.concept.id ? -1 : 1));
  for (const topic of topics) {
    if (chosen.every((other) => measureOverlap(topic, other) <= OVERLAP_MAX)) chosen.push(topic);
    if (chosen.length === TOPICS_MAX) break;
  }
  return chosen;
}

/** Builds the theme of a concept: the passages about it or about something narrower. */
export function buildTopic(concept: Concept, { passages, subjects, finder }: TopicContext): Topic {
  const isAbout = (id: ConceptId) => id === concept.id || finder.broaderOf(id).includes(concept.id);
  return { concept, passages: passages.filter(({ id }) => subjects[id]?.about.some(isAbout) === true) };
}

function measureOverlap(a: Topic, b: Topic): number {
  const shared = a.passages.filter((passage) => b.passages.includes(passage)).length;
  return shared / Math.min(a.passages.length, b.passages.length);
}
