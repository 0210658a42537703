// The list under the box: a combobox as https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ describes it.

/** While somebody types on, nothing is asked, in milliseconds. */
const PAUSE_MS = 120;

/**
 * @typedef {{ value: string, label: string, detail: string, isBeginning: boolean }} Suggestion
 * @typedef {{ list: HTMLElement, getLanguage: () => string, submit: () => void }} Parts
 */

/** Offers what can be typed, in a box. @param {HTMLInputElement} box @param {Parts} parts */
export function attachSuggestions(box, parts) {
  const suggestions = new Suggestions(box, parts);
  box.addEventListener('input', () => suggestions.wait());
  box.addEventListener('blur', () => suggestions.close());
  box.form?.addEventListener('submit', () => suggestions.close());
  box.addEventListener('keydown', (event) => {
    if (!event.isComposing && suggestions.press(event.key)) event.preventDefault();
  });
}

class Suggestions {
  /** @type {Suggestion[]} */
  #offered = [];
  /** The place of the marked one; -1 for the box itself. */
  #active = -1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {AbortController | undefined} */
  #asking;

  /** @param {HTMLInputElement} box @param {Parts} parts */
  constructor(box, parts) {
    this.box = box;
    this.parts = parts;
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-controls', parts.list.id);
    this.close();
  }

  /** Asks after a pause. */
  wait() {
    this.close();
    if (this.box.value.trim() !== '') this.#timer = setTimeout(() => void this.load(), PAUSE_MS);
  }

  async load() {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const query = new URLSearchParams({ text: this.box.value, lang: this.parts.getLanguage() });
    try {
      const response = await fetch(`/talk/complete?${query}`, { signal: this.#asking.signal });
      if (response.ok) this.#open(await response.json());
    } catch {
      // Another letter was typed, or nobody answers: what is typed can be asked all the same.
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#offered = [];
    this.#active = -1;
    this.parts.list.hidden = true;
    this.parts.list.replaceChildren();
    this.box.setAttribute('aria-expanded', 'false');
    this.box.removeAttribute('aria-activedescendant');
  }

  /** Does what a key asks for. @param {string} key @returns Whether it did anything. */
  press(key) {
    const isOpen = !this.parts.list.hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (isOpen) this.#step(key === 'ArrowDown' ? 1 : -1);
      else void this.load();
      return true;
    }
    if (key === 'Escape' && isOpen) {
      this.close();
      return true;
    }
    if (key !== 'Enter' || this.#active === -1) return false;
    this.#choose(this.#active);
    return true;
  }

  /** @param {Suggestion[]} suggestions */
  #open(suggestions) {
    this.close();
    if (suggestions.length === 0) return;
    this.#offered = suggestions;
    this.parts.list.replaceChildren(...suggestions.map((one, index) => this.#build(one, index)));
    this.parts.list.hidden = false;
    this.box.setAttribute('aria-expanded', 'true');
  }

  /** @param {Suggestion} suggestion @param {number} index */
  #build({ label, detail }, index) {
    const option = document.createElement('li');
    option.id = `suggestion-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.append(buildText('b', label), ' ', buildText('span', detail));
    // The box must keep the focus.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.#choose(index));
    return option;
  }

  /** Marks the next place, or the one before; above the first and below the last is the box itself. @param {number} by */
  #step(by) {
    const places = this.#offered.length + 1;
    this.#active = ((this.#active + 1 + by + places) % places) - 1;
    [...this.parts.list.children].forEach((option, place) => {
      option.setAttribute('aria-selected', String(place === this.#active));
      if (place === this.#active) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.#active === -1) this.box.removeAttribute('aria-activedescendant');
    else this.box.setAttribute('aria-activedescendant', `suggestion-${this.#active}`);
  }

  /** Puts a suggestion into the box; a whole one is asked at once. @param {number} index */
  #choose(index) {
    const chosen = this.#offered[index];
    if (chosen === undefined) return;
    this.box.value = chosen.value;
    this.close();
    this.box.focus();
    if (chosen.isBeginning) void this.load();
    else this.parts.submit();
  }
}

/** @param {string} name @param {string} text */
function buildText(name, text) {
  const element = document.createElement(name);
  element.dir = 'auto';
  element.textContent = text;
  return element;
}
