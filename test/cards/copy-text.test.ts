import { describe, expect, it } from 'vitest';
import { formatCopyText } from '../../src/cards/copy-text.ts';
import { LANGUAGES } from '../../src/corpus/corpus.ts';
import { getPassageText } from '../../src/corpus/passage-text.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';

describe('formatCopyText()', () => {
  it.each(LANGUAGES)('holds text, citation and status in %s, without our rendering', (language) => {
    const passage = getPassage('2021/3');
    const text = formatCopyText(passage, realCorpus, language);
    expect(text).toContain(getPassageText(passage));
    expect(text).toContain('CTOC/COP/WG.7/2021/5');
    expect(text).not.toContain(passage.openingEnglish);
    expect(text).not.toContain(passage.title[language]);
  });

  it('says DRAFT first', () => {
    expect(formatCopyText(getPassage('2020-draft/8'), realCorpus, 'en')).toMatch(/^DRAFT/u);
  });

  it('has no invisible character', () => {
    for (const passage of realCorpus.passages) expect(formatCopyText(passage, realCorpus, 'ar')).not.toMatch(/\p{Cf}/u);
  });
});
