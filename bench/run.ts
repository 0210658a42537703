import { execFileSync } from 'node:child_process';
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
  { measure: 'process start to the first answer, warm (ms)', ...measure(START_RUNS, () => start(undefined)) },
  { measure: 'process start to the first answer, cold compile cache (ms)', ...measure(START_RUNS, startCold) },
  { measure: 'reference to card (ms)', ...(await measureCards()) },
]);

function measure(runs: number, run: () => void) {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return { median: round(times[Math.floor(runs / 2)]), slowest: round(times.at(-1)) };
}

function round(time: number | undefined): number {
  return Number((time ?? 0).toPrecision(3));
}

/** Starts the process as `npm run -s tawsiya -- show 2020 7` does, without npm, and waits for its end. */
function start(compileCache: string | undefined): void {
  const env = compileCache === undefined ? undefined : { NODE_COMPILE_CACHE: compileCache };
  execFileSync(process.execPath, ['src/start.js', 'terminal', 'show', '2020', '7'], { cwd: ROOT, ...(env && { env }) });
}

function startCold(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tawsiya-bench-'));
  start(folder);
  rmSync(folder, { recursive: true });
}

async function measureCards() {
  const corpus = await loadCorpus(join(ROOT, 'corpus'));
  let turn = 0;
  return measure(CARD_RUNS, () => {
    const outcome = resolveReference(REQUESTS[turn % REQUESTS.length] ?? '', corpus);
    turn += 1;
    if (outcome.kind !== 'found') throw new Error('Cannot measure: expected every request to be found');
    for (const passage of outcome.passages) buildCard(passage, { corpus, language: 'en' });
  });
}
