import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/arabic-normalizer/fold.ts';
import { ARABIC_STOP_WORDS } from '../../src/arabic-normalizer/stop-words.ts';

describe('ARABIC_STOP_WORDS', () => {
  it.each(['في', 'ماذا', 'ازاي', 'شو', 'ليش', 'الي', 'عشان', 'وين'])('has %s', (word) => {
    expect(ARABIC_STOP_WORDS.has(word)).toBe(true);
  });

  it.each(['تهريب', 'اطفال', 'غير', 'بدون', 'حدود'])('lacks %s, which says something', (word) => {
    expect(ARABIC_STOP_WORDS.has(word)).toBe(false);
  });

  it('holds folded words only', () => {
    expect([...ARABIC_STOP_WORDS].filter((word) => foldText(word) !== word)).toEqual([]);
  });
});
