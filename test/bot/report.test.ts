import { describe, expect, it } from 'vitest';
import { isWhole } from '../../src/corpus/corpus.ts';
import { realCorpus } from '../support/corpus.ts';
import { listIds, put } from '../support/questions.ts';

const FIRST_LINE: readonly [string, string][] = [
  ['latest', 'Report of the meeting held in Vienna on 14 and 15 October 2021, adopted there.'],
  ['background', 'Paper prepared by the Secretariat for the meeting held in Vienna on 8 and 9 September 2020.'],
];
const KEYS = realCorpus.documents.map(({ key }) => key);

/** Follows the buttons of a part from its first page to its last. @returns the ids that its lists name, in order. */
function readThrough(code: string): readonly string[] {
  const reply = put('click', code);
  const ids = reply.lists.flatMap(({ entries }) => entries.flatMap(({ id }) => id ?? []));
  expect(reply.cards[0]?.id).toBe(ids[0]);
  const next = reply.buttons.find(({ label }) => label === 'Next page');
  return [...ids, ...(next === undefined ? [] : readThrough(next.code))];
}

describe('report', () => {
  it.each(FIRST_LINE)('needs no noun: report %s', (text, line) => {
    expect(put('report', text, { language: 'en' }).messages[0]).toBe(line);
  });

  it.each([
    [
      '2021',
      [
        'Report of the meeting held in Vienna on 14 and 15 October 2021, adopted there.',
        'Adopted by the Working Group on 15 October 2021: chapters I, II, IV and V (para. 41).',
      ],
    ],
    ['2020', ['[symbol not printed in our copy; presumably CTOC/COP/WG.7/2020/4]']],
    [
      '2020-background',
      ['Paper prepared by the Secretariat for the meeting held in Vienna on 8 and 9 September 2020.'],
    ],
    [
      '2019',
      [
        'Draft report (addendum) of the meeting held in Vienna, 11–13 September 2019.',
        'Only a part of it is held here.',
      ],
    ],
  ])('says what %s is', (key, said) => {
    expect(put('report', key, { language: 'en' }).messages).toEqual(expect.arrayContaining(said));
  });

  it.each(KEYS)('leads to every unit of %s once, page by page', (key) => {
    const [list] = put('report', key, { language: 'en' }).lists;
    const read = list?.entries.flatMap(({ code }) => readThrough(code)) ?? [];
    const held = realCorpus.passages
      .filter((passage) => passage.report === key && isWhole(passage))
      .map(({ id }) => id);
    // A chapter leads to all that is below it, so that its own units come with those of its sections.
    expect(new Set(read)).toEqual(new Set(held));
  });

  it.each(['2020 chapter 3', '2020 chap. III', 'تقرير ٢٠٢٠ الفصل الثالث', '2020 section iii'])(
    'reads a chapter: %j',
    (text) => {
      const { cards, lists, buttons } = put('report', text, { language: 'en' });
      expect(cards.map(({ id }) => id)).toEqual(['2020/p4']);
      expect(lists[0]?.heading).toBe("III. Chair's summary of deliberations, page 1 of 2 (short titles ours):");
      expect(buttons.map(({ label }) => label)).toEqual(['Next page', 'All parts']);
    },
  );

  it.each(['2021 chapter 3 page 2', 'تقرير ٢٠٢١ الفصل ٣ الصفحة ٢', '2021 chap.III page 2'])(
    'reads a page of it: %j',
    (text) => {
      const { lists } = put('answer', `report ${text.replace('تقرير ', '')}`, { language: 'en' });
      expect(lists[0]?.heading).toMatch(/^III\..*page 2 of 2/u);
    },
  );

  it.each([
    '2021 chapter 3 A',
    '2021 chapter III, section A',
    '2021 chap. III, sect. A',
    'تقرير ٢٠٢١ الفصل الثالث، الفرع ألف',
    'تقرير ٢٠٢١ الفصل الثالث (أ)',
    'تقرير ٢٠٢١ الفصل الثالث، القسم ألف',
    'chapter 3 A of 2021',
  ])('reads a section of it: %j', (text) => {
    const { lists } = put('answer', `report ${text.replace('تقرير ', '')}`, { language: 'en' });
    expect(lists[0]?.heading).toMatch(/Analysis of the impact/u);
  });

  it('says that a chapter has no such section', () => {
    const { messages } = put('report', '2021 chapter 3 section D', { language: 'en' });
    expect(messages[0]).toBe('The report has no chapter III.D.');
  });

  it('reads a key of its own list of parts', () => {
    expect(put('answer', 'report 2021 III.A', { language: 'en' }).lists[0]?.heading).toMatch(/Analysis of the impact/u);
  });

  it('takes no time over a text of blanks', () => {
    const begin = performance.now();
    put('answer', `report 2021${' '.repeat(50_000)}chapter 3`);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  it('says that a chapter or a report is not there', () => {
    expect(put('report', '2020 chapter 9', { language: 'en' }).messages[0]).toBe('The report has no chapter IX.');
    expect(put('report', '2018').outcome?.kind).toBe('unknown-report');
    expect(put('report', '').messages).toEqual([expect.stringMatching(/^Which report\?/u)]);
  });

  it.each(['part:2018:en', 'part:2021/VII:en', 'part:2021/III/99:en', 'part:2021/III/0:en', 'part:2021/III/x:en'])(
    'answers an odd button: %j',
    (code) => {
      const reply = put('click', code);
      expect(reply.failed).toBe(false);
      expect(reply.messages.length + listIds(reply).length).toBeGreaterThan(0);
    },
  );

  it('shows a reference behind the word as what it is', () => {
    expect(listIds(put('answer', 'report 2021 recommendation 3'))).toEqual(['2021/3']);
    expect(put('answer', 'report 2021').lists[0]?.heading).toBe('Parts (English headings ours):');
  });
});
