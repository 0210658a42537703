import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/bot/reply.ts';
import { getPassage } from '../support/corpus.ts';
import { listIds, put, readSentences } from '../support/questions.ts';

const ONLY_IN_DRAFT = 'بصرف النظر عن وضعهم';

describe('phrase', () => {
  it('says where exact words stand, and that this text was not adopted', () => {
    const reply = put('phrase', `«${ONLY_IN_DRAFT}»`);
    expect(reply.outcome?.kind).toBe('answered');
    expect(listIds(reply)).toEqual(['2020-draft/6']);
    expect(reply.lists[0]?.heading).toBe(`وردت عبارة «${ONLY_IN_DRAFT}» في (العناوين المختصرة من وضعنا):`);
    expect(reply.lists[0]?.entries[0]?.label).toMatch(/^مشروع غير معتمد: /u);
  });

  it.each([
    ['the same without marks and hamza', 'بِصَرْفِ النَّظَر عن وضعهم'],
    ['without quotation marks', ONLY_IN_DRAFT],
    ['in straight ones', `"${ONLY_IN_DRAFT}"`],
    ['in curly ones', `“${ONLY_IN_DRAFT}”`],
  ])('finds them %s', (_, text) => {
    expect(listIds(put('phrase', text))).toEqual(['2020-draft/6']);
  });

  it('says of each text what it is worth', () => {
    const worth = {
      adopted: 'معتمدة',
      draft: 'مشروع غير معتمد',
      'draft-final-not-held': 'مشروع، والتقرير النهائي غير متاح',
      'chairs-summary': 'ملخص الرئيس، غير معتمد',
      'secretariat-paper': 'ورقة من الأمانة',
      organizational: 'جزء من التقرير، وليس توصية',
    };
    const entries = put('phrase', '"تهريب المهاجرين"').lists.flatMap((list) => list.entries);
    const seen = entries.map(({ id, label }) => [getPassage(id ?? '').status, label.split(': ')[0]]);
    for (const [status, said] of seen) expect(said).toBe(worth[status as keyof typeof worth]);
    expect(new Set(seen.map(([status]) => status))).toEqual(new Set(Object.keys(worth)));
  });

  it('says of English words that they are ours', () => {
    const reply = put('phrase', '"due process"');
    expect(listIds(reply)).toContain('2020/7');
    expect(reply.messages).toEqual([expect.stringContaining('our unofficial English rendering')]);
  });

  it('says that they stand nowhere, drafts included', () => {
    const reply = put('phrase', '"no such words"');
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(readSentences(reply)).toContain('The words "no such words" are not printed in the Arabic texts held here');
    expect(listIds(reply)).toEqual([]);
  });

  it('says what was looked through for English words that stand in footnotes alone', () => {
    const reply = put('phrase', '"artificial intelligence"', { language: 'en' });
    expect(listIds(reply)).toContain('2020-background/p54');
    expect(readSentences(reply)).toContain('Paragraphs have no rendering; footnotes are as the document prints them.');
    expect(readSentences(put('phrase', '"الذكاء الاصطناعي"', { language: 'en' }))).not.toContain('rendering');
  });

  it('says of Arabic words that they stand nowhere, drafts included', () => {
    expect(readSentences(put('phrase', '«كلمات لا وجود لها»', { language: 'en' }))).toContain(
      'The words "كلمات لا وجود لها" do not stand so in the texts held here, drafts included.',
    );
  });

  it('finds words that stand in Latin letters and digits in the Arabic text', () => {
    expect(listIds(put('phrase', '"450"')).length).toBeGreaterThan(0);
  });

  it.each(['', '""', '«»', ' '])('asks which words where there are none: %j', (text) => {
    expect(put('phrase', text).messages).toEqual([expect.stringContaining('Which words?')]);
  });

  it('finds a whole recommendation, word for word', () => {
    // The last ones have quotation marks, and name years.
    for (const id of ['2020/7', '2020-draft/8', '2021/8', '2020/13', '2020-background/p59', '2020/p1']) {
      const reply = put('phrase', getPassage(id).opening);
      expect(listIds(reply)).toContain(id);
      expect(readSentences(reply)).not.toMatch(/^(?:Searched|شمل البحث)/mu);
    }
  });

  it.each(['!', '"a', 'a" "'])('says something of any text: %j', (text) => {
    expect(put('phrase', text).messages.length).toBeGreaterThan(0);
  });

  it('never takes a part of a word', () => {
    expect(listIds(put('phrase', '"rocess"'))).toEqual([]);
  });
});

