import { formatNumber, namePassage, nameReports } from '../cards/name-passage.ts';
import { getWording } from '../cards/wording.ts';
import { isDraft, isParagraph, type Language, type Passage } from '../corpus/corpus.ts';
import type { ReferenceOutcome, ReferenceProblem } from '../references/outcome.ts';

/** Says in our words what became of a request; of one that was fully answered there is nothing to say. */
export function describeOutcome(outcome: ReferenceOutcome, language: Language): readonly string[] {
  const wording = getWording(language);
  switch (outcome.kind) {
    case 'found': {
      const ignored = outcome.ignoredWords.length === 0 ? [] : [wording.ignored(outcome.ignoredWords)];
      return [...outcome.problems.map((problem) => describeProblem(problem, language)), ...ignored];
    }
    case 'report':
      return [];
    case 'several':
      return [describeChoice(outcome.candidates, language)];
    case 'malformed':
      return [outcome.resolution ? wording.resolution : wording.malformed];
    case 'help':
      return wording.help;
    default:
      return [describeProblem(outcome, language)];
  }
}

function describeProblem(problem: ReferenceProblem, language: Language): string {
  const wording = getWording(language);
  switch (problem.kind) {
    case 'out-of-range':
      return wording.outOfRange(problem);
    case 'no-such-item':
      return describeItems(problem, language);
    case 'no-such-number':
      return wording.noSuchNumber(problem.unit, nameReports(problem.reports, language));
    case 'unknown-report':
      return wording.unknownReport(wording.unknownName(problem.name), nameReports(problem.reports, language));
    case 'missing-text':
      return wording.missingText(
        problem.report,
        problem.held.map((passage) => formatNumber(passage, language)),
      );
    case 'lacking':
      return wording.lacking(problem.unit, problem.report, problem.numbers);
    case 'no-such-units':
      return wording.noSuchUnits(problem.unit, problem.report);
  }
}

function describeItems({ passage }: Extract<ReferenceProblem, { kind: 'no-such-item' }>, language: Language) {
  const wording = getWording(language);
  const named = namePassage(passage, language);
  const above = passage.item === undefined ? '' : `${passage.item}.`;
  const items = passage.items.filter(({ key }) => key.startsWith(above) && !key.slice(above.length).includes('.'));
  const [first, last] = [items[0], items.at(-1)];
  const draft = isDraft(passage);
  if (first === undefined || last === undefined) return wording.noItems(named, draft);
  // A bullet and a numbered item are counted; a letter is named as it is printed.
  if (first.mark.ar === '•')
    return wording.noSuchItem(named, draft, { kind: 'bullet', first: first.key, last: last.key });
  if (/^\d+$/u.test(first.key))
    return wording.noSuchItem(named, draft, { kind: 'item', first: first.key, last: last.key });
  return wording.noSuchItem(named, draft, { kind: 'letter', first: first.mark[language], last: last.mark[language] });
}

/** "Recommendation 22: of 2020 (adopted) or of 2019 (draft)?" */
function describeChoice(candidates: readonly Passage[], language: Language): string {
  const wording = getWording(language);
  const numbers = new Set(candidates.map((passage) => formatNumber(passage, language)));
  const [number] = numbers;
  if (number === undefined || numbers.size > 1) return wording.ambiguousMany;
  const choices = candidates.map((passage) =>
    isParagraph(passage)
      ? wording.ofReport(namePassage(passage, language).year, passage.report)
      : wording.choice(namePassage(passage, language).year, isDraft(passage)),
  );
  const [first] = candidates;
  return wording.ambiguous(first === undefined ? 'recommendation' : namePassage(first, language).unit, number, choices);
}
