/** Stands at the end of a list and fires `crm-more` when it comes into view: the list appends its next page. */
class CrmMore extends HTMLElement {
  connectedCallback() {
    this.eye = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) {
        this.dispatchEvent(new CustomEvent('crm-more'));
      }
    }, { rootMargin: '400px' });
    this.eye.observe(this);
  }

  disconnectedCallback() { this.eye?.disconnect(); }

  /** The server appended a page; look again, the end may still be in view. */
  again() {
    this.eye?.unobserve(this);
    this.eye?.observe(this);
  }
}

customElements.define('crm-more', CrmMore);
