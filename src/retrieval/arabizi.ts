import { writeLetters } from '../arabic-normalizer/latin-letters.ts';
import type { Analysis } from './analysis.ts';
import {
  countArabiziSigns,
  hasArabiziDigits,
  isArabiziArticle,
  isArabiziParticle,
  isPlainArabizi,
  looksEuropean,
  writeNegation,
} from './arabizi-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Punctuation is not a part of words. */
const BETWEEN_WORDS = /([^\p{L}\p{M}\p{N}'-]+)/u;
/** So many words with a digit, or particles, show that a text is Arabic in Latin letters. */
const SIGNS_MIN = 2;
/** Beside one English word, so many that are found in Arabic show that an article is the Arabic one. */
const FOUND_MIN = 2;

/** What Arabic in Latin letters is read with. */
interface ArabiziContext {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
}

/** Writes Arabic in Latin letters with Arabic ones, where a text shows by its particles or digits that it is that. */
export function readArabizi(text: string, context: ArabiziContext): string {
  if (!/[a-z]/iu.test(text)) return text;
  const parts = text.replace(/[’ʼ]/gu, "'").split(BETWEEN_WORDS);
  const words = parts.map((part) => part.toLowerCase());
  if (looksEuropean(words)) return text;
  if (countArabiziSigns(words) < SIGNS_MIN && !hasArabicAlone(words, context)) return text;
  const findArabic = rememberWords((word) => context.vocabulary.findArabic(word, { isArabic: true }));
  return parts
    .map((part, at) => {
      const word = words[at] ?? '';
      if (isArabiziParticle(word)) return ' ';
      if (!/^[a-z0-9'-]+$/u.test(word)) return part;
      return (
        writeNegation(word) ?? (isEnglishWord(word, context) ? part : (findArabic(word) ?? keepUnread(part, word)))
      );
    })
    .join('');
}

/** A word that nothing is found for stays one that nothing has; with digits in it, it would fall apart into letters and numbers. */
function keepUnread(part: string, word: string): string {
  return hasArabiziDigits(word) ? writeLetters(word) : part;
}

/** Where no word is English, one article or one plain word shows it; where one is, an article beside words that are found. */
function hasArabicAlone(words: readonly string[], context: ArabiziContext): boolean {
  const isFound = (word: string) => !isArabiziParticle(word) && context.vocabulary.findArabic(word) !== undefined;
  const isContent = (word: string) => /^[a-z]{3,}$/u.test(word) && !isArabiziParticle(word);
  const english = words.filter((word) => isContent(word) && isEnglishWord(word, context)).length;
  if (english === 0) return words.some((word) => isArabiziArticle(word) || (isPlainArabizi(word) && isFound(word)));
  return english === 1 && words.some(isArabiziArticle) && words.filter(isFound).length >= FOUND_MIN;
}

function isEnglishWord(word: string, { analysis, vocabulary }: ArabiziContext): boolean {
  const [known] = analysis.analyzeWords(word);
  return known !== undefined && !hasArabiziDigits(word) && (known.isStop || vocabulary.has(known));
}

/** Finds each word of a text once: a text may be one word two hundred times. */
function rememberWords(find: (word: string) => string | undefined): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, find(word));
    return known.get(word);
  };
}
