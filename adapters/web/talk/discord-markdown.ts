import { parse } from 'discord-markdown-parser';
import { html } from 'hono/html';
import type { Html } from '../context.ts';

/** What of the parser's tree is drawn: all the markup that the Discord adapter writes. */
interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly level?: number;
  readonly target?: string;
}

/** Draws Discord's markup with the elements of discord-components; what they have no element for is its text. */
export function drawMarkdown(text: string): Html {
  return drawNodes(parse(text, 'extended') as readonly MarkdownNode[]);
}

function drawNodes(nodes: MarkdownNode['content']): Html {
  if (nodes === undefined || typeof nodes === 'string') return html`${nodes ?? ''}`;
  // The parser gives some letters one by one, which must stay one run: Arabic letters join.
  return html`${joinTexts(nodes).map(drawNode)}`;
}

function joinTexts(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  const joined: MarkdownNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (isText(node) && last !== undefined && isText(last)) {
      joined[joined.length - 1] = { type: 'text', content: `${last.content}${node.content}` };
    } else joined.push(node);
  }
  return joined;
}

function isText(node: MarkdownNode): node is MarkdownNode & { readonly content: string } {
  return node.type === 'text' && typeof node.content === 'string';
}

function drawNode({ type, content, target = '' }: MarkdownNode): Html {
  switch (type) {
    case 'heading':
      return html`<discord-header level="3">${drawNodes(content)}</discord-header>`;
    case 'strong':
      return html`<discord-bold>${drawNodes(content)}</discord-bold>`;
    case 'em':
      return html`<discord-italic>${drawNodes(content)}</discord-italic>`;
    case 'subtext':
      return html`<discord-subscript>${drawNodes(content)}</discord-subscript>`;
    case 'link':
      return drawLink(target, content);
    case 'codeBlock':
      return html`<discord-code multiline>${drawNodes(content)}</discord-code>`;
    case 'inlineCode':
      return html`<discord-code>${drawNodes(content)}</discord-code>`;
    case 'br':
      return html`<br>`;
    default:
      return drawNodes(content);
  }
}

/** Only addresses of the web become links. */
function drawLink(target: string, content: MarkdownNode['content']): Html {
  if (!/^https?:\/\//iu.test(target)) return drawNodes(content);
  return html`<discord-link href="${target}" target="_blank" rel="noopener noreferrer">${drawNodes(content)}</discord-link>`;
}
