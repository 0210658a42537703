import type { UnitScope } from '../../src/retrieval/limits.ts';
import type { Retrieval } from '../../src/retrieval/retrieval.ts';
import { type GoldenQuestion, getUnits, isOffTopic } from './load-questions.ts';
import { mean, measureNdcg } from './measures.ts';

/** What came of one golden question. */
export interface GoldenResult {
  readonly question: GoldenQuestion;
  /** The ids of the hits, the best first; none where it was refused. */
  readonly ids: readonly string[];
  readonly ndcg: number;
  /** A best answer leads. */
  readonly isFirst: boolean;
  /** A best answer is among the first three. */
  readonly isInThree: boolean;
  /** The share of the answers graded 2 and 3 among the first five. */
  readonly recall: number;
}

const BEST = 3;
const RELEVANT = 2;

/** Asks a golden question of the units that it was judged over, or of others, and measures the answer. */
export function measureGolden(
  question: GoldenQuestion,
  retrieval: Retrieval,
  units: UnitScope = getUnits(question),
): GoldenResult {
  const ids: readonly string[] = retrieval.ask(question.text, { units }).hits.map(({ passage }) => passage.id);
  const grades = question.relevant;
  const list = (min: number) => Object.keys(grades).filter((id) => (grades[id] ?? 0) >= min);
  const relevant = list(RELEVANT);
  const shown = ids.slice(0, 5);
  return {
    question,
    ids,
    ndcg: measureNdcg(ids, grades),
    isFirst: list(BEST).includes(ids[0] ?? ''),
    isInThree: ids.slice(0, 3).some((id) => list(BEST).includes(id)),
    recall:
      relevant.length === 0 ? 0 : relevant.filter((id) => shown.includes(id)).length / Math.min(5, relevant.length),
  };
}

/** The measures of some questions, each 0 to 1. */
export interface GoldenMeasures {
  readonly count: number;
  readonly ndcg: number;
  readonly first: number;
  readonly inThree: number;
  readonly recall: number;
  /** The share of questions inside the reports that are answered, or of those outside that are refused. */
  readonly rightKind: number;
}

/** The measures by half, and within it by kind; `all` stands for every question inside the reports, `off` for the others. */
export type GoldenReport = Readonly<Record<string, Readonly<Record<string, GoldenMeasures>>>>;

/** Sums results up by half and kind. */
export function buildGoldenReport(results: readonly GoldenResult[]): GoldenReport {
  const halves = [...new Set(results.map(({ question }) => question.half))];
  return Object.fromEntries(
    halves.map((half) => [half, buildHalf(results.filter(({ question }) => question.half === half))]),
  );
}

function buildHalf(results: readonly GoldenResult[]): Readonly<Record<string, GoldenMeasures>> {
  const kinds = [...new Set(results.map(({ question }) => question.kind))].toSorted();
  const inside = results.filter(({ question }) => !isOffTopic(question));
  const outside = results.filter(({ question }) => isOffTopic(question));
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, sumUp(results.filter(({ question }) => question.kind === kind))])),
    ...(inside.length > 0 && { all: sumUp(inside) }),
    ...(outside.length > 0 && { off: sumUp(outside) }),
  };
}

function sumUp(results: readonly GoldenResult[]): GoldenMeasures {
  const share = (isCounted: (result: GoldenResult) => boolean) =>
    mean(results.map((result) => Number(isCounted(result))));
  return {
    count: results.length,
    ndcg: mean(results.map(({ ndcg }) => ndcg)),
    first: share(({ isFirst }) => isFirst),
    inThree: share(({ isInThree }) => isInThree),
    recall: mean(results.map(({ recall }) => recall)),
    rightKind: share(({ question, ids }) => (ids.length === 0) === isOffTopic(question)),
  };
}

const HEADER = 'half              kind                questions  nDCG@10  first  in 3   recall@5  answered or refused';

/** Writes a report as a table of plain text. */
export function formatGoldenReport(report: GoldenReport): string {
  const rows = Object.entries(report).flatMap(([half, kinds]) =>
    Object.entries(kinds).map(([kind, measures]) => {
      const isOff = kind.startsWith('off');
      const figure = (value: number) => (isOff ? '-' : value.toFixed(3)).padEnd(7);
      const { count, ndcg, first, inThree, recall, rightKind } = measures;
      const figures = [ndcg, first, inThree, recall].map(figure).join('');
      return `${half.padEnd(18)}${kind.padEnd(20)}${String(count).padEnd(11)}${figures}   ${rightKind.toFixed(3)}`;
    }),
  );
  return [HEADER, ...rows].join('\n');
}
