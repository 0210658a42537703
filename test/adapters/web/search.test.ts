import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPassage } from '../../support/corpus.ts';
import { createWebHarness } from '../../support/web.ts';

const { app } = createWebHarness();

async function ask(question: string, more = '') {
  const answer = await app.request(`/search?q=${encodeURIComponent(question)}${more}`);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const MARKUP = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus=alert(1) autofocus='",
  '</title><svg onload=alert(1)>',
  '&lt;script&gt;',
  '<!--',
  ']]>',
  'javascript:alert(1)',
  '\u202e\u2066',
  '\u0000\u0008',
  '{{7*7}}',
  '../../etc/passwd',
);
const HOSTILE = fc
  .array(
    fc.oneof(MARKUP, fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('corruption', 'الفساد', '2020/7')),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' ').toWellFormed().slice(0, 900).toWellFormed());

/** Elements and attributes of the whole page, without its words. */
function listMarkup(text: string): string {
  return [...text.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replace(/"[^"]*"/gu, '""')).join('\n');
}

describe('/search', () => {
  it('repeats no control characters, and no marks that turn what follows', async () => {
    const { status, text } = await ask('digital\u0000 evidence \u202Eabc\u2066');
    expect(status).toBe(200);
    expect(text).toContain('digital');
    for (const sign of ['\u0000', '\u202E', 'abc\u2066']) expect(text).not.toContain(sign);
  });

  it('finds by topic, marks why, and leads to the page of each text', async () => {
    const { status, text } = await ask('digital evidence', '&lang=en');
    expect(status).toBe(200);
    expect(text).toContain('href="/2020/11?lang=en"');
    expect(text).toContain('<mark>');
    expect(text.replaceAll(/<\/?mark>/gu, '')).toContain(getPassage('2020/11').opening);
  });

  it('takes a reference in the place of a question', async () => {
    expect((await ask('2020 7')).text).toContain(getPassage('2020/7').opening);
  });

  it('searches one report where it is told to, and all where it names none', async () => {
    const ids = async (more: string) => {
      const answer = await app.request(`/search.json?q=cooperation${more}`);
      const { scope } = (await answer.json()) as { readonly scope: readonly string[] };
      return scope;
    };
    expect(await ids('&in=2021')).toEqual(['2021']);
    expect((await ids('&in=no-such-report')).length).toBeGreaterThan(1);
  });

  it('is kept by nobody, and no search engine lists it', async () => {
    const { headers, text } = await ask('corruption');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('<meta name="robots" content="noindex">');
  });

  it('says what to ask where nothing is asked', async () => {
    expect((await ask(' ')).text).toContain('What are you looking for?');
  });

  it('escapes whatever is asked: no question brings an element or attribute of its own', async () => {
    await fc.assert(
      fc.asyncProperty(HOSTILE, fc.constantFrom('ar', 'en'), async (question, language) => {
        const { status, text } = await ask(question, `&lang=${language}`);
        expect(status).toBe(200);
        const markup = listMarkup(text);
        expect(markup).not.toMatch(/<(?:svg|img|iframe|object|embed|style)|\son\w+\s*=|autofocus/iu);
        expect(markup.match(/<script/gu)).toHaveLength(1);
        expect(text).not.toMatch(/href="(?!\/|https:\/\/|mailto:|#)/u);
      }),
      { numRuns: 60 },
    );
  });
});
