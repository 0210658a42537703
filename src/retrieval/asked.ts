import type { Likelihoods } from './classifier.ts';
import type { IndexedConcept, IndexedWord } from './indexed-words.ts';
import { keepShared, type LineMatch, tallyLines } from './line-match.ts';
import type { SearchIndex } from './search-index.ts';
import { sum } from './sum.ts';
import { type Absence, isElsewhere, type Unit } from './units.ts';
import { LIKELIHOOD_MIN } from './weights.ts';

/** One thing that a question asks for, and where an index has it. */
export interface AskedUnit extends Unit {
  readonly isElsewhere: boolean;
  /** How rare it is there: its concept, or its rarest word where it names none. */
  readonly rarity: number;
  readonly asWords: readonly IndexedWord[];
  readonly asConcepts: readonly IndexedConcept[];
  readonly asBroader: readonly IndexedConcept[];
}

/** What a question asks for besides its words. */
export interface Aims {
  /** It asks for a number, a date or a person. */
  readonly isForFact: boolean;
  /** It names a year of which no report is held. */
  readonly isOfUnheldYear: boolean;
  /** It asks for recommendations by that name. */
  readonly isForRecommendation: boolean;
}

const NO_AIMS: Aims = { isForFact: false, isOfUnheldYear: false, isForRecommendation: false };
/** Where no classifier tells. */
const UNTOLD: Likelihoods = { of: () => LIKELIHOOD_MIN, ofNone: LIKELIHOOD_MIN };

/** What a question asks of an index, looked up once for all its texts. */
export interface Asked {
  readonly aims: Aims;
  /** How likely it asks for each of the texts; for none where no classifier was trained. */
  readonly likelihoods: Likelihoods;
  readonly units: readonly AskedUnit[];
  /** The rarities of the units, added up. */
  readonly total: number;
  /** It names an idea: a text about one is not the less about it for being long. */
  readonly hasConcepts: boolean;
  /** The words, of each stem one. */
  readonly words: readonly IndexedWord[];
  /** The shares, by rarity, of what no text can be about. */
  readonly absent: Readonly<Record<Absence, number>>;
  /** Gets how much stands together in one way of asking for a text. */
  readonly matchLines: (place: number) => LineMatch;
}

/** What is known of a question besides its units. */
export interface LookUpOptions {
  readonly aims?: Aims;
  readonly likelihoods?: Likelihoods | undefined;
}

/** Looks up what a question asks for. */
export function lookUp(
  units: readonly Unit[],
  index: SearchIndex,
  { aims = NO_AIMS, likelihoods = UNTOLD }: LookUpOptions = {},
): Asked {
  const asked = units.map((unit) => lookUpUnit(unit, index));
  const total = sum(asked.map(({ rarity }) => rarity));
  const evidence = asked
    .filter((unit) => !unit.isElsewhere)
    .map(({ asWords, rarity }) => ({
      byStem: keepShared(asWords.map(({ linesByStem }) => linesByStem)),
      byRoot: keepShared(asWords.map(({ linesByRoot }) => linesByRoot)),
      rarity,
    }));
  return {
    aims,
    likelihoods,
    units: asked,
    total,
    hasConcepts: units.some(({ concepts }) => concepts.length > 0),
    words: listWords(asked),
    absent: measureAbsent(asked, total),
    matchLines: tallyLines(evidence, index.lines),
  };
}

function lookUpUnit(unit: Unit, index: SearchIndex): AskedUnit {
  const asWords = unit.words.map((word) => index.getWord(word.forms ?? word));
  const asConcepts = unit.concepts.map(index.getConcept);
  const sought: readonly { readonly rarity: number }[] = asConcepts.length > 0 ? asConcepts : asWords;
  return {
    ...unit,
    isElsewhere: isElsewhere(unit),
    rarity: sought.reduce((most, { rarity }) => Math.max(most, rarity), Number.NEGATIVE_INFINITY),
    asWords,
    asConcepts,
    asBroader: unit.broader.map(index.getConcept),
  };
}

function measureAbsent(units: readonly AskedUnit[], total: number): Asked['absent'] {
  const absent = { subject: 0, neighbour: 0, place: 0 };
  for (const { absence, rarity } of units) if (absence !== undefined) absent[absence] += rarity;
  const share = (had: number) => had / (total || 1);
  return { subject: share(absent.subject), neighbour: share(absent.neighbour), place: share(absent.place) };
}

function listWords(units: readonly AskedUnit[]): readonly IndexedWord[] {
  const byStem = new Map<string, IndexedWord>();
  for (const { words, asWords } of units) {
    for (const [at, word] of asWords.entries()) byStem.set(words[at]?.stem ?? '', word);
  }
  return [...byStem.values()];
}
