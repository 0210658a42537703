import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeClick } from '../../src/cards/click-code.ts';
import { listReportKeys } from '../../src/corpus/corpus.ts';
import { listPassageLines } from '../../src/corpus/passage-text.ts';
import { isOffTopic, loadGoldenQuestions } from '../golden/load-questions.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';
import { makeText } from '../support/hostile-text.ts';
import { listIds, put, readSentences } from '../support/questions.ts';
import { createQuietBot } from '../support/quiet-bot.ts';
import { getTestRetrieval } from '../support/retrieval.ts';

// 2021/12: evidence from providers of Internet services.
const ON_DIGITAL_EVIDENCE = ['2020/11', '2020/14', '2020/17', '2021/12'];
const golden = await loadGoldenQuestions();

describe('ask', () => {
  it('says where an idea is of our catalogue and not of the text', () => {
    expect(put('ask', 'recommendations on family reunification').cards[0]?.why).toBe(
      'Why this matched: family reunification (by our catalogue).',
    );
    expect(put('ask', 'توصيات لم شمل الأسرة').cards[0]?.why).toContain('(من تصنيفنا)');
    expect(put('ask', 'corruption').cards[0]?.why).toBe('Why this matched: corruption.');
  });

  it('lists where words stand that no text is on: in footnotes, too', () => {
    const reply = put('ask', 'Frontex');
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(readSentences(reply)).toContain('Nothing found on "Frontex" in the texts held here.');
    expect(reply.lists.map(({ heading }) => heading)).toEqual([
      'But the words "Frontex" stand in (short titles ours):',
    ]);
    expect(reply.lists[0]?.entries[0]?.label).toContain('(in footnote 16)');
    expect(put('ask', 'what do they say about Frontex?').lists).toEqual(reply.lists);
    expect(put('ask', 'Frontex 2021').lists).toEqual([]);
  });

  it.each(['hello', 'مرحبا', 'hello bot'])('greets with help in a conversation: %s', (greeting) => {
    expect(put('answer', greeting).outcome?.kind).toBe('help');
    expect(put('ask', greeting).outcome?.kind).toBe('nothing-found');
  });

  it.each(['corruption', 'Where do I find something on corruption?', 'الفساد', 'ماذا قيل عن الفساد؟'])(
    'shows the best recommendation on %j in full',
    (question) => {
      const { cards, outcome } = put('ask', question);
      expect(outcome?.kind).toBe('answered');
      expect(cards.map(({ id }) => id)).toEqual(['2021/8']);
      expect(cards[0]?.quotation).toEqual(listPassageLines(getPassage('2021/8'), 'ar'));
    },
  );

  it.each(['digital evidence', 'What do the reports say about digital evidence?', 'الأدلة الرقمية'])(
    'finds all that is about %j, and first the recommendation whose subject it is',
    (question) => {
      const ids = listIds(put('ask', question, { units: 'recommendations' }));
      expect(ids).toEqual(expect.arrayContaining(ON_DIGITAL_EVIDENCE));
      expect(ids[0]).toBe('2020/11');
      // Beside paragraphs that speak of it, the recommendation leads.
      expect(listIds(put('ask', question))[0]).toBe('2020/11');
    },
  );

  it('says why it matched, in the language of the reply', () => {
    expect(put('ask', 'corruption').cards[0]?.why).toMatch(/^Why this matched: .*corruption.*\.$/u);
    expect(put('ask', 'الفساد').cards[0]?.why).toMatch(/^وجه المطابقة: .*الفساد.*\.$/u);
  });

  it('marks in the quotation what was asked for, in either language', () => {
    for (const question of ['corruption', 'الفساد']) {
      const [card] = put('ask', question).cards;
      const marked = card?.quotation.flatMap((line, at) =>
        (card.marks[at] ?? []).map(({ start, end }) => line.slice(start, end)),
      );
      expect(marked?.length, question).toBeGreaterThan(0);
      for (const words of marked ?? []) expect(words, question).toContain('فساد');
    }
  });

  it('lists what else answers, each entry with what choosing it does', () => {
    const { cards, lists } = put('ask', 'digital evidence');
    expect(lists).toHaveLength(1);
    expect(lists[0]?.heading).toBe('Also found (short titles ours):');
    const entries = lists[0]?.entries ?? [];
    expect(entries.length).toBeGreaterThan(1);
    expect(entries.map(({ id }) => id)).not.toContain(cards[0]?.id);
    for (const { id, code } of entries) expect(decodeClick(code)).toEqual({ kind: 'show', target: id, language: 'en' });
  });

  it('repeats the question and says which reports were searched', () => {
    expect(put('ask', 'corruption').messages).toEqual([
      'You asked: "corruption"',
      'Searched: the 2019 draft report (addendum), the 2020 report, the 2020 background paper and the 2021 report.',
    ]);
    expect(put('ask', 'الفساد').messages[0]).toBe('سؤالك: «الفساد»');
  });

  it.each([
    ['corruption 2021', '2021', 'Searched: the 2021 report.'],
    ['digital evidence in the last report', '2021', 'Searched: the 2021 report.'],
    ['الأدلة الرقمية في تقرير 2020', '2020', 'شمل البحث: تقرير عام 2020.'],
    ['digital evidence in the draft', '2020-draft', 'Searched: the 2020 draft report (addendum).'],
  ])('answers %j from the report that it names', (question, report, searched) => {
    const reply = put('ask', question);
    expect(reply.messages).toContain(searched);
    expect(listIds(reply).length).toBeGreaterThan(0);
    for (const id of listIds(reply)) expect(getPassage(id).report).toBe(report);
  });

  it('goes by the report that a button names before that of the question', () => {
    const reply = put('ask', 'digital evidence in 2021', { reports: ['2020'] });
    expect(listIds(reply)[0]).toBe('2020/11');
    for (const id of listIds(reply)) expect(getPassage(id).report).toBe('2020');
  });

  it('calls what is found in the draft a draft', () => {
    const { cards, lists } = put('ask', 'digital evidence in the draft');
    expect(cards[0]?.heading).toMatch(/^DRAFT/u);
    for (const { label } of lists.flatMap(({ entries }) => entries)) expect(label).toMatch(/^DRAFT: /u);
  });

  it.each([
    ['corruption 2018', 'No report of 2018 is held here. Held: ', '2021/8'],
    ['الفساد عام 2016', 'لا يتوفر هنا تقرير عام 2016. المتاح: ', '2021/8'],
  ])('says of %j that no report of that year is held, and answers from the others', (question, said, id) => {
    const reply = put('ask', question);
    expect(readSentences(reply)).toContain(said);
    expect(reply.cards[0]?.id).toBe(id);
  });

  it('says how it read a misspelt word', () => {
    const reply = put('ask', 'corrupton');
    expect(reply.messages).toContain('Read "corrupton" as "corruption".');
    expect(reply.cards[0]?.id).toBe('2021/8');
  });

  it('leaves out what has a word behind a minus', () => {
    expect(listIds(put('ask', 'corruption'))).toContain('2021/8');
    expect(listIds(put('ask', 'corruption -الفساد'))).not.toContain('2021/8');
  });
});

