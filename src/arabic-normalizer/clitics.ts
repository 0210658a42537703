/** The article with what is written onto it, the longest first; «هال» and «عال» are spoken. */
const ARTICLES = [
  'وبال',
  'فبال',
  'وكال',
  'وهال',
  'بهال',
  'لهال',
  'ولل',
  'فلل',
  'وال',
  'فال',
  'بال',
  'كال',
  'هال',
  'عال',
  'لل',
  'ال',
] as const;
const SPOKEN_ARTICLES: ReadonlySet<string> = new Set(['وهال', 'بهال', 'لهال', 'هال', 'عال']);

/** Conjunctions and prepositions that are written onto a word without article, the longest first. */
const PROCLITICS = ['وب', 'ول', 'وك', 'فل', 'فب', 'وس', 'فس', 'و', 'ف', 'ب', 'ل', 'ك', 'س'] as const;

/** Pronouns of more than one letter that are written behind a word, the longest first. */
const PRONOUNS = ['هما', 'كما', 'هم', 'هن', 'ها', 'نا', 'كم', 'كن'] as const;

/** What stays of a word must have this many letters. */
const CORE_MIN_LETTERS = 3;
const CORE_MIN_LETTERS_AFTER_ARTICLE = 2;

/** How often words stand in a collection: what decides whether a letter is a clitic or belongs to the word. */
export type WordCounts = ReadonlyMap<string, number>;

/**
 * Takes the article off a folded word, with the particles before it: «والمهاجرين», «للمهاجرين», «بالمهاجرين» all give
 * «مهاجرين». Needs no vocabulary: two letters that look like an article nearly always are one.
 */
export function stripArticle(word: string): string {
  const article = ARTICLES.find(
    (start) =>
      word.startsWith(start) &&
      word.length - start.length >= (SPOKEN_ARTICLES.has(start) ? CORE_MIN_LETTERS : CORE_MIN_LETTERS_AFTER_ARTICLE),
  );
  return article === undefined ? word : word.slice(article.length);
}

/**
 * Builds a function that takes clitics off folded words where the collection bears it out: «وتهريب» gives «تهريب» because
 * that stands there too, and «وثيقة» stays whole. The function remembers each word's answer.
 *
 * @example
 * const strip = buildCliticStripper(new Map([['تهريب', 9], ['وثيقه', 1]]));
 * ['وتهريب', 'وثيقه', 'بالتهريب'].map(strip); // ['تهريب', 'وثيقه', 'تهريب']
 */
export function buildCliticStripper(counts: WordCounts): (word: string) => string {
  const bare = countBareWords(counts);
  return (word) => {
    const front = stripProclitic(word, bare);
    const core = stripPronoun(front, bare);
    // «وتدريبهم» has both, and neither «تدريبهم» nor «وتدريب» need stand anywhere.
    return front === word ? stripBoth(word, core, bare) : core;
  };
}

/**
 * Lists what may be left of a folded word that stands nowhere, without particles and a pronoun, where those could be: «وحفضها» may be
 * «حفضها», «وحفض» or «حفض».
 */
export function listBareReadings(word: string): readonly string[] {
  const clitics = PROCLITICS.filter((clitic) => word.startsWith(clitic));
  const pronouns = PRONOUNS.filter((pronoun) => word.endsWith(pronoun));
  return ['', ...clitics]
    .flatMap((clitic) => ['', ...pronouns].map((pronoun) => word.slice(clitic.length, word.length - pronoun.length)))
    .filter((reading) => reading !== word && reading.length >= CORE_MIN_LETTERS);
}

/** Counts the words of a collection without their article. */
function countBareWords(counts: WordCounts): WordCounts {
  const bare = new Map<string, number>();
  for (const [word, count] of counts) {
    const core = stripArticle(word);
    bare.set(core, (bare.get(core) ?? 0) + count);
  }
  return bare;
}

function stripProclitic(word: string, bare: WordCounts): string {
  const core = stripArticle(word);
  return core === word ? stripParticle(word, bare) : core;
}

function stripParticle(word: string, bare: WordCounts): string {
  const own = bare.get(word) ?? 0;
  for (const clitic of PROCLITICS) {
    const rest = word.slice(clitic.length);
    if (!word.startsWith(clitic) || rest.length < CORE_MIN_LETTERS) continue;
    const count = bare.get(rest) ?? 0;
    // «و» and «ب» are nearly always clitics before a word that exists; the others only where it is the commoner one.
    const isRare = clitic.endsWith('س') || clitic.endsWith('ك') || clitic.endsWith('ف');
    if (count > 0 && !(isRare && own > count)) return rest;
  }
  return word;
}

/** Takes off a particle before a word that has a pronoun behind it, too. */
function stripBoth(word: string, core: string, bare: WordCounts): string {
  if (core !== word) return stripParticle(core, bare);
  for (const clitic of PROCLITICS) {
    const rest = word.slice(clitic.length);
    if (!word.startsWith(clitic)) continue;
    const stripped = stripPronoun(rest, bare);
    if (stripped !== rest) return stripped;
  }
  return word;
}

function stripPronoun(word: string, bare: WordCounts): string {
  for (const pronoun of PRONOUNS) {
    const rest = word.slice(0, -pronoun.length);
    if (!word.endsWith(pronoun) || rest.length < CORE_MIN_LETTERS) continue;
    if (bare.has(rest)) return rest;
    if (bare.has(`${rest}ه`)) return `${rest}ه`;
    if (rest.endsWith('ت') && bare.has(`${rest.slice(0, -1)}ه`)) return `${rest.slice(0, -1)}ه`;
  }
  return word;
}
