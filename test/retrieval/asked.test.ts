import { describe, expect, it } from 'vitest';
import { buildAnalysis } from '../../src/retrieval/analysis.ts';
import { lookUp } from '../../src/retrieval/asked.ts';
import { matchUnit } from '../../src/retrieval/match.ts';
import { buildSearchIndex } from '../../src/retrieval/store-search-index.ts';
import { buildUnits, groupWords } from '../../src/retrieval/units.ts';

const TEXTS = ['حماية الشهود', 'تعاون', 'تدريب', 'سفن', 'حدود'];
const ALIASES = ['ورق السفر رخيص'];
const analysis = buildAnalysis([...TEXTS, ...ALIASES]);
const index = buildSearchIndex(
  TEXTS.map((text, at) => ({
    id: String(at),
    text,
    context: '',
    aliases: at === 0 ? ALIASES : [],
    concepts: new Map(),
    titleConcepts: new Set(),
    broader: new Set(),
  })),
  analysis,
);

describe('lookUp()', () => {
  const units = buildUnits(groupWords(analysis.analyzeWords('ورق السفر')));

  it('finds what a text has only in how people ask for it', () => {
    const asked = lookUp(units, index);
    expect(asked.units.map((unit) => matchUnit(unit, 0))).toEqual([1, 1]);
    expect(asked.units.map((unit) => matchUnit(unit, 1))).toEqual([0, 0]);
    expect(asked.matchLines(0).units).toBe(2);
  });

  it('finds nothing that is spoken of elsewhere, whatever words a text shares with it', () => {
    const asked = lookUp(
      units.map((unit) => ({ ...unit, absence: 'neighbour' })),
      index,
    );
    expect(asked.units.map((unit) => matchUnit(unit, 0))).toEqual([0, 0]);
    expect(asked.matchLines(0)).toEqual({ had: 0, units: 0 });
    expect(asked.absent).toEqual({ subject: 0, neighbour: 1, place: 0 });
  });

  it('takes a word that no text has for rarer than any that one has', () => {
    const [known, unknown] = lookUp(buildUnits(groupWords(analysis.analyzeWords('سفن مجهول'))), index).units;
    expect(unknown?.rarity).toBeGreaterThan(known?.rarity ?? Number.POSITIVE_INFINITY);
  });
});
