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

/** Conjunctions and prepositions that are written onto a word without article, the longest first. */
const PROCLITICS = ['وب', 'ول', 'وك', 'فل', 'فب', 'وس', 'فس', 'و', 'ف', 'ب', 'ل', 'ك', 'س'] as const;

/** Pronouns of more than one letter that are written behind a word, the longest first. */
const PRONOUNS = ['هما', 'كما', 'هم', 'هن', 'ها', 'نا', 'كم', 'كن'] as const;

/** What stays of a word must have this many letters. */
const CORE_MIN_LETTERS = 3;
const CORE_MIN_LETTERS_AFTER_ARTICLE = 2;
/** After the spoken articles; «عال» begins «عالميه», too. */
const CORE_MIN_LETTERS_AFTER_SPOKEN: ReadonlyMap<string, number> = new Map([
  ['وهال', 3],
  ['بهال', 3],
  ['لهال', 3],
  ['هال', 3],
  ['عال', 4],
]);
/** «و» before so many letters is nearly always a word of its own, though they stand nowhere without it. */
const AND_BEFORE_LONG = /^و(?=.{5})/u;
/** These begin more words than they stand before. */
const RARE_PROCLITIC = /[سكف]$/u;
/** «س» stands before a verb in the present. */
const PRESENT = /^[اتين]/u;

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
      word.length - start.length >= (CORE_MIN_LETTERS_AFTER_SPOKEN.get(start) ?? CORE_MIN_LETTERS_AFTER_ARTICLE),
  );
  return article === undefined ? word : word.slice(article.length);
}

/**
 * Builds a function that takes clitics off folded words where the collection bears it out: «وتهريب» gives «تهريب» because
 * that stands there too, and «وثيقة» stays whole. What stands behind an article somewhere is whole, since no particle does:
 * «لجنه» is not «جنه» where there is «اللجنه», nor «التهاب» «تهاب» where there is «الالتهاب».
 *
 * @example
 * const strip = buildCliticStripper(new Map([['تهريب', 9], ['وثيقه', 1]]));
 * ['وتهريب', 'وثيقه', 'بالتهريب'].map(strip); // ['تهريب', 'وثيقه', 'تهريب']
 */
export function buildCliticStripper(counts: WordCounts): (word: string) => string {
  const definite = listDefinite(counts.keys());
  const collection = { bare: countBareWords(counts, definite), definite };
  return (word) => {
    if (collection.definite.has(word)) return word;
    const core = stripKnown(word, collection);
    return core === word ? word.replace(AND_BEFORE_LONG, '') : core;
  };
}

/** What a collection tells of its words: how often each stands there, its article aside, and which stand behind one. */
interface Collection {
  readonly bare: WordCounts;
  readonly definite: ReadonlySet<string>;
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

/** Lists what stands behind an article. Of «للجنه» the second «ل» may be of the article or of the word. */
function listDefinite(words: Iterable<string>): ReadonlySet<string> {
  const definite = new Set<string>();
  for (const word of words) {
    const core = stripArticle(word);
    if (core !== word && !TWO_LAMS.test(word)) definite.add(core);
  }
  return definite;
}

const TWO_LAMS = /^[وف]?لل/u;

/** Counts the words of a collection without their article. */
function countBareWords(counts: WordCounts, definite: Collection['definite']): WordCounts {
  const bare = new Map<string, number>();
  for (const [word, count] of counts) {
    const core = stripArticleOf(word, definite);
    bare.set(core, (bare.get(core) ?? 0) + count);
  }
  return bare;
}

/** Takes the article off a word that may begin with «ل» itself. */
function stripArticleOf(word: string, definite: Collection['definite']): string {
  const core = stripArticle(word);
  const whole = `ل${core}`;
  return TWO_LAMS.test(word) && definite.has(whole) && !definite.has(core) ? whole : core;
}

/** Takes off what leaves a word of the collection. */
function stripKnown(word: string, collection: Collection): string {
  const front = stripFront(word, collection);
  const core = stripPronoun(front, collection.bare);
  // «وتدريبهم» has both, and neither «تدريبهم» nor «وتدريب» need stand anywhere.
  return front === word ? stripBoth(word, core, collection) : core;
}

/** Takes off an article with what is written onto it, or a particle. */
function stripFront(word: string, collection: Collection): string {
  const core = stripArticleOf(word, collection.definite);
  return core === word ? stripParticle(word, collection) : core;
}

function stripParticle(word: string, { bare, definite }: Collection): string {
  if (definite.has(word)) return word;
  const own = bare.get(word) ?? 0;
  const rests = PROCLITICS.filter((clitic) => {
    const count = bare.get(word.slice(clitic.length)) ?? 0;
    // «و», «ب» and «ل» are nearly always clitics before a word that exists; the others only where it is the commoner one.
    return mayBegin(word, clitic) && count > 0 && !(RARE_PROCLITIC.test(clitic) && own > count);
  }).map((clitic) => word.slice(clitic.length));
  // Of «ولجوء» it is «لجوء» that is left, though there is «جوء».
  return rests.find((rest) => definite.has(rest)) ?? rests[0] ?? word;
}

function mayBegin(word: string, clitic: string): boolean {
  const rest = word.slice(clitic.length);
  return word.startsWith(clitic) && rest.length >= CORE_MIN_LETTERS && (!clitic.endsWith('س') || PRESENT.test(rest));
}

/** Takes off a particle before a word that has a pronoun behind it, too. */
function stripBoth(word: string, core: string, collection: Collection): string {
  if (core !== word) return stripParticle(core, collection);
  for (const clitic of PROCLITICS) {
    const rest = word.slice(clitic.length);
    if (!word.startsWith(clitic)) continue;
    const stripped = stripPronoun(rest, collection.bare);
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
