import { describe, expect, it } from 'vitest';
import { createSeenIds } from '../../src/bot/seen-ids.ts';

describe('createSeenIds()', () => {
  it('tells a new id from one that was handled', () => {
    const seen = createSeenIds(10);
    expect([seen.add('a'), seen.add('b'), seen.add('a')]).toEqual([true, true, false]);
  });

  it('forgets the oldest ids first', () => {
    const seen = createSeenIds(2);
    for (const id of ['a', 'b', 'c']) seen.add(id);
    expect([seen.add('b'), seen.add('c'), seen.add('a')]).toEqual([false, false, true]);
  });

  it('takes what has no id for new', () => {
    const seen = createSeenIds(2);
    expect([seen.add(undefined), seen.add(undefined)]).toEqual([true, true]);
  });
});
