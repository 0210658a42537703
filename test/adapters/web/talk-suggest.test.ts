import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../../adapters/web/talk/suggest.ts';
import { createWebHarness } from '../../support/web.ts';

const { app } = createWebHarness();

async function complete(text: string, lang = 'en'): Promise<readonly Suggestion[]> {
  const response = await app.request(`/talk/complete?${new URLSearchParams({ text, lang })}`);
  expect(response.status).toBe(200);
  return (await response.json()) as readonly Suggestion[];
}

async function list(text: string, lang?: string): Promise<readonly string[]> {
  return (await complete(text, lang)).map(({ value }) => value);
}

describe('suggest()', () => {
  it('offers the commands, in the language of the page', async () => {
    expect(await list('/')).toContain('/recommendation ');
    expect(await list('/co')).toEqual(['/compare ', '/copy ']);
    expect(await list('/قا', 'ar')).toEqual(['/قارن ']);
    expect(await list('/comp', 'ar')).toEqual(['/قارن ']);
  });

  it('offers reports, then numbers', async () => {
    expect(await list('/recommendation 202')).toEqual(expect.arrayContaining(['/recommendation 2020 ']));
    expect(await list('/recommendation 2020 7')).toContain('/recommendation 2020/7');
    expect(await list('/تقرير ', 'ar')).toContain('/تقرير 2021 ');
  });

  it('offers topics by a part of their names, without their counts', async () => {
    expect(await list('/topics tech')).toContain('/topics technology');
    expect(await list('/مواضيع التكنو', 'ar')).toContain('/مواضيع التكنولوجيا');
  });

  it('offers languages', async () => {
    expect(await list('/language ')).toEqual(['/language ar', '/language en', '/language auto']);
  });

  it('offers passages and topics without a command', async () => {
    expect(await list('2020 7')).toContain('2020/7');
    expect(await list('التكنولوجيا')).toContain('التكنولوجيا');
  });

  it('offers nothing for nothing, for a question to ask, and for a whole page of text', async () => {
    for (const text of ['', 'x', '/ask what about', '/nothing at all', '<b>', 'corruption '.repeat(100)]) {
      expect(await list(text)).toEqual([]);
    }
  });

  it('offers what the bot answers', async () => {
    for (const text of ['/recommendation 2020 7', '/topics tech', '/compare 2020 9', '/مواضيع التكنو']) {
      const [first = ''] = (await complete(text, 'en'))
        .filter(({ isBeginning }) => !isBeginning)
        .map(({ value }) => value);
      const body = JSON.stringify({ text: first, language: 'en' });
      const headers = { 'Content-Type': 'application/json' };
      const { shown } = (await (await app.request('/talk/ask', { method: 'POST', headers, body })).json()) as {
        shown: { ids: string[] };
      };
      expect([first, shown.ids.length]).not.toEqual([first, 0]);
    }
  });
});
