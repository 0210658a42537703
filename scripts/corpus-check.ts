import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Corpus, isParagraph, isWhole, listReportKeys, type Passage } from '../src/corpus/corpus.ts';
import { CorpusInvalidError } from '../src/corpus/errors.ts';
import { fingerprintCorpus } from '../src/corpus/fingerprint.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { type Lexicon, loadLexicon } from '../src/corpus/load-lexicon.ts';
import type { ReportKey } from '../src/corpus/schema.ts';
import { checkLexicon } from '../src/retrieval/check-lexicon.ts';
import { formatIndex, INDEX_FILE } from '../src/retrieval/index-file.ts';
import { storeEngine } from '../src/retrieval/store-engine.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: fileURLToPath(new URL('../corpus', import.meta.url)) } },
});

try {
  const corpus = await loadCorpus(values.corpus);
  const lexicon = loadLexicon(values.corpus, corpus);
  const faults = checkLexicon(lexicon, corpus);
  if (faults.length > 0) throw new CorpusInvalidError(faults);
  await checkIndex(formatIndex(storeEngine({ corpus, ...lexicon }), fingerprintCorpus(values.corpus)));
  console.table(listReportKeys(corpus).map((key) => toRow(key, corpus)));
  console.table(countLexicon(lexicon));
} catch (error) {
  if (!(error instanceof CorpusInvalidError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The stored index must be what this corpus and this code make. */
async function checkIndex(expected: string): Promise<void> {
  const path = join(values.corpus, INDEX_FILE);
  if (existsSync(path) && (await readFile(path, 'utf8')) === expected) return;
  const message = `is missing, or not what the corpus gives: "npm run corpus:index -- --corpus ${values.corpus}" makes it`;
  throw new CorpusInvalidError([{ file: INDEX_FILE, unit: '', field: '', message }]);
}

function toRow(key: ReportKey, corpus: Corpus) {
  const passages = corpus.passages.filter(({ report }) => report === key);
  const whole = passages.filter(isWhole);
  const countOf = (matches: (passage: Passage) => boolean) => whole.filter(matches).length;
  return {
    report: key,
    recommendations: countOf((passage) => !isParagraph(passage)),
    paragraphs: countOf(isParagraph),
    items: passages.length - whole.length,
    damaged: countOf(({ countRestoredLetters }) => countRestoredLetters() > 0),
    repaired: countOf(({ repairs }) => repairs.length > 0),
    doubtful: countOf(({ doubtful }) => doubtful.length > 0),
    untranslated: passages.filter(isUntranslated).length,
  };
}

function countLexicon({ concepts, others, aliases, unanswered }: Lexicon) {
  const own = concepts.filter(({ id }) => !others.has(id));
  const rest = concepts.filter(({ id }) => others.has(id));
  const countNames = (some: Lexicon['concepts']) => some.reduce((sum, { ar, en }) => sum + ar.length + en.length, 0);
  return {
    concepts: { count: own.length, names: countNames(own), held: own.filter(({ held }) => held).length },
    'other subjects': { count: rest.length, names: countNames(rest) },
    aliases: { count: Object.values(aliases).flat().length },
    unanswered: { count: unanswered.length },
  };
}

/** A rendering that still holds Arabic letters was left unfinished. */
function isUntranslated({ openingEnglish, items }: Passage): boolean {
  return [openingEnglish, ...items.map(({ english }) => english)].some((text) => /\p{Script=Arabic}/u.test(text));
}
