/** Grades by id; what is missing is not relevant. */
export type Grades = Readonly<Record<string, number>>;

const CUTOFF = 10;

/** Measures the reciprocal rank of the first relevant id among the first ten: 1 where it leads, 0 where there is none. */
export function measureReciprocalRank(ids: readonly string[], grades: Grades): number {
  const rank = ids.slice(0, CUTOFF).findIndex((id) => (grades[id] ?? 0) > 0);
  return rank === -1 ? 0 : 1 / (rank + 1);
}

/**
 * Measures the normalized discounted cumulative gain of the first ten ids, 0 to 1: gain 2^grade - 1, discount
 * log2(rank + 1), against the best order that the grades allow.
 */
export function measureNdcg(ids: readonly string[], grades: Grades): number {
  const ideal = sumGains(Object.values(grades).toSorted((a, b) => b - a));
  return ideal === 0 ? 0 : sumGains(ids.map((id) => grades[id] ?? 0)) / ideal;
}

function sumGains(grades: readonly number[]): number {
  return grades.slice(0, CUTOFF).reduce((total, grade, rank) => total + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** The arithmetic mean; 0 of nothing. */
export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** The value below which a share of the numbers lies: 0.5 is the median. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
