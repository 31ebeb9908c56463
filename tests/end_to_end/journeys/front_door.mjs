import assert from 'node:assert/strict';

export const title = 'a stranger is shown a page that says what to do, and nothing of the inside';

export default async function frontDoor({ open, look, address }) {
  const health = await fetch(`${address}/health`);
  assert.deepEqual(await health.json(), { status: 'ok' });

  const page = await open();
  await page.goto('/');
  assert.equal(await page.locator('h1').count(), 1);
  await look(page, 'front-door');

  const english = await open({ language: 'en-US' });
  await english.goto('/');
  assert.equal(await english.locator('html').getAttribute('lang'), 'en');
}
