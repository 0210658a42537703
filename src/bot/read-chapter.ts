import { foldDigits } from '../arabic-normalizer/digits.ts';
import { foldText } from '../arabic-normalizer/fold.ts';

/** A request without the chapter that it names, and that chapter as headings count it: `III`. */
export interface ReadChapter {
  readonly rest: string;
  readonly chapter: string | undefined;
  /** The page of it, from 1. */
  readonly page: number;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;
const ORDINALS = ['اول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع'] as const;
/** "Chapter 3", "chap. III", «الفصل 3», «الفصل الثالث», "section IV"; its section may follow: "chapter 3 A", «الفصل الثالث، القسم ألف». */
const CHAPTER =
  /(?<!\p{L})(?:(?:chapter|section|(?:ال)?فصل|(?:ال)?قسم)\s+|chap(?:\.\s*|\s+))(?<name>(?:\d{1,2}|[ivx]{1,4})(?:\.[a-z\d]{1,4}){0,3}|ال\p{L}{2,12}(?: عشر)?)(?![\p{L}\d])(?:(?:[\s,،]*(?:section|sect\.?|part|(?:ال)?(?:قسم|فرع|جزء))\s+|[\s,،]+)\(?(?<section>[a-d]|[أا]لف|باء|جيم|دال|[أابجد])\)?(?=\s*(?:$|[,،.?؟]|of\s|من\s|in\s|في\s|page\s|\d{4})))?/iu;

/** A key of our own list of parts, "III.A": as it stands it could also be a recommendation and its item. */
const KEY_ALONE = /(?<![\p{L}\d.])(?<name>[ivx]{1,4}(?:\.[a-z\d]{1,4}){1,3})(?![\p{L}\d])/iu;

const PAGE = /(?<!\p{L})(?:page|(?:ال)?صفحه|(?:ال)?صفحة)\s+(?<page>\d{1,3})(?!\d)/iu;

/** Reads the chapter or section that a request names, by number, Roman numeral, key ("III.A") or Arabic ordinal, and its page. */
export function readChapter(text: string): ReadChapter {
  const plain = foldDigits(text);
  const page = Number(PAGE.exec(plain)?.groups?.['page'] ?? 1);
  const unpaged = plain.replace(PAGE, ' ');
  const match = CHAPTER.exec(unpaged) ?? KEY_ALONE.exec(unpaged);
  const name = match?.groups?.['name'];
  if (match === null || name === undefined) return { rest: unpaged, chapter: undefined, page };
  const section = match.groups?.['section'];
  const chapter = section === undefined ? name : `${name}.${SECTIONS.get(foldText(section)) ?? section}`;
  return { rest: unpaged.replace(match[0], ' '), chapter: readName(chapter), page };
}

/** What no chapter is called stays as it was typed, to be repeated. */
function readName(name: string): string {
  const [chapter = '', ...below] = name.split('.');
  if (/^\d+$/u.test(chapter)) return [ROMAN[Number(chapter) - 1] ?? chapter, ...below.map(readSection)].join('.');
  const ordinal = ORDINALS.findIndex((word) => `ال${word}` === foldText(chapter));
  return [ROMAN[ordinal] ?? chapter.toUpperCase(), ...below.map(readSection)].join('.');
}

/** Arabic sections by their letters or the names of these, folded. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['الف', 'A'],
  ['ا', 'A'],
  ['باء', 'B'],
  ['ب', 'B'],
  ['جيم', 'C'],
  ['ج', 'C'],
  ['دال', 'D'],
  ['د', 'D'],
]);

/** Sections are A, B …; below numbered ones stand a, b … */
function readSection(name: string, at: number): string {
  return at === 0 ? name.toUpperCase() : name.toLowerCase();
}

/** Tells whether a text names a chapter in words of its own: «الفصل 3», "III.A". */
export function namesChapter(text: string): boolean {
  return readChapter(text).chapter !== undefined;
}
