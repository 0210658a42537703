import { describe, expect, it } from 'vitest';
import { plainText } from '../../../adapters/slack/blocks.ts';
import { MESSAGE_BLOCKS_MAX_BYTES } from '../../../adapters/slack/limits.ts';
import { packMessages } from '../../../adapters/slack/pack-messages.ts';
import { messageSchema } from '../../support/slack-blocks.ts';

/** A group of sections that take as many characters in all, each letter `letter`. */
function makeGroup(letter: string, sections: number, letters: number) {
  const blocks = Array.from({ length: sections }, () => ({
    type: 'section' as const,
    text: plainText(letter.repeat(letters)),
  }));
  return { summary: 'A card', blocks };
}

/** About half of a message of Latin letters; as many Arabic ones are more than a message. */
const SECTIONS = 3;
const LETTERS = 2_500;

describe('packMessages()', () => {
  it('keeps in one message what Latin letters do not fill', () => {
    const [message, ...more] = packMessages([makeGroup('a', SECTIONS, LETTERS)]);
    expect(message?.blocks).toHaveLength(SECTIONS);
    expect(more).toEqual([]);
  });

  it('counts an Arabic letter as the two bytes that it has', () => {
    const group = makeGroup('ت', SECTIONS, LETTERS);
    expect(JSON.stringify(group.blocks).length).toBeLessThan(MESSAGE_BLOCKS_MAX_BYTES);
    const messages = packMessages([group]);
    expect(messages.map(({ blocks }) => blocks.length)).toEqual([SECTIONS - 1, 1]);
    expect(messages.flatMap(({ blocks }) => blocks)).toEqual(group.blocks);
    for (const message of messages) expect(messageSchema.safeParse(message).error).toBeUndefined();
  });
});
