import { describe, expect, it } from 'vitest';
import type { AnsweredMessage } from '../../src/bot/request.ts';
import { readAskedQuestion } from '../../src/cards/asked-question.ts';
import { getWording } from '../../src/cards/wording.ts';
import { getPassage } from '../support/corpus.ts';
import { listIds, put, readSentences } from '../support/questions.ts';

const ENGLISH: AnsweredMessage = { question: 'digital evidence', ids: ['2020/11', '2020/14', '2021/12'] };
const ARABIC: AnsweredMessage = { ...ENGLISH, question: 'الأدلة الرقمية' };
/** A card that was asked for by number. */
const CARD: AnsweredMessage = { question: undefined, ids: ['2020/7'] };

function follow(text: string, answered: AnsweredMessage = ENGLISH) {
  return put('answer', text, { answered });
}

describe('a follow-up that names a report', () => {
  it.each([
    ['and in 2021?', ENGLISH, '2021', 'You asked: "digital evidence"'],
    ['And what about 2021?', ENGLISH, '2021', 'You asked: "digital evidence"'],
    ['2021?', ENGLISH, '2021', 'You asked: "digital evidence"'],
    ['و2021؟', ARABIC, '2021', 'سؤالك: «الأدلة الرقمية»'],
    ['in the draft', ENGLISH, '2020-draft', 'You asked: "digital evidence"'],
    ['وفي 2021؟', ARABIC, '2021', 'سؤالك: «الأدلة الرقمية»'],
    ['وماذا عن تقرير ٢٠٢١؟', ARABIC, '2021', 'سؤالك: «الأدلة الرقمية»'],
    ['وفي مشروع التقرير؟', ARABIC, '2020-draft', 'سؤالك: «الأدلة الرقمية»'],
  ])('asks the same of it: %j', (text, answered, report, asked) => {
    const reply = follow(text, answered);
    expect(reply.messages[0]).toBe(asked);
    expect(listIds(reply).length).toBeGreaterThan(0);
    for (const id of listIds(reply)) expect(getPassage(id).report).toBe(report);
  });

  it('says that no report of a year is held, and answers the same question', () => {
    const reply = follow('and in 2018?', { question: 'corruption', ids: [] });
    expect(readSentences(reply)).toContain('No report of 2018 is held here.');
    expect(reply.cards[0]?.id).toBe('2021/8');
  });

  it('says so beside the report of another year', () => {
    const reply = follow('and in 2018 and 2021?', { question: 'corruption', ids: [] });
    expect(readSentences(reply)).toContain('No report of 2018 is held here.');
    expect(reply.cards[0]?.id).toBe('2021/8');
  });

  it('leaves out the report of a year', () => {
    const reply = follow('and not in 2021?', { question: 'technology', ids: [] });
    expect(listIds(reply).length).toBeGreaterThan(0);
    for (const id of listIds(reply)) expect(getPassage(id).report).not.toBe('2021');
  });

  it('stands for itself where no question was answered', () => {
    expect(follow('2021', CARD).outcome?.kind).toBe('report');
  });
});

describe('a follow-up that names a place in the list', () => {
  it.each([
    ['the first', '2020/11'],
    ['the second one', '2020/14'],
    ['And the second one?', '2020/14'],
    ['show the third one please', '2021/12'],
    ['the last one', '2021/12'],
    ['والثانية؟', '2020/14'],
    ['الأولى', '2020/11'],
    ['والأخيرة؟', '2021/12'],
  ])('shows what stands there: %j', (text, id) => {
    const reply = follow(text);
    expect(reply.cards.map((card) => card.id)).toEqual([id]);
  });

  it.each(['the fourth', 'the ninth one', 'and the tenth?', 'العاشرة'])('says that the list is shorter: %j', (text) => {
    const { cards, messages } = follow(text);
    expect(cards).toEqual([]);
    expect(messages).toEqual([expect.stringMatching(/^(?:The list does not go that far|القائمة أقصر من ذلك)\.$/u)]);
  });

  it('reaches the end of the longest list', () => {
    const ids = ['2020/1', '2020/2', '2020/3', '2020/4', '2020/5', '2020/6', '2020/7', '2020/8', '2020/9', '2020/10'];
    const long = { question: undefined, ids };
    const named = [
      ['the sixth', 'السادسة'],
      ['the seventh', 'السابعة'],
      ['the eighth', 'الثامنة'],
      ['the ninth', 'التاسعة'],
      ['the tenth', 'العاشرة'],
    ];
    expect(named.map((words) => words.map((word) => follow(word, long).cards[0]?.id))).toEqual(
      ids.slice(5).map((id) => [id, id]),
    );
  });

  it('is answered in the language that it is written in', () => {
    expect(follow('والثانية؟', ENGLISH).language).toBe('ar');
    expect(follow('the second one', ARABIC).language).toBe('en');
    expect(follow('and in 2021?', ARABIC).language).toBe('en');
  });

  it('goes on in the language of the question where it has none of its own', () => {
    expect(follow('2021?', ARABIC).language).toBe('ar');
    expect(follow('2021?', ENGLISH).language).toBe('en');
  });
});

