import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { loadLexicon } from '../src/corpus/load-lexicon.ts';
import { buildRetrieval } from '../src/retrieval/build-retrieval.ts';
import type { Retrieval } from '../src/retrieval/retrieval.ts';

/** The folder of the corpus. */
export const CORPUS_FOLDER = fileURLToPath(new URL('../corpus', import.meta.url));

/** Loads the corpus with its lexicon and builds the search. */
export async function loadBenchRetrieval(): Promise<Retrieval> {
  const corpus = await loadCorpus(CORPUS_FOLDER);
  return buildRetrieval({ corpus, ...loadLexicon(CORPUS_FOLDER, corpus) });
}
