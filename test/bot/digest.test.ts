import { beforeEach, describe, expect, it } from 'vitest';
import { renderReply as renderForDiscord } from '../../adapters/discord/render.ts';
import { renderReply as renderForSlack } from '../../adapters/slack/render-reply.ts';
import { buildDigestPost, buildGoneNote } from '../../src/bot/digest-post.ts';
import { GONE_MS } from '../../src/digest/limits.ts';
import { StoreUnreachableError } from '../../src/store/errors.ts';
import type { Store } from '../../src/store/store.ts';
import { createDigestBot, type DigestBot, makePlace } from '../support/digest-bot.ts';
import { buildSubscription } from '../support/digests.ts';
import { expectWithinLimits } from '../support/discord-limits.ts';
import { LANGUAGES } from '../support/quiet-bot.ts';
import { messageSchema } from '../support/slack-blocks.ts';
import { makeRun } from '../support/store-records.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const HERE = { workspace: 'slack:T1', channel: 'C1', thread: null };

/** Eight in the morning in Cairo, on a Monday. */
let bot: DigestBot;
beforeEach(async () => {
  bot = await createDigestBot();
});

const list = () => bot.store.subscriptions.list(HERE);
const say = async (text: string) => (await bot.digest(text)).messages;

describe('digest list and off', () => {
  it('numbers those that are set, and ends the one that is named', async () => {
    expect(await say('list')).toEqual(['No digest is set here. To set one: digest on 09:00 Africa/Cairo']);
    await say('on 9am cairo');
    bot.clock.advance(1);
    await say('on 10am cairo topic: corruption');
    expect(await say('list')).toEqual([
      '2 digests are set here:',
      '1. every day at 9 a.m. (Cairo) · all topics · adopted recommendations · in English. Next: 4 May 2026, 9 a.m. (Cairo).',
      '2. every day at 10 a.m. (Cairo) · topic: corruption · adopted recommendations · in English. Next: 4 May 2026, 10 a.m. (Cairo).',
    ]);
    expect(await say('off')).toEqual(['Which one? Give its number, from 1 to 2: digest list shows them.']);
    for (const wrong of ['off 3', 'off 0', 'off x', 'off 1.5']) expect((await say(wrong))[0]).toContain('Which one?');
    expect(await say('إيقاف ٢')).toEqual(['أوقفت النشرة 2. لإعادة تشغيلها تُستعمل الكلمات نفسها.']);
    expect((await list()).map(({ state, offReason }) => [state, offReason])).toEqual([
      ['on', null],
      ['off', 'asked'],
    ]);
    expect(await say('off')).toEqual([expect.stringContaining('Digest 1 is switched off.')]);
    expect(await say('off')).toEqual([expect.stringContaining('No digest is set here.')]);
  });

  it.each([
    ['not-allowed', 'on'],
    ['unknown', 'on'],
    ['not-in-channel', 'off'],
    ['allowed', 'off'],
  ] as const)('leaves, to somebody whose rights are %s, a digest %s', async (rights, state) => {
    await say('on 9am cairo');
    await bot.digest('off', { place: makePlace({ checkRights: async () => rights }) });
    expect((await list())[0]?.state).toBe(state);
  });
});

describe('digest preview and now', () => {
  it('shows what the next run posts, and changes nothing', async () => {
    await say('on 9am cairo');
    const [before] = await list();
    const shown = await bot.digest('preview');
    expect(shown.messages).toEqual([expect.stringMatching(/^The next digest would show, 1 of \d\d:$/u)]);
    expect((await bot.digest('preview')).cards).toEqual(shown.cards);
    expect((await list())[0]).toEqual(before);
    bot.clock.advance(HOUR_MS);
    await bot.deliver();
    expect(bot.platform.posts.map(({ reply }) => reply.passage)).toEqual([shown.cards[0]?.id]);
    expect((await bot.digest('preview')).messages[0]).toContain('would show, 2 of');
  });

  it('posts at once without standing in for the run of the day or moving the rotation', async () => {
    await say('on 9am cairo');
    expect(await say('now')).toEqual(['Posted. The digest of the day comes all the same.']);
    expect(await bot.store.runs.recent((await list())[0] ?? buildSubscription(), 5)).toEqual([]);
    bot.clock.advance(HOUR_MS);
    await bot.deliver();
    expect(bot.platform.posts).toHaveLength(1);
    expect(bot.platform.posts[0]?.reply).toMatchObject({ position: 1, passage: bot.posted[0]?.cards[0]?.id });
    expect(await say('now')).toHaveLength(1);
    bot.clock.advance(DAY_MS);
    await bot.deliver();
    expect(bot.platform.posts.map(({ reply }) => reply.position)).toEqual([1, 2]);
  });

  it.each([
    [{ kind: 'gone', reason: 'is_archived' }, 'could not be posted here'],
    [{ kind: 'refused', reason: 'invalid_blocks' }, 'could not be posted here'],
    [{ kind: 'wait', ms: 1_000, standing: [] }, 'Nothing was posted: the platform asks to wait.'],
    [{ kind: 'unknown', reason: 'no_answer' }, 'Look whether the card stands in the channel'],
  ] as const)('says what came of %j', async (outcome, said) => {
    await say('on 9am cairo');
    bot.script(outcome);
    expect(await say('now')).toEqual([expect.stringContaining(said)]);
  });

  it.each(['not-allowed', 'not-in-channel', 'unknown'] as const)('posts nothing at once for %s', async (rights) => {
    await say('on 9am cairo');
    await bot.digest('now', { place: makePlace({ checkRights: async () => rights }) });
    expect(bot.posted).toEqual([]);
  });

  it('says so where nothing matches any more', async () => {
    await bot.store.subscriptions.save(buildSubscription({ topic: 'no-such-topic', createdAt: 1 }));
    for (const text of ['preview', 'now']) expect((await say(text))[0]).toContain('matches this digest any more');
  });
});

