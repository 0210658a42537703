/** Particles, pronouns and question words as people spell them in Latin letters. */
const PARTICLES: ReadonlySet<string> = new Set(
  `el fi wa bel bil lel lil ma3 ezay izay sho ela ila yani ya3ni kif kaif keef limaza leh chno chnou chnowa shnou chkoun
   shkoun wach kifach kifech kifash 3la 3lach 3lech 3lih dyal mta3 ta3 bech hadchi lli lesh wesh kul elly elli illi tab3an
   3an 3ala fel wel bein bayn wein wayn fein kayn kayna kayen kaina kach hiya hia huwa howa`.split(/\s+/u),
);
/** Those that are words or names of other languages as well. */
const DOUBTFUL_PARTICLES: ReadonlySet<string> = new Set(
  'al w fe li ala eh shu kol an men min ma hal bas ana le chi wash dial bach'.split(' '),
);
/** Negations are written out: "ghair shar3iya" is not legal. */
const NEGATIONS: ReadonlyMap<string, string> = new Map([
  ...['ghair', 'gheir', 'gher', 'ghayr'].map((word) => [word, 'غير'] as const),
  ...['mish', 'msh', 'mesh', 'mosh', 'mouch', 'mush'].map((word) => [word, 'مش'] as const),
]);
/** Small words of languages that share articles with it: "el acceso a los mercados", "Smith et al". */
const EUROPEAN: ReadonlySet<string> = new Set('de la los las del des les que et y una un por di della il'.split(' '));
const ARTICLE = /^(?:al|el|fel|bel|bil|wel|lel|lil)$/u;
/** Letters with digits that stand for Arabic ones; the article may be written with a hyphen. */
const WITH_DIGITS = /^(?:[aeu]l-)?[a-z']*[2356789][a-z'2356789]*$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
/** Numbers that letters stand beside: of three digits, "h264"; of two at the beginning, "27km", or the end, "mp34", unless a letter was typed twice. */
const NUMBER = /\d{3}|^(?<first>\d)(?!\k<first>)\d|(?<last>\d)(?!\k<last>)\d$/u;
const LETTERS_MIN = 2;
/** One of so many characters, with a digit before a letter, is Arabic without doubt: "mp3" and "phase3" are not. */
const PLAIN = /^(?=.{5})(?=.*[2356789][a-z])/u;

/** Tells whether a word, in small letters, says nothing of a subject but that its text may be Arabic in Latin letters. */
export function isArabiziParticle(word: string): boolean {
  return PARTICLES.has(word) || DOUBTFUL_PARTICLES.has(word);
}

/** Tells whether a word is an article by itself: "el". */
export function isArabiziArticle(word: string): boolean {
  return ARTICLE.test(word);
}

/**
 * Tells whether a word, in small letters, has digits that stand for Arabic ones: "7odood", "7o2o2", "3an", "si77a", "ta79i9", "al-i3lam";
 * not "2nd", "h264", "27km". "mp3" and "b2b" look like it.
 */
export function hasArabiziDigits(word: string): boolean {
  const isWord = WITH_DIGITS.test(word) && !ORDINAL.test(word) && !NUMBER.test(word);
  return isWord && word.replace(/[^a-z]/gu, '').length >= LETTERS_MIN;
}

/** Tells whether a word is Arabic in Latin letters without doubt. */
export function isPlainArabizi(word: string): boolean {
  return PLAIN.test(word) && hasArabiziDigits(word);
}

/** Tells whether a text has small words of languages that share articles with Arabic, and no digits in its words. */
export function looksEuropean(words: readonly string[]): boolean {
  return words.some((word) => EUROPEAN.has(word)) && !words.some(hasArabiziDigits);
}

/** Writes a negation with Arabic letters. */
export function writeNegation(word: string): string | undefined {
  return NEGATIONS.get(word);
}

/**
 * Counts the different words that show that a text is Arabic in Latin letters. What is doubtful ("how to wash an apron") and short words
 * with digits ("WPA2 and IPv6") show nothing by themselves.
 */
export function countArabiziSigns(words: readonly string[]): number {
  const all = [...new Set(words)];
  const isSure = (word: string) => PARTICLES.has(word) || NEGATIONS.has(word) || isPlainArabizi(word);
  const isDoubtful = (word: string) => DOUBTFUL_PARTICLES.has(word) || hasArabiziDigits(word);
  return all.some(isSure) ? all.filter((word) => isSure(word) || isDoubtful(word)).length : 0;
}
