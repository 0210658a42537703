import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation } from '../../src/cards/citation.ts';
import { formatHeading } from '../../src/cards/name-passage.ts';
import { LANGUAGES } from '../../src/corpus/corpus.ts';
import type { ReferenceOutcome } from '../../src/references/outcome.ts';
import { resolveReference } from '../../src/references/resolve.ts';
import { realCorpus } from '../support/corpus.ts';
import { REFERENCE_FORMS, type ReferenceForm } from './forms.ts';

/** The table knows one outcome for each way of being out of range. */
function nameOutcome({ kind }: ReferenceOutcome): ReferenceForm['outcome'] {
  if (kind === 'no-such-item' || kind === 'no-such-number') return 'out-of-range';
  return kind === 'lacking' || kind === 'no-such-units' ? 'missing-text' : kind;
}

function listIds(outcome: ReferenceOutcome): readonly string[] | undefined {
  switch (outcome.kind) {
    case 'found':
      return outcome.passages.map(({ id }) => id);
    case 'several':
      return outcome.candidates.map(({ id }) => id);
    case 'report':
      return outcome.reports;
    default:
      return undefined;
  }
}

function resolveIds(request: string) {
  return listIds(resolveReference(request, realCorpus));
}

describe('resolveReference()', () => {
  it.each(REFERENCE_FORMS.map((form) => [form.input, form] as const))('reads %j', (input, { outcome, ids }) => {
    const resolved = resolveReference(input, realCorpus);
    expect(nameOutcome(resolved)).toBe(outcome);
    if (ids !== undefined) expect(listIds(resolved)).toEqual(ids);
  });

  it('says which recommendations a report has', () => {
    expect(resolveReference('2021 13', realCorpus)).toEqual({
      kind: 'out-of-range',
      unit: 'recommendation',
      report: '2021',
      first: 1,
      last: 12,
      ignoredWords: [],
    });
  });

  it('shows what exists of a range that runs past the end, and says what does not', () => {
    expect(resolveReference('2021 11-14', realCorpus)).toMatchObject({
      kind: 'found',
      passages: [{ id: '2021/11' }, { id: '2021/12' }],
      problems: [{ kind: 'out-of-range', report: '2021', first: 1, last: 12 }],
    });
  });

  it('says what is held of a report in part', () => {
    expect(resolveReference('2019 7', realCorpus)).toMatchObject({ kind: 'missing-text', held: [{ id: '2019/22' }] });
  });

  it('says which words it did not understand', () => {
    expect(resolveReference('2020/7 blah', realCorpus)).toMatchObject({ kind: 'found', ignoredWords: ['blah'] });
  });

  it('lists a report beside a card instead of showing all of it', () => {
    expect(resolveReference('2020/7 and 2021', realCorpus)).toMatchObject({
      kind: 'found',
      passages: [{ id: '2020/7' }],
      listed: expect.arrayContaining([expect.objectContaining({ id: '2021/12' })]),
    });
  });

  it('does not take an unknown word beside a bare number for a reference', () => {
    expect(resolveReference('2020 7 countries', realCorpus)).toEqual({ kind: 'malformed', resolution: false });
  });

  it.each(realCorpus.passages.map((passage) => [passage.id, passage] as const))(
    'finds %s by its id, its heading, its citation and its list entry',
    (id, passage) => {
      expect(resolveIds(id)).toEqual([id]);
      for (const language of LANGUAGES) {
        expect(resolveIds(formatHeading(passage, language))).toEqual([id]);
        expect(resolveIds(formatCitation(passage, realCorpus, language))).toEqual([id]);
        expect(resolveIds(`${id}  ${passage.title[language]}`)).toEqual([id]);
      }
    },
  );

  it('returns a value for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (text) => typeof resolveReference(text, realCorpus).kind === 'string',
      ),
      { numRuns: 2_000 },
    );
  });

  it('returns a value for any heap of the pieces that references are made of', () => {
    const pieces = [
      '2020',
      '2019',
      '7',
      '٢٢',
      'c',
      'ج',
      'و',
      'i',
      '/',
      '-',
      '.',
      ',',
      '(',
      ')',
      '،',
      ' ',
      ' ',
      'rec',
      'draft',
      'مشروع',
      'التوصية',
      'السابعة',
      'و',
      'من',
      'إلى',
      'last',
      'first',
      'session',
      'الدورة',
      'para',
      'WG.7/2021/5',
      'resolution',
      'item',
      'the',
      '\u200F',
      '7.5',
      "'",
      'background',
      'final',
      'help',
    ];
    const heap = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(heap, (text) => typeof resolveReference(text, realCorpus).kind === 'string'),
      { numRuns: 5_000 },
    );
  });

  it('reads a number and a report joined by any separator, in any digits', () => {
    const separators = ['/', '-', ':', '.', ' ', '–', ' / ', '#'];
    const digits = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'];
    const write = (text: string, set: string) => text.replace(/\d/gu, (digit) => set.charAt(Number(digit)));
    const adopted = realCorpus.passages.filter(
      ({ kind, report }) => kind === 'recommendation' && !report.includes('-'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...adopted),
        fc.constantFrom(...separators),
        fc.constantFrom(...digits),
        fc.constantFrom(...digits),
        (passage, separator, one, other) => {
          const request = `${write(passage.report, one)}${separator}${write(String(passage.number), other)}`;
          expect(resolveIds(request)).toEqual([passage.id]);
        },
      ),
    );
  });

  it('answers a hostile request at once', () => {
    expect(resolveReference(`2020/7 ${'-'.repeat(10_000)}`, realCorpus)).toEqual({
      kind: 'malformed',
      resolution: false,
    });
  });
});
