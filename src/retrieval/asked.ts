import { rateUnit } from './match.ts';
import type { SearchIndex } from './search-index.ts';
import type { Absence, Unit } from './units.ts';

/** What a question asks of an index, prepared once for all its texts. */
export interface Asked {
  readonly units: readonly Unit[];
  /** How rare each unit is there. */
  readonly rarities: readonly number[];
  /** Those added up. */
  readonly total: number;
  /** It names an idea: a text about one is not the less about it for being long. */
  readonly hasConcepts: boolean;
  /** How rare each word is, by its stem; a word counts once. */
  readonly wanted: ReadonlyMap<string, number>;
  /** The shares, by rarity, of what no text can be about. */
  readonly absent: Readonly<Record<Absence, number>>;
}

/** Prepares what a question asks for. */
export function prepareAsked(units: readonly Unit[], index: SearchIndex): Asked {
  const rarities = units.map((unit) => rateUnit(unit, index));
  const stems = units.flatMap(({ words }) => words.map(({ stem }) => stem));
  const total = sum(rarities);
  const share = (wanted: Absence) => {
    const absent = rarities.filter((_, at) => units[at]?.absence === wanted);
    return total === 0 ? 0 : sum(absent) / total;
  };
  return {
    units,
    rarities,
    total,
    hasConcepts: units.some(({ concepts }) => concepts.length > 0),
    wanted: new Map(stems.map((stem) => [stem, index.rarity('stem', stem)])),
    absent: { subject: share('subject'), neighbour: share('neighbour'), place: share('place') },
  };
}

/** Adds numbers up. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
