/** A request without the item of a paragraph that it names, and the key of that item: `4`, `1.a`. */
export interface TakenItem {
  readonly rest: string;
  readonly item: string | undefined;
}

const PARAGRAPH = String.raw`(?:(?<![\p{L}\d])p\.? ?|paragraphs? |paras?\.? ?|(?:ال)?فقره )\d{1,3}`;
/** An id as we write it: `p3.4`, `p26.1.a`. */
const IN_ID = /(?<=(?<![\p{L}\d])p\d{1,3})\.(?<item>\d{1,2}(?:\.[a-n])?)(?![\d.])/u;
/** "paragraph 3, bullet 4", «الفقرة 30، البند 1», "para. 26, item 1 (a)". */
const IN_WORDS = new RegExp(
  String.raw`(?<=${PARAGRAPH}),? (?:bullet|point|item|(?:ال)?نقطه|(?:ال)?بند) (?<item>\d{1,2})(?: ?\((?<letter>[a-nابجدهوزحطيكلمن])ـ?\))?`,
  'u',
);
const ARABIC_LETTERS = 'ابجدهوزحطيكلمن';

/** Takes the item of a paragraph out of a folded request; bullets and numbered items are counted, others have letters. */
export function takeParagraphItem(folded: string): TakenItem {
  const id = IN_ID.exec(folded);
  if (id !== null) return { rest: folded.replace(IN_ID, ''), item: id.groups?.['item'] };
  const words = IN_WORDS.exec(folded);
  if (words === null) return { rest: folded, item: undefined };
  const { item, letter } = words.groups ?? {};
  return { rest: folded.replace(IN_WORDS, ''), item: letter === undefined ? item : `${item}.${readLetter(letter)}` };
}

function readLetter(letter: string): string {
  const place = ARABIC_LETTERS.indexOf(letter);
  return place === -1 ? letter : String.fromCharCode('a'.charCodeAt(0) + place);
}
