/** «ب», «ح», «هـ», «رح», Moroccan «ك» before a verb in the present: going on, or to come. */
const SPOKEN_TENSE = /^(?:رح|[بحهك])(?=[يتن]\p{L}{2,})/u;
/** «ما … ش» round a verb: its negation. */
const SPOKEN_NEGATION = /^ما?(?=\p{L}{3,}ش$)(?<verb>\p{L}+)ش$/u;

/**
 * Takes off what the spoken varieties write onto a verb: «بيهربوا» gives «يهربوا», «مينفعش» gives «ينفع». Many nouns begin or
 * end with these letters, so ask only for words that are not known otherwise.
 */
export function stripSpokenVerb(word: string): string {
  const verb = SPOKEN_NEGATION.exec(word)?.groups?.['verb'] ?? word;
  return verb.replace(SPOKEN_TENSE, '');
}
