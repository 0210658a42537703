import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CorpusInvalidError } from '../../src/corpus/errors.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { copyCorpus, realCorpus } from '../support/corpus.ts';

async function loadFaulty(file: string, change: (text: string) => string) {
  const error: unknown = await loadCorpus(await copyCorpus(file, change)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CorpusInvalidError);
  const invalid = error as CorpusInvalidError;
  expect(invalid.code).toBe('corpus_invalid');
  return invalid.faults;
}

describe('loadCorpus()', () => {
  it('freezes everything it returns', () => {
    expect(Object.isFrozen(realCorpus)).toBe(true);
    expect(Object.isFrozen(realCorpus.passages[0]?.source.lines)).toBe(true);
  });

  it('refuses a source that is not the one received', async () => {
    const faults = await loadFaulty('sources/002_1e0a727cd9ca93ed.txt', (text) => text.replace('التوصية', 'توصية'));
    expect(faults).toMatchObject([{ file: 'sources/002_1e0a727cd9ca93ed.txt', unit: '2020', field: 'sha256' }]);
  });

  it('names file, unit and field of a title that is too long', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) =>
      text.replace(/en: "(?=Human rights)/u, `en: "${'x'.repeat(80)}`),
    );
    expect(faults).toMatchObject([{ file: 'reports/2021.yaml', unit: 'recommendations 2', field: 'title.en' }]);
  });

  it('refuses a field that the schema does not know', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) =>
      text.replace('    number: 3', '    numbr: 3').replace('- number: 3', '- number: 3\n    colour: red'),
    );
    expect(faults[0]?.message).toContain('colour');
  });

  it('reports every fault at once', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) =>
      text.replace('lines: [34, 37]', 'lines: [37, 34]').replace('text: "ين', 'text: " ين'),
    );
    expect(faults.map(({ field }) => field)).toEqual(['lines', 'text']);
  });

  it.each([
    ['kashida', 'تُشجَّع الدول', 'تُشجَّع الـدول'],
    ['a Persian yeh', 'ينبغي للدول', 'ینبغي للدول'],
    ['an invisible character', 'ينبغي للدول', 'ينبغي\u200F للدول'],
    ['two blanks', 'ينبغي للدول', 'ينبغي  للدول'],
    ['the replacement character', 'ينبغي للدول', '\uFFFDنبغي للدول'],
  ])('refuses a text with %s', async (_, before, after) => {
    const faults = await loadFaulty('reports/2021.yaml', (text) => text.replace(before, after));
    expect(faults).toMatchObject([{ field: 'text' }]);
  });

  it('refuses a gap in the numbers', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) => text.replace('number: 12', 'number: 13'));
    expect(faults).toMatchObject([{ unit: '2021/13', field: 'number' }]);
  });

  it('refuses lines behind the end of the source', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) =>
      text.replace('lines: [34, 37]', 'lines: [34, 3400]'),
    );
    const messages = faults.map(({ message }) => message);
    expect(messages).toContain('found 3400, expected at most 434: the source has no more lines');
    expect(messages).toContain('line 39 belongs to two units');
  });

  it('refuses a line of the source that belongs to no unit', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) => text.replace('lines: [34, 37]', 'lines: [34, 36]'));
    expect(faults).toMatchObject([
      { unit: '2021', field: 'lines', message: expect.stringContaining('line 37 belongs to no unit') },
    ]);
  });

  it('refuses ranges of lines out of their order', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) =>
      text.replace('lines: [34, 37]', 'lines: [[36, 37], [34, 35]]'),
    );
    expect(faults).toMatchObject([{ unit: 'recommendations 1', field: 'lines' }]);
  });

  it('refuses a footnote that no text refers to, and a mark without its note', async () => {
    const unmarked = await loadFaulty('reports/2021.yaml', (text) => text.replace('الاجتماع.(1)', 'الاجتماع.'));
    expect(unmarked).toMatchObject([{ unit: '2021 footnote 1', message: expect.stringContaining('stands 0 times') }]);
  });

  it.each([
    ['a letter', 'reports/2021.yaml', '- key: "b"\n        text: "ورقة', '- key: "d"\n        text: "ورقة', '2021/p40'],
    ['a bullet', 'reports/2020-background.yaml', '- key: "7"', '- key: "9"', '2020-background/p3'],
    ['a letter under an item', 'reports/2021.yaml', '- key: "1.a"', '- key: "4.a"', '2021/p30'],
  ])('refuses %s out of its order', async (_, file, before, after, unit) => {
    const faults = await loadFaulty(file, (text) => text.replace(before, after));
    expect(faults[0]).toMatchObject({ unit, field: expect.stringMatching(/^items\./u) });
  });

  it('refuses a paragraph whose number does not rise', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) => text.replace('number: 17\n', 'number: 16\n'));
    expect(faults).toContainEqual(expect.objectContaining({ unit: '2021/p16', field: 'number' }));
  });

  it('refuses a recommendation under a heading that is not there', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) => text.replace('heading: "II.A"', 'heading: "II.C"'));
    expect(faults).toMatchObject([{ unit: '2021/1', field: 'heading' }]);
  });

  it('refuses a repair of words that the text does not have', async () => {
    const faults = await loadFaulty('reports/2020.yaml', (text) =>
      text.replace('after: "الشواغل"', 'after: "المشاغل"'),
    );
    expect(faults).toMatchObject([{ unit: '2020/1', field: 'repairs' }]);
  });

  it('refuses a doubt about words that the text does not have', async () => {
    const faults = await loadFaulty('reports/2020.yaml', (text) =>
      text
        .replace('copy: "المحتملين تهريبهم"', 'copy: "كذا"')
        .replace('probably: "المحتمل تهريبهم"', 'probably: "وكذا"'),
    );
    expect(faults).toMatchObject([{ unit: '2020/20', field: 'doubtful' }]);
  });

  it('refuses sub-items out of order', async () => {
    const faults = await loadFaulty('reports/2019.yaml', (text) => text.replace('letter: "c"', 'letter: "d"'));
    expect(faults).toMatchObject([{ unit: '2019/22', field: 'items.2' }]);
  });

  it('refuses lineage to a passage that is not held', async () => {
    const faults = await loadFaulty('lineage.yaml', (text) => text.replace('"2020/22"', '"2020/23"'));
    expect(faults).toMatchObject([{ file: 'lineage.yaml', unit: '2020-draft/18' }]);
  });

  it('refuses a draft without lineage, and a link that contradicts itself', async () => {
    const missing = await loadFaulty('lineage.yaml', (text) => text.replace(/^.*2020-draft\/9".*\n/mu, ''));
    expect(missing).toMatchObject([{ unit: '2020-draft/9', message: 'found 0 links, expected one' }]);
    const odd = await loadFaulty('lineage.yaml', (text) =>
      text.replace('adopted: null, change: not-adopted', 'adopted: null, change: reworded'),
    );
    expect(odd).toMatchObject([
      { unit: '2020-draft/11', message: '"reworded" contradicts adopted: null' },
      { unit: '2020-draft/11', message: '"reworded" needs words of both texts' },
    ]);
  });

  it('refuses a link whose words do not stand in both texts', async () => {
    const faults = await loadFaulty('lineage.yaml', (text) =>
      text.replace('تعزز الكشف المبكر عن حالات تهريب المهاجرين في', 'تعزز الكشف المبكر عن حالات التهريب'),
    );
    const unit = '2020-draft/3';
    expect(faults).toMatchObject([
      { unit, message: expect.stringContaining('does not stand in 2020-draft/3') },
      { unit, message: expect.stringContaining('does not stand in 2020/3') },
    ]);
  });

  it('refuses a heading under one that does not stand above it', async () => {
    const faults = await loadFaulty('reports/2021.yaml', (text) => text.replaceAll('"II.B"', '"VI.B"'));
    expect(faults).toMatchObject([{ unit: '2021 heading VI.B', field: 'key' }]);
  });

  it('refuses a manifest that lists a document twice or a day that does not exist', async () => {
    const twice = await loadFaulty(
      'sources/manifest.yaml',
      (text) => text + text.slice(text.indexOf('  - key: "2021"')),
    );
    expect(twice).toMatchObject([
      { unit: '2021', field: 'key' },
      { unit: '2021', field: 'file' },
    ]);
    const day = await loadFaulty('sources/manifest.yaml', (text) => text.replace('2021-10-15', '2021-99-15'));
    expect(day[0]).toMatchObject({ file: 'sources/manifest.yaml', field: 'meeting.last_day' });
  });

  it('refuses a chapter of which nobody says what it is worth', async () => {
    const faults = await loadFaulty('sources/manifest.yaml', (text) =>
      text.replace('status_by_chapter: { II: draft }', 'status_by_chapter: { III: draft }'),
    );
    expect(faults).toMatchObject([{ unit: '2020-draft', field: 'status_by_chapter' }]);
  });

  it('names a report that is missing', async () => {
    const folder = await copyCorpus('sources/manifest.yaml', (text) => `${text}\n`);
    await rm(join(folder, 'reports/2021.yaml'));
    await expect(loadCorpus(folder)).rejects.toMatchObject({
      code: 'corpus_invalid',
      faults: [{ unit: '2021', message: 'reports/2021.yaml is missing' }],
    });
  });

  it('says where a file is no YAML', async () => {
    const faults = await loadFaulty('reports/2020.yaml', (text) => text.replace('headings:', 'headings: ['));
    expect(faults).toMatchObject([{ file: 'reports/2020.yaml', unit: '', field: '' }]);
  });

  it('names a source that is missing', async () => {
    const folder = await copyCorpus('lineage.yaml', (text) => `${text}\n`);
    await rm(join(folder, 'sources/004_bdb2641db46ca4a5.txt'));
    await expect(loadCorpus(folder)).rejects.toMatchObject({
      code: 'corpus_invalid',
      faults: expect.arrayContaining([
        expect.objectContaining({ unit: '2021', file: 'sources/004_bdb2641db46ca4a5.txt' }),
      ]),
    });
  });

  it('refuses a folder that is not there', async () => {
    await expect(loadCorpus('/nowhere')).rejects.toMatchObject({ name: 'CorpusInvalidError', code: 'corpus_invalid' });
  });
});
