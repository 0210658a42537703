import { describe, expect, it } from 'vitest';
import { stripMarks } from '../../../src/arabic-normalizer/marks.ts';
import { isWhole } from '../../../src/corpus/corpus.ts';
import { getPassage, realCorpus } from '../../support/corpus.ts';
import { createWebHarness } from '../../support/web.ts';

const PUBLIC_URL = 'https://tawsiya.example.org';
const { app } = createWebHarness();

async function read(path: string): Promise<string> {
  const answer = await app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return await answer.text();
}

/** What a reader sees of a page: its text without elements, and without what only screen readers hear. */
function readText(page: string): string {
  const body = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  return body
    .replaceAll(/<span class="visually-hidden"[^>]*>[^<]*<\/span>/gu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('/2020/7', () => {
  it('quotes the text word for word, with status, citation, source and neighbours', async () => {
    const page = await read('/2020/7?lang=en');
    const text = readText(page);
    expect(text).toContain(getPassage('2020/7').opening);
    expect(text).toContain('Adopted at the meeting of 8 and 9 September 2020.');
    expect(text).toContain('presumably CTOC/COP/WG.7/2020/4], recommendation 7.');
    for (const form of ['@techreport{ctoc-wg7-2020-7', 'TY  - RPRT', '"type": "report"']) expect(text).toContain(form);
    expect(text).toContain('002_1e0a727cd9ca93ed.txt');
    expect(page).toContain('rel="prev" href="/2020/6?lang=en"');
    expect(page).toContain('rel="next" href="/2020/8?lang=en"');
  });

  it('never shows our rendering without its label, nor on an Arabic page', async () => {
    const english = getPassage('2020/7').openingEnglish;
    expect(readText(await read('/2020/7?lang=en'))).toMatch(
      /Unofficial English rendering[\s\S]*States parties should/u,
    );
    expect(readText(await read('/2020/7?lang=ar'))).not.toContain(english);
  });

  it('sets the draft beside the adopted text, so that each can be read', async () => {
    const page = await read('/2020-draft/6?lang=en');
    const [, compared = ''] = /<p class="compared"[^>]*>(.*?)<\/p>/su.exec(page) ?? [];
    const without = (tag: string) => compared.replaceAll(new RegExp(`<${tag}>.*?</${tag}>`, 'gsu'), '');
    expect(readText(`<main>${without('del')}</main>`)).toBe(getPassage('2020/6').opening);
    expect(stripMarks(readText(`<main>${without('ins')}</main>`))).toBe(stripMarks(getPassage('2020-draft/6').opening));
    expect(page).toContain('بصرف النظر عن وضعهم');
  });

  it.each(['/2020/7', '/2020', '/topics', '/search?q=corruption'])('says on %s what a proof is worth', async (path) => {
    expect(await read(path)).toContain('agree with our copy, not with the original of the United Nations');
  });

  it.each(['2020-draft/6', '2020-draft/11', '2019/22', '2019/22.c'])('says DRAFT first of %s', async (id) => {
    const page = await read(`/${id}?lang=en`);
    expect(page).toMatch(/<title>DRAFT /u);
    expect(page).toMatch(/<h1>DRAFT /u);
    expect(page).toMatch(/<p class="status draft">DRAFT/u);
    expect(await read(`/${id}?lang=ar`)).toMatch(/<title>مشروع /u);
  });

  it('tells browsers and search engines its language, its other language and its address', async () => {
    const site = createWebHarness({ publicUrl: PUBLIC_URL });
    const page = await (await site.app.request('/2020/7?lang=ar')).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain(`<link rel="canonical" href="${PUBLIC_URL}/2020/7?lang=ar">`);
    expect(page).toContain(`hreflang="en" href="${PUBLIC_URL}/2020/7?lang=en"`);
    expect(page).toContain(`hreflang="x-default" href="${PUBLIC_URL}/2020/7"`);
    expect(page).toMatch(/<meta name="description" content="معتمدة [^"]+">/u);
    expect(page).toContain('<blockquote class="quotation" lang="ar" dir="rtl">');
  });

  it('puts no invisible sign into the page or its data', async () => {
    for (const path of ['/2020-draft/6?lang=ar', '/2020/7.json?lang=ar', '/2021.json', '/topics?lang=ar'])
      expect(await read(path)).not.toMatch(/[\u2066-\u2069\u200e\u200f]/u);
  });

  it('is not sent again to who has it', async () => {
    const etag = (await app.request('/2020/7')).headers.get('etag') ?? '';
    expect((await app.request('/2020/7', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is data too', async () => {
    const json = JSON.parse(await read('/2020/7.json?lang=en'));
    expect(json).toMatchObject({
      url: '/2020/7',
      id: '2020/7',
      status: 'adopted',
      text: getPassage('2020/7').opening,
      next: '2020/8',
      comparison: { isSame: false, draft: { id: '2020-draft/7' } },
    });
    expect(json.related.map(({ passage }: { passage: { id: string } }) => passage.id)).toContain('2020/11');
  });
});

describe('/2020', () => {
  it.each(realCorpus.documents.map(({ key }) => key))('reads %s from the first unit to the last', async (key) => {
    const text = readText(await read(`/${key}?lang=ar`));
    const units = realCorpus.passages.filter((passage) => passage.report === key && isWhole(passage));
    let at = 0;
    for (const { opening } of units) {
      const found = text.indexOf(opening, at);
      expect([opening, found >= at]).toEqual([opening, true]);
      at = found;
    }
  });
});

describe('/topics', () => {
  it('is a table whose numbers are those of the pages that they lead to', async () => {
    const page = await read('/topics?lang=en');
    expect(page).toMatch(/<caption>[^<]+<\/caption>/u);
    const row = /<tr><th scope="row"><a href="\/topics\/crises\?lang=en">.*?<\/tr>/su.exec(page)?.[0] ?? '';
    const total = Number(/class="total">(\d+)/u.exec(row)?.[1]);
    const counts = [...row.matchAll(/<td class="heat-\d">(?:<a [^>]*>)?(\d+)/gu)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    const topic = JSON.parse(await read('/topics/crises.json'));
    expect(topic.reports.flatMap(({ passages }: { passages: unknown[] }) => passages)).toHaveLength(total);
  });
});

/** Lists where a page leads to on this site, but for the page to talk to. */
function listLinks(page: string, path: string): readonly URL[] {
  return [...page.matchAll(/<a\b[^>]*\shref="([^"]+)"/gu)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `http://test${path}`))
    .filter(({ host, pathname }) => host === 'test' && pathname !== '/');
}

/** Reads every page that these lead to. The links of the other language are the same, so they are left aside. */
async function readAll(start: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const open = [...start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (pages.has(path)) continue;
    const page = await read(path);
    pages.set(path, page);
    const links = listLinks(page, path).filter(({ searchParams }) => searchParams.get('lang') === 'en');
    open.push(...links.map(({ pathname, search }) => `${pathname}${search}`));
  }
  return pages;
}

describe('the pages', () => {
  it('lead to one another: every link and every anchor is held', { timeout: 120_000 }, async () => {
    const pages = await readAll(['/topics?lang=en', '/search?q=digital%20evidence&lang=en']);
    expect(pages.size).toBeGreaterThan(500);
    const broken = [...pages].flatMap(([path, page]) =>
      listLinks(page, path).filter(({ pathname, search, hash }) => {
        const target = pages.get(`${pathname}${search}`);
        return hash !== '' && target !== undefined && !target.includes(`id="${hash.slice(1)}"`);
      }),
    );
    expect(broken.map(String)).toEqual([]);
  });
});
