/* Shows what may answer a request while somebody types it. The form works without. */
(function () {
  'use strict';
  const place = document.getElementById('suggest');
  const asked = document.getElementById('asked');
  const fields = ['subject', 'text'].map((id) => document.getElementById(id));
  if (!place || !asked || fields.some((field) => !field)) { return; }
  const PAUSE = 700;
  const ENOUGH = 8;
  let timer = 0;
  let turn = 0;
  let last = '';

  function show(hits) {
    place.replaceChildren();
    if (!hits.length) { return; }
    const head = document.createElement('p');
    head.className = 'soft';
    head.textContent = 'This may answer it:';
    const list = document.createElement('ul');
    list.className = 'list';
    for (const hit of hits) {
      const link = document.createElement('a');
      link.href = hit.path;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = hit.title;
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    place.append(head, list);
  }

  async function look() {
    const text = fields.map((field) => field.value.trim()).join('\n').trim().slice(0, 2000);
    if (text.length < ENOUGH || text === last) { return; }
    last = text;
    const mine = ++turn;
    const body = new URLSearchParams({ text, place: place.dataset.place, asked: asked.value });
    const answer = await fetch('/help/' + place.dataset.language + '/suggest', { method: 'POST', body }).catch(() => null);
    if (!answer || !answer.ok || mine !== turn) { return; }
    const said = await answer.json();
    asked.value = said.asked;
    show(said.hits);
  }

  fields.forEach((field) => field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  }));
})();
