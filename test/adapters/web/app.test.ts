import type { Hono } from 'hono';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { BODY_MAX_BYTES, QUESTION_COST, QUESTION_MAX_CHARS } from '../../../adapters/web/limits.ts';
import { createWebHarness } from '../../support/web.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Requests with the status of each: every kind of answer there is. */
const REQUESTS: readonly [number, string, RequestInit | undefined][] = (
  [
    [200, '/healthz'],
    [200, '/readyz'],
    [200, '/2020/7'],
    [200, '/2020/7.json'],
    [200, '/2020'],
    [200, '/2020.json'],
    [200, '/topics'],
    [200, '/topics.json'],
    [200, '/topics/corruption'],
    [200, '/topics/corruption.json'],
    [200, '/search'],
    [200, '/search?q=corruption'],
    [200, '/search.json?q=corruption'],
    [200, '/2020/7', { method: 'HEAD' }],
    [404, '/2020/99'],
    [404, '/2020/99.json'],
    [404, '/no-such-report'],
    [404, '/topics/no-such-topic'],
    [404, '/2020/7/8/9'],
    [404, '/..%2f..%2fetc/passwd'],
    [404, '/2020/%00'],
    [404, '/<script>alert(1)</script>'],
    [404, '/assets/x/app.ts'],
    [400, '/2020/%E0%A4%A'],
    [400, '/search?q=%'],
    [400, `/search?q=${'a'.repeat(10_000)}`],
    [400, `/search?q=${encodeURIComponent('ا'.repeat(10_000))}`],
    [405, '/2020/7', { method: 'DELETE' }],
    [405, '/search', { method: 'POST', body: 'q=x' }],
    [405, '/no-such-report', { method: 'PUT' }],
    [413, '/search', { method: 'POST', body: 'x'.repeat(BODY_MAX_BYTES + 1) }],
  ] as readonly (readonly [number, string, RequestInit?])[]
).map(([status, path, init]) => [status, path, init]);

async function get(app: Hono, path: string, init?: RequestInit) {
  const answer = await app.request(path, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe('buildApp()', () => {
  it.each(REQUESTS)('answers %i to %s, behind a strict policy and without a stack', async (status, path, init) => {
    const { app } = createWebHarness();
    const { headers, text, ...answer } = await get(app, path, init);
    expect(answer.status).toBe(status);
    expect(headers.get('content-security-policy')).toBe(CSP);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).not.toMatch(/\n\s+at |node_modules|\/adapters\//u);
    expect(text).not.toMatch(/<script(?! type="module" src="\/assets\/)|<style|\sstyle=|\son\w+=/iu);
  });

  it.each(REQUESTS.filter(([status, path]) => status >= 400 && !path.includes('.json')))(
    'helps with %i for %s in the language of the reader',
    async (_, path, init) => {
      const { app } = createWebHarness();
      const arabic = await get(app, path, { ...init, headers: { 'accept-language': 'fr, ar-EG;q=0.9, en;q=0.8' } });
      expect(arabic.text).toContain('<html lang="ar" dir="rtl">');
      expect(arabic.text).toContain('ما يُقبل:');
      const english = await get(app, path, init);
      expect(english.text).toContain('<html lang="en" dir="ltr">');
      expect(english.text).toContain('What works:');
    },
  );

  it('says which methods an address takes', async () => {
    const { app } = createWebHarness();
    expect((await get(app, '/2020/7', { method: 'PATCH' })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('takes the language of the address before that of the browser', async () => {
    const { app } = createWebHarness();
    const { text } = await get(app, '/2020/7?lang=en', { headers: { 'accept-language': 'ar' } });
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect((await get(app, '/2020/7?lang=<b>')).text).toContain('<html lang="en" dir="ltr">');
  });

  it('answers what it reads as a reference with what is held', async () => {
    const { app } = createWebHarness();
    expect((await get(app, '/2020/99')).text).toContain('The 2020 report has recommendations 1 to 22.');
    expect((await get(app, '/2018/3')).text).toContain('Not held here: 2018.');
  });

  it('says so in JSON too', async () => {
    const { app } = createWebHarness();
    expect(JSON.parse((await get(app, '/2020/99.json')).text)).toMatchObject({
      error: 'not-found',
      hint: expect.stringContaining('The 2020 report has recommendations 1 to 22.'),
    });
  });

  it.each([
    ['/2020/07', '/2020/7'],
    ['/7/2020', '/2020/7'],
    ['/2020/07.json', '/2020/7.json'],
    ['/2020/07?lang=ar', '/2020/7?lang=ar'],
    ['/2019/22(c)', '/2019/22.c'],
  ])('leads from %s, which can only mean one passage, to %s', async (asked, path) => {
    const { app } = createWebHarness();
    const { status, headers } = await get(app, asked);
    expect(status).toBe(302);
    expect(new URL(headers.get('location') ?? '', 'http://localhost').pathname).toBe(
      new URL(path, 'http://localhost').pathname,
    );
    expect((await get(app, headers.get('location') ?? '')).status).toBe(200);
    if (path.includes('lang')) expect(headers.get('location')).toContain('lang=ar');
  });

  it('leads to no other host, whatever stands in the address', async () => {
    const { app } = createWebHarness();
    for (const path of ['//evil.example/', '/\\evil.example', '/%5c%5cevil.example']) {
      const { text } = await get(app, path);
      expect(text).not.toMatch(/href="(?:\/\/|\/\\|[^"]*evil)/u);
    }
  });

  it('shows nothing of a failure but its number, which the log has too', async () => {
    const lines: string[] = [];
    const { app, context } = createWebHarness({ logger: pino({}, { write: (line) => void lines.push(line) }) });
    const broken = createWebHarness({
      ...context,
      describe: {
        ...context.describe,
        passage: () => {
          throw new TypeError('secret detail');
        },
      },
    });
    expect(app).toBeDefined();
    const { status, text, headers } = await get(broken.app, '/2020/7');
    expect(status).toBe(500);
    expect(headers.get('content-security-policy')).toBe(CSP);
    expect(text).toContain('Request number: request-1');
    expect(text).not.toContain('secret detail');
    expect(lines.join('')).toContain('secret detail');
  });

  it('refuses who asks too much, and says when to come again', async () => {
    const { app } = createWebHarness({}, { creditMax: QUESTION_COST, creditPerSecond: 10 });
    expect((await get(app, '/search?q=corruption')).status).toBe(200);
    const { status, headers } = await get(app, '/search?q=corruption');
    expect([status, headers.get('retry-after')]).toEqual([429, '5']);
  });

  it('takes a question of the greatest length', async () => {
    const { app } = createWebHarness();
    expect((await get(app, `/search?q=${'a '.repeat(QUESTION_MAX_CHARS / 2)}`)).status).toBe(200);
  });

  it('says that it lives and whether it is ready', async () => {
    const { app } = createWebHarness({ isReady: () => false });
    expect((await get(app, '/healthz')).text).toBe('ok');
    expect((await get(app, '/readyz')).status).toBe(503);
  });

  it('serves what pages load for ever, under an address that changes with it', async () => {
    const { app, context } = createWebHarness();
    for (const name of ['style.css', 'page.js', 'icon.svg', 'noto-naskh-arabic.woff2']) {
      const { status, headers } = await get(app, context.assets.getUrl(name));
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect((await get(app, `/assets/older/${name}`)).headers.get('cache-control')).toBe('no-cache');
    }
  });
});
