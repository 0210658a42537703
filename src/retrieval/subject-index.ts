import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { PassageId } from '../corpus/corpus.ts';
import type { Engine } from './engine.ts';
import { once } from './once.ts';
import { getPart } from './parts.ts';
import { type Related, rankRelated } from './related.ts';
import { buildTopic, type Topic } from './topics.ts';

/** What passages are about, as the cataloguers gave it. */
export interface SubjectIndex {
  /** Gets the theme of a concept by its id with everything about it, paragraphs too; drafts of adopted texts are left out. */
  readonly getEverythingAbout: (id: string) => Topic | undefined;
  /** Lists the concepts that some text is about, in the order of the lexicon. */
  readonly listSubjects: () => readonly Concept[];
  readonly getConcept: (id: ConceptId) => Concept | undefined;
  /** Lists the concepts that a passage is about, as the cataloguers gave them. */
  readonly listSubjectsOf: (id: PassageId) => readonly Concept[];
  /** Lists the recommendations that share most with a passage of what it is about. */
  readonly listRelated: (id: PassageId, max: number) => readonly Related[];
}

/** Answers what passages are about, from what the cataloguers gave them. */
export function buildSubjectIndex({ corpus, concepts, subjects, finder, listPassages }: Engine): SubjectIndex {
  // A recommendation with items has their subjects too, and would be counted beside them.
  const isParent = (id: string) =>
    corpus.passages.some((other) => other.id.startsWith(`${id}.`) && other.id in subjects);
  const listCatalogued = once(() =>
    corpus.passages.filter(
      (passage) => getPart(passage) !== 'drafts' && passage.id in subjects && !isParent(passage.id),
    ),
  );
  const get = (ids: readonly ConceptId[]): readonly Concept[] => ids.flatMap((id) => finder.get(id) ?? []);
  return {
    getEverythingAbout: (id) => {
      const concept = concepts.find((one) => one.id === id);
      if (concept === undefined) return undefined;
      const topic = buildTopic(concept, { passages: listCatalogued(), subjects, finder, corpus });
      return topic.passages.length === 0 ? undefined : topic;
    },
    listSubjects: () => {
      const about = new Set(
        listCatalogued().flatMap(({ id }) =>
          (subjects[id]?.about ?? []).flatMap((one) => [one, ...finder.broaderOf(one)]),
        ),
      );
      return concepts.filter(({ id }) => about.has(id));
    },
    getConcept: finder.get,
    listSubjectsOf: (id) => get(subjects[id]?.about ?? []),
    listRelated: (id, max) => rankRelated(id, listPassages('recommendations'), subjects).slice(0, max),
  };
}
