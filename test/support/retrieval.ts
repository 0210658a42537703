import type { Corpus } from '../../src/corpus/corpus.ts';
import { type Engine, openEngine } from '../../src/retrieval/engine.ts';
import { readIndex } from '../../src/retrieval/index-file.ts';
import { loadRetrieval } from '../../src/retrieval/load-retrieval.ts';
import type { Retrieval } from '../../src/retrieval/retrieval.ts';
import { CORPUS_FOLDER } from './corpus.ts';

let retrieval: Retrieval | undefined;

/** Gets the search over the real corpus as a bot does, from its stored index, once for each test file. */
export function getTestRetrieval(corpus: Corpus): Retrieval {
  const onBuild = (reason: string) => {
    throw new Error(`${reason}: run "npm run corpus:index" first`);
  };
  retrieval ??= loadRetrieval({ folder: CORPUS_FOLDER, corpus, onBuild });
  return retrieval;
}

/** Opens the engine over a corpus from its stored index: what its words and ideas are read with. */
export function openTestEngine(corpus: Corpus): Engine {
  const index = readIndex(CORPUS_FOLDER);
  if (index.kind !== 'current') throw new Error(`${index.reason}: run "npm run corpus:index" first`);
  return openEngine(index.stored, corpus);
}
