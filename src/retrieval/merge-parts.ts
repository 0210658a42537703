import type { Part } from './engine.ts';
import { measureLogOdds, weigh } from './relevance.ts';
import type { PartResult } from './search-part.ts';
import { MERGE } from './weights.ts';

/** A text that answers, and the part that it was found in. */
export interface Merged {
  readonly id: string;
  /** Compares texts of all parts; higher is better. */
  readonly score: number;
  readonly part: Part;
}

/**
 * Merges what several parts have on a question. Their scores come from different statistics, so the log-odds that a text
 * answers compare them; within a part its ranking stands. A recommendation goes before a paragraph that answers about as well.
 */
export function mergeParts(results: readonly PartResult[]): readonly Merged[] {
  const lists = results.filter((result) => result.relevant.length > 0 && (results.length === 1 || isSure(result)));
  const [only, ...others] = lists;
  if (only === undefined) return [];
  if (others.length === 0) return only.relevant.map(({ id, score }) => ({ id, score, part: only.part }));
  return lists.flatMap(scorePart).toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Where nobody asked for paragraphs, one must answer the more surely: they speak of much in passing. */
function isSure({ part, evidence }: PartResult): boolean {
  return part !== 'paragraphs' || (evidence !== undefined && measureLogOdds(evidence, part) >= MERGE.paragraphsMin);
}

/** Scores the texts of a part by their log-odds; none stands above the one before it. */
function scorePart({ part, relevant, units, index }: PartResult): readonly Merged[] {
  let ceiling = Number.POSITIVE_INFINITY;
  return relevant.map((ranked) => {
    ceiling = Math.min(ceiling, measureLogOdds(weigh(ranked, units, index), part));
    return { id: ranked.id, score: ceiling, part };
  });
}
