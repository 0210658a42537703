import { describe, expect, it } from 'vitest';
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
    for (const id of ['2020/7', '2020-draft/8', '2021/8'])
      expect(listIds(put('phrase', getPassage(id).opening))).toContain(id);
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

  it('is looked for in all texts, so none is said to be left out and none is offered alone', () => {
    const reply = put('ask', `"${ONLY_IN_DRAFT}"`);
    expect(reply.buttons).toEqual([]);
    const searched = reply.messages.filter((message) => message.startsWith('شمل البحث'));
    expect(searched.join('')).toMatch(/^$|مشروع تقرير عام 2020/u);
  });
});
