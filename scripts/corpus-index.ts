import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CorpusInvalidError } from '../src/corpus/errors.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { loadLexicon } from '../src/corpus/load-lexicon.ts';
import { formatIndex, INDEX_FILE } from '../src/retrieval/index-file.ts';
import { storeEngine } from '../src/retrieval/store-engine.ts';

/** Stores the search index of a corpus folder, so that the first question need not wait until it is built: `npm run corpus:index`. */
const { values } = parseArgs({
  options: { corpus: { type: 'string', default: new URL('../corpus', import.meta.url).pathname } },
});

try {
  const corpus = await loadCorpus(values.corpus);
  const stored = storeEngine({ corpus, ...loadLexicon(values.corpus, corpus) });
  await writeFile(join(values.corpus, INDEX_FILE), formatIndex(stored, values.corpus));
} catch (error) {
  if (!(error instanceof CorpusInvalidError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
