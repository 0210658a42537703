import type { WordForms } from './analysis.ts';
import { findLines, type LineMatch, tallyLines } from './lines.ts';
import type { SearchIndex } from './search-index.ts';
import { sum } from './sum.ts';
import { type Absence, isElsewhere, type Unit } from './units.ts';

/** The places of texts in an index. */
type Places = ReadonlySet<number>;

const NOWHERE: Places = new Set();

/** Where a word of a question stands, by its stem and by its root. */
export interface AskedWord {
  readonly own: Places;
  readonly ownRoot: Places;
  readonly alias: Places;
  readonly aliasRoot: Places;
  readonly context: Places;
}

/** Which texts are about an idea of a question, which about something narrower, and which name one or the other in their title. */
export interface AskedConcept {
  readonly own: Places;
  readonly narrower: Places;
  readonly title: Places;
}

/** One thing that a question asks for, and where an index has it. */
export interface AskedUnit extends Unit {
  readonly isElsewhere: boolean;
  /** How rare it is there: its concept, or its rarest word where it names none. */
  readonly rarity: number;
  readonly asWords: readonly AskedWord[];
  readonly asConcepts: readonly AskedConcept[];
  /** The texts about what is broader. */
  readonly asBroader: readonly Places[];
}

/** What a question asks of an index, looked up once for all its texts. */
export interface Asked {
  readonly units: readonly AskedUnit[];
  /** The rarities of the units, added up. */
  readonly total: number;
  /** It names an idea: a text about one is not the less about it for being long. */
  readonly hasConcepts: boolean;
  /** For each word, by its stem and once: the texts that begin with it, and how rare it is. */
  readonly leads: readonly { readonly places: Places; readonly rarity: number }[];
  /** The shares, by rarity, of what no text can be about. */
  readonly absent: Readonly<Record<Absence, number>>;
  /** Gets how much stands together in one way of asking for a text. */
  readonly matchLines: (place: number) => LineMatch;
}

/** Looks up what a question asks for. */
export function lookUp(units: readonly Unit[], index: SearchIndex): Asked {
  const asked = units.map((unit) => lookUpUnit(unit, index));
  const stems = new Set(units.flatMap(({ words }) => words.map(({ stem }) => stem)));
  const total = sum(asked.map(({ rarity }) => rarity));
  const share = (wanted: Absence) =>
    sum(asked.map(({ absence, rarity }) => (absence === wanted ? rarity : 0))) / (total || 1);
  const evidence = asked
    .filter((unit) => !unit.isElsewhere)
    .map(({ words, rarity }) => ({
      byStem: findLines(words, 'stem', index.lines),
      byRoot: findLines(words, 'root', index.lines),
      rarity,
    }));
  return {
    units: asked,
    total,
    hasConcepts: units.some(({ concepts }) => concepts.length > 0),
    leads: [...stems].map((stem) => ({ places: index.find('lead', stem), rarity: index.rarity('stem', stem) })),
    absent: { subject: share('subject'), neighbour: share('neighbour'), place: share('place') },
    matchLines: tallyLines(evidence, index.lines),
  };
}

function lookUpUnit(unit: Unit, index: SearchIndex): AskedUnit {
  const { words, concepts, broader } = unit;
  const rarities =
    concepts.length > 0
      ? concepts.map((concept) => index.rarity('concept', concept))
      : words.map(({ stem }) => index.rarity('stem', stem));
  return {
    ...unit,
    isElsewhere: isElsewhere(unit),
    rarity: Math.max(...rarities),
    asWords: words.map((word) => lookUpWord(word, index)),
    asConcepts: concepts.map((concept) => ({
      own: index.find('concept', concept),
      narrower: index.find('broader', concept),
      title: index.find('title', concept),
    })),
    asBroader: broader.map((concept) => index.find('concept', concept)),
  };
}

function lookUpWord({ stem, root }: WordForms, { find, lines }: SearchIndex): AskedWord {
  return {
    own: find('stem', stem),
    ownRoot: find('root', root),
    alias: find('alias', stem),
    aliasRoot: lines.textsByRoot(root) ?? NOWHERE,
    context: find('context', stem),
  };
}
