import './chart.css';
import { init, use } from 'echarts/core';
import { BarChart, LineChart, SankeyChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { upgrade } from './upgrade.js';
import { options } from './chart-options.js';
import { look, still } from './chart-look.js';

use([BarChart, LineChart, SankeyChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const NARROW = 560;

/**
 * Bars, lines and flows. The picture is for the eye; the table beside it says the same to everybody.
 *
 * Property `chart` (JSON text or object): { label, lying, categories, series: [{name, meaning, stack, line, marks:
 * [{value, key, said}]}] }, or for a flow { label, nodes: [{name, meaning, said}], links: [{from, to, value, meaning, key, said}] }.
 * Event `crm-chart-open` with { key } when a mark is clicked.
 */
class CrmChart extends HTMLElement {
  #chart;
  #drawn;
  #sizes;
  #themes;

  set chart(value) {
    this.#chart = typeof value === 'string' ? JSON.parse(value) : value;
    this.#draw();
  }
  get chart() { return this.#chart; }

  connectedCallback() {
    upgrade(this, 'chart');
    this.setAttribute('role', 'img');
    this.#sizes = new ResizeObserver(() => this.#draw());
    this.#sizes.observe(this);
    this.#themes = new MutationObserver(() => this.#draw());
    this.#themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    this.#draw();
  }

  disconnectedCallback() {
    this.#sizes?.disconnect();
    this.#themes?.disconnect();
    this.#drawn?.dispose();
    this.#drawn = null;
  }

  #draw() {
    if (!this.isConnected || !this.#chart || this.clientWidth === 0) {
      return;
    }
    this.setAttribute('aria-label', this.#chart.label ?? '');
    if (!this.#drawn) {
      this.#drawn = init(this, null, { renderer: 'svg' });
      this.#drawn.on('click', (mark) => this.#open(mark.data?.key));
    }
    this.#drawn.resize();
    const drawing = options(this.#chart, look(this), this.clientWidth < NARROW);
    this.#drawn.setOption({ ...drawing, animation: !still() }, true);
  }

  #open(key) {
    if (key) {
      this.dispatchEvent(new CustomEvent('crm-chart-open', { detail: { key }, bubbles: true }));
    }
  }
}

customElements.define('crm-chart', CrmChart);
