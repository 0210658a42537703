import type { Word } from './analysis.ts';
import type { UnitScope } from './limits.ts';

const ONLY_WORDS = new Set(['only', 'solely', 'فقط', 'بس']);
/** What may stand between: "only in the recommendations". */
const LINKS = new Set(['the', 'in', 'from', 'in', 'في', 'من']);
/** By their `base`; of «التوصيات» that is «التوصي». */
const RECOMMENDATIONS = /^(?:recommend|(?:ال)?توصيه?)$/u;
const PARAGRAPHS = /^(?:paragraph|(?:ال)?فقره?)$/u;

/** Reads which units a question wants alone: "recommendations only", «فقط التوصيات». */
export function readUnits(words: readonly Word[]): UnitScope | undefined {
  for (const [at, { text }] of words.entries()) {
    if (!ONLY_WORDS.has(text)) continue;
    const behind = words.slice(at + 1).find((word) => !LINKS.has(word.text));
    const units = nameUnits(words[at - 1]) ?? nameUnits(behind);
    if (units !== undefined) return units;
  }
  return undefined;
}

function nameUnits(word: Word | undefined): UnitScope | undefined {
  if (word === undefined) return undefined;
  if (RECOMMENDATIONS.test(word.base)) return 'recommendations';
  return PARAGRAPHS.test(word.base) ? 'paragraphs' : undefined;
}
