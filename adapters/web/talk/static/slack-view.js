// Shows what slack-blocks-to-jsx drew on the server, in a shadow tree of its own: its stylesheet stays with it.
import { wireChoice } from './choice.js';

/** @type {Promise<CSSStyleSheet> | undefined} */
let sheet;

/** @param {string} url */
async function loadSheet(url) {
  const response = await fetch(url);
  return await new CSSStyleSheet().replace(await response.text());
}

/**
 * @param {HTMLElement} host
 * @param {{ html: string, json: string }} message
 * @param {{ isDark: boolean, click: (code: string, label: string) => void, page: HTMLElement }} context
 */
export async function drawSlack(host, { html, json }, { isDark, click, page }) {
  sheet ??= loadSheet(page.dataset['slackStyle'] ?? '');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [await sheet];
  root.innerHTML = html;
  root.querySelector('#slack_blocks_to_jsx')?.setAttribute('data-theme', isDark ? 'dark' : 'light');
  // As in Slack, each text takes its direction from its first letter; rows of buttons keep that of Slack.
  const texts = '.slack_blocks_to_jsx--block_wrapper:not(:has(button)), button > div, .pointer-events-none > div';
  for (const text of root.querySelectorAll(texts)) text.setAttribute('dir', 'auto');
  for (const block of JSON.parse(json).blocks) {
    for (const element of block.elements ?? []) wire(root, element, click);
  }
  for (const link of root.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  // Two menus have the same ids inside.
  for (const element of root.querySelectorAll('[id]:not(#slack_blocks_to_jsx)')) element.removeAttribute('id');
}

/**
 * Gives a drawn button or menu what it does, which is in the Block Kit.
 *
 * @param {ShadowRoot} root @param {any} element @param {(code: string, label: string) => void} click
 */
function wire(root, element, click) {
  const drawn = element.action_id === undefined ? null : root.getElementById(element.action_id);
  if (drawn === null) return;
  if (element.type === 'static_select') wireSelect(drawn, element, click);
  else if (element.url === undefined) {
    drawn.addEventListener('click', () => click(element.value ?? '', element.text.text));
  } else {
    drawn.setAttribute('role', 'link');
    drawn.addEventListener('click', () => window.open(element.url, '_blank', 'noopener,noreferrer'));
  }
}

/** @param {HTMLElement} drawn @param {any} menu @param {(code: string, label: string) => void} click */
function wireSelect(drawn, menu, click) {
  const choice = document.createElement('div');
  choice.className = 'choice';
  drawn.replaceWith(choice);
  drawn.removeAttribute('tabindex');
  drawn.inert = true;
  const select = document.createElement('select');
  select.setAttribute('aria-label', menu.placeholder.text);
  select.append(new Option(menu.placeholder.text, ''));
  for (const { text, value } of menu.options) select.append(new Option(text.text, value));
  wireChoice(select, click);
  choice.append(drawn, select);
}
