import { type Corpus, isDraft } from '../corpus/corpus.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { Word } from './analysis.ts';
import type { Scope } from './scope.ts';

const DRAFT_SUFFIX = '-draft';
export const BACKGROUND_SUFFIX = '-background';

/** What a word does in naming reports, and which words belong to that. */
export interface Naming {
  readonly places: readonly number[];
  readonly years?: readonly string[];
  readonly isDraft?: boolean;
  readonly isAdopted?: boolean;
}

/** Gets the reports of what names them, and the years of which none is held. */
export function nameReports(namings: readonly Naming[], { documents }: Corpus): Pick<Scope, 'reports' | 'unheldYears'> {
  const years = listYears(namings);
  const isDraft = namings.some((naming) => naming.isDraft === true);
  const keys = documents.map(({ key }) => key);
  const listKeys = (year: string) => (isDraft ? [`${year}${DRAFT_SUFFIX}`, year] : [year]);
  const named = years.flatMap(
    (year) => listKeys(year).flatMap((wanted) => keys.find((key) => key === wanted) ?? [])[0] ?? [],
  );
  return {
    reports: isDraft && years.length === 0 ? keys.filter((key) => key.endsWith(DRAFT_SUFFIX)) : named,
    unheldYears: years.filter((year) => !keys.some((key) => key.startsWith(year))),
  };
}

/** Tells whether a year stands beside a draft: "the 2019 draft", "the draft of 2019". */
function isOfDraft({ places, years }: Naming, draft: Naming, words: readonly Word[]): boolean {
  if (years === undefined) return false;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const [firstOfDraft, lastOfDraft] = [Math.min(...draft.places), Math.max(...draft.places)];
  // «2020 والمسودة» are two.
  if (last < firstOfDraft) return firstOfDraft - last === 1 && !words[firstOfDraft]?.text.startsWith('و');
  return first - lastOfDraft <= 2 && words[first - 1]?.text !== 'و' && words[first - 1]?.text !== 'and';
}

/** What a question leaves out, and its words. */
interface Excepted {
  readonly excepted: readonly Naming[];
  readonly words: readonly Word[];
}

/** Leaves reports out of those that are named, or else of all but drafts; where that would leave none, out of none. */
export function leaveOut(
  { excepted, words }: Excepted,
  named: Pick<Scope, 'reports' | 'unheldYears'>,
  corpus: Corpus,
): Pick<Scope, 'reports' | 'unheldYears' | 'leftOut'> {
  const drafting = excepted.filter((naming) => naming.isDraft === true);
  // "Except the 2019 draft" leaves out that, "except 2020 and the draft" both; the background paper of a year goes with it.
  const ofDrafts = excepted.filter((naming) => drafting.some((draft) => isOfDraft(naming, draft, words)));
  const years = listYears(excepted.filter((naming) => !ofDrafts.includes(naming)));
  if (years.length === 0 && drafting.length === 0) return { ...named, leftOut: [] };
  const drafts = drafting.length === 0 ? [] : listDrafts([...drafting, ...ofDrafts], corpus);
  const isLeft = (key: ReportKey) => drafts.includes(key) || years.some((year) => key.startsWith(year));
  const all = corpus.documents.map(({ key }) => key).filter((key) => !key.endsWith(DRAFT_SUFFIX));
  const kept = (named.reports.length > 0 ? named.reports : all).filter((key) => !isLeft(key));
  if (kept.length === 0) return { ...named, leftOut: [] };
  return { ...named, reports: kept, leftOut: corpus.documents.map(({ key }) => key).filter(isLeft) };
}

/** "Except the draft" alone leaves out all draft reports, "except the 2019 draft" that one. */
function listDrafts(excepted: readonly Naming[], { documents, passages }: Corpus): readonly ReportKey[] {
  const years = listYears(excepted);
  const isMeant = (key: ReportKey) => years.length === 0 || years.some((year) => key.startsWith(year));
  return documents
    .map(({ key }) => key)
    .filter((key) => isMeant(key) && passages.some((passage) => passage.report === key && isDraft(passage)));
}

/** "The 2020 background paper" is not the report of 2020 as well. */
function listYears(namings: readonly Naming[]): readonly string[] {
  const all = new Set(namings.flatMap(({ years: named = [] }) => named));
  return [...all].filter((year) => !all.has(`${year}${BACKGROUND_SUFFIX}`));
}
