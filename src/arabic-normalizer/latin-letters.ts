/** The Arabic letters that one Latin spelling stands for, usually and now and then. */
export interface LatinLetter {
  readonly usual: string;
  readonly others: string;
}

/** The Latin spellings of Arabic consonants as people type them. */
export const LATIN_LETTERS: Readonly<Record<string, LatinLetter>> = readLetters({
  sh: 'ش|',
  ch: 'ش|كج',
  kh: 'خ|',
  gh: 'غ|',
  th: 'ث|ظذتط',
  dh: 'ذض|ظد',
  dj: 'ج|',
  "3'": 'غ|',
  "6'": 'ظ|',
  "7'": 'خ|',
  "9'": 'ض|',
  '2': 'ءق|',
  '3': 'ع|غ',
  '5': 'خ|',
  '6': 'ط|',
  '7': 'ح|',
  '8': 'غ|هق',
  '9': 'قص|',
  w: 'و|',
  y: 'ي|',
  b: 'ب|',
  p: 'ب|',
  t: 'تط|ثه',
  j: 'ج|',
  g: 'جق|غك',
  h: 'هح|',
  d: 'دض|ذظ',
  r: 'ر|',
  z: 'زظ|ذ',
  s: 'سص|ث',
  f: 'ف|',
  v: 'ف|',
  k: 'ك|ق',
  c: 'ك|قس',
  q: 'ق|ك',
  l: 'ل|',
  m: 'م|',
  n: 'ن|',
});

/** Two letters that stand for one go before single ones; a vowel, or a sign that stands for nothing, is one too. */
const SPELLING = /sh|ch|kh|gh|th|dh|dj|[3679]'|[a-z0-9]/gu;

/** Splits a folded word in Latin letters into what stands for one Arabic letter each: "shaxs" into sh, a, k, s, s. */
export function splitLatin(folded: string): readonly string[] {
  return folded.replaceAll('x', 'ks').match(SPELLING) ?? [];
}

/** The letters that vowels are written with where they are long. */
const VOWELS: Readonly<Record<string, string>> = { a: 'ا', e: 'ي', i: 'ي', o: 'و', u: 'و' };

/** Writes a word in Latin letters with the Arabic ones that they usually stand for, vowels too: it need not be any word. */
export function writeLetters(latin: string): string {
  return splitLatin(latin.toLowerCase())
    .map((letter) => VOWELS[letter] ?? LATIN_LETTERS[letter]?.usual[0] ?? '')
    .join('');
}

/** Reads a table whose letters stand before a bar where they are usual, and behind it else. */
export function readLetters(table: Readonly<Record<string, string>>): Readonly<Record<string, LatinLetter>> {
  return Object.fromEntries(
    Object.entries(table).map(([spelling, letters]) => {
      const [usual = '', others = ''] = letters.split('|');
      return [spelling, { usual, others }];
    }),
  );
}
