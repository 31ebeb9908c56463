// <form data-together>: several people write one report at once. Every part (data-part) saves itself while one writes; what
// could not be sent stays in this browser until it could; where a colleague was first, both texts are shown and nothing is
// overwritten. Without this script the form's own buttons do the same.
(() => {
  const form = document.querySelector('form[data-together]');
  if (!form) return;
  const words = form.dataset;
  const state = form.querySelector('[data-save-state]');
  const isMachinery = (name) => /^(seen|standing)\.|\.version$|^(csrf_token|request_id|then|side)$/.test(name);
  const kPause = 1200;  // milliseconds without a key until a part is saved
  const kAtMost = 10_000;  // somebody who never pauses
  const kAsk = 10_000;

  const fieldsOf = (part) => [...part.box.querySelectorAll('input[name], textarea[name], select[name]')].filter((field) => !isMachinery(field.name));
  const valuesOf = (part) => fieldsOf(part).filter((field) => field.type !== 'radio' || field.checked).map((field) => [field.name, field.value]);
  const textOf = (part) => JSON.stringify(valuesOf(part));
  const isChanged = (part) => textOf(part) !== part.stored;
  const seenOf = (part) => form.elements[`seen.${part.name}`];
  const versionOf = (part) => form.elements[`${part.name}.version`];
  const parts = new Map([...form.querySelectorAll('[data-part]')].map((box) => {
    const part = { name: box.dataset.part, box, trouble: '', timer: 0, since: 0, sending: null, clash: box.querySelector('[data-clash]') };
    part.stored = textOf(part);
    return [part.name, part];
  }));
  const all = () => [...parts.values()];
  const partOf = (element) => parts.get(element?.closest?.('[data-part]')?.dataset.part);

  // -- What stays in this browser ------------------------------------------------------------------------------------
  const placeOf = (part) => `report.${words.keptAs}.${part.name}`;
  const keep = (part) => {
    try {
      localStorage.setItem(placeOf(part), JSON.stringify({ label: part.box.dataset.label, seen: seenOf(part).value, version: versionOf(part)?.value, values: valuesOf(part) }));
    } catch { part.trouble = 'storage'; }
  };
  const forget = (part) => { try { localStorage.removeItem(placeOf(part)); } catch { /* a forbidden store holds nothing */ } };
  const kept = (part) => { try { return JSON.parse(localStorage.getItem(placeOf(part))); } catch { return null; } };

  function put(part, values) {
    const add = part.box.querySelector('[data-add-row]');
    for (const [name] of values) for (let more = 0; add && more < 60 && !form.elements[name]; more += 1) add.click();
    const wanted = new Map(values);
    for (const field of fieldsOf(part)) {
      if (field.type === 'radio') field.checked = wanted.get(field.name) === field.value;
      else field.value = wanted.get(field.name) ?? '';
      const count = document.querySelector(`[data-count-of="${CSS.escape(field.id)}"] .count-now`);
      if (count) count.textContent = [...field.value].length;
    }
  }

  // -- What is said --------------------------------------------------------------------------------------------------
  const say = (tone, text) => { if (state.textContent !== text) { state.dataset.tone = tone; state.textContent = text; } };
  function tell() {
    const found = (trouble) => all().find((part) => part.trouble === trouble);
    if (all().some((part) => part.sending)) return say('busy', words.saving);
    if (all().some((part) => part.clash)) return say('warn', words.clash);
    for (const trouble of ['closed', 'signed_out', 'storage', 'offline']) if (found(trouble)) return say('bad', words[trouble === 'signed_out' ? 'signedOut' : trouble]);
    const invalid = all().find((part) => part.trouble.startsWith('!'));
    if (invalid) return say('bad', `${words.invalid} ${invalid.box.dataset.label}: ${invalid.trouble.slice(1)}`);
    if (all().some(isChanged)) return say('busy', words.unsaved);
    return say('good', `${words.saved} (${new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })})`);
  }
  function note(part, kind, text) {
    let line = part.box.querySelector(`[data-note="${kind}"]`);
    if (!line && text) {
      line = Object.assign(document.createElement('p'), { className: 'meta together-note' });
      line.dataset.note = kind;
      part.box.append(line);
    }
    if (line) { line.textContent = text; line.hidden = !text; }
  }
  const know = (part, stored) => {
    seenOf(part).value = stored.seen;
    if (versionOf(part)) versionOf(part).value = stored.version;
    const writer = part.box.querySelector('[data-writer]');
    if (writer && stored.author) { writer.textContent = words.writtenBy.replace('__NAME__', stored.author); writer.hidden = false; }
  };

  // -- Two texts for one part ----------------------------------------------------------------------------------------
  function fill(place, pieces) {
    place.replaceChildren(...pieces.map(({ text, is_shared: isShared }) => (isShared ? document.createTextNode(text) : Object.assign(document.createElement('mark'), { textContent: text }))));
  }
  function showClash(part, { stored, mine, theirs }) {
    part.clash?.remove();
    const panel = form.querySelector('[data-clash-template]').content.firstElementChild.cloneNode(true);
    panel.dataset.made = '';
    fill(panel.querySelector('[data-mine]'), mine);
    fill(panel.querySelector('[data-theirs]'), theirs);
    if (stored.author) panel.querySelector('[data-lead]').textContent = words.clashBy.replace('__NAME__', stored.author);
    const merge = panel.querySelector('[data-side=both]');
    const area = part.box.querySelector('textarea');
    merge.hidden = !area || stored.fields.length === 0;
    const decide = (act) => { panel.remove(); part.clash = null; know(part, stored); act(); tell(); };
    panel.addEventListener('click', (event) => {
      const side = event.target.closest('[data-side]')?.dataset.side;
      if (!side) return;
      event.preventDefault();
      if (side === 'mine') decide(() => { part.stored = null; save(part); });
      if (side === 'both') decide(() => {
        area.value = `${area.value}\n\n${stored.fields.find((field) => field.name === area.name).value}`;
        part.stored = null;
        keep(part);
        area.focus();
        later(part);
      });
      if (side === 'theirs') decide(() => {
        forget(part);
        if (stored.fields.length === 0) return location.reload();
        put(part, stored.fields.map(({ name, value }) => [name, value]));
        part.stored = textOf(part);
        return part.box.querySelector('textarea, input, select')?.focus();
      });
    });
    part.clash = panel;
    part.box.prepend(panel);
  }

  // -- Saving --------------------------------------------------------------------------------------------------------
  async function send(part) {
    const sent = textOf(part);
    const body = new URLSearchParams(valuesOf(part));
    body.set('csrf_token', form.elements.csrf_token.value);
    body.set(`seen.${part.name}`, seenOf(part).value);
    if (versionOf(part)) body.set(`${part.name}.version`, versionOf(part).value);
    let response;
    try {
      response = await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body, redirect: 'manual' });
    } catch {
      part.trouble = 'offline';
      return;
    }
    if (response.type === 'opaqueredirect' || response.status === 401) { part.trouble = 'signed_out'; return; }
    if (response.status === 403 || response.status === 404) { part.trouble = 'closed'; return; }
    if (!response.ok) { part.trouble = 'offline'; return; }
    const answer = await response.json();
    part.trouble = '';
    if (answer.saved) {
      part.stored = sent;
      for (const stored of answer.parts) if (stored.part === part.name) know(part, stored);
      if (isChanged(part)) keep(part); else forget(part);
      note(part, 'taken', '');
    } else if (answer.again) later(part, 200 + Math.random() * 800);
    else if (answer.clashes.length > 0) showClash(part, answer.clashes[0]);
    else part.trouble = `!${answer.problems.map(({ text }) => text).join(' ')}`;
  }
  async function save(part) {
    clearTimeout(part.timer);
    part.since = 0;
    while (part.sending) await part.sending;
    if (!isChanged(part) || part.clash) return tell();
    part.sending = send(part);
    tell();
    await part.sending;
    part.sending = null;
    if (part.trouble === 'offline') later(part, kAsk);
    return tell();
  }
  function later(part, wait = kPause) {
    const now = Date.now();
    part.since ||= now;
    clearTimeout(part.timer);
    part.timer = setTimeout(() => save(part), Math.max(0, Math.min(wait, Math.max(part.since + kAtMost - now, kPause / 4))));
  }
  const saveAll = () => Promise.all(all().filter(isChanged).map(save));

  const typed = (event) => {
    const part = partOf(event.target);
    if (!part || isMachinery(event.target.name ?? '')) return;
    if (isChanged(part)) { keep(part); later(part); } else forget(part);
    tell();
  };
  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('click', (event) => { if (event.target.closest('[data-add-row], [data-remove-row]')) setTimeout(() => typed(event)); });
  addEventListener('offline', () => { for (const part of all()) if (isChanged(part)) part.trouble = 'offline'; tell(); });
  // A button of the form first sends what is not saved yet; then it does what it does without this script.
  form.addEventListener('submit', async (event) => {
    const pressed = event.submitter;
    if (pressed?.name === 'side' || !all().some((part) => isChanged(part) || part.clash)) return;
    event.preventDefault();
    await saveAll();
    const clash = all().find((part) => part.clash);
    if (clash) return clash.clash.focus();
    if (all().some((part) => isChanged(part) && !part.trouble.startsWith('!'))) return state.scrollIntoView({ block: 'nearest' });
    if (pressed?.name) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: pressed.name, value: pressed.value }));
    return form.submit();
  });

  // -- Who else is here ----------------------------------------------------------------------------------------------
  let here = '';
  let asking = 0;
  function take(stored) {
    const part = parts.get(stored.part);
    if (!part || part.clash || part.sending) return;
    if (isChanged(part)) { save(part); return; }
    if (stored.fields.length === 0) { note(part, 'taken', words.changedElsewhere); return; }
    if (part.box.contains(document.activeElement)) return;
    put(part, stored.fields.map(({ name, value }) => [name, value]));
    part.stored = textOf(part);
    know(part, stored);
    note(part, 'taken', stored.author ? words.takenFrom.replace('__NAME__', stored.author) : words.taken);
  }
  async function ask() {
    clearTimeout(asking);
    asking = setTimeout(ask, kAsk);
    if (document.hidden || !navigator.onLine) return;
    const body = new URLSearchParams({ csrf_token: form.elements.csrf_token.value, part: here });
    for (const part of all()) body.set(`seen.${part.name}`, seenOf(part).value);
    const response = await fetch(words.writers, { method: 'POST', headers: { Accept: 'application/json' }, body, redirect: 'manual' }).catch(() => null);
    if (!response?.ok) return;
    const { writers, parts: changed, originality } = await response.json();
    form.querySelector('[data-originality]').textContent = originality;
    const line = form.querySelector('[data-writing-now]');
    const text = writers.map(({ name, where }) => (where ? `${name} (${where})` : name)).join(', ');
    line.textContent = text ? words.writingNow.replace('__NAME__', text) : '';
    for (const part of all()) note(part, 'here', writers.filter((writer) => writer.part === part.name).map(({ name }) => words.writingHere.replace('__NAME__', name)).join(' '));
    changed.forEach(take);
  }
  form.addEventListener('focusin', (event) => {
    const name = partOf(event.target)?.name ?? '';
    if (name === here) return;
    here = name;
    clearTimeout(asking);
    asking = setTimeout(ask, 400);
  });
  addEventListener('online', () => { saveAll(); ask(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) saveAll(); else ask(); });

  // What was written here and never arrived: back into its fields, with what its writer had before them.
  for (const part of all()) {
    const before = kept(part);
    if (!before || part.clash) continue;
    if (JSON.stringify(before.values) === part.stored) { forget(part); continue; }
    put(part, before.values);
    seenOf(part).value = before.seen;
    if (versionOf(part) && before.version) versionOf(part).value = before.version;
    note(part, 'taken', words.restored);
    later(part, 300);
  }
  ask();
})();

// <section data-kept-texts="…" hidden>: texts of a report that is closed meanwhile, which this browser could not send.
(() => {
  const section = document.querySelector('[data-kept-texts]');
  if (!section) return;
  const list = section.querySelector('ul');
  const prefix = `report.${section.dataset.keptTexts}.`;
  let places = [];
  try { places = Object.keys(localStorage).filter((place) => place.startsWith(prefix)); } catch { return; }
  for (const place of places) {
    const { label, values } = JSON.parse(localStorage.getItem(place));
    const item = document.createElement('li');
    const text = Object.assign(document.createElement('p'), { className: 'pre-line', textContent: values.map(([, value]) => value).filter(Boolean).join('\n') });
    const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'krds-btn small tertiary', textContent: section.dataset.wordsDrop });
    drop.addEventListener('click', () => { localStorage.removeItem(place); item.remove(); section.hidden = list.children.length === 0; });
    item.append(Object.assign(document.createElement('b'), { textContent: label }), text, drop);
    list.append(item);
  }
  section.hidden = places.length === 0;
})();
