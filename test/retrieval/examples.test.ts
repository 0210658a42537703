import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/corpus/load-lexicon.ts';
import { listExamples, readUnanswered } from '../../src/retrieval/examples.ts';
import type { SearchText } from '../../src/retrieval/passage-texts.ts';
import { CORPUS_FOLDER, realCorpus } from '../support/corpus.ts';
import { getTestRetrieval, openTestEngine } from '../support/retrieval.ts';

const engine = openTestEngine(realCorpus);

function makeText(id: string, text: string, aliases: readonly string[]): SearchText {
  return { id, text, aliases, context: '', concepts: new Map(), titleConcepts: new Set(), broader: new Set() };
}

const A = makeText('a', 'Witnesses are protected; their families too.', ['keep witnesses safe']);
const B = makeText('b', 'Corruption', ['bribes at the border', '؟؟؟']);

describe('listExamples()', () => {
  it('lists clauses and aliases by the place of their text, without those that say nothing', () => {
    expect(listExamples([A, B], [], engine).map(({ place }) => place)).toEqual([0, 0, 0, 1, 1]);
  });

  it('has one order whatever the order of the texts', () => {
    const terms = (texts: readonly SearchText[]) =>
      listExamples(texts, [], engine).map(({ features }) => features.map(({ term }) => term));
    expect(terms([B, A])).toEqual(terms([A, B]));
  });
});

describe('readUnanswered()', () => {
  it('reads requests as questions are read: misspelt words are mended', () => {
    const [slip, right] = readUnanswered(['smuglers of ivory', 'smugglers of ivory'], engine);
    expect(slip).toEqual(right);
    expect(right?.place).toBe('none');
  });
});

describe('what is learnt', () => {
  const retrieval = getTestRetrieval(realCorpus);

  it('refuses nearly all of what it was learnt from', () => {
    const { unanswered } = loadLexicon(CORPUS_FOLDER, realCorpus);
    const sample = unanswered.filter((_, at) => at % 10 === 0);
    const refused = sample.filter((request) => retrieval.ask(request).kind === 'nothing-found');
    expect(refused.length / sample.length).toBeGreaterThan(0.9);
  });

  it('tells texts apart within the report that is asked for', () => {
    const [all, scoped] = [undefined, ['2020'] as const].map(
      (reports) => retrieval.ask('protection of witnesses', { units: 'recommendations', reports }).evidence[0],
    );
    // 2021/6 is about witnesses; of the report of 2020 others must share what it had.
    expect(all?.likelihood).toBeGreaterThan(-0.5);
    expect(scoped?.likelihood).toBeGreaterThan(-4);
    expect((scoped?.likelihood ?? 0) + (scoped?.unlikelihood ?? 0)).toBeLessThan(0);
    expect(retrieval.ask('who takes bribes', { units: 'recommendations', reports: ['2020'] }).kind).toBe(
      'nothing-found',
    );
  });

  it.each(['children', 'technology', 'digital evidence', 'الأدلة الرقمية', 'الأطفال', 'corruption'])(
    'shows a recommendation first where one thing alone is asked for: %s',
    (question) => {
      expect(retrieval.ask(question).hits[0]?.passage.kind).not.toBe('paragraph');
    },
  );

  it.each(['food security', 'school meals', 'exchange students'])(
    'refuses what only sounds like a text: %s',
    (question) => {
      expect(retrieval.ask(question).kind).toBe('nothing-found');
    },
  );
});