describe('digest why', () => {
  it('tells of the last five runs, and of the next', async () => {
    await say('on 9am cairo');
    expect((await say('why')).slice(1)).toEqual(['It has not run yet.', 'Next: 4 May 2026, 9 a.m. (Cairo).']);
    const [subscription] = await list();
    const key = { workspace: HERE.workspace, subscription: subscription?.id ?? '' };
    const run = (day: number) =>
      makeRun({ ...key, date: `2026-04-0${day}`, id: `r${day}`, dueAt: Date.parse(`2026-04-0${day}T07:00:00Z`) });
    const claim = { owner: 'o', now: 0, leaseUntil: 1 };
    const posted = { state: 'posted', message: 'https://slack.test/p1', late: false } as const;
    await bot.store.runs.skip(run(1), 'missed', 0);
    await bot.store.runs.skip(run(2), 'missed', 0);
    await bot.store.runs.claim(run(3), claim);
    await bot.store.runs.finish({ ...key, date: run(3).date }, 'o', posted, 0);
    await bot.store.runs.claim(run(4), claim);
    await bot.store.runs.finish({ ...key, date: run(4).date }, 'o', { ...posted, message: 'm', late: true }, 0);
    await bot.store.runs.claim(run(5), claim);
    await bot.store.runs.finish({ ...key, date: run(5).date }, 'o', { state: 'failed', reason: 'gone:is_archived' }, 0);
    await bot.store.runs.claim(run(6), claim);
    expect((await say('why')).slice(1)).toEqual([
      '6 April 2026: being posted',
      '5 April 2026: failed: the channel cannot be posted to (is_archived)',
      '4 April 2026: posted late, Recommendation 7 (2020)',
      '3 April 2026: posted, Recommendation 7 (2020) https://slack.test/p1',
      '2 April 2026: skipped: the bot was not running at that time',
      'Next: 4 May 2026, 9 a.m. (Cairo).',
    ]);
    const arabic = await say('لماذا');
    expect(arabic[2]).toBe('5 نيسان/أبريل 2026: تعذر النشر في القناة (is_archived)');
    expect(arabic.at(-1)).toBe('الموعد التالي: 4 أيار/مايو 2026، الساعة 9:00 (القاهرة).');
  });

  it('tells of a digest that was switched off because its channel was gone, and so does the list', async () => {
    await say('on 9am cairo');
    const begin = bot.clock.now();
    bot.platform.script(...Array.from({ length: 600 }, () => ({ kind: 'gone', reason: 'is_archived' }) as const));
    while (bot.clock.now() - begin < GONE_MS + DAY_MS) {
      await bot.deliver();
      bot.clock.advance(15 * 60_000);
      if (bot.clock.now() - begin === 2 * HOUR_MS) {
        expect((await say('why')).join('\n')).toContain('Posting has failed since 4 May 2026');
      }
    }
    expect(bot.platform.notes).toEqual(['U1']);
    const why = await say('why');
    expect(why[1]).toContain('the channel cannot be posted to (is_archived)');
    expect(why.at(-1)).toContain('It was switched off: the channel could not be posted to for three days.');
    expect((await say('list'))[1]).toContain('It was switched off');
    await say('on 9am cairo');
    expect((await say('why')).at(-1)).toContain('Next: ');
  });
});

