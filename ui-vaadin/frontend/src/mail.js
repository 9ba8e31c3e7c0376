import { upgrade } from './upgrade.js';

const POLICY = "default-src 'none'; img-src data: HERE REMOTE; style-src 'unsafe-inline'; font-src 'none'; form-action 'none'";
const DARK = `
  :root { color-scheme: dark; }
  body { background: #1b1e27; color: #e4e6ee; }
  blockquote { border-color: #454b5e; color: #a9afc2; } hr { border-color: #454b5e; }
  a { color: #a9a0ff; } .mail-target, .mail-picture { color: #a9afc2; border-color: #596078; }
`;
/** A mail that brings colours of its own was made for white paper: changing some of them makes it unreadable. */
const COLOURED = /\b(?:bgcolor|color)\s*=|\b(?:background(?:-color)?|color)\s*:/i;
const LOOK = `
  :root { color-scheme: light; }
  body { margin: 0; padding: 2px; background: #fff; color: #1e2230; font: 14px/1.5 'Inter Variable', Inter, system-ui, sans-serif;
    overflow-wrap: anywhere; }
  body > :first-child { margin-top: 0; } body > :last-child { margin-bottom: 0; }
  img { max-width: 100%; height: auto; }
  table { max-width: 100%; } pre { white-space: pre-wrap; }
  blockquote { margin: 0 0 8px; padding-left: 10px; border-left: 3px solid #d6d9e2; color: #545b70; }
  a { color: #4334b0; } .mail-target { color: #545b70; font-size: 12px; }
  .mail-picture { color: #545b70; border: 1px dashed #b9bfd0; border-radius: 4px; padding: 0 4px; }
`;

/**
 * Shows the HTML of a message, made safe by the server, in a frame of its own where no script runs and no style reaches the
 * page. Links open elsewhere; in the dark, words without colours of their own are light on dark; pictures of the message
 * itself come from the `a[data-cid]` inside.
 *
 * Properties: `html`, `label` (the frame's name), `remote` (whether pictures may come from elsewhere).
 */
class CrmMail extends HTMLElement {
  #frame;
  #watch;
  #theme;
  #html = '';
  #remote = false;

  set html(value) { this.#html = value ?? ''; this.#later(); }
  set remote(value) { this.#remote = Boolean(value); this.#later(); }

  connectedCallback() {
    upgrade(this, 'html', 'remote');
    this.#theme = new MutationObserver(() => this.#later());
    this.#theme.observe(document.documentElement, { attributeFilter: ['theme'] });
    this.#later();
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    this.#theme?.disconnect();
    this.#frame?.remove();
    this.#frame = null;
  }

  /** Several properties, and the pictures, come in one go. */
  #later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.isConnected && this.#build(), 0);
  }

  #build() {
    this.#watch?.disconnect();
    this.#frame?.remove();
    const frame = document.createElement('iframe');
    frame.title = this.label ?? '';
    // the same origin lets this page measure and listen; scripts stay off
    frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    frame.referrerPolicy = 'no-referrer';
    frame.addEventListener('load', () => this.#loaded(frame));
    frame.srcdoc = this.#page();
    this.#frame = frame;
    this.append(frame);
  }

  #page() {
    const policy = POLICY.replace('HERE', location.origin).replace('REMOTE', this.#remote ? 'https: http:' : '');
    const dark = this.#dark() ? DARK : '';
    return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`
      + `<base target="_blank"><style>${LOOK}${dark}</style></head><body>${this.#html}</body></html>`;
  }

  #dark() {
    const dark = document.documentElement.getAttribute('theme') === 'dark' && !COLOURED.test(this.#html);
    this.classList.toggle('dark', dark);
    return dark;
  }

  #loaded(frame) {
    const page = frame.contentDocument;
    page.querySelectorAll('img[src^="cid:" i]').forEach((image) => this.#picture(image));
    page.addEventListener('keydown', (event) => this.#passOn(event));
    page.querySelectorAll('img').forEach((image) => image.addEventListener('load', () => this.#fit(frame)));
    this.#watch = new ResizeObserver(() => this.#fit(frame));
    this.#watch.observe(this);
    this.#fit(frame);
  }

  #picture(image) {
    const cid = image.getAttribute('src').slice(4).replace(/^<|>$/g, '');
    const known = [...this.querySelectorAll('a[data-cid]')].find((one) => one.dataset.cid === cid);
    if (known) {
      image.src = known.href;
    } else {
      image.removeAttribute('src');
    }
  }

  /** Keys of the page work while one reads. */
  #passOn(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const copy = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true });
    if (!this.dispatchEvent(copy)) {
      event.preventDefault();
    }
  }

  #fit(frame) {
    const page = frame.contentDocument;
    if (page?.body) {
      // of the words alone: the page in the frame is never lower than the frame
      frame.style.height = `${Math.min(page.body.scrollHeight + 2, 20000)}px`;
    }
  }
}

customElements.define('crm-mail', CrmMail);
