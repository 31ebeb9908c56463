// What journeys are walked with: pages of signed-in people, axe, and screenshots at both widths.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
// Chromium without a window needs half the time of the one with one, which serves too. A closed network: it calls nobody but the program.
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
// No script lives long enough to be worth the optimising compiler, which took a quarter of all time.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--lang=ko-KR', '--js-flags=--no-opt --no-maglev'];
const patience = 30_000;  // milliseconds: for a page that comes while everything else is tested too
const pictured = { desktop: 3000, phone: 5000 };  // pixels of the height of a page of hundreds of rows; its head shows how the rest looks
export const launchOptions = { executablePath: process.env.CHROMIUM ?? programs.find((path) => existsSync(path)), args: flags, env: { ...process.env, LANGUAGE: 'ko', LANG: 'ko_KR.UTF-8' } };

// Runs in the page. The page hides what leaves its sides, so the scroll width alone would not tell.
function whatStandsOut() {
  const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  const nameOf = (element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
  const found = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth - width} px too wide`);
  for (const element of document.querySelectorAll('main *, footer *')) {
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || element.closest('dialog, .sr-only, .visually-hidden, caption, .breadcrumb li:not(:last-child), details:not([open]) > :not(summary)')) continue;
    let holder = element.parentElement;
    while (holder !== document.body && !scrolls(holder) && !holder.matches('.card, .form-card, .alert, td, th')) holder = holder.parentElement;
    if (scrolls(holder)) continue;
    const side = holder === document.body ? width : holder.getBoundingClientRect().right;
    if (box.right > side + 1) found.push(`${nameOf(element)} stands ${Math.round(box.right - side)} px out of ${holder === document.body ? 'the window' : nameOf(holder)}`);
  }
  for (const table of document.querySelectorAll('main .krds-table-wrap'))
    if (table.scrollWidth > table.clientWidth + 1) found.push(`the table "${table.textContent.trim().slice(0, 30)}" is ${table.scrollWidth - table.clientWidth} px too wide`);
  return found.slice(0, 6);
}

// Run in the page, beside axe. Contrast is most of what axe does, and no style stands in the markup: text looks the same where its element
// and all that it stands in have the same tags, classes and states, and the same place among their neighbours. Answers with the looks
// of all elements, as numbers, each with the first that looks so.
function looksOnPage(width) {
  const states = /^(class|role|type|open|disabled|hidden|checked|fill|stroke|aria-|data-)/;
  const hash = (text, seed) => {
    let high = 0xdeadbeef ^ seed;
    let low = 0x41c6ce57 ^ seed;
    for (let at = 0; at < text.length; at += 1) {
      high = Math.imul(high ^ text.charCodeAt(at), 2654435761);
      low = Math.imul(low ^ text.charCodeAt(at), 1597334677);
    }
    return (high >>> 11) * 4294967296 + (low >>> 0);
  };
  const first = new Map();
  const look = (element, around, at, before) => {
    let own = element.localName;
    for (const { name, value } of element.attributes) if (states.test(name)) own += ` ${name}=${value}`;
    if (element.matches(':focus, :checked, :disabled, :empty')) own += ' in use';
    const place = `${at % 2}${at === 0}${element.nextElementSibling === null}`;
    const number = hash(`${around} ${own} ${place} ${before}`, at % 2);
    if (!first.has(number)) first.set(number, element);
    let under = '';
    for (let child = element.firstElementChild, count = 0; child; child = child.nextElementSibling, count += 1) under = look(child, number, count, under);
    return own;
  };
  look(document.documentElement, width, 0, '');
  return first;
}

// With contrast asked only of those whose looks are unknown.
async function violationsOf(elements, runOnly) {
  const contrast = axe._audit.rules.find(({ id }) => id === 'color-contrast');
  const matches = contrast.plainMatches ??= contrast.matches;
  contrast.matches = (node, ...others) => elements.has(node) && matches.call(contrast, node, ...others);
  const { violations } = await axe.run({ runOnly, resultTypes: ['violations'], preload: false });
  return violations.map((v) => `${v.id}: ${v.help}\n    ${v.nodes.map(({ target }) => target.join(' ')).join('\n    ')}`);
}

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const contrastOnly = { type: 'rule', values: ['color-contrast'] };

export async function startBrowser({ address, people, routes, screenshots }) {
  mkdirSync(screenshots, { recursive: true });
  const browser = await chromium.launch(launchOptions);
  const signedIn = new Map();
  const knownLooks = new Set();  // whose contrast has been looked at
  let pages = [];

  // A page of its own context. What leaves the machine, breaks the page's own policy or fails in its script fails the journey.
  async function open({ language = 'ko-KR', script = true, state } = {}) {
    const context = await browser.newContext({ baseURL: address, locale: language, javaScriptEnabled: script, bypassCSP: false,
      viewport: widths.desktop, storageState: state, reducedMotion: 'reduce' });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    page.complaints = [];
    page.on('pageerror', (error) => page.complaints.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) page.complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) page.complaints.push(`left the machine: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) page.complaints.push(`${response.url()} answers ${response.status()}`);
    });
    pages.push(page);
    return page;
  }

  // The page of an example person, signed in through the form the first time and by the same session afterwards.
  async function as(name, { isAnew = false, ...options } = {}) {
    const person = people.get(name);
    if (!person) throw new Error(`the example institution has nobody called ${name}`);
    const page = await open({ ...options, state: isAnew ? undefined : signedIn.get(name) });
    if (isAnew || !signedIn.has(name)) {
      await page.goto('/sign-in');
      const institutions = page.locator('select[name=institution]');
      if (await institutions.count()) await institutions.selectOption({ label: person.institution });
      await page.fill('input[autocomplete=username]', person.mail);
      await page.fill('input[autocomplete=current-password]', person.password);
      await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/sign-in')), page.click('main button[type=submit]')]);
      if (!isAnew) signedIn.set(name, await page.context().storageState());
    }
    return page;
  }

  // Runs axe in an isolated world, where the page's content policy does not forbid it.
  async function isolated(page) {
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const evaluate = async (expression) => {
      const answer = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
      if (answer.exceptionDetails) throw new Error(`axe did not run: ${answer.exceptionDetails.exception?.description}`);
      return answer.result.value;
    };
    await evaluate(`${axeSource}; axe.configure({ noHtml: true }); ${looksOnPage}; ${violationsOf}`);
    return {
      async violations(width, runOnly = everyRule) {
        const looks = await evaluate(`globalThis.looks = looksOnPage('${width}'); [...looks.keys()]`);
        const unknown = looks.filter((look) => !knownLooks.has(look));
        if (runOnly === contrastOnly && unknown.length === 0) return [];
        const found = await evaluate(`violationsOf(new Set(${JSON.stringify(unknown)}.map((look) => looks.get(look))), ${JSON.stringify(runOnly)})`);
        unknown.forEach((look) => knownLooks.add(look));
        return found;
      },
      // The display of high contrast has colours of its own, and nothing else.
      async violationsInHighContrast() {
        const setMode = (mode) => evaluate(`document.documentElement.dataset.krdsMode = '${mode}'`);
        const usual = await evaluate('document.documentElement.dataset.krdsMode');
        await setMode('high-contrast');
        const found = await this.violations('high contrast', contrastOnly);
        await setMode(usual);
        return found;
      },
      close: () => session.detach(),
    };
  }

  // Nothing stands out to the side (of the window, of its card, of its table), and the page has complained of nothing.
  async function fits(page, atEachWidth = async () => {}) {
    for (const [width, size] of Object.entries(widths)) {
      await page.setViewportSize(size);
      await atEachWidth(width);
      const outside = await page.evaluate(whatStandsOut);
      if (outside.length > 0) throw new Error(`${page.url()} at ${size.width} px:\n  ${outside.join('\n  ')}`);
    }
    await page.setViewportSize(widths.desktop);
    if (page.complaints.length > 0) throw new Error(`${page.url()}:\n  ${page.complaints.join('\n  ')}`);
  }

  // Pictures are quickly made, not small.
  async function takePicture(page, width, path) {
    const height = Math.min(pictured[width], await page.evaluate(() => document.documentElement.scrollHeight));
    const session = await page.context().newCDPSession(page);
    const clip = { x: 0, y: 0, width: widths[width].width, height, scale: 1 };
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: true, clip });
    await session.detach();
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  // A picture at both widths, or at one of what is known on phones, and axe has nothing to say, of a new page in high contrast neither;
  // it needs the page's script to be allowed.
  async function look(page, name, { isKnownOnPhones = false, withAxe = true } = {}) {
    const axe = withAxe ? await isolated(page) : null;
    await fits(page, async (width) => {
      if (isKnownOnPhones && width === 'phone') return;
      await takePicture(page, width, join(screenshots, `${name}-${width}.png`));
      if (!axe) return;
      const violations = await axe.violations(width);
      if (!isKnownOnPhones && width === 'desktop') violations.push(...await axe.violationsInHighContrast());
      if (violations.length > 0) throw new Error(`axe, ${width}, ${page.url()}:\n  ${violations.join('\n  ')}`);
    });
    await axe?.close();
  }

  return {
    address, people, routes, screenshots, open, as, fits, look,
    // Pictures of what stood before everyone when it failed, and what the screens said.
    shotOfFailure: async (name) => {
      const said = await Promise.all(pages.map(async (page, number) => {
        await page.screenshot({ path: join(screenshots, `failed-${name}-${number}.png`), fullPage: true }).catch(() => {});
        const words = await page.locator('main').innerText({ timeout: 2000 }).catch(() => '');
        return `  ${number}: ${page.url()}\n     ${words.replace(/\s+/g, ' ').slice(0, 300)}`;
      }));
      return said.join('\n');
    },
    closePages: async () => {
      await Promise.all(pages.map((page) => page.context().close()));
      pages = [];
    },
    close: () => browser.close(),
  };
}
