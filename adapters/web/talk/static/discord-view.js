// Shows messages to Discord with the elements of @skyra/discord-components-core, which are loaded when first needed.
import { wireChoice } from './choice.js';

/** @type {Promise<unknown> | undefined} */
let elements;

/** The times and links of the library are too faint to read; these colours of the same kinds are not. */
const READABLE = {
  dark: '.discord-message-timestamp { color: #a3a9b1 }',
  light:
    ':host([light-theme]) .discord-message-timestamp { color: #5c5e66 } a.discord-link-light-theme[href] { color: #005fcc }',
};

/** As in Discord, what is longer than its menu ends with an ellipsis. */
const MENU = '.discord-string-select-menu > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }';

/**
 * @param {HTMLElement} host
 * @param {{ html: string }} message
 * @param {{ isDark: boolean, click: (code: string, label: string) => void, page: HTMLElement }} context
 */
export async function drawDiscord(host, { html }, { isDark, click, page }) {
  elements ??= import(new URL(page.dataset['modules'] ?? '', document.baseURI).href);
  await elements;
  const template = document.createElement('template');
  template.innerHTML = html;
  if (!isDark) template.content.querySelector('discord-messages')?.setAttribute('light-theme', '');
  host.append(template.content);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${isDark ? READABLE.dark : READABLE.light} ${MENU}`);
  for (const element of host.querySelectorAll('discord-message, discord-link, discord-string-select-menu')) {
    element.shadowRoot?.adoptedStyleSheets.push(sheet);
  }
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[data-code]'))) {
    button.addEventListener('click', () => click(button.dataset['code'] ?? '', button.textContent ?? ''));
  }
  for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (host.querySelectorAll('select'))) {
    wireChoice(select, click);
  }
}
