import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createWebAdapter } from '../../adapters/web/web-adapter.ts';
import { createWebHarness } from './web.ts';

/** Debian's Chromium. */
const CHROMIUM = '/usr/bin/chromium';

/** A page that does not come to what is waited for, in milliseconds. */
const WAIT_MS = 15_000;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why tests in a browser are left out here; `undefined` where they are not. */
export const whyNoBrowser = existsSync(CHROMIUM)
  ? undefined
  : `There is no Chromium at ${CHROMIUM}: apt-get install chromium, then run the tests in a browser again`;

/** A page in a browser, with everything that went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the console, refused requests, and requests that left this machine. */
  readonly faults: readonly string[];
}

/** The page, served on a free port, and a browser that opens it. */
export interface BrowserHarness {
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** Serves the page over the real corpus and starts a browser. */
export async function startBrowser(): Promise<BrowserHarness> {
  const { context } = createWebHarness();
  const adapter = createWebAdapter({ host: '127.0.0.1', port: 0, publicUrl: undefined }, context);
  await adapter.start();
  const address = adapter.getAddress() ?? '';
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  return {
    open: async (path, options = {}) => {
      const opened = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
      await opened.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
      const page = await opened.newPage();
      page.setDefaultTimeout(WAIT_MS);
      const faults = listenForFaults(page, address);
      await page.goto(`${address}${path}`);
      return { page, faults };
    },
    close: async () => {
      await browser.close();
      await adapter.stop();
    },
  };
}

function listenForFaults(page: Page, address: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  return faults;
}

const axeSource = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lists what axe-core finds serious or critical in a page. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource());
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { impact: string; id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
