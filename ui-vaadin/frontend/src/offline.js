/** A bar that shows while the server is out of reach. Its text is its child; what is typed stays in the drafts. */
class CrmOffline extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'status');
    this.hidden = true;
    window.addEventListener('online', this.#look);
    window.addEventListener('offline', this.#look);
    window.Vaadin?.connectionState?.addStateChangeListener(this.#look);
    this.#look();
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.#look);
    window.removeEventListener('offline', this.#look);
    window.Vaadin?.connectionState?.removeStateChangeListener(this.#look);
  }

  #look = () => {
    const state = window.Vaadin?.connectionState?.state;
    this.hidden = navigator.onLine && !['connection-lost', 'reconnecting'].includes(state);
  };
}

customElements.define('crm-offline', CrmOffline);
