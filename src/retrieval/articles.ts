import { splitWords } from '../arabic-normalizer/tokenize.ts';
import type { Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';

const ARTICLE = new Set(['الماده', 'للماده', 'ماده']);

const known = new WeakMap<Passage, readonly string[]>();

/** Lists the treaty articles that a passage cites, by number, in their order: «المادة 18» gives "18". */
export function listCitedArticles(passage: Passage): readonly string[] {
  const articles = known.get(passage) ?? findArticles(passage);
  known.set(passage, articles);
  return articles;
}

function findArticles(passage: Passage): readonly string[] {
  const words = splitWords(getPassageText(passage));
  const numbers = words.filter((word, at) => /^\d+$/u.test(word) && ARTICLE.has(words[at - 1] ?? ''));
  return [...new Set(numbers)];
}
