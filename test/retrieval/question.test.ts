import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { QUESTION_MAX_CHARS, readQuestion } from '../../src/retrieval/question.ts';
import { openVocabulary, storeVocabulary } from '../../src/retrieval/vocabulary.ts';
import { realCorpus } from '../support/corpus.ts';

const TEXTS = [
  'تهريب المهاجرين عن طريق الإنترنت',
  'حماية الشهود والحدود',
  'الفساد وفيروس كورونا',
  'digital evidence technology corruption witnesses border social media',
];
const analysis = buildAnalysis(TEXTS);
const context = {
  corpus: realCorpus,
  analysis,
  vocabulary: openVocabulary(() => storeVocabulary(TEXTS, analysis), analysis),
};
const read = (text: string) => readQuestion(text, context);
const words = (text: string) =>
  read(text)
    .words.filter(({ isStop }) => !isStop)
    .map(({ core }) => core);

describe('readQuestion()', () => {
  it.each([
    ['corruption 2021', ['2021']],
    ['الفساد ٢٠٢١', ['2021']],
    ['corruption in the last report', ['2021']],
    ['الفساد في آخر تقرير', ['2021']],
    ['في التقرير الأخير عن الفساد', ['2021']],
    ['technology in the 2020 and 2021 reports', ['2020', '2021']],
    ['technology in the draft', ['2020-draft']],
    ['التكنولوجيا في مشروع تقرير 2020', ['2020-draft']],
    ['التكنولوجيا في مشروع 2020', ['2020-draft']],
    ['التكنولوجيا في المسودة', ['2020-draft']],
    ['التكنولوجيا في مسودة 2020', ['2020-draft']],
    ['draft rec on technology', ['2020-draft']],
    ['what does the draft say about technology', ['2020-draft']],
    ['what does the 2020 draft say about technology', ['2020-draft']],
    ['does the draft mention technology', ['2020-draft']],
    ['ماذا يقول المشروع عن التكنولوجيا', ['2020-draft']],
    ['latest recommendations on technology', ['2021']],
    ['technology 2019-2021', ['2019', '2020', '2021']],
    ['technology from 2020 to 2021', ['2020', '2021']],
    ['technology 2021-2019', ['2019', '2020', '2021']],
    ['ماذا في المشروع عن التكنولوجيا', ['2020-draft']],
    ['تيسير الدخول غير المشروع', []],
    ['الهجرة غير المشروعة عن طريق البحر', []],
    ['الدخول المشروع وغير المشروع', []],
    ['the 2019 draft on media', ['2019']],
    ['seventh meeting technology', ['2020']],
    ['الاجتماع الثامن والفساد', ['2021']],
    ['corruption', []],
    ['a draft law on corruption', []],
    ['مسودة القانون', []],
  ])('reads the reports that %j names', (text, reports) => {
    expect(read(text).scope.reports).toEqual(reports);
  });

  it('says which years are not held', () => {
    expect(read('corruption 2018').scope).toMatchObject({ reports: [], unheldYears: ['2018'] });
  });

  it('takes the names of reports out of what is asked', () => {
    expect(words('corruption in the 2021 report')).toEqual(['corruption']);
    expect(words('الفساد عام 2016')).toEqual(words('الفساد'));
    expect(words('corruption in the year 2021')).toEqual(['corruption']);
  });

  it('tells whether a number, a date or a person is asked for', () => {
    expect(read('how many bribes were paid?').asksForFact).toBe(true);
    expect(read('bribes').asksForFact).toBe(false);
  });

  it('reads "agreed language" as adopted texts only', () => {
    expect(read('agreed language on corruption').scope.adoptedOnly).toBe(true);
    expect(read('corruption, only adopted').scope.adoptedOnly).toBe(true);
    expect(read('الفساد، المعتمد فقط').scope.adoptedOnly).toBe(true);
    expect(read('who adopted the report').scope.adoptedOnly).toBe(false);
    expect(read('النص المعتمد عن الفساد').scope.adoptedOnly).toBe(true);
    expect(read('corruption').scope.adoptedOnly).toBe(false);
  });

  it.each([
    ['"digital evidence" at court', ['digital evidence']],
    ['«حماية الشهود»', ['حماية الشهود']],
    ['“a b” and "c d"', ['a b', 'c d']],
    ['no quotes', []],
    ['""', []],
  ])('reads the phrases of %j', (text, phrases) => {
    expect(read(text).phrases).toEqual(phrases);
  });

  it('reads words after a minus sign as excluded, and hyphens not', () => {
    expect(
      read('technology -social')
        .excluded.flat()
        .map(({ text }) => text),
    ).toEqual(['social']);
    expect(read('cross-border').excluded).toEqual([]);
  });

  it.each([
    ['technology excluding drones', ['drones']],
    ['corruption, except for border officials?', ['border', 'officials']],
    ['التكنولوجيا ما عدا الطائرات المسيرة', ['الطائرات', 'المسيرة']],
    ['التدريب باستثناء القضاة', ['القضاة']],
    ['technology except social media, drones and the phones', ['social', 'media', 'drones', 'and', 'the', 'phones']],
    ['everything about technology (except drones)', ['drones']],
    ['حماية المهاجرين من العنف باستثناء النساء', ['النساء']],
    ['health measures except COVID-19', ['COVID', '19']],
    ['measures -COVID-19', ['COVID', '19']],
    ['technology except drones in 2021', []],
    ['حماية المهاجرين باستثناء النساء والأطفال', ['النساء', 'والأطفال']],
    ['أسباب الهجرة باستثناء الفقر', ['الفقر']],
    ['technology -drones excluding phones', ['drones', 'phones']],
    ['technology but not about drones', []],
    ['nobody may be punished except smugglers', []],
    ['لا عقاب ما عدا للمهربين', []],
    ['لا عقاب ما عدا المهربين', []],
    ['عقاب أحد ما عدا المهربين', []],
    ['من عدا على المهاجرين', []],
    ['migrants without documents', []],
    ['punish smugglers but not migrants', []],
    ['corruption except the draft', []],
    ['corruption except the recommendations', []],
  ])('reads what %j leaves out', (typed, excluded) => {
    expect(
      read(typed)
        .excluded.flat()
        .map(({ surface }) => surface),
    ).toEqual(excluded);
  });

  it.each([
    ['recommendations only: corruption', 'recommendations'],
    ['only in the recommendations, corruption', 'recommendations'],
    ['الفساد، التوصيات فقط', 'recommendations'],
    ['only paragraphs on corruption', 'paragraphs'],
    ['فقط الفقرات عن الفساد', 'paragraphs'],
    ['recommendations that only States follow', undefined],
    ['not only recommendations on drones', undefined],
    ['ليس فقط التوصيات', undefined],
    ['بس التوصيات مش كفاية', undefined],
    ['ما هي التوصيات فقط عن الفساد', 'recommendations'],
    ['if an officer is bribed, only recommendations', 'recommendations'],
    ['recommendations and paragraphs on corruption', undefined],
    ['paragraphs on corruption, recommendations too', undefined],
    ['the only recommendations on drones', undefined],
    ['States recommend only voluntary return', undefined],
    ['corruption "recommendations only"', undefined],
    ['paragraphs on corruption', 'paragraphs'],
    ['الفقرات عن الفساد', 'paragraphs'],
    ['corruption', undefined],
  ])('reads which units %j wants alone', (typed, units) => {
    expect(read(typed).units).toBe(units);
  });

  it.each([
    ['exact phrase: best interests of the child', 'best interests of the child'],
    ['العبارة بالضبط: مصالح الطفل الفضلى', 'مصالح الطفل الفضلى'],
  ])('takes for a phrase what stands behind the colon of %j', (typed, phrase) => {
    expect(read(typed).phrases).toEqual([phrase]);
  });

  it('takes no phrase where the wording itself is asked for', () => {
    expect(read('exact wording on drones').phrases).toEqual([]);
  });

  it.each([
    ['article 18 of the smuggling protocol', 'protocol'],
    ['المادة 18 من الاتفاقية', 'convention'],
    ['article 18 of the convention against corruption', 'other'],
    ['المادة 18 من بروتوكول الاتجار بالأشخاص', 'other'],
    ['article 10 of the smuggling protocol and article 18 of the convention', undefined],
    ['article 18', undefined],
    ['the protocol, article 18 on training', undefined],
  ])('reads which treaty %j names', (typed, treaty) => {
    expect(read(typed).treaty).toBe(treaty);
  });

  it('takes the numbers of articles apart', () => {
    expect(read('which cite article 18?')).toMatchObject({ articles: ['18'] });
    expect(read('المادة ١٨')).toMatchObject({ articles: ['18'] });
  });

  it.each([
    ['tecnology', 'technology'],
    ['corrruption', 'corruption'],
    ['socialmedia', 'social media'],
    ['الشهوود', 'شهود'],
  ])('mends %s', (typed, mended) => {
    expect(read(typed).mended).toEqual([{ typed, read: mended }]);
    expect(words(typed).join(' ')).toBe(mended);
  });

  it('leaves out numbers that stand nowhere', () => {
    expect(words('technology with 98765 people')).not.toContain('98765');
  });

  it.each(['zzzzzz', 'abc', 'data'])('leaves %s, which nothing is near to', (typed) => {
    expect(read(typed).mended).toEqual([]);
  });

  it('reads Arabic in Latin letters, and leaves English alone', () => {
    expect(words('tahrib el mouhajirin 3an tari2 el internet')).toEqual(
      expect.arrayContaining(['تهريب', 'مهاجرين', 'طريق']),
    );
    expect(words('the border')).toEqual(['border']);
    expect(words('el tahreeb fel social media')).toEqual(['تهريب', 'social', 'media']);
  });

  it('says what a text in Latin letters was read as', () => {
    expect(read('el  7odood, el fasad?').mended).toEqual([{ typed: 'el  7odood, el fasad?', read: 'حدود, فساد?' }]);
    expect(read('the border').mended).toEqual([]);
  });

  it('takes an unknown word among English ones for English', () => {
    expect(read('tahrib').mended).toEqual([{ typed: 'tahrib', read: 'تهريب' }]);
    expect(read('our technology never foresaw crooks').mended).toEqual([]);
  });

  it.each(['fasad in 2021', 'fasad report', 'recommendations about fasad', 'tahreeb and fasad'])(
    'does not take it for that beside small words: %s',
    (typed) => {
      expect(read(typed).mended).toContainEqual({ typed: 'fasad', read: 'فساد' });
    },
  );

  it.each([
    ['what about "x" and "2020"', ['2020']],
    ['البند "ج" والفقرة "د"', []],
    [`"${'long '.repeat(70)}" and "due process"`, ['due process']],
    ['where is “WHO” printed', ['WHO']],
    ['"due process', []],
  ])('keeps quotations apart: %s', (typed, phrases) => {
    expect(read(typed).phrases).toEqual(phrases);
    expect(read(typed).scope.reports).toEqual([]);
  });

  it.each([
    'corruption -2021',
    'corruption except 2021',
    'not 2021 corruption',
    'corruption excluding the 2021 report',
    'الفساد ما عدا 2021',
    'الفساد باستثناء تقرير 2021',
    'الفساد وليس في عام 2021',
    'الفساد من غير 2021',
    'الفساد بس مش في تقرير 2021',
    'corruption other than 2021',
  ])('leaves the report out that is excepted: %s', (typed) => {
    const { scope, words: left } = read(typed);
    expect(scope.reports).toEqual(['2019', '2020', '2020-background']);
    expect(left.filter(({ isStop }) => !isStop).map(({ base }) => base)).toHaveLength(1);
  });

  it.each([
    ['which recommendations cite articles 8 and 18', ['8', '18']],
    ['articles 18, 10 and 8', ['18', '10', '8']],
    ['المادتان 18 و10', ['18', '10']],
    ['المادتين 8 و 18', ['8', '18']],
    ['articles 10-12', ['10', '11', '12']],
    ['articles between 10 and 12', ['10', '11', '12']],
    ['المواد من 10 إلى 12', ['10', '11', '12']],
    ['المواد ١٠ إلى ١٢', ['10', '11', '12']],
    ['article 18 and 450 delegates', ['18', '450']],
    ['article 18 of protocol 10', ['18']],
  ])('reads the articles that are asked for: %s', (typed, articles) => {
    expect(read(typed).articles).toEqual(articles);
  });

  it('excludes all of a word with a hyphen', () => {
    const { excluded, words: left } = read('technology -cross-border');
    expect(excluded.map((parts) => parts.map(({ text }) => text))).toEqual([['cross', 'border']]);
    expect(left.map(({ text }) => text)).toEqual(['technology']);
  });

  it('tells phrases that are excluded from those that are wanted', () => {
    const { phrases, excludedPhrases, words: left } = read('technology -"social media" "digital evidence"');
    expect({ phrases, excludedPhrases }).toEqual({ phrases: ['digital evidence'], excludedPhrases: ['social media'] });
    expect(left.map(({ text }) => text)).toEqual(['technology', 'digital', 'evidence']);
  });

  it.each(['technology without "social media"', 'التكنولوجيا باستثناء "وسائل التواصل"', 'technology -"social media"'])(
    'excludes a phrase: %s',
    (typed) => {
      expect(read(typed).phrases).toEqual([]);
      expect(read(typed).excludedPhrases).toHaveLength(1);
    },
  );

  it.each([
    ['tahrib el hodoud', ['تهريب', 'حدود']],
    ['el fasad', ['فساد']],
    ['7odood', ['حدود']],
    ['phase3', ['phase']],
    ['b2b sales', ['b', 'b', 'sales']],
    ['an umbrella', ['umbrella']],
    ['the border and the umbrella el', ['border', 'umbrella', 'el']],
  ])('takes one article, or one plain word, for Arabic where nothing is English: %s', (typed, read2) => {
    expect(words(typed)).toEqual(read2);
  });

  it.each([
    ['punctuation behind a word', 'el 7odood, el fasad?', ['حدود', 'فساد']],
    ['the Maghrebi article and a digit typed twice', '7imayat lmohajirin fel 77odoud', ['حمايه', 'مهاجرين', 'حدود']],
  ])('reads Arabic in Latin letters with %s', (_, typed, read2) => {
    expect(words(typed)).toEqual(read2);
  });

  it.each([
    'corruption except 2019 and 2020',
    'corruption except the reports of 2019, 2020',
    'corruption -2019-2020',
    'الفساد باستثناء 2019 و2020',
    'الفساد ما عدا تقريري 2019 و 2020',
    'الفساد باستثناء عامي 2019 و2020',
    'corruption apart from 2019 and 2020',
    'corruption except 2019 and the report of 2020',
  ])('leaves several reports out: %s', (typed) => {
    expect(read(typed).scope.reports).toEqual(['2021']);
  });

  it('leaves a report out of those that are named', () => {
    expect(read('corruption except the 2020 background paper').scope.reports).toEqual(['2019', '2020', '2021']);
    expect(read('corruption 2020 except 2020').scope.reports).toEqual(['2020']);
    expect(read('corruption except the 2019 draft and the background paper').scope.reports).toEqual(['2020', '2021']);
    expect(read('corruption -2019 -2021').scope.reports).toEqual(['2020', '2020-background']);
    expect(read('corruption 2020 -2021').scope.reports).toEqual(['2020']);
    expect(read('corruption except the latest report').scope.reports).toEqual(['2019', '2020', '2020-background']);
    expect(read('corruption apart from the latest report').scope.reports).toEqual(['2019', '2020', '2020-background']);
    expect(read('corruption except the most recent report').scope.reports).not.toContain('2021');
    expect(read('corruption in all reports but 2021').scope.reports).toEqual(['2019', '2020', '2020-background']);
    expect(read('corruption except the 2020 draft').scope.reports).not.toContain('2020-draft');
    expect(read('corruption except the 2020 draft').scope.reports).toContain('2020');
    expect(read('corruption except 2020 and the draft').scope.reports).toEqual(['2021']);
    // "The draft" alone is any.
    expect(read('corruption except the draft').scope.reports).toEqual(['2020', '2020-background', '2021']);
    expect(read('smuggled migrants without documents in 2021').scope.reports).toEqual(['2021']);
    expect(read('is corruption mentioned or not in 2021').scope.reports).toEqual(['2021']);
    expect(read('corruption in the draft except 2019').scope.reports).toEqual(['2020-draft']);
    expect(read('corruption 2020 and 2021 but not 2021').scope.reports).toEqual(['2020']);
    expect(read('corruption in 2021, not a small thing').scope.reports).toEqual(['2021']);
  });

  it('reads a question only up to its length', () => {
    expect(read('technology '.repeat(10_000)).words.length).toBeLessThanOrEqual(
      QUESTION_MAX_CHARS / 'technology '.length + 1,
    );
  });
});
