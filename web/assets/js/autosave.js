// <form data-autosave> saves itself while one writes; what could not be sent stays in this browser until it could. Its answers
// are JSON: {saved, seal, steps, problems}. Without this script the form's own buttons do the same.
(() => {
  const form = document.querySelector('form[data-autosave]');
  if (!form) return;
  const words = form.dataset;
  const state = document.querySelector('[data-save-state]');
  const place = `plan.${words.keptAs}`;
  const machinery = new Set(['csrf_token', 'request_id', 'seal', 'then']);
  const content = () => [...new FormData(form)].filter(([name]) => !machinery.has(name));
  const say = (tone, text) => { state.dataset.tone = tone; state.textContent = text; };
  const keep = () => {
    try { localStorage.setItem(place, JSON.stringify({ seal: form.elements.seal.value, content: content() })); } catch { /* a full or forbidden store */ }
  };
  const forget = () => { try { localStorage.removeItem(place); } catch { /* the same */ } };
  let stored = JSON.stringify(content());
  let timer = 0;
  let sending = null;
  const isChanged = () => JSON.stringify(content()) !== stored;

  const show = (answer) => {
    form.elements.seal.value = answer.seal;
    for (const { step, left, is_done: isDone } of answer.steps) {
      const row = document.querySelector(`[data-step="${step}"]`);
      row?.classList.toggle('is-done', isDone);
      if (row) row.querySelector('.plan-left').textContent = left;
    }
    const share = document.querySelector('[data-official-share]');
    if (share) share.textContent = answer.share;
  };

  async function send() {
    const body = new URLSearchParams(new FormData(form));
    body.delete('request_id');
    const sent = JSON.stringify(content());
    say('busy', words.saving);
    try {
      const response = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body, redirect: 'error' });
      if (response.status === 409) return say('bad', words.conflict);
      if (!response.ok) return say('bad', words.refused);
      const answer = await response.json();
      if (!answer.saved) return say('bad', `${words.invalid} ${answer.problems.map(({ text }) => text).join(' ')}`);
      stored = sent;
      show(answer);
      if (!isChanged()) forget();
      say('good', `${words.saved} (${new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })})`);
      return true;
    } catch {
      return say('bad', words.offline);
    }
  }
  async function save() {
    clearTimeout(timer);
    await sending;
    if (!isChanged()) return true;
    sending = send();
    return sending;
  }
  const wait = () => {
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  };

  // What was written here and never arrived: back into its fields, with what its writer had seen.
  const kept = (() => { try { return JSON.parse(localStorage.getItem(place)); } catch { return null; } })();
  if (kept && JSON.stringify(kept.content) === stored) forget();
  else if (kept && !document.querySelector('.error-summary')) {
    for (const [name] of kept.content) {
      const group = name.match(/^(\w+)\.(\d+)\./);
      const add = group && document.querySelector(`[data-rows="${group[1]}"] [data-add-row]`);
      for (let more = 0; add && more < 60 && !form.elements[name]; more += 1) add.click();
    }
    const values = new Map(kept.content);
    for (const field of form.elements) {
      if (!field.name || machinery.has(field.name)) continue;
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.get(field.name) === field.value;
      else if (values.has(field.name)) field.value = values.get(field.name);
    }
    form.elements.seal.value = kept.seal;
    say('warn', words.restored);
    timer = setTimeout(save, 1200);
  }

  form.addEventListener('input', wait);
  form.addEventListener('change', wait);
  form.addEventListener('click', (event) => { if (event.target.closest('[data-add-row], [data-remove-row]')) setTimeout(wait); });
  addEventListener('online', save);
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
  // A button of this page first sends what is not saved yet; then it does what it does without this script.
  document.addEventListener('submit', async (event) => {
    if (!isChanged() || event.target.method !== 'post') return;
    event.preventDefault();
    const isSaved = await save();
    if (!isSaved && event.target !== form) return;
    const pressed = event.submitter?.name ? event.submitter : null;
    if (pressed) event.target.append(Object.assign(document.createElement('input'), { type: 'hidden', name: pressed.name, value: pressed.value }));
    event.target.submit();
  });
})();
