import { describe, expect, it } from 'vitest';
import { type CorpusFiles, loadCorpusFiles } from '../../src/corpus/load-corpus.ts';
import { proveReports } from '../../src/corpus/prove-reports.ts';
import type { DamageKind, ParagraphEntry, RecommendationEntry, ReportFile } from '../../src/corpus/schema.ts';
import { textOfSigns } from '../../src/restoration/damage-model.ts';
import { getDamageModel } from '../../src/restoration/models.ts';
import { CORPUS_FOLDER } from '../support/corpus.ts';

const files: CorpusFiles = await loadCorpusFiles(CORPUS_FOLDER);

type Entry = RecommendationEntry | ParagraphEntry;

interface Unit {
  readonly name: string;
  readonly report: ReportFile;
  readonly list: 'recommendations' | 'paragraphs';
  readonly entry: Entry;
  readonly source: readonly string[];
}

const units: readonly Unit[] = files.reports.flatMap((report) => {
  const source = files.sourceLines.get(report.report) ?? [];
  return [
    ...report.recommendations.map((entry) => {
      return { name: `${report.report}/${entry.number}`, report, list: 'recommendations', entry, source } as const;
    }),
    ...report.paragraphs.map((entry) => {
      return { name: `${report.report}/p${entry.number}`, report, list: 'paragraphs', entry, source } as const;
    }),
  ];
});
const cases = units.map((unit) => [unit.name, unit] as const);
const numbered = cases.filter(([, { list }]) => list === 'recommendations');

/** The report with one unit alone. */
function isolate(report: ReportFile, list: Unit['list'], entry: Entry): ReportFile {
  const alone = { ...report, title_page: [], headings: [], recommendations: [], paragraphs: [], footnotes: [] };
  return { ...alone, [list]: [entry] };
}

/** The kinds of fault that the proof finds in the unit once `plant` has changed a copy of it. */
function plantIn({ name, report, list, entry }: Unit, plant: (copy: Entry) => void) {
  const copy = structuredClone(entry);
  plant(copy);
  const [proof] = proveReports({ ...files, reports: [isolate(report, list, copy)] });
  return proof?.faults.filter(({ unit }) => unit === name).map(({ fault }) => fault.kind) ?? [];
}

/** The parts of a unit that hold words of the source. */
function listParts(entry: Entry): { text: string }[] {
  return [entry, ...entry.items];
}

/** At most twelve words of the unit, evenly spread, none of them part of a repair: the place of each and the word. */
function spreadWords({ entry }: Unit) {
  const repaired = new Set(entry.repairs.flatMap(({ after }) => after.split(' ')));
  const words = listParts(entry)
    .flatMap(({ text }, part) => text.split(' ').map((word, place) => ({ part, place, word })))
    .filter(({ word }) => !repaired.has(word));
  const step = Math.ceil(words.length / 12);
  return words.filter((_, index) => index % step === 0);
}

type WordPlace = ReturnType<typeof spreadWords>[number];

/** Puts `words` in the place of one word. */
function replaceWord(entry: Entry, { part, place }: WordPlace, words: readonly string[]) {
  const target = listParts(entry)[part];
  if (target === undefined) throw new RangeError(`Cannot find part ${part}`);
  target.text = target.text
    .split(' ')
    .toSpliced(place, 1, ...words)
    .join(' ');
}

/** Changes one letter of `word` so that the damaged copy would show other letters, as many as before. */
function misspell(word: string, damage: DamageKind) {
  const candidates = Array.from(word).flatMap((letter, index) =>
    /\p{L}/u.test(letter) ? Array.from('سعمتبلن', (other) => Array.from(word).with(index, other).join('')) : [],
  );
  const before = lettersInCopy(word, damage);
  const wrong = candidates.find((candidate) => {
    const after = lettersInCopy(candidate, damage);
    return after !== before && after.length === before.length;
  });
  if (wrong === undefined) throw new RangeError(`Cannot misspell ${word}`);
  return wrong;
}

function lettersInCopy(word: string, damage: DamageKind) {
  const copy = textOfSigns(getDamageModel(damage, 'body').damage(word));
  return Array.from(copy.replaceAll(' ', '')).sort().join('');
}

function damageOf({ report }: Unit) {
  return files.documents.find(({ key }) => key === report.report)?.damage ?? 'none';
}

