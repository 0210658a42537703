import { LIGHT_ENDINGS, stemLightly } from './light-stem.ts';

/**
 * Patterns of words with three root letters (1, 2, 3) in folded spelling, by length: verbs, their nouns and participles,
 * broken plurals. Where several fit, the one with more fixed letters wins, then the first.
 */
const PATTERNS = [
  '123 1ا23 12ا3 ت123 ي123 12و3 12ي3 م123 ا123 ن123',
  'ت12ي3 ت12و3 ت1ا23 ي1ا23 ن1ا23 ا1ت23 ي1ت23 ت1ت23 ن1ت23 م1ت23 م1ا23 م12و3 م12ا3 م12ي3 1وا23 12ا3ي 12اي3 12وي3 ا12ا3',
  'مت123 يت123 ان123 ين123 من123 ا12و3 1ا2و3 1ا2ي3 12ا23 123ان',
  'است123 يست123 تست123 مست123 نست123 ا1ت2ا3 ان12ا3 مت1ا23 يت1ا23 تت1ا23 م1ا2ي3 م1ا2و3 1وا2ي3 ت1ا2ي3 ا1ا2ي3',
  '12ا2ي3 1و2وي3 م12و3ي م1ت2ا3 است12ا3 است1ا23 مست12ا3',
].flatMap((line) => line.split(' '));

/** Those of the light stem and of verbs, the longest first. */
const ENDINGS = [...LIGHT_ENDINGS, 'هما', 'نا', 'تا', 'ته', 'اء', 'ت', 'ن'].toSorted((a, b) => b.length - a.length);

/** Endings that are as often the last root letter: a word of four letters that fits a pattern keeps them. */
const DOUBTFUL_ENDINGS: ReadonlySet<string> = new Set(['ي', 'ا', 'ت', 'ن']);

/** A short verb in the present is of one root whoever does it: «يقع», «تقع». */
const PRESENT = /^ي(?=..$)/u;
/** «قالت», «نشرت»: not of the patterns of «ثابت» and «نكتب», which are rarer. */
const PAST_FEMININE = /^(?:.ا.|ن..)ت$/u;

/** A pattern taken apart: which letters are fixed, and where each root letter stands. */
interface Pattern {
  readonly fixed: readonly (readonly [at: number, letter: string])[];
  /** The places of the first, second and third root letter; a doubled one has two. */
  readonly places: readonly (readonly number[])[];
}

function parsePattern(pattern: string): Pattern {
  const signs = [...pattern];
  return {
    fixed: signs.flatMap((sign, at) => (/\d/u.test(sign) ? [] : [[at, sign] as const])),
    places: ['1', '2', '3'].map((digit) => signs.flatMap((sign, at) => (sign === digit ? [at] : []))),
  };
}

/** The patterns by the length of their words, those with more fixed letters first. */
const byLength: ReadonlyMap<number, readonly Pattern[]> = new Map(
  [...new Set(PATTERNS.map((pattern) => pattern.length))].map((length) => {
    const patterns = PATTERNS.filter((pattern) => pattern.length === length).map(parsePattern);
    return [length, patterns.toSorted((a, b) => b.fixed.length - a.fixed.length)];
  }),
);

/**
 * Brings verbs, their nouns, participles and broken plurals to the three letters that they share: «مهربين», «تهريب»,
 * «يهربون» give «هرب», and «اطفال» gives «طفل». A folded word without clitics that fits no pattern gives its light stem.
 * Different words can share a root («دروب», routes, and «تدريب», training), so it counts for less than a stem.
 */
export function extractRoot(word: string): string {
  if (word.length <= 3) return word.replace(PRESENT, 'ت');
  if (PAST_FEMININE.test(word)) return word.slice(0, -1);
  const whole = matchPattern(word);
  // «ه» is nearly always the feminine ending: «منطقه» is not of the pattern of «منطلق».
  if (whole !== undefined && word.length >= 5 && !word.endsWith('ه')) return whole;
  for (const ending of ENDINGS) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < 3) continue;
    const root = matchPattern(rest);
    const isDoubtful = whole !== undefined && word.length === 4 && DOUBTFUL_ENDINGS.has(ending);
    if (root !== undefined && !isDoubtful) return root;
  }
  return whole ?? stemLightly(word);
}

/** Reads the root letters of a word off the first pattern that fits. */
function matchPattern(word: string): string | undefined {
  const pattern = byLength.get(word.length)?.find((candidate) => fits(word, candidate));
  return pattern?.places.map(([at = 0]) => word[at]).join('');
}

function fits(word: string, { fixed, places }: Pattern): boolean {
  for (const [at, letter] of fixed) if (word[at] !== letter) return false;
  return places.every(([first = 0, second]) => second === undefined || word[first] === word[second]);
}
