import type { Aliases, Concept, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Corpus, Passage } from '../corpus/corpus.ts';
import { type Analysis, buildAnalysis } from './analysis.ts';
import { buildConceptFinder, type ConceptFinder } from './concepts.ts';
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
  /** Gets the index of the drafts of adopted texts, or of everything else. */
  readonly getIndex: (ofDrafts: boolean) => SearchIndex;
  /** Lists the passages of an index in their order. */
  readonly listPassages: (ofDrafts: boolean) => readonly Passage[];
  /** @throws {TypeError} Where there is no such passage: our bug. */
  readonly getPassage: (id: string) => Passage;
}

/**
 * Makes knowledge ready. Drafts have an index of their own: they say again what was adopted, which would make every word of
 * it look common; it is built when a draft is first asked for.
 */
export function buildEngine(knowledge: Knowledge): Engine {
  const { corpus, concepts, subjects, aliases } = knowledge;
  const texts = listAllTexts(knowledge);
  const analysis = buildAnalysis([...texts.own, ...texts.others]);
  const finder = buildConceptFinder(concepts, analysis);
  const listPassages = (ofDrafts: boolean) => corpus.passages.filter(({ status }) => (status === 'draft') === ofDrafts);
  const buildIndex = (ofDrafts: boolean) =>
    buildSearchIndex(
      buildPassageTexts(listPassages(ofDrafts), { aliases, subjects, analysis, finder, lineage: corpus.lineage }),
      analysis,
    );
  const held = buildIndex(false);
  let drafts: SearchIndex | undefined;
  const byId = new Map<string, Passage>(corpus.passages.map((passage) => [passage.id, passage]));
  return {
    ...knowledge,
    analysis,
    finder,
    vocabulary: buildVocabulary(texts.own, analysis),
    listPassages,
    getIndex: (ofDrafts) => {
      if (ofDrafts) drafts ??= buildIndex(true);
      return ofDrafts && drafts !== undefined ? drafts : held;
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
  const ownTexts = corpus.passages.flatMap((passage) => {
    const { title, body } = getTexts(passage);
    return [title.ar, title.en, body.ar, body.en];
  });
  const names = (isHeld: boolean) =>
    concepts.filter(({ held }) => held === isHeld).flatMap(({ ar, en }) => [...ar, ...en]);
  return { own: [...ownTexts, ...names(true), ...Object.values(aliases).flat()], others: names(false) };
}
