import type { Corpus } from '../corpus/corpus.ts';
import type { Analysis, Word } from './analysis.ts';
import { isAnd } from './and-words.ts';
import { readArabizi } from './arabizi.ts';
import { type NamedTreaty, readTreaty } from './articles.ts';
import { takeExcluded } from './excluded-words.ts';
import { asksForFact } from './facts.ts';
import type { UnitLimit } from './limits.ts';
import { once } from './once.ts';
import { dropExcluded, dropQuoted, listQuoted, quoteExact } from './quotations.ts';
import { isRequestWord } from './request-words.ts';
import { readScope, type Scope } from './scope.ts';
import { asksForStatement } from './statements.ts';
import { readUnits } from './unit-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { writeOut } from './write-out.ts';

/** What a question asks for, read from its words. */
export interface Question {
  readonly scope: Scope;
  /** Phrases in quotation marks, as typed. */
  readonly phrases: readonly string[];
  /** Phrases in quotation marks after a minus sign, or a word such as "except": what has one is left out. */
  readonly excludedPhrases: readonly string[];
  /** Words after a minus sign, or "except": what has all that stand together, or names the idea that they name, is left out. */
  readonly excluded: readonly (readonly Word[])[];
  /** Treaty articles that are asked for by number: "article 18". */
  readonly articles: readonly string[];
  /** The one treaty that is named right behind them: "article 18 of the Protocol". */
  readonly treaty: NamedTreaty | undefined;
  /** Its words without what names a report, misspelt ones mended, without numbers that stand nowhere; stop words are still among them. */
  readonly words: readonly Word[];
  /** Misspelt words and what was read for them; before them the whole text where it is Arabic in Latin letters. */
  readonly mended: readonly Mended[];
  /** It asks for a number, a date or a person. */
  readonly asksForFact: boolean;
  /** It wants recommendations or paragraphs alone. */
  readonly units: UnitLimit | undefined;
  /** It asks for recommendations by that name. */
  readonly asksForRecommendations: boolean;
  /** It asks for what somebody said or led. */
  readonly asksForStatement: boolean;
}

/** A word, or a text in Latin letters, as it was typed and what was read for it. */
export interface Mended {
  readonly typed: string;
  readonly read: string;
}

/** What questions are read with. */
export interface QuestionContext {
  readonly corpus: Corpus;
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
}

/** A question is read up to this length, in UTF-16 units; what follows is left out. */
export const QUESTION_MAX_CHARS = 2_000;

/** So many phrases are looked for, of so many characters; others are words like any. */
const PHRASES_MAX = 5;
const PHRASE_MIN_CHARS = 2;
const PHRASE_MAX_CHARS = 300;
/** In a text that is not all in capitals, "WHO" is no question word. */
const WHO = /\bWHO\b/gu;
const HAS_OTHERS = /\p{Ll}|\p{Lo}|^\s*WHO(?:\s+\d+)?\s*$/u;

/** Reads what a question asks for, whose markup the bot has left out. Whatever is typed, this returns a value. */
export function readQuestion(typed: string, context: QuestionContext): Question {
  const { analysis, corpus } = context;
  const whole = quoteExact(typed.slice(0, QUESTION_MAX_CHARS));
  const text = HAS_OTHERS.test(whole) ? whole.replace(WHO, 'World Health Organization') : whole;
  const quotations = listQuoted(whole).filter(
    ({ quoted: { length } }) => length >= PHRASE_MIN_CHARS && length <= PHRASE_MAX_CHARS,
  );
  const listPhrases = (isWanted: boolean) =>
    quotations
      .filter(({ isExcluded }) => isExcluded !== isWanted)
      .map(({ quoted }) => quoted)
      .slice(0, PHRASES_MAX);
  const phrases = listPhrases(true);
  const { excluded, rest: wanted } = takeExcluded(dropExcluded(text));
  const written = readArabizi(wanted, context);
  const plain = writeOut(written);
  const typedWords = analysis.analyze(plain);
  const { scope: named, rest } = readScope(typedWords, corpus);
  // A year that is quoted names no report.
  const unquoted = phrases.length === 0 ? typedWords : analysis.analyze(dropQuoted(plain));
  const scope = phrases.length === 0 ? named : readScope(unquoted, corpus).scope;
  const { articles, treaty, others } = takeArticles(rest);
  const { words, mended } = mendWords(others, context);
  return {
    scope,
    phrases,
    excludedPhrases: listPhrases(false),
    excluded: excluded
      .map((unwanted) => analysis.analyze(unwanted))
      .filter((unwanted) => unwanted.some(({ isStop }) => !isStop)),
    articles,
    treaty,
    words: words.filter((word) => !isNumber(word) || analysis.isKnown(word.text)),
    mended: [...listWritten(wanted, written), ...mended],
    asksForFact: asksForFact(typedWords),
    units: readUnits(unquoted),
    asksForRecommendations: typedWords.some(({ stem, base }) => stem === 'recommend' || RECOMMENDATION.test(base)),
    asksForStatement: asksForStatement(typedWords),
  };
}

