import type { Concept, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Corpus, Passage } from '../corpus/corpus.ts';
import { findCatalogued } from './catalogued.ts';
import type { ConceptFinder } from './concepts.ts';

/** A theme with the passages about it, in the order of the reports. */
export interface Topic {
  readonly concept: Concept;
  readonly passages: readonly Passage[];
}

/** The themes there are. */
export interface Topics {
  /** Those to browse, the ones with most recommendations first; no two are nearly the same. */
  readonly listed: readonly Topic[];
  /** All that can be named, those listed among them. */
  readonly all: readonly Topic[];
}

/** What themes are made from. */
export interface TopicContext {
  readonly passages: readonly Passage[];
  readonly subjects: Subjects;
  readonly finder: ConceptFinder;
  readonly corpus: Pick<Corpus, 'lineage'>;
}

/** A list to choose from holds no more. */
const TOPICS_MAX = 24;
/** A theme of nearly everything, or of one recommendation, leads nowhere. */
const PASSAGES_MIN = 2;
const SHARE_MAX = 0.4;
/** Of two themes that share more of their passages than this, the smaller is left out. */
const OVERLAP_MAX = 0.5;

/** Collects the themes of all concepts, and chooses those to browse. It takes a while. */
export function collectTopics(concepts: readonly Concept[], context: TopicContext): Topics {
  const listed: Topic[] = [];
  const all = concepts.map((concept) => buildTopic(concept, context)).filter(({ passages }) => passages.length > 0);
  const topics = all
    .filter(({ passages }) => passages.length >= PASSAGES_MIN && passages.length <= context.passages.length * SHARE_MAX)
    .toSorted((a, b) => b.passages.length - a.passages.length || (a.concept.id < b.concept.id ? -1 : 1));
  for (const topic of topics) {
    if (listed.every((other) => measureOverlap(topic, other) <= OVERLAP_MAX)) listed.push(topic);
    if (listed.length === TOPICS_MAX) break;
  }
  return { listed, all };
}

/** Builds the theme of a concept: the passages about it or about something narrower. */
export function buildTopic(concept: Concept, { passages, subjects, finder, corpus }: TopicContext): Topic {
  const isAbout = (id: ConceptId) => id === concept.id || finder.broaderOf(id).includes(concept.id);
  const listSubjects = (id: string) => subjects[findCatalogued(id, corpus.lineage)]?.about ?? [];
  return { concept, passages: passages.filter(({ id }) => listSubjects(id).some(isAbout)) };
}

function measureOverlap(a: Topic, b: Topic): number {
  const shared = a.passages.filter((passage) => b.passages.includes(passage)).length;
  return shared / Math.min(a.passages.length, b.passages.length);
}
