import './process.css';
import { upgrade } from './upgrade.js';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/**
 * A BPMN model with the way an instance walked it.
 *
 * Properties: `xml` (BPMN), `state` (JSON text or object):
 * { walked: [id], taken: [flow id], active: [id], cancelled: [id], timers: [{element, text}],
 *   hover: {id: text}, words: [sentence], labels: {zoomIn, zoomOut, fit, diagram, problem} }
 * Event `crm-element` with { element } when one is clicked.
 */
class CrmProcess extends HTMLElement {
  #viewer;
  #xml;
  #state = {};
  #drawing = Promise.resolve();
  #resize;

  set xml(value) { this.#xml = value; this.#draw(); }
  get xml() { return this.#xml; }

  set state(value) {
    this.#state = (typeof value === 'string' ? JSON.parse(value) : value) ?? {};
    this.#draw();
  }
  get state() { return this.#state; }

  connectedCallback() {
    upgrade(this, 'xml', 'state');
    this.#resize = new ResizeObserver(() => this.fit());
    this.#resize.observe(this);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resize?.disconnect();
    this.#viewer?.destroy();
    this.#viewer = null;
    this.replaceChildren();
  }

  fit() {
    if (this.#viewer && this.#viewer.getDefinitions() && this.clientWidth > 0) {
      const canvas = this.#viewer.get('canvas');
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
      // a little air around it
      canvas.zoom(Math.min(1.1, canvas.zoom() * 0.94), 'auto');
    }
  }

  zoomBy(factor) {
    const canvas = this.#viewer?.get('canvas');
    canvas?.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto');
  }

  #draw() {
    if (this.isConnected && this.#xml) {
      this.#drawing = this.#drawing.then(() => this.#drawNow());
    }
  }

  async #drawNow() {
    if (!this.isConnected) {
      return;
    }
    if (!this.#viewer) {
      this.#furnish();
    }
    try {
      if (this.#viewer.shown !== this.#xml) {
        await this.#viewer.importXML(this.#xml);
        this.#viewer.shown = this.#xml;
        this.fit();
      }
      this.#mark();
      this.setAttribute('drawn', '');
    } catch (problem) {
      console.warn('The diagram cannot be drawn:', problem);
      const text = document.createElement('p');
      text.className = 'crm-problem';
      text.textContent = this.#state.labels?.problem ?? '';
      this.querySelector('.crm-canvas')?.replaceChildren(text);
    }
  }

  #furnish() {
    const labels = this.#state.labels ?? {};
    const canvas = part('div', 'crm-canvas');
    canvas.setAttribute('role', 'group');
    const words = part('ol', 'crm-words');
    const hover = part('div', 'crm-hover');
    hover.hidden = true;
    const tools = part('div', 'crm-tools');
    tools.append(
      this.#button('+', labels.zoomIn, () => this.zoomBy(1.25)),
      this.#button('−', labels.zoomOut, () => this.zoomBy(0.8)),
      this.#button('⤢', labels.fit, () => this.fit()),
    );
    this.replaceChildren(canvas, tools, hover, words);
    this.#viewer = new NavigatedViewer({
      container: canvas,
      // plain wheel scrolls the page; the buttons zoom
      zoomScroll: { enabled: false },
      bpmnRenderer: {
        defaultFillColor: 'var(--crm-bpmn-fill)',
        defaultStrokeColor: 'var(--crm-bpmn-stroke)',
        defaultLabelColor: 'var(--crm-bpmn-label)',
      },
      // the house's letters: the fallback of a machine without Arial is wider than the space that a modeler left for words
      textRenderer: {
        defaultStyle: { fontFamily: getComputedStyle(this).fontFamily },
        externalStyle: { fontSize: 10 },
      },
    });
    const events = this.#viewer.get('eventBus');
    events.on('element.hover', ({ element }) => this.#tell(hover, element));
    events.on('element.out', () => (hover.hidden = true));
    events.on('element.click', ({ element }) =>
      this.dispatchEvent(new CustomEvent('crm-element', { bubbles: true, detail: { element: element.id } })));
  }

  #button(sign, label, act) {
    const button = part('button', '');
    button.type = 'button';
    button.textContent = sign;
    button.title = label ?? '';
    button.setAttribute('aria-label', label ?? sign);
    button.addEventListener('click', act);
    return button;
  }

  #tell(hover, element) {
    const text = this.#state.hover?.[element.id];
    if (!text) {
      return;
    }
    const box = this.#viewer.get('canvas').getAbsoluteBBox(element);
    const here = this.getBoundingClientRect();
    hover.textContent = text;
    hover.hidden = false;
    const left = Math.max(4, Math.min(box.x, here.width - hover.offsetWidth - 4));
    const below = box.y + box.height + 6;
    const top = below + hover.offsetHeight > here.height ? Math.max(4, box.y - hover.offsetHeight - 6) : below;
    hover.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    hover.style.left = '0';
    hover.style.top = '0';
  }

  #mark() {
    const canvas = this.#viewer.get('canvas');
    const overlays = this.#viewer.get('overlays');
    const known = this.#viewer.get('elementRegistry');
    const state = this.#state;
    const marks = { 'crm-walked': state.walked, 'crm-taken': state.taken?.length ? state.taken : walkedFlows(known, state), 'crm-active': state.active, 'crm-cancelled': state.cancelled };
    known.forEach((element) => Object.keys(marks).forEach((mark) => canvas.removeMarker(element.id, mark)));
    overlays.clear();
    for (const [mark, ids] of Object.entries(marks)) {
      (ids ?? []).filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, mark));
    }
    (state.active ?? []).filter((id) => known.get(id)).forEach((id) =>
      overlays.add(id, 'token', { position: { top: -10, left: -10 }, html: part('div', 'crm-token') }));
    (state.timers ?? []).filter((timer) => known.get(timer.element)).forEach((timer, index) => {
      const badge = part('div', 'crm-timer');
      badge.textContent = timer.text;
      overlays.add(timer.element, 'timer', { position: { top: -20 - 20 * (index % 3), left: 14 }, html: badge });
    });
    this.querySelector('.crm-canvas').setAttribute('aria-label', state.labels?.diagram ?? '');
    this.querySelector('.crm-words').replaceChildren(...(state.words ?? []).map((sentence) => {
      const item = part('li', '');
      item.textContent = sentence;
      return item;
    }));
  }
}

/** Where nobody noted the flows: those between a step that is done and one that was reached. */
function walkedFlows(known, state) {
  const done = new Set([...(state.walked ?? []), ...(state.cancelled ?? [])]);
  const reached = new Set([...done, ...(state.active ?? [])]);
  return known
    .filter((element) => element.type === 'bpmn:SequenceFlow' && element.waypoints)
    .filter((flow) => done.has(flow.source?.id) && reached.has(flow.target?.id))
    .map((flow) => flow.id);
}

function part(tag, name) {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

customElements.define('crm-process', CrmProcess);
