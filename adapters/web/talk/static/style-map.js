// Stands in for lit's own styleMap(), which first writes a `style` attribute; the Content-Security-Policy of this page refuses
// that, and allows what is set property by property.
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class StyleMapDirective extends Directive {
  /** @type {ReadonlySet<string>} */
  #set = new Set();

  /** @param {Readonly<Record<string, string | undefined>>} _styles */
  render(_styles) {
    return noChange;
  }

  /**
   * @override
   * @param {import('lit/directive.js').AttributePart} part
   * @param {[Readonly<Record<string, string | undefined>>]} styles
   */
  update(part, [styles]) {
    const { style } = /** @type {HTMLElement} */ (part.element);
    const wanted = Object.entries(styles).filter(([, value]) => value !== undefined && value !== '');
    for (const name of this.#set) style.removeProperty(name);
    for (const [name, value] of wanted) style.setProperty(name, value ?? '');
    this.#set = new Set(wanted.map(([name]) => name));
    return noChange;
  }
}

export const styleMap = directive(StyleMapDirective);
