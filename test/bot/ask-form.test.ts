import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../src/arabic-normalizer/marks.ts';
import { realCorpus } from '../support/corpus.ts';
import { listIds, put, readSentences } from '../support/questions.ts';

/** Whatever is searched where no report is named, whose first word is this one. */
function listBeginning(word: string): readonly string[] {
  return realCorpus.passages
    .filter(({ kind, status }) => kind === 'recommendation' && status !== 'draft')
    .filter(({ opening }) => stripMarks(opening).startsWith(`${word} `))
    .map(({ id }) => id);
}

const CITED =
  'Articles cited: 10 of the Smuggling of Migrants Protocol, 11 of the Smuggling of Migrants Protocol, 18 of the Organized Crime Convention, 19 of the Organized Crime Convention and 24 of the Organized Crime Convention.';
const CITED_AR =
  'المواد المشار إليها: 10 من بروتوكول تهريب المهاجرين و11 من بروتوكول تهريب المهاجرين و18 من اتفاقية الجريمة المنظمة و19 من اتفاقية الجريمة المنظمة و24 من اتفاقية الجريمة المنظمة.';

describe('a question by treaty article', () => {
  it('says of which treaty what is cited is, whichever was asked for', () => {
    expect(put('answer', 'article 18 of the smuggling protocol').lists[0]?.heading).toContain(
      'article 18 of the Organized Crime Convention',
    );
  });

  it.each([
    [
      'which recommendations cite article 18?',
      'Recommendations that cite article 18 of the Organized Crime Convention (short titles ours):',
    ],
    ['cite article 18', 'Recommendations that cite article 18 of the Organized Crime Convention (short titles ours):'],
    [
      'أي التوصيات تشير إلى المادة ١٨؟',
      'التوصيات التي تشير إلى المادة 18 من اتفاقية الجريمة المنظمة (العناوين المختصرة من وضعنا):',
    ],
  ])('lists those that cite it: %j', (question, heading) => {
    const reply = put('answer', question);
    expect(reply.outcome?.kind).toBe('answered');
    expect(listIds(reply)).toEqual(['2021/10']);
    expect(reply.lists[0]?.heading).toBe(heading);
  });

  it.each([
    [
      'article 19 of the protocol',
      'Nothing held here cites article 19 of the Smuggling of Migrants Protocol.',
      '2020/8',
    ],
    ['المادة 10 من الاتفاقية', 'لا نص متاح هنا يشير إلى المادة 10 من اتفاقية الجريمة المنظمة.', '2020-background/p19'],
  ])('says of %j that an article of that number of another treaty is cited', (text, sentence, id) => {
    const reply = put('ask', text);
    expect(readSentences(reply)).toContain(sentence);
    expect(listIds(reply)).toContain(id);
  });

  it('lists articles of two treaties', () => {
    const reply = put('ask', 'article 10 of the smuggling protocol and article 18 of the convention');
    expect(listIds(reply)).toEqual(expect.arrayContaining(['2020-background/p19', '2021/10']));
    expect(readSentences(reply)).not.toContain('Nothing held here');
  });

  it('offers nothing for an article that nothing cites', () => {
    expect(put('ask', 'article 8 of the protocol').lists).toEqual([]);
    expect(put('ask', 'article 99 and digital evidence').lists).toEqual([]);
  });

  it('lists those that cite one of several, and says which none cites', () => {
    const reply = put('answer', 'which recommendations cite articles 8 and 18?');
    expect(listIds(reply)).toEqual(['2021/10']);
    expect(reply.lists[0]?.heading).toBe(
      'Recommendations that cite article 18 of the Organized Crime Convention (short titles ours):',
    );
    expect(reply.messages).toContain(`Nothing held here cites article 8. ${CITED}`);
    expect(put('answer', 'المادتان 18 و10').lists[0]?.heading).toContain(
      'المادة 18 من اتفاقية الجريمة المنظمة أو 10 من بروتوكول تهريب المهاجرين',
    );
  });

  it.each([
    ['article 99', `Nothing held here cites article 99. ${CITED}`],
    ['المادة 99', `لا نص متاح هنا يشير إلى المادة 99. ${CITED_AR}`],
  ])('says which are cited where none cites it: %j', (question, said) => {
    const reply = put('answer', question);
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(reply.messages).toContain(said);
    expect(listIds(reply)).toEqual([]);
  });
});

describe('a question by verb', () => {
  it.each([
    ['may wish to consider', 'لعل'],
    ['which recommendations say "may wish to consider"', 'لعل'],
    ['ينبغي', 'ينبغي'],
    ['should', 'ينبغي'],
    ['تُشجَّع', 'تشجع'],
    ['encouraged to', 'تشجع'],
  ])('lists all that begin with it, however many: %j', (question, word) => {
    const wanted = listBeginning(word);
    expect(wanted.length).toBeGreaterThan(0);
    for (const command of ['ask', 'answer'] as const) {
      expect(listIds(put(command, question))).toEqual(expect.arrayContaining([...wanted]));
    }
  });

  it('names the verb in the language of the reply', () => {
    expect(put('ask', 'may wish to consider').lists[0]?.heading).toBe(
      'Recommendations that say "may wish to consider" (short titles ours):',
    );
    for (const verb of ['ينبغي', 'تُشجَّع', 'لعل']) {
      expect(put('ask', verb).lists[0]?.heading, verb).not.toMatch(/\p{Script=Latin}/u);
    }
    expect(put('ask', 'ينبغي').lists[0]?.heading).toContain('«ينبغي»');
  });

  it('shows no card: none is the best', () => {
    expect(put('ask', 'ينبغي').cards).toEqual([]);
  });
});

describe('a question by addressee', () => {
  it.each([
    ['addressed to the Working Group', 'Recommendations addressed to the Working Group (short titles ours):'],
    ['التوصيات الموجهة إلى الفريق العامل', 'التوصيات الموجهة إلى الفريق العامل (العناوين المختصرة من وضعنا):'],
  ])('lists what is addressed to it: %j', (question, heading) => {
    const reply = put('answer', question);
    expect(listIds(reply)).toEqual(['2019/22']);
    expect(readSentences(reply)).toContain(heading);
  });

  it.each([
    'addressed to the Secretariat',
    'addressed to UNODC',
    'addressed to Member States',
    'التوصيات الموجهة إلى الأمانة',
  ])('finds nothing where none is: %j', (question) => {
    const reply = put('answer', question);
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(readSentences(reply)).toMatch(
      /None of the recommendations searched is addressed to|لا توجد بين التوصيات التي شملها البحث توصية موجهة إلى/u,
    );
  });

  it('is not said to be in none where an article is what nothing cites', () => {
    const sentences = readSentences(put('answer', 'should article 99'));
    expect(sentences).toContain('Nothing held here cites article 99.');
    expect(sentences).not.toContain('No recommendation searched');
  });

  it('may name the verb too', () => {
    const reply = put('answer', 'what are States parties encouraged to do in 2021');
    expect(readSentences(reply)).toContain(
      'Recommendations addressed to States parties that say "are encouraged to" (short titles ours):',
    );
    expect(put('answer', 'ينبغي للدول الأطراف 2021').lists[0]?.heading).toBe(
      'التوصيات الموجهة إلى الدول الأطراف التي ترد فيها صيغة «ينبغي» (العناوين المختصرة من وضعنا):',
    );
  });

  it('is one like any where no recommendation has the verb for that addressee', () => {
    expect(put('answer', 'what should the Secretariat do').cards[0]?.why).toContain('by our catalogue');
  });
});