describe('ask, of every golden question', () => {
  it('never shows a draft that was not asked for, nor a recommendation with one of its sub-items', () => {
    for (const { text } of golden) {
      const reply = put('ask', text);
      const passages = listIds(reply).map(getPassage);
      const { outcome } = reply;
      const isScoped = outcome !== undefined && 'answer' in outcome && outcome.answer.scope.reports.length > 0;
      for (const { id, status } of passages) {
        if (!isScoped) expect(status, text).not.toBe('draft');
        expect(
          passages.filter((other) => other.id.startsWith(`${id}.`)),
          text,
        ).toEqual([]);
      }
    }
  });

  it.each([
    ['hello', 'Nothing found on "hello"'],
    ['thank you!', 'Nothing found on "thank you!"'],
    ['شكرا', 'لم يُعثر على شيء بشأن «شكرا»'],
  ])('says what was searched to whoever greets: %j', (greeting, said) => {
    expect(readSentences(put('ask', greeting))).toContain(said);
  });

  it('shows one card with its reason, or none', () => {
    for (const { text } of golden) {
      const { cards, outcome } = put('ask', text);
      expect(cards.length, text).toBeLessThanOrEqual(1);
      if (outcome?.kind === 'nothing-found') expect(cards, text).toEqual([]);
      for (const { why } of cards) expect(why, text).toMatch(/: .+\.$/u);
    }
  });
});

