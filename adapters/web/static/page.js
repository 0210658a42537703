/**
 * Copies texts of the page. Without a script the texts can be selected, so the buttons are hidden until this runs.
 */

/** How long a button says what came of it, in milliseconds. */
const SAID_MS = 4000;

/** @param {HTMLButtonElement} button @param {HTMLElement} status */
async function copy(button, status) {
  const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
  const said = await navigator.clipboard.writeText(text).then(
    () => button.dataset['copied'],
    () => button.dataset['failed'],
  );
  const label = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = label;
  button.textContent = said ?? label;
  status.textContent = said ?? '';
  setTimeout(() => {
    button.textContent = label;
    status.textContent = '';
  }, SAID_MS);
}

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll('button[data-copy]');
if (buttons.length > 0) {
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, status));
  }
}
