import { readFile, writeFile } from 'node:fs/promises';
import { dump, load as parseYaml } from 'js-yaml';
import * as z from 'zod';
import { isForTuning } from './load-questions.ts';
import { buildGoldenReport, type GoldenMeasures, type GoldenResult } from './measure.ts';

const measures = z.strictObject({
  count: z.int(),
  ndcg: z.number(),
  first: z.number(),
  inThree: z.number(),
  recall: z.number(),
  rightKind: z.number(),
});

const reachedSchema = z.strictObject({
  floors: z.record(z.string(), z.record(z.string(), measures)),
  /** The first ids of each question's hits; empty where it was refused. */
  answers: z.record(z.string(), z.string()),
});

/** What was reached when the figures were last taken: the floors, and the first hits of every question. */
export type Reached = z.output<typeof reachedSchema>;

const FILE = new URL('reached.yaml', import.meta.url);
const HEAD = `# What the golden questions reached when this was written by \`npm run bench:questions -- --update\`. The test fails where a
# measure falls below its floor, and says which answers changed.
`;
const SHOWN_HITS = 3;
/** A floor lies this far below what was reached. */
const MARGIN = 0.005;

/** Loads what was reached. */
export async function loadReached(): Promise<Reached> {
  return reachedSchema.parse(parseYaml(await readFile(FILE, 'utf8')));
}

/** Writes what is reached now. */
export async function saveReached(results: readonly GoldenResult[]): Promise<void> {
  const report = buildGoldenReport(results);
  const floors = Object.fromEntries(
    Object.entries(report).map(([half, kinds]) => [
      half,
      Object.fromEntries(
        ['all', 'off'].flatMap((kind) => (kinds[kind] === undefined ? [] : [[kind, lower(kinds[kind])]])),
      ),
    ]),
  );
  const answers = Object.fromEntries(results.map((result) => [result.question.id, writeAnswer(result)]));
  await writeFile(FILE, `${HEAD}${dump({ floors, answers }, { lineWidth: -1 })}`);
}

function lower({ count, ...shares }: GoldenMeasures): GoldenMeasures {
  const floor = (share: number) => Math.max(0, Math.floor((share - MARGIN) * 1_000) / 1_000);
  return {
    count,
    ndcg: floor(shares.ndcg),
    first: floor(shares.first),
    inThree: floor(shares.inThree),
    recall: floor(shares.recall),
    rightKind: floor(shares.rightKind),
  };
}

/** Writes the first hits of a question on a line. */
function writeAnswer({ ids }: GoldenResult): string {
  return ids.slice(0, SHOWN_HITS).join(' ');
}

/** Lists the questions whose first hits changed, a line each; without the question where it is none for tuning. */
export function listChanges(results: readonly GoldenResult[], { answers }: Reached): readonly string[] {
  return results.flatMap((result) => {
    const before = answers[result.question.id] ?? '';
    const now = writeAnswer(result);
    const { id, text } = result.question;
    const wanted = Object.keys(result.question.relevant).filter((key) => result.question.relevant[key] === 3);
    if (before === now) return [];
    return [
      `${id} ${isForTuning(result.question) ? `${text} ` : ''}wanted [${wanted.join(' ')}] was [${before}] now [${now}]`,
    ];
  });
}
