import type { Concept, ConceptId } from '../corpus/concept.ts';
import type { Engine } from './engine.ts';
import { once } from './once.ts';
import { getPart } from './parts.ts';
import { rankRelated } from './related.ts';
import type { Retrieval } from './retrieval.ts';
import { buildTopic } from './topics.ts';

/** Answers what passages are about, from what the cataloguers gave them. */
export function buildSubjectIndex({
  corpus,
  concepts,
  subjects,
  finder,
  listPassages,
}: Engine): Pick<Retrieval, 'getEverythingAbout' | 'getConcept' | 'listSubjects' | 'listSubjectsOf' | 'listRelated'> {
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
