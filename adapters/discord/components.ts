import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISeparatorComponent,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord.js';
import { ROW_BUTTONS_MAX } from './limits.ts';

/** What a message of ours is made of. Types only come from discord.js, so that rendering does not load it. */
export type MessageComponent = APITextDisplayComponent | APIContainerComponent | Row;
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type ContainerChild = APIContainerComponent['components'][number];

/** One message to send. */
export interface OutgoingMessage {
  readonly components: readonly MessageComponent[];
}

/** The numbers of https://discord.com/developers/docs/components/reference#component-object-component-types */
const TYPE = { row: 1, text: 10, separator: 14, container: 17 } as const;

export function buildText(content: string): APITextDisplayComponent {
  return { type: TYPE.text, content };
}

export function buildSeparator(): APISeparatorComponent {
  return { type: TYPE.separator, divider: true, spacing: 1 };
}

export function buildContainer(components: readonly ContainerChild[], colour: number): APIContainerComponent {
  return { type: TYPE.container, accent_color: colour, components: [...components] };
}

/** Sets buttons in rows of five. */
export function buildButtonRows(buttons: readonly APIButtonComponent[]): readonly Row[] {
  const rows: Row[] = [];
  for (let start = 0; start < buttons.length; start += ROW_BUTTONS_MAX) {
    rows.push({ type: TYPE.row, components: buttons.slice(start, start + ROW_BUTTONS_MAX) });
  }
  return rows;
}

export function buildSelectRow(select: APIStringSelectComponent): Row {
  return { type: TYPE.row, components: [select] };
}

/** Lists components with those inside them. */
export function listComponents(components: readonly AnyComponent[]): readonly AnyComponent[] {
  return components.flatMap((component) => [
    component,
    ...('components' in component ? listComponents(component.components) : []),
  ]);
}

type AnyComponent = MessageComponent | ContainerChild | APIComponentInMessageActionRow;

/** Counts the characters that Discord counts in a message. */
export function countText(components: readonly MessageComponent[]): number {
  return listComponents(components).reduce(
    (sum, component) => sum + (component.type === TYPE.text ? component.content.length : 0),
    0,
  );
}

/** Changes the `custom_id` of every component that has one. */
export function mapCustomIds(
  components: readonly MessageComponent[],
  change: (customId: string) => string,
): readonly MessageComponent[] {
  const copy = structuredClone(components);
  for (const component of listComponents(copy)) {
    if ('custom_id' in component) component.custom_id = change(component.custom_id);
  }
  return copy;
}
