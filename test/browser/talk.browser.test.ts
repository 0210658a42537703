import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/cards/direction.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { type BrowserHarness, findBarriers, type OpenPage, startBrowser, whyNoBrowser } from '../support/browser.ts';
import { getPassage } from '../support/corpus.ts';

const VIEWS = ['plain', 'slack', 'discord'] as const;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

let browser: BrowserHarness;
let opened: OpenPage | undefined;

/** Opens the page anew; what goes wrong in it fails the test. */
async function open(...options: Parameters<BrowserHarness['open']>): Promise<Page> {
  opened = await browser.open(...options);
  return opened.page;
}

/** Asks, and waits for the answer. */
async function ask(page: Page, text: string): Promise<void> {
  const before = await page.locator('.turn .plain').count();
  await page.locator('#text').fill(text);
  await page.keyboard.press('Enter');
  await waitForAnswers(page, before + 1);
}

async function waitForAnswers(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('.turn .plain').length === wanted && document.querySelector('.waiting') === null,
    count,
  );
}

/** Shows answers in a way, and waits until they are drawn. */
async function show(page: Page, view: (typeof VIEWS)[number]): Promise<void> {
  await page.locator(`.views input[value=${view}]`).check({ force: true });
  await page.locator(`.turn:last-child .answer[data-view=${view}]`).waitFor({ state: 'visible' });
  if (view === 'slack') await page.locator('.turn:last-child .drawing.slack section').first().waitFor();
  if (view === 'discord') await page.locator('.turn:last-child discord-message time').first().waitFor();
}

