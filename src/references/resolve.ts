import {
  buildPassageId,
  type Corpus,
  findPassage,
  listRecommendations,
  listReportKeys,
  type Passage,
} from '../corpus/corpus.ts';
import { ITEM_LETTERS, type ItemLetter } from '../corpus/item-letters.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { NumberSpec } from './atoms.ts';
import type { Entry } from './bind.ts';
import type { ReferenceOutcome, ReferenceProblem } from './outcome.ts';
import { parseReference } from './parse.ts';
import type { LetterRange } from './read-letters.ts';

/** What one entry of a request comes to. */
interface Resolved {
  readonly passages: readonly Passage[];
  /** The recommendations of a report named alone. */
  readonly listed?: readonly Passage[];
  readonly problems: readonly ReferenceProblem[];
}

/**
 * Finds the passages that a request names. Never throws and never guesses: what cannot be shown comes back as a problem
 * that says what is held instead.
 *
 * @example
 * resolveReference('2021 13', corpus); // { kind: 'out-of-range', report: '2021', first: 1, last: 12 }
 */
export function resolveReference(request: string, corpus: Corpus): ReferenceOutcome {
  const query = parseReference(request, corpus);
  if (query.kind !== 'entries') return query;
  const { entries, ignoredWords } = query;
  const resolved = entries.map((entry) => resolveEntry(entry, corpus));
  const passages = uniquePassages(resolved.flatMap((part) => part.passages));
  const listed = uniquePassages(resolved.flatMap((part) => part.listed ?? []));
  const problems = uniqueProblems(resolved.flatMap((part) => part.problems));
  if (passages.length === 0 && problems[0] !== undefined) return problems[0];
  if (entries.every(({ report }) => report === undefined)) return chooseAmong(passages, corpus);
  if (passages.length > 0) return { kind: 'found', passages, listed, problems, ignoredWords };
  return { kind: 'report', reports: [...new Set(listed.map(({ report }) => report))], candidates: listed };
}

function chooseAmong(candidates: readonly Passage[], corpus: Corpus): ReferenceOutcome {
  const isAdopted = ({ status }: Passage) => status === 'adopted';
  const adoptedFirst = candidates.toSorted((a, b) => Number(isAdopted(b)) - Number(isAdopted(a)));
  if (candidates.length > 0) return { kind: 'several', candidates: adoptedFirst };
  return { kind: 'no-such-number', reports: listHeldReports(corpus) };
}

/** The reports that a number without a report may belong to: a draft is looked into only when it is asked for. */
function listSearchedReports(corpus: Corpus): readonly ReportKey[] {
  return listReportKeys(corpus).filter((key) =>
    listRecommendations(corpus, key).some(({ status }) => status !== 'draft'),
  );
}

function resolveEntry(entry: Entry, corpus: Corpus): Resolved {
  const { report, spec, unit } = entry;
  if (report !== undefined && 'unknown' in report) {
    return problem({ kind: 'unknown-report', name: report.unknown, reports: listHeldReports(corpus) });
  }
  if (unit === 'paragraph') return problem({ kind: 'not-yet', report: report?.key });
  if (report === undefined) {
    return {
      passages: listSearchedReports(corpus).flatMap((key) => resolveSpec(spec, key, corpus).passages),
      problems: [],
    };
  }
  return resolveSpec(spec, report.key, corpus);
}

function resolveSpec(spec: NumberSpec | undefined, report: ReportKey, corpus: Corpus): Resolved {
  const held = listRecommendations(corpus, report);
  if (held.length === 0) return problem({ kind: 'not-yet', report });
  if (spec === undefined) return { passages: [], listed: held, problems: [] };
  if (spec.kind === 'last') {
    const passages = spec.count > 0 ? held.slice(-spec.count) : [];
    return { passages, problems: passages.length === spec.count ? [] : [explainGap(report, held)] };
  }
  if (spec.kind === 'first')
    return resolveSpec({ kind: 'range', from: 1, to: spec.count, letters: [] }, report, corpus);
  const found = held.filter(({ number }) => number >= spec.from && number <= spec.to);
  const isComplete = Number.isFinite(spec.to) && found.length === spec.to - spec.from + 1;
  const problems = isComplete ? [] : [explainGap(report, held)];
  if (spec.letters.length === 0) return { passages: found, problems };
  const items = found.map((passage) => resolveLetters(passage, spec.letters, corpus));
  return {
    passages: items.flatMap((part) => part.passages),
    problems: [...problems, ...items.flatMap((part) => part.problems)],
  };
}

/** A report that does not begin with 1 is held in part; of one that does, the number of its recommendations is known. */
function explainGap(report: ReportKey, held: readonly Passage[]): ReferenceProblem {
  const numbers = held.map(({ number }) => number);
  if (numbers[0] !== 1) return { kind: 'missing-text', report, held };
  return { kind: 'out-of-range', report, first: 1, last: numbers.at(-1) ?? 1 };
}

function resolveLetters(passage: Passage, letters: readonly LetterRange[], corpus: Corpus): Resolved {
  const wanted = letters.flatMap(listLetters);
  const ids = wanted.map((letter) => letter && buildPassageId(passage.report, passage.number, letter));
  const passages = ids.flatMap((id) => (id === undefined ? [] : (findPassage(corpus, id) ?? [])));
  if (passages.length === ids.length) return { passages, problems: [] };
  return { passages, problems: [{ kind: 'no-such-item', passage }] };
}

/** Lists the letters of a range, reversed ones too; `undefined` stands for a letter that does not exist. */
function listLetters({ from, to }: LetterRange): readonly (ItemLetter | undefined)[] {
  const all = ITEM_LETTERS.map(({ latin }) => latin);
  if (from === undefined) return [undefined];
  if (to === undefined) return [...all.slice(all.indexOf(from)), undefined];
  const [first = 0, last = 0] = [all.indexOf(from), all.indexOf(to)].toSorted((a, b) => a - b);
  return all.slice(first, last + 1);
}

/** Names what is held: adopted reports first. */
function listHeldReports(corpus: Corpus): readonly ReportKey[] {
  const isAdopted = (key: ReportKey) => listRecommendations(corpus, key).some(({ status }) => status === 'adopted');
  return listReportKeys(corpus).toSorted((a, b) => Number(isAdopted(b)) - Number(isAdopted(a)));
}

function problem(value: ReferenceProblem): Resolved {
  return { passages: [], problems: [value] };
}

function uniquePassages(passages: readonly Passage[]): readonly Passage[] {
  return [...new Set(passages)];
}

function uniqueProblems(problems: readonly ReferenceProblem[]): readonly ReferenceProblem[] {
  const byContent = new Map(problems.map((value) => [JSON.stringify(value), value]));
  return [...byContent.values()];
}
