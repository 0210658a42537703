import { describe, expect, it } from 'vitest';
import { decodeClick } from '../../src/cards/click-code.ts';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { CORPUS_FOLDER, getPassage, realCorpus } from '../support/corpus.ts';
import { listIds, put, readSentences } from '../support/questions.ts';

describe('topics', () => {
  it('lists themes, those with most recommendations first', () => {
    const { lists, outcome } = put('topics', '');
    expect(outcome?.kind).toBe('topics');
    const counts = (lists[0]?.entries ?? []).map(({ label }) => Number(/\((\d+)\)$/u.exec(label)?.[1]));
    expect(counts.length).toBeGreaterThan(10);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(Math.min(...counts)).toBeGreaterThan(1);
  });

  it('says how many there are, and how others are found', () => {
    const { concepts } = loadLexicon(CORPUS_FOLDER, realCorpus);
    const count = concepts.filter(({ id }) => listIds(put('topics', id)).length > 0).length;
    expect(put('topics', '').lists[0]?.heading).toBe(
      `Themes, 24 of ${count}, by the number of recommendations about them (any other by its name: topics corruption):`,
    );
    expect(put('topics', '', { language: 'ar' }).lists[0]?.heading).toBe(
      `المواضيع، 24 من أصل ${count}، بحسب عدد التوصيات المتعلقة بها (ولغيرها يُكتب اسم الموضوع: مواضيع الفساد):`,
    );
  });

  it.each(['en', 'ar'] as const)('leads from each theme to its recommendations, in %s', (language) => {
    for (const { code, label } of put('topics', '', { language }).lists[0]?.entries ?? []) {
      const reply = put('click', code);
      expect(reply.language).toBe(language);
      expect(label).toContain(`(${listIds(reply).length})`);
      expect(reply.lists[0]?.heading).toContain(label.replace(/ \(\d+\)$/u, ''));
    }
  });

  it('takes the id of each theme as well, as a menu sends it', () => {
    for (const { code } of put('topics', '').lists[0]?.entries ?? []) {
      const id = decodeClick(code)?.target ?? '';
      const listed = listIds(put('topics', id));
      expect(listed.length).toBeGreaterThan(1);
      expect(listed).toContain(put('random', id).cards[0]?.id);
    }
  });

  it.each([
    ['corruption', 'About corruption (short titles ours):'],
    ['الفساد', 'عن الفساد (العناوين المختصرة من وضعنا):'],
  ])('lists the recommendations of %j', (theme, heading) => {
    const reply = put('topics', theme);
    expect(reply.lists[0]?.heading).toBe(heading);
    expect(listIds(reply)).toContain('2021/8');
  });

  it('never lists a draft of an adopted text', () => {
    for (const { code } of put('topics', '').lists[0]?.entries ?? []) {
      for (const id of listIds(put('click', code))) expect(getPassage(id).status).not.toBe('draft');
    }
  });

  it('says that a text names no theme, and lists those there are', () => {
    const reply = put('topics', 'football <@U1> @everyone \u202e');
    expect(reply.messages).toEqual(['"football" is no theme of the texts held here.']);
    expect(reply.lists[0]?.heading).toMatch(/^Themes/u);
  });

  it('repeats no more than a part of a long text', () => {
    const { messages } = put('topics', '😀'.repeat(5_000));
    expect(messages.join('').length).toBeLessThan(500);
    expect(messages.join('').isWellFormed()).toBe(true);
  });

  it.each([
    ['topics', 'Themes'],
    ['/topics corruption', 'About corruption'],
    ['topics digital evidence', 'About digital evidence'],
    ['مواضيع', 'المواضيع'],
    ['مواضيع الفساد', 'عن الفساد'],
  ])('is what %j means in a conversation', (line, heading) => {
    expect(readSentences(put('answer', line))).toContain(heading);
  });
});

describe('topics of a report', () => {
  it('lists what the report has on a theme', () => {
    const listed = listIds(put('topics', 'technology 2021'));
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.every((id) => getPassage(id).report === '2021')).toBe(true);
  });

  it('says which year is not held', () => {
    expect(put('topics', 'corruption 2015').messages).toEqual([
      'No recommendation on this in 2015. From other reports:',
    ]);
  });

  it('says where it has nothing', () => {
    const reply = put('topics', 'corruption 2020');
    expect(reply.messages).toEqual(['No recommendation on this in the 2020 report. From other reports:']);
    expect(listIds(reply)).toEqual(['2021/8']);
  });
});

describe('random of a theme', () => {
  it.each(['corruption', 'الفساد'])('shows a recommendation about %j', (theme) => {
    expect(put('random', theme).cards.map(({ id }) => id)).toEqual(['2021/8']);
    expect(put('answer', `random ${theme}`).cards.map(({ id }) => id)).toEqual(['2021/8']);
  });

  it.each([
    ['random corruption 2020', 'No recommendation on this in the 2020 report. From other reports:'],
    ['random الفساد 2020', 'لا توصية عن هذا الموضوع في تقرير عام 2020. ومن غيره:'],
  ])('says where the report that is named has nothing about it: %s', (line, said) => {
    const reply = put('answer', line);
    expect(reply.messages).toEqual([said]);
    expect(reply.cards.map(({ id }) => id)).toEqual(['2021/8']);
  });

  it('chooses among drafts where a draft is named', () => {
    const reply = put('random', 'digital evidence draft');
    expect(reply.messages).toEqual([]);
    expect(reply.cards.map(({ id }) => getPassage(id).report)).toEqual(['2020-draft']);
  });

  it('says which year is not held', () => {
    expect(put('random', 'corruption 2015').messages).toEqual([
      'No recommendation on this in 2015. From other reports:',
    ]);
  });

  it('says nothing of reports where the one that is named has it', () => {
    expect(put('random', 'corruption 2021').messages).toEqual([]);
  });

  it('explains a theme that there is not', () => {
    const reply = put('random', 'football');
    expect(reply).toMatchObject({ failed: false, cards: [] });
    expect(reply.messages.length).toBeGreaterThan(0);
  });
});
