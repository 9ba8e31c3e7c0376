/** Arrows walk over the cards, with Shift they move one; m asks where to. */
export function onKey(board, event) {
  const node = event.target.closest?.('.crm-deal');
  if (!node || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const act = event.shiftKey ? moves(board, node, event.key) : walks(board, node, event.key);
  if (act) {
    event.preventDefault();
    act();
  }
}

function walks(board, node, key) {
  const go = (to) => () => to && board.cards.focus(to.dataset.id);
  switch (key) {
    case 'ArrowDown': return go(beside(board, node, 1));
    case 'ArrowUp': return go(beside(board, node, -1));
    case 'ArrowRight': return go(across(board, node, 1));
    case 'ArrowLeft': return go(across(board, node, -1));
    case 'Home': return go(cards(node.parentElement)[0]);
    case 'End': return go(cards(node.parentElement).at(-1));
    case 'm': return node.draggable ? () => board.fire('crm-board-ask', { id: node.dataset.id }) : null;
    default: return null;
  }
}

function moves(board, node, key) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const stages = [...board.stages.keys()];
  const cell = board.cards.cellOf(node);
  const to = step && stages[stages.indexOf(cell.stage) + step];
  return step ? () => to && node.draggable && board.cards.ask(node.dataset.id, to, cell.lane) : null;
}

const cards = (within) => [...within.querySelectorAll('.crm-deal')];

/** The next card of the stage, also in the lane below or above. */
function beside(board, node, step) {
  const stage = board.cards.cellOf(node).stage;
  const all = [...board.cells.values()].filter((cell) => cell.stage === stage).flatMap((cell) => cards(cell.list));
  return all[all.indexOf(node) + step];
}

/** The card at the same height in the next stage that has any. */
function across(board, node, step) {
  const { lane, stage } = board.cards.cellOf(node);
  const row = [...board.cells.values()].filter((cell) => cell.lane === lane);
  const height = node.getBoundingClientRect().top;
  for (let i = row.findIndex((cell) => cell.stage === stage) + step; row[i]; i += step) {
    const near = cards(row[i].list).sort((one, other) => distance(one, height) - distance(other, height))[0];
    if (near) {
      return near;
    }
  }
  return null;
}

function distance(node, height) { return Math.abs(node.getBoundingClientRect().top - height); }
