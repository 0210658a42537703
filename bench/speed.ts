import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { loadLexicon } from '../src/corpus/load-lexicon.ts';
import { getPassageText } from '../src/corpus/passage-text.ts';
import { buildRetrieval } from '../src/retrieval/build-retrieval.ts';
import { loadRetrieval } from '../src/retrieval/load-retrieval.ts';
import type { Retrieval } from '../src/retrieval/retrieval.ts';
import { buildTextSearch } from '../src/retrieval/text-search.ts';
import { loadGoldenQuestions, loadParagraphQuestions, loadStrangerQuestions } from '../test/golden/load-questions.ts';
import { quantile } from '../test/golden/measures.ts';
import { createDraw } from './draw.ts';
import { CORPUS_FOLDER } from './load-retrieval.ts';

/**
 * Measures how long building an index and answering a question take, on the corpus and on synthetic passages made of its words,
 * beside MiniSearch as it comes, Orama and FlexSearch, in one run: `npm run bench:speed`.
 */
interface SpeedText {
  readonly id: string;
  readonly text: string;
}

/** An engine: makes an index of texts and gives a function that answers. */
interface Engine {
  readonly name: string;
  readonly build: (texts: readonly SpeedText[]) => (question: string) => unknown;
}

const SIZES = [10_000, 20_000];
const SYNTHETIC_WORDS = 40;
const SYNTHETIC_QUESTIONS = 200;

const corpus = await loadCorpus(CORPUS_FOLDER);
const lexicon = loadLexicon(CORPUS_FOLDER, corpus);
const questions = (await loadGoldenQuestions()).map(({ text }) => text);
/** Other questions, asked before: a bot runs for long, and its code is compiled while it does. */
const warmUp = [...(await loadStrangerQuestions()), ...(await loadParagraphQuestions())].map(({ text }) => text);
const held = corpus.passages.filter(({ status }) => status !== 'draft');
const texts = held.map((passage) => ({
  id: passage.id,
  text: `${getPassageText(passage)}\n${getPassageText(passage, 'en')}`,
}));

const OTHERS: readonly Engine[] = [
  { name: 'MiniSearch as it comes', build: buildMiniSearch },
  { name: 'Orama', build: buildOrama },
  { name: 'FlexSearch', build: buildFlexSearch },
];

/** How often each engine is asked all questions, in turn with the others measured beside it: a slow minute of the machine falls on all of them. */
const ROUNDS = 5;

console.table([
  ...measure([{ name: 'this project', build: openStored }, ...OTHERS], texts, questions, warmUp),
  // A second index in the process makes the code of the first slower; a bot has one.
  ...measure([{ name: 'this project, index built anew', build: buildAnew }], texts, questions, warmUp),
]);
for (const size of SIZES) {
  const passages = makeTexts(size);
  const asked = questions.slice(0, SYNTHETIC_QUESTIONS);
  // One by one: all of them together would not leave the memory that each would have by itself.
  const engines = [{ name: 'this project, without lexicon', build: buildTextSearch }, ...OTHERS];
  // All the other questions would take minutes here, and code that runs this long is soon compiled.
  console.table(engines.flatMap((engine) => measure([engine], passages, asked, warmUp.slice(0, SYNTHETIC_QUESTIONS))));
}

/** Opens the index as the bot does when the first question comes. */
function openStored() {
  const onBuild = (reason: string) => {
    throw new Error(`${reason}: run "npm run corpus:index" first`);
  };
  return prepare(loadRetrieval({ folder: CORPUS_FOLDER, corpus, onBuild }));
}

function buildAnew() {
  return prepare(buildRetrieval({ corpus, ...lexicon }));
}

function prepare(retrieval: Retrieval) {
  retrieval.prepare();
  return retrieval.ask;
}

/** Measures engines on the same passages. Of the figures of the rounds the middle one is printed. */
function measure(
  engines: readonly Engine[],
  passages: readonly SpeedText[],
  asked: readonly string[],
  askedBefore: readonly string[],
) {
  const ready = engines.map(({ name, build }) => {
    const begin = performance.now();
    const ask = build(passages);
    const built = performance.now() - begin;
    for (const question of askedBefore) ask(question);
    return { name, ask, built };
  });
  const rounds = Array.from({ length: ROUNDS }, () =>
    ready.map(({ ask }) => asked.map((question) => time(ask, question))),
  );
  return ready.map(({ name, built }, at) => {
    const middle = (share: number) =>
      quantile(
        rounds.map((round) => quantile(round[at] ?? [], share)),
        0.5,
      ).toFixed(2);
    return {
      engine: name,
      passages: passages.length,
      'index ms': built.toFixed(0),
      'median ms': middle(0.5),
      'p99 ms': middle(0.99),
    };
  });
}

function time(ask: (question: string) => unknown, question: string): number {
  const start = performance.now();
  ask(question);
  return performance.now() - start;
}

function buildMiniSearch(passages: readonly SpeedText[]) {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(passages);
  return (question: string) => index.search(question);
}

function buildOrama(passages: readonly SpeedText[]) {
  const index = create({
    schema: { id: 'string', text: 'string' },
    components: { tokenizer: { language: 'arabic', stemming: false } },
  });
  // Without plugins it is done when the call returns.
  void insertMultiple(index, [...passages]);
  return (question: string) => searchOrama(index, { term: question, limit: 10 });
}

function buildFlexSearch(passages: readonly SpeedText[]) {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [place, { text }] of passages.entries()) index.add(place, text);
  return (question: string) => index.search(question, { limit: 10, suggest: true });
}

/** Makes passages of words drawn from the corpus and the lexicon, the same ones at every run. */
function makeTexts(size: number): readonly SpeedText[] {
  const words = [...texts.map(({ text }) => text), ...Object.values(lexicon.aliases).flat()].flatMap((text) =>
    text.split(/\s+/u),
  );
  const draw = createDraw(1);
  return Array.from({ length: size }, (_, place) => ({
    id: `synthetic/${place}`,
    text: Array.from({ length: SYNTHETIC_WORDS }, () => words[draw(words.length)] ?? '').join(' '),
  }));
}
