import { foldWithOffsets } from '../arabic-normalizer/fold.ts';
import type { Corpus, Language, Passage } from '../corpus/corpus.ts';
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
  /** Where it stands in `getPassageText(passage, language)`. */
  readonly spans: readonly Span[];
}

/** What lies between words: "مرض فيروس كورونا (كوفيد-19)" holds «كورونا كوفيد 19». */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * Finds the passages that hold a phrase: the same words in the same order, whatever marks, hamza and punctuation. All
 * passages are looked through, drafts too, in their order; sub-items stand for themselves.
 *
 * @returns Nothing for a phrase without words.
 */
export function findPhrase(phrase: string, corpus: Corpus): readonly PhraseHit[] {
  const wanted = foldWords(phrase).text.trim();
  if (wanted === '') return [];
  const language: Language = /\p{Script=Arabic}/u.test(wanted) ? 'ar' : 'en';
  return corpus.passages
    .filter((passage) => passage.items.length === 0 || passage.kind === 'sub-item')
    .flatMap((passage) => {
      const spans = findSpans(getPassageText(passage, language), wanted);
      return spans.length === 0 ? [] : [{ passage, language, spans }];
    });
}

function findSpans(text: string, wanted: string): readonly Span[] {
  const { text: folded, starts, ends } = foldWords(text);
  const spans: Span[] = [];
  const padded = ` ${wanted} `;
  for (let at = folded.indexOf(padded); at !== -1; at = folded.indexOf(padded, at + 1)) {
    const last = at + padded.length - 2;
    spans.push({ start: starts[at + 1] ?? 0, end: ends[last] ?? text.length });
  }
  return spans;
}

/** Folds a text to its words with one blank between and around them; for each character, where its source begins and ends. */
function foldWords(text: string) {
  const { text: folded, offsets } = foldWithOffsets(text);
  const starts: number[] = [];
  const ends: number[] = [];
  let words = '';
  const push = (sign: string, from: number, to: number) => {
    words += sign;
    starts.push(offsets[from] ?? 0);
    ends.push(offsets[to] ?? text.length);
  };
  let at = 0;
  push(' ', 0, 0);
  for (const { 0: gap, index } of [...folded.matchAll(BETWEEN_WORDS), { 0: '', index: folded.length }]) {
    for (; at < index; at += 1) push(folded[at] ?? '', at, at + 1);
    push(' ', index, index + gap.length);
    at = index + gap.length;
  }
  return { text: words.replace(/^ +/u, ' '), starts, ends };
}
