import { describe, expect, it } from 'vitest';
import { administerDigests, describeNoDigests } from '../../src/bot/digest-admin.ts';
import { DIGEST_TIMES } from '../../src/digest/limits.ts';
import { createDigestBot, makePlace } from '../support/digest-bot.ts';

async function create() {
  const bot = await createDigestBot();
  const { store, clock, context } = bot;
  const ask = (text: string, language: 'ar' | 'en' = 'en') =>
    administerDigests({ id: 'r', text, user: undefined, language }, context, { store, now: clock.now });
  return { ...bot, ask };
}

describe('digest list | preview | run --dry-run', () => {
  it('tell of the digests of all channels', async () => {
    const { ask, digest } = await create();
    for (const text of ['list', 'preview', 'preview 1']) {
      expect(await ask(text)).toMatchObject({ messages: [expect.stringContaining('No digest is set.')] });
    }
    await digest('on 9am cairo');
    await digest('on 10am vienna topic: corruption', { place: makePlace({ channel: 'C2', thread: 'T7' }) });
    await digest('off', { place: makePlace({ channel: 'C2', thread: 'T7' }) });
    expect((await ask('list')).messages).toEqual([
      '1. slack:T1 C1: every day at 9 a.m. (Cairo) · all topics · adopted recommendations · in English. Next: 4 May 2026, 9 a.m. (Cairo).',
      '2. slack:T1 C2 T7: every day at 10 a.m. (Vienna) · topic: corruption · adopted recommendations · in English. Switched off.',
    ]);
    expect((await ask('قائمة', 'ar')).messages[1]).toContain('موقوفة.');
    const shown = await ask('preview ٢');
    expect(shown.messages).toEqual([expect.stringContaining('The next digest would show, 1 of')]);
    expect(shown.cards).toHaveLength(1);
    expect((await ask('preview 3')).messages).toEqual([expect.stringContaining('from 1 to 2')]);
  });

  it('say what would be posted now, and post nothing', async () => {
    const { ask, digest, clock, store, platform, deliver } = await create();
    await digest('on 9am cairo');
    expect((await ask('run --dry-run')).messages).toEqual(['Nothing would be posted now.']);
    clock.advance(60 * 60_000);
    const before = await store.subscriptions.all(9);
    const { messages } = await ask('run --dry-run');
    expect(messages).toEqual(['Would be posted now: 1', expect.stringMatching(/^1\. slack:T1 C1: .* → 20\d\d\/\d+$/u)]);
    expect(await store.subscriptions.all(9)).toEqual(before);
    platform.script({ kind: 'unknown', reason: 'http_503' });
    await deliver();
    expect(messages[1]).toContain(
      (await store.runs.recent(before[0] ?? { workspace: '', id: '' }, 1))[0]?.passage ?? 'x',
    );
    clock.advance(DIGEST_TIMES.leaseMs);
    expect((await ask('run --dry-run')).messages[1]).toContain(
      'after 1 attempt (no-answer:http_503); looked for first',
    );
    expect(platform.calls).toEqual({ find: 0, post: 1 });
  });

  it.each(['', 'run', 'on 9am cairo', 'x'])('explain what there is instead of %j', async (text) => {
    const { ask, context } = await create();
    expect(await ask(text)).toMatchObject({
      outcome: undefined,
      messages: [expect.stringContaining('digest list'), expect.anything(), expect.anything()],
    });
    const request = { id: 'r', text, user: undefined, language: undefined };
    expect(describeNoDigests(request, context).messages).toHaveLength(3);
  });
});
