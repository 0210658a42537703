import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankInRound } from '../../src/digest/rank-in-round.ts';
import { chooseNext, type RotationStep } from '../../src/digest/rotation.ts';

const IDS = Array.from({ length: 36 }, (_, index) => `2020/${index + 1}`);

const seeds = fc.nat(0xffffffff);
const passages = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 });

/** Runs a rotation as the digest does: what was shown is kept by round, and only that. */
function rotate(seed: number, matchingAt: (run: number) => readonly string[], count: number): readonly RotationStep[] {
  const steps: RotationStep[] = [];
  while (steps.length < count) {
    const round = steps.at(-1)?.round ?? 0;
    const shown = steps.filter((step) => step.round === round).map(({ passage }) => passage);
    const step = chooseNext({ seed, round, shown, matching: matchingAt(steps.length) });
    if (step === undefined) break;
    steps.push(step);
  }
  return steps;
}

function listPassages(steps: readonly RotationStep[], round = 1): readonly string[] {
  return steps.filter((step) => step.round === round).map(({ passage }) => passage);
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  const kept = whole.filter((passage) => part.includes(passage));
  return kept.join('\n') === part.join('\n');
}

describe('chooseNext()', () => {
  it('gives the same order on every machine', () => {
    expect(listPassages(rotate(42, () => ['a', 'b', 'c', 'd', 'e'], 5))).toEqual(['a', 'b', 'd', 'c', 'e']);
    expect(listPassages(rotate(0xffffffff, () => IDS, 6))).toEqual([
      '2020/32',
      '2020/9',
      '2020/28',
      '2020/6',
      '2020/26',
      '2020/17',
    ]);
  });

  it('shows all before any again, in every round', () => {
    fc.assert(
      fc.property(seeds, passages, (seed, matching) => {
        const steps = rotate(seed, () => matching, matching.length * 3);
        for (const round of [1, 2, 3]) expect([...listPassages(steps, round)].sort()).toEqual([...matching].sort());
      }),
    );
  });

  it('numbers a round from 1 to the number of its passages', () => {
    fc.assert(
      fc.property(seeds, passages, (seed, matching) => {
        const steps = rotate(seed, () => matching, matching.length * 2);
        expect(steps.map(({ position }) => position)).toEqual(
          [1, 2].flatMap(() => matching.map((_, index) => index + 1)),
        );
        expect(steps.every(({ total }) => total === matching.length)).toBe(true);
      }),
    );
  });

  it('depends on neither the order of what matches nor on that of what was shown, but for the last', () => {
    fc.assert(
      fc.property(seeds, passages, fc.nat(40), (seed, matching, count) => {
        const shown = listPassages(rotate(seed, () => matching, Math.min(count, matching.length)));
        const state = { seed, round: 1, lastShown: shown.at(-1) };
        expect(chooseNext({ ...state, shown: [...shown].reverse(), matching: [...matching].reverse() })).toEqual(
          chooseNext({ ...state, shown, matching }),
        );
      }),
    );
  });

  it('never shows the same one twice running across rounds', () => {
    fc.assert(
      fc.property(seeds, passages, (seed, matching) => {
        const steps = rotate(seed, () => matching, matching.length * 6);
        const repeats = steps.filter((step, index) => step.passage === steps[index - 1]?.passage);
        expect(repeats.length).toBe(matching.length === 1 ? steps.length - 1 : 0);
      }),
    );
  });

  it('knows what an older round showed last, where the new one has shown nothing yet', () => {
    const matching = ['a', 'b', 'c'];
    const first = chooseNext({ seed: 7, round: 2, shown: [], matching })?.passage;
    const second = chooseNext({ seed: 7, round: 2, shown: [], matching, lastShown: first });
    expect(second).toMatchObject({ round: 2, position: 1 });
    expect(second?.passage).not.toBe(first);
  });

  it('lets a new passage join the round that runs, and moves no other', () => {
    fc.assert(
      fc.property(seeds, passages, fc.nat(39), (seed, all, at) => {
        fc.pre(all.length > 1);
        const [added, ...matching] = all;
        const joinsAt = at % matching.length;
        const before = listPassages(rotate(seed, () => matching, matching.length));
        const steps = rotate(seed, (run) => (run < joinsAt ? matching : all), all.length);
        expect(steps.every(({ round }) => round === 1)).toBe(true);
        expect([...listPassages(steps)].sort()).toEqual([...all].sort());
        expect(listPassages(steps).filter((passage) => passage !== added)).toEqual(before);
      }),
    );
  });

  it('leaves out passages that are no longer held, and moves no other', () => {
    fc.assert(
      fc.property(seeds, passages, fc.nat(39), (seed, all, at) => {
        fc.pre(all.length > 1);
        const [removed, ...kept] = all;
        const goesAt = at % all.length;
        const before = listPassages(rotate(seed, () => all, all.length));
        const steps = rotate(seed, (run) => (run < goesAt ? all : kept), all.length * 2);
        expect(steps.slice(goesAt).some(({ passage }) => passage === removed)).toBe(false);
        expect(isSubsequence(listPassages(steps), before)).toBe(true);
        expect([...new Set(listPassages(steps))].sort()).toEqual(
          before.filter((passage) => passage !== removed || before.indexOf(passage) < goesAt).sort(),
        );
      }),
    );
  });

  it('goes on with what is left of another selection, numbered within it', () => {
    const shown = ['a', 'b', 'c'];
    expect(chooseNext({ seed: 1, round: 1, shown, matching: ['c', 'x'] })).toEqual({
      passage: 'x',
      round: 1,
      position: 2,
      total: 2,
    });
    expect(chooseNext({ seed: 1, round: 1, shown, matching: ['x'] })).toMatchObject({
      round: 1,
      position: 1,
      total: 1,
    });
    expect(chooseNext({ seed: 1, round: 1, shown, matching: ['a'] })).toMatchObject({ round: 2, passage: 'a' });
  });

  it('has nothing to show where nothing matches', () => {
    expect(chooseNext({ seed: 1, round: 3, shown: ['a'], matching: [] })).toBeUndefined();
    expect(chooseNext({ seed: 1, round: 0, shown: [], matching: [] })).toBeUndefined();
  });

  it('gives each seed and each round an order of its own', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 100; seed += 1)
      for (const round of [1, 2, 3]) orders.add(rankInRound(IDS, { seed, round }).join());
    expect(orders.size).toBe(300);
  });
});

