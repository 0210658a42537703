/** Particles, pronouns and question words as people spell them in Latin letters. */
const PARTICLES: ReadonlySet<string> = new Set(
  `el al fi fe wa w bel bil lel lil ma3 ezay izay eh shu sho ala ela ila yani ya3ni kif kaif keef limaza leh chno chnou
   chnowa shnou chkoun shkoun wach kifach kifech kifash 3la 3lach 3lech 3lih dyal mta3 ta3 bech hadchi lli lesh mish msh wesh
   kul kol elly elli illi tab3an 3an 3ala li fel wel bein bayn wein wayn fein gheir ghair
   kayn kayna kayen kaina kach`.split(/\s+/u),
);
/** Those that are words or names of other languages as well. */
const DOUBTFUL_PARTICLES: ReadonlySet<string> = new Set('an men min ma hal bas ana le chi wash dial bach'.split(' '));
const ARTICLE = /^(?:al|el|fel|bel|bil|wel|lel|lil)$/u;
/** Letters with digits that stand for Arabic ones; the article may be written with a hyphen. */
const WITH_DIGITS = /^(?:[aeu]l-)?[a-z']*[2356789][a-z'2356789]*$/u;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
/** Numbers that letters stand beside: "h264", "27km", "mp34"; a letter may be typed twice, and two stand side by side within a word. */
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

/** Counts what shows that a text is Arabic in Latin letters; what is doubtful shows nothing by itself: "how to wash an apron". */
export function countArabiziSigns(words: readonly string[]): number {
  const sure = words.filter((word) => PARTICLES.has(word) || hasArabiziDigits(word)).length;
  return sure === 0 ? 0 : sure + words.filter((word) => DOUBTFUL_PARTICLES.has(word)).length;
}
