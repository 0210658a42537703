import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/bot/read-command.ts';
import { createDigestBot, makePlace } from '../support/digest-bot.ts';
import { put } from '../support/questions.ts';

describe('language … channel', () => {
  it.each([
    'ar channel',
    'AR the whole channel',
    'ar for this channel',
    'ar القناة',
    'ar للقناة',
    'ar لهذه القناة',
    'ar للقناة كلها',
  ])('%j sets the language of replies to whoever chose none', async (text) => {
    const bot = await createDigestBot();
    const { messages, language } = await bot.language(text);
    expect([messages.length, language]).toEqual([1, 'ar']);
    expect(messages[0]).toContain('في هذه القناة بالعربية');
    expect((await bot.say('2020 7', { user: 'slack:T1:U2' })).language).toBe('ar');
    expect((await bot.say('2020 7', { place: makePlace({ channel: 'C2' }) })).language).toBe('en');
  });

  it('gives way to the choice of a reader, and ends with auto', async () => {
    const bot = await createDigestBot();
    await bot.say('لغة ar القناة');
    await bot.language('en');
    expect((await bot.say('2020 7')).language).toBe('en');
    expect((await bot.say('2020 7', { user: 'slack:T1:U2' })).language).toBe('ar');
    expect((await bot.say('language auto channel', { user: 'slack:T1:U2' })).messages[0]).toContain(
      'in the language of its request',
    );
    expect((await bot.say('2020 7', { user: 'slack:T1:U2' })).language).toBe('en');
  });

  it.each([
    ['not-allowed', 'needs the right to manage it', 'en'],
    ['unknown', 'could not be checked', 'en'],
    ['not-in-channel', 'بالعربية', 'ar'],
  ] as const)('takes the right to manage the channel: %s', async (rights, said, language) => {
    const bot = await createDigestBot();
    const place = makePlace({ checkRights: async () => rights });
    expect((await bot.language('ar channel', { place })).messages[0]).toContain(said);
    expect((await bot.say('2020 7')).language).toBe(language);
  });

  it('is kept under the workspace, and forgotten with it', async () => {
    const bot = await createDigestBot();
    await bot.language('ar channel');
    const key = { workspace: 'slack:T1', subject: 'C1' };
    expect(await bot.store.preferences.get(key)).toBe('ar');
    await bot.store.forgetWorkspace('slack:T1');
    expect((await bot.say('2020 7')).language).toBe('en');
  });

  it('needs a channel', () => {
    expect(put('answer', 'language ar channel').messages[0]).toContain('There is no channel here');
  });

  it.each(['language of the channel', 'language ar channels', 'language in the channel ports'])(
    '%j is a question',
    (line) => {
      expect(readCommand(line).name).toBe('converse');
    },
  );
});
