// Keys of a list: j and k move, Enter opens, x chooses, e changes the cell, / goes to the search. Never while somebody types or a dialog is open.
const OVERLAYS = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-context-menu-overlay, vaadin-popover-overlay, '
  + 'vaadin-menu-bar-overlay, vaadin-select-overlay, vaadin-combo-box-overlay, vaadin-date-picker-overlay';

window.callboardListKeys = (grid, search) => {
  if (grid.callboardKeys) {
    return;
  }
  grid.callboardKeys = true;
  let focused = null;
  grid.addEventListener('cell-focus', (event) => { focused = grid.getEventContext(event); });

  const cell = () => grid.shadowRoot.activeElement;
  const move = (key) => {
    if (cell()) {
      cell().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    } else {
      grid.shadowRoot.querySelector('#items tr:not([hidden]) td')?.focus();
    }
  };
  const rowOf = (item) => [...grid.querySelectorAll('a.row-link')].find((link) => link.pathname.endsWith(item.id ?? item.key));
  const linkOfFocused = () => {
    const row = cell()?.closest?.('tr') ?? cell()?.parentElement;
    for (const slot of row?.querySelectorAll('slot') ?? []) {
      const link = slot.assignedElements()[0]?.querySelector('a.row-link');
      if (link) {
        return link;
      }
    }
    return focused?.item ? rowOf(focused.item) : null;
  };
  const choose = () => {
    const item = focused?.item;
    if (item) {
      const chosen = grid.selectedItems?.some((other) => other.key === item.key);
      chosen ? grid.$connector.doDeselection([item], true) : grid.$connector.doSelection([item], true);
    }
  };

  // the same as a double click on the cell
  const edit = () => {
    const content = cell()?.querySelector?.('slot')?.assignedElements()[0];
    const box = cell()?.getBoundingClientRect();
    content?.dispatchEvent(new MouseEvent('dblclick',
      { bubbles: true, composed: true, cancelable: true, clientX: box.left + 16, clientY: box.top + 16 }));
  };

  // the way back keeps the place: the row that is opened stands in the list's own URL
  grid.addEventListener('click', (event) => {
    const context = grid.getEventContext(event);
    if (context?.item && context.index !== undefined) {
      const url = new URL(location.href);
      url.searchParams.set('at', context.index);
      history.replaceState(history.state, '', url);
    }
  }, true);

  const onKey = (event) => {
    if (!grid.isConnected) {
      document.removeEventListener('keydown', onKey, true);
      grid.callboardKeys = false;
      return;
    }
    const typing = event.composedPath().some((node) => node.matches?.('input:not([type=checkbox]), textarea, select'));
    const dialog = [...document.querySelectorAll(OVERLAYS)].some((overlay) => overlay.opened !== false);
    if (event.defaultPrevented || typing || dialog || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    switch (event.key) {
      case 'j': move('ArrowDown'); break;
      case 'k': move('ArrowUp'); break;
      case 'x': choose(); break;
      case 'e': edit(); break;
      case '/': search.focus(); break;
      case 'Enter':
        if (!cell() || event.composedPath().some((node) => node.matches?.('a, button, vaadin-button'))) {
          return;
        }
        linkOfFocused()?.click();
        break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  // before the grid, which would take Enter for stepping into the cell
  document.addEventListener('keydown', onKey, true);
};
