import { fill } from './board-draw.js';
import { Held } from './board-held.js';

/** The cards of a board: which cell each stands in, and how it comes there without moving anything under a hand. */
export class Cards {
  #board;
  #known = new Map();
  #homes = new Map();
  #held = new Held();
  #inHand = new Map();

  constructor(board) { this.#board = board; }

  static cellName(stage, lane) { return `${lane ?? ''}|${stage}`; }

  get(id) { return this.#known.get(id); }

  forgetAll() {
    [this.#known, this.#homes, this.#held, this.#inHand].forEach((all) => all.clear());
  }

  #cell(stage, lane) { return this.#board.cells.get(Cards.cellName(stage, lane)); }

  cellOf(node) {
    const at = node.closest('.crm-board-cell');
    return at && this.#cell(at.dataset.stage, at.dataset.lane);
  }

  append({ stage, lane, cards, left }) {
    const cell = this.#cell(stage, lane);
    if (!cell) {
      return;
    }
    cards.filter((card) => !this.#known.has(card.id)).forEach((card) => cell.list.append(this.#node(card)));
    cell.left = left;
    cell.waiting = false;
    this.#tidy(cell);
    this.#watch(cell);
  }

  /** Older cards come as one scrolls; the first ones of a lane further down, when it comes into sight. */
  #watch(cell) {
    const laned = this.#board.lanes.length > 0;
    cell.eye?.disconnect();
    if (cell.left > 0 && !(laned && cell.list.querySelector('.crm-deal'))) {
      cell.eye ??= new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.more(cell),
        { root: laned ? this.#board.frame.scroll : cell.list, rootMargin: '600px' });
      cell.eye.observe(laned ? cell.node : cell.end);
    }
  }

  /** Asks for older cards, once at a time. */
  more(cell) {
    if (!cell.waiting && cell.left > 0) {
      cell.waiting = true;
      this.#board.fire('crm-board-more', { stage: cell.stage, lane: cell.lane ?? null });
    }
  }

  #node(card) {
    const node = this.#known.get(card.id)?.node ?? document.createElement('li');
    fill(node, card, this.#board.stages.get(card.stage), this.#board.words);
    this.#known.set(card.id, { card, node });
    return node;
  }

  /** A move that somebody here asks for: the card goes at once and comes back when it is refused. */
  ask(id, to, lane) {
    const { card, node } = this.#known.get(id) ?? {};
    const from = node && this.cellOf(node);
    const target = this.#cell(to, lane);
    if (!from || !target || target === from || this.#homes.has(id)) {
      return;
    }
    this.#homes.set(id, { cell: from, before: node.nextElementSibling });
    keepingFocus(node, () => this.#sortIn(target, node, card));
    node.classList.add('pending');
    node.scrollIntoView({ block: 'nearest' });
    [from, target].forEach((cell) => this.#tidy(cell));
    this.#board.fire('crm-board-move', { id, from: card.stage, to, lane: target.lane ?? null });
  }

  #sortIn(cell, node, card) {
    const after = [...cell.list.querySelectorAll('.crm-deal')]
      .find((other) => other !== node && this.#known.get(other.dataset.id).card.order > card.order);
    cell.list.insertBefore(node, after ?? cell.end);
  }

  settle(card) {
    this.#homes.delete(card.id);
    this.#held.forget(card.id);
    this.#inHand.delete(card.id);
    this.#place(card);
    this.#known.get(card.id)?.node.classList.remove('pending');
    this.#held.cells().forEach((cell) => this.#announce(cell));
  }

  putBack(id) {
    const home = this.#homes.get(id);
    const node = this.#known.get(id)?.node;
    if (!home || !node) {
      return;
    }
    this.#homes.delete(id);
    const from = this.cellOf(node);
    const before = home.before?.parentElement === home.cell.list ? home.before : home.cell.end;
    keepingFocus(node, () => home.cell.list.insertBefore(node, before));
    node.classList.remove('pending');
    [from, home.cell].forEach((cell) => this.#tidy(cell));
  }

  /** @param news {cards, gone: [ids]}: what others did */
  patch({ cards = [], gone = [] }) {
    cards.filter((card) => !this.#homes.has(card.id)).forEach((card) => this.#arrive(card));
    gone.filter((id) => this.#known.has(id)).forEach((id) => this.#leave(id, this.#board.words.gone));
  }

  #arrive(card) {
    const node = this.#known.get(card.id)?.node;
    const from = node && this.cellOf(node);
    const cell = this.#cell(card.stage, card.lane);
    this.#held.forget(card.id);
    if (!node && cell && this.#isBeyond(cell, card)) {
      return; // comes as one scrolls there
    }
    if (node && this.#board.drags.holds(card.id)) {
      this.#inHand.set(card.id, card);
    } else if (node && from === cell) {
      node.classList.remove('leaving');
      this.#node(card);
    } else if (cell && !this.#isBusy(cell) && !(node && this.#isBusy(from))) {
      this.#place(card);
    } else {
      if (node) {
        this.#leave(card.id, `${this.#board.words.now} ${this.#board.stages.get(card.stage)?.name ?? ''}`);
      }
      this.#hold(cell, card.id, card);
    }
  }

  #isBeyond(cell, card) {
    return cell.left > 0 && ![...cell.list.querySelectorAll('.crm-deal')]
      .some((other) => this.#known.get(other.dataset.id).card.order > card.order);
  }

  #leave(id, why) {
    const { node } = this.#known.get(id);
    const cell = this.cellOf(node);
    if (this.#isBusy(cell)) {
      node.classList.add('leaving');
      node.dataset.why = why;
      this.#hold(cell, id, null);
    } else {
      this.#remove(id);
    }
  }

  #isBusy(cell) { return this.#board.drags.active() || cell.node.matches(':hover, :focus-within'); }

  #hold(cell, id, card) {
    if (cell) {
      this.#held.add(cell, id, card);
      this.#announce(cell);
    }
  }

  #announce(cell) {
    const many = this.#held.arrivals(cell);
    cell.news.hidden = many === 0;
    cell.news.textContent = many === 0 ? '' : `${many} ${this.#board.words.fresh}`;
  }

  /** Shows what waited wherever no hand is any more. */
  release() {
    const put = [...this.#inHand.values()].filter((card) => !this.#board.drags.holds(card.id));
    put.forEach((card) => this.#inHand.delete(card.id));
    put.filter((card) => !this.#homes.has(card.id)).forEach((card) => this.#arrive(card));
    this.#held.cells().filter((cell) => !this.#isBusy(cell)).forEach((cell) => this.show(cell));
  }

  show(cell) {
    this.#held.take(cell).forEach((card, id) => (card ? this.#place(card) : this.#remove(id)));
    this.#announce(cell);
  }

  #place(card) {
    const cell = this.#cell(card.stage, card.lane);
    if (!cell) {
      this.#remove(card.id);
      return;
    }
    const from = this.#known.has(card.id) ? this.cellOf(this.#known.get(card.id).node) : null;
    const node = this.#node(card);
    node.classList.remove('leaving');
    if (from !== cell) {
      keepingFocus(node, () => this.#sortIn(cell, node, card));
    }
    [from, cell].filter(Boolean).forEach((one) => this.#tidy(one));
  }

  #remove(id) {
    const node = this.#known.get(id)?.node;
    if (node) {
      const cell = this.cellOf(node);
      node.remove();
      this.#known.delete(id);
      this.#homes.delete(id);
      this.#tidy(cell);
    }
  }

  #tidy(cell) {
    const links = [...cell.list.querySelectorAll('.crm-deal a')];
    const stop = links.find((link) => link.tabIndex === 0) ?? links[0];
    links.forEach((link) => { link.tabIndex = link === stop ? 0 : -1; });
    cell.empty.hidden = links.length > 0 || cell.left > 0;
    cell.more.hidden = !(cell.left > 0 && this.#board.lanes.length > 0);
    cell.more.textContent = `${this.#board.words.more} (${cell.left})`;
    cell.list.append(cell.end);
  }

  focus(id) {
    const link = this.#known.get(id)?.node.querySelector('a');
    link?.focus();
    link?.closest('.crm-deal').scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

function keepingFocus(node, moving) {
  const focused = node.contains(document.activeElement);
  moving();
  if (focused) {
    node.querySelector('a').focus();
  }
}