describe('a store that fails', () => {
  const error = new StoreUnreachableError({ place: 'PostgreSQL', reason: 'ECONNREFUSED' });
  const fail = () => Promise.reject(error);
  const breakStore = (store: Store): Store => ({
    ...store,
    subscriptions: { ...store.subscriptions, list: fail, get: fail, save: fail, switchOff: fail },
    preferences: { get: fail, set: fail },
  });

  it.each(['on 9am cairo', 'off', 'list', 'preview', 'now', 'why', ''])('is said of digest %j', async (text) => {
    const broken = await createDigestBot({ wrap: breakStore });
    for (const language of LANGUAGES) {
      const reply = await broken.digest(text, { language });
      expect(reply).toMatchObject({ failed: true, cards: [] });
      expect(reply.messages).toHaveLength(1);
      expect(reply.messages[0]).toContain(language === 'ar' ? 'لأن المخزن لا يرد' : 'their store does not answer');
    }
    expect(broken.log.map(({ msg }) => msg)).toContain('store failed');
  });

  it.each(['switchOff', 'save'] as const)('in the midst of it, at %s, is said as well', async (method) => {
    const store = bot.store;
    await say('on 9am cairo');
    const wrap = (inner: Store): Store => ({ ...inner, subscriptions: { ...inner.subscriptions, [method]: fail } });
    const broken = await createDigestBot({ store, wrap });
    const { messages } = await broken.digest(method === 'save' ? 'on 10am cairo' : 'off');
    expect(messages[0]).toContain('Nothing was changed');
    expect((await list())[0]).toMatchObject({ state: 'on', minuteOfDay: 540 });
  });

  it('stops no other answer', async () => {
    const broken = await createDigestBot({ wrap: breakStore });
    expect((await broken.say('2020 7')).cards[0]?.id).toBe('2020/7');
    expect((await broken.language('ar')).messages).toEqual([expect.stringContaining('بالعربية')]);
    expect((await broken.say('2020 7')).language).toBe('ar');
  });

  it('and any other fault become a reply, never a rejection', async () => {
    const place = makePlace({ checkRights: () => Promise.reject(new TypeError('no')) });
    expect(await bot.digest('on 9am cairo', { place })).toMatchObject({ failed: true });
    expect(await bot.language('ar channel', { place })).toMatchObject({ failed: true });
  });
});

describe('what is posted', () => {
  const [run, due] = [{ position: 3, total: 34 }, Date.parse('2026-05-04T06:00:00Z')];
  const build = (language: 'ar' | 'en' | 'both', isLate: boolean) => {
    const full = {
      ...makeRun({ ...run, dueAt: due }),
      state: 'open',
      owner: null,
      leaseUntil: 0,
      attempts: 1,
    } as const;
    const claimed = { ...full, late: false, message: null, reason: null, updatedAt: 0 };
    return buildDigestPost(claimed, { subscription: buildSubscription({ language }), isLate }, bot.context);
  };

  it('says its place in the round, and that it is late, in each language', () => {
    expect(build('en', false).messages).toEqual(['Recommendation of the day · 3 of 34']);
    expect(build('en', true).messages[1]).toBe('Posted late; due 4 May, 9 a.m. (Cairo)');
    expect(build('ar', true).messages).toEqual([
      'توصية اليوم · 3 من 34',
      'نُشرت متأخرة؛ كان موعدها 4 أيار/مايو، الساعة 9:00 (القاهرة)',
    ]);
    expect(build('both', true).messages).toHaveLength(4);
  });

  it('carries the usual buttons', () => {
    const kinds = build('both', false).cards[0]?.actions.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['copy', 'next', 'previous']));
  });

  it('is within the limits of both platforms, as is every reply', async () => {
    for (const count of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const reports = ['2019', '2020', '2020-draft', '2021'].slice(count % 3);
      await bot.store.subscriptions.save(buildSubscription({ id: `s${count}`, createdAt: count, reports }));
    }
    const texts = ['', 'list', 'preview 1', 'why 2', 'off 99', 'on', `on 9am ${'x'.repeat(900)}`, 'now 3', 'on 9am c'];
    const replies = [build('ar', true), build('both', true), buildGoneNote(buildSubscription(), bot.context)];
    for (const language of LANGUAGES) for (const text of texts) replies.push(await bot.digest(text, { language }));
    for (const reply of replies) {
      for (const { text, blocks } of renderForSlack(reply, { kind: 'public' })) {
        expect(messageSchema.safeParse({ text, blocks }).error).toBeUndefined();
      }
      for (const message of renderForDiscord(reply, { share: false })) expectWithinLimits(message as never);
    }
  });
});
