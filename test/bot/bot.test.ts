import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type Bot, buildBot } from '../../src/bot/bot.ts';
import type { BotContext } from '../../src/bot/context.ts';
import { createMemoryPreferences } from '../../src/bot/preferences.ts';
import { CARDS_MAX, type Reply } from '../../src/bot/reply.ts';
import { encodeClick } from '../../src/cards/click-code.ts';
import { QuotationMismatchError, verifyQuotation as verifyRealQuotation } from '../../src/cards/verify-quotation.ts';
import type { Language } from '../../src/corpus/corpus.ts';
import { realCorpus } from '../support/corpus.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

function makeBot({
  corpus = realCorpus,
  random = () => 0,
  verifyQuotation = verifyRealQuotation,
}: Partial<Pick<BotContext, 'corpus' | 'random' | 'verifyQuotation'>> = {}) {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const bot = buildBot({
    corpus,
    logger,
    random,
    getRetrieval: () => getTestRetrieval(corpus),
    verifyQuotation,
    preferences: createMemoryPreferences(10),
  });
  const ask = (command: Exclude<keyof Bot, 'home' | 'complete'>, text: string, language?: Language): Reply =>
    bot[command]({ id: 'r-1', text, user: 'u-1', language });
  return { ask, log: () => lines.join('') };
}

const { ask } = makeBot();

describe('show', () => {
  it('answers in the language of the request', () => {
    expect(ask('show', '2020 7').language).toBe('en');
    expect(ask('show', 'التوصية 7 لعام 2020').language).toBe('ar');
    expect(ask('answer', '؟؟؟').language).toBe('ar');
    expect(ask('answer', '???').language).toBe('en');
    expect(ask('answer', 'corruption؟').language).toBe('en');
    expect(ask('show', '٢٠٢٠/٧').language).toBe('ar');
  });

  it("answers in the reader's own language where it is known", () => {
    expect(ask('show', '2020 7', 'ar').cards[0]?.language).toBe('ar');
  });

  it('carries the id of the request', () => {
    expect(ask('show', 'abc').requestId).toBe('r-1');
  });

  it(`shows at most ${CARDS_MAX} cards and offers the others as a list`, () => {
    const reply = ask('show', '2020 1-15');
    expect(reply.cards).toHaveLength(CARDS_MAX);
    expect(reply.lists[0]?.entries.map(({ id }) => id)).toEqual([
      '2020/11',
      '2020/12',
      '2020/13',
      '2020/14',
      '2020/15',
    ]);
    expect(reply.messages).toEqual(['Shown in full: 10 of 15; the others are listed below.']);
  });

  it.each([
    ['2021 13', 'The 2021 report has recommendations 1 to 12.'],
    ['التوصية 13 لعام 2021', 'يتضمن تقرير عام 2021 التوصيات من 1 إلى 12.'],
    ['2019 7', 'Of 2019 we hold only recommendation 22.'],
    ['التوصية 7 لعام 2019', 'لا تتوفر هنا من توصيات 2019 سوى التوصية 22.'],
    ['recommendation 22', 'Recommendation 22: of 2020 (adopted) or of 2019 (draft)?'],
    ['التوصية 22', 'التوصية 22: لعام 2020 (معتمدة) أم لعام 2019 (مشروع)؟'],
    ['2019/22 z', 'DRAFT recommendation 22 (2019) has sub-items (a) to (m).'],
    ['2020 7 c', 'Recommendation 7 (2020) has no sub-items.'],
    ['2020-draft/8 c', 'DRAFT recommendation 8 (2020) has no sub-items.'],
    ['مشروع 2020 التوصية 8 (ج)', 'لا يتضمن مشروع التوصية 8 (2020) أي بنود فرعية.'],
    ['2020-draft 19', 'The 2020 draft report (addendum) has draft recommendations 1 to 18.'],
    ['2020 paragraph 30', 'Our copy of the 2020 report lacks paragraph 30.'],
    ['الفقرة 30 من تقرير 2020', 'تنقص نسختنا من تقرير عام 2020 الفقرة 30.'],
    ['2020 paragraph 35', 'The 2020 report has paragraphs 1 to 34.'],
    ['الفقرة 80 من ورقة المعلومات الأساسية', 'تتضمن ورقة المعلومات الأساسية لعام 2020 الفقرات من 1 إلى 72.'],
    ['2020-background/p1.a', 'Paragraph 1 (2020 background paper) has no sub-items.'],
    ['2020-background/p3.12', 'Paragraph 3 (2020 background paper) has bullets 1 to 11.'],
    [
      '2020-draft paragraph 3',
      'The 2020 draft report (addendum) held here has no numbered paragraphs, only draft recommendations.',
    ],
    [
      'recommendation 4 of the background paper',
      'The 2020 background paper is a Secretariat paper without recommendations. It has paragraphs: paragraph 4 of the 2020 background paper.',
    ],
    [
      'التوصية 3 من الدورة الرابعة',
      'غير متاح هنا: الاجتماع 4. المتاح: تقرير عام 2020 وتقرير عام 2021 ومشروع تقرير عام 2019 (إضافة) ومشروع تقرير عام 2020 (إضافة) وورقة المعلومات الأساسية لعام 2020.',
    ],
    ['resolution 7/1', expect.stringContaining('resolutions of the Conference')],
  ])('says of %j: %s', (request, message) => {
    expect(ask('show', request).messages).toEqual([message]);
    expect(ask('show', request).cards).toEqual([]);
  });

  it('names the reports there are where one is unknown', () => {
    const [message] = ask('show', '2018 3').messages;
    expect(message).toBe(
      'Not held here: 2018. Held: the 2020 report, the 2021 report, the 2019 draft report (addendum), the 2020 draft report (addendum) and the 2020 background paper.',
    );
  });

  it('gives three examples that work where a request is malformed', () => {
    const [message = ''] = ask('show', '2020 7.5').messages;
    for (const example of message.split(': ')[1]?.split(' · ') ?? [])
      expect(ask('show', example).outcome?.kind).toBe('found');
  });

  it.each(['en', 'ar'] as const)('gives only examples that work in the help in %s', (language) => {
    const lines = ask('help', '', language).messages.slice(1, 8);
    const examples = lines.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(' · '));
    expect(examples.length).toBeGreaterThan(8);
    for (const example of examples) {
      expect(['found', 'report', 'answered', 'topics'], example).toContain(ask('answer', example).outcome?.kind);
    }
  });
});

