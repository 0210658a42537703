import { foldDigits } from '../arabic-normalizer/digits.ts';
import { foldText } from '../arabic-normalizer/fold.ts';

/** A request without the chapter that it names, and that chapter as headings count it: `III`. */
export interface ReadChapter {
  readonly rest: string;
  readonly chapter: string | undefined;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;
const ORDINALS = ['اول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'] as const;
/** "Chapter 3", "chap. III", «الفصل 3», «الفصل الثالث», "section IV". */
const CHAPTER = /(?:chapter|chap\.?|section|(?:ال)?فصل|(?:ال)?قسم)\s+(?<name>\d{1,2}|[ivx]{1,4}|ال\p{L}+)/iu;

/** Reads the chapter that a request names, by number, Roman numeral or Arabic ordinal. */
export function readChapter(text: string): ReadChapter {
  const plain = foldDigits(text);
  const match = CHAPTER.exec(plain);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return { rest: text, chapter: undefined };
  return { rest: plain.replace(match[0], ' '), chapter: readName(name) };
}

/** What no chapter is called stays as it was typed, to be repeated. */
function readName(name: string): string {
  if (/^\d+$/u.test(name)) return ROMAN[Number(name) - 1] ?? name;
  const ordinal = ORDINALS.findIndex((word) => `ال${word}` === foldText(name));
  return ROMAN[ordinal] ?? name.toUpperCase();
}
