import { foldDigits } from '../arabic-normalizer/digits.ts';
import type { RecommendationEntry, SourceLines } from './schema.ts';

/** Lists the numbers of the lines in some ranges, in order; lines count from 1. */
export function listLineNumbers(ranges: SourceLines): readonly number[] {
  return ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** Finds the line of the printed title of a recommendation, «التوصية 7»: the last one with signs above its text; 0 for none. */
export function findNumberLine({ lines }: RecommendationEntry, source: readonly string[]): number {
  const first = lines[0]?.[0] ?? 1;
  return source.findLastIndex((line, index) => index < first - 1 && foldDigits(line).trim() !== '') + 1;
}
