import type { ConceptId, Subjects } from '../corpus/concept.ts';
import type { Passage, PassageId } from '../corpus/corpus.ts';

/** A passage that shares subjects with another, and which. */
export interface Related {
  readonly passage: Passage;
  /** The rarest first. */
  readonly shared: readonly ConceptId[];
}

/** What only one of two texts touches in passing counts so much less. */
const TOUCHED_SHARE = 0.5;

/**
 * Ranks passages by the subjects that they share with one: each counts the more the fewer texts have it, and half where one of
 * the two texts only touches it. Equal ones go by id. A passage, its items and what it is an item of are not related but one.
 */
export function rankRelated(id: PassageId, passages: readonly Passage[], subjects: Subjects): readonly Related[] {
  const own = weigh(id, subjects);
  const rarity = countRarity(subjects);
  const ranked = passages
    .filter((passage) => !isOfOne(passage.id, id))
    .map((passage) => {
      const other = weigh(passage.id, subjects);
      const shared = [...own.keys()]
        .filter((concept) => other.has(concept) && (own.get(concept) === 1 || other.get(concept) === 1))
        .map((concept) => ({
          concept,
          weight: (own.get(concept) ?? 0) * (other.get(concept) ?? 0) * (rarity.get(concept) ?? 0),
        }))
        .toSorted((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1));
      return { passage, shared, score: shared.reduce((sum, { weight }) => sum + weight, 0) };
    });
  return ranked
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1))
    .map(({ passage, shared }) => ({ passage, shared: shared.map(({ concept }) => concept) }));
}

function weigh(id: PassageId, subjects: Subjects): ReadonlyMap<ConceptId, number> {
  const { about = [], also = [] } = subjects[id] ?? {};
  return new Map([
    ...also.map((concept) => [concept, TOUCHED_SHARE] as const),
    ...about.map((concept) => [concept, 1] as const),
  ]);
}

function countRarity(subjects: Subjects): ReadonlyMap<ConceptId, number> {
  const counts = new Map<ConceptId, number>();
  const all = Object.values(subjects);
  for (const concept of all.flatMap(({ about, also }) => [...about, ...also]))
    counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return new Map([...counts].map(([concept, count]) => [concept, Math.log(all.length / count)]));
}

function isOfOne(a: PassageId, b: PassageId): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
