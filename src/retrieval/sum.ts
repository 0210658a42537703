/** Adds numbers up. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The natural logarithm of the sum of exponentials. */
export function sumExponents(scores: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) total += Math.exp((scores[at] ?? 0) - highest);
  return highest + Math.log(total);
}
