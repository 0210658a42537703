import type { Aliases, Concept } from '../corpus/concept.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { getPart } from './parts.ts';
import { listOwnTexts } from './passage-texts.ts';

/** What texts and their names are taken from. */
interface NamedTexts {
  readonly corpus: Corpus;
  readonly concepts: readonly Concept[];
  readonly aliases: Aliases;
}

/** What is known; a misspelt word is mended to one of `own`, never to a word that only names what is not held. */
export interface KnownTexts {
  readonly own: readonly string[];
  /** The names of what no text speaks of. */
  readonly unheld: readonly string[];
}

/** Lists all texts that words are read from: those of passages, the names of concepts, the aliases. */
export function listAllTexts({ corpus, concepts, aliases }: NamedTexts): KnownTexts {
  const ownTexts = corpus.passages.filter(getPart).flatMap(listOwnTexts);
  const names = (isHeld: boolean) =>
    concepts.filter(({ held }) => held === isHeld).flatMap(({ ar, en }) => [...ar, ...en]);
  return { own: [...ownTexts, ...names(true), ...Object.values(aliases).flat()], unheld: names(false) };
}
