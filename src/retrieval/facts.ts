import type { WordForms } from './analysis.ts';

/** How questions for a number, a date or a person begin, in folded words. */
const OPENINGS = [
  'how (?:many|much|old|long|far)',
  'when (?:was|were|did|does|do|is|will)',
  'who (?:is|was|are|were|won|has)',
  'who (?:attended|chaired|presided|opened)',
  'who (?:spoke|participated|took part|took the floor)(?: (?:in|at|during))?(?: the)?(?: \\d{4}| meeting| session|$)',
  '(?:what|which) (?:year|time)',
  '[وف]?(?:كم|بكم|كام|بكام|قديش|قداش|شحال)',
  '[وف]?(?:متي|امتي|ايمتي|ايمته|امته)',
  'اي (?:سنه|عام)',
  '(?:من|مين) (?:هو|هي|كان|كانت)',
  '(?:من|مين|منو|شكون) (?:اللي |الذي )?(?:حضر|حضرت|حضروا|تراس|يراس|افتتح)',
  '(?:من|مين|منو|شكون) (?:اللي |الذي )?(?:شارك|شاركوا|تكلم|اتكلم|تكلموا|اتكلموا|تحدث|اخذ الكلمه)(?: في)?(?: (?:ب?ال)?(?:اجتماع|دوره)| \\d{4}|$)',
];
/** What may stand before. */
const LEADS = String.raw`(?:(?:and|so|in|hi|hello|please|و|في|\d{4}) )*`;
const FACT = new RegExp(`^${LEADS}(?:${OPENINGS.join('|')})(?: |$)`, 'u');
const OPENING_WORDS = 6;

/** Tells whether a question asks for a number, a date or a person, which recommendations do not hold: "when was …", «كم عدد …». */
export function asksForFact(words: readonly Pick<WordForms, 'text'>[]): boolean {
  const opening = words.slice(0, OPENING_WORDS).map(({ text }) => text);
  return FACT.test(opening.join(' '));
}
