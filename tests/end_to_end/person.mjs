// A person before the screen: finds things by what is written on them, never by an address or an identifier.
import assert from 'node:assert/strict';

const exactly = (words) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
// Labels carry "required" marks and hints after their words.
const startingWith = (words) => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s|\\(|$)`);

// A day of Seoul as forms take it, some days from now.
export function day(daysFromNow = 0) {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' });
  return parts.format(new Date(Date.now() + daysFromNow * 86_400_000));
}

export function personAt(page) {
  const main = page.locator('main');
  const arrives = async (act) => {
    const opened = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303);
    const [response] = await Promise.all([opened, act()]);
    await page.waitForLoadState('domcontentloaded');
    assert.ok(response.status() < 500, `${page.url()} answers ${response.status()}`);
  };
  // The innermost part of the page under this heading.
  const part = (name) => (name ? main.locator('section, article, .form-card').filter({ has: page.getByRole('heading', { name, exact: true }) }).last() : main);

  const person = {
    page,
    arrives,
    // Through the main menu: the group, then what stands under it.
    async menu(group, entry) {
      const bar = page.getByRole('navigation', { name: '주 메뉴' });
      if (!entry) return arrives(() => bar.getByRole('link', { name: group, exact: true }).click());
      await bar.getByRole('button', { name: group, exact: true }).click();
      return arrives(() => bar.getByRole('link', { name: entry, exact: true }).click());
    },
    home: () => arrives(() => page.getByRole('banner').locator('.brand').click()),
    // The next step that the first screen offers, about the thing of this title.
    async todo(step, title) {
      await person.home();
      const item = main.locator('.todo li').filter({ hasText: title }).filter({ hasText: step });
      await arrives(() => item.getByRole('link', { name: step }).first().click());
    },
    follow: (words, within) => arrives(() => part(within).getByRole('link', { name: words }).first().click()),
    // A button, and the question that it may ask before it acts.
    async press(words, within) {
      const button = part(within).locator('button:visible, summary.krds-btn:visible').filter({ hasText: exactly(words) }).first();
      await button.waitFor();
      const asksFirst = await button.evaluate((element) => element.localName === 'summary');
      if (!asksFirst) return arrives(() => button.click());
      await button.click();
      return arrives(() => page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click());
    },
    async unfold(words) {
      const fold = main.locator('summary').filter({ hasText: exactly(words) }).first();
      if (!(await fold.evaluate((summary) => summary.parentElement.open))) await fold.click();
    },
    async fill(values, within) {
      const place = within ? (typeof within === 'string' ? part(within) : within) : main;
      for (const [label, value] of Object.entries(values)) {
        const field = place.getByLabel(startingWith(label)).first();
        try {
          await field.fill(String(value));
        } catch (error) {
          throw new Error(`${page.url()}: no field "${label}" to fill (${error.message.split('\n')[0]})`);
        }
      }
    },
    async choose(label, option, within) {
      const place = within ?? main;
      const field = place.getByLabel(startingWith(label)).first();
      const value = await field.locator('option').filter({ hasText: option }).first().getAttribute('value');
      await field.selectOption(value);
    },
    // Of a report: what is to be adopted, which department is to own it, by when.
    async propose(what, owner, by) {
      const card = part('적용방안 (무엇을, 어느 부서가, 언제까지)');
      await person.fill({ 무엇을: what, 언제까지: by }, card);
      await person.choose('맡을 부서', owner, card);
    },
    // The drawn box covers the real one: people click the words.
    tick: (label, within) => (within ? part(within) : main).locator('label').filter({ hasText: typeof label === 'string' ? exactly(label) : label }).first().click(),
    async sees(words) {
      try {
        await page.getByText(words).locator('visible=true').first().waitFor();
      } catch {
        const shown = (await main.innerText()).replace(/\n+/g, ' | ').slice(0, 1500);
        throw new Error(`${page.url()} does not say "${words}" but: ${shown}`);
      }
    },
    group: (name) => main.getByRole('group', { name }),
  };
  return person;
}
