import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/arabic-normalizer/tokenize.ts';
import { asksForFact } from '../../src/retrieval/facts.ts';

const asks = (text: string) => asksForFact(splitWords(text).map((word) => ({ text: word })));

describe('asksForFact()', () => {
  it.each([
    'How many people drowned?',
    'when did Ireland ratify the Protocol',
    'And who was the first chair?',
    'Which year was it signed in?',
    'كم عدد الضحايا؟',
    'وكم سنة سجن؟',
    'متى تأسس الإنتربول',
    'إمتى اتعملت الاتفاقية',
    'في أي سنة أنشئ المكتب؟',
    'من هو أمينه العام؟',
    'who attended the meeting',
    'who spoke in 2020',
    'من أخذ الكلمة في 2021',
    'من شارك في الاجتماع',
    '2021: how many States took part',
    'في 2020 كم دولة حضرت',
    'من ترأس الدورة',
    'من الذي ترأس الاجتماع الثامن',
    'مين اللي حضر الاجتماع؟',
  ])('finds a question for a number, a date or a person in "%s"', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'How should States protect children?',
    'when migrants are rescued, who protects them',
    'smugglers and how many of them use the internet',
    'كيف نحمي الأطفال',
    'من يحمي المهاجرين',
    'who should attend trainings',
    'who participated in trafficking',
    'who spoke about corruption',
    'مين تكلم عن التكنولوجيا',
    'كمية الأموال',
    '',
  ])('finds none in "%s"', (text) => {
    expect(asks(text)).toBe(false);
  });
});
