import { parseArgs } from 'node:util';
import { type Corpus, listReportKeys, type Passage } from '../src/corpus/corpus.ts';
import { CorpusInvalidError } from '../src/corpus/errors.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import type { ReportKey } from '../src/corpus/schema.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: new URL('../corpus', import.meta.url).pathname } },
});

try {
  const corpus = await loadCorpus(values.corpus);
  console.table(listReportKeys(corpus).map((key) => toRow(key, corpus)));
} catch (error) {
  if (!(error instanceof CorpusInvalidError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function toRow(key: ReportKey, corpus: Corpus) {
  const passages = corpus.passages.filter(({ report }) => report === key);
  const whole = passages.filter(({ kind }) => kind === 'recommendation');
  const countOf = (matches: (passage: Passage) => boolean) => whole.filter(matches).length;
  return {
    report: key,
    recommendations: whole.length,
    'sub-items': passages.length - whole.length,
    damaged: countOf(({ restoredLetters }) => restoredLetters > 0),
    repaired: countOf(({ repairs }) => repairs.length > 0),
    doubtful: countOf(({ doubtful }) => doubtful.length > 0),
    untranslated: passages.filter(isUntranslated).length,
  };
}

/** A rendering that still holds Arabic letters was left unfinished. */
function isUntranslated({ openingEnglish, items }: Passage): boolean {
  return [openingEnglish, ...items.map(({ english }) => english)].some((text) => /\p{Script=Arabic}/u.test(text));
}