/** The next line with words from `line` on, in steps of `step`; lines count from 1. */
function findLineWithWords(source: readonly string[], line: number, step: 1 | -1) {
  let next = line + step;
  while (source[next - 1]?.trim() === '') next += step;
  return next;
}

describe('proveReports()', () => {
  it('plants in every recommendation and paragraph of five documents', () => {
    expect(numbered.length).toBe(53);
    expect(units.length).toBe(53 + 5 + 33 + 72 + 41);
  });

  it.each(cases)('finds no fault in %s as it is', (_, unit) => {
    expect(plantIn(unit, () => {})).toEqual([]);
  });

  it.each(cases)('finds one wrong letter anywhere in %s', (_, unit) => {
    for (const place of spreadWords(unit).filter(({ word }) => /\p{L}/u.test(word))) {
      const wrong = misspell(place.word, damageOf(unit));
      const kinds = plantIn(unit, (copy) => replaceWord(copy, place, [wrong]));
      expect(kinds, `${place.word} as ${wrong}`).toEqual(expect.arrayContaining(['unproved-word', 'unused-source']));
    }
  });

  it.each(cases)('finds one dropped word anywhere in %s', (_, unit) => {
    for (const place of spreadWords(unit)) {
      const kinds = plantIn(unit, (copy) => replaceWord(copy, place, []));
      expect(kinds, `without ${place.word}`).toContain('unused-source');
    }
  });

  it.each(cases)('finds «ليس» added anywhere in %s', (_, unit) => {
    for (const place of spreadWords(unit)) {
      const kinds = plantIn(unit, (copy) => replaceWord(copy, place, [place.word, 'ليس']));
      expect(kinds, `after ${place.word}`).toContain('unproved-word');
    }
  });

  it.each(cases)('finds the lines of %s shifted down by one', (_, unit) => {
    const kinds = plantIn(unit, (copy) => {
      copy.lines = copy.lines.map(([first, last]) => {
        const shifted = findLineWithWords(unit.source, first, 1);
        return [shifted, Math.max(shifted, findLineWithWords(unit.source, last, 1))];
      });
    });
    expect(kinds).toContain('unproved-word');
  });

  it.each(cases)('finds the lines of %s shifted up by one', (_, unit) => {
    const kinds = plantIn(unit, (copy) => {
      copy.lines = copy.lines.map(([first, last]) => {
        const shifted = findLineWithWords(unit.source, first, -1);
        return [shifted, Math.max(shifted, findLineWithWords(unit.source, last, -1))];
      });
    });
    // The lines above may hold fewer words than are looked for there, and all of them.
    expect(kinds.some((kind) => kind === 'unused-source' || kind === 'unproved-word')).toBe(true);
  });

  it.each(numbered)('finds another number than the one that stands above %s', (_, { report, list, entry }) => {
    const [proof] = proveReports({
      ...files,
      reports: [isolate(report, list, { ...entry, number: entry.number + 1 })],
    });
    expect(proof?.faults.map((fault) => fault.unit)).toContain(`${report.report}/${entry.number + 1} number`);
  });
});

describe('proveReports() of sound documents', () => {
  const sound = cases.filter(([, unit]) => ['none', 'ocr-misreadings'].includes(damageOf(unit)));

  it.each(sound)('finds the first two different words of %s swapped', (_, unit) => {
    const [first = '', second = '', ...others] = unit.entry.text.split(' ');
    expect(first).not.toBe(second);
    const kinds = plantIn(unit, (copy) => {
      copy.text = [second, first, ...others].join(' ');
    });
    expect(kinds).toContain('order-differs');
  });
});

describe('word borders of a scrambled document', () => {
  const unit = units.find(({ name }) => name === '2021/1');

  it.each([
    ['two words glued', 'الدول الأطراف', 'الدولالأطراف'],
    ['a word split', 'المهاجرين', 'المها جرين'],
  ])('are proved: %s', (_, before, after) => {
    if (unit === undefined) throw new RangeError('Cannot find 2021/1');
    expect(unit.entry.text).toContain(before);
    expect(plantIn(unit, (copy) => Object.assign(copy, { text: copy.text.replace(before, after) }))).toContain(
      'blanks-differ',
    );
  });
});
