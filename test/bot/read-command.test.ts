import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/bot/read-command.ts';
import { put } from '../support/questions.ts';

describe('readCommand()', () => {
  it.each([
    ['ask digital evidence', 'ask', 'digital evidence'],
    ['/ask digital evidence', 'ask', 'digital evidence'],
    ['Search corruption', 'ask', 'corruption'],
    ['ابحث عن الفساد', 'ask', 'عن الفساد'],
    ['اسأل عن الفساد', 'ask', 'عن الفساد'],
    ['phrase "due process"', 'phrase', '"due process"'],
    ['عبارة «الأصول القانونية»', 'phrase', '«الأصول القانونية»'],
    ['topics', 'topics', ''],
    ['topics digital evidence', 'topics', 'digital evidence'],
    ['المواضيع', 'topics', ''],
    ['random corruption', 'random', 'corruption'],
    ['cite 2020/7', 'cite', '2020/7'],
    ['إحالة 2020/7', 'cite', '2020/7'],
    ['compare 2020 8', 'compare', '2020 8'],
    ['قارن 2020/11 بالمسودة', 'compare', '2020/11 بالمسودة'],
    ['report 2021', 'report', '2021'],
    ['report 2020 chapter 3', 'report', '2020 chapter 3'],
    ['تقرير ٢٠٢٠ الفصل الثالث', 'report', '٢٠٢٠ الفصل الثالث'],
    ['/recommendation ask corruption', 'ask', 'corruption'],
    ['Please help me!', 'help', ''],
    ['Who are you?', 'help', ''],
    ['What can you do?', 'help', ''],
    ['من أنت؟', 'help', ''],
    ['ما التقارير المتاحة؟', 'help', ''],
    ['Help me, please', 'help', ''],
    ['أحتاج إلى مساعدة', 'help', ''],
    ['ممكن مساعدة؟', 'help', ''],
  ] as const)('reads %j as %s', (line, name, rest) => {
    expect(readCommand(line)).toEqual({ name, rest });
  });

  it.each([
    'search and rescue at sea',
    'phrase that begins every recommendation',
    'topics for the next meeting',
    'cite article 18',
    'compare the two reports',
    'report of the eighth session, recommendation 3',
    'report 2021 on corruption',
    'تقرير 2021 التوصية 3',
    'help me find 2020/7',
    'who are you to judge corruption',
    'مساعدة المهاجرين',
    'language of 2020/7',
    'corruption',
  ])('takes %j for a sentence and no command', (line) => {
    expect(readCommand(line)).toEqual({ name: 'converse', rest: line });
  });
});

describe('a line of a conversation', () => {
  it.each([
    ['show 2020 7', '2020/7'],
    ['show me recommendations about corruption', '2021/8'],
    ['what do the reports say about corruption?', '2021/8'],
    ['ask corruption', '2021/8'],
    ['/tawsiya ask corruption', '2021/8'],
    ['2021/8', '2021/8'],
    ['فساد', '2021/8'],
  ])('is answered with a card: %j', (line, id) => {
    expect(put('answer', line).cards[0]?.id).toBe(id);
  });

  it.each(['2020 7.5', 'show 2020 7.5', '', 'thanks', 'resolution 7/1'])('is no question: %j', (line) => {
    expect(['malformed', 'help']).toContain(put('answer', line).outcome?.kind);
  });

  it.each(['مساعدة', 'عشوائية', 'نسخ 2020/7', 'المواضيع', 'اسأل corruption'])(
    'is answered in the language of its command: %j',
    (line) => {
      expect(put('answer', line).language).toBe('ar');
    },
  );
});
