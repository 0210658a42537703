import { describe, expect, it } from 'vitest';
import { listReportKeys } from '../../src/corpus/corpus.ts';
import type { ReportKey } from '../../src/corpus/schema.ts';
import { listSearched } from '../../src/retrieval/limits.ts';
import type { Scope } from '../../src/retrieval/scope.ts';
import { realCorpus } from '../support/corpus.ts';

const ANYWHERE: Scope = { reports: [], adoptedOnly: false, unheldYears: [], leftOut: [] };

describe('listSearched()', () => {
  it.each<[Partial<Scope>, readonly string[]]>([
    [{}, ['2019', '2020', '2021']],
    [{ adoptedOnly: true }, ['2020', '2021']],
    [{ reports: ['2021', '2019'] }, ['2019', '2021']],
    [{ reports: ['2020-draft'] }, ['2020-draft']],
    [{ reports: ['2019', '2020-draft'] }, ['2019']],
    [{ reports: ['2019'], adoptedOnly: true }, []],
  ])('lists for the scope %j what can answer', (scope, reports) => {
    expect(
      listSearched({ scope: { ...ANYWHERE, ...scope }, units: 'recommendations', phrases: [] }, realCorpus),
    ).toEqual(reports);
  });

  it.each<[Partial<Scope>, readonly string[]]>([
    [{}, ['2019', '2020', '2020-background', '2021']],
    [{ adoptedOnly: true }, []],
    [{ reports: ['2020-background'] }, ['2020-background']],
    [{ reports: ['2020-draft'] }, []],
  ])('lists for the scope %j whose paragraphs can answer', (scope, reports) => {
    expect(listSearched({ scope: { ...ANYWHERE, ...scope }, units: 'paragraphs', phrases: [] }, realCorpus)).toEqual(
      reports,
    );
  });

  it.each<[readonly ReportKey[], readonly ReportKey[]]>([
    [[], listReportKeys(realCorpus)],
    [['2021'], ['2021']],
    [['2020-draft'], ['2020-draft']],
  ])('lists for a phrase in %j all of these, drafts too', (reports, searched) => {
    const scope = { ...ANYWHERE, reports };
    expect(listSearched({ scope, units: 'all', phrases: ['due process'] }, realCorpus)).toEqual(searched);
  });

  it('goes by the status of the texts and not by the key of their report', () => {
    const passages = realCorpus.passages.map((passage) =>
      passage.report === '2021' ? { ...passage, status: 'draft' as const } : passage,
    );
    const corpus = { ...realCorpus, passages };
    expect(listSearched({ scope: ANYWHERE, units: 'recommendations', phrases: [] }, corpus)).toEqual(['2019', '2020']);
    expect(
      listSearched({ scope: { ...ANYWHERE, reports: ['2021'] }, units: 'recommendations', phrases: [] }, corpus),
    ).toEqual(['2021']);
  });
});
