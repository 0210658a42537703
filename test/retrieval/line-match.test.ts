import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { keepShared, tallyLines } from '../../src/retrieval/line-match.ts';
import { listLines, openLines, storeLines } from '../../src/retrieval/lines.ts';
import { joinTerms, openTerms } from '../../src/retrieval/term-lists.ts';
import { buildUnits, groupWords, type Unit } from '../../src/retrieval/units.ts';

const LINES = ['ورق السفر رخيص', 'نظام العمل', 'travel papers on the cheap'];
const OTHER_LINES = ['ورق الجدران', 'رخيص'];
const analysis = buildAnalysis([...LINES, ...OTHER_LINES]);
const texts = [LINES, OTHER_LINES].map((text) => text.map(analysis.analyzeWords));
const stems = [...new Set(texts.flat(2).map(({ stem }) => stem))].toSorted();
const lines = openLines(storeLines(texts, stems), openTerms(joinTerms(stems)));
const RARE = 2;

function tally(units: readonly Unit[], rarity = RARE) {
  return tallyLines(
    units.map(({ words }) => ({
      byStem: keepShared(words.map((word) => listLines(word, 'stem', lines))),
      byRoot: keepShared(words.map((word) => listLines(word, 'root', lines))),
      rarity,
    })),
    lines,
  );
}

function match(question: string, rarity = RARE) {
  return tally(buildUnits(groupWords(analysis.analyzeWords(question))), rarity)(0);
}

describe('tallyLines()', () => {
  it('adds up what stands in one line, and not what stands in several', () => {
    expect(match('ورق رخيص')).toEqual({ had: 2 * RARE, units: 2 });
    expect(match('ورق العمل')).toEqual({ had: RARE, units: 1 });
  });

  it('finds a word by its stem though its root is another', () => {
    expect(match('النظامي')).toEqual({ had: RARE, units: 1 });
  });

  it('counts a word that stands there by its root alone for less', () => {
    const { had, units } = match('المسافرين');
    expect(units).toBe(1);
    expect(had).toBeLessThan(RARE);
  });

  it('passes over what is common', () => {
    expect(match('ورق رخيص', 0.5)).toEqual({ had: 0, units: 0 });
  });

  it('keeps the lines of one text apart from those of the next', () => {
    const get = tally(buildUnits(groupWords(analysis.analyzeWords('ورق رخيص'))));
    expect(get(0)).toEqual({ had: 2 * RARE, units: 2 });
    expect(get(1)).toEqual({ had: RARE, units: 1 });
    expect(get(2)).toEqual({ had: 0, units: 0 });
    const getOne = tally(buildUnits(groupWords(analysis.analyzeWords('ورق'))));
    expect([getOne(0), getOne(1)]).toEqual([
      { had: RARE, units: 1 },
      { had: RARE, units: 1 },
    ]);
    // Only the second text has it.
    expect(match('الجدران')).toEqual({ had: 0, units: 0 });
  });

  it('needs all the words of a name', () => {
    const [first, second] = buildUnits(groupWords(analysis.analyzeWords('ورق العمل')));
    const name = { ...(first as Unit), words: [...(first as Unit).words, ...(second as Unit).words] };
    expect(tally([name])(0)).toEqual({ had: 0, units: 0 });
  });
});
