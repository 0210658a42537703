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
      treaty: words[at + 1] === 'من' ? nameTreaty(words[at + 2]) : undefined,
    }));
}

function nameTreaty(word = ''): Treaty | undefined {
  if (/^(?:(?:ال)?اتفاقيه|convention|untoc)$/u.test(word)) return 'convention';
  return /^(?:(?:ال)?بروتوكول|protocol)$/u.test(word) ? 'protocol' : undefined;
}

/** A treaty that a question names; others are none that texts here cite articles of. */
export type NamedTreaty = Treaty | 'other';

/** What may stand between an article and its treaty, or belong to the names of both treaties. */
const WITHIN_NAMES = new Set(
  'of the from un united nations migrant migrants smuggling organized organised transnational crime against to by land sea air and من مكافحه الامم المتحده لمكافحه الجريمه المنظمه عبر الوطنيه تهريب المهاجرين'.split(
    ' ',
  ),
);
/** Words of the names of other treaties. */
const OF_OTHERS =
  /^(?:trafficking|persons|firearms|refugees?|corruption|vienna|geneva|torture|child|rights|drugs?|uncac|(?:[وبل]?ال|لل)?(?:اتجار|اشخاص|فساد|لاجيين|اسلحه|فيينا|جنيف|تعذيب|طفل|حقوق|مخدرات))$/u;

/**
 * Reads which treaty the folded words behind an article name, "of the smuggling protocol", and how many of the words do.
 *
 * @returns `undefined` where none is named.
 */
export function readTreaty(
  words: readonly string[],
): { readonly treaty: NamedTreaty; readonly length: number } | undefined {
  const isOfName = (word: string) => WITHIN_NAMES.has(word) || OF_OTHERS.test(word);
  const at = words.findIndex((word) => !isOfName(word));
  const treaty = nameTreaty(words[at]);
  if (treaty === undefined) return undefined;
  const end = words.findIndex((word, place) => place > at && !isOfName(word));
  const length = end === -1 ? words.length : trimAnd(words, end);
  return { treaty: words.slice(0, length).some((word) => OF_OTHERS.test(word)) ? 'other' : treaty, length };
}

/** The "and" before another article is not of the name. */
function trimAnd(words: readonly string[], end: number): number {
  return words[end - 1] === 'and' ? end - 1 : end;
}
