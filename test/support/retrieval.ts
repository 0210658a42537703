import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { buildRetrieval } from '../../src/retrieval/build-retrieval.ts';
import type { Retrieval } from '../../src/retrieval/retrieval.ts';

const FOLDER = fileURLToPath(new URL('../../corpus', import.meta.url));

let retrieval: Retrieval | undefined;

/** Gets the search over the real corpus, built once for each test file. */
export function getTestRetrieval(corpus: Corpus): Retrieval {
  retrieval ??= buildRetrieval({ corpus, ...loadLexicon(FOLDER, corpus) });
  return retrieval;
}
