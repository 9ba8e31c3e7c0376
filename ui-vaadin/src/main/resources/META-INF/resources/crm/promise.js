// What is left until a promise is due: "1 h 05 m left", "3 m over". All of a page tick together, once in ten seconds.
const every = 10_000;
const shown = new Set();

const words = (ms) => {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) {
    return `${days} d ${hours % 24} h`;
  }
  return hours > 0 ? `${hours} h ${String(minutes % 60).padStart(2, '0')} m` : `${minutes} m`;
};

class Promised extends HTMLElement {
  connectedCallback() {
    shown.add(this);
    this.tick();
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  static get observedAttributes() {
    return ['due'];
  }

  attributeChangedCallback() {
    this.tick();
  }

  tick() {
    const due = Date.parse(this.getAttribute('due') ?? '');
    const text = this.querySelector('span');
    if (Number.isNaN(due) || !text) {
      return;
    }
    const left = due - Date.now();
    const said = (this.getAttribute(left < 0 ? 'over' : 'left') ?? '{0}').replace('{0}', words(left));
    if (text.textContent !== said) {
      text.textContent = said;
    }
    if (left < 0) {
      this.classList.remove('calm', 'due');
      this.classList.add('bad');
    }
  }
}

if (!customElements.get('crm-promise')) {
  customElements.define('crm-promise', Promised);
  setInterval(() => shown.forEach((one) => one.tick()), every);
}
