import { getProofWording } from '../../../src/cards/wording-proof.ts';
import type { Language } from '../../../src/corpus/corpus.ts';
import type { ExplainedText, SourceExplanation } from '../../../src/corpus/explain-source.ts';
import { isDamagedByRule, type SourcePassage } from './source.ts';

/** Builds the JSON form of a passage beside its source; each rule is described once, under its id. */
export function buildSourceJson(
  { passage, card }: SourcePassage,
  explanation: SourceExplanation,
  language: Language,
): object {
  const { footnotes, id, file, damage } = explanation;
  const wording = getProofWording(language);
  const rules = [explanation, ...footnotes]
    .flatMap(({ words }) => words)
    .flatMap(({ letters }) => letters)
    .flatMap(({ rule }) => (rule === undefined ? [] : [[rule.id, wording.describeRule(rule)] as const]));
  return {
    id,
    status: passage.status,
    statusLine: card.statusLine,
    file,
    damage,
    reach: isDamagedByRule(explanation) ? wording.reach : wording.reachSound,
    ...buildText(explanation),
    footnotes: footnotes.map((footnote) => ({ number: footnote.number, ...buildText(footnote) })),
    rules: Object.fromEntries(rules),
  };
}

function buildText({ lines, words, restoredLetters }: ExplainedText): object {
  return {
    restoredLetters,
    lines,
    words: words.map(({ letters, ...word }) => ({
      ...word,
      letters: letters.map(({ letter, sign, isRestored, rule }) => ({ letter, sign, isRestored, rule: rule?.id })),
    })),
  };
}
