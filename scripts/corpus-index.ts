import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CorpusInvalidError } from '../src/corpus/errors.ts';
import { fingerprintCorpus } from '../src/corpus/fingerprint.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { loadLexicon } from '../src/corpus/load-lexicon.ts';
import { formatIndex, INDEX_FILE } from '../src/retrieval/index-file.ts';
import { storeEngine } from '../src/retrieval/store-engine.ts';

/** Stores the search index of a corpus folder, so that the first question need not wait until it is built: `npm run corpus:index`. */
const { values } = parseArgs({
  options: { corpus: { type: 'string', default: fileURLToPath(new URL('../corpus', import.meta.url)) } },
});

try {
  const fingerprint = fingerprintCorpus(values.corpus);
  const corpus = await loadCorpus(values.corpus);
  const stored = storeEngine({ corpus, ...loadLexicon(values.corpus, corpus) });
  if (fingerprintCorpus(values.corpus) !== fingerprint) {
    throw new CorpusInvalidError([
      {
        file: INDEX_FILE,
        unit: '',
        field: '',
        message: 'not stored, because a file of the corpus changed meanwhile: try again',
      },
    ]);
  }
  const path = join(values.corpus, INDEX_FILE);
  await writeFile(`${path}.new`, formatIndex(stored, fingerprint));
  await rename(`${path}.new`, path);
} catch (error) {
  if (!(error instanceof CorpusInvalidError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
