import type { Reply } from '../../../src/bot/reply.ts';

/** Where a reply would stand: only its reader sees it, or its reader shared it with a channel. */
export interface DrawnPlace {
  /** Who shares it, as the platforms would say. @default undefined, only its reader sees it */
  readonly sharedBy?: string;
}

/** A message as the Slack adapter sends it: Block Kit, and what a notification says. */
export interface SlackDrawing {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** What of Block Kit is read here; the rest goes through as it is. */
export interface SlackBlock {
  readonly type: string;
  readonly text?: unknown;
  readonly elements?: readonly unknown[];
}

/** A message as the Discord adapter sends it: Components V2. */
export interface DiscordDrawing {
  readonly components: readonly DiscordComponent[];
}

/** What of Discord's components is drawn here. https://discord.com/developers/docs/components/reference */
export interface DiscordComponent {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly DiscordComponent[];
  readonly accent_color?: number | null;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly description?: string }[];
}

/** The renderers of the other adapters, which `main.ts` hands in. */
export interface Drawings {
  readonly drawSlack: (reply: Reply, place: DrawnPlace) => readonly SlackDrawing[];
  readonly drawDiscord: (reply: Reply, place: DrawnPlace) => readonly DiscordDrawing[];
  /** Reads the code of `src/cards/click-code.ts` off the `custom_id` of a component. */
  readonly readDiscordCode: (customId: string) => string;
}
