import { describe, expect, it } from 'vitest';
import { buildCard } from '../../src/cards/build-card.ts';
import type { Card } from '../../src/cards/card.ts';
import { LANGUAGES, type Language } from '../../src/corpus/corpus.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { makeCard } from '../support/cards.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';

function listOwnSentences(card: Card): readonly string[] {
  return [
    card.heading,
    card.shortTitle,
    card.statusLine,
    card.citation,
    card.source,
    ...card.notes.map(({ text }) => text),
  ];
}

describe.each(LANGUAGES)('buildCard() in %s', (language) => {
  it.each(realCorpus.passages.map((passage) => [passage.id, passage] as const))(
    'quotes %s exactly and says what it is worth',
    (id, passage) => {
      const card = makeCard(id, language);
      expect(card.quotation.join('\n')).toBe(getPassageText(passage));
      expect(card.statusLine).not.toBe('');
      expect(card.citation).toMatch(/\.$/u);
      for (const sentence of listOwnSentences(card)) expect(sentence).not.toMatch(/undefined|null|NaN|\p{Cf}/u);
      expect(JSON.stringify(card)).not.toMatch(/[\u2066-\u2069\u200E\u200F]/u);
    },
  );

  it.each(realCorpus.passages.filter(({ status }) => status.startsWith('draft')).map(({ id }) => id))(
    'says of %s that it is a draft before anything else',
    (id) => {
      const card = makeCard(id, language);
      expect(card.heading).toMatch(language === 'ar' ? /^مشروع/u : /^DRAFT/u);
      expect(card.statusLine).toMatch(language === 'ar' ? /^مشروع/u : /^DRAFT/u);
    },
  );
});

