import type { Passage } from '../corpus/corpus.ts';
import { getPassageText } from '../corpus/passage-text.ts';
import type { Analysis } from './analysis.ts';
import { listCitedArticles } from './articles.ts';
import type { NamedFormula } from './formulas.ts';
import type { Question } from './question.ts';
import type { Scope } from './scope.ts';

/** What a question allows among its answers. */
export interface Limits {
  readonly scope: Scope;
  readonly question: Question;
  readonly analysis: Analysis;
  readonly formula: NamedFormula | undefined;
}

/** Tells whether a passage is in the reports that a question names, adopted if it must be, and has and lacks what it says. */
export function isAllowed(passage: Passage, { scope, question, analysis, formula }: Limits): boolean {
  if (scope.reports.length > 0 && !scope.reports.includes(passage.report)) return false;
  if (scope.adoptedOnly && passage.status !== 'adopted') return false;
  if (formula !== undefined && !formula.isSaidIn(passage)) return false;
  if (question.articles.length > 0) {
    const cited = listCitedArticles(passage);
    if (!question.articles.some((article) => cited.includes(article))) return false;
  }
  if (question.excluded.length === 0) return true;
  const words = (['ar', 'en'] as const).flatMap((language) => analysis.analyzeWords(getPassageText(passage, language)));
  return !question.excluded.some(({ stem }) => words.some((word) => word.stem === stem));
}
