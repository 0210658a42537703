const INVISIBLE_BETWEEN_DIGITS = /(?<=\p{Nd})(?:\p{Cf}|\p{Variation_Selector})+(?=\p{Nd})/gu;
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;

/** Removes direction marks, isolates, joiners and soft hyphens; between two digits they leave a blank. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE_BETWEEN_DIGITS, ' ').replace(INVISIBLE, '');
}
