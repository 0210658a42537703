import { type Corpus, isParagraph, listReportKeys, type Passage } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import { listCitedArticles } from './articles.ts';
import type { NamedFormula } from './formulas.ts';
import { getPart, type Part } from './parts.ts';
import { holdsPhrase } from './phrases.ts';
import type { Question } from './question.ts';
import type { Scope } from './scope.ts';

/** What a question allows among its answers. */
export interface Limits {
  readonly scope: Scope;
  readonly question: Question;
  /** Tells whether a passage speaks of what the question leaves out. */
  readonly isUnwanted: (passage: Passage) => boolean;
  readonly formula: NamedFormula | undefined;
}

/** Tells whether a question allows all passages. */
export function isUnlimited({
  scope,
  question,
  formula,
}: Pick<Limits, 'scope' | 'question'> & { formula?: unknown }): boolean {
  const { articles, excluded, excludedPhrases } = question;
  const isFree = scope.reports.length === 0 && scope.unheldYears.length === 0 && !scope.adoptedOnly;
  return (
    isFree && formula === undefined && articles.length === 0 && excluded.length === 0 && excludedPhrases.length === 0
  );
}

/** Tells whether a passage is in the reports that a question names, adopted if it must be, and has and lacks what it says. */
export function isAllowed(passage: Passage, { scope, question, isUnwanted, formula }: Limits): boolean {
  if (!isInScope(passage, scope)) return false;
  if (formula !== undefined && !formula.isSaidIn(passage)) return false;
  if (question.articles.length > 0) {
    const cited = listCitedArticles(passage);
    if (!question.articles.some((article) => cited.includes(article))) return false;
  }
  if (question.excludedPhrases.some((phrase) => holdsPhrase(passage, phrase))) return false;
  return !isUnwanted(passage);
}

/**
 * What a paragraph reports is of its year: asked about others alone, of which no report is held, only one that names such a year answers.
 */
export function isOfYears(passage: Passage, { reports, unheldYears }: Scope): boolean {
  if (unheldYears.length === 0 || reports.length > 0 || !isParagraph(passage)) return true;
  return unheldYears.some((year) => holdsPhrase(passage, year));
}

function isInScope(passage: Passage, scope: Scope): boolean {
  return isInReports(passage, scope) && (!scope.adoptedOnly || passage.status === 'adopted');
}

/** Tells whether a passage is in the reports that a scope names; one that names none has all. */
export function isInReports({ report }: Pick<Passage, 'report'>, { reports }: Pick<Scope, 'reports'>): boolean {
  return reports.length === 0 || reports.includes(report);
}

/** The units that a question may be limited to. */
export type UnitLimit = 'recommendations' | 'paragraphs';
export type UnitScope = UnitLimit | 'all';

/** Tells whether a passage is one of the units that a question is limited to. */
export function isOfUnits(passage: Passage, units: UnitScope): boolean {
  return units === 'all' || (units === 'paragraphs') === isParagraph(passage);
}

/** Lists the parts that a question is answered from: drafts of adopted texts only where it names nothing else. */
export function listParts(
  { reports }: Pick<Scope, 'reports'>,
  units: UnitScope,
  { passages }: Corpus,
): readonly Part[] {
  const named = reports.length === 0 ? [] : passages.filter(({ report }) => reports.includes(report));
  const isOfDrafts = named.length > 0 && named.every(({ status }) => status === 'draft');
  const recommending = isOfDrafts ? 'drafts' : 'recommendations';
  if (units === 'all') return [recommending, 'paragraphs'];
  return [units === 'paragraphs' ? 'paragraphs' : recommending];
}

/** So many passages are offered that do not answer: what comes near, what other reports have. */
export const NEAR_MAX = 3;

/** Where an answer was looked for. */
export interface Searched {
  readonly scope: Scope;
  readonly units: UnitScope;
  readonly phrases: readonly unknown[];
}

/** Lists the reports that were searched for an answer, in their order: those with a passage that could be one. */
export function listSearched({ scope, units, phrases }: Searched, corpus: Corpus): readonly ReportKey[] {
  const parts: readonly (Part | undefined)[] = listParts(scope, units, corpus);
  // Phrases are looked for in all that is held.
  const isSearched = (passage: Passage) =>
    phrases.length > 0 ? isOfUnits(passage, units) : parts.includes(getPart(passage));
  const passages = corpus.passages.filter((passage) => isSearched(passage) && isInScope(passage, scope));
  return listReportKeys({ ...corpus, passages });
}
