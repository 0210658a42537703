import { createRequire } from 'node:module';
import type { Corpus } from '../corpus/corpus.ts';
import { listPassagesOf, type StoredEngine } from './engine.ts';
import { readIndex } from './index-file.ts';
import { openRetrieval, type Retrieval } from './retrieval.ts';

const require = createRequire(import.meta.url);

/** What the search is loaded from. */
export interface RetrievalSource {
  readonly folder: string;
  /** The corpus that was loaded from the folder. */
  readonly corpus: Corpus;
  /** Is told why the stored index cannot be used, before one is built: that takes seconds. */
  readonly onBuild: (reason: string) => void;
}

/**
 * Opens the stored index of a corpus folder; where it cannot be used, loads the lexicon and builds one. It blocks while it reads.
 *
 * @throws {CorpusInvalidError} Where the lexicon has a fault.
 */
export function loadRetrieval({ folder, corpus, onBuild }: RetrievalSource): Retrieval {
  const index = readIndex(folder);
  if (index.kind === 'current' && isOf(index.stored, corpus)) return openRetrieval(index.stored, corpus);
  onBuild(index.kind === 'current' ? 'the corpus was changed after it was loaded' : index.reason);
  // Most processes never build, so the code for it is loaded when one does.
  const { loadLexicon }: typeof import('../corpus/load-lexicon.ts') = require('../corpus/load-lexicon.ts');
  const { buildRetrieval }: typeof import('./build-retrieval.ts') = require('./build-retrieval.ts');
  return buildRetrieval({ corpus, ...loadLexicon(folder, corpus) });
}

/** The parts that the first question reads. */
const READ_PARTS = ['recommendations', 'paragraphs'] as const;

/** Tells whether an index has the very passages of a corpus in memory: the folder may have changed since that was loaded. */
function isOf({ parts }: StoredEngine, corpus: Corpus): boolean {
  return READ_PARTS.every((part) => {
    const { ids } = parts[part].postings;
    const passages = listPassagesOf(part, corpus);
    return ids.length === passages.length && passages.every(({ id }, place) => id === ids[place]);
  });
}