describe('ask, where nothing is held', () => {
  it.each([
    ['weather', 'Nothing found on "weather" in the texts held here.', 'Searched: '],
    ['حالة الطقس غدا', 'لم يُعثر على شيء بشأن «حالة الطقس غدا» في النصوص المتاحة هنا.', 'شمل البحث: '],
  ])('says so of %j, and what was searched', (question, nothing, searched) => {
    const reply = put('ask', question);
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(reply.cards).toEqual([]);
    expect(reply.messages[0]).toBe(nothing);
    expect(reply.messages[1]).toMatch(new RegExp(`^${searched}.*2019.*2020.*2021`, 'u'));
  });

  it('offers what comes nearest as such, and no card', () => {
    const real = getTestRetrieval(realCorpus);
    const near = [getPassage('2020/1'), getPassage('2021/4')];
    const bot = createQuietBot(undefined, {
      ...real,
      ask: (question, reports) => ({ ...real.ask(question, reports), kind: 'nothing-found', hits: [], near }),
    });
    const reply = bot.ask({ id: 'r-1', text: 'weather', user: undefined, language: undefined });
    expect(reply.lists[0]?.heading).toBe('Nearest (short titles ours):');
    expect(listIds(reply)).toEqual(['2020/1', '2021/4']);
    expect(reply.cards).toEqual([]);
  });

  it('shows what other reports have where the one that is named has nothing', () => {
    const reply = put('ask', 'corruption 2020');
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(reply.lists.map(({ heading }) => heading)).toEqual(['In other reports (short titles ours):']);
    expect(listIds(reply)[0]).toBe('2021/8');
  });

  it('shows what was not adopted where adopted texts have nothing', () => {
    const reply = put('ask', 'adopted texts on artificial intelligence');
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(reply.lists.map(({ heading }) => heading)).toEqual(['In texts that were not adopted (short titles ours):']);
    expect(listIds(reply)[0]).toBe('2020-background/p27');
  });

  it('does not call what belongs to an adopted report a text that was not adopted', () => {
    const ids = listIds(put('ask', 'agreed language on interpreters'));
    expect(ids).toContain('2020-background/p34');
    for (const id of ids) expect(getPassage(id).status, id).not.toBe('organizational');
  });

  it('leaves out each of a list, and a name of two words as one', () => {
    expect(listIds(put('ask', 'social media in smuggling'))).toContain('2020/9');
    expect(listIds(put('ask', 'technology except drones and social media'))).not.toContain('2020/9');
    expect(listIds(put('ask', 'التكنولوجيا ما عدا البحث والإنقاذ'))).toContain('2020/9');
  });

  it('says what was left out, and which units alone were searched', () => {
    expect(put('ask', 'technology except drones').messages).toContain('Left out: texts that speak of "drones".');
    expect(put('ask', 'التكنولوجيا -المسيرات').messages).toContain('استُبعدت النصوص التي تتحدث عن «المسيرات».');
    const only = 'Only recommendations were searched, as you asked.';
    expect(put('ask', 'corruption, recommendations only').messages).toContain(only);
    expect(put('ask', 'corruption').messages).not.toContain(only);
  });

  it('does not offer what was left out', () => {
    const reply = put('ask', 'corruption except 2021');
    expect(reply.outcome?.kind).toBe('nothing-found');
    expect(listIds(reply).filter((id) => id.startsWith('2021'))).toEqual([]);
  });

  it('says that a year is not held which is all that is asked for', () => {
    expect(put('ask', 'هل هناك تقرير 2023؟').messages[0]).toContain('لا يتوفر هنا تقرير عام 2023');
  });

  it('never offers more than three', () => {
    for (const { text } of golden.filter(isOffTopic)) {
      const reply = put('ask', text);
      if (reply.outcome?.kind === 'nothing-found') expect(listIds(reply).length, text).toBeLessThanOrEqual(3);
    }
  });
});

