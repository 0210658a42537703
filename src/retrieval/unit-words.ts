import type { Word } from './analysis.ts';
import type { UnitLimit } from './limits.ts';

/** Before what it limits, or behind it; «بس» before is "but". */
const ONLY_WORDS = new Set(['only', 'solely', 'فقط']);
const ONLY_BEHIND = new Set([...ONLY_WORDS, 'بس']);
/** What may stand between: "only in the recommendations". */
const LINKS = new Set(['the', 'in', 'from', 'في', 'من']);
/** "Not only recommendations" wants others too. */
const NEGATIONS = new Set(['not', 'ليس', 'ليست', 'مش', 'مو', 'مب']);
/** "Paragraphs on corruption". */
const ABOUT_WORDS = new Set(['on', 'about', 'regarding', 'concerning', 'عن', 'حول', 'بشان']);
const UNITS: readonly (readonly [UnitLimit, RegExp])[] = [
  ['recommendations', /^(?:recommendations|recs|(?:ال)?توصيات)$/u],
  ['paragraphs', /^(?:paragraphs|(?:ال)?فقرات)$/u],
];

/** Reads which units a question wants alone: "recommendations only", «فقط التوصيات», "paragraphs on corruption". */
export function readUnits(words: readonly Word[]): UnitLimit | undefined {
  const texts = words.map(({ text }) => text);
  const named = new Set(texts.flatMap((text) => nameUnits(text) ?? []));
  if (named.size !== 1) return undefined;
  const [units] = named;
  const isOfParagraphs =
    units === 'paragraphs' && texts.some((text, at) => isUnit(text) && ABOUT_WORDS.has(texts[at + 1] ?? ''));
  return isOfParagraphs || texts.some((_, at) => isLimit(texts, at)) ? units : undefined;
}

/** Tells whether a word limits the units that stand before it, or behind it; "the only recommendation" is one. */
function isLimit(texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  const isBehind = ONLY_BEHIND.has(text) && isUnit(texts[at - 1]);
  const isBefore =
    ONLY_WORDS.has(text) && texts[at - 1] !== 'the' && isUnit(texts.slice(at + 1).find((next) => !LINKS.has(next)));
  const first = isBehind ? at - 1 : at;
  const isNegated = texts.slice(Math.max(0, first - 2), first).some((before) => NEGATIONS.has(before));
  return (isBehind || isBefore) && !isNegated;
}

function isUnit(text: string | undefined): boolean {
  return nameUnits(text) !== undefined;
}

function nameUnits(text = ''): UnitLimit | undefined {
  return UNITS.find(([, names]) => names.test(text))?.[0];
}
