import { foldText } from '../arabic-normalizer/fold.ts';

/** Words between two texts that are compared, folded. */
const JOINTS: ReadonlySet<string> = new Set([
  'with',
  'to',
  'against',
  'and',
  'vs',
  'versus',
  'مع',
  'و',
  'بين',
  'between',
]);

/** Words for the draft of the text that is named, folded: "its draft", «بالمسودة». */
const DRAFT_WORDS: ReadonlySet<string> = new Set([
  'the',
  'its',
  'draft',
  'text',
  'adopted',
  'المسوده',
  'بالمسوده',
  'والمسوده',
  'مسودتها',
  'بمسودتها',
  'المشروع',
  'بالمشروع',
  'والمشروع',
]);

/**
 * Reads the one or two texts that are to be compared: "2020 9 with the draft", "the draft with 2020/9", "draft 8 and 2020 9",
 * «قارن 2020/11 بالمسودة». A side that only says "the draft" is left out, since a text leads to its draft.
 */
export function readSides(text: string): readonly string[] {
  const sides: string[][] = [[]];
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    if (JOINTS.has(foldText(word))) sides.push([]);
    else sides.at(-1)?.push(word);
  }
  const [first = [], ...others] = sides;
  // "With the draft 2020 9": what stands before the reference belongs to the joint.
  const [second = [], ...rest] = others;
  const read = first.length === 0 ? [stripStart(second), ...rest] : sides;
  return read.map(stripEnd).filter((side) => side !== '');
}

function stripStart(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !isDraftWord(word));
  return start === -1 ? [] : words.slice(start);
}

/** "2020/11 draft" names the draft itself, "2020/11 the draft" asks for it beside the text. */
function stripEnd(words: readonly string[]): string {
  const end = words.findLastIndex((word) => !isDraftWord(word)) + 1;
  const left = words.slice(end).join(' ');
  const isNamed = end > 0 && /^(?:draft|ال\S+)$/iu.test(left);
  return words.slice(0, isNamed ? words.length : end).join(' ');
}

function isDraftWord(word: string): boolean {
  return DRAFT_WORDS.has(foldText(word));
}
