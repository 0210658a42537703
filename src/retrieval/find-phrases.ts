import type { Corpus, Passage } from '../corpus/corpus.ts';
import { findPhrase, type PhraseHit } from './phrases.ts';

/** A phrase in quotation marks and where it stands: in what was asked for, drafts too, and elsewhere. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly found: readonly PhraseHit[];
  readonly elsewhere: readonly PhraseHit[];
}

/** Finds where phrases stand. Texts that are not adopted are among them: of each it is said what it is worth. */
export function findPhrases(
  phrases: readonly string[],
  isAsked: (passage: Passage) => boolean,
  corpus: Corpus,
): readonly FoundPhrase[] {
  return phrases.map((phrase) => {
    const hits = findPhrase(phrase, corpus);
    return {
      phrase,
      found: hits.filter(({ passage }) => isAsked(passage)),
      elsewhere: hits.filter(({ passage }) => !isAsked(passage)),
    };
  });
}
