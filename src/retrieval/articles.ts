import { splitWords } from '../arabic-normalizer/tokenize.ts';
import type { Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';

/** A treaty whose articles are cited: the Organized Crime Convention, or the Smuggling of Migrants Protocol to it. */
export type Treaty = 'convention' | 'protocol';

/** An article that a passage cites, by number, and of which treaty: «المادة 18 من اتفاقية …». */
export interface Citation {
  readonly article: string;
  /** Nothing where the text does not say it right behind the number. */
  readonly treaty: Treaty | undefined;
}

const ARTICLE = new Set(['الماده', 'للماده', 'ماده']);

const known = new WeakMap<Passage, readonly Citation[]>();

/** Lists the treaty articles that a passage cites, in their order. */
export function listCitations(passage: Passage): readonly Citation[] {
  const citations = known.get(passage) ?? findCitations(passage);
  known.set(passage, citations);
  return citations;
}

/** Lists the numbers of the articles that a passage cites, each once, in their order: «المادة 18» gives "18". */
export function listCitedArticles(passage: Passage): readonly string[] {
  return [...new Set(listCitations(passage).map(({ article }) => article))];
}

function findCitations(passage: Passage): readonly Citation[] {
  const words = splitWords(getPassageText(passage));
  return [...words.entries()]
    .filter(([at, word]) => /^\d+$/u.test(word) && ARTICLE.has(words[at - 1] ?? ''))
    .map(([at, article]) => ({
      article,
      treaty: words[at + 1] === 'من' ? readTreaty(words[at + 2] ?? '') : undefined,
    }));
}

/** Reads which treaty a folded word names: the one of that kind that is meant here. */
export function readTreaty(word: string): Treaty | undefined {
  if (/^(?:(?:ال)?اتفاقيه|convention)$/u.test(word)) return 'convention';
  return /^(?:(?:ال)?بروتوكول|protocol)$/u.test(word) ? 'protocol' : undefined;
}