describe('a quoted phrase in a question', () => {
  it.each([`"${ONLY_IN_DRAFT}"`, `هل اعتُمدت عبارة «${ONLY_IN_DRAFT}»؟`, `Where does "${ONLY_IN_DRAFT}" stand?`])(
    'says where it stands: %j',
    (question) => {
      for (const command of ['ask', 'answer'] as const) {
        const reply = put(command, question);
        expect(listIds(reply)).toEqual(['2020-draft/6']);
        expect(reply.cards).toEqual([]);
      }
    },
  );

  it('tells of every phrase by itself', () => {
    const reply = put('ask', '"due process" and "no such words"');
    expect(reply.outcome?.kind).toBe('answered');
    expect(reply.lists).toHaveLength(1);
    expect(readSentences(reply)).toContain('The words "no such words" are not printed');
  });

  it('is looked for in the reports that are named', () => {
    const reply = put('ask', '"الهيئات الإقليمية ودون الإقليمية" 2021');
    const ids = listIds(reply);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => getPassage(id).report === '2021')).toBe(true);
    expect(readSentences(reply)).toContain('شمل البحث: تقرير عام 2021.');
  });

  it.each(['ask', 'phrase'] as const)('is said to stand only in other reports than that named: %s', (command) => {
    const reply = put(command, '"due process" 2021');
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(readSentences(reply)).toContain('Searched: the 2021 report.');
    expect(reply.lists.map(({ heading }) => heading)).toEqual([
      'The words "due process" do not stand there. They stand in (short titles ours):',
    ]);
    expect(listIds(reply)).toEqual(['2020/7', '2020/11']);
  });

  it('offers all reports where one was named', () => {
    expect(put('ask', '"due process" 2021').buttons.map(({ label }) => label)).toEqual(['All reports']);
  });

  it('says which years are not held', () => {
    const reply = put('ask', '"due process" 2015');
    expect(listIds(reply)).toContain('2020/7');
    expect(readSentences(reply)).toContain('No report of 2015 is held here.');
  });

  it('is looked for in what else limits a question', () => {
    expect(listIds(put('ask', '"due process" -technology'))).toEqual(['2020/11']);
    const adopted = listIds(put('ask', 'agreed language "digital evidence"'));
    expect(adopted.map((id) => getPassage(id).status)).toEqual(adopted.map(() => 'adopted'));
    expect(listIds(put('ask', '"digital evidence" article 18'))).not.toEqual([]);
    expect(put('ask', '"digital evidence" article 18').outcome?.kind).toBe('nothing-found');
  });

  it('says where it was looked for when only paragraphs were', () => {
    expect(readSentences(put('ask', '"due process"', { units: 'paragraphs' }))).toContain('Searched: ');
  });

  it('is the same after the command', () => {
    const text = '"due process" 2021';
    const seen = ({ messages, lists, buttons }: Reply) => ({ messages, lists, buttons });
    expect(seen(put('phrase', text))).toEqual(seen(put('ask', text)));
    expect(listIds(put('phrase', 'due process', { reports: ['2020'] }))).toEqual(['2020/7', '2020/11']);
    expect(put('phrase', 'due process', { reports: ['2021'] }).outcome?.kind).toBe('nothing-found');
    expect(listIds(put('phrase', '‟due process‟'))).toEqual(listIds(put('phrase', 'due process')));
  });

  it('names no report by a year that is quoted', () => {
    const reports = listIds(put('ask', 'where is "2020" written')).map((id) => getPassage(id).report);
    expect(new Set(reports)).toEqual(new Set(['2020', '2020-background']));
  });

  it('is looked for in the units that are asked for', () => {
    const ids = listIds(put('ask', '"الأدلة الرقمية"', { units: 'paragraphs' }));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => getPassage(id).kind === 'paragraph')).toBe(true);
  });

  it('lists first what answers the rest of the question', () => {
    const [first] = listIds(put('ask', '"digital evidence" meetings of practitioners'));
    expect(first).toBe('2020/12');
    expect(listIds(put('ask', '"digital evidence"'))[0]).not.toBe('2020/12');
  });

  it('that stands nowhere leaves what its words are about', () => {
    const reply = put('ask', '"digital proof of evidence" from phones');
    expect(readSentences(reply)).toContain('The words "digital proof of evidence" are not printed');
    expect(reply.outcome?.kind).toBe('answered');
    expect(reply.cards).toHaveLength(1);
  });

  it('is looked for in all texts, so none is said to be left out and none is offered alone', () => {
    const reply = put('ask', `"${ONLY_IN_DRAFT}"`);
    expect(reply.buttons).toEqual([]);
    const searched = reply.messages.filter((message) => message.startsWith('شمل البحث'));
    expect(searched.join('')).toMatch(/^$|مشروع تقرير عام 2020/u);
  });
});
