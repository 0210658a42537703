import type { Analysis } from './analysis.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A Latin word with digits that stand for Arabic letters: "7odood", "7o2o2", "3an", "si77a"; not "2nd". */
const ARABIZI_WORD =
  /^(?!\d+(?:st|nd|rd|th)$)(?=(?:[^a-z]*[a-z]){2})(?!.*(?<digit>\d)(?!\k<digit>)\d)[a-z']*[2356789][a-z'2356789]*$/iu;
/** One of so many characters, with a digit before a letter, shows it where no word is English: "mp3" and "phase3" do not. */
const PLAIN_ARABIZI_WORD = /^(?=.{5})(?=.*[2356789][a-z])/iu;
/** Particles, pronouns and question words as people spell them. */
const PARTICLES: ReadonlySet<string> = new Set(
  `el al fi fe wa w bel bil lel lil ma3 ezay izay eh shu sho ala ela ila yani ya3ni kif kaif keef limaza leh chno chnou
   chnowa shnou chkoun shkoun wach kifach kifech kifash 3la 3lach 3lech 3lih dyal mta3 ta3 bech hadchi lli lesh mish msh wesh
   kul kol elly elli illi tab3an 3an 3ala li fel wel bein bayn wein wayn fein gheir ghair
   kayn kayna kayen kaina kach`.split(/\s+/u),
);
/** Those that are words or names of other languages as well, which show nothing by themselves: "how to wash an apron". */
const DOUBTFUL_PARTICLES: ReadonlySet<string> = new Set('an men min ma hal bas ana le chi wash dial bach'.split(' '));
/** One article shows it where no word is English. */
const ARTICLE = /^(?:al|el|fel|bel|bil|wel|lel|lil)$/iu;
/** Punctuation is not a part of words. */
const BETWEEN_WORDS = /([^\p{L}\p{M}\p{N}'-]+)/u;
/** So many words with a digit, or particles, show that a text is Arabic in Latin letters. */
const SIGNS_MIN = 2;

/** What Arabic in Latin letters is read with. */
interface ArabiziContext {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
}

/** Writes Arabic in Latin letters with Arabic ones, where a text shows by its particles or digits that it is that. */
export function readArabizi(text: string, { vocabulary, analysis }: ArabiziContext): string {
  if (!/[a-z]/iu.test(text)) return text;
  const words = text.replace(/[’ʼ]/gu, "'").split(BETWEEN_WORDS);
  const findArabic = rememberWords((word) => vocabulary.findArabic(word.toLowerCase(), { isArabic: true }));
  const sure = words.filter((word) => ARABIZI_WORD.test(word) || PARTICLES.has(word.toLowerCase())).length;
  const doubtful = words.filter((word) => DOUBTFUL_PARTICLES.has(word.toLowerCase())).length;
  const signs = sure === 0 ? 0 : sure + doubtful;
  const isPlain = (word: string) =>
    PLAIN_ARABIZI_WORD.test(word) && ARABIZI_WORD.test(word) && vocabulary.findArabic(word) !== undefined;
  const isArabicAlone = () =>
    words.some((word) => ARTICLE.test(word) || isPlain(word)) &&
    !words.some((word) => isEnglishWord(word, { analysis, vocabulary }));
  if (signs < SIGNS_MIN && !isArabicAlone()) return text;
  return words
    .map((word) => {
      if (isParticle(word.toLowerCase())) return ' ';
      const [known] = analysis.analyzeWords(word);
      const isEnglish = known !== undefined && !ARABIZI_WORD.test(word) && (known.isStop || vocabulary.has(known));
      return isEnglish || !/^[a-z0-9'-]+$/iu.test(word) ? word : (findArabic(word) ?? keepUnread(word));
    })
    .join('');
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word) || DOUBTFUL_PARTICLES.has(word);
}

/** Finds each word of a text once: a text may be one word two hundred times. */
function rememberWords(find: (word: string) => string | undefined): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, find(word));
    return known.get(word);
  };
}

/** Of English words that are particles too some say nothing: "an", "men". */
function isEnglishWord(word: string, { analysis, vocabulary }: ArabiziContext): boolean {
  const [known] = analysis.analyzeWords(word);
  return known !== undefined && /^[a-z]{3,}$/u.test(known.text) && !isParticle(known.text) && vocabulary.has(known);
}

/** A word with digits that nothing is found for would fall apart into letters and numbers. */
function keepUnread(word: string): string {
  return ARABIZI_WORD.test(word) ? ' ' : word;
}
