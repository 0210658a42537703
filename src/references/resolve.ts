import {
  buildPassageId,
  type Corpus,
  findPassage,
  isParagraph,
  listParagraphs,
  listRecommendations,
  listReportKeys,
  type Passage,
} from '../corpus/corpus.ts';
import { ITEM_LETTERS, type ItemLetter } from '../corpus/item-marks.ts';
import type { ReportKey } from '../corpus/schema.ts';
import type { NumberSpec, Unit } from './atoms.ts';
import type { Entry } from './bind.ts';
import type { ReferenceOutcome, ReferenceProblem } from './outcome.ts';
import { parseReference } from './parse.ts';
import type { LetterRange } from './read-letters.ts';

/** An entry of our lists is no longer: an id and a title. */
const LIST_ENTRY_MAX_CHARS = 150;

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
  const pasted = findListEntry(request, corpus);
  if (pasted !== undefined) return { kind: 'found', passages: [pasted], listed: [], problems: [], ignoredWords: [] };
  const query = parseReference(request, corpus);
  if (query.kind !== 'entries') return query;
  const { entries, ignoredWords } = query;
  const resolved = entries.map((entry) => resolveEntry(entry, corpus));
  const passages = uniquePassages(resolved.flatMap((part) => part.passages));
  const listed = uniquePassages(resolved.flatMap((part) => part.listed ?? []));
  const problems = uniqueProblems(resolved.flatMap((part) => part.problems));
  if (passages.length === 0 && problems[0] !== undefined) return { ...problems[0], ignoredWords };
  if (entries.every(({ report }) => report === undefined)) return chooseAmong(passages, ignoredWords, corpus);
  if (passages.length > 0) return { kind: 'found', passages, listed, problems, ignoredWords };
  return { kind: 'report', reports: [...new Set(listed.map(({ report }) => report))], candidates: listed };
}

/** An entry of our lists, "2020/p18  Dates and format of the seventh meeting": what its title names besides is no reference. */
function findListEntry(request: string, corpus: Corpus): Passage | undefined {
  if (request.length > LIST_ENTRY_MAX_CHARS) return undefined;
  const [, id = '', title = ''] = /^(\S+)\s+(.*)$/u.exec(request.trim()) ?? [];
  const passage = title === '' ? undefined : findPassage(corpus, id);
  return passage !== undefined && Object.values(passage.title).includes(title) ? passage : undefined;
}

function chooseAmong(
  candidates: readonly Passage[],
  ignoredWords: readonly string[],
  corpus: Corpus,
): ReferenceOutcome {
  const isAdopted = ({ status }: Passage) => status === 'adopted';
  const adoptedFirst = candidates.toSorted((a, b) => Number(isAdopted(b)) - Number(isAdopted(a)));
  if (candidates.length > 0) return { kind: 'several', candidates: adoptedFirst, ignoredWords };
  return { kind: 'no-such-number', unit: 'recommendation', reports: listHeldReports(corpus), ignoredWords };
}

/** The reports that a number without a report may belong to: a draft is looked into only when it is asked for. */
function listSearchedReports(unit: Unit, corpus: Corpus): readonly ReportKey[] {
  return listReportKeys(corpus).filter((key) => listUnits(unit, key, corpus).some(({ status }) => status !== 'draft'));
}

function listUnits(unit: Unit, report: ReportKey, corpus: Corpus): readonly Passage[] {
  return unit === 'paragraph' ? listParagraphs(corpus, report) : listRecommendations(corpus, report);
}

function resolveEntry(entry: Entry, corpus: Corpus): Resolved {
  const { report, spec, unit } = entry;
  if (report !== undefined && 'unknown' in report) {
    return problem({ kind: 'unknown-report', name: report.unknown, reports: listHeldReports(corpus) });
  }
  if (report === undefined) {
    const passages = listSearchedReports(unit, corpus).flatMap(
      (key) => resolveSpec({ spec, unit, report: key }, corpus).passages,
    );
    return passages.length > 0 || unit === 'recommendation'
      ? { passages, problems: [] }
      : problem({ kind: 'no-such-number', unit, reports: listSearchedReports(unit, corpus) });
  }
  return resolveSpec({ spec, unit: chooseUnit(entry, report.key, corpus), report: report.key }, corpus);
}

