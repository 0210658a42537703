import type { Word } from './analysis.ts';
import type { UnitScope } from './limits.ts';

/** Before what it limits, or behind it; «بس» before is "but". */
const ONLY_WORDS = new Set(['only', 'solely', 'فقط']);
const ONLY_BEHIND = new Set([...ONLY_WORDS, 'بس']);
/** What may stand between: "only in the recommendations". */
const LINKS = new Set(['the', 'in', 'from', 'في', 'من']);
/** "Not only recommendations" wants others too, and "the only recommendation" is one. */
const NOT_LIMITING = new Set(['not', 'the', 'an', 'لا', 'ليس', 'ليست', 'مش', 'مو', 'مب', 'ما']);
/** "Paragraphs on corruption". */
const ABOUT_WORDS = new Set(['on', 'about', 'regarding', 'concerning', 'عن', 'حول', 'بشان']);
const UNITS: readonly (readonly [UnitScope, RegExp])[] = [
  ['recommendations', /^(?:recommendations|recs|(?:ال)?توصيات)$/u],
  ['paragraphs', /^(?:paragraphs|(?:ال)?فقرات)$/u],
];

/** Reads which units a question wants alone: "recommendations only", «فقط التوصيات», "paragraphs on corruption". */
export function readUnits(words: readonly Word[]): UnitScope | undefined {
  const texts = words.map(({ text }) => text);
  if (texts.some((text, at) => nameUnits(text) === 'paragraphs' && ABOUT_WORDS.has(texts[at + 1] ?? '')))
    return 'paragraphs';
  for (const [at, text] of texts.entries()) {
    if (texts.slice(0, at).some((before) => NOT_LIMITING.has(before) && !LINKS.has(before))) continue;
    const before = ONLY_BEHIND.has(text) ? nameUnits(texts[at - 1]) : undefined;
    const behind =
      ONLY_WORDS.has(text) && texts[at - 1] !== 'the'
        ? texts.slice(at + 1).find((next) => !LINKS.has(next))
        : undefined;
    const units = before ?? nameUnits(behind);
    if (units !== undefined) return units;
  }
  return undefined;
}

function nameUnits(text = ''): UnitScope | undefined {
  return UNITS.find(([, names]) => names.test(text))?.[0];
}
