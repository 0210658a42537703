import { describe, expect, it } from 'vitest';
import { buildPassageTexts } from '../../src/retrieval/passage-texts.ts';
import { getPassage, realCorpus } from '../support/corpus.ts';
import { openTestEngine } from '../support/retrieval.ts';

const engine = openTestEngine(realCorpus);
const context = { ...engine, aliases: {}, subjects: {}, lineage: realCorpus.lineage };
const listConcepts = (id: string) => [...(buildPassageTexts([getPassage(id)], context)[0]?.concepts.keys() ?? [])];

describe('buildPassageTexts()', () => {
  it('takes what is broader for named where its name stands within a name', () => {
    // «فعالية التحقيق والملاحقة القضائية» is a name of the narrower idea.
    expect(listConcepts('2021/10')).toEqual(expect.arrayContaining(['prosecution-capacity', 'prosecution']));
  });
});
