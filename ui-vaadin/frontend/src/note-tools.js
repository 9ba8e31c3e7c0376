const TOOLS = [
  ['bold', 'bold', (edit) => edit.toggleBold()],
  ['italic', 'italic', (edit) => edit.toggleItalic()],
  ['bulletList', 'list', (edit) => edit.toggleBulletList()],
  ['orderedList', 'list-ordered', (edit) => edit.toggleOrderedList()],
  ['blockquote', 'quote', (edit) => edit.toggleBlockquote()],
];

/** The row of tools over a note; Tab reaches it, arrows walk it. */
export function toolbar(editor, words) {
  const bar = document.createElement('div');
  bar.className = 'crm-note-tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', words.tools ?? '');
  const marks = TOOLS.map(([name, icon, act]) => {
    const tool = button(icon, words[name] ?? name, () => act(editor.chain().focus()).run());
    bar.append(tool);
    return [name, tool];
  });
  const address = linkField(editor, words);
  const link = button('link', words.link ?? 'link', () => address.open());
  marks.push(['link', link]);
  bar.append(link, address.field);
  walkable(bar);
  const mark = () => marks.forEach(([name, tool]) => tool.setAttribute('aria-pressed', String(editor.isActive(name))));
  editor.on('transaction', mark);
  mark();
  return bar;
}

function button(icon, label, act) {
  const tool = document.createElement('button');
  tool.type = 'button';
  tool.title = label;
  tool.setAttribute('aria-label', label);
  tool.innerHTML = `<svg aria-hidden="true"><use href="crm/icons.svg#${icon}"></use></svg>`;
  tool.addEventListener('mousedown', (event) => event.preventDefault()); // the text keeps its selection
  tool.addEventListener('click', act);
  return tool;
}

function linkField(editor, words) {
  const field = document.createElement('input');
  field.type = 'url';
  field.hidden = true;
  field.placeholder = 'https://';
  field.setAttribute('aria-label', words.address ?? '');
  const close = () => { field.hidden = true; editor.commands.focus(); };
  field.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      set(editor, field.value.trim());
      close();
    }
  });
  return {
    field,
    open() {
      field.value = editor.getAttributes('link').href ?? '';
      field.hidden = false;
      field.focus();
    },
  };
}

function set(editor, typed) {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (!typed) {
    chain.unsetLink().run();
    return;
  }
  const href = /^(https?:|mailto:)/i.test(typed) ? typed : 'https://' + typed;
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run();
  } else {
    chain.setLink({ href }).run();
  }
}

/** One stop of Tab for the whole row. */
function walkable(bar) {
  const tools = [...bar.querySelectorAll('button')];
  tools.forEach((tool, i) => { tool.tabIndex = i === 0 ? 0 : -1; });
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tools.indexOf(document.activeElement);
    if (step && at >= 0) {
      event.preventDefault();
      tools[at].tabIndex = -1;
      const next = tools[(at + step + tools.length) % tools.length];
      next.tabIndex = 0;
      next.focus();
    }
  });
}
