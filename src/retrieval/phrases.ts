import { foldText } from '../arabic-normalizer/fold.ts';
import { hasArabic } from '../arabic-normalizer/script.ts';
import {
  type Corpus,
  type Footnote,
  type Heading,
  isParagraph,
  isWhole,
  type Language,
  type Passage,
} from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';

/** A stretch of a text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage that holds a phrase word for word. */
export interface PhraseHit {
  readonly passage: Passage;
  /** `ar`: in the document's words; `en`: in our rendering of them. */
  readonly language: Language;
  /** Where it is not in the text of the passage: in a footnote to it, or in a heading that it is the first under. */
  readonly beside?: { readonly footnote: number } | 'heading';
}

/** What lies between words: "مرض فيروس كورونا (كوفيد-19)" holds «كورونا كوفيد 19». */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Finds the passages that hold a phrase: the same words in the same order, whatever marks, hamza and punctuation. Before a
 * phrase of several words, or one with the article, a conjunction or preposition may be written on («للقطاع الخاص»). All
 * passages are looked through, drafts too, in their order; an item is looked through without what stands above it. What has no
 * Arabic letter may still be printed ("burner apps", a symbol, a number); else it is looked for in our English rendering of the
 * recommendations: of a paragraph we have only the gist. What a text does not hold may stand in its footnotes, or in a heading.
 *
 * @returns Nothing for a phrase without words.
 */
export function findPhrase(phrase: string, corpus: Corpus): readonly PhraseHit[] {
  const wanted = foldWords(phrase);
  if (wanted === '') return [];
  const pattern = buildPattern(wanted);
  const isSaid = (passage: Passage, language: Language) => pattern.test(foldOwnText(passage, language));
  const isRendered = (passage: Passage) => !isParagraph(passage) && !hasArabic(wanted);
  const isPrinted = (part: Footnote | Heading) => pattern.test(foldOnce(foldedParts, part, () => part.text));
  const headed = new Set<string>();
  return corpus.passages.flatMap((passage): readonly PhraseHit[] => {
    const isFirstUnder = ({ key }: Heading) => !headed.has(`${passage.report} ${key}`);
    const heading = passage.headings.filter(isFirstUnder).find(isPrinted);
    for (const { key } of passage.headings) headed.add(`${passage.report} ${key}`);
    if (isSaid(passage, 'ar')) return [{ passage, language: 'ar' }];
    const note = isWhole(passage) ? passage.footnotes.find(isPrinted) : undefined;
    if (note !== undefined) return [{ passage, language: 'ar', beside: { footnote: note.number } }];
    if (heading !== undefined) return [{ passage, language: 'ar', beside: 'heading' }];
    return isRendered(passage) && isSaid(passage, 'en') ? [{ passage, language: 'en' }] : [];
  });
}

/** Tells whether a passage holds a phrase word for word, in any item of it too, or our rendering of it does. */
export function holdsPhrase(passage: Passage, phrase: string): boolean {
  const wanted = foldWords(phrase);
  if (wanted === '') return false;
  const pattern = buildPattern(wanted);
  return (['ar', 'en'] as const).some((language) =>
    pattern.test(foldOnce(foldedWholes[language], passage, () => getPassageText(passage, language))),
  );
}

const folded = { ar: new WeakMap<object, string>(), en: new WeakMap<object, string>() };
const foldedWholes = { ar: new WeakMap<object, string>(), en: new WeakMap<object, string>() };
/** Footnotes and headings. */
const foldedParts = new WeakMap<object, string>();

function foldOwnText(passage: Passage, language: Language): string {
  return foldOnce(folded[language], passage, () => getOwnText(passage, language));
}

/** Folds what belongs to a part of the corpus to its words, once. */
function foldOnce(known: WeakMap<object, string>, part: object, getText: () => string): string {
  const text = known.get(part) ?? foldWords(getText());
  known.set(part, text);
  return text;
}

/** The opening words of a passage, or those of an item alone, so that each word is found once. */
function getOwnText({ item, items, opening, openingEnglish }: Passage, language: Language): string {
  const own = items.find(({ key }) => key === item);
  if (own !== undefined) return language === 'ar' ? own.text : own.english;
  return language === 'ar' ? opening : openingEnglish;
}

/** Folded words hold letters and digits only, so nothing in them means anything to an expression. */
function buildPattern(wanted: string): RegExp {
  const withArticle = /^ال(?=\p{L}{2})/u;
  const mayBeJoined = withArticle.test(wanted) || /^\p{Script=Arabic}+ /u.test(wanted);
  const first = withArticle.test(wanted) ? `(?:[بك]?ال|لل)${wanted.replace(withArticle, '')}` : `[بلك]?${wanted}`;
  return new RegExp(`(?<= |^)${mayBeJoined ? `[وف]?${first}` : wanted}(?= |$)`, 'u');
}

/** Folds a text to its words with one blank between them. */
function foldWords(text: string): string {
  return foldText(text).replace(BETWEEN_WORDS, ' ').trim();
}
