// The conversation: asks the server, shows its answers, and sends back what the last one showed. Nothing is kept elsewhere.
import { drawDiscord } from './discord-view.js';
import { drawSlack } from './slack-view.js';
import { attachSuggestions } from './suggestions.js';

/**
 * @typedef {{ html: string, json: string, copyLabel: string }} DrawnMessage
 * @typedef {{ language: string, summary: string, shown: object, plain: string, note?: string, languageChoice?: string,
 *   slack: DrawnMessage[], discord: DrawnMessage[] }} Answer
 * @typedef {'plain' | 'slack' | 'discord'} View
 */

const page = /** @type {HTMLElement} */ (document.querySelector('.talk-page'));
const log = /** @type {HTMLElement} */ (page.querySelector('.talk-log'));
const form = /** @type {HTMLFormElement} */ (page.querySelector('.talk-form'));
const box = /** @type {HTMLInputElement} */ (page.querySelector('#text'));
const status = /** @type {HTMLElement} */ (page.querySelector('[data-status]'));
const views = /** @type {HTMLFieldSetElement} */ (page.querySelector('.views'));
const wording = JSON.parse(page.dataset['wording'] ?? '{}');
const dark = matchMedia('(prefers-color-scheme: dark)');

const pageLanguage = page.dataset['language'] ?? 'en';
let language = pageLanguage;
/** @type {View} */
let view = 'plain';
/** @type {object | undefined} */
let shown;
/** Answers come in the order of their questions. */
let last = Promise.resolve();
/** @type {Map<HTMLElement, Answer>} */
const answers = new Map();

/** Says something to those who hear the page. @param {string} text */
function announce(text) {
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = text;
  });
}

/**
 * Sends what was typed or the code of a button. @param {'ask' | 'click'} kind @param {string} text
 * @returns {Promise<{ answer?: Answer, problem?: string }>}
 */
