// A select of the browser that lies unseen over the one that a library drew: it can be worked with the keyboard.

/**
 * Sends what is chosen. With the arrow keys a closed select changes at every step; then only Enter sends.
 *
 * @param {HTMLSelectElement} select @param {(code: string, label: string) => void} click
 */
export function wireChoice(select, click) {
  let isStepping = false;
  const send = () => {
    const label = select.selectedOptions[0]?.textContent ?? '';
    const code = select.value;
    select.value = '';
    isStepping = false;
    if (code !== '') click(code, label);
  };
  select.addEventListener('pointerdown', () => {
    isStepping = false;
  });
  select.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && select.value !== '') {
      event.preventDefault();
      send();
    } else isStepping = event.key !== 'Enter' && event.key !== ' ' && !event.altKey;
  });
  select.addEventListener('change', () => {
    if (!isStepping) send();
  });
}
