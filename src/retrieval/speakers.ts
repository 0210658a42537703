import type { Corpus } from '../corpus/corpus.ts';
import type { Analysis } from './analysis.ts';
import type { ConceptFinder } from './concepts.ts';
import { once } from './once.ts';
import type { Unit } from './units.ts';

/** Who speaks in paragraphs that report somebody's words. */
export interface Speakers {
  /** Tells whether what a question asks for names who speaks in a passage: "Spain", «ليدوابا», "the Chair". */
  readonly isOf: (unit: Unit, id: string) => boolean;
  /** Tells whether it names who speaks in any. */
  readonly isOfAny: (unit: Unit) => boolean;
}

/** Opens the speakers of a corpus; they are read when the first question asks for what somebody said. */
export function openSpeakers(
  { passages }: Corpus,
  { analysis, finder }: { analysis: Analysis; finder: ConceptFinder },
): Speakers {
  const getNames = once(
    () =>
      new Map<string, ReadonlySet<string>>(
        passages.flatMap(({ id, speaker }) => {
          if (speaker === undefined) return [];
          const words = [speaker.ar, speaker.en].map(analysis.analyzeWords);
          const concepts = words.flatMap((name) => finder.find(name).map(({ concept }) => concept));
          return [[id, new Set([...words.flat().map(({ stem }) => stem), ...concepts])] as const];
        }),
      ),
  );
  const isNamed = ({ words, concepts }: Unit, names: ReadonlySet<string>) =>
    concepts.some((concept) => names.has(concept)) || words.every(({ stem }) => names.has(stem));
  return {
    isOf: (unit, id) => {
      const names = getNames().get(id);
      return names !== undefined && isNamed(unit, names);
    },
    isOfAny: (unit) =>
      getNames()
        .values()
        .some((names) => isNamed(unit, names)),
  };
}
