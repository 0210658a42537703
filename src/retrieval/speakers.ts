import type { ConceptId } from '../corpus/concept.ts';
import type { Bilingual, Corpus } from '../corpus/corpus.ts';
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

/** What a speaker is known by: the words of a person's name, and the ideas that country or office name. */
interface Names {
  readonly words: ReadonlySet<string>;
  readonly concepts: ReadonlySet<ConceptId>;
}

/** "Ms. Ledwaba (South Africa)", "Francesco Testa (Italy), Chair", "the Chair". */
const SPEAKER = /^(?<person>[^(]*)(?:\((?<country>[^)]*)\))?(?:[,،]\s*(?<office>.*))?$/u;
const ADDRESS = /^(?:Mr|Ms|Mrs|Dr)\.\s|^السيدة?\s/u;

/** Opens the speakers of a corpus; they are read when the first question asks for what somebody said. */
export function openSpeakers(
  { passages }: Corpus,
  { analysis, finder }: { analysis: Analysis; finder: ConceptFinder },
): Speakers {
  const readNames = (speaker: Bilingual): Names => {
    const parts = [speaker.ar, speaker.en].map((name) => SPEAKER.exec(name)?.groups ?? {});
    const persons = parts.map(({ person = '' }) => person.replace(ADDRESS, ''));
    // Who holds an office speaks for it, and not for a country.
    const titles = parts.map(({ country, office }) => office ?? country ?? '');
    return {
      words: new Set(persons.flatMap(analysis.analyzeWords).map(({ stem }) => stem)),
      concepts: new Set(
        [...persons, ...titles]
          .flatMap((name) => finder.find(analysis.analyzeWords(name)))
          .map(({ concept }) => concept),
      ),
    };
  };
  const getNames = once(
    () =>
      new Map<string, Names>(
        passages.flatMap(({ id, speaker }) => (speaker === undefined ? [] : [[id, readNames(speaker)] as const])),
      ),
  );
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

function isNamed({ words, named }: Unit, names: Names): boolean {
  return named.length > 0
    ? named.some((concept) => names.concepts.has(concept))
    : words.every(({ stem }) => names.words.has(stem));
}