describe('rankInRound()', () => {
  /** Pearson's statistic of counts that ought to be equal. */
  function chiSquare(counts: readonly number[]): number {
    const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }

  /** Exceeded by chance once in a thousand, for 35 degrees of freedom. */
  const CHI_SQUARE_35_MAX = 66.6;

  it.each(['2020/1', '2020/10', '2020/36'])('puts %s at each place equally often', (id) => {
    for (const vary of ['seed', 'round'] as const) {
      const counts = IDS.map(() => 0);
      for (let draw = 0; draw < 3_600; draw += 1) {
        const place = rankInRound(IDS, { seed: 5, round: 5, [vary]: draw }).indexOf(id);
        counts[place] = (counts[place] ?? 0) + 1;
      }
      expect(chiSquare(counts), vary).toBeLessThan(CHI_SQUARE_35_MAX);
    }
  });

  it('puts each passage first equally often', () => {
    const counts = new Map(IDS.map((id) => [id, 0]));
    for (let seed = 0; seed < 3_600; seed += 1) {
      const [first = ''] = rankInRound(IDS, { seed: Math.imul(seed, 0x9e3779b1) >>> 0, round: 1 });
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect(chiSquare([...counts.values()])).toBeLessThan(CHI_SQUARE_35_MAX);
  });

  it('gives all orders of four equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2_400; seed += 1) {
      const order = rankInRound(['a', 'b', 'c', 'd'], { seed, round: 1 }).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // Exceeded by chance once in a thousand, for 23 degrees of freedom.
    expect(chiSquare([...counts.values()])).toBeLessThan(49.7);
  });
});
