import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { kindOf, notPages } from '../crawl.mjs';

export const title = 'in English every word that is not somebody’s data is English, and no word is missing';

const root = new URL('../../../', import.meta.url);
const keys = () => {
  const features = readdirSync(new URL('src/features', root)).map((name) => `src/features/${name}/locale/en.json`);
  const files = ['locale/en.json', ...features].flatMap((file) => { try { return [readFileSync(new URL(file, root), 'utf8')]; } catch { return []; } });
  return new Set(files.flatMap((text) => Object.keys(JSON.parse(text))));
};

// Runs in a page of the same person, and reads another without drawing it: what that says itself, without names and data, what looks
// like the key of a word, and where it leads.
async function wordsOf({ path, firstParts }) {
  const answer = await fetch(path);
  if (!answer.headers.get('content-type')?.includes('text/html')) return null;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const own = '#krds-skip-link, .utility-list, #site-sheet h2, #site-sheet li, .krds-main-menu, .krds-breadcrumb-wrap .home, th[scope=col], dt, button, .krds-btn, legend, caption, '
    + '.form-tit label, .form-hint, .krds-badge, .empty-state, .chain-label, .card > h2, .card-h h2, .section > h2, .form-card > h2, .lead, .res-top, .sort, .krds-pagination, .table-note, .footer-bottom, .error-summary';
  const hangul = /[가-힣]/;
  const isOurs = (element) => !element.closest('[lang=ko], [data-name], .utility-person, option');
  const said = [];
  for (const element of page.querySelectorAll(own)) {
    if (!isOurs(element)) continue;
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent.trim());
    for (const text of [...texts, element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? ''])
      if (hangul.test(text) && !/\(예시\)|for example|e\.g\./i.test(text)) said.push(`<${element.localName} class="${element.className}"> ${text.slice(0, 60)}`);
  }
  // A rule is known by its code.
  const missing = path.startsWith('/rules') ? [] : [...page.body.textContent.matchAll(/(?<![\w@/.-])([a-z][a-z_]+)(\.[a-z0-9_]+)+(?![\w@/-])/g)].filter(([, first]) => firstParts.includes(first)).map(([key]) => key);
  const links = [...page.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href').split(/[?#]/)[0]);
  return { said, missing, links, language: page.documentElement.lang };
}

// A signed-in person's language is the account's: the header's own form changes it.
async function speak(page, language) {
  await page.goto('/');
  await Promise.all([page.waitForNavigation(), page.evaluate((word) => {
    const form = document.querySelector('form[action="/account/language"]');
    form.elements.language.value = word;
    form.requestSubmit();
  }, language)]);
}

export default async function english({ as, look }) {
  const firstParts = [...new Set([...keys()].map((key) => key.split('.')[0]))];
  const faults = [];
  const visitors = [['김하늘(예시)', true], ['온누리(예시)', false], ['안새봄(예시)', false], ['구하람(예시)', false]];
  const walk = async (page, name, start) => {
    const waiting = ['/'];
    const seen = new Set();
    while (waiting.length > 0) {
      const path = waiting.shift();
      if (seen.has(kindOf(path))) continue;
      seen.add(kindOf(path));
      const read = await page.evaluate(wordsOf, { path, firstParts });
      if (!read) continue;
      const { said, missing, links, language } = read;
      assert.equal(language, 'en', path);
      faults.push(...said.map((what) => `${path} says ${what}`), ...missing.map((key) => `${path} shows the key ${key}`));
      if (start && ['/', '/trips', '/trips/{id}', '/issues/new'].includes(kindOf(path))) await page.goto(path).then(() => look(page, `english${kindOf(path).replace(/\W+/g, '-').replace(/-$/, '')}`));
      waiting.push(...links.filter((link) => !notPages.test(link) && !link.startsWith('/display')));
    }
    assert.ok(seen.size > 20, `${name} reaches only ${seen.size} kinds of pages`);
  };
  // Whatever is found, everyone's account is Korean again for who comes after.
  const walked = await Promise.allSettled(visitors.map(async ([name, start]) => {
    const page = await as(name);
    await speak(page, 'en');
    await walk(page, name, start).finally(() => speak(page, 'ko'));
  }));
  for (const { reason } of walked) if (reason) throw reason;
  assert.equal(faults.length, 0, `${faults.length} faults:\n${[...new Set(faults)].slice(0, 60).join('\n')}`);
}