describe('buildCard()', () => {
  it('shows our rendering on English cards only, never without its label', () => {
    expect(makeCard('2021/3', 'ar').rendering).toBeUndefined();
    const { rendering } = makeCard('2021/3', 'en');
    expect(rendering?.label).toBe('Unofficial English rendering of the Arabic; do not quote.');
    expect(rendering?.link).toEqual({ label: 'Official English', url: 'https://undocs.org/en/CTOC/COP/WG.7/2021/5' });
  });

  it('says that a symbol is inferred wherever it is shown', () => {
    const card = makeCard('2020/7', 'en');
    expect(card.links.map(({ label }) => label)).toEqual(['Official Arabic (symbol presumed)']);
    expect(card.rendering?.link?.label).toBe('Official English (symbol presumed)');
  });

  it('links no document of which no symbol is known', () => {
    const card = makeCard('2019/22', 'en');
    expect(card.links).toEqual([]);
    expect(card.notes.map(({ text }) => text)).toContain(
      'The official document is not linked: our copy prints no symbol.',
    );
    expect(card.rendering?.link).toBeUndefined();
  });

  it('keeps the opening words of a sub-item shown alone', () => {
    expect(makeCard('2019/22.c', 'ar').quotation).toEqual([
      'ينبغي للفريق العامل أن يتناول في اجتماعاته القادمة المواضيع التالية على سبيل الأولوية:',
      expect.stringMatching(/^\(ج\) تعزيز التعاون الثنائي/u),
    ]);
  });

  it('writes a line for each sub-item', () => {
    const { quotation, rendering } = makeCard('2019/22', 'en');
    expect(quotation.map((line) => line.slice(0, 4)).slice(1, 6)).toEqual(['(أ) ', '(ب) ', '(ج) ', '(د) ', '(هـ)']);
    expect(rendering?.lines.map((line) => line.slice(0, 3)).slice(1, 6)).toEqual(['(a)', '(b)', '(c)', '(d)', '(e)']);
  });

  it('says how many letters were restored', () => {
    expect(makeCard('2021/3', 'en').notes).toContainEqual({
      kind: 'restored',
      text: '29 letters restored, consistent with our damaged copy.',
    });
    expect(makeCard('2021/3', 'ar').notes).toContainEqual({
      kind: 'restored',
      text: 'استُعيد 29 حرفا بما يطابق نسختنا التالفة.',
    });
  });

  it('shows a doubtful word with what is probably meant, and which of the two it prints', () => {
    const note = (id: string, language: Language) => makeCard(id, language).notes[0]?.text;
    expect(note('2020/20', 'en')).toMatch(
      /^Uncertain: our copy has "المحتملين تهريبهم", probably "المحتمل تهريبهم"\. .* Shown here: as in our copy\.$/u,
    );
    expect(note('2020/20', 'ar')).toMatch(
      /^لفظ غير مؤكد: في نسختنا «المحتملين تهريبهم» والمرجح «المحتمل تهريبهم»\. .* والمثبت هنا ما في نسختنا\.$/u,
    );
    expect(note('2020-draft/6', 'en')).toMatch(/Shown here: the probable reading\.$/u);
  });

  it.each([
    ['2020-draft/6', 'DRAFT, not adopted. Adopted text: recommendation 6 (2020), with different wording.'],
    ['2020-draft/9', 'DRAFT, not adopted. Adopted text: recommendation 10 (2020), in the same words.'],
    ['2020-draft/11', 'DRAFT, not adopted. No recommendation adopted at the meeting corresponds to it.'],
    [
      '2020-draft/14',
      'DRAFT, not adopted. In its place the adopted report has another text: recommendation 17 (2020).',
    ],
    ['2019/22', 'DRAFT REPORT, 12 September 2019. The final report is not held here; its text and number may differ.'],
    ['2020/7', 'Adopted at the meeting of 8 and 9 September 2020.'],
  ])('says of %s: %s', (id, line) => {
    expect(makeCard(id, 'en').statusLine).toBe(line);
  });

  it('pages through the recommendations of one report', () => {
    const targets = (id: string) =>
      makeCard(id, 'en').actions.flatMap((action) =>
        action.kind === 'previous' || action.kind === 'next' ? [`${action.kind} ${action.target}`] : [],
      );
    expect(targets('2020/1')).toEqual(['next 2020/2']);
    expect(targets('2020/7')).toEqual(['previous 2020/6', 'next 2020/8']);
    expect(targets('2020/22')).toEqual(['previous 2020/21']);
    expect(targets('2019/22')).toEqual([]);
    expect(targets('2019/22.c')).toEqual(['previous 2019/22.b', 'next 2019/22.d']);
  });

  it('offers the other language', () => {
    expect(makeCard('2020/7', 'ar').actions).toContainEqual({
      kind: 'language',
      label: 'In English',
      target: '2020/7',
      language: 'en',
    });
    expect(makeCard('2020/7', 'en').actions).toContainEqual({
      kind: 'language',
      label: 'بالعربية',
      target: '2020/7',
      language: 'ar',
    });
  });

  it('leaves out the report of a wrong word where there is no address', () => {
    expect(makeCard('2020/7', 'en').actions.map(({ kind }) => kind)).not.toContain('report-word');
  });

  it.each(['mailto:editor@example.org', 'https://example.org/issues/new?labels=text'])(
    'fills id, lines and text into %s',
    (address) => {
      const action = makeCard('2020/7', 'en', address).actions.find(({ kind }) => kind === 'report-word');
      const { searchParams, href } = new URL(action?.kind === 'report-word' ? action.url : '');
      expect(href.startsWith(address)).toBe(true);
      expect(searchParams.get(address.startsWith('mailto') ? 'subject' : 'title')).toBe('Wrong word in 2020/7');
      expect(searchParams.get('body')).toContain('line 54');
      expect(searchParams.get('body')).toContain('بما يتماشى مع ضمانات مراعاة الأصول القانونية.');
    },
  );

  it.each(LANGUAGES)('links its page before the documents where readers can reach it, in %s', (language) => {
    const without = makeCard('2019/22.c', language).links;
    const context = { corpus: realCorpus, language, publicUrl: 'https://tawsiya.example.org' };
    const [page, ...documents] = buildCard(getPassage('2019/22.c'), context).links;
    expect(page?.url).toBe(`https://tawsiya.example.org/2019/22.c?lang=${language}`);
    expect(documents).toEqual(without);
  });
});
