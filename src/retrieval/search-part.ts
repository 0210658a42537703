import { isWhole, type Passage } from '../corpus/corpus.ts';
import { type Asked, lookUp } from './asked.ts';
import type { Feature } from './classifier.ts';
import type { Engine } from './engine.ts';
import { isAllowed, isOfYears, isUnlimited, type Limits } from './limits.ts';
import type { Part } from './parts.ts';
import { type Ranked, rankTexts } from './rank.ts';
import { type Evidence, isAnswered, keepRelevant, weigh } from './relevance.ts';
import type { SearchIndex } from './search-index.ts';
import { buildUnits, type WordGroup } from './units.ts';

/** What one part has on a question. */
export interface PartResult {
  readonly part: Part;
  readonly index: SearchIndex;
  /** What is asked for, as this part knows it. */
  readonly asked: Asked;
  /** Its passages that come nearest, the best first. */
  readonly ranked: readonly Ranked[];
  /** What speaks for and against the best one. */
  readonly evidence: Evidence | undefined;
  /** Those that answer; none where the best does not. */
  readonly relevant: readonly Ranked[];
}

/** Ranks the passages of one part by the words of a question, and keeps what answers it. */
export function searchPart(part: Part, { groups, features }: Sought, { engine, limits }: PartContext): PartResult {
  const index = engine.getIndex(part);
  const units = buildUnits(groups, {
    finder: engine.finder,
    isIndexed: index.hasConcept,
    isOther: (concept) => engine.others.has(concept),
  });
  const { question, scope } = limits;
  const isOfUnheldYear = scope.unheldYears.length > 0;
  const isPassageWithin = (passage: Passage) => isAllowed(passage, limits) && isOfYears(passage, scope);
  const isWithin = isUnlimited(limits) ? undefined : (id: string) => isPassageWithin(engine.getPassage(id));
  const isUnadopted = (id: string) => engine.getPassage(id).status !== 'adopted';
  // What somebody said is reported in paragraphs; recommendations are nobody's words, and those of another year are not asked for.
  const isOfSpeaker = question.asksForStatement && !isOfUnheldYear && units.some(engine.speakers.isOfAny);
  const isSpeaker = isOfSpeaker ? engine.speakers.isOf : undefined;
  // Neither are they those of a country that nobody speaks for.
  const isOfOthers = question.asksForStatement && units.some(({ absence }) => absence === 'place');
  const aims = {
    isForFact: question.asksForFact || isOfSpeaker || isOfOthers,
    isForRecommendation: question.asksForRecommendations,
    isOfUnheldYear,
  };
  const isPlaceWithin = isWithin && ((place: number) => isWithin(index.ids[place] ?? ''));
  const likelihoods = index.classify?.(features, isPlaceWithin);
  const asked = lookUp(units, index, { aims, likelihoods });
  const ranked = keepFamilies(rankTexts(asked, index, { isAllowed: isWithin, isUnadopted, isSpeaker }), engine);
  const [best] = ranked;
  const evidence = best === undefined ? undefined : weigh(best, asked);
  const mayAnswer = !isOfSpeaker || part === 'paragraphs';
  const isFound = evidence !== undefined && mayAnswer && isAnswered(evidence, part);
  const relevant = isFound ? keepRelevant(ranked) : [];
  return { part, index, asked, ranked, evidence, relevant };
}

/** What a part is searched for: the groups of the words of a question, and what a classifier recognises it by. */
export interface Sought {
  readonly groups: readonly WordGroup[];
  readonly features: readonly Feature[];
}

/** What a part is searched with. */
export interface PartContext {
  readonly engine: Engine;
  readonly limits: Limits;
}

/** A recommendation and its sub-items never both appear: whichever ranks higher stays. */
export function keepFamilies<Text extends Pick<Ranked, 'id'>>(
  ranked: readonly Text[],
  { getPassage }: Engine,
): readonly Text[] {
  const leaders = new Map<string, Passage['kind']>();
  return ranked.filter(({ id }) => {
    const passage = getPassage(id);
    const family = isWhole(passage) ? passage.id : passage.id.slice(0, passage.id.indexOf('.'));
    const leader = leaders.get(family) ?? passage.kind;
    leaders.set(family, leader);
    return passage.kind === leader;
  });
}