/** A text in Latin letters was read in Arabic ones as a whole. */
function listWritten(typed: string, written: string): readonly Mended[] {
  return typed === written ? [] : [{ typed: typed.trim(), read: written.trim().replace(/\s+/gu, ' ') }];
}

function isNumber({ text }: Word): boolean {
  return /^\d+$/u.test(text);
}

/** Of the plural «توصيات» the base is «توصي». */
const RECOMMENDATION = /^(?:ال)?توصيه?$/u;
const ARTICLE_WORDS = new Set(['article', 'articl', 'art', 'ماده', 'مادت', 'مواد']);

function takeArticles(words: readonly Word[]) {
  const articles: string[] = [];
  const treaties = new Set<NamedTreaty>();
  const numbers = new Set<number>();
  const taken = new Set<number>();
  for (const [at, word] of words.entries()) {
    const before = isAnd(words[at - 1]?.text) ? at - 2 : at - 1;
    const isNamed = ARTICLE_WORDS.has(words[at - 1]?.base ?? '') || numbers.has(before);
    if (!isArticleNumber(word) || !isNamed) continue;
    articles.push(word.text);
    numbers.add(at);
    const named = readTreaty(words.slice(at + 1).map(({ text }) => text));
    if (named !== undefined) treaties.add(named.treaty);
    for (let place = at; place <= at + (named?.length ?? 0); place += 1) taken.add(place);
  }
  const isTaken = (word: Word, at: number) => taken.has(at) || (ARTICLE_WORDS.has(word.base) && taken.has(at + 1));
  // "Article 10 of the Protocol and article 18 of the Convention": both are listed, each with its treaty.
  const [treaty] = treaties.size === 1 ? treaties : [];
  return { articles, treaty, others: words.filter((word, at) => !isTaken(word, at)) };
}

function isArticleNumber(word: Word | undefined): boolean {
  return /^\d{1,3}$/u.test(word?.text ?? '');
}

function mendWords(words: readonly Word[], { analysis, vocabulary }: QuestionContext) {
  const mended: Mended[] = [];
  const found = words.map((word) =>
    word.isStop || isRequestWord(word) || vocabulary.has(word) ? undefined : { meant: vocabulary.mend(word) },
  );
  // Among English words, misspelt ones too, an unknown one is English.
  const hasEnglish = once(
    () =>
      words.some((word) => isEnglishWord(word, vocabulary)) || found.some((one) => /^[a-z]/u.test(one?.meant ?? '')),
  );
  const read = words.flatMap((word, at) => {
    const unknown = found[at];
    const meant = unknown && (unknown.meant ?? (hasEnglish() ? undefined : readLatin(word, vocabulary)));
    if (meant === undefined) return [word];
    mended.push({ typed: word.surface, read: meant });
    return analysis
      .analyze(meant)
      .map((part) => ({ ...part, surface: word.surface, start: word.start, end: word.end }));
  });
  return { words: read, mended };
}

/** Reads a word as an Arabic one in Latin letters: "tahrib". */
function readLatin(word: Word, vocabulary: Vocabulary): string | undefined {
  return isLatin(word) && word.text.length >= LATIN_MIN_LETTERS ? vocabulary.findArabic(word.text) : undefined;
}

/** Tells whether a word is an English one of some content. */
function isEnglishWord(word: Word, vocabulary: Vocabulary): boolean {
  const isLong = isLatin(word) && word.text.length > ARTICLE_MAX_LETTERS;
  return isLong && !word.isStop && !isRequestWord(word) && vocabulary.has(word);
}

function isLatin({ text }: Word): boolean {
  return /^[a-z]+$/u.test(text);
}

const LATIN_MIN_LETTERS = 4;
/** "El" and "al" are no English words. */
const ARTICLE_MAX_LETTERS = 2;
