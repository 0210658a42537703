import { stemmer as stemEnglish } from 'stemmer';
import { findSingular } from '../arabic-normalizer/broken-plurals.ts';
import { buildCliticStripper, stripArticle, type WordCounts } from '../arabic-normalizer/clitics.ts';
import { stemLightly, stripNumber } from '../arabic-normalizer/light-stem.ts';
import { extractRoot } from '../arabic-normalizer/root.ts';
import { stripSpokenVerb } from '../arabic-normalizer/spoken-verbs.ts';
import { splitWords, type Token, tokenize } from '../arabic-normalizer/tokenize.ts';
import { once } from './once.ts';
import { isStopWord } from './stop-words.ts';
import type { WordTable } from './stored-words.ts';

/** A word in the forms that it is matched by, from the strictest to the loosest. */
export interface WordForms {
  /** As it stands, folded. */
  readonly text: string;
  /** Without clitics: «وتهريب» -> «تهريب». Of other scripts the folded word. */
  readonly core: string;
  /** In the singular: «دروب» -> «درب», «مهاجرين» -> «مهاجر». Of other scripts the stem. */
  readonly base: string;
  /** Without endings: «مهاجرين» -> «مهاجر», "smuggling" -> "smuggl". */
  readonly stem: string;
  /** The letters of its family: «تهريب», «مهرب» -> «هرب». Of other scripts the stem. */
  readonly root: string;
  /** It says nothing of a subject. */
  readonly isStop: boolean;
}

/** A word of a text with its place there, and as it is written there. */
export interface Word extends WordForms, Token {
  readonly surface: string;
  /** Those of its core where that is a word of the collection, which are the same wherever it stands; else its own. */
  readonly forms: WordForms;
}

/** Splits texts into words with all their forms. What is a clitic is decided by the collection it was built for. */
export interface Analysis {
  readonly analyze: (text: string) => readonly Word[];
  /** The same without the places of the words: several times faster. */
  readonly analyzeWords: (text: string) => readonly WordForms[];
  /** Tells whether a folded word stands in the collection. */
  readonly isKnown: (word: string) => boolean;
}

/** Builds the analysis for a collection of texts; questions must go through the same one. */
export function buildAnalysis(texts: Iterable<string>): Analysis {
  const split = new Map<string, readonly string[]>();
  for (const text of texts) if (!split.has(text)) split.set(text, splitWords(text));
  const counts = countWords(split.values());
  const known = new Map<string, WordForms>();
  const findCore = buildCoreFinder(
    (word) => counts.has(word),
    () => counts,
  );
  return assemble({
    isKnown: (word) => counts.has(word),
    getForms: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const forms = new LazyForms(word, findCore);
      // Only words of the collection are remembered: what people type is not kept.
      if (counts.has(word)) known.set(word, forms);
      return forms;
    },
    split: (text) => split.get(text) ?? splitWords(text),
  });
}

/** Makes an analysis of the words of a collection, as {@link buildAnalysis} made their forms. */
export function openAnalysis({ has, getForms, getCounts }: WordTable): Analysis {
  const findCore = buildCoreFinder(has, getCounts);
  return assemble({
    isKnown: has,
    getForms: (word) => getForms(word) ?? new LazyForms(word, findCore),
    split: splitWords,
  });
}

/** Finds words without their clitics; what a collection has is first looked at when the first word needs it. */
function buildCoreFinder(isKnown: (word: string) => boolean, getCounts: () => WordCounts): (word: string) => string {
  const getStripper = once(() => buildCliticStripper(getCounts()));
  return (word) => {
    const core = getStripper()(word);
    // A word that stands nowhere may be a verb as it is spoken; behind an article it is none: «الحيوانات».
    return isKnown(word) || isKnown(core) || stripArticle(word) !== word ? core : stripSpokenVerb(core);
  };
}

/** What an analysis is put together from. */
interface AnalysisParts {
  readonly isKnown: (word: string) => boolean;
  readonly getForms: (word: string) => WordForms;
  readonly split: (text: string) => readonly string[];
}

function assemble({ isKnown, getForms, split }: AnalysisParts): Analysis {
  return {
    analyze: (text) =>
      tokenize(text).map((token) => {
        const forms = getForms(token.text);
        const { core, base, stem, root, isStop } = forms;
        const whole = isKnown(core) ? getForms(core) : forms;
        const surface = text.slice(token.start, token.end);
        return { ...token, surface, core, base, stem, root, isStop, forms: whole.core === core ? whole : forms };
      }),
    analyzeWords: (text) => split(text).map(getForms),
    isKnown,
  };
}

function countWords(texts: Iterable<readonly string[]>): WordCounts {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The forms of a word, each made when it is first asked for: of the thousands of words of the lexicon few are ever compared. */
class LazyForms implements WordForms {
  readonly text: string;
  readonly #findCore: (word: string) => string;
  #core: string | undefined;
  #base: string | undefined;
  #stem: string | undefined;
  #root: string | undefined;
  #isStop: boolean | undefined;

  constructor(text: string, findCore: (word: string) => string) {
    this.text = text;
    this.#findCore = findCore;
  }

  get #isArabic(): boolean {
    return isArabicWord(this.text);
  }

  get core(): string {
    this.#core ??= this.#isArabic ? this.#findCore(this.text) : this.text;
    return this.#core;
  }

  get base(): string {
    this.#base ??= this.#isArabic ? stripNumber(findSingular(this.core)) : this.stem;
    return this.#base;
  }

  get stem(): string {
    this.#stem ??= this.#isArabic ? stemLightly(findSingular(this.core)) : stemWestern(this.text);
    return this.#stem;
  }

  get root(): string {
    this.#root ??= this.#isArabic ? extractRoot(findSingular(this.core)) : this.stem;
    return this.#root;
  }

  get isStop(): boolean {
    this.#isStop ??= isStopWord(this.text) || (this.#isArabic && isParticle(this.text, this.core));
    return this.#isStop;
  }
}

/**
 * Tells whether a word says nothing of a subject without its clitics. Behind an article it is no particle, «المال» is not «مال», unless it
 * is one with the article: «والذي», «للدول».
 */
function isParticle(text: string, core: string): boolean {
  const definite = text.replace(/^[وفبك]{1,2}(?=ال)/u, '').replace(/^[وف]?لل/u, 'ال');
  return stripArticle(text) === text ? isStopWord(core) : isStopWord(definite);
}

/** Words that only look like a plural, as the Snowball stemmer of English (https://snowballstem.org) lists them: "news" is not "new". */
const INVARIABLE: ReadonlySet<string> = new Set(['news', 'atlas', 'cosmos', 'bias', 'andes']);

function stemWestern(word: string): string {
  return INVARIABLE.has(word) ? word : stemEnglish(word.replace(/^programme(?=s?$)/u, 'program'));
}

const ARABIC_FIRST = 0x0600;
const ARABIC_LAST = 0x08ff;

/** Tells whether a word is in Arabic letters, or in those of its neighbours in Unicode; words are of one script, so their first letter tells. */
export function isArabicWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= ARABIC_FIRST && code <= ARABIC_LAST;
}
