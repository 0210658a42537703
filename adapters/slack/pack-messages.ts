import { cutText } from '../../src/cards/split-text.ts';
import { type Block, escapeText } from './blocks.ts';
import { MESSAGE_BLOCKS_MAX, MESSAGE_BLOCKS_MAX_BYTES, MESSAGE_TEXT_MAX_CHARS } from './limits.ts';

/** Escaping makes one character up to five. */
const SUMMARY_MAX_CHARS = MESSAGE_TEXT_MAX_CHARS / 5;

/** A message to Slack; `text` is what a notification shows. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: Block[];
}

/** Blocks that belong together, with what a notification says of them. */
export interface BlockGroup {
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/**
 * Puts groups into as few messages as hold them, in order. A group that no message holds goes over several, between
 * blocks; nothing is left out.
 */
export function packMessages(groups: readonly BlockGroup[]): readonly SlackMessage[] {
  const messages: { summaries: string[]; blocks: Block[] }[] = [];
  for (const { summary, blocks } of groups) {
    const last = messages.at(-1);
    if (last !== undefined && fits([...last.blocks, DIVIDER, ...blocks])) {
      last.summaries.push(summary);
      last.blocks.push(DIVIDER, ...blocks);
    } else {
      messages.push(...spread(blocks).map((part) => ({ summaries: [summary], blocks: part })));
    }
  }
  return messages.map(({ summaries, blocks }) => ({
    text: escapeText(cutText(summaries.join('\n'), SUMMARY_MAX_CHARS)),
    blocks,
  }));
}

const DIVIDER: Block = { type: 'divider' };

function spread(blocks: readonly Block[]): Block[][] {
  if (fits(blocks)) return [[...blocks]];
  const parts: Block[][] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last !== undefined && fits([...last, block])) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

function fits(blocks: readonly Block[]): boolean {
  return blocks.length <= MESSAGE_BLOCKS_MAX && Buffer.byteLength(JSON.stringify(blocks)) <= MESSAGE_BLOCKS_MAX_BYTES;
}
