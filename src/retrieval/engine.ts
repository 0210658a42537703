import type { Aliases, Concept, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Corpus, Passage } from '../corpus/corpus.ts';
import { type Analysis, buildAnalysis } from './analysis.ts';
import { buildConceptFinder, type ConceptFinder } from './concepts.ts';
import { getPart, type Part } from './parts.ts';
import { buildPassageTexts, getTexts } from './passage-texts.ts';
import { buildSearchIndex, type SearchIndex } from './search-index.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything that questions are answered from. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly concepts: readonly Concept[];
  /** Those of them that belong to other fields. */
  readonly others: ReadonlySet<ConceptId>;
  readonly subjects: Subjects;
  readonly aliases: Aliases;
}

/** The knowledge made ready for searching. */
export interface Engine extends Knowledge {
  readonly analysis: Analysis;
  readonly finder: ConceptFinder;
  readonly vocabulary: Vocabulary;
  /** Gets the index of a part, which is built when it is first asked for. */
  readonly getIndex: (part: Part) => SearchIndex;
  /** Lists the passages of a part in their order. */
  readonly listPassages: (part: Part) => readonly Passage[];
  /** @throws {TypeError} Where there is no such passage: our bug. */
  readonly getPassage: (id: string) => Passage;
}

/** Makes knowledge ready. */
export function buildEngine(knowledge: Knowledge): Engine {
  const { corpus, concepts, subjects, aliases } = knowledge;
  const texts = listAllTexts(knowledge);
  const analysis = buildAnalysis([...texts.own, ...texts.others]);
  const finder = buildConceptFinder(concepts, analysis);
  const listPassages = (part: Part) => corpus.passages.filter((passage) => getPart(passage) === part);
  const indexes = new Map<Part, SearchIndex>();
  const byId = new Map<string, Passage>(corpus.passages.map((passage) => [passage.id, passage]));
  return {
    ...knowledge,
    analysis,
    finder,
    vocabulary: buildVocabulary(texts.own, analysis),
    listPassages,
    getIndex: (part) => {
      const context = { aliases, subjects, analysis, finder, lineage: corpus.lineage };
      const index = indexes.get(part) ?? buildSearchIndex(buildPassageTexts(listPassages(part), context), analysis);
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

/** What is known; a misspelt word is mended to one of `own`, never to a word of other subjects. */
interface KnownTexts {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** Lists all texts that words are read from: those of passages, the names of concepts, the aliases. */
export function listAllTexts({ corpus, concepts, aliases }: Knowledge): KnownTexts {
  const ownTexts = corpus.passages.filter(getPart).flatMap((passage) => {
    const { title, body } = getTexts(passage);
    return [title.ar, title.en, body.ar, body.en];
  });
  const names = (isHeld: boolean) =>
    concepts.filter(({ held }) => held === isHeld).flatMap(({ ar, en }) => [...ar, ...en]);
  return { own: [...ownTexts, ...names(true), ...Object.values(aliases).flat()], others: names(false) };
}
