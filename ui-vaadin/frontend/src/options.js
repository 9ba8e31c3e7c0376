/**
 * A box to type into and options below it: arrow keys move over `[role=option]` children, Enter clicks, the input stays
 * focused. The server renders the options as the text changes.
 */
class CrmOptions extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', this.#onKey, true);
    this.watch = new MutationObserver(() => this.#choose(this.#options()[0]));
    this.watch.observe(this, { childList: true, subtree: true });
    this.#choose(this.#options()[0]);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#onKey, true);
    this.watch?.disconnect();
  }

  #options() { return [...this.querySelectorAll('[role=option]')]; }

  #choose(option) {
    this.#options().forEach((other) => {
      const value = String(other === option);
      if (other.getAttribute('aria-selected') !== value) {
        other.setAttribute('aria-selected', value);
      }
    });
    option?.scrollIntoView({ block: 'nearest' });
    const input = this.querySelector('input');
    if (input && option?.id) {
      input.setAttribute('aria-activedescendant', option.id);
    }
  }

  #onKey = (event) => {
    const options = this.#options();
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#choose(options[(at + step + options.length) % options.length]);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      event.stopPropagation();
      options[at].click();
    }
  };
}

customElements.define('crm-options', CrmOptions);
