import type { ShownMessage } from '../contract/adapter.case.ts';

const EPHEMERAL = 64;

/** A component as it stands in a payload. */
export interface WireComponent {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
  readonly components?: readonly WireComponent[];
}

/** A message as it stands in a payload. */
export interface WireMessage {
  readonly flags?: number;
  readonly components?: readonly WireComponent[];
}

/** Lists components with those inside them, in the order in which they are seen. */
export function listWireComponents(components: readonly WireComponent[] = []): readonly WireComponent[] {
  return components.flatMap((component) => [component, ...listWireComponents(component.components)]);
}

/**
 * Reads markdown as Discord's clients show it, as far as we write it: headings, small print, bold, links, code blocks,
 * and the backslash, which hides before any sign that is no letter, digit or blank.
 */
export function readMarkdown(text: string): string {
  const code = /^```\n(.*)\n```$/su.exec(text)?.[1];
  if (code !== undefined) return code;
  return text
    .replace(/^(?:#{1,3} |-# )/gmu, '')
    .replace(/(?<!\\)\*\*/gu, '')
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)/gsu, '$1')
    .replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** Reads a payload as its reader sees it. */
export function readMessage(payload: WireMessage): ShownMessage {
  const components = listWireComponents(payload.components);
  const text = components
    .flatMap(({ content, options }) => [
      ...(content === undefined ? [] : [readMarkdown(content)]),
      ...(options ?? []).map(({ label }) => label),
    ])
    .join('\n');
  const buttons = components.flatMap(({ type, label = '', custom_id: code }) =>
    type === 2 && code !== undefined ? [{ label, code }] : [],
  );
  const choices = components.flatMap(({ options = [] }) => options.map(({ label, value }) => ({ label, code: value })));
  return { text, payload, isPrivate: ((payload.flags ?? 0) & EPHEMERAL) !== 0, buttons, choices };
}
