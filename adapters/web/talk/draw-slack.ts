import type { Block } from 'slack-blocks-to-jsx';
import { BOT_IMAGE } from './bot-image.ts';
import type { SlackBlock, SlackDrawing } from './drawings.ts';

/** React, its renderer and the drawing of Block Kit; loaded when first needed, for they take a quarter of a second. */
async function loadLibraries() {
  const [{ createElement }, { renderToStaticMarkup }, { Message }] = await Promise.all([
    import('react'),
    import('react-dom/server'),
    import('slack-blocks-to-jsx'),
  ]);
  return { createElement, renderToStaticMarkup, Message };
}

let libraries: ReturnType<typeof loadLibraries> | undefined;

/** Draws messages to Slack as markup, by slack-blocks-to-jsx; its stylesheet belongs to it. */
export async function drawSlackMessages(messages: readonly SlackDrawing[], name: string): Promise<readonly string[]> {
  libraries ??= loadLibraries();
  const { createElement, renderToStaticMarkup, Message } = await libraries;
  return messages.map(({ blocks }) =>
    renderToStaticMarkup(
      createElement(Message, {
        blocks: blocks.map((block) => adapt(block)) as unknown as Block[],
        name,
        logo: BOT_IMAGE,
        theme: 'light',
      }),
    ),
  );
}

/**
 * Makes the library show what Slack shows. It reads markup in `plain_text` too unless that is called verbatim, and shows
 * the links of a verbatim `mrkdwn` as they are typed, where Slack only leaves channels and addresses alone.
 */
function adapt<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(adapt) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, adapt(inner)]);
  const { type, ...rest }: SlackBlock & Record<string, unknown> = Object.fromEntries(entries);
  if (type === 'plain_text') return { type, ...rest, verbatim: true } as Value;
  if (type === 'mrkdwn') return { type, ...rest, verbatim: false } as Value;
  return Object.fromEntries(entries) as Value;
}
