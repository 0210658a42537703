import type { Aliases, Concept, ConceptId, Subjects } from '../corpus/concept.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { buildAnalysis } from './analysis.ts';
import { openConceptFinder, storeNames } from './concepts.ts';
import { listPassagesOf, type StoredEngine } from './engine.ts';
import { listExamples, readUnanswered } from './examples.ts';
import { listAllTexts } from './known-texts.ts';
import type { Part } from './parts.ts';
import { buildPassageTexts } from './passage-texts.ts';
import { storeSpelling } from './spelling.ts';
import { storeSearchIndex } from './store-search-index.ts';
import { storeWords } from './stored-words.ts';
import { trainClassifier } from './train-classifier.ts';
import { openVocabulary, storeVocabulary } from './vocabulary.ts';

/** Everything that questions are answered from. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly concepts: readonly Concept[];
  /** Those of them that belong to other fields. */
  readonly others: ReadonlySet<ConceptId>;
  readonly subjects: Subjects;
  readonly aliases: Aliases;
  /** What people may ask and no text here answers. */
  readonly unanswered: readonly string[];
}

/** Makes knowledge ready: about fifteen seconds. */
export function storeEngine(knowledge: Knowledge): StoredEngine {
  const { corpus, concepts, others, subjects, aliases, unanswered } = knowledge;
  const texts = listAllTexts(knowledge);
  const analysis = buildAnalysis([...texts.own, ...texts.unheld]);
  const names = storeNames(concepts, analysis);
  const finder = openConceptFinder(concepts, names);
  const context = { aliases, subjects, analysis, finder, lineage: corpus.lineage };
  const vocabulary = storeVocabulary(texts.own, analysis);
  const reading = { corpus, analysis, finder, vocabulary: openVocabulary(() => vocabulary, analysis) };
  const none = readUnanswered(unanswered, reading);
  const storePart = (part: Part) => {
    const passages = buildPassageTexts(listPassagesOf(part, corpus), context);
    return {
      ...storeSearchIndex(passages, analysis),
      classifier: trainClassifier(
        listExamples(passages, none, reading),
        passages.map(({ id }) => id),
      ),
    };
  };
  return {
    concepts: concepts.map(keepNeeded),
    others: [...others],
    subjects,
    names,
    words: storeWords(texts, analysis),
    vocabulary,
    spelling: storeSpelling(texts.own, analysis),
    parts: {
      recommendations: storePart('recommendations'),
      drafts: storePart('drafts'),
      paragraphs: storePart('paragraphs'),
    },
  };
}

/** What is not held is recognised by the names of the finder and never listed with them: the first of each language is enough. */
function keepNeeded(concept: Concept): Concept {
  return concept.held ? concept : { ...concept, ar: concept.ar.slice(0, 1), en: concept.en.slice(0, 1) };
}
