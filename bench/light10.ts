const PREFIXES = ['وال', 'فال', 'بال', 'كال', 'لل', 'ال'] as const;
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'] as const;
const MIN_LETTERS = 2;

/** The light10 stemmer (Larkey, Ballesteros and Connell 2007) on folded words, to measure against. */
export function stemLight10(word: string): string {
  const bare = word.startsWith('و') && word.length > MIN_LETTERS + 1 ? word.slice(1) : word;
  const prefix = PREFIXES.find((start) => bare.startsWith(start) && bare.length - start.length >= MIN_LETTERS) ?? '';
  return SUFFIXES.reduce<string>(
    (stem, end) => (stem.endsWith(end) && stem.length - end.length >= MIN_LETTERS ? stem.slice(0, -end.length) : stem),
    bare.slice(prefix.length),
  );
}
