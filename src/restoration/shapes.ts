/**
 * The contextual form of an Arabic letter: `iso` joined on neither side, `ini` to the next letter only, `med` on both
 * sides, `fin` to the preceding letter only.
 */
export type Form = 'iso' | 'ini' | 'med' | 'fin';

/** One base character of a text with its form (Arabic letters only) and where it stands. */
export interface Shape {
  readonly char: string;
  /** `undefined` for everything that is no Arabic letter: marks, digits, punctuation, blanks. */
  readonly form: Form | undefined;
  /** UTF-16 offset in the text. */
  readonly at: number;
}

const JOINS_BOTH_SIDES = /[\u0626\u0628\u062A-\u062E\u0633-\u063A\u0640-\u0647\u064A]/u;
const JOINS_PRECEDING_ONLY = /[\u0622-\u0625\u0627\u0629\u062F-\u0632\u0648\u0649]/u;
/** Joins its neighbours and is no letter. */
const TATWEEL = 'ـ';
const MARK = /\p{Mn}/u;

/** Tells whether `char` is a mark (vowel sign, shadda, tanwin) that sits on the letter before it. */
export function isMark(char: string): boolean {
  return MARK.test(char);
}

/** Tells whether `char` is an Arabic base letter that the damage models know (hamza forms included, Persian ones not). */
function isArabicLetter(char: string): boolean {
  return char === 'ء' || (JOINS_BOTH_SIDES.test(char) && char !== TATWEEL) || JOINS_PRECEDING_ONLY.test(char);
}

/**
 * Splits an NFC text into its characters with the contextual form of each Arabic letter, as a font would choose it.
 * Marks do not interrupt joining. Joining classes: Unicode, ArabicShaping.txt.
 *
 * @example
 * shapeText('دعم').map((shape) => shape.form); // ['iso', 'ini', 'fin']
 */
export function shapeText(text: string): readonly Shape[] {
  const chars: { char: string; at: number }[] = [];
  let at = 0;
  for (const char of text) {
    chars.push({ char, at });
    at += char.length;
  }
  return chars.map(({ char, at: offset }, index) => {
    if (!isArabicLetter(char)) return { char, form: undefined, at: offset };
    const joinsBefore = JOINS_BOTH_SIDES.test(neighbour(chars, index, -1)) && char !== 'ء';
    const joinsAfter = JOINS_BOTH_SIDES.test(char) && canJoinPreceding(neighbour(chars, index, 1));
    return { char, form: formOf(joinsBefore, joinsAfter), at: offset };
  });
}

function formOf(joinsBefore: boolean, joinsAfter: boolean): Form {
  if (joinsBefore) return joinsAfter ? 'med' : 'fin';
  return joinsAfter ? 'ini' : 'iso';
}

function canJoinPreceding(char: string): boolean {
  return JOINS_BOTH_SIDES.test(char) || JOINS_PRECEDING_ONLY.test(char);
}

function neighbour(chars: readonly { char: string }[], index: number, step: 1 | -1): string {
  let position = index + step;
  while (isMark(chars[position]?.char ?? '')) position += step;
  return chars[position]?.char ?? '';
}
