import { describe, expect, it } from 'vitest';
import { judgeStanding, RUN_ID, type StandingMessage } from '../../src/digest/port.ts';

/** `1/3` is the first of three. */
function read(parts: readonly string[]): readonly StandingMessage[] {
  return parts.map((text, index) => {
    const [part = 0, of = 0] = text.split('/').map(Number);
    return { part, of, id: `m${index}` };
  });
}

describe('judgeStanding()', () => {
  it.each([
    [[], { kind: 'absent' }],
    [['1/1'], { kind: 'found', first: { part: 1, of: 1, id: 'm0' } }],
    [['3/3', '2/3', '1/3'], { kind: 'found', first: { part: 1, of: 3, id: 'm2' } }],
    [['1/3'], { kind: 'partly', standing: [1] }],
    [['2/3', '1/3', '1/3'], { kind: 'partly', standing: [1, 2] }],
    // A removed beginning is posted again.
    [['2/2'], { kind: 'partly', standing: [2] }],
  ])('makes of %j: %j', (parts, standing) => {
    expect(judgeStanding(read(parts))).toEqual(standing);
  });

  it('takes what another version of the program cut otherwise for what it is', () => {
    expect(judgeStanding(read(['1/3', '1/2', '2/2']))).toMatchObject({ kind: 'found', first: { id: 'm1' } });
    expect(judgeStanding(read(['1/3', '2/2']))).toEqual({ kind: 'partly', standing: [1, 2] });
  });
});

describe('RUN_ID', () => {
  it.each(['a', 'run_1-A', '0197f6a0-1111-7222-8333-444455556666', 'x'.repeat(40)])('takes %s', (id) => {
    expect(id).toMatch(RUN_ID);
  });

  it.each(['', 'a.b', 'a~b', 'a b', 'ا', 'x'.repeat(41)])('refuses %j', (id) => {
    expect(id).not.toMatch(RUN_ID);
  });
});
