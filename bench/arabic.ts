import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { foldText } from '../src/arabic-normalizer/fold.ts';
import { ARABIC_STOP_WORDS } from '../src/arabic-normalizer/stop-words.ts';
import { splitWords } from '../src/arabic-normalizer/tokenize.ts';
import { buildTextSearch } from '../src/retrieval/text-search.ts';
import { mean, measureNdcg, measureReciprocalRank, quantile } from '../test/golden/measures.ts';
import { stemLight10 } from './light10.ts';
import { loadQuestionSets, type QuestionSet } from './question-sets.ts';

/**
 * Measures the project's analysis and ranking on any folder of question sets, beside MiniSearch as it comes and with three
 * stemmers, in one run: `npm run bench:arabic -- --data ../shared/arabic-ir`.
 */
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/arabic-ir' } } });

/** A search engine: from passages to a function that lists ids, the best first. */
interface Engine {
  readonly name: string;
  readonly build: (set: QuestionSet) => (question: string) => readonly string[];
}

type Stem = (word: string) => string;

const ENGINES: readonly Engine[] = [
  { name: 'this project', build: ({ passages }) => buildTextSearch(passages) },
  { name: 'MiniSearch as it comes', build: (set) => buildMiniSearch(set, undefined) },
  { name: 'MiniSearch + light10', build: (set) => buildMiniSearch(set, stemLight10) },
  { name: 'MiniSearch + lunr-languages', build: (set) => buildMiniSearch(set, loadLunrStemmer()) },
  { name: 'MiniSearch + Porter', build: (set) => buildMiniSearch(set, stemmer) },
];

/** With a stemmer, words are folded first and Arabic stop words left out. */
function buildMiniSearch({ passages }: QuestionSet, stem: Stem | undefined) {
  const index = new MiniSearch({
    fields: ['text'],
    ...(stem === undefined
      ? {}
      : {
          tokenize: (text: string) => [...splitWords(text)],
          processTerm: (word: string) => (ARABIC_STOP_WORDS.has(word) ? null : stem(foldText(word))),
        }),
  });
  index.addAll(passages);
  return (question: string) => index.search(question).map(({ id }) => String(id));
}

function loadLunrStemmer(): Stem {
  const require = createRequire(import.meta.url);
  const lunr = require('lunr');
  require('lunr-languages/lunr.stemmer.support')(lunr);
  require('lunr-languages/lunr.ar')(lunr);
  return (word) => String(lunr.ar.stemmer(new lunr.Token(word, {})));
}

function measure(engine: Engine, set: QuestionSet) {
  const search = engine.build(set);
  for (const { text } of set.queries.slice(0, WARM_UP)) search(text);
  return [...new Set(set.queries.map(({ lang }) => lang))].map((language) => {
    const results = set.queries
      .filter(({ lang }) => lang === language)
      .map(({ text, relevant }) => {
        const begin = performance.now();
        const ids = search(text);
        const time = performance.now() - begin;
        const grades = Object.fromEntries(relevant.map((id) => [id, 1]));
        return { time, rank: measureReciprocalRank(ids, grades), gain: measureNdcg(ids, grades) };
      });
    return {
      set: set.name,
      questions: `${language} (${results.length})`,
      engine: engine.name,
      'MRR@10': mean(results.map(({ rank }) => rank)).toFixed(4),
      'nDCG@10': mean(results.map(({ gain }) => gain)).toFixed(4),
      'median ms': quantile(
        results.map(({ time }) => time),
        0.5,
      ).toFixed(2),
    };
  });
}

const WARM_UP = 50;

const sets = await loadQuestionSets(values.data).catch(() => []);
if (sets.length === 0) {
  process.stderr.write(`No question sets in ${values.data}: give their folder with --data.\n`);
  process.exitCode = 2;
} else {
  const rows = sets.flatMap((set) => ENGINES.flatMap((engine) => measure(engine, set)));
  console.table(rows.toSorted((a, b) => compare(a.set, b.set) || compare(a.questions, b.questions)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
