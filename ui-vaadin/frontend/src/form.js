import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { upgrade } from './upgrade.js';
import * as drafts from './drafts.js';

const CHANGE_AFTER = 500;
/** The form's own wait after a key; what stands in a draft is at most so old. */
const FIELD_AFTER = 50;

/**
 * A Camunda form.
 *
 * Properties: `schema` and `data` (JSON text or objects), `key` (whose draft it is), `readonly`, `draftNote` (text shown
 * when a draft came back), `errors` ({field key: [message]} or JSON text; from the server).
 * Events: `crm-form-change` { values } some time after typing stopped, `crm-form-submit` { values } when valid,
 * `crm-form-invalid` when not. Methods: send(), confirmDraft(), forgetDraft(), focusFirst().
 */
class CrmForm extends HTMLElement {
  #form;
  #schema;
  #data = {};
  #readonly = false;
  #typed = false;
  #timer;
  #loading;
  #wantsFocus = false;

  set schema(value) { this.#schema = parsed(value); this.#load(); }
  get schema() { return this.#schema; }
  set data(value) { this.#data = parsed(value) ?? {}; this.#load(); }
  get data() { return this.#data; }
  set readonly(value) { this.#readonly = Boolean(value); this.#form?.setProperty('readOnly', this.#readonly); }
  get readonly() { return this.#readonly; }
  set errors(value) { this.#showErrors(parsed(value) ?? {}); }

  /** What stands in the form now, by field key. */
  get values() { return this.#form ? this.#form._getSubmitData() : {}; }

  connectedCallback() {
    upgrade(this, 'schema', 'data', 'readonly');
    drafts.sweep();
    this.addEventListener('keydown', this.#onKey);
    window.addEventListener('pagehide', this.#leave);
    this.#load();
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('pagehide', this.#leave);
    this.#flush();
    this.#form?.destroy();
    this.#form = null;
    this.removeAttribute('ready');
    this.replaceChildren();
  }

  send() {
    if (!this.#form || this.#readonly) {
      return;
    }
    const { data, errors } = this.#form.submit();
    if (Object.keys(errors).length > 0) {
      this.#focusError();
      this.#fire('crm-form-invalid', { fields: Object.keys(errors).length });
      return;
    }
    clearTimeout(this.#timer);
    this.#fire('crm-form-submit', { values: plain(data) });
  }

  confirmDraft() { drafts.confirm(this.key); }

  forgetDraft() {
    clearTimeout(this.#timer);
    this.#typed = false;
    drafts.forget(this.key);
  }

  /** Before the form is drawn this is a wish. */
  focusFirst() {
    this.#wantsFocus = !this.hasAttribute('ready');
    this.querySelector(':is(input, textarea, select):not([disabled], [readonly], [type=hidden])')?.focus();
  }

  // properties arrive one by one within a microtask or two: load once
  #load() {
    if (!this.isConnected || !this.#schema) {
      return;
    }
    this.#loading ??= Promise.resolve().then(() => {
      this.#loading = null;
      return this.isConnected ? this.#loadNow() : null;
    });
  }

  async #loadNow() {
    if (!this.#form) {
      this.#form = new Form({ container: this, debounce: FIELD_AFTER });
      this.#form.on('field.updated', () => this.#changed());
    }
    const draft = this.key && !this.#readonly ? drafts.unconfirmed(this.key) : null;
    this.#form.setProperty('readOnly', this.#readonly);
    await this.#form.importSchema(this.#schema, { ...this.#data, ...(draft ?? {}) });
    this.#note(Boolean(draft));
    if (draft) {
      // the server has not seen it: tell it
      this.#changed();
    }
    this.setAttribute('ready', '');
    if (this.#wantsFocus) {
      requestAnimationFrame(() => this.focusFirst());
    }
  }

  #note(show) {
    this.querySelector('.crm-form-note')?.remove();
    if (show && this.draftNote) {
      const note = document.createElement('p');
      note.className = 'crm-form-note';
      note.setAttribute('role', 'status');
      note.textContent = this.draftNote;
      this.prepend(note);
    }
  }

  #changed() {
    this.#typed = true;
    // the form's state is complete only after this event
    queueMicrotask(() => this.#form && this.key && drafts.keep(this.key, plain(this.values)));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, CHANGE_AFTER);
  }

  #flush = () => {
    clearTimeout(this.#timer);
    if (this.#typed && this.#form) {
      this.#typed = false;
      this.#fire('crm-form-change', { values: plain(this.values) });
    }
  };

  /** The page goes: the field somebody types into hands over its value on blur, into the draft. */
  #leave = () => {
    if (this.contains(document.activeElement)) {
      document.activeElement.blur();
    }
    this.#flush();
  };

  #onKey = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      // leave the field first: some fields hand over their value on blur
      document.activeElement?.blur();
      setTimeout(() => this.send());
    }
  };

  #showErrors(byKey) {
    if (!this.#form) {
      return;
    }
    const errors = {};
    this.#form.get('formFieldRegistry').getAll().forEach((field) => {
      if (field.key && byKey[field.key]) {
        errors[field.id] = [].concat(byKey[field.key]);
      }
    });
    this.#form._setState({ errors });
    this.#focusError();
  }

  #focusError() {
    requestAnimationFrame(() =>
      this.querySelector('.fjs-has-errors :is(input, textarea, select, [tabindex])')?.focus());
  }

  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function parsed(value) {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

/** Empty answers are left out: a form never sends undefined. */
function plain(values) {
  return JSON.parse(JSON.stringify(values));
}

customElements.define('crm-form', CrmForm);
