import { parseArgs } from 'node:util';
import { isForTuning, isOffTopic, loadAllQuestions } from '../test/golden/load-questions.ts';
import { buildGoldenReport, formatGoldenReport, measureGolden } from '../test/golden/measure.ts';
import { saveReached } from '../test/golden/reached.ts';
import { loadBenchRetrieval } from './load-retrieval.ts';

/**
 * Prints how well the golden questions are answered, by kind and half, and how many without an answer are refused:
 * `npm run bench:questions`. Each is asked of the units that it was judged over, with `--all` of recommendations and paragraphs together, as
 * a bot is. With `--misses` it lists the questions for tuning whose best answer does not come first; with `--update` it writes the
 * floors of the test, which are of the units judged.
 */
const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

if (values.all && values.update) {
  process.stderr.write('The floors of the test are of the units judged: leave --all out to write them.\n');
  process.exit(2);
}

const retrieval = await loadBenchRetrieval();
const results = (await loadAllQuestions()).map((question) =>
  measureGolden(question, retrieval, values.all ? 'all' : undefined),
);
console.log(formatGoldenReport(buildGoldenReport(results)));
if (values.update) await saveReached(results);
if (values.misses) {
  for (const { question, ids, isFirst } of results) {
    if (!isForTuning(question) || (isOffTopic(question) ? ids.length === 0 : isFirst)) continue;
    console.log(
      `${question.kind}: ${question.text}\n  wanted ${JSON.stringify(question.relevant)}, got ${ids.slice(0, 4).join(' ')}`,
    );
  }
}
