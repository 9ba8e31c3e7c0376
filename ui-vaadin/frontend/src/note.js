import './note.css';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import Mention from '@tiptap/extension-mention';
import { Placeholder } from '@tiptap/extensions';
import { upgrade } from './upgrade.js';
import { toolbar } from './note-tools.js';
import { suggestions } from './note-people.js';
import * as drafts from './drafts.js';

const CHANGE_AFTER = 400;

/**
 * Where one writes a note: bold, italic, lists, quotes, links, and @ for a colleague.
 *
 * Properties: `value` (HTML to begin with), `key` (whose draft it is; none keeps none), `label`, `placeholder`, `words`
 * (the tools' names, JSON text or object), `invalid` (what is wrong with it, or nothing).
 * Events: `crm-note-change` { html } some time after typing stopped, `crm-note-submit` { html } on Ctrl+Enter,
 * `crm-note-people` { text, turn } asks for colleagues, answered by people(turn, [{username, name}]).
 * Methods: send(), clear(), focus(), confirm(html).
 */
class CrmNote extends HTMLElement {
  #editor;
  #value = '';
  #timer;
  #turn = 0;
  #asked = new Map();
  #problem;
  #said = '';
  #wanted = false;

  set value(html) {
    this.#value = html ?? '';
    this.#editor?.commands.setContent(this.#value);
  }
  get value() { return this.#editor ? this.#html() : this.#value; }

  set invalid(words) {
    this.#said = words || '';
    this.#tell();
  }

  connectedCallback() {
    upgrade(this, 'value', 'invalid');
    drafts.sweep();
    queueMicrotask(() => { // label, words and key may be set right after the element is placed
      if (this.isConnected && !this.#editor) {
        this.#build();
      }
    });
  }

  #build() {
    const words = typeof this.words === 'string' ? JSON.parse(this.words) : this.words ?? {};
    const field = document.createElement('div');
    field.className = 'crm-note-field';
    this.#problem = document.createElement('div');
    this.#problem.className = 'crm-note-problem';
    this.#problem.setAttribute('role', 'alert');
    this.replaceChildren(field, this.#problem);
    this.#editor = new Editor({
      element: field,
      content: (this.key && drafts.unconfirmed(this.key)?.html) || this.#value,
      extensions: [
        StarterKit.configure({ heading: { levels: [3, 4] }, codeBlock: false, link: { openOnClick: false } }),
        Placeholder.configure({ placeholder: this.placeholder ?? '' }),
        Mention.configure({
          renderText: ({ node }) => '@' + node.attrs.id,
          renderHTML: ({ node }) => ['span', {}, '@' + node.attrs.id],
          suggestion: suggestions((text) => this.#ask(text)),
        }),
      ],
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': this.label ?? '', class: 'crm-note-text' },
        handleKeyDown: (view, event) => this.#onKey(event),
      },
      onUpdate: () => this.#changed(),
    });
    this.prepend(toolbar(this.#editor, words));
    this.#tell();
    this.#changed();
    if (this.#wanted) {
      this.focus();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#editor?.destroy();
    this.#editor = null;
    this.replaceChildren();
  }

  clear() {
    clearTimeout(this.#timer);
    this.#value = '';
    this.#editor?.commands.clearContent();
    if (this.key) {
      drafts.forget(this.key);
    }
  }

  /** The server has this: from now on its copy counts, unless one typed on meanwhile. */
  confirm(html) {
    if (this.key && this.value === html) {
      drafts.confirm(this.key);
    }
  }

  send() {
    clearTimeout(this.#timer);
    this.#fire('crm-note-submit', { html: this.value });
  }

  /** Also of one that a dialog is about to show: then as soon as it stands there. */
  focus() {
    this.#wanted = !this.#editor;
    this.#editor?.commands.focus('end');
  }

  /** The server's answer to `crm-note-people`. */
  people(turn, found) {
    this.#asked.get(turn)?.(found);
    this.#asked.delete(turn);
  }

  #ask(text) {
    const turn = ++this.#turn;
    this.#asked.forEach((answer) => answer([]));
    this.#asked.clear();
    return new Promise((answer) => {
      this.#asked.set(turn, answer);
      this.#fire('crm-note-people', { text, turn });
    });
  }

  #onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.send();
      return true;
    }
    return false;
  }

  #changed() {
    const html = this.#html();
    if (this.key && html) {
      drafts.keep(this.key, { html });
    } else if (this.key) {
      drafts.forget(this.key);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fire('crm-note-change', { html }), CHANGE_AFTER);
  }

  #html() { return this.#editor.isEmpty ? '' : this.#editor.getHTML().replace(/(<p><\/p>)+$/, ''); }

  #tell() {
    if (this.#problem) {
      this.#problem.textContent = this.#said;
      this.toggleAttribute('invalid', Boolean(this.#said));
    }
  }

  #fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

customElements.define('crm-note', CrmNote);
