// What makes our pages quicker to use. Every page works without it.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  document.documentElement.classList.add('js');

  // Main menu: one panel at a time; Escape and a click elsewhere close it.
  const triggers = all('.gnb-main-trigger[aria-controls]');
  const openMenu = (chosen) => triggers.forEach((trigger) => {
    const isOpen = trigger === chosen;
    trigger.setAttribute('aria-expanded', isOpen);
    trigger.classList.toggle('active', isOpen);
    document.getElementById(trigger.getAttribute('aria-controls')).classList.toggle('is-open', isOpen);
  });
  triggers.forEach((trigger) => trigger.addEventListener('click', () =>
    openMenu(trigger.getAttribute('aria-expanded') === 'true' ? null : trigger)));

  // The phone's menu covers the page, so the rest is out of reach while it is open.
  const sheet = one('#site-sheet');
  const opener = one('.btn-navi.all');
  const covered = all('#krds-skip-link, #krds-masthead, #krds-header, #container, #krds-footer');
  const showSheet = (isOpen) => {
    sheet.classList.toggle('is-open', isOpen);
    opener.setAttribute('aria-expanded', isOpen);
    covered.forEach((part) => { part.inert = isOpen; });
    document.body.style.overflow = isOpen ? 'hidden' : '';
    (isOpen ? one('.sheet-close') : opener).focus();
  };
  if (sheet && opener) {
    [[opener, true], [one('.sheet-close'), false]].forEach(([button, isOpen]) => {
      button.addEventListener('click', (event) => { event.preventDefault(); showSheet(isOpen); });
      button.addEventListener('keydown', (event) => { if (event.key === ' ') { event.preventDefault(); button.click(); } });
    });
  }

  document.addEventListener('click', (event) => {
    if (!event.target.closest('.krds-main-menu')) openMenu(null);
    all('.utility-drop[open]').forEach((drop) => { if (!drop.contains(event.target)) drop.open = false; });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    one('.gnb-main-trigger[aria-expanded="true"]')?.focus();
    openMenu(null);
    all('.utility-drop[open]').forEach((drop) => { drop.open = false; one('summary', drop).focus(); });
    if (sheet?.classList.contains('is-open')) showSheet(false);
  });

  // A confirmation opens as a dialog instead of a fold-out.
  all('details.confirm').forEach((details) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'confirm-dialog';
    dialog.setAttribute('aria-label', one('.confirm-title', details).textContent);
    dialog.append(one('.confirm-panel', details));
    details.after(dialog);
    const close = one('[data-close]', dialog);
    close.hidden = false;
    close.addEventListener('click', () => dialog.close());
    one('summary', details).addEventListener('click', (event) => { event.preventDefault(); dialog.showModal(); });
  });

  // Characters typed so far, counted as people count them.
  all('[data-count-of]').forEach((counter) => {
    const area = document.getElementById(counter.dataset.countOf);
    area.addEventListener('input', () => { one('.count-now', counter).textContent = [...area.value].length; });
  });

  // Errors come first: the summary takes the focus, its links lead into the fields.
  one('.error-summary')?.focus();

  // Rows of a repeated group: <div data-rows="itinerary"> with rows of class form-row and a <template> whose names and ids
  // hold __N__; buttons [data-add-row] and [data-remove-row].
  all('[data-rows]').forEach((group) => {
    const template = one('template', group);
    let next = all('.form-row', group).length;
    const add = one('[data-add-row]', group);
    if (add) add.hidden = false;
    group.addEventListener('click', (event) => {
      if (event.target.closest('[data-remove-row]')) {
        event.target.closest('.form-row').remove();
        add?.focus();
      }
      if (!add || !event.target.closest('[data-add-row]')) return;
      const holder = document.createElement('div');
      holder.innerHTML = template.innerHTML.replaceAll('__N__', String(next++));
      const row = holder.firstElementChild;
      template.before(row);
      one('input, select, textarea', row)?.focus();
    });
    all('[data-remove-row]', group).forEach((button) => { button.hidden = false; });
  });

  // Who signs out leaves no page behind on the phone; notes not yet sent stay for their writer.
  all('form[action="/sign-out"]').forEach((form) => form.addEventListener('submit', () => { self.caches?.delete('baeumgil-on-site-pages'); }));
  // <div data-live="/adoptions/cost-gates" data-live-fields="budget">: what the server says about what is typed, as it is typed.
  all('[data-live]').forEach((part) => {
    const form = part.closest('form');
    const names = part.dataset.liveFields.split(' ');
    let timer = 0;
    let asked = 0;
    const button = one('[data-live-button]', form);
    if (part.dataset.liveAsked !== undefined) {  // the form stays as it is, with the files that were chosen
      button?.addEventListener('click', async (event) => {
        event.preventDefault();
        button.disabled = true;
        const sent = new FormData(form);
        sent.append('preview', '1');
        const answer = await fetch(form.action, { method: 'POST', body: sent }).catch(() => null);
        const said = answer && one('[data-live]', new DOMParser().parseFromString(await answer.text(), 'text/html'));
        if (said) part.innerHTML = said.innerHTML;
        button.disabled = false;
      });
      return;
    }
    button?.setAttribute('hidden', '');
    const ask = async () => {
      const turn = ++asked;
      const typed = new URLSearchParams([...new FormData(form)].filter(([name]) => names.includes(name)));
      const answer = await fetch(`${part.dataset.live}?${typed}`).catch(() => null);
      if (!answer?.ok || turn !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const said = one('[data-live-answer]', page);
      if (said && turn === asked) part.innerHTML = said.innerHTML;
    };
    form.addEventListener('input', (event) => {
      if (!names.includes(event.target.name)) return;
      clearTimeout(timer);
      timer = setTimeout(ask, 200);
    });
  });

  // Leaving a form with changes asks first.
  all('form[data-unsaved]').forEach((form) => {
    let isChanged = false;
    form.addEventListener('input', () => { isChanged = true; });
    form.addEventListener('submit', () => { isChanged = false; });
    addEventListener('beforeunload', (event) => { if (isChanged) event.preventDefault(); });
  });

  // <button data-copy="text">: says so where the button is.
  all('[data-copy]').forEach((button) => button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = document.body.dataset.wordsCopied;
  }));
  all('[data-print]').forEach((button) => { button.hidden = false; button.addEventListener('click', () => print()); });

  // Suggestions while typing; the newest question's answer wins.
  all('input[data-suggestions]').forEach((input) => {
    let asked = 0;
    let waiting = 0;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const mine = ++asked;
        const answer = await fetch(`${input.dataset.suggestions}?q=${encodeURIComponent(input.value)}`).catch(() => null);
        if (!answer?.ok || mine !== asked) return;
        input.list.replaceChildren(...(await answer.json()).map((text) => new Option(text, text)));
      }, 120);
    });
  });

  // Filters start closed where they would push the results off the screen.
  const narrow = matchMedia('(max-width: 1023px)');
  const foldFilters = () => all('.facets').forEach((facets) => { facets.open = !narrow.matches; });
  narrow.addEventListener('change', foldFilters);
  foldFilters();
})();
