import { upgrade } from './upgrade.js';

// Keyboard shortcuts: `<crm-keys>` says which keys it wants and fires `crm-key` with { key }.
// Single keys never fire while somebody types or a dialog is open; combinations with Ctrl (or Cmd) always do.
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), vaadin-combo-box, vaadin-select';
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-context-menu-overlay, '
  + 'vaadin-popover-overlay, vaadin-menu-bar-overlay, vaadin-select-overlay, vaadin-combo-box-overlay, vaadin-date-picker-overlay';

class CrmKeys extends HTMLElement {
  set keys(value) { this.wanted = new Set(typeof value === 'string' ? JSON.parse(value) : value); }

  connectedCallback() {
    upgrade(this, 'keys');
    this.hidden = true;
    this.#listensOn().addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback() {
    this.#listensOn().removeEventListener('keydown', this.#onKey);
  }

  /** The house hears last: a page's key wins over the shell's. */
  #listensOn() { return this.hasAttribute('outer') ? window : document; }

  #onKey = (event) => {
    if (event.defaultPrevented || event.isComposing || !this.wanted || event.repeat && !'jk'.includes(event.key)) {
      return;
    }
    const key = nameOf(event);
    const always = key.startsWith('Ctrl+');
    if (!this.wanted.has(key) || (!always && (isTyping(event) || hasOverlay()))) {
      return;
    }
    // Enter on a button or link means that button or link
    if (key === 'Enter' && event.composedPath().some((node) => node.matches?.('a, button, vaadin-button, summary'))) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('crm-key', { detail: { key } }));
  };
}

function nameOf(event) {
  if (event.ctrlKey || event.metaKey) {
    return `Ctrl+${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
  }
  return event.altKey ? `Alt+${event.key}` : event.key;
}

function isTyping(event) {
  return event.composedPath().some((node) => node.matches?.(TYPING)
    && !(node.matches('input') && ['checkbox', 'radio', 'button', 'submit'].includes(node.type)));
}

function hasOverlay() {
  return [...document.querySelectorAll(OVERLAYS)].some((overlay) => overlay.opened !== false);
}

customElements.define('crm-keys', CrmKeys);
