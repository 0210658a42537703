import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getWording } from '../../src/cards/wording.ts';
import { type BrowserHarness, findBarriers, type OpenPage, startBrowser, whyNoBrowser } from '../support/browser.ts';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const PATHS = [
  '/2020/7',
  '/2019/22.c',
  '/2020-draft/8',
  '/2020-background/p12',
  '/2021/3/source',
  '/2020',
  '/topics',
  '/search?q=digital+evidence',
  '/no-such-page',
] as const;
const LOOKS = [
  ['en', 'light', {}],
  ['ar', 'dark', PHONE],
] as const;

let browser: BrowserHarness;
let opened: OpenPage | undefined;

/** Opens a page; what goes wrong in it fails the test. */
async function open(...options: Parameters<BrowserHarness['open']>): Promise<Page> {
  opened = await browser.open(...options);
  return opened.page;
}

describe.skipIf(whyNoBrowser !== undefined)(`The pages behind citations, in Chromium ${whyNoBrowser ?? ''}`, () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(LOOKS)('%s, %s', (language, colorScheme, device) => {
    it.each(PATHS)('%s bars nobody, fits the width and asks no other server', async (path) => {
      const page = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`, { ...device, colorScheme });
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      expect(await findBarriers(page)).toEqual([]);
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWide).toBe(false);
      expect(opened?.faults).toEqual(path === '/no-such-page' ? [expect.any(String), expect.any(String)] : []);
    });
  });

  it('copies a citation as it stands', async () => {
    const page = await open('/2021/3?lang=en');
    await page.getByRole('button', { name: 'Copy: UN footnote' }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('CTOC/COP/WG.7/2021/5, recommendation 3.');
  });

  it('tells by which rule a restored word is proved, by keyboard and without a script', async () => {
    const page = await open('/2021/3/source?lang=en', { javaScriptEnabled: false });
    const word = page.locator('a[href^="#w"]').first();
    await word.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toMatch(/^#w\d+$/u);
    await page.locator(':target').waitFor({ state: 'visible' });
  });

  it('leads from a field of the map to the texts, and from a text to the next', async () => {
    const page = await open('/topics?lang=en');
    await page.locator('table td a').first().click();
    await page.waitForURL(/\/topics\//u);
    await page.goto(`${new URL(page.url()).origin}/2020/7?lang=en`);
    await page.getByRole('link', { name: new RegExp(`^${getWording('en').actions.next}`, 'u') }).click();
    await page.waitForURL(/\/2020\/8/u);
    expect(opened?.faults).toEqual([]);
  });
});