describe('random', () => {
  it('shows an adopted recommendation', () => {
    for (let step = 0; step < 100; step += 1) {
      const { ask: askAt } = makeBot({ random: () => step / 100 });
      expect(askAt('random', '').cards[0]?.status).toBe('adopted');
    }
  });

  it('keeps to the report that is named', () => {
    const { ask: askLast } = makeBot({ random: () => 0.999 });
    expect(askLast('random', '2021').cards[0]?.id).toBe('2021/12');
  });

  it('keeps to the report that is named beside a theme', () => {
    for (const at of [0, 0.3, 0.6, 0.999]) {
      const { ask: askAt } = makeBot({ random: () => at });
      expect(askAt('random', 'technology 2021').cards[0]?.id).toMatch(/^2021\//u);
    }
  });
});

describe('copy', () => {
  it('writes the text for the clipboard instead of a card', () => {
    const reply = ask('copy', '2020/7');
    expect(reply.cards).toEqual([]);
    expect(reply.copyText).toContain('مراعاة الأصول القانونية.');
  });

  it('explains what cannot be copied', () => {
    expect(ask('copy', '2021 13').messages).toEqual(['The 2021 report has recommendations 1 to 12.']);
  });
});

describe('answer', () => {
  it.each([
    ['/recommendation 2020 7', 'found'],
    ['/tawsiya 2021 13', 'out-of-range'],
    ['2021', 'report'],
    ['help', 'help'],
    ['', 'help'],
  ])('reads %j as %s', (line, kind) => {
    expect(ask('answer', line).outcome?.kind).toBe(kind);
  });

  it('reads Arabic commands with their words', () => {
    expect(ask('answer', 'نسخ 2020/7').copyText).toContain('2020');
    expect(ask('answer', '/عشوائية').cards).toHaveLength(1);
  });

  it.each(['constructor 2020', '__proto__', 'toString'])('takes %j for no command', (line) => {
    expect(['answered', 'nothing-found']).toContain(ask('answer', line).outcome?.kind);
  });
});

describe('language', () => {
  it("keeps a reader's choice until it is taken back", () => {
    const { ask: askReader } = makeBot();
    expect(askReader('answer', 'language ar').messages).toEqual(['ستكون الردود بالعربية من الآن فصاعدا.']);
    expect(askReader('answer', '2020 7').language).toBe('ar');
    askReader('answer', '/language auto');
    expect(askReader('answer', '2020 7').language).toBe('en');
  });

  it('says what can be chosen', () => {
    expect(ask('answer', 'language klingon').messages).toEqual([expect.stringContaining('language ar')]);
  });
});

describe('click', () => {
  it('does what each button of a card says, whenever it is clicked', () => {
    const [card] = ask('show', '2020 7').cards;
    const replies = card?.actions.flatMap((action) => {
      const code = encodeClick(action, 'en');
      return code === undefined ? [] : [[action.kind, ask('click', code)] as const];
    });
    expect(
      replies?.map(([kind, { cards, language, copyText }]) => [kind, cards[0]?.id, language, copyText !== undefined]),
    ).toEqual([
      ['previous', '2020/6', 'en', false],
      ['next', '2020/8', 'en', false],
      ['language', '2020/7', 'ar', false],
      ['compare', undefined, 'en', false],
      ['copy', undefined, 'en', true],
      ['share', '2020/7', 'en', false],
    ]);
  });

  it.each([
    '',
    'next',
    'show:2020/7',
    'show:2020/7:fr',
    'drop:2020/7:en',
    'show:2020/7 2021/3:en',
    `show:${'9'.repeat(100)}:en`,
  ])('explains a button that it does not know: %j', (code) => {
    expect(ask('click', code)).toMatchObject({
      cards: [],
      failed: false,
      messages: [expect.stringContaining('older version')],
    });
  });

  it('says so where the passage is no longer held', () => {
    expect(ask('click', 'show:2018/1:en').outcome?.kind).toBe('unknown-report');
  });
});

describe('createMemoryPreferences()', () => {
  it('forgets the reader who asked longest ago', () => {
    const preferences = createMemoryPreferences(2);
    preferences.set('a', 'ar');
    preferences.set('b', 'ar');
    preferences.get('a');
    preferences.set('c', 'ar');
    expect(['a', 'b', 'c'].map(preferences.get)).toEqual(['ar', undefined, 'ar']);
  });
});

describe('a card that does not quote the corpus', () => {
  it('is never shown', () => {
    const verifyQuotation = ({ id }: { id: string }) => {
      throw new QuotationMismatchError(id);
    };
    const { ask: askChanged, log } = makeBot({ verifyQuotation });
    expect(askChanged('show', '2020 7')).toMatchObject({ failed: true, cards: [], lists: [] });
    expect(log()).toContain('quotation_mismatch');
  });
});

describe('lists', () => {
  it.each([
    ['recommendation 22', /^DRAFT: /u],
    ['2020-draft', /^DRAFT: /u],
    ['مشروع تقرير 2020', /^مشروع: /u],
  ])('say of each draft in the list of %j that it is one', (request, mark) => {
    expect(ask('show', request).lists.at(-1)?.entries.at(-1)?.label).toMatch(mark);
  });
});

describe('answer, for lines that are no command', () => {
  it.each([
    'recommendation 7 of 2020 blah',
    'Recommendation 7, 2020 thanks Ahmed',
    'help me find 2020/7',
    'language of 2020/7',
    'التوصيه 7 لعام 2020',
  ])('shows what show does: %j', (line) => {
    expect(ask('answer', line)).toEqual(ask('show', line));
  });

  it('knows Arabic commands as they are typed', () => {
    expect(ask('answer', 'عشوائيه').cards).toHaveLength(1);
    expect(ask('answer', 'مساعده').outcome?.kind).toBe('help');
  });
});

describe('a failure inside the bot', () => {
  it('shows nothing but an apology with the id, and logs what happened', () => {
    // Without its documents, no passage of the corpus can be made a card.
    const failing = makeBot({ corpus: { ...realCorpus, documents: [] }, random: () => 0.5 });
    const failed = failing.ask('random', '');
    expect(failed).toMatchObject({ failed: true, cards: [], lists: [], copyText: undefined });
    expect(failed.messages).toEqual([expect.stringContaining('r-1')]);
    expect(failing.log()).toContain('"requestId":"r-1"');
    expect(failing.log()).toContain('the manifest lacks it');
  });

  it('keeps the text of requests out of the log', () => {
    const { ask: askPrivately, log } = makeBot();
    askPrivately('show', 'my private question about 2020/7');
    expect(log()).toContain('"outcome"');
    expect(log()).not.toContain('private');
  });
});
