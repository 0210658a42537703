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
  /** The letter itself, where the font drew it either so or as `sign`, for reasons that the text does not show. */
  readonly orKept?: string;
}

/** A way in which text extraction damaged a document, as a pure function from the right text (NFC) to its signs. */
export interface DamageModel {
  readonly name: string;
  readonly damage: (text: string) => readonly Sign[];
  /** Whether the number of blanks in the damaged copy is evidence (docs/damage-models.md 1.3). */
  readonly countsBlanks: boolean;
  /** Whether the pieces of a line may stand in another order in the damaged copy. */
  readonly scramblesPieces: boolean;
}

/** The model of a sound document: every character stands as it is, in its place. */
export const UNDAMAGED: DamageModel = {
  name: 'undamaged',
  damage: (text) => signsOf(text, (char) => char),
  countsBlanks: false,
  scramblesPieces: false,
};

/**
 * Maps each character of `text` to one sign; `signFor` gets the character and its UTF-16 offset. A blank returned for
 * anything but a blank counts as a lost letter.
 */
export function signsOf(text: string, signFor: (char: string, at: number) => string): readonly Sign[] {
  const signs: Sign[] = [];
  let at = 0;
  for (const char of text) {
    signs.push(toSign(char, signFor(char, at), at));
    at += char.length;
  }
  return signs;
}

function toSign(char: string, sign: string, at: number): Sign {
  if (char === ' ') return { sign, kind: 'space', at };
  if (sign.trim() === '') return { sign, kind: 'lost', at };
  return { sign, kind: sign === char ? 'kept' : 'changed', at };
}

/** Joins signs to the text that stands in the damaged copy. */
export function textOfSigns(signs: readonly Sign[]): string {
  return signs.map((sign) => sign.sign).join('');
}

/** Tells whether a sign is a letter or mark of `text` that the copy shows otherwise; a mirrored bracket is none. */
export function isRestoredLetter({ kind, at }: Sign, text: string): boolean {
  return (kind === 'changed' || kind === 'lost') && /[\p{L}\p{M}]/u.test(text.charAt(at));
}