describe('the buttons under an answer', () => {
  it('ask again of each other report', () => {
    const { buttons } = put('ask', 'corruption 2021');
    expect(buttons.map(({ label }) => label)).toEqual([
      'All reports',
      '2019 draft',
      '2020 draft',
      '2020',
      '2020 background paper',
    ]);
    expect(put('ask', 'corruption').buttons.map(({ label }) => label)).toEqual([
      '2019 draft',
      '2020 draft',
      '2020',
      '2020 background paper',
      '2021',
    ]);
  });

  it.each(listReportKeys(realCorpus))('answer from %s alone when clicked', (report) => {
    const button = put('ask', 'الأدلة الرقمية').buttons.find(({ code }) => code.startsWith(`ask:${report}:`));
    const reply = put('click', button?.code ?? '');
    expect(reply.language).toBe('ar');
    expect(reply.outcome).toMatchObject({ answer: { scope: { reports: [report] } } });
    for (const id of listIds(reply)) expect(getPassage(id).report).toBe(report);
  });

  it('lead back to all reports', () => {
    const [all] = put('ask', 'digital evidence 2021').buttons;
    const reply = put('click', all?.code ?? '');
    expect(new Set(listIds(reply).map((id) => getPassage(id).report)).size).toBeGreaterThan(1);
    expect(reply.outcome).toMatchObject({ answer: { scope: { reports: [] } } });
  });

  it('take the question from the message where they are too small for it', () => {
    const answered = { question: 'corruption', ids: [] };
    expect(put('click', 'ask:2021:en:', { answered }).cards[0]?.id).toBe('2021/8');
    expect(put('click', 'ask:2021:en:').messages[0]).toMatch(/^What about\?/u);
  });

  it.each([
    ['300 characters ask the whole question again', `corruption ${'x'.repeat(289)}`, 5],
    ['more characters are none: the reply shows a part of it', `corruption ${'x'.repeat(290)}`, 0],
  ])('of a question of %s', (_, question, count) => {
    const { buttons } = put('ask', question);
    expect(buttons).toHaveLength(count);
    for (const { code } of buttons) expect(decodeClick(code)).toMatchObject({ kind: 'ask', question });
  });

  it('explain themselves where their report is no longer held', () => {
    expect(put('click', 'ask:1999:en:corruption')).toMatchObject({
      failed: false,
      cards: [],
      messages: [expect.stringContaining('older version')],
    });
  });
});

