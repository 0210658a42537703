import type { Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import type { Analysis } from './analysis.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import type { Scope } from './scope.ts';

/** What a question allows among its answers. */
export interface Limits {
  readonly scope: Scope;
  readonly question: Question;
  readonly analysis: Analysis;
  readonly byId: ReadonlyMap<string, Passage>;
}

/** Keeps what a question allows: the reports it names, adopted texts, the articles cited, nothing that it excludes. */
export function keepAllowed(ranked: readonly Ranked[], limits: Limits): readonly Ranked[] {
  return ranked.filter(({ id }) => {
    const passage = limits.byId.get(id);
    return passage !== undefined && isAllowed(passage, limits);
  });
}

function isAllowed(passage: Passage, { scope, question, analysis }: Limits): boolean {
  if (scope.reports.length > 0 && !scope.reports.includes(passage.report)) return false;
  if (scope.adoptedOnly && passage.status !== 'adopted') return false;
  if (question.excluded.length === 0) return true;
  const words = (['ar', 'en'] as const).flatMap((language) => analysis.analyzeWords(getPassageText(passage, language)));
  return !question.excluded.some(({ stem }) => words.some((word) => word.stem === stem));
}
