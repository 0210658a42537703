import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../src/arabic-normalizer/marks.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';
import { listIds, put } from '../support/questions.ts';

describe('compare', () => {
  it.each([
    'compare 2020 9',
    'compare 2020-draft/8',
    'قارن 2020/9 بالمسودة',
    'compare 2020 9 with the draft',
    'compare the draft with 2020/9',
    'compare with the draft 2020 9',
    'compare draft 8 with 2020 9',
    'compare 2020/9 with draft 8',
    'قارن المسودة مع 2020/9',
  ])('sets the draft beside what was adopted, whichever is named: %j', (line) => {
    const { comparison, messages, outcome } = put('answer', line, { language: 'en' });
    expect(outcome?.kind).toBe('compared');
    expect(comparison).toEqual([expect.stringContaining('جهودها في [+مجال+] جمع البيانات')]);
    expect(messages[0]).toBe('DRAFT recommendation 8 (2020) beside Recommendation 9 (2020), word by word:');
  });

  it.each(realCorpus.lineage.flatMap(({ draft, adopted }) => (adopted === null ? [] : ([[draft, adopted]] as const))))(
    'holds every word of %s and of %s, in their order',
    (draft, adopted) => {
      const [line = ''] = put('compare', draft).comparison;
      const without = (signs: RegExp) =>
        line
          .replace(signs, '')
          .replace(/\[[-+]|[-+]\]/gu, '')
          .replace(/\s+/gu, ' ')
          .trim();
      const write = (id: string) => getPassageText(getPassage(id)).replaceAll('\n', ' ');
      // What both have is written with the vowel marks of the adopted text.
      expect(stripMarks(without(/ ?\[\+.*?\+\]/gu))).toBe(stripMarks(write(draft)));
      expect(without(/ ?\[-.*?-\]/gu)).toBe(write(adopted));
    },
  );

  it.each([
    ['2020 4', 'Unchanged: the draft and the adopted text have the same words.'],
    [
      '2020 8',
      'Recommendation 8 (2020) is new in the adopted text, by our reading: no draft held here corresponds to it.',
    ],
    [
      '2020-draft 11',
      'DRAFT recommendation 11 (2020) was dropped, by our reading: nothing adopted at the meeting corresponds to it.',
    ],
    ['2020 17', 'DRAFT, not adopted. In its place the adopted report has another text: recommendation 17 (2020).'],
    [
      '2021 3',
      'Recommendation 3 (2021) cannot be compared: the only drafts with adopted counterparts here are those of 2020.',
    ],
    ['2019 22 f', 'Nothing held here takes up DRAFT recommendation 22 (f) (2019), by our reading.'],
    ['', 'Which recommendation? For example: compare 2020 9 · cite 2021/3'],
  ])('says what became of %j', (text, said) => {
    expect(put('compare', text, { language: 'en' }).messages).toContainEqual(said);
  });

  it('lists what took up a topic of 2019, with the words that show it', () => {
    const { comparison, lists } = put('compare', '2019 22 a');
    expect(lists[0]?.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['2021/1', '2021/p30.2']));
    const links = realCorpus.takenUp.filter(({ topic }) => topic === '2019/22.a');
    expect(comparison).toEqual(links.map(({ words, later }) => `«${words}» (${later})`));
    expect(listIds(put('compare', '2019 22'))).toHaveLength(13);
  });

  it('lists what topics of 2019 a text takes up that has no draft, with its words', () => {
    const { messages, comparison, lists } = put('compare', '2021 1', { language: 'en' });
    expect(messages[1]).toBe('Takes up a priority topic of 2019 (our reading): 2019/22.a.');
    expect(comparison).toEqual([expect.stringMatching(/^2019\/22\.a: «العلاقة بين استخدام .*»$/u)]);
    expect(lists[0]?.entries.map(({ id }) => id)).toEqual(['2019/22.a']);
  });

  it('answers for other reports and unknown numbers as a reference does', () => {
    expect(put('compare', '2021 13').outcome?.kind).toBe('out-of-range');
    expect(put('compare', '2020 1-3').cards).toHaveLength(3);
  });
});

describe('cards', () => {
  it('show what a text came from and what it takes up', () => {
    const notes = (text: string) =>
      put('show', text, { language: 'en' })
        .cards[0]?.notes.filter(({ kind }) => kind === 'lineage')
        .map((note) => note.text);
    expect(notes('2020 9')).toEqual([
      'DRAFT recommendation 8 (2020): different wording.',
      expect.stringContaining('2019/22.k'),
    ]);
    expect(notes('2020 8')?.[0]).toBe('New in the adopted text: no draft held here corresponds to it.');
    expect(notes('2019 22 a')).toEqual([
      expect.stringMatching(/^Taken up later \(our reading\): 2021\/p30\.2, 2021\/1/u),
    ]);
    expect(notes('2021 2')).toEqual([expect.stringContaining('2019/22.a')]);
    expect(notes('2021 7')).toEqual([]);
  });
});
