/** Cards dragged with the mouse; where a card may not go is dimmed, and dropping it there says why. */
export function drags(board) {
  let card = null;
  let pressed = null;

  // what is drawn anew between pressing and moving can no longer be dragged
  board.addEventListener('pointerdown', (event) => {
    pressed = event.button === 0 ? event.target.closest?.('.crm-deal')?.dataset.id ?? null : null;
    if (pressed) {
      document.addEventListener('pointerup', letGo);
      document.addEventListener('pointercancel', letGo);
    }
  });

  function letGo() {
    document.removeEventListener('pointerup', letGo);
    document.removeEventListener('pointercancel', letGo);
    pressed = null;
    board.release();
  }

  board.addEventListener('dragstart', (event) => {
    const node = event.target.closest?.('.crm-deal');
    if (!node?.draggable) {
      return;
    }
    card = board.cards.get(node.dataset.id).card;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', card.title);
    const leadsTo = new Set(board.stages.get(card.stage)?.leadsTo ?? []);
    // after the picture under the pointer was taken
    setTimeout(() => {
      node.classList.add('dragged');
      board.cells.forEach((cell) => cell.node.classList.toggle('cannot', cell.stage !== card?.stage && !leadsTo.has(cell.stage)));
      board.classList.add('dragging');
    });
  });

  board.addEventListener('dragover', (event) => {
    const cell = card && event.target.closest?.('.crm-board-cell');
    if (cell) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
    mark(cell);
  });

  board.addEventListener('drop', (event) => {
    const cell = card && event.target.closest?.('.crm-board-cell');
    if (cell) {
      event.preventDefault();
      const { id } = card;
      end();
      board.cards.ask(id, cell.dataset.stage, cell.dataset.lane);
    }
  });

  board.addEventListener('dragend', () => end());

  function mark(over) {
    board.cells.forEach((cell) => cell.node.classList.toggle('over', cell.node === over));
  }

  function end() {
    if (!card) {
      return;
    }
    board.cards.get(card.id)?.node.classList.remove('dragged');
    card = null;
    mark(null);
    board.cells.forEach((cell) => cell.node.classList.remove('cannot'));
    board.classList.remove('dragging');
    board.release();
  }

  return { active: () => card !== null || pressed !== null, holds: (id) => id === pressed || id === card?.id };
}
