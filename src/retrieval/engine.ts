import type { Concept, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Corpus, Passage } from '../corpus/corpus.ts';
import { type Analysis, openAnalysis } from './analysis.ts';
import { type ConceptFinder, openConceptFinder } from './concepts.ts';
import type { StoredNameTrie } from './name-trie.ts';
import { type NamesConcept, openNamedConcepts } from './named-concepts.ts';
import { getPart, type Part } from './parts.ts';
import { openSearchIndex, type SearchIndex, type StoredSearchIndex } from './search-index.ts';
import { openSpeakers, type Speakers } from './speakers.ts';
import { openSpelling, type Spell, type StoredSpelling } from './spelling.ts';
import { openWords, type StoredWords } from './stored-words.ts';
import { openVocabulary, type StoredVocabulary, type Vocabulary } from './vocabulary.ts';

/** Knowledge made ready for searching, as plain JSON; of the corpus only what is searched by. */
export interface StoredEngine {
  readonly concepts: readonly Concept[];
  readonly others: readonly ConceptId[];
  readonly subjects: Subjects;
  readonly names: StoredNameTrie;
  readonly words: StoredWords;
  readonly vocabulary: StoredVocabulary;
  readonly spelling: StoredSpelling;
  readonly parts: Readonly<Record<Part, StoredSearchIndex>>;
}

/** What questions are answered with. */
export interface Engine {
  readonly corpus: Corpus;
  readonly concepts: readonly Concept[];
  readonly others: ReadonlySet<ConceptId>;
  readonly subjects: Subjects;
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
  readonly vocabulary: Vocabulary;
  readonly spell: Spell;
  readonly speakers: Speakers;
  readonly namesConcept: NamesConcept;
  /** Gets the index of a part, which is opened when it is first asked for. */
  readonly getIndex: (part: Part) => SearchIndex;
  /** Lists the passages of a part in their order. */
  readonly listPassages: (part: Part) => readonly Passage[];
  /** @throws {TypeError} Where there is no such passage: our bug. */
  readonly getPassage: (id: string) => Passage;
}

/** Opens what was stored of a corpus. */
export function openEngine(stored: StoredEngine, corpus: Corpus): Engine {
  const words = openWords(stored.words);
  const analysis = openAnalysis(words);
  const finder = openConceptFinder(stored.concepts, stored.names);
  const indexes = new Map<Part, SearchIndex>();
  const byId = new Map<string, Passage>(corpus.passages.map((passage) => [passage.id, passage]));
  return {
    corpus,
    concepts: stored.concepts,
    others: new Set(stored.others),
    subjects: stored.subjects,
    analysis,
    finder,
    vocabulary: openVocabulary(() => stored.vocabulary, analysis),
    spell: openSpelling(() => stored.spelling),
    speakers: openSpeakers(corpus, { analysis, finder }),
    namesConcept: openNamedConcepts({ analysis, finder }),
    listPassages: (part) => listPassagesOf(part, corpus),
    getIndex: (part) => {
      const index = indexes.get(part) ?? openSearchIndex(stored.parts[part]);
      indexes.set(part, index);
      return index;
    },
    getPassage: (id) => {
      const passage = byId.get(id);
      if (passage === undefined) throw new TypeError(`Cannot find the indexed passage "${id}"`);
      return passage;
    },
  };
}

/** Lists the passages of a part in their order. */
export function listPassagesOf(part: Part, { passages }: Corpus): readonly Passage[] {
  return passages.filter((passage) => getPart(passage) === part);
}
