import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCard } from '../src/cards/build-card.ts';
import { loadCorpus } from '../src/corpus/load-corpus.ts';
import { resolveReference } from '../src/references/resolve.ts';

/** Runs of each measure; the median is printed, with the slowest beside it. */
const START_RUNS = 15;
const CARD_RUNS = 2_000;

const ROOT = new URL('..', import.meta.url).pathname;
const REQUESTS = [
  '2020 7',
  'التوصية السابعة لعام 2020',
  '2019/22 (ج)',
  'recommendations 3, 5 and 7 of 2021',
  'draft 2020 8',
];

console.table([
  ...(await measureStarts('warm', () => undefined)),
  ...(await measureStarts('cold compile cache', () => mkdtempSync(join(tmpdir(), 'tawsiya-bench-')))),
  { measure: 'reference to card (ms)', ...(await measureCards()) },
]);

/** A start, in milliseconds since the process was made. */
interface Start {
  readonly answer: number;
  /** After the answer Node writes what it compiled into the cache. */
  readonly end: number;
}

async function measureStarts(kind: string, makeCache: () => string | undefined) {
  await start(makeCache());
  const starts: Start[] = [];
  for (let run = 0; run < START_RUNS; run += 1) starts.push(await start(makeCache()));
  return [
    { measure: `process start to the first answer, ${kind} (ms)`, ...summarize(starts.map(({ answer }) => answer)) },
    { measure: `process start to its end, ${kind} (ms)`, ...summarize(starts.map(({ end }) => end)) },
  ];
}

/** Starts the process as `npm run -s tawsiya -- show 2020 7` does, without npm, and waits for its end. */
async function start(compileCache: string | undefined): Promise<Start> {
  const env = compileCache === undefined ? undefined : { NODE_COMPILE_CACHE: compileCache };
  const begin = performance.now();
  const bot = spawn(process.execPath, ['src/start.js', 'terminal', 'show', '2020', '7'], {
    cwd: ROOT,
    ...(env && { env }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answer: number | undefined;
  bot.stdout.once('data', () => {
    answer = performance.now() - begin;
  });
  const [code] = await once(bot, 'close');
  const end = performance.now() - begin;
  if (compileCache !== undefined) rmSync(compileCache, { recursive: true });
  if (code !== 0 || answer === undefined) throw new Error(`Cannot measure: the process ended with ${code}`);
  return { answer, end };
}

function summarize(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: round(sorted[Math.floor(sorted.length / 2)]), slowest: round(sorted.at(-1)) };
}

function round(time: number | undefined): number {
  return Number((time ?? 0).toPrecision(3));
}

async function measureCards() {
  const corpus = await loadCorpus(join(ROOT, 'corpus'));
  let turn = 0;
  const times = Array.from({ length: CARD_RUNS + 1 }, () => {
    const begin = performance.now();
    const outcome = resolveReference(REQUESTS[turn % REQUESTS.length] ?? '', corpus);
    turn += 1;
    if (outcome.kind !== 'found') throw new Error('Cannot measure: expected every request to be found');
    for (const passage of outcome.passages) buildCard(passage, { corpus, language: 'en' });
    return performance.now() - begin;
  });
  return summarize(times.slice(1));
}
