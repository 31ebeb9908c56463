// What journeys are walked with: pages of signed-in people, axe, and screenshots at both widths.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
// A closed network: the browser calls nobody but the program.
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--lang=ko-KR'];

export async function startBrowser({ address, people, screenshots }) {
  mkdirSync(screenshots, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
  const signedIn = new Map();
  let pages = [];

  // A page of its own context. What leaves the machine, breaks the page's own policy or fails in its script fails the journey.
  async function open({ language = 'ko-KR', script = true, state } = {}) {
    const context = await browser.newContext({ baseURL: address, locale: language, javaScriptEnabled: script, bypassCSP: false,
      viewport: widths.desktop, storageState: state, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.complaints = [];
    page.on('pageerror', (error) => page.complaints.push(`script: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) page.complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) page.complaints.push(`left the machine: ${request.url()}`);
    });
    pages.push(page);
    return page;
  }

  // The page of an example person, signed in through the form the first time and by the same session afterwards.
  async function as(name, options = {}) {
    const person = people.get(name);
    if (!person) throw new Error(`the example institution has nobody called ${name}`);
    const page = await open({ ...options, state: signedIn.get(name) });
    if (!signedIn.has(name)) {
      await page.goto('/sign-in');
      await page.fill('input[autocomplete=username]', person.mail);
      await page.fill('input[autocomplete=current-password]', person.password);
      await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/sign-in"), { timeout: 8000 }), page.click('main button[type=submit]')]);
      signedIn.set(name, await page.context().storageState());
    }
    return page;
  }

  // Runs axe in an isolated world, where the page's content policy does not forbid it.
  async function axe(page) {
    for (const [name, size] of Object.entries(widths)) {
      await page.setViewportSize(size);
      const session = await page.context().newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      const evaluate = (expression) => session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
      await evaluate(axeSource);
      const answer = await evaluate(`axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(({violations}) => violations.map(v => v.id + ': ' + v.help + '\\n    ' + v.nodes.map(n => n.html.slice(0, 160)).join('\\n    ')))`);
      await session.detach();
      if (answer.exceptionDetails) throw new Error(`axe did not run: ${answer.exceptionDetails.exception?.description}`);
      if (answer.result.value.length > 0) throw new Error(`axe, ${name}, ${page.url()}:\n  ${answer.result.value.join('\n  ')}`);
    }
    await page.setViewportSize(widths.desktop);
    if (page.complaints.length > 0) throw new Error(`${page.url()}:\n  ${page.complaints.join('\n  ')}`);
  }

  // Nothing stands out to the side, and the page has complained about nothing.
  async function fits(page, atEachWidth = async () => {}) {
    for (const [width, size] of Object.entries(widths)) {
      await page.setViewportSize(size);
      await atEachWidth(width);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (overflow > 0) throw new Error(`${page.url()} is ${overflow} px wider than ${size.width}`);
    }
    await page.setViewportSize(widths.desktop);
    if (page.complaints.length > 0) throw new Error(`${page.url()}:\n  ${page.complaints.join('\n  ')}`);
  }

  const shot = (page, name) =>
    fits(page, (width) => page.screenshot({ path: join(screenshots, `${name}-${width}.png`), fullPage: true }));

  async function look(page, name) {
    await shot(page, name);
    await axe(page);
  }

  return {
    address, people, open, as, axe, fits, shot, look,
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
