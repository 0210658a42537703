import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getDocument, listRecommendations } from '../../src/corpus/corpus.ts';
import { loadCorpusFiles } from '../../src/corpus/load-corpus.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { proveReports } from '../../src/corpus/prove-reports.ts';
import { CORPUS_FOLDER, getPassage, realCorpus } from '../support/corpus.ts';

const files = await loadCorpusFiles(CORPUS_FOLDER);

describe('the corpus', () => {
  it.each([
    ['2019', [22]],
    ['2020', Array.from({ length: 22 }, (_, index) => index + 1)],
    ['2020-draft', Array.from({ length: 18 }, (_, index) => index + 1)],
    ['2021', Array.from({ length: 12 }, (_, index) => index + 1)],
  ] as const)('holds the recommendations of %s', (key, numbers) => {
    expect(listRecommendations(realCorpus, key).map(({ number }) => number)).toEqual(numbers);
  });

  it('holds the thirteen sub-items of 2019/22', () => {
    expect(
      getPassage('2019/22')
        .items.map(({ letter }) => letter)
        .join(''),
    ).toBe('abcdefghijklm');
  });

  it.each(realCorpus.passages.map((passage) => [passage.id, passage] as const))(
    'has every part of %s',
    (_, passage) => {
      expect(passage.title.ar).toMatch(/\p{Script=Arabic}/u);
      expect(passage.title.en).not.toMatch(/\p{Script=Arabic}/u);
      expect(getPassageText(passage, 'en')).not.toMatch(/\p{Script=Arabic}/u);
      expect(passage.headings.length).toBe(2);
      expect(getPassageText(passage, 'ar')).toMatch(/[.؛]$/u);
    },
  );

  it('gives a sub-item the repairs of its own words', () => {
    expect(getPassage('2019/22.b').repairs).toHaveLength(1);
    expect(getPassage('2019/22.a').repairs).toEqual([]);
  });

  it('gives every passage an id of its own', () => {
    expect(new Set(realCorpus.passages.map(({ id }) => id)).size).toBe(realCorpus.passages.length);
  });

  it.each(['2019', '2020', '2020-draft', '2021'] as const)(
    'gives the recommendations of %s titles of their own',
    (key) => {
      const passages = realCorpus.passages.filter(({ report }) => report === key);
      expect(new Set(passages.map(({ title }) => title.ar)).size).toBe(passages.length);
      expect(new Set(passages.map(({ title }) => title.en)).size).toBe(passages.length);
    },
  );

  it('keeps the status of each report', () => {
    const statuses = (key: string) => [
      ...new Set(realCorpus.passages.filter(({ report }) => report === key).map(({ status }) => status)),
    ];
    expect(statuses('2019')).toEqual(['draft-final-not-held']);
    expect(statuses('2020')).toEqual(['adopted']);
    expect(statuses('2020-draft')).toEqual(['draft']);
    expect(statuses('2021')).toEqual(['adopted']);
  });

  it('links the drafts to adopted texts that are the same words where lineage says so', () => {
    for (const { draft, adopted, change } of realCorpus.lineage) {
      if (adopted === null) continue;
      const isSame = getPassageText(getPassage(draft)) === getPassageText(getPassage(adopted));
      expect([draft, isSame]).toEqual([draft, change === 'none']);
    }
  });

  it('renders the same Arabic by the same English', () => {
    const byText = new Map<string, string>();
    for (const passage of realCorpus.passages) {
      const text = getPassageText(passage);
      expect(byText.get(text) ?? passage.openingEnglish).toBe(passage.openingEnglish);
      byText.set(text, passage.openingEnglish);
    }
  });

  it('draws no inferred symbol from a document that prints one', () => {
    expect(getDocument(realCorpus, '2021')).toMatchObject({ symbol: 'CTOC/COP/WG.7/2021/5', symbol_basis: 'printed' });
    expect(getDocument(realCorpus, '2020')).toMatchObject({ symbol: 'CTOC/COP/WG.7/2020/4', symbol_basis: 'inferred' });
    expect(getDocument(realCorpus, '2019')).toMatchObject({ symbol: null, symbol_basis: 'none', links: null });
  });

  it.each(['2020-draft', '2021'] as const)('finds the symbol of %s printed in its source', (key) => {
    const { symbol } = getDocument(realCorpus, key);
    expect(files.sourceLines.get(key)?.join('\n')).toContain(symbol);
  });

  it('finds no symbol printed where it says that it is inferred', () => {
    expect(files.sourceLines.get('2020')?.join('\n')).not.toContain('CTOC/COP/WG.7/2020/4');
  });

  it.each(['2019', '2020', '2020-draft', '2021'])('double-quotes every text of %s on one line', async (key) => {
    const yaml = await readFile(join(CORPUS_FOLDER, `reports/${key}.yaml`), 'utf8');
    const fields = yaml.match(/^\s*(?:- )?(?:text|english|ar|en|before|after|copy|probably):.*$/gmu) ?? [];
    expect(fields.length).toBeGreaterThan(10);
    for (const field of fields) expect(field).toMatch(/: ".*"$/u);
  });

  it.each(['2019', '2020', '2020-draft', '2021'])('finds every repair of %s where it claims to be', (key) => {
    const report = files.reports.find((candidate) => candidate.report === key);
    for (const { lines, repairs } of report?.recommendations ?? []) {
      const source =
        files.sourceLines
          .get(key)
          ?.slice(lines[0] - 1, lines[1])
          .join('\n')
          .replaceAll('ـ', '') ?? '';
      for (const { before } of repairs) expect(source.split(before).length - 1).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('proveReports()', () => {
  it.each(proveReports(files).map((proof) => [proof.report, proof] as const))(
    'proves or explains every word of %s',
    (_, proof) => {
      expect(proof.faults).toEqual([]);
      expect(proof.provedWords + proof.repairedWords).toBe(proof.words);
    },
  );
});
