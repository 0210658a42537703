import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestSettings, readSettings, type SettingsOutcome } from '../../src/digest/read-settings.ts';
import { typedText } from '../support/arabic.ts';

function settings(overrides: Partial<DigestSettings>): SettingsOutcome {
  return {
    kind: 'settings',
    settings: {
      minuteOfDay: 540,
      zone: 'Africa/Cairo',
      days: 'daily',
      topic: undefined,
      reports: [],
      language: undefined,
      ...overrides,
    },
  };
}

const VIENNA = {
  minuteOfDay: 510,
  zone: 'Europe/Vienna',
  days: 'weekdays',
  reports: ['2020', '2021'],
  language: 'both',
} as const;

describe('readSettings()', () => {
  it.each([
    'on 09:00 Africa/Cairo',
    '9am cairo',
    'Cairo 9am',
    '9 Cairo',
    'at 9:00 in Cairo, please',
    '٩:٠٠ القاهرة',
    '۹:۰۰ القاهره',
    '\u2067٩:٠٠\u2069 \u200fالقاهرة\u200f',
    'الساعة ٩ صباحًا بتوقيت القاهرة',
    'القاهرة، الساعة التاسعة',
    'تشغيل في الساعة 9:00 في القاهرة من فضلك',
    '  9 : 00   ,,  africa/cairo  ',
    'every day at 9 a.m. Cairo time',
    'time: 9, zone: Cairo, days: daily',
    'يوميا ٩ ص القاهرة',
    'كل يوم 9 القاهرة',
    'كل أيام الأسبوع 9 القاهرة',
    '9am Cairo, Egypt',
    '9am cairo topic: all, reports: all',
    '9am cairo topic:',
  ])('reads %s', (text) => {
    expect(readSettings(text)).toEqual(settings({}));
  });

  it.each([
    'weekdays 08:30 Europe/Vienna topic: border control, reports: 2020 2021, language: both',
    'topic: border control 8:30am reports: 2020, 2021 vienna language: both weekdays',
    'reports 2020 and 2021, language both, topic border control, weekdays, 8:30, Vienna',
    'Mon-Fri 0830 Wien in both languages 2020/2021 topic = "border control"',
    'vienna 8.30 working days about border control in arabic and english reports 2020+2021',
  ])('reads all parts in any order: %s', (text) => {
    expect(readSettings(text)).toEqual(settings({ ...VIENNA, topic: 'border control' }));
  });

  it.each([
    'أيام العمل الساعة ٨:٣٠ فيينا الموضوع: مراقبة الحدود، التقارير: 2020 2021، اللغة: الاثنان',
    'أيام الأسبوع الثامنة والنصف صباحا بتوقيت فيينا عن مراقبة الحدود باللغتين تقارير ٢٠٢٠ و٢٠٢١',
    'الموضوع: مراقبة الحدود، المنطقة الزمنية: فيينا، الوقت: ٨:٣٠، اللغة: كلتا اللغتين، من الاثنين إلى الجمعة، التقارير: ٢٠٢٠، ٢٠٢١',
    'من الاثنين الى الجمعه ٨:٣٠ ص فينا بشأن مراقبة الحدود، 2020 2021، اللغة الاثنتان',
  ])('reads all parts in Arabic: %s', (text) => {
    expect(readSettings(text)).toEqual(settings({ ...VIENNA, topic: 'مراقبة الحدود' }));
  });

  it.each<readonly [string, Partial<DigestSettings>]>([
    ['09:00', { zone: undefined }],
    ['9', { zone: undefined }],
    [
      'every day at 7:15 pm New York topic: children',
      { minuteOfDay: 1155, zone: 'America/New_York', topic: 'children' },
    ],
    ['noon geneva', { minuteOfDay: 720, zone: 'Europe/Zurich' }],
    ['1430 Asia/Calcutta', { minuteOfDay: 870, zone: 'Asia/Kolkata' }],
    ['9am utc', { zone: 'UTC' }],
    ['9am Washington, D.C.', { zone: 'America/New_York' }],
    ['9am Amman, Jordan', { zone: 'Asia/Amman' }],
    ['9am عمان، الأردن', { zone: 'Asia/Amman' }],
    ['9am cairo in arabic', { language: 'ar' }],
    ['9am cairo English', { language: 'en' }],
    ['9am cairo, arabic, english', { language: 'both' }],
    ['9am cairo بالعربية', { language: 'ar' }],
    ['9am cairo reports: 2021', { reports: ['2021'] }],
    ['9am cairo 2021 2021', { reports: ['2021'] }],
    ['9am cairo 2020-draft', { reports: ['2020-draft'] }],
    ['9am cairo reports: draft', { reports: ['2020-draft'] }],
    ['9am cairo reports: draft 2020, 2019', { reports: ['2020-draft', '2019'] }],
    ['9am cairo التقارير: مشروع 2020، 2020-background', { reports: ['2020-draft', '2020-background'] }],
  ])('reads %s', (text, overrides) => {
    expect(readSettings(text)).toEqual(settings(overrides));
  });

  it.each([
    ['topic: women, children and the elderly, 09:00 cairo', 'women, children and the elderly'],
    ['topic: Border Control at Sea 9am cairo', 'Border Control at Sea'],
    ['9am cairo topic: smuggling from Libya, Egypt', 'smuggling from Libya, Egypt'],
    ['9am cairo topic: article 18', 'article 18'],
    ['topic: border control, Cairo, 9am', 'border control'],
    ['9am cairo الموضوع: الأطفال غير المصحوبين، والنساء', 'الأطفال غير المصحوبين، والنساء'],
    ['9am cairo «عن الأطفال»', 'الأطفال'],
  ])('keeps the topic as typed: %s', (text, topic) => {
    expect(readSettings(text)).toEqual(settings({ topic }));
  });

  it.each<readonly [string, SettingsOutcome]>([
    ['', { kind: 'no-time' }],
    ['please', { kind: 'no-time' }],
    ['cairo weekdays', { kind: 'no-time' }],
    ['topic: border control', { kind: 'no-time' }],
    ['25:00 cairo', { kind: 'bad-time', text: '25:00' }],
    ['٢٥:٠٠ القاهرة', { kind: 'bad-time', text: '٢٥:٠٠' }],
    ['13 pm cairo', { kind: 'bad-time', text: '13 pm' }],
    ['9:75', { kind: 'bad-time', text: '9:75' }],
    ['24:00 cairo', { kind: 'bad-time', text: '24:00' }],
    ['الساعة 25 القاهرة', { kind: 'bad-time', text: '25' }],
    ['9am viena', { kind: 'unknown-zone', text: 'viena', nearest: ['Europe/Vienna'] }],
    ['9am القاهرا', { kind: 'unknown-zone', text: 'القاهرا', nearest: ['Africa/Cairo'] }],
    ['9am Mars/Olympus', { kind: 'unknown-zone', text: 'Mars/Olympus', nearest: [] }],
    ['zone: nowhere, 9am', { kind: 'unknown-zone', text: 'nowhere', nearest: [] }],
    ['9am +05:30', { kind: 'unknown-zone', text: '+05:30', nearest: ['Asia/Colombo', 'Asia/Kolkata'] }],
    [
      '9am EST',
      { kind: 'several-zones', text: 'EST', zones: ['America/New_York', 'America/Panama', 'America/Jamaica'] },
    ],
    ['9am cairo vienna', { kind: 'several-zones', text: 'cairo, vienna', zones: ['Africa/Cairo', 'Europe/Vienna'] }],
    ['9am cairo reports: 2018', { kind: 'unknown-report', text: '2018' }],
    ['9am cairo ٢٠١٨', { kind: 'unknown-report', text: '٢٠١٨' }],
    ['9am cairo reports: foo bar, language: ar', { kind: 'unknown-report', text: 'foo bar' }],
    ['9am cairo blah blah', { kind: 'unknown-words', text: 'blah blah' }],
    ['9am cairo language: klingon', { kind: 'unknown-words', text: 'language: klingon' }],
    ['9am cairo 10am', { kind: 'unknown-words', text: '10am' }],
    ['daily weekdays 9am', { kind: 'unknown-words', text: 'weekdays' }],
    ['9am cairo الأحد إلى الخميس', { kind: 'unknown-words', text: 'الأحد إلى الخميس' }],
    ['9am topic: a topic: b', { kind: 'unknown-words', text: 'b' }],
  ])('tells what it cannot follow: %s', (text, outcome) => {
    expect(readSettings(text)).toEqual(outcome);
  });

  it('reads the same from parts in any order, with commas of either script', () => {
    const time = fc.constantFrom(
      ['8:30', 510],
      ['٨:٣٠ ص', 510],
      ['8:30 pm', 1230],
      ['at noon', 720],
      ['الساعة ٧ مساءً', 1140],
    );
    const zone = fc.constantFrom(
      ['Europe/Vienna', 'Europe/Vienna'],
      ['فيينا', 'Europe/Vienna'],
      ['new york', 'America/New_York'],
      ['بيروت', 'Asia/Beirut'],
    );
    const days = fc.constantFrom(
      ['every day', 'daily'],
      ['يوميا', 'daily'],
      ['weekdays', 'weekdays'],
      ['أيام العمل', 'weekdays'],
    );
    const topic = fc.constantFrom(
      ['topic: border control', 'border control'],
      ['الموضوع: مراقبة الحدود', 'مراقبة الحدود'],
    );
    const reports = fc.constantFrom(['reports: 2020 2021', '2020,2021'], ['التقارير: ٢٠٢١', '2021']);
    const language = fc.constantFrom(['language: both', 'both'], ['اللغة: العربية', 'ar'], ['in English', 'en']);
    const parts = fc.tuple(time, zone, days, topic, reports, language);
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(parts, order, fc.constantFrom(', ', '، ', ' ,  ', '\n', '؛'), (chosen, places, comma) => {
        const text = places.map((place) => chosen[place]?.[0]).join(comma);
        const outcome = readSettings(text);
        expect(outcome.kind, text).toBe('settings');
        if (outcome.kind !== 'settings') return;
        const { settings: read } = outcome;
        expect([read.minuteOfDay, read.zone, read.days, read.topic, read.reports.join(), read.language], text).toEqual(
          chosen.map(([, value]) => value),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, and says what it cannot follow in the words typed, for any text', () => {
    const words = fc.constantFrom(
      ...'on 9 25 9:00 25:00 13 pm am cairo القاهرة Viena EST UTC+2 -5 topic: topic الموضوع: عن reports: reports 2020 2018 draft 2020/2021 language: اللغة both arabic weekdays كل يوم zone: , ، ؛ = : " « ) . و2021 \u200f __proto__ constructor'.split(
        ' ',
      ),
    );
    const phrases = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(phrases, typedText, fc.string({ unit: 'binary' })), (text) => {
        const outcome = readSettings(text);
        if ('text' in outcome && outcome.kind !== 'several-zones') {
          expect(outcome.text).not.toBe('');
          expect(text.replace(/[\p{Cf}\p{Variation_Selector}\s]/gu, '')).toContain(outcome.text.replace(/\s/gu, ''));
        }
        if (outcome.kind === 'settings') {
          expect(outcome.settings.minuteOfDay).toBeGreaterThanOrEqual(0);
          expect(outcome.settings.minuteOfDay).toBeLessThan(1440);
          expect(outcome.settings.topic).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a very long text as fast as a short one', () => {
    expect(readSettings(`9am cairo topic: ${'x '.repeat(100_000)}`)).toMatchObject({ kind: 'settings' });
    expect(readSettings('9 '.repeat(100_000)).kind).toBe('settings');
    expect(readSettings('a'.repeat(100_000)).kind).toBe('unknown-words');
  });
});