describe('ask, of any text', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['emoji', '😀🎉👨‍👩‍👧‍👦'],
    ['stop words', 'the of and'],
    ['Arabic stop words', 'من في على'],
    ['quotation marks', '"" «»'],
    ['control characters', '\u0000\u0007\u001b\u202e\u2066'],
    ['mentions', '<@U1> <!channel> <@&5>'],
    ['an address', 'https://example.org/a?b=c'],
    ['a report alone, on a shelf of none', '-'],
  ])('asks back where there is only %s', (_, text) => {
    const reply = put('ask', text);
    expect(reply).toMatchObject({ failed: false, cards: [], lists: [], buttons: [] });
    expect(readSentences(reply)).toMatch(/^(?:What about\? Give a subject|عن أي موضوع؟)/u);
  });

  it.each([
    ['2020 7', 'found'],
    ['2021', 'report'],
    ['recommendation 22', 'several'],
    ['التوصية السابعة لعام 2020', 'found'],
  ])('takes %j, which asks about nothing, as the reference that it is', (text, kind) => {
    expect(put('ask', text).outcome?.kind).toBe(kind);
    expect(listIds(put('ask', text)).length).toBeGreaterThan(0);
  });

  it.each([
    ['2020-draft/99', 'out-of-range'],
    ['CTOC/COP/WG.7/2019/4', 'unknown-report'],
    ['recommendation 66', 'no-such-number'],
  ])('says of %j, to which nothing held here answers, what is held', (text, kind) => {
    expect(put('ask', text)).toMatchObject({ outcome: { kind }, cards: [] });
  });

  it.each(['recommendation 66 on corruption', 'التوصية 40 بشأن الفساد'])(
    'answers %j, which asks about something besides',
    (text) => {
      expect(put('ask', text).outcome?.kind).toBe('answered');
    },
  );

  it.each([
    ['هل يستطيع شاهد رجع إلى وطنه أن يدلي بأقواله أمام محكمة في بلد آخر؟', 'answered'],
    ['what is the salary of a P3 officer', 'nothing-found'],
    ['recommendation 7 about the protection of children', 'several'],
    ['salary of P3', 'nothing-found'],
    ['salary of a P3 officer in Paraguay', 'nothing-found'],
  ])('reads %j, written to the bot, as what most of it is', (text, kind) => {
    expect(put('answer', text).outcome?.kind).toBe(kind);
  });

  it.each([
    ['when did the eighth meeting take place', '14 and 15 October 2021'],
    ['which documents were before the group in 2020?', '8 and 9 September 2020'],
    ['عن ماذا يتحدث تقرير 2021؟', '14 و15 تشرين الأول/أكتوبر 2021'],
  ])('says what the report is that %j names and asks nothing of', (text, days) => {
    const reply = put('ask', text);
    expect(reply.messages[0]).toContain(days);
    expect(reply.lists).toHaveLength(1);
  });

  it.each([
    ['words', 'digital evidence '.repeat(600)],
    ['letters', 'x'.repeat(10_000)],
    ['Arabic', 'الأدلة الرقمية '.repeat(700)],
    ['quotation marks', '"a" '.repeat(2_500)],
    ['emoji', '😀'.repeat(5_000)],
  ])('answers ten thousand characters of %s, and repeats a part of them', (_, text) => {
    const reply = put('ask', text);
    expect(reply.failed).toBe(false);
    expect(reply.messages.length).toBeGreaterThan(0);
    for (const message of reply.messages) expect(message.length).toBeLessThan(500);
    for (const { code } of reply.buttons) expect(code.length).toBeLessThanOrEqual(330);
    expect(JSON.stringify(reply.messages).isWellFormed()).toBe(true);
  });

  it('puts nothing of markup, mentions and control characters into its sentences', () => {
    const hostile = 'corruption <@U1> <!channel> @everyone \u001b[31m\u202e https://example.org/x <b>';
    const reply = put('ask', hostile);
    expect(reply.cards[0]?.id).toBe('2021/8');
    const said = JSON.stringify([reply.messages, reply.buttons]);
    expect(said).not.toMatch(/[<>@]|https?:|\\u001b/u);
    expect(said).not.toContain('\u202e');
  });

  it('never fails, whatever is typed and whatever was answered before', () => {
    fc.assert(
      fc.property(makeText(), fc.option(makeText(), { nil: undefined }), (text, question) => {
        const answered = question === undefined ? undefined : { question, ids: ['2020/11', '2021/8'] };
        for (const command of ['answer', 'ask', 'phrase', 'click'] as const) {
          const { failed, messages, cards, lists } = put(command, text, { answered });
          expect(failed).toBe(false);
          expect(messages.length + cards.length + lists.length).toBeGreaterThan(0);
          expect(messages.every((message) => message.isWellFormed())).toBe(true);
        }
      }),
    );
  });
});
