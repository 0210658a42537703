import { html } from 'hono/html';
import type { Html } from '../context.ts';
import { BOT_IMAGE } from './bot-image.ts';
import { drawMarkdown } from './discord-markdown.ts';
import type { DiscordComponent, DiscordDrawing, Drawings } from './drawings.ts';

/** https://discord.com/developers/docs/components/reference#component-object-component-types */
const TYPE = { row: 1, button: 2, select: 3, text: 10, separator: 14, container: 17 } as const;

/** How messages are drawn. */
export interface DiscordStyle {
  /** The name of the bot. */
  readonly name: string;
  readonly readCode: Drawings['readDiscordCode'];
}

/**
 * Draws a message to Discord with the elements of @skyra/discord-components-core, which are made into what one sees in the
 * browser. They know messages from before Components V2: a container is drawn as an embed, which looks nearly the same, each
 * text display as a description of it, and a separator, for which there is no element, as a line.
 */
export function drawDiscordMessage({ components }: DiscordDrawing, style: DiscordStyle): Html {
  return html`<discord-messages><discord-message author="${style.name}" avatar="${BOT_IMAGE}" bot>${components.map(
    (component) => drawTop(component, style),
  )}</discord-message></discord-messages>`;
}

function drawTop(component: DiscordComponent, style: DiscordStyle): Html {
  if (component.type === TYPE.container) return drawContainer(component, style);
  if (component.type === TYPE.text) return html`<div dir="auto">${drawMarkdown(component.content ?? '')}</div>`;
  return drawRow(component, style, '');
}

function drawContainer({ components = [], accent_color: colour }: DiscordComponent, style: DiscordStyle): Html {
  const accent = colour === undefined || colour === null ? '' : `#${colour.toString(16).padStart(6, '0')}`;
  return html`<discord-embed color="${accent}">${components.map((component) => {
    if (component.type === TYPE.separator) return html`<hr slot="description">`;
    if (component.type !== TYPE.text) return drawRow(component, style, 'description');
    const text = drawMarkdown(component.content ?? '');
    return html`<discord-embed-description slot="description" dir="auto">${text}</discord-embed-description>`;
  })}</discord-embed>`;
}

function drawRow({ components = [] }: DiscordComponent, style: DiscordStyle, slot: string): Html {
  const drawn = components.map((component) => drawControl(component, style));
  return slot === ''
    ? html`<discord-action-row>${drawn}</discord-action-row>`
    : html`<discord-action-row slot="${slot}">${drawn}</discord-action-row>`;
}

function drawControl(component: DiscordComponent, { readCode }: DiscordStyle): Html {
  const { type, label = '', url, custom_id: id = '', placeholder = '', options = [] } = component;
  if (type === TYPE.select) return drawSelect(placeholder, options);
  if (url !== undefined) return html`<discord-button type="secondary" url="${url}">${label}</discord-button>`;
  return html`<discord-button type="secondary" data-code="${readCode(id)}">${label}</discord-button>`;
}

/** What is drawn cannot be worked with the keyboard; a select of the browser lies over it, unseen, and does the work. */
function drawSelect(placeholder: string, options: DiscordComponent['options'] & {}): Html {
  return html`<span class="choice"><discord-string-select-menu placeholder="${placeholder}" aria-hidden="true"></discord-string-select-menu>
<select data-choose aria-label="${placeholder}"><option value="">${placeholder}</option>${options.map(
    ({ label, value, description }) =>
      html`<option value="${value}">${description === undefined ? label : `${description}: ${label}`}</option>`,
  )}</select></span>`;
}