/** A number of the background paper, which recommends nothing, can only be that of a paragraph. */
function chooseUnit({ unit, explicit }: Entry, report: ReportKey, corpus: Corpus): Unit {
  const recommends = listRecommendations(corpus, report).length > 0;
  return unit === 'paragraph' || (!recommends && !explicit) ? 'paragraph' : unit;
}

/** Which units of a report are asked for. */
interface Wanted {
  readonly spec: NumberSpec | undefined;
  readonly unit: Unit;
  readonly report: ReportKey;
}

function resolveSpec({ spec, unit, report }: Wanted, corpus: Corpus): Resolved {
  const held = listUnits(unit, report, corpus);
  if (held.length === 0) return problem({ kind: 'no-such-units', unit, report });
  if (spec === undefined) return { passages: [], listed: held, problems: [] };
  const explain = (from: number, to: number) => explainGap({ unit, report, from, to }, held);
  if (spec.kind === 'last') {
    const passages = spec.count > 0 ? held.slice(-spec.count) : [];
    return { passages, problems: passages.length === spec.count ? [] : [explain(1, Number.POSITIVE_INFINITY)] };
  }
  if (spec.kind === 'first')
    return resolveSpec({ spec: { kind: 'range', from: 1, to: spec.count, letters: [] }, unit, report }, corpus);
  const found = held.filter(({ number }) => number >= spec.from && number <= spec.to);
  const isComplete = Number.isFinite(spec.to) && found.length === spec.to - spec.from + 1;
  const problems = isComplete ? [] : [explain(spec.from, spec.to)];
  if (spec.item !== undefined) return takeItem({ passages: found, problems }, spec.item, corpus);
  if (spec.letters.length === 0) return { passages: found, problems };
  const items = found.map((passage) => resolveLetters(passage, spec.letters, corpus));
  return {
    passages: items.flatMap((part) => part.passages),
    problems: [...problems, ...items.flatMap((part) => part.problems)],
  };
}

/** Numbers of a report that are not all held. */
interface Gap {
  readonly unit: Unit;
  readonly report: ReportKey;
  readonly from: number;
  readonly to: number;
}

/** A report that does not begin with 1 is held in part; of one that does, the last number is known, and what our copy lacks. */
function explainGap({ unit, report, from, to }: Gap, held: readonly Passage[]): ReferenceProblem {
  const numbers = held.map(({ number }) => number);
  const last = numbers.at(-1) ?? 1;
  if (numbers[0] !== 1) return { kind: 'missing-text', report, held };
  if (from < 1 || to > last) return { kind: 'out-of-range', unit, report, first: 1, last };
  const lacking = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (number) => !numbers.includes(number),
  );
  return { kind: 'lacking', unit, report, numbers: lacking };
}

/** Replaces paragraphs by the one of their items that was asked for. */
function takeItem(resolved: Resolved, item: string, corpus: Corpus): Resolved {
  const parts = resolved.passages.map((passage): Resolved => {
    const found = findPassage(corpus, `${passage.id}.${item}`);
    if (found !== undefined) return { passages: [found], problems: [] };
    const above = findPassage(corpus, `${passage.id}.${item.split('.')[0]}`);
    return problem({ kind: 'no-such-item', passage: above ?? passage });
  });
  return {
    passages: parts.flatMap(({ passages }) => passages),
    problems: [...resolved.problems, ...parts.flatMap(({ problems }) => problems)],
  };
}

function resolveLetters(passage: Passage, letters: readonly LetterRange[], corpus: Corpus): Resolved {
  const wanted = letters.flatMap(listLetters);
  const unit = isParagraph(passage) ? 'paragraph' : 'recommendation';
  const { report, number } = passage;
  const ids = wanted.map((letter) => letter && buildPassageId({ report, unit, number, item: letter }));
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
