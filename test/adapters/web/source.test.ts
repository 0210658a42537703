import { describe, expect, it } from 'vitest';
import { getProofWording } from '../../../src/cards/wording-proof.ts';
import { createWebHarness } from '../../support/web.ts';

const { app } = createWebHarness();

async function get(path: string, headers: Record<string, string> = {}) {
  const answer = await app.request(path, { headers });
  return { answer, body: await answer.text() };
}

function listMatches(body: string, pattern: RegExp): readonly string[] {
  return Array.from(body.matchAll(pattern), ([, found = '']) => found);
}

describe('/…/source', () => {
  it.each(['2021/3', '2020-draft/8', '2020-background/p12', '2020-background/p3.4', '2019/22.c', '2020/7'])(
    'shows %s beside the lines of our copy',
    async (id) => {
      const { answer, body } = await get(`/${id}/source?lang=en`);
      expect(answer.status).toBe(200);
      expect(body).toContain('Our copy, as received');
      expect(body).toContain('not with the original of the United Nations');
      expect(listMatches(body, /<tr role="row" id="L(\d+)">/gu).length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['2020/p17', "Chair's summary: not negotiated, not adopted"],
    ['2020-background/p3.4', 'Secretariat paper, not a text of the Working Group'],
    ['2020-draft/8', 'DRAFT, not adopted'],
    ['2020/7', 'Adopted at the meeting of 8 and 9 September 2020'],
  ])('says what %s is worth, on the page and as JSON', async (id, worth) => {
    expect((await get(`/${id}/source?lang=en`)).body.replaceAll('&#39;', "'")).toContain(worth);
    expect(JSON.parse((await get(`/${id}/source.json?lang=en`)).body).statusLine).toContain(worth);
  });

  it('claims a proof only of copies that a rule damaged, as JSON too', async () => {
    const readReach = async (id: string) => JSON.parse((await get(`/${id}/source.json?lang=en`)).body).reach as string;
    const { reach, reachSound } = getProofWording('en');
    expect([await readReach('2021/3'), await readReach('2020/7')]).toEqual([reach, reachSound]);
  });

  it('leads from each word to its note and back, by addresses that stand once', async () => {
    const { body } = await get('/2020-background/p12/source?lang=en');
    const ids = listMatches(body, / id="([^"]+)"/gu);
    const targets = listMatches(body, /href="#([^"]+)"/gu);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(listMatches(body, /class="word[^"]*" id="at-w(\d+)"/gu)).toEqual(
      listMatches(body, /class="word-note" id="w(\d+)"/gu),
    );
  });

  it('gives the rule of each restored letter', async () => {
    const { body } = await get('/2020-draft/8/source?lang=en');
    expect(body).toContain('lost, a blank in its place');
    expect(body).toMatch(/<bdi lang="ar">ن<\/bdi> \(noon\), standing alone: written as <bdi lang="ar">ت<\/bdi>/u);
  });

  it('marks restored letters, lost ones otherwise', async () => {
    const { body } = await get('/2020-draft/8/source?lang=en');
    expect(body).toContain('<span class="changed">');
    expect(body).toContain('<span class="lost">');
  });

  it('gives doubts and repairs with their reasons', async () => {
    const doubtful = await get('/2020-draft/6/source?lang=en');
    expect(doubtful.body).toContain('their order is our reconstruction');
    const repaired = await get('/2021/p1/source?lang=ar');
    expect(repaired.body).toContain(getProofWording('ar').reviewersNote);
    expect(repaired.body).toMatch(/class="word repaired" id="at-w\d+"/u);
  });

  it('leaves the words of a sound copy alone but for what was mended', async () => {
    const { body } = await get('/2020/7/source?lang=en');
    expect(body).not.toContain('class="word-note"');
    expect(body).toContain('No letter had to be restored.');
    expect((await get('/2020/1/source?lang=en')).body).toContain('class="word-note"');
  });

  it('is in the language of the reader, without script or style of its own', async () => {
    const { answer, body } = await get('/2021/3/source', { 'accept-language': 'ar' });
    expect(answer.headers.get('content-language')).toBe('ar');
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain('نسختنا كما وردت');
    expect(body).not.toMatch(/ style="|<script>|<style| on\w+="/u);
  });

  it('answers only that nothing changed to whoever has the page', async () => {
    const { answer } = await get('/2021/3/source?lang=en');
    const again = await get('/2021/3/source?lang=en', { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.answer.status).toBe(304);
    expect(again.body).toBe('');
  });

  it.each(['/2021/99/source', '/1999/1/source', '/2021/3/source/x', '/2021/%3Cb%3E/source'])(
    'has no page for %s',
    async (path) => {
      const { answer, body } = await get(`${path}?lang=en`);
      expect(answer.status).toBe(404);
      expect(body).not.toContain('<b>');
    },
  );

  it('is linked from the page of the passage', async () => {
    expect((await get('/2021/3?lang=en')).body).toContain('href="/2021/3/source?lang=en"');
  });
});

describe('/…/source.json', () => {
  it('has the words with their letters, and each rule once in words', async () => {
    const { answer, body } = await get('/2020-background/p12/source.json?lang=en');
    expect(answer.headers.get('content-type')).toContain('application/json');
    const json = JSON.parse(body);
    expect(json).toMatchObject({ url: '/2020-background/p12/source', damage: 'swapped-letters' });
    expect(json.footnotes.map(({ number }: { number: number }) => number)).toEqual([8, 9]);
    const word = json.words.find(({ text }: { text: string }) => text === 'باختلاف');
    expect(word).toMatchObject({ line: 245, isProved: true, pieces: [{ line: 245, signs: '.ااتلاا' }] });
    expect(word.letters[0]).toEqual({
      letter: 'ب',
      sign: '.',
      isRestored: true,
      rule: 'swapped-letters/beh.ini.before-wide',
    });
    expect(json.rules['swapped-letters/khah.ini']).toBe('خ (khah), initial: written as ا');
  });

  it('says what is wrong as JSON too', async () => {
    const { answer, body } = await get('/2021/99/source.json?lang=en');
    expect(answer.status).toBe(404);
    expect(JSON.parse(body)).toMatchObject({ error: 'not-found' });
  });
});
