import { beforeEach, describe, expect, it } from 'vitest';
import { createDigestBot, type DigestBot, makePlace } from '../support/digest-bot.ts';

/** Eight in the morning in Cairo, on a Monday. */
let bot: DigestBot;
beforeEach(async () => {
  bot = await createDigestBot();
});

const HERE = { workspace: 'slack:T1', channel: 'C1', thread: null };
const list = () => bot.store.subscriptions.list(HERE);

describe('digest on', () => {
  it.each([
    ['on 09:00 Africa/Cairo', { minuteOfDay: 540, zone: 'Africa/Cairo', days: 'daily', reports: [], topic: null }],
    ['on 9am cairo', { minuteOfDay: 540, zone: 'Africa/Cairo' }],
    ['on ٩:٠٠ القاهرة', { minuteOfDay: 540, zone: 'Africa/Cairo', language: 'ar' }],
    ['تشغيل الساعة ٩ صباحا بتوقيت القاهرة', { minuteOfDay: 540, zone: 'Africa/Cairo', language: 'ar' }],
    [
      'on weekdays 08:30 Europe/Vienna topic: border control, reports: 2020 2021, language: both',
      {
        minuteOfDay: 510,
        zone: 'Europe/Vienna',
        days: 'weekdays',
        topic: 'border-management',
        reports: ['2020', '2021'],
        language: 'both',
      },
    ],
    [
      'تشغيل أيام العمل 08:30 فيينا الموضوع: مراقبة الحدود، التقارير: 2020 2021، اللغة: كلتاهما',
      { minuteOfDay: 510, zone: 'Europe/Vienna', days: 'weekdays', reports: ['2020', '2021'], language: 'both' },
    ],
    ['on, 9am, cairo', { minuteOfDay: 540, zone: 'Africa/Cairo', language: 'en' }],
  ])('sets %j', async (text, wanted) => {
    const { messages } = await bot.digest(text);
    expect(messages).toHaveLength(3);
    expect(await list()).toEqual([expect.objectContaining({ ...wanted, state: 'on', createdBy: 'U1' })]);
  });

  it('says what was set and when it first comes, in the language of the request', async () => {
    expect((await bot.digest('on 09:00 Africa/Cairo')).messages).toEqual([
      'Set: digest 1 of this channel.',
      'every day at 9 a.m. (Cairo) · all topics · adopted recommendations · in English',
      'Next: 4 May 2026, 9 a.m. (Cairo).',
    ]);
    expect((await bot.say('نشرة تشغيل 20:30 القاهرة')).messages).toEqual([
      'عُدلت النشرة 1 في هذه القناة.',
      'كل يوم الساعة 20:30 (القاهرة) · كل المواضيع · التوصيات المعتمدة · بالعربية',
      'الموعد التالي: 4 أيار/مايو 2026، الساعة 20:30 (القاهرة).',
    ]);
  });

  it('asks for the zone where it is not known, and takes that of the asker where it is', async () => {
    expect((await bot.digest('on 9am')).messages).toEqual([expect.stringContaining("Which place's clock?")]);
    expect((await bot.say('نشرة تشغيل ٩:٠٠')).messages).toEqual([expect.stringContaining('بتوقيت أي مكان؟')]);
    expect(await list()).toEqual([]);
    await bot.digest('on 9am', { place: makePlace({ findZone: async () => 'Asia/Calcutta' }) });
    expect(await list()).toEqual([expect.objectContaining({ zone: 'Asia/Kolkata' })]);
  });

  it.each(['', 'Mars/Base', 'Pacific Standard Time'])('asks where the platform names the zone %j', async (zone) => {
    const { messages } = await bot.digest('on 9am', { place: makePlace({ findZone: async () => zone }) });
    expect(messages).toEqual([expect.stringContaining("Which place's clock?")]);
  });

  it.each([
    ['on', 'At what time?'],
    ['on 25:00 cairo', '"25:00" is not a time of day'],
    ['on 9am Africa/Cairro', 'No time zone or city "Africa/Cairro" is known. Did you mean Africa/Cairo'],
    ['on 9am Wien, Cairo', 'please write one of them'],
    ['on 9am cairo topic: corupton', 'Nearest: corruption'],
    ['on 9am cairo topic: football', 'No recommendation here is about "football"'],
    ['on 9am cairo reports: 1999', 'No report "1999" is held here. Held with recommendations: 2019, 2020'],
    ['on 9am cairo reports: 2020-background', 'so nothing was set'],
    ['تشغيل ٩:٠٠ القاهره الموضوع: الفساط', 'الأقرب: '],
    ['تشغيل ٩:٠٠ القاهرا', 'هل المقصود '],
  ])('refuses %j and says what is near', async (text, said) => {
    const { messages } = await bot.digest(text);
    expect(messages).toEqual([expect.stringContaining(said)]);
    expect(await list()).toEqual([]);
  });

  it.each([
    ['not-allowed', 'needs the right to manage this channel'],
    ['not-in-channel', 'Invite me first (/invite)'],
    ['unknown', 'could not be checked'],
  ] as const)('is not set where rights are %s, which is said', async (rights, said) => {
    const place = makePlace({ checkRights: async () => rights });
    expect((await bot.digest('on 9am cairo', { place })).messages).toEqual([expect.stringContaining(said)]);
    expect(await list()).toEqual([]);
  });

  it('sets several in one channel, up to ten', async () => {
    const topics = ['corruption', 'border control', 'digital evidence', 'training', 'victims', 'technology', 'asylum'];
    const reports = ['2020', '2021', '2019', '2020-draft', '2020 2021', '2019 2020', '2019 2021', '2020-draft 2021'];
    const texts = [...topics.map((topic) => `topic: ${topic}`), ...reports.map((keys) => `reports: ${keys}`)];
    const replies: string[] = [];
    for (const text of texts) replies.push(...(await bot.digest(`on 9am cairo ${text}`)).messages);
    expect((await list()).filter(({ state }) => state === 'on')).toHaveLength(10);
    expect(replies.at(-1)).toBe('There are 10 digests in this channel already. Switch one off first: digest off 1');
    expect((await bot.digest('on 10am cairo topic: corruption')).messages[0]).toContain('Changed: digest');
  });

  it('keeps digests of threads and of other channels apart', async () => {
    await bot.digest('on 9am cairo');
    await bot.digest('on 9am cairo', { place: makePlace({ thread: '7' }) });
    await bot.digest('on 9am cairo', { place: makePlace({ channel: 'C2' }) });
    expect(await list()).toHaveLength(1);
    expect(await bot.store.subscriptions.all(10)).toHaveLength(3);
  });

  it('goes on with its rotation when it is changed, or set again', async () => {
    await bot.digest('on 9am cairo');
    const [before] = await list();
    await bot.digest('off');
    await bot.digest('on 10am vienna');
    const [after] = await list();
    expect(after).toMatchObject({ id: before?.id, seed: before?.seed, createdAt: before?.createdAt, state: 'on' });
  });
});

describe('what is no command', () => {
  it.each(['digest of court cases', 'digest corruption', 'نشرة عن الفساد'])('%j stays a question', async (text) => {
    const { messages, outcome } = await bot.say(text);
    expect(outcome?.kind).not.toBe('help');
    expect(messages.join(' ')).not.toMatch(/digest list|نشرة قائمة/u);
  });

  it.each([
    ['digest', 'digest on 09:00 Africa/Cairo'],
    ['/digest something', 'digest list'],
    ['نشرة', 'نشرة تشغيل 09:00 القاهرة'],
    ['النشرة', 'نشرة قائمة'],
  ])('%j alone says what can be said', async (text, said) => {
    if (text.startsWith('/')) expect((await bot.digest('something')).messages.join('\n')).toContain(said);
    else expect((await bot.say(text)).messages.join('\n')).toContain(said);
  });
});
