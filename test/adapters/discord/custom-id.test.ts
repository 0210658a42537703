import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { formatCustomId, parseCustomId } from '../../../adapters/discord/custom-id.ts';
import { buildNonce, markMessages } from '../../../adapters/discord/digest-mark.ts';
import { CUSTOM_ID_MAX_CHARS, MESSAGE_COMPONENTS_MAX } from '../../../adapters/discord/limits.ts';
import { makeClick } from '../../support/discord-events.ts';
import { createDiscordHarness, readPayload } from '../../support/discord-harness.ts';
import { readMessage } from '../../support/discord-reading.ts';

const MARK = { run: 'run_1-a', part: 1, of: 2 };

describe('formatCustomId() and parseCustomId()', () => {
  it.each([
    [{ code: 'show:2020/8:en', turnsInPlace: true }, 't1.show:2020/8:en'],
    [{ code: 'show:2020/8:en', turnsInPlace: false }, 'n1.show:2020/8:en'],
    [{ code: 'show:2020/8:en', turnsInPlace: false, mark: MARK }, 'n1~run_1-a~1~2.show:2020/8:en'],
    [{ code: 'ask:all:en:a.b~c~1~2.d', turnsInPlace: false, mark: MARK }, 'n1~run_1-a~1~2.ask:all:en:a.b~c~1~2.d'],
  ])('write and read %j', (read, written) => {
    expect(formatCustomId(read, 1)).toBe(written);
    expect(parseCustomId(written)).toEqual(read);
  });

  it.each(['show:2020/8:en', 'select', 'n1~broken.x~', ''])('read %j, which has no prefix, as a code', (customId) => {
    expect(parseCustomId(customId).code).toBe(customId);
    expect(parseCustomId(customId).mark).toBeUndefined();
  });

  it('are inverse to each other', () => {
    const marks = fc.record({
      run: fc.stringMatching(/^[\w-]{1,40}$/u),
      part: fc.integer({ min: 1, max: 99 }),
      of: fc.integer({ min: 1, max: 99 }),
    });
    const ids = fc.record({ code: fc.string({ minLength: 1 }), turnsInPlace: fc.boolean(), mark: marks });
    fc.assert(
      fc.property(ids, fc.nat(99), (id, index) => {
        expect(parseCustomId(formatCustomId(id, index))).toEqual(id);
      }),
    );
  });
});

describe('markMessages()', () => {
  const button = (code: string) => ({ type: 2, style: 2, label: 'x', custom_id: code }) as const;
  const row = (...codes: readonly string[]) => ({ type: 1, components: codes.map(button) }) as const;

  it('marks the first button that has room for it', () => {
    const long = `n1.${'x'.repeat(CUSTOM_ID_MAX_CHARS - 4)}`;
    const marked = markMessages([{ components: [row(long, 't2.b', 'n3.c')] }], 'run');
    expect(marked).toEqual([{ components: [row(long, 'n2~run~1~1.b', 'n3.c')] }]);
  });

  it('leaves what it was given as it is', () => {
    const message = { components: [row('t1.a')] };
    markMessages([message], 'run');
    expect(message).toEqual({ components: [row('t1.a')] });
  });

  it('gives up where no component more fits', () => {
    const text = { type: 10, content: 'x' } as const;
    const full = { components: Array.from({ length: MESSAGE_COMPONENTS_MAX - 1 }, () => text) };
    expect(markMessages([full], 'run')).toBeUndefined();
    expect(markMessages([{ components: full.components.slice(1) }], 'run')).toHaveLength(1);
  });
});

describe('buildNonce()', () => {
  it('is another for another run and another part, and always the same', () => {
    const nonces = [MARK, { ...MARK, part: 2 }, { ...MARK, run: 'run_2' }].map(buildNonce);
    expect(new Set(nonces).size).toBe(3);
    expect(buildNonce(MARK)).toBe(nonces[0]);
  });
});

describe('a button of a digest', async () => {
  const harness = await createDiscordHarness();
  afterAll(harness.close);

  it.each(['n1~run_1-a~1~1.show:2020/8:en', 'n1.show:2020/8:en'])('%s shows its card in private', async (customId) => {
    for (const place of [{}, { direct: true }]) {
      const calls = await harness.send('INTERACTION_CREATE', makeClick(customId, false, place));
      expect(calls).toHaveLength(1);
      // 4 is a new message; 7 would change the digest.
      expect(calls[0]?.body).toMatchObject({ type: 4 });
      const shown = calls.map((call) => readMessage(readPayload(call)));
      expect(shown[0]?.text).toContain('Recommendation 8 (2020)');
    }
  });
});
