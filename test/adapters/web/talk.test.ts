import fc from 'fast-check';
import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { stripIsolates } from '../../../src/cards/direction.ts';
import { getPassageText } from '../../../src/corpus/passage-text.ts';
import { getPassage } from '../../support/corpus.ts';
import { makeText } from '../../support/hostile-text.ts';
import { readMarkup } from '../../support/markup.ts';
import { createWebHarness } from '../../support/web.ts';

const { app } = createWebHarness();

/** What the script of the page gets. */
interface Answer {
  readonly language: string;
  readonly summary: string;
  readonly shown: { readonly question?: string; readonly ids: readonly string[]; readonly card?: string };
  readonly plain: string;
  readonly slack: readonly { readonly html: string; readonly json: string }[];
  readonly discord: readonly { readonly html: string; readonly json: string }[];
  readonly languageChoice?: string;
  readonly note?: string;
}

function post(kind: 'ask' | 'click', body: unknown, to: Hono = app) {
  const headers = { 'Content-Type': 'application/json' };
  return to.request(`/talk/${kind}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function send(kind: 'ask' | 'click', text: string, more: object = {}): Promise<Answer> {
  const response = await post(kind, { text, language: 'en', ...more });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

/** What is read of markup. */
function read(html: string): string {
  return stripIsolates(readMarkup(html));
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

describe('The page to talk to', () => {
  it('answers in the three ways, each with the exact words', async () => {
    const { plain, slack, discord, summary } = await send('ask', '/recommendation 2020 7');
    const words = squeeze(getPassageText(getPassage('2020/7')));
    for (const html of [plain, ...slack.map((one) => one.html), ...discord.map((one) => one.html)]) {
      expect(squeeze(read(html))).toContain(words);
    }
    expect(summary).toBe('Recommendation 7 (2020). Adopted at the meeting of 8 and 9 September 2020.');
  });

  it('gives the JSON that the builders of the platforms take', async () => {
    const { slack, discord } = await send('ask', '2020 7');
    expect(Object.keys(JSON.parse(slack[0]?.json ?? ''))).toEqual(['blocks']);
    const message = JSON.parse(discord[0]?.json ?? '');
    expect(message).toMatchObject({ flags: 32_768, allowed_mentions: { parse: [] } });
    expect(message.components[0].type).toBe(17);
  });

  it('answers an Arabic question in Arabic on an English page', async () => {
    const { language, plain } = await send('ask', 'كيف نحمي الأطفال؟');
    expect(language).toBe('ar');
    expect(plain).toContain('<div class="plain" lang="ar" dir="rtl">');
  });

  it('answers the code of every button of an answer', async () => {
    const { plain } = await send('ask', '2020 9');
    const codes = [...plain.matchAll(/name="code" value="([^"]+)"/gu)].map(([, code = '']) => code);
    expect(codes).toEqual(
      expect.arrayContaining([
        'show:2020/8:en',
        'show:2020/10:en',
        'show:2020/9:ar',
        'compare:2020/9:en',
        'copy:2020/9:en',
      ]),
    );
    for (const code of codes) expect((await send('click', code)).summary).not.toContain('older version');
  });

  it('shows a shared card as the channel would see it', async () => {
    const { note, slack, discord } = await send('click', 'share:2020/7:en');
    expect(note).toContain('channel');
    expect(read(slack[0]?.html ?? '')).toContain('Shared by you');
    expect(read(slack[0]?.html ?? '')).not.toContain('Share with the channel');
    expect(read(discord[0]?.html ?? '')).toContain('Shared by you');
  });

  it('understands what goes on from the last answer by what the page sends back', async () => {
    const first = await send('ask', 'what do the reports say about corruption?');
    const next = await send('ask', 'and in 2021?', { shown: first.shown });
    expect(next.shown.question).toBe(first.shown.question);
    expect(next.shown.ids.every((id) => id.startsWith('2021/'))).toBe(true);
    const second = await send('ask', 'والثانية؟', { shown: first.shown });
    expect(second.shown.card).toBe(first.shown.ids[1]);
    expect(second.language).toBe('ar');
  });

  it.each([
    ['next', '2020/8'],
    ['/previous', '2020/6'],
    ['التالية', '2020/8'],
  ])('turns from the last card: %s', async (word, id) => {
    const { shown } = await send('ask', '2020/7');
    expect((await send('ask', word, { shown })).shown.card).toBe(id);
  });

  it('copies the last card, and says so where there was none', async () => {
    const { shown } = await send('ask', '2020/7');
    expect((await send('ask', 'copy', { shown })).plain).toContain('<pre dir="auto"');
    expect((await send('ask', 'next')).summary).toContain('2020/7');
  });

  it('tells the page which language was chosen', async () => {
    expect((await send('ask', '/language ar')).languageChoice).toBe('ar');
    expect((await send('ask', 'language of 2020/7')).languageChoice).toBeUndefined();
  });

  it.each([
    ['nothing', { text: ' ', language: 'en' }, 'Nothing was asked.'],
    ['too much', { text: 'x'.repeat(12_001), language: 'en' }, 'longer than 12,000 characters'],
    ['no text', { language: 'en' }, 'could not read'],
    ['no language', { text: '2020 7', language: 'xx' }, 'could not read'],
    ['a wrong memory', { text: '2020 7', language: 'en', shown: { ids: 7 } }, 'could not read'],
  ])('refuses %s, and says why', async (_, body, problem) => {
    const response = await post('ask', body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { problem: string }).problem).toContain(problem);
  });

  it('refuses in Arabic on the Arabic page, and a body that is no JSON', async () => {
    const response = await app.request('/talk/ask?lang=ar', { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { problem: string }).problem).toContain('تعذرت على الخادم');
  });

  it('refuses a body of more than 64 KB', async () => {
    expect((await post('ask', { text: 'x'.repeat(70_000), language: 'en' })).status).toBe(413);
  });

  it('answers the longest text', async () => {
    expect((await send('ask', 'corruption '.repeat(909))).summary).not.toBe('');
  });

  it('answers without a script, with the plain view and what goes on from it', async () => {
    const page = await (await app.request('/?text=2020+7&lang=en')).text();
    expect(read(page)).toContain(getPassageText(getPassage('2020/7')));
    const [, shown = ''] = /name="shown" value="([^"]+)"/u.exec(page) ?? [];
    const query = new URLSearchParams({ text: 'next', lang: 'en', shown: shown.replaceAll('&quot;', '"') });
    expect(await (await app.request(`/?${query}`)).text()).toContain('Recommendation 8 (2020)');
    expect(await (await app.request('/?code=show:2020/8:ar&lang=en')).text()).toContain('التوصية');
  });

  it.each(['{', '7', '{"ids":7}', '[]'])('takes an unreadable memory in the address for none: %s', async (shown) => {
    const query = new URLSearchParams({ text: 'next', lang: 'en', shown });
    expect((await app.request(`/?${query}`)).status).toBe(200);
  });

  it('says what is wrong without a script, with status 400, and keeps what was typed', async () => {
    const response = await app.request(`/?text=${'x'.repeat(12_001)}&lang=en`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('role="alert"');
  });

  it('has no inline script, style or handler', async () => {
    for (const path of ['/', '/?lang=ar', '/?text=2020+9', '/?code=compare:2020/9:en']) {
      const page = await (await app.request(path)).text();
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle="|\son\w+="|javascript:/iu);
    }
  });

  it('never lets markup out of a text into a page', async () => {
    await fc.assert(
      fc.asyncProperty(makeText(), async (text) => {
        const marked = `${text}<img src=x onerror=alert(1)>"'&<script>`;
        const page = await (await app.request(`/?${new URLSearchParams({ text: marked, lang: 'en' })}`)).text();
        expect(page).not.toMatch(/<img src=x|<script>/u);
        const { plain, slack, discord } = await send('ask', marked);
        for (const html of [plain, ...slack.map((one) => one.html), ...discord.map((one) => one.html)]) {
          expect(html).not.toMatch(/<img src=x|<script/u);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('shows the markup of the platforms as it was typed', async () => {
    const { slack, discord } = await send('ask', 'corruption *b* <@U1> :smile: @everyone ~x~ [a](http://example.org)');
    for (const html of [...slack, ...discord].map((one) => one.html)) {
      // The bot leaves mentions and addresses out of what it repeats.
      expect(read(html)).toContain('*b* :smile: ~x~ [a](');
      expect(html).not.toMatch(/href="http:\/\/example\.org|slack_(?:user|emoji)|discord-(?:mention|italic)/u);
    }
  });

  it('has the address of the sheet of Slack and of the elements of Discord', async () => {
    const page = await (await app.request('/')).text();
    const urls = [...page.matchAll(/data-(?:slack-style|modules)="([^"]+)"/gu)].map(([, url = '']) => url);
    expect(urls).toHaveLength(2);
    for (const url of urls) expect((await app.request(url)).status).toBe(200);
  });

  it('says that something broke, and shows nothing else, when the bot breaks', async () => {
    const { context } = createWebHarness();
    const broken = () => {
      throw new Error('broken');
    };
    const harness = createWebHarness({ bot: { ...context.bot, answer: broken } });
    const response = await post('ask', { text: '2020 7', language: 'en' }, harness.app);
    expect(((await response.json()) as Answer).plain).toContain('request-1');
  });
});