describe('a follow-up that asks for another language', () => {
  it.each([
    ['in English', 'en'],
    ['in English, please', 'en'],
    ['And in English?', 'en'],
    ['the English', 'en'],
    ['انجليزي', 'en'],
    ['the Arabic', 'ar'],
    ['عربي', 'ar'],
    ['بالإنكليزية', 'en'],
    ['بالإنجليزي', 'en'],
    ['باللغة الإنجليزية', 'en'],
    ['in Arabic', 'ar'],
    ['Now in Arabic, please!', 'ar'],
    ['بالعربية', 'ar'],
    ['باللغة العربية', 'ar'],
  ])('answers the question again: %j', (text, language) => {
    const reply = follow(text, { question: 'corruption', ids: ['2021/8'] });
    expect(reply.language).toBe(language);
    expect(reply.cards.map(({ id, language: own }) => [id, own])).toEqual([['2021/8', language]]);
    expect(reply.messages[0]).toContain('corruption');
  });

  it.each([
    ['in English', 'witness protection', 'Nothing found on "witness protection"', 'Searched: the 2020 report.'],
    ['in English', 'حماية الشهود', 'Nothing found on "حماية الشهود"', 'Searched: the 2020 report.'],
    ['بالعربية', 'witness protection', 'لم يُعثر على شيء بشأن «witness protection»', 'شمل البحث: تقرير عام 2020.'],
  ])('repeats that one report has nothing, though another has: %j, %j', (text, question, nothing, searched) => {
    const refused = put('ask', question, { reports: ['2020'] });
    expect(refused.outcome?.kind).toBe('nothing-found');
    const reply = follow(text, { question, report: '2020', ids: listIds(refused) });
    expect(reply).toMatchObject({ outcome: { kind: 'nothing-found' }, cards: [] });
    expect(readSentences(reply)).toContain(nothing);
    expect(reply.messages).toContain(searched);
    expect(listIds(reply)).toEqual(listIds(refused));
  });

  it('shows the card again where it was asked for by number', () => {
    expect(follow('in English', CARD)).toMatchObject({ language: 'en', cards: [{ id: '2020/7', language: 'en' }] });
    expect(follow('بالعربية', CARD)).toMatchObject({ language: 'ar', cards: [{ id: '2020/7', language: 'ar' }] });
  });

  it('lists again what was to choose from, and prefers none', () => {
    const choice: AnsweredMessage = { question: undefined, ids: listIds(put('answer', 'recommendation 22')) };
    const reply = follow('بالعربية', choice);
    expect(reply).toMatchObject({ language: 'ar', cards: [], lists: [{ heading: getWording('ar').choices }] });
    expect(listIds(reply)).toEqual(choice.ids);
    expect(choice.ids.length).toBeGreaterThan(1);
  });
});

describe('a follow-up to a question that was repeated in part', () => {
  const question = readAskedQuestion(put('ask', `corruption ${'and nothing else '.repeat(20)}`).messages);

  it.each([
    ['in English', 'That question is too long to be read off the answer. Please ask it again in full.'],
    ['بالعربية', 'السؤال أطول من أن يُقرأ كاملا في الجواب. يُرجى طرحه من جديد.'],
    ['and in 2021?', 'That question is too long to be read off the answer. Please ask it again in full.'],
    ['and in 2018?', 'That question is too long to be read off the answer. Please ask it again in full.'],
  ])('asks for it instead of asking another: %j', (text, said) => {
    expect(question).toMatch(/…$/u);
    expect(follow(text, { question, ids: ['2021/8'] })).toMatchObject({ messages: [said], cards: [], lists: [] });
  });

  it('still names a place in the list, or another subject', () => {
    expect(follow('the first', { question, ids: ['2021/8'] }).cards[0]?.id).toBe('2021/8');
    expect(follow('and corruption?', { question, ids: [] }).cards[0]?.id).toBe('2021/8');
  });
});

describe('a follow-up that names another subject', () => {
  it('asks anew, in its own words and language', () => {
    expect(follow('and corruption?').messages[0]).toBe('You asked: "corruption?"');
    expect(follow('and corruption?').cards[0]?.id).toBe('2021/8');
    expect(follow('What about corruption in 2021?', ARABIC)).toMatchObject({
      language: 'en',
      cards: [{ id: '2021/8' }],
    });
    expect(follow('وعن الإفساد والفساد؟').messages[0]).toBe('سؤالك: «عن الإفساد والفساد؟»');
  });

  it('is a question of its own without a word that joins it', () => {
    expect(follow('corruption').cards[0]?.id).toBe('2021/8');
  });
});

describe('a message that is no follow-up', () => {
  it('is answered as ever, whatever it answers', () => {
    expect(follow('2021/3').cards[0]?.id).toBe('2021/3');
    expect(follow('help').outcome?.kind).toBe('help');
    expect(follow('topics').outcome?.kind).toBe('topics');
  });

  it('is answered as ever where the message was not read', () => {
    const unread: AnsweredMessage = { question: undefined, ids: [] };
    expect(follow('the second one', unread).failed).toBe(false);
    expect(put('answer', 'in English').failed).toBe(false);
  });

  it('keeps to the language that its reader chose', () => {
    expect(put('answer', 'the second one', { answered: ENGLISH, language: 'ar' }).language).toBe('ar');
  });
});
