/** The elements of a board. Every text is set as text: what people typed never becomes markup. */

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => value !== null && value !== undefined
    && value !== false && node.setAttribute(name, value === true ? '' : value));
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Drawn by the style: a thousand references into a sprite would be slow. */
function icon(name) { return el('i', { class: `crm-i ${name}`, 'aria-hidden': 'true' }); }

export function drawFrame(state, words) {
  const frame = { heads: new Map(), laneHeads: new Map(), tabOf: new Map(), cells: [] };
  frame.tabs = el('nav', { class: 'crm-board-tabs', 'aria-label': words.stages });
  const heads = el('div', { class: 'crm-board-heads' });
  state.stages.forEach((stage) => {
    frame.tabOf.set(stage.id, el('button', { type: 'button', 'data-stage': stage.id }));
    frame.tabs.append(frame.tabOf.get(stage.id));
    frame.heads.set(stage.id, el('div', { class: `crm-board-head ${stage.kind}`, 'data-stage': stage.id }));
    heads.append(frame.heads.get(stage.id));
  });
  frame.scroll = el('div', { class: `crm-board-scroll${state.lanes.length ? ' laned' : ''}` }, heads);
  const lanes = state.lanes.length ? state.lanes : [null];
  lanes.forEach((lane) => frame.scroll.append(drawLane(state, lane, frame, words)));
  frame.live = el('div', { class: 'crm-unseen', 'aria-live': 'polite' });
  return frame;
}

function drawLane(state, lane, frame, words) {
  const cells = el('div', { class: 'crm-board-cells' });
  state.stages.forEach((stage) => {
    const cell = drawCell(stage, lane, words);
    frame.cells.push(cell);
    cells.append(cell.node);
  });
  if (!lane) {
    return cells;
  }
  const head = el('h3', { class: 'crm-board-lane-head' });
  drawLaneHead(head, lane);
  frame.laneHeads.set(lane.id, head);
  return el('section', { class: 'crm-board-lane', 'aria-label': lane.name }, head, cells);
}

function drawCell(stage, lane, words) {
  const cell = {
    stage: stage.id,
    lane: lane?.id,
    left: 0,
    list: el('ul', { class: 'crm-board-list' }),
    news: el('button', { type: 'button', class: 'crm-board-news', hidden: true }),
    more: el('button', { type: 'button', class: 'crm-board-more', hidden: true }),
    empty: el('div', { class: 'crm-board-empty' }, words.empty),
    end: el('li', { class: 'crm-board-end', 'aria-hidden': 'true' }),
  };
  const label = lane ? `${stage.name}, ${lane.name}` : stage.name;
  cell.list.append(cell.end);
  cell.list.setAttribute('aria-label', label);
  cell.node = el('div', { class: `crm-board-cell ${stage.kind}`, 'data-stage': stage.id, 'data-lane': lane?.id },
    cell.news, cell.empty, cell.list, cell.more);
  return cell;
}

export function drawHead(node, stage, words) {
  const count = el('span', { class: 'crm-board-count', 'aria-label': stage.countSaid }, stage.count);
  const name = el('h2', {}, stage.name, ' ', count);
  const sums = el('div', { class: 'crm-board-sums', title: words.sums }, ...stage.sums.map((sum) => el('span', {}, sum)));
  const weighted = stage.weighted.length === 0 ? stage.hint && el('div', { class: 'crm-board-weighted' }, stage.hint)
    : el('div', { class: 'crm-board-weighted', title: words.weightedHint },
      `${words.weighted} `, ...stage.weighted.map((sum) => el('span', {}, sum)));
  node.replaceChildren(...[name, sums, weighted].filter(Boolean));
}

export function drawTab(node, stage) {
  node.replaceChildren(el('span', {}, stage.name), el('span', { class: 'crm-board-count' }, stage.count));
}

export function drawLaneHead(node, lane) {
  node.replaceChildren(el('span', {}, lane.name), el('span', { class: 'crm-board-count' }, lane.count),
    el('span', { class: 'crm-board-sums' }, ...lane.sums.map((sum) => el('span', {}, sum))));
}

/** One card; the link in it is what the keyboard stands on. */
export function fill(node, card, stage, words) {
  const focused = node.contains(document.activeElement);
  const tabIndex = node.querySelector('a')?.tabIndex ?? -1;
  node.className = `crm-deal${card.rotten ? ' rotten' : ''}${node.classList.contains('pending') ? ' pending' : ''}`;
  node.dataset.id = card.id;
  node.draggable = card.mayMove;
  const link = el('a', {
    href: `deals/${card.id}`, class: 'crm-deal-title', draggable: 'false', 'aria-label': said(card, stage),
    'aria-keyshortcuts': card.mayMove ? 'M Shift+ArrowLeft Shift+ArrowRight' : null,
  }, card.title);
  link.tabIndex = tabIndex;
  node.replaceChildren(el('div', { class: 'crm-deal-top' }, link, card.mayMove ? mover(card, words) : null),
    ...lines(card, words));
  if (focused) {
    link.focus({ preventScroll: true });
  }
}

function mover(card, words) {
  const button = el('button', { type: 'button', class: 'crm-deal-move', 'aria-label': `${words.move} ${card.title}`, tabindex: '-1' },
    icon('arrow-right'));
  button.addEventListener('click', () => button.closest('crm-board').fire('crm-board-ask', { id: card.id }));
  return button;
}

function lines(card, words) {
  // a deal that is called as its company says so once
  const company = card.company && card.company !== card.title ? el('div', { class: 'crm-deal-company' }, card.company) : null;
  const money = el('div', { class: 'crm-deal-line' }, el('span', { class: `crm-deal-amount${card.amount ? '' : ' none'}` }, card.amount || words.noAmount),
    card.closeOn ? el('span', { class: `crm-deal-close${card.late ? ' late' : ''}`, title: card.closeTitle },
      icon(card.late ? 'circle-alert' : 'calendar'), card.closeOn) : null);
  const foot = el('div', { class: 'crm-deal-line foot' },
    el('span', { class: 'crm-deal-owner' }, card.ownerName),
    el('span', { class: 'crm-deal-age', title: card.ageTitle }, card.age));
  const badges = [card.rotten && badge('alarm-clock', words.rotten, 'bad'), card.waiting && badge('clock', card.waiting, 'due')]
    .filter(Boolean);
  return [company, money, foot, badges.length ? el('div', { class: 'crm-deal-badges' }, ...badges) : null].filter(Boolean);
}

function badge(name, text, tone) {
  return el('span', { class: `crm-badge ${tone}`, title: text }, icon(name), el('span', { class: 'crm-cut' }, text));
}

function said(card, stage) {
  return [card.title, card.company, card.amount, card.ownerName, stage?.name, card.said, card.waiting].filter(Boolean).join(', ');
}
