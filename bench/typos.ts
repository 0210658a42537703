import { isOffTopic, loadAllQuestions } from '../test/golden/load-questions.ts';
import { measureGolden } from '../test/golden/measure.ts';
import { mean } from '../test/golden/measures.ts';
import { createDraw } from './draw.ts';
import { loadBenchRetrieval } from './load-retrieval.ts';

/** Misspells a word. */
type Slip = (word: string) => string;

/** So many letters a word must have to be misspelt. */
const MIN_LETTERS = 5;
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Letters that sound or look alike. */
const CONFUSED: Readonly<Record<string, string>> = {
  ض: 'ظ',
  ظ: 'ض',
  ذ: 'ز',
  ز: 'ذ',
  س: 'ص',
  ص: 'س',
  ث: 'س',
  ت: 'ط',
  ط: 'ت',
  ق: 'ك',
  ك: 'ق',
  ه: 'ة',
  ح: 'ه',
  د: 'ض',
};

/** Each slip draws the same numbers, whatever was measured before it. */
const SEED = 7;
let draw = createDraw(SEED);

const SLIPS: Readonly<Record<string, Slip>> = {
  none: (word) => word,
  'a letter left out': (word) => replaceAt(word, 1 + draw(word.length - 1), ''),
  'a letter doubled': (word) => {
    const at = draw(word.length);
    return replaceAt(word, at, word.charAt(at).repeat(2));
  },
  'neighbours swapped': (word) => {
    const at = draw(word.length - 1);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  },
  'another letter': (word) => {
    const letters = /[a-z]/iu.test(word) ? LATIN : ARABIC;
    return replaceAt(word, draw(word.length), letters.charAt(draw(letters.length)));
  },
  'a confused letter': (word) => {
    const places = [...word].flatMap((letter, at) => (letter in CONFUSED ? [at] : []));
    const at = places[draw(Math.max(1, places.length))];
    return at === undefined ? word : replaceAt(word, at, CONFUSED[word.charAt(at)] ?? '');
  },
};

/**
 * Measures what one slip of the fingers costs: every real golden question is asked as it is and with one of its words misspelt, the same way
 * at every run: `npm run bench:typos`. A question without a word that can be misspelt so is left out on both sides.
 */
const retrieval = await loadBenchRetrieval();
const real = (await loadAllQuestions()).filter((question) => !isOffTopic(question));
console.table(Object.entries(SLIPS).map(([slip, misspell]) => measure(slip, misspell)));

function measure(slip: string, misspell: Slip) {
  draw = createDraw(SEED);
  const pairs = real.flatMap((question) => {
    const text = misspellOne(question.text, misspell);
    if (text === undefined || (slip !== 'none' && text === question.text)) return [];
    return [{ typed: measureGolden({ ...question, text }, retrieval), meant: measureGolden(question, retrieval) }];
  });
  return {
    slip,
    questions: pairs.length,
    'nDCG@10 as meant': mean(pairs.map(({ meant }) => meant.ndcg)).toFixed(3),
    'as typed': mean(pairs.map(({ typed }) => typed.ndcg)).toFixed(3),
    'answered as typed': mean(pairs.map(({ typed }) => Number(typed.ids.length > 0))).toFixed(3),
  };
}

/** Misspells one word of a question; none where all are too short. */
function misspellOne(text: string, misspell: Slip): string | undefined {
  const words = text.split(' ');
  const places = words.flatMap((word, at) => (word.length >= MIN_LETTERS && /^\p{L}+$/u.test(word) ? [at] : []));
  const place = places[draw(Math.max(1, places.length))];
  return place === undefined ? undefined : words.with(place, misspell(words[place] ?? '')).join(' ');
}

function replaceAt(word: string, at: number, by: string): string {
  return word.slice(0, at) + by + word.slice(at + 1);
}
