import type { WordForms } from './analysis.ts';

/** What asks for something of the kind that the next word names, in folded words. */
const ASKING: ReadonlySet<string> = new Set(['ما', 'وما', 'ماهو', 'ماهي', 'اي', 'باي', 'فاي']);
const PRONOUNS: ReadonlySet<string> = new Set(['هو', 'هي']);
/** What is asked for and stands in few answers: a year is given there, and not called one. */
const KINDS: ReadonlySet<string> = new Set('عام سنه قرن يوم شهر تاريخ اسم عدد معني سبب'.split(' '));
/** «ما الاسم الكامل». */
const ARTICLE = /^ال/u;

/**
 * Tells whether a word only says what kind of answer is wanted: «في أي عام …», «ما اسم …», «ما هو عدد …». By `npm run bench:arabic` it
 * gives arcd 0.004 and takes nothing from xquad-ar; after «كم» a number is more often called one («كم عدد»), and is left.
 */
export function isKindOfAnswer(words: readonly Pick<WordForms, 'text'>[], at: number): boolean {
  if (!KINDS.has((words[at]?.text ?? '').replace(ARTICLE, ''))) return false;
  const before = words[at - 1]?.text ?? '';
  return ASKING.has(before) || (PRONOUNS.has(before) && ASKING.has(words[at - 2]?.text ?? ''));
}
