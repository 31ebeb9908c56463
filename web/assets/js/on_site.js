// The page for the site: what is written goes onto the phone first and from there to the server, now or when there is a network.
(() => {
  const root = document.getElementById('on-site');
  const form = document.getElementById('on-site-form');
  if (!root || !self.indexedDB || !self.onSiteQueue) return;
  const queue = self.onSiteQueue;
  const words = root.dataset;
  const net = document.getElementById('on-site-net');
  const list = document.getElementById('on-site-queue');
  const waiting = document.getElementById('on-site-waiting');
  const kPhotoSide = 2048;

  const say = (text, tone = 'info') => {
    net.textContent = text;
    net.dataset.tone = tone;
    net.hidden = text === '';
  };

  // -- Keeping the page itself ---------------------------------------------------------------------------------------
  async function keepPage() {
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register('/on-site/worker.js', { scope: '/on-site/' });
    const { active } = await navigator.serviceWorker.ready;
    const assets = performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => new URL(name).pathname.startsWith('/assets/'));
    navigator.serviceWorker.addEventListener('message', (event) => {
      if (event.data?.kept) root.dataset.kept = 'yes';
    });
    active.postMessage({ keep: { page: location.pathname, assets: [...new Set(assets)] } });
  }
  addEventListener('load', () => document.fonts.ready.then(keepPage).catch(() => {}));

  // -- What waits ----------------------------------------------------------------------------------------------------
  const shortOf = (note) => {
    const said = new Map(note.fields);
    return [said.get('kind_label'), said.get('person_name'), said.get('figure'), said.get('body')].filter(Boolean).join(' · ').slice(0, 120);
  };

  function button(label, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'krds-btn small tertiary';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  }

  function itemOf(note, sendingId) {
    const item = document.createElement('li');
    const isOther = note.person !== words.person;
    const state = isOther ? words.wordsOther : note.refused ? `${words.wordsRefused}: ${note.refused}` : note.id === sendingId ? words.wordsSending : words.wordsWaiting;
    const title = document.createElement('b');
    title.textContent = isOther ? '' : shortOf(note);
    const told = document.createElement('span');
    told.className = note.refused ? 'field-error' : 'meta';
    told.textContent = `${new Date(note.at).toLocaleString(document.documentElement.lang)} · ${state}`;
    item.append(title, told);
    if (note.refused && !isOther) {
      item.append(button(words.wordsAgain, async () => { await queue.put({ ...note, refused: '' }); send(); }));
      item.append(button(words.wordsRemove, async () => { if (confirm(words.wordsRemoveSure)) { await queue.remove(note.id); show(); } }));
    }
    return item;
  }

  async function show(sendingId) {
    const notes = await queue.all();
    waiting.hidden = notes.length === 0;
    list.replaceChildren(...notes.map((note) => itemOf(note, sendingId)));
    root.dataset.waiting = notes.length;
  }

  const isUntouched = () => !form || [...new FormData(form)].every(([name, value]) =>
    ['csrf_token', 'request_id', 'note', 'kind', 'question', 'place'].includes(name) || (value instanceof File ? value.size === 0 : value === ''));

  let isSending = false;
  async function send() {
    if (isSending) return;
    isSending = true;
    try {
      const result = await queue.send(show);
      await show();
      if (result.state === 'signed_out') say(words.wordsSignedOut, 'warning');
      else if (result.state === 'unreachable') say(navigator.onLine ? words.wordsUnreachable : words.wordsOffline, 'warning');
      else if (result.sent > 0) {
        say(words.wordsSent, 'success');
        if (isUntouched()) location.reload();
      } else if (navigator.onLine) say('');
    } finally {
      isSending = false;
    }
  }

  // -- Writing -------------------------------------------------------------------------------------------------------
  const needs = { note: ['body'], quote: ['body', 'person_name', 'consent'], figure: ['body', 'figure', 'source'], photo: ['photo', 'consent'], person: ['person_name', 'consent'] };
  const kindOf = () => form.elements.kind.value;

  function requireFields() {
    const wanted = needs[kindOf()] ?? [];
    for (const field of form.elements) if (field.name) field.required = wanted.includes(field.name);
  }

  // A photo straight from the camera is scaled here too, so that a hundred of them fit. What this browser cannot read, such as
  // HEIC, goes as it is: the server can.
  async function scaled(file) {
    try {
      const picture = await createImageBitmap(file);
      const by = Math.min(1, kPhotoSide / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * by);
      canvas.height = Math.round(picture.height * by);
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88));
      return blob ? { blob, photoName: 'photo.jpg' } : { blob: file, photoName: file.name };
    } catch {
      return { blob: file, photoName: file.name };
    }
  }

  async function noteOf() {
    const now = Date.now();
    const typed = [...new FormData(form)].filter(([name, value]) =>
      !['csrf_token', 'request_id', 'note', 'photo'].includes(name) && typeof value === 'string' && value !== '');
    const label = form.querySelector(`label[for="${CSS.escape(form.querySelector('[name=kind]:checked').id)}"]`);
    typed.push(['kind_label', label.textContent.trim()], ['noted_at', `${new Date(now).toISOString().slice(0, 19)}Z`]);
    const kept = { id: queue.newId(), person: words.person, action: words.action, at: now, refused: '', fields: typed };
    const file = kindOf() === 'photo' ? form.elements.photo.files[0] : null;
    if (!file) return kept;
    // Its bytes, not a handle to it: only they are sure to be there after the browser was closed.
    const { blob, photoName } = await scaled(file);
    return { ...kept, photo: await blob.arrayBuffer(), photoType: blob.type, photoName };
  }

  function clear() {
    for (const name of ['body', 'figure', 'unit', 'source', 'person_name', 'person_post', 'noted_on', 'noted_time', 'other_place', 'photo']) form.elements[name].value = '';
    form.querySelectorAll('[name=consent]').forEach((choice) => { choice.checked = false; });
    form.querySelectorAll('.count-now').forEach((count) => { count.textContent = 0; });
  }

  if (form) {
    form.addEventListener('change', requireFields);
    requireFields();
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      try {
        await queue.put(await noteOf());
      } catch {
        say(words.wordsStorage, 'warning');
        form.submit();
        return;
      }
      clear();
      say(words.wordsKept, 'success');
      await show();
      await send();
    });
    document.querySelectorAll('[data-question]').forEach((link) => link.addEventListener('click', () => {
      form.elements.question.value = link.dataset.question;
      form.elements.body.focus({ preventScroll: true });
    }));
  }

  document.getElementById('on-site-send').addEventListener('click', send);
  addEventListener('online', () => { say(words.wordsOnline); send(); });
  addEventListener('offline', () => say(words.wordsOffline, 'warning'));
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
  setInterval(() => { if (navigator.onLine && !document.hidden) send(); }, 30_000);
  if (!navigator.onLine) say(words.wordsOffline, 'warning');
  show().then(send);
})();
