import { foldText } from '../arabic-normalizer/fold.ts';
import { stripMarks } from '../arabic-normalizer/marks.ts';
import { hasArabic } from '../arabic-normalizer/script.ts';
import type { Analysis, Word } from './analysis.ts';
import type { Answer } from './answer-question.ts';
import type { Reason } from './explain.ts';
import { once } from './once.ts';

/** Writes a folded Arabic word as it is written: «حمايه» -> «حماية». What is not known stays. */
export type Spell = (folded: string) => string;

/** Words and how they are written, where that differs. */
export type StoredSpelling = readonly (readonly [string, string])[];

/** Finds how the Arabic words of texts are written; the first text that has a word decides. */
export function storeSpelling(texts: readonly string[], analysis: Analysis): StoredSpelling {
  const wordsOf = new Map<string, readonly Word[]>();
  return [...indexFirstTexts(texts, analysis)].flatMap(([folded, text]) => {
    if (!hasArabic(folded)) return [];
    const words = wordsOf.get(text) ?? analysis.analyze(text);
    wordsOf.set(text, words);
    const written = findSpelling(folded, words) ?? folded;
    return written === folded ? [] : [[folded, written] as const];
  });
}

/** Makes a stored spelling ready; what is not in it is written as it is folded. */
export function openSpelling(getStored: () => StoredSpelling): Spell {
  const getWritten = once(() => new Map(getStored()));
  return (folded) => (hasArabic(folded) ? (getWritten().get(folded) ?? folded) : folded);
}

/** The first text that has each word; where in it the word stands is slow to know, and seldom asked. */
function indexFirstTexts(texts: readonly string[], analysis: Analysis): ReadonlyMap<string, string> {
  const firstTexts = new Map<string, string>();
  for (const text of texts) {
    for (const { text: whole, core } of analysis.analyzeWords(text))
      for (const word of whole.endsWith(core) ? [whole, core] : [whole])
        if (!firstTexts.has(word)) firstTexts.set(word, text);
  }
  return firstTexts;
}

/** Finds a word as it is written, or what of a longer one is left without the letters written on before it. */
function findSpelling(folded: string, words: readonly Word[]): string | undefined {
  return words
    .filter(({ text, core }) => text === folded || core === folded)
    .map(({ surface }) => stripMarks(surface).slice(-folded.length))
    .find((written) => foldText(written) === folded);
}

/** Spells the words of an answer that nobody typed: what was read for a misspelt word, and for Arabic in Latin letters. */
export function spellAnswer(answer: Answer, { typed, spell }: { typed: string; spell: Spell }): Answer {
  const spellReason = (reason: Reason): Reason =>
    'concept' in reason
      ? reason
      : { ...reason, word: mapWords(reason.word, (word) => (typed.includes(word) ? word : spell(word))) };
  const mended = answer.question.mended.map((word) => ({ ...word, read: mapWords(word.read, spell) }));
  return {
    ...answer,
    question: { ...answer.question, mended },
    hits: answer.hits.map((hit) => ({ ...hit, listWhy: () => hit.listWhy().map(spellReason) })),
  };
}

function mapWords(words: string, change: Spell): string {
  return words.split(' ').map(change).join(' ');
}
