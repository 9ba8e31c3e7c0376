/* The visitor's side of a chat: says by POST, hears by waiting for the answer of a GET. */
(function () {
  'use strict';
  const box = document.getElementById('chat');
  const begin = document.getElementById('begin');
  const talk = document.getElementById('talk');
  const lines = document.getElementById('lines');
  const state = document.getElementById('state');
  const say = document.getElementById('say');
  const words = document.getElementById('words');
  const KEPT = 'callboard.chat.' + box.dataset.widget;
  const WORD = { WAITING: 'Somebody comes in a moment.', TALKING: '', ENDED: 'This conversation is over.', MISSED: '' };
  let token = null;
  let seen = 0;

  function kept() {
    try { return sessionStorage.getItem(KEPT); } catch (off) { return null; }
  }

  function keep(value) {
    try {
      if (value) { sessionStorage.setItem(KEPT, value); } else { sessionStorage.removeItem(KEPT); }
    } catch (off) { /* the conversation lives as long as this page */ }
  }

  function post(path, body) {
    return fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  }

  async function problem(answer) {
    const said = await answer.json().catch(() => null);
    return (said && said.message) || 'That did not work. Try again, please.';
  }

  function show(line) {
    const item = document.createElement('li');
    item.className = line.who === 'visitor' ? 'mine' : line.who;
    const who = document.createElement('p');
    who.className = 'who';
    const at = new Date(line.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    who.textContent = (line.who === 'visitor' ? 'You' : line.name || '') + (line.who === 'house' ? '' : ', ') + at;
    const text = document.createElement('p');
    text.className = 'said';
    text.textContent = line.text;
    item.append(who, text);
    lines.append(item);
    seen = Math.max(seen, line.number);
    item.scrollIntoView({ block: 'nearest' });
  }

  function over() {
    say.hidden = true;
    document.getElementById('over').hidden = false;
    keep(null);
    token = null;
  }

  async function hear() {
    let pause = 1000;
    while (token) {
      try {
        const answer = await fetch('/chat/talk/' + token + '?after=' + seen);
        if (answer.status === 404) {
          state.textContent = 'This conversation is over.';
          over();
          return;
        }
        if (!answer.ok) { throw new Error(answer.status); }
        const heard = await answer.json();
        heard.lines.filter((line) => line.number > seen).forEach(show);
        state.textContent = WORD[heard.state];
        pause = 1000;
        if (heard.state === 'ENDED' || heard.state === 'MISSED') { over(); }
      } catch (away) {
        state.textContent = 'The connection is gone; trying again.';
        await new Promise((go) => setTimeout(go, pause));
        pause = Math.min(pause * 2, 30000);
      }
    }
  }

  function start(found) {
    token = found;
    if (begin) { begin.hidden = true; }
    talk.hidden = false;
    words.focus();
    hear();
  }

  if (begin) {
    begin.hidden = false;
    begin.addEventListener('submit', async (event) => {
      event.preventDefault();
      const trouble = document.getElementById('trouble');
      const page = decodeURIComponent(location.hash.slice(1)) || null;
      const fields = new FormData(begin);
      const answer = await post('/chat/' + box.dataset.widget + '/begin', {
        name: fields.get('name'), email: fields.get('email'), text: fields.get('text'), page: page
      }).catch(() => null);
      if (answer && answer.ok) {
        const said = await answer.json();
        keep(said.token);
        start(said.token);
      } else {
        trouble.textContent = answer ? await problem(answer) : 'The connection is gone. Try again, please.';
        trouble.hidden = false;
      }
    });
  }

  say.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = words.value.trim();
    if (!text || !token) { return; }
    const answer = await post('/chat/talk/' + token, { text: text }).catch(() => null);
    if (answer && answer.ok) {
      words.value = '';
    } else {
      state.textContent = answer ? await problem(answer) : 'Not sent yet: the connection is gone. Try again, please.';
    }
    words.focus();
  });

  words.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      say.requestSubmit();
    }
  });

  document.getElementById('leave').addEventListener('click', () => {
    if (token) { post('/chat/talk/' + token + '/leave', {}); }
  });

  const before = kept();
  if (before) { start(before); }
})();
