import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { buildLines, matchLines } from '../../src/retrieval/lines.ts';
import { buildUnits, type Unit } from '../../src/retrieval/units.ts';

const LINES = ['ورق السفر رخيص', 'نظام العمل', 'travel papers on the cheap'];
const analysis = buildAnalysis(LINES);
const lines = buildLines(LINES.map((line) => analysis.analyzeWords(line)));
const RARE = 2;

function match(question: string, change: (unit: Unit) => Unit = (unit) => unit, rarity = RARE) {
  const units = buildUnits(analysis.analyzeWords(question)).map(change);
  return matchLines(
    units,
    units.map(() => rarity),
    lines,
  );
}

describe('matchLines()', () => {
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

  it('passes over what is common and what is elsewhere', () => {
    expect(match('ورق رخيص', undefined, 0.5)).toEqual({ had: 0, units: 0 });
    expect(match('ورق رخيص', (unit) => ({ ...unit, absence: 'neighbour' }))).toEqual({ had: 0, units: 0 });
  });

  it('needs all the words of a name', () => {
    const [first, second] = buildUnits(analysis.analyzeWords('ورق العمل'));
    const name = { ...(first as Unit), words: [...(first as Unit).words, ...(second as Unit).words] };
    expect(matchLines([name], [RARE], lines)).toEqual({ had: 0, units: 0 });
  });
});
