// What somebody typed and the server has not yet confirmed; survives reloads, lost connections and restarts.
const PREFIX = 'crm.draft.';
const KEPT_FOR = 30 * 24 * 3600 * 1000;

export function keep(key, values) {
  write(key, { values, at: Date.now(), confirmed: false });
}

/** The server has it too: from now on the server's copy counts, which may be newer, typed on another machine. */
export function confirm(key) {
  const draft = read(key);
  if (draft) {
    write(key, { ...draft, confirmed: true });
  }
}

export function unconfirmed(key) {
  const draft = read(key);
  return draft && !draft.confirmed ? draft.values : null;
}

export function forget(key) {
  try { localStorage.removeItem(PREFIX + key); } catch { /* storage is switched off: nothing was kept */ }
}

export function sweep() {
  try {
    Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => {
      const draft = read(name.slice(PREFIX.length));
      if (!draft || Date.now() - draft.at > KEPT_FOR) {
        localStorage.removeItem(name);
      }
    });
  } catch { /* storage is switched off */ }
}

function write(key, draft) {
  try { localStorage.setItem(PREFIX + key, JSON.stringify(draft)); } catch { /* full or switched off: the server keeps it */ }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(PREFIX + key)); } catch { return null; }
}