async function send(kind, text) {
  try {
    const response = await fetch(`/talk/${kind}?lang=${language}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, language, shown }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    if (response.ok && isJson) return { answer: await response.json() };
    return { problem: isJson ? (await response.json()).problem : readProblem(await response.text()) };
  } catch {
    return { problem: wording.offline };
  }
}

/** Reads what a page of the server says went wrong. @param {string} html */
function readProblem(html) {
  const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('.problem > p');
  return problem?.textContent ?? wording.offline;
}

/** @param {string} html */
function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** @param {string} name @param {string} className @param {string} [text] */
function build(name, className, text = '') {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/** Begins a turn with what was asked. @param {string} asked */
function startTurn(asked) {
  const turn = build('article', 'turn');
  turn.tabIndex = -1;
  const heading = build('h2', 'asked', ` ${asked}`);
  heading.dir = 'auto';
  heading.prepend(build('span', 'visually-hidden', wording.youAsked));
  turn.append(heading, build('p', 'waiting', wording.thinking));
  log.append(turn);
  page.classList.add('is-talking');
  turn.scrollIntoView({ block: 'start' });
  return turn;
}

/**
 * Asks, and shows the answer. @param {'ask' | 'click'} kind @param {string} text what is sent @param {HTMLElement} turn
 * @param {boolean} takesFocus A click leads to its answer; who types goes on typing.
 */
async function ask(kind, text, turn, takesFocus) {
  if (takesFocus) turn.focus({ preventScroll: true });
  const { answer, problem } = await send(kind, text);
  turn.querySelector('.waiting')?.remove();
  if (answer === undefined) {
    const line = build('p', 'problem', problem);
    turn.append(line);
    announce(problem ?? wording.offline);
    if (kind === 'ask' && box.value === '') box.value = text;
    return;
  }
  shown = answer.shown;
  if (answer.languageChoice !== undefined) {
    language = answer.languageChoice === 'auto' ? pageLanguage : answer.languageChoice;
  }
  answers.set(turn, answer);
  const plain = build('div', 'answer');
  plain.dataset['view'] = 'plain';
  if (answer.note !== undefined) plain.append(build('p', 'detail', answer.note));
  plain.append(parse(answer.plain));
  for (const button of plain.querySelectorAll('[hidden][data-copy-before]')) button.removeAttribute('hidden');
  turn.append(plain);
  await showView(turn);
  turn.scrollIntoView({ block: 'start' });
  announce(answer.summary);
}

/** Puts a question behind those that are being answered. @param {'ask' | 'click'} kind @param {string} text @param {string} label */
function enqueue(kind, text, label) {
  const turn = startTurn(label);
  const takesFocus = kind === 'click';
  last = last.then(() => ask(kind, text, turn, takesFocus));
}

/** @param {string} code @param {string} label */
function click(code, label) {
  enqueue('click', code, label.trim());
}

/** Shows a turn as it is to be shown, and draws it where that was not done yet. @param {HTMLElement} turn */
async function showView(turn) {
  const answer = answers.get(turn);
  if (answer === undefined) return;
  const isDrawn = turn.querySelector(`[data-view="${view}"]`) !== null;
  const drawing = isDrawn || view === 'plain' ? undefined : drawView(turn, answer, view);
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (turn.querySelectorAll('[data-view]'))) {
    part.hidden = part.dataset['view'] !== view;
  }
  await drawing;
}

/** @param {HTMLElement} turn @param {Answer} answer @param {'slack' | 'discord'} platform */
async function drawView(turn, answer, platform) {
  const part = build('div', 'answer');
  part.dataset['view'] = platform;
  const isFirst = log.querySelector(`[data-view="${platform}"]`) === null;
  if (isFirst) part.append(build('p', 'detail', platform === 'slack' ? wording.slackNote : wording.discordNote));
  turn.append(part);
  for (const message of answer[platform]) {
    const host = build('div', `drawing ${platform}`);
    const button = build('button', 'copy-json', message.copyLabel);
    button.setAttribute('type', 'button');
    button.dataset['json'] = message.json;
    button.lang = answer.language;
    button.dir = answer.language === 'ar' ? 'rtl' : 'ltr';
    part.append(host, button);
    const context = { isDark: dark.matches, click, page };
    await (platform === 'slack' ? drawSlack(host, message, context) : drawDiscord(host, message, context));
  }
}

/** Copies a text; where the browser forbids it, shows it selected. @param {string} text @param {HTMLElement} button */
async function copy(text, button) {
  button.parentElement?.querySelector('.copy-result')?.remove();
  const result = build('span', 'copy-result');
  button.after(result);
  try {
    await navigator.clipboard.writeText(text);
    result.textContent = wording.copied;
  } catch {
    result.textContent = wording.copyFailed;
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.dir = 'auto';
    area.setAttribute('aria-label', button.textContent ?? '');
    result.append(area);
    area.focus();
    area.select();
  }
  announce(result.firstChild?.textContent ?? '');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = box.value.trim();
  if (text === '') return;
  box.value = '';
  enqueue('ask', text, text);
});

page.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = /** @type {HTMLButtonElement | null} */ (target.closest('button'));
  const example = /** @type {HTMLElement | null} */ (target.closest('[data-example]'));
  if (example !== null) {
    event.preventDefault();
    enqueue('ask', example.dataset['example'] ?? '', example.dataset['example'] ?? '');
  } else if (button?.name === 'code') {
    event.preventDefault();
    click(button.value, button.textContent ?? '');
  } else if (button?.dataset['json'] !== undefined) void copy(button.dataset['json'], button);
  else if (button?.dataset['copyBefore'] !== undefined) {
    void copy(button.closest('.copy')?.querySelector('pre')?.textContent ?? '', button);
  }
});

views.addEventListener('change', async (event) => {
  view = /** @type {View} */ (/** @type {HTMLInputElement} */ (event.target).value);
  const turns = [...answers.keys()];
  await Promise.all(turns.map(showView));
  turns.at(-1)?.scrollIntoView({ block: 'start' });
});

/** What was drawn for the light is drawn again for the dark. */
dark.addEventListener('change', () => {
  for (const part of log.querySelectorAll('[data-view="slack"], [data-view="discord"]')) part.remove();
  for (const turn of answers.keys()) void showView(turn);
});

attachSuggestions(box, {
  list: /** @type {HTMLElement} */ (page.querySelector('#suggestions')),
  getLanguage: () => language,
  submit: () => form.requestSubmit(),
});
views.hidden = false;
for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (views.querySelectorAll('input'))) {
  radio.disabled = false;
  // A browser that comes back to the page may remember another one.
  radio.checked = radio.value === view;
}
page.querySelector('#text-hint')?.removeAttribute('hidden');

/** What the address asked was answered plainly; it is asked again for the other views. */
const first = /** @type {HTMLElement | null} */ (log.querySelector('.turn'));
if (first !== null && first.querySelector('.plain') !== null) {
  const { askedText = '', askedCode = '' } = first.dataset;
  first.remove();
  enqueue(askedCode === '' ? 'ask' : 'click', askedCode || askedText, askedText);
}