/** What can be read in the last answer. */
async function readLast(page: Page): Promise<string> {
  // Lines stand below one another only where the page is laid out.
  const [text = ''] = await page.locator('.turn:last-child .answer:not([hidden])').allInnerTexts();
  const drawn = await page.locator('.turn:last-child .answer:not([hidden]) .drawing.slack section').allInnerTexts();
  return stripIsolates([text, ...drawn].join('\n')).replace(/\s+/gu, ' ');
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Whether nothing stands out of the page at its side. */
function fitsWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

describe.skipIf(whyNoBrowser !== undefined)(`The page to talk to, in Chromium ${whyNoBrowser ?? ''}`, () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  /** Nothing was refused by the policy, and nothing left this machine. */
  const expectNoFaults = () => expect(opened?.faults).toEqual([]);

  it.each(VIEWS)('shows the exact words: %s', async (view) => {
    const page = await open('/?lang=en');
    await ask(page, '/recommendation 2020 7');
    await show(page, view);
    expect(await readLast(page)).toContain(getPassageText(getPassage('2020/7')).replace(/\s+/gu, ' '));
    expectNoFaults();
  });

  it.each(VIEWS)('goes on by the buttons of an answer: %s', async (view) => {
    const page = await open('/?lang=en');
    await ask(page, '2020 8');
    await show(page, view);
    await page.locator('.turn:last-child').getByRole('button', { name: 'Next', exact: true }).click();
    await waitForAnswers(page, 2);
    await show(page, view);
    expect(await readLast(page)).toContain('Recommendation 9 (2020)');
    await page.locator('.turn:last-child').getByRole('button', { name: 'Compare with the draft' }).click();
    await waitForAnswers(page, 3);
    expectNoFaults();
  });

  it.each(['slack', 'discord'] as const)('goes on by the menu of an answer: %s', async (view) => {
    const page = await open('/?lang=en');
    await ask(page, '/topics corruption');
    await show(page, view);
    await page.locator('.turn:last-child').getByRole('combobox').selectOption('show:2021/8:en');
    await waitForAnswers(page, 2);
    await show(page, view);
    expect(await readLast(page)).toContain('Recommendation 8 (2021)');
    expectNoFaults();
  });

  it('steps through a menu with the arrow keys and sends with Enter', async () => {
    const page = await open('/?lang=en');
    await ask(page, '/topics corruption');
    await show(page, 'discord');
    const menu = page.locator('.turn:last-child').getByRole('combobox');
    await menu.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.turn').count()).toBe(1);
    await page.keyboard.press('Enter');
    await waitForAnswers(page, 2);
    expectNoFaults();
  });

  it.each([
    ['slack', 'Copy JSON for Slack', 'blocks'],
    ['discord', 'Copy JSON for Discord', 'components'],
  ] as const)('copies the JSON of a message: %s', async (view, name, key) => {
    const page = await open('/?lang=en');
    await ask(page, '2020 7');
    await show(page, view);
    await page.getByRole('button', { name }).click();
    await page.getByText('Copied.').first().waitFor();
    expect(JSON.parse(await readClipboard(page))).toHaveProperty(key);
    expectNoFaults();
  });

  it('copies the text with its citation', async () => {
    const page = await open('/?lang=en');
    await ask(page, '2020 7');
    await page.locator('.turn:last-child').getByRole('button', { name: 'Copy with citation' }).click();
    await waitForAnswers(page, 2);
    await page.getByRole('button', { name: 'Copy text' }).click();
    await page.getByText('Copied.').first().waitFor();
    expect(await readClipboard(page)).toContain(getPassageText(getPassage('2020/7')));
    expectNoFaults();
  });

  it('understands what goes on from the last answer, in Arabic from right to left', async () => {
    const page = await open('/?lang=ar');
    expect(await page.evaluate(() => document.dir)).toBe('rtl');
    await ask(page, 'كيف نحمي الأطفال؟');
    const [, second = ''] = await page.locator('.turn .list button b').allInnerTexts();
    expect(second).not.toBe('');
    await ask(page, 'والثانية؟');
    expect(await readLast(page)).toContain('التوصية');
    for (const view of VIEWS) await show(page, view);
    expectNoFaults();
  });

  it('is used with the keyboard alone', async () => {
    const page = await open('/?lang=en');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    const box = page.locator('#text');
    for (let tabs = 0; tabs < 40 && !(await box.evaluate((one) => one === document.activeElement)); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('/reco');
    await page.locator('#suggestions [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('suggestion-0');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/recommendation ');
    await page.keyboard.type('2020 7');
    await page.locator('#suggestions').getByRole('option', { name: '2020/7' }).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#suggestions [role=option]').count()).toBe(0);
    await page.keyboard.press('Enter');
    await waitForAnswers(page, 1);
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
    // Back to the ways of showing, and on to the buttons of the answer.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.locator('.turn .drawing.slack section').waitFor();
    const next = page.locator('.turn').getByRole('button', { name: 'Next', exact: true });
    for (let tabs = 0; tabs < 20 && !(await isFocused(page, 'Next')); tabs += 1) await page.keyboard.press('Shift+Tab');
    expect(await next.count()).toBe(1);
    await page.keyboard.press('Enter');
    await waitForAnswers(page, 2);
    // A click leads to its answer.
    expect(await page.evaluate(() => document.activeElement === document.querySelector('.turn:last-child'))).toBe(true);
    expectNoFaults();
  });

  it('says to those who hear the page what came', async () => {
    const page = await open('/?lang=en');
    await ask(page, '2020 7');
    await expect.poll(() => page.locator('[data-status]').textContent()).toContain('Recommendation 7 (2020). Adopted');
    expectNoFaults();
  });

  it('asks again what the address asks, and works without a script', async () => {
    const page = await open('/?text=2020+7&lang=en');
    await waitForAnswers(page, 1);
    await show(page, 'slack');
    expectNoFaults();
    const plain = await open('/?lang=en', { javaScriptEnabled: false });
    await plain.locator('#text').fill('2020 7');
    await plain.locator('#text').press('Enter');
    await plain.getByRole('button', { name: 'Next', exact: true }).click();
    await plain.locator('#text').fill('next');
    await plain.locator('#text').press('Enter');
    expect(await plain.locator('.turn h3').textContent()).toBe('Recommendation 9 (2020)');
    expectNoFaults();
  });

  it.each(['en', 'ar'])('fits a narrow phone: %s', async (lang) => {
    const page = await open(`/?lang=${lang}`, PHONE);
    expect(await fitsWidth(page)).toBe(true);
    await ask(page, '2019/22');
    for (const view of VIEWS) {
      await show(page, view);
      expect([view, await fitsWidth(page)]).toEqual([view, true]);
    }
    expectNoFaults();
  });

  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ar'],
    ['dark', 'ar'],
  ] as const)('has no serious barrier: %s, %s', async (colorScheme, lang) => {
    const page = await open(`/?lang=${lang}`, { colorScheme });
    expect(await findBarriers(page)).toEqual([]);
    for (const text of ['2020 7', 'how to protect children?', '/compare 2020 9', 'copy 2020/7']) await ask(page, text);
    for (const view of VIEWS) {
      await show(page, view);
      expect([view, await findBarriers(page)]).toEqual([view, []]);
    }
    await page.locator('#text').fill('/');
    await page.locator('#suggestions [role=option]').first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expectNoFaults();
  });

  it('runs nothing that was typed', async () => {
    const page = await open('/?lang=en');
    await ask(page, '<img src=x onerror="window.hurt=1"> "corruption" <script>window.hurt=1</script>');
    for (const view of VIEWS) await show(page, view);
    expect(await page.evaluate(() => 'hurt' in globalThis)).toBe(false);
    expectNoFaults();
  });

  it('says so where the server is gone, and keeps what was typed', async () => {
    const page = await open('/?lang=en');
    await page.context().setOffline(true);
    await page.locator('#text').fill('2020 7');
    await page.keyboard.press('Enter');
    await page.locator('.turn .problem').waitFor();
    expect(await page.locator('#text').inputValue()).toBe('2020 7');
  });
});

/** Whether a button of that name has the focus, in whatever tree it stands. */
function isFocused(page: Page, name: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent?.trim() === wanted;
  }, name);
}
