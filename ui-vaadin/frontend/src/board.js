import './board.css';
import { upgrade } from './upgrade.js';
import { Cards } from './board-cards.js';
import { drags } from './board-drag.js';
import { drawFrame, drawHead, drawLaneHead, drawTab } from './board-draw.js';
import { onKey } from './board-keys.js';

const read = (given) => (typeof given === 'string' ? JSON.parse(given) : given);

/**
 * Deals on their way: a column for each stage and, where one wants it, a lane for each owner. Drawn from JSON, so that a
 * thousand cards cost the server nothing and the page little.
 *
 * Properties: `words`, `board` {stages, lanes, cells}, as JSON text or objects; `board` draws everything anew.
 * Methods: append(cell) adds older cards, patch(news) shows what colleagues did, settle(card) shows where one's own card
 * stands now, putBack(id) returns a card whose move was refused, focusCard(id).
 * Events: `crm-board-move` {id, from, to, lane}, `crm-board-ask` {id} to be asked where to, `crm-board-more` {stage, lane}.
 */
class CrmBoard extends HTMLElement {
  stages = new Map();
  cells = new Map();
  lanes = [];
  cards = new Cards(this);
  #words = {};
  #state;
  #outdated = false;

  set words(given) { this.#words = read(given); }
  get words() { return this.#words; }

  set board(given) {
    this.#state = read(given);
    this.#outdated = true;
    this.release();
  }

  connectedCallback() {
    this.drags ??= drags(this);
    upgrade(this, 'words', 'board');
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('focusout', this.#onLeave);
    this.addEventListener('pointerout', this.#onLeave);
    document.addEventListener('keydown', this.#onPageKey);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#onPageKey);
    this.cells.forEach((cell) => cell.eye?.disconnect());
  }

  append(cell) { this.cards.append(read(cell)); }

  patch(news) {
    const now = read(news);
    this.#heads(now);
    this.cards.patch(now);
    if (now.say) {
      this.frame.live.textContent = now.say;
    }
  }

  settle(card) { this.cards.settle(read(card)); }

  putBack(id) { this.cards.putBack(id); }

  /** Shows what waited for a hand to let go. */
  release() {
    if (this.drags?.active()) {
      return;
    }
    if (this.#outdated) {
      this.#outdated = false;
      this.#draw();
    }
    this.cards.release();
  }

  focusCard(id) { this.cards.focus(id); }

  fire(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })); }

  #onKey = (event) => onKey(this, event);

  /** Arrows begin to walk where nothing else has the focus. */
  #onPageKey = (event) => {
    const first = this.querySelector('.crm-deal');
    if (first && event.target === document.body && ['ArrowDown', 'ArrowRight'].includes(event.key) && !event.defaultPrevented) {
      event.preventDefault();
      this.focusCard(first.dataset.id);
    }
  };

  /** One stop for the Tab key in each cell: the card that had the focus last. */
  #onFocus = (event) => {
    const node = event.target.closest?.('.crm-deal');
    node?.parentElement.querySelectorAll('.crm-deal a').forEach((link) => {
      link.tabIndex = link.closest('.crm-deal') === node ? 0 : -1;
    });
  };

  #onLeave = (event) => {
    const cell = event.target.closest?.('.crm-board-cell');
    if (cell && !cell.contains(event.relatedTarget)) {
      queueMicrotask(() => this.release());
    }
  };

  #draw() {
    this.cells.forEach((cell) => cell.eye?.disconnect());
    this.cells.clear();
    this.cards.forgetAll();
    this.lanes = this.#state.lanes;
    this.stages = new Map(this.#state.stages.map((stage) => [stage.id, stage]));
    this.frame = drawFrame(this.#state, this.#words);
    this.frame.cells.forEach((cell) => this.#open(cell));
    this.frame.tabs.addEventListener('click', (event) => this.#showStage(event.target.closest('button')?.dataset.stage));
    this.frame.scroll.addEventListener('scroll', () => this.#markTab(), { passive: true });
    this.replaceChildren(this.frame.tabs, this.frame.scroll, this.frame.live);
    this.#heads(this.#state);
    this.#state.cells.forEach((cell) => this.append(cell));
    this.#markTab();
  }

  #open(cell) {
    this.cells.set(Cards.cellName(cell.stage, cell.lane), cell);
    cell.news.addEventListener('click', () => this.cards.show(cell));
    cell.more.addEventListener('click', () => this.cards.more(cell));
  }

  /** Counts and sums as they are now. */
  #heads(of) {
    (of.stages ?? []).forEach((stage) => {
      this.stages.set(stage.id, stage);
      drawHead(this.frame.heads.get(stage.id), stage, this.#words);
      drawTab(this.frame.tabOf.get(stage.id), stage);
    });
    (of.lanes ?? []).filter((lane) => this.frame.laneHeads.has(lane.id))
      .forEach((lane) => drawLaneHead(this.frame.laneHeads.get(lane.id), lane));
  }

  #showStage(stage) { this.frame.heads.get(stage)?.scrollIntoView({ inline: 'start', block: 'nearest' }); }

  #markTab() {
    const { scroll, tabOf } = this.frame;
    const at = Math.round(scroll.scrollLeft / Math.max(1, scroll.scrollWidth / this.stages.size));
    [...tabOf.values()].forEach((tab, i) => tab.setAttribute('aria-current', String(i === at)));
  }
}

customElements.define('crm-board', CrmBoard);
