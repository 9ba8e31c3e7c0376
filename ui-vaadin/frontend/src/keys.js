import { upgrade } from './upgrade.js';

// Keyboard shortcuts: `<crm-keys>` says which keys it wants and fires `crm-key` with { key }.
// Single keys never fire while somebody types or a dialog is open; combinations with Ctrl (or Cmd) always do.
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable=false]), vaadin-combo-box, vaadin-select';
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-context-menu-overlay, '
  + 'vaadin-popover-overlay, vaadin-menu-bar-overlay, vaadin-select-overlay, vaadin-combo-box-overlay, vaadin-date-picker-overlay';

const PATIENCE = 5_000;
const SOON = 800;

class CrmKeys extends HTMLElement {
  set keys(value) { this.wanted = setOf(value); }

  /** Those of the keys after which one types: what is typed before there is a place for it waits. */
  set writing(value) { this.writes = setOf(value); }

  /** The server did what the key asks for; where nothing came to write in, keys are shortcuts again. */
  settle() { setTimeout(this.release, SOON); }

  connectedCallback() {
    upgrade(this, 'keys');
    upgrade(this, 'writing');
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
    if (this.writes?.has(key)) {
      this.release = holdUntilOneCanType();
    }
    this.dispatchEvent(new CustomEvent('crm-key', { detail: { key } }));
  };
}

/**
 * The server opens what is written in, and whoever types fast does not wait for it: until something has the focus, letters
 * are no shortcuts. They are kept, and stand there as soon as it has; who has sent them by then has sent all of them.
 */
function holdUntilOneCanType() {
  let typed = '';
  let sent = false;
  const keep = (event) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!sends && (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab')) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') {
      end();
    } else if (sends) {
      sent = true;
    } else if (event.key === 'Backspace') {
      typed = typed.slice(0, -1);
    } else if (event.key === 'Enter' || event.key.length === 1) {
      typed += event.key === 'Enter' ? '\n' : event.key;
    }
  };
  const arrive = (event) => {
    if (isTyping(event)) {
      // After the focus has been dealt with, for an editor sets its own place first; letters are kept until then.
      setTimeout(() => {
        end();
        if (typed) {
          document.execCommand('insertText', false, typed);
        }
        typed = '';
        if (sent) {
          sent = false;
          document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
        }
      });
    }
  };
  const end = () => {
    clearTimeout(tired);
    window.removeEventListener('keydown', keep, true);
    window.removeEventListener('focusin', arrive, true);
  };
  const tired = setTimeout(end, PATIENCE);
  window.addEventListener('keydown', keep, true);
  window.addEventListener('focusin', arrive, true);
  return end;
}

function setOf(value) {
  return new Set(typeof value === 'string' ? JSON.parse(value) : value);
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
