import type { ConceptId } from '../corpus/concept.ts';
import type { Part } from './parts.ts';
import { isWholly, measureLogOdds, weigh } from './relevance.ts';
import type { PartResult } from './search-part.ts';
import { isElsewhere, isWidened, type Unit } from './units.ts';
import { LIKELIHOOD_MIN, MERGE } from './weights.ts';

/** A text that answers, and the part that it was found in. */
export interface Merged {
  readonly id: string;
  /** Its place in the index of the part. */
  readonly place: number;
  /** Compares texts of all parts; higher is better. */
  readonly score: number;
  readonly part: Part;
}

/** What parts are merged with. */
export interface MergeOptions {
  readonly max: number;
  /** Tells whether the words of a text, by its id, name an idea. */
  readonly isNamed: (id: string, concept: ConceptId) => boolean;
}

/**
 * Merges what several parts have on a question. Their scores come from different statistics, so the log-odds that a text
 * answers compare them; within a part its ranking stands. A recommendation goes before a paragraph that answers about as well.
 */
export function mergeParts(results: readonly PartResult[], { max, isNamed }: MergeOptions): readonly Merged[] {
  const lists = results.filter((result) => result.relevant.length > 0 && (results.length === 1 || isSure(result)));
  const [only, ...others] = lists;
  if (only === undefined) return [];
  // The scores of one part compare its texts; to weigh each again takes a twelfth of the time of a question.
  if (others.length === 0)
    return only.relevant.slice(0, max).map(({ id, place, score }) => ({ id, place, score, part: only.part }));
  return (
    lists
      .flatMap((list) => scorePart(list, { max, behind: measureLack(list, isNamed) + measureLoss(list) }))
      // The sort is stable: equal scores keep the order of their part, and recommendations come before paragraphs.
      .toSorted((a, b) => b.score - a.score)
      .slice(0, max)
  );
}

/** Where nobody asked for paragraphs, one must answer the more surely: they speak of much in passing. */
function isSure({ part, evidence }: PartResult): boolean {
  if (part !== 'paragraphs') return true;
  if (evidence === undefined) return false;
  return isWholly(evidence) || measureLogOdds(evidence, part) >= MERGE.paragraphsMin;
}

/**
 * What the best text of a part lacks of what was asked for: where it has only something broader, "artificial intelligence" as technology,
 * and where its words do not name the idea that our catalogue gives it, which is worse where nothing else was asked for.
 */
function measureLack({ asked, relevant: [best] }: PartResult, isNamed: MergeOptions['isNamed']): number {
  const { units } = asked;
  if (best === undefined || units.length === 0) return 0;
  const isUnnamed = (unit: Unit) =>
    !isElsewhere(unit) &&
    !isWidened(unit) &&
    unit.concepts.length > 0 &&
    !unit.concepts.some((concept) => isNamed(best.id, concept));
  return (
    MERGE.widened * units.filter(isWidened).length + (MERGE.unnamed * units.filter(isUnnamed).length) / units.length
  );
}

/** A question is answered by what was recommended first, the more so where it asks for that. */
function measureLoss({ part, asked }: PartResult): number {
  if (part !== 'paragraphs') return 0;
  return MERGE.paragraphs + (asked.aims.isForRecommendation ? MERGE.recommendation : 0);
}

/** Scores the texts of a part by their log-odds, less what it is behind; none stands above the one before it. */
function scorePart(result: PartResult, { max, behind }: { max: number; behind: number }): readonly Merged[] {
  const { part, relevant, asked } = result;
  let ceiling = Number.POSITIVE_INFINITY;
  const likelihood = measureLikelihood(result);
  const unlikelihood = Math.max(MERGE.unlikelihoodMin, asked.likelihoods.ofNone);
  return relevant.slice(0, max).map((ranked) => {
    ceiling = Math.min(ceiling, measureLogOdds({ ...weigh(ranked, asked), likelihood, unlikelihood }, part) - behind);
    return { id: ranked.id, place: ranked.place, score: ceiling, part };
  });
}

/**
 * How likely the part is asked for. All its texts get this one figure: the classifier divides one probability among them, and the second
 * is not the worse for the first being likelier. Where one thing alone is asked for, many texts share it, so it is how likely any of them is.
 */
function measureLikelihood({ evidence, asked }: PartResult): number {
  if (evidence === undefined) return LIKELIHOOD_MIN;
  const { likelihood, unlikelihood } = evidence;
  return asked.units.length > 1 ? likelihood : Math.max(LIKELIHOOD_MIN, Math.log1p(-Math.exp(unlikelihood)));
}
