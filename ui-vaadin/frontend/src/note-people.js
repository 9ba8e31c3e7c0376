/** What appears after an @: colleagues whose name begins so; arrows choose, Enter or Tab takes, Escape leaves. */
export function suggestions(ask) {
  return {
    items: ({ query }) => ask(query),
    render: () => {
      let list;
      let props;
      let chosen = 0;
      return {
        onStart(begun) { list = box(); document.body.append(list); this.onUpdate(begun); },
        onUpdate(now) {
          props = now;
          chosen = 0;
          draw(list, props, chosen);
          place(list, props.clientRect?.());
        },
        onKeyDown({ event }) {
          const people = props.items ?? [];
          if (event.key === 'Escape' || people.length === 0) {
            list.hidden = true;
            return event.key === 'Escape';
          }
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) {
            chosen = (chosen + step + people.length) % people.length;
            draw(list, props, chosen);
            return true;
          }
          if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
            take(props, people[chosen]);
            return true;
          }
          return false;
        },
        onExit() { list?.remove(); },
      };
    },
  };
}

function box() {
  const list = document.createElement('div');
  list.className = 'crm-note-people';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-live', 'polite');
  return list;
}

function draw(list, props, chosen) {
  const people = props.items ?? [];
  list.hidden = people.length === 0;
  list.replaceChildren(...people.map((person, i) => {
    const line = document.createElement('div');
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', String(i === chosen));
    const name = document.createElement('span');
    name.textContent = person.name;
    const username = document.createElement('small');
    username.textContent = '@' + person.username;
    line.append(name, username);
    line.addEventListener('mousedown', (event) => {
      event.preventDefault();
      take(props, person);
    });
    return line;
  }));
}

function take(props, person) { props.command({ id: person.username, label: person.name }); }

function place(list, caret) {
  if (!caret) {
    return;
  }
  const below = caret.bottom + 4;
  const room = window.innerHeight - below;
  list.style.left = `${Math.max(8, Math.min(caret.left, window.innerWidth - 248))}px`;
  list.style.top = room > 200 ? `${below}px` : 'auto';
  list.style.bottom = room > 200 ? 'auto' : `${window.innerHeight - caret.top + 4}px`;
}
