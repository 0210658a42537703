import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMS, formatCitationsAs } from '../../src/cards/citation-forms.ts';
import { realCorpus } from '../support/corpus.ts';
import { put } from '../support/questions.ts';

const passages = fc.constantFrom(...realCorpus.passages);

describe('cite', () => {
  it('gives all forms, or the one that is named', () => {
    const all = put('cite', '2021/3').copyText ?? '';
    expect(all).toContain(
      'UN footnote:\nCTOC/COP/WG.7/2021/5, recommendation 3.\n\nPlain text:\nConference of the Parties',
    );
    for (const start of ['@techreport{', 'TY  - RPRT', '"type": "report"']) expect(all).toContain(start);
    expect(put('cite', '2021/3 bibtex').copyText).toMatch(/^@techreport\{ctoc-wg7-2021-3,\n[^@]*\}$/u);
    expect(put('cite', '2021/p8 footnote').copyText).toBe('CTOC/COP/WG.7/2021/5, para. 8.');
    expect(put('cite', '2020-background/p3.4 un').copyText).toMatch(/, para\. 3, bullet 4\.$/u);
  });

  it('says which forms there are', () => {
    expect(put('cite', '').messages).toEqual([expect.stringContaining('footnote, plain, bibtex, ris and csl-json')]);
    expect(put('cite', '2021 13').outcome?.kind).toBe('out-of-range');
  });

  it('writes several as one CSL-JSON array, and says what it could not cite', () => {
    const { copyText, messages } = put('cite', '2021 7-8 csl-json');
    expect(JSON.parse(copyText ?? '')).toHaveLength(2);
    expect(messages).toHaveLength(1);
    expect(put('cite', '2021 7 and 99').messages[0]).toBe('The 2021 report has recommendations 1 to 12.');
    expect(put('cite', '2021/7 endnote').messages).toContainEqual(expect.stringContaining('"endnote"'));
  });

  it('takes no time over a text of blanks', () => {
    const before = performance.now();
    put('cite', `a${' '.repeat(50_000)}b c`);
    put('compare', `2020 9${' '.repeat(50_000)}x`);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('writes CSL-JSON of one report each, with the symbol only where our copy prints it', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const [item] = JSON.parse(formatCitationsAs('csl-json', [passage], { corpus: realCorpus, language: 'en' }));
        expect(item).toMatchObject({
          type: 'report',
          'publisher-place': 'Vienna',
          author: [{ literal: expect.any(String) }],
        });
        const isPrinted = passage.report === '2021' || passage.report === '2020-draft';
        expect(item.number !== undefined).toBe(isPrinted);
        // Of two documents our copy prints the date; of the others the year of the meeting is known.
        const hasDate = passage.report === '2020' || passage.report === '2019';
        expect(item.issued['date-parts'][0]).toHaveLength(hasDate ? 3 : 1);
        expect(item.URL !== undefined).toBe(isPrinted);
      }),
    );
  });

  it('writes BibTeX with balanced braces and RIS with a tag a line', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const bibtex = formatCitationsAs('bibtex', [passage], { corpus: realCorpus, language: 'en' });
        expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
        expect(bibtex).toMatch(/^@techreport\{[\w-]+,\n(?: {2}[a-z]+ = \{.*\},\n)+\}$/u);
        const lines = formatCitationsAs('ris', [passage], { corpus: realCorpus, language: 'en' }).split('\n');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
        expect([lines[0], lines.at(-1)]).toEqual(['TY  - RPRT', 'ER  - ']);
      }),
    );
  });

  it('never holds our English, nor an invisible character', () => {
    fc.assert(
      fc.property(passages, fc.constantFrom(...CITATION_FORMS), (passage, form) => {
        const cited = formatCitationsAs(form, [passage], { corpus: realCorpus, language: 'en' });
        expect(cited).not.toContain(passage.openingEnglish);
        expect(cited).not.toMatch(/\p{Cf}/u);
      }),
    );
  });
});
