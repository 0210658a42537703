import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpusFiles } from '../../src/corpus/load-corpus.ts';
import { listUnits } from '../../src/corpus/proof-units.ts';
import { prepareCounts } from '../../src/corpus/restored-counts.ts';
import { countRestoredLetters } from '../../src/corpus/restored-letters.ts';

const { documents, reports, sourceLines } = await loadCorpusFiles(join(import.meta.dirname, '../../corpus'));

describe('prepareCounts()', () => {
  it.each(documents.map((document) => ({ key: document.key, document })))(
    'counts what the rules of damage restored in each unit of $key',
    ({ key, document }) => {
      const source = sourceLines.get(key) ?? [];
      for (const report of reports.filter((file) => file.report === key)) {
        const prepare = prepareCounts(report, document, source);
        const units = listUnits(report, source, document.damage);
        expect(units.length).toBeGreaterThan(0);
        expect(units.map(({ name }) => prepare(name)())).toEqual(units.map((unit) => countRestoredLetters(unit)));
      }
    },
  );
});
