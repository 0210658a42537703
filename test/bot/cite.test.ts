import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMS, formatCitationAs } from '../../src/cards/citation-forms.ts';
import { realCorpus } from '../support/corpus.ts';
import { put } from '../support/questions.ts';

const passages = fc.constantFrom(...realCorpus.passages);

describe('cite', () => {
  it('gives all forms, or the one that is named', () => {
    const all = put('cite', '2021/3').copyText ?? '';
    expect(all).toContain('CTOC/COP/WG.7/2021/5, recommendation 3.\n\nConference of the Parties');
    for (const start of ['@techreport{', 'TY  - RPRT', '"type": "report"']) expect(all).toContain(start);
    expect(put('cite', '2021/3 bibtex').copyText).toMatch(/^@techreport\{ctoc-wg7-2021-3,\n[^@]*\}$/u);
    expect(put('cite', '2021/p8 footnote').copyText).toBe('CTOC/COP/WG.7/2021/5, para. 8.');
    expect(put('cite', '2020-background/p3.4 un').copyText).toMatch(/, para\. 3, bullet 4\.$/u);
  });

  it('says which forms there are', () => {
    expect(put('cite', '').messages).toEqual([expect.stringContaining('footnote, plain, bibtex, ris and csl-json')]);
    expect(put('cite', '2021 13').outcome?.kind).toBe('out-of-range');
  });

  it('writes CSL-JSON of one report each, with the symbol only where our copy prints it', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const item = JSON.parse(formatCitationAs('csl-json', passage, realCorpus));
        expect(item).toMatchObject({
          type: 'report',
          'publisher-place': 'Vienna',
          author: [{ literal: expect.any(String) }],
        });
        const isPrinted = passage.report === '2021' || passage.report === '2020-draft';
        expect(item.number !== undefined).toBe(isPrinted);
        expect(item.issued['date-parts'][0]).toHaveLength(3);
      }),
    );
  });

  it('writes BibTeX with balanced braces and RIS with a tag a line', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const bibtex = formatCitationAs('bibtex', passage, realCorpus);
        expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
        expect(bibtex).toMatch(/^@techreport\{[\w-]+,\n(?: {2}[a-z]+ = \{.*\},\n)+\}$/u);
        const lines = formatCitationAs('ris', passage, realCorpus).split('\n');
        for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
        expect([lines[0], lines.at(-1)]).toEqual(['TY  - RPRT', 'ER  - ']);
      }),
    );
  });

  it('never holds our English, nor an invisible character', () => {
    fc.assert(
      fc.property(passages, fc.constantFrom(...CITATION_FORMS), (passage, form) => {
        const cited = formatCitationAs(form, passage, realCorpus);
        expect(cited).not.toContain(passage.openingEnglish);
        expect(cited).not.toMatch(/\p{Cf}/u);
      }),
    );
  });
});
