import { type Corpus, isParagraph } from '../corpus/corpus.ts';
import { isInReports, type Searched } from './limits.ts';
import { findPhrase, type PhraseHit } from './phrases.ts';

/** A phrase in quotation marks and where it stands: in what was asked for, drafts too, and in other reports or units. */
export interface FoundPhrase {
  readonly phrase: string;
  readonly found: readonly PhraseHit[];
  readonly elsewhere: readonly PhraseHit[];
}

/** Finds where phrases stand. Texts that are not adopted are among them: of each it is said what it is worth. */
export function findPhrases(
  phrases: readonly string[],
  { scope, units }: Pick<Searched, 'scope' | 'units'>,
  corpus: Corpus,
): readonly FoundPhrase[] {
  const isWithin = ({ passage }: PhraseHit) =>
    isInReports(passage, scope) && (units === 'all' || (units === 'paragraphs') === isParagraph(passage));
  return phrases.map((phrase) => {
    const hits = findPhrase(phrase, corpus);
    return { phrase, found: hits.filter(isWithin), elsewhere: hits.filter((hit) => !isWithin(hit)) };
  });
}
