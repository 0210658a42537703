import type { Condition, DamageRule, Glyph } from './rules.ts';

/** What one character of the right text became in the damaged copy. */
export interface Sign {
  /** What stands in the damaged copy; a blank for a lost letter or a space, two blanks for a lost mark. */
  readonly sign: string;
  /**
   * `kept`: the letter itself. `changed`: another sign. `lost`: a blank where a letter or mark was. `space`: a real
   * space between words.
   */
  readonly kind: 'kept' | 'changed' | 'lost' | 'space';
  /** UTF-16 offset of the character in the right text. */
  readonly at: number;
  /** The glyph of the letter itself, where the font drew it either so or as `sign`, for reasons that the text does not show. */
  readonly orKept?: Glyph;
  /** The condition under which the letter takes this glyph, where a neighbour has a say. */
  readonly when?: Condition | undefined;
}

/** A way in which text extraction damaged a document, as a pure function from the right text (NFC) to its signs. */
export interface DamageModel {
  readonly name: string;
  readonly damage: (text: string) => readonly Sign[];
  /** Whether the number of blanks in the damaged copy is evidence (docs/damage-models.md 1.3). */
  readonly countsBlanks: boolean;
  /** Whether the pieces of a line may stand in another order in the damaged copy. */
  readonly scramblesPieces: boolean;
  /** Lists every rule by which a sign is not, or not always, the letter itself. */
  readonly listRules: () => readonly DamageRule[];
}

/** The model of a sound document: every character stands as it is, in its place. */
export const UNDAMAGED: DamageModel = {
  name: 'undamaged',
  damage: (text) => signsOf(text, (char) => char),
  countsBlanks: false,
  scramblesPieces: false,
  listRules: () => [],
};

/**
 * Maps each character of `text` to one sign; `signFor` gets the character and its UTF-16 offset. A blank returned for
 * anything but a blank counts as a lost letter.
 */
export function signsOf(text: string, signFor: (char: string, at: number) => string | Glyph): readonly Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const char of text) {
    signs.push(toSign(char, signFor(char, at), at));
    at += char.length;
  }
  return signs;
}

function toSign(char: string, glyph: string | Glyph, at: number): Sign {
  const { sign, when } = typeof glyph === 'string' ? { sign: glyph, when: undefined } : glyph;
  return { sign, kind: kindOf(char, sign), at, ...(when === undefined ? {} : { when }) };
}

function kindOf(char: string, sign: string): Sign['kind'] {
  if (char === ' ') return 'space';
  if (sign.trim() === '') return 'lost';
  return sign === char ? 'kept' : 'changed';
}

/** Brackets came out of every damaged source mirrored around Arabic text. */
export function mirrorBracket(char: string): string {
  if (char === '(') return ')';
  return char === ')' ? '(' : char;
}

/** Joins signs to the text that stands in the damaged copy. */
export function textOfSigns(signs: readonly Sign[]): string {
  return signs.map((sign) => sign.sign).join('');
}

/** Tells whether a sign is a letter or mark of `text` that the copy shows otherwise; a mirrored bracket is none. */
export function isRestoredLetter({ kind, at }: Sign, text: string): boolean {
  return (kind === 'changed' || kind === 'lost') && /[\p{L}\p{M}]/u.test(text.charAt(at));
}
