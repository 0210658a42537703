import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getDocument, isParagraph, listParagraphs, listRecommendations } from '../../src/corpus/corpus.ts';
import { loadCorpusFiles } from '../../src/corpus/load-corpus.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { proveReports } from '../../src/corpus/prove-reports.ts';
import { listLineNumbers } from '../../src/corpus/source-lines.ts';
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

  it.each([
    ['2019', 5, []],
    ['2020', 34, [30]],
    ['2020-background', 72, []],
    ['2021', 41, []],
  ] as const)(
    'holds the paragraphs of %s, but for those that our copy lacks',
    (key, last, lacking: readonly number[]) => {
      const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
        (number) => !lacking.includes(number),
      );
      expect(listParagraphs(realCorpus, key).map(({ number }) => number)).toEqual(numbers);
    },
  );

  it('holds all footnotes of the background paper, each where a text refers to it', () => {
    const report = files.reports.find((candidate) => candidate.report === '2020-background');
    const numbers = report?.footnotes.map(({ number }) => number).filter((number) => number !== '*') ?? [];
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
    expect(getPassage('2020-background/p4').footnotes.map(({ number }) => number)).toEqual([1, 2]);
    expect(getPassage('2020-background/p4').opening).toContain('2016.(1) وفي عام 2017');
  });

  it('holds bullets, letters and agenda items as passages of their own', () => {
    expect(getPassage('2020-background/p3').items.map(({ mark }) => mark.ar)).toEqual(Array(11).fill('•'));
    expect(getPassage('2020-background/p2.c').items).toHaveLength(1);
    expect(getPassage('2021/p30.1').items.map(({ key }) => key)).toEqual(['1', '1.a', '1.b']);
    expect(getPassage('2021/p30.1.b').items.map(({ key }) => key)).toEqual(['1', '1.b']);
  });

  it('says what the paragraphs of each chapter are worth', () => {
    const statusOf = (id: string) => getPassage(id).status;
    expect(['2020/p3', '2020/p18', '2021/p4', '2021/p41'].map(statusOf)).toEqual(Array(4).fill('organizational'));
    expect(['2020/p7', '2021/p8'].map(statusOf)).toEqual(Array(2).fill('chairs-summary'));
    expect(statusOf('2020-background/p12')).toBe('secretariat-paper');
    expect(statusOf('2019/p1')).toBe('draft-final-not-held');
  });

  it('keeps the true number of what is misprinted, and the printed one', () => {
    const printed = (key: string, number: number) =>
      files.reports.find(({ report }) => report === key)?.paragraphs.find((entry) => entry.number === number)?.printed;
    expect(printed('2020', 3)).toBe('6-');
    expect(printed('2020', 10)).toBe('01-');
    expect(getPassage('2020/p26.3').opening).toBe(getPassage('2020/p26').opening);
  });

  it('holds the thirteen sub-items of 2019/22', () => {
    expect(
      getPassage('2019/22')
        .items.map(({ key }) => key)
        .join(''),
    ).toBe('abcdefghijklm');
  });

  it.each(realCorpus.passages.map((passage) => [passage.id, passage] as const))(
    'has every part of %s',
    (_, passage) => {
      expect(passage.title.ar).toMatch(/\p{Script=Arabic}/u);
      expect(passage.title.en).not.toMatch(/\p{Script=Arabic}/u);
      expect(getPassageText(passage, 'en')).not.toMatch(/\p{Script=Arabic}/u);
      expect(passage.headings.length).toBeGreaterThan(isParagraph(passage) ? 0 : 1);
      expect(getPassageText(passage, 'ar')).toMatch(/(?:[.؛؟:]|\(\d+\))$/u);
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
      const passages = realCorpus.passages.filter((passage) => passage.report === key && !isParagraph(passage));
      expect(new Set(passages.map(({ title }) => title.ar)).size).toBe(passages.length);
      expect(new Set(passages.map(({ title }) => title.en)).size).toBe(passages.length);
    },
  );

  it('keeps the status of each report', () => {
    const statuses = (key: string) => [
      ...new Set(listRecommendations(realCorpus, key as '2020').map(({ status }) => status)),
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
    for (const passage of realCorpus.passages.filter((held) => !isParagraph(held))) {
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

  it.each(['2019', '2020', '2020-background', '2020-draft', '2021'])(
    'double-quotes every text of %s on one line',
    async (key) => {
      const yaml = await readFile(join(CORPUS_FOLDER, `reports/${key}.yaml`), 'utf8');
      const fields = yaml.match(/^\s*(?:- )?(?:text|english|ar|en|before|after|copy|probably|gist):.*$/gmu) ?? [];
      expect(fields.length).toBeGreaterThan(10);
      for (const field of fields) expect(field).toMatch(/: ".*"$/u);
    },
  );

  it.each(['2019', '2020', '2020-background', '2020-draft', '2021'])(
    'finds every repair of %s where it claims to be',
    (key) => {
      const report = files.reports.find((candidate) => candidate.report === key);
      for (const { lines, repairs } of [...(report?.recommendations ?? []), ...(report?.paragraphs ?? [])]) {
        const source =
          files.sourceLines
            .get(key)
            ?.filter((_, index) => listLineNumbers(lines).includes(index + 1))
            .join('\n')
            .replaceAll('ـ', '') ?? '';
        for (const { before } of repairs) expect(source.split(before).length - 1).toBeGreaterThanOrEqual(1);
      }
    },
  );
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
