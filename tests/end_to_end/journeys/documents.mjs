import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHwpx } from '../hwpx.mjs';

export const title = 'every document opens in an independent HWPX reader and says what its page says';

// The first address on a list's page that leads to one row.
async function firstOf(page, list, pattern) {
  await page.goto(list);
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return links.find((link) => pattern.test(link));
}

async function fetched(page, path) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200, path);
  assert.match(answer.headers()['content-disposition'], /filename\*=UTF-8''.*%/);
  return answer.body();
}

// The file keeps the words of the page; spaces and line ends are the reader's own.
const squeezed = (text) => text.replace(/\s+/g, '');

export default async function documents({ as, look, screenshots }) {
  const page = await as('김하늘(예시)');
  const rows = [
    ['/trips', /^\/trips\/[A-Za-z0-9_-]{22}$/, 'plan'],
    ['/reports', /^\/reports\/[A-Za-z0-9_-]{22}$/, 'document'],
    ['/cases', /^\/cases\/[A-Za-z0-9_-]{22}$/, 'card'],
    ['/yearbook', /^\/yearbook\/\d{4}$/, 'book'],
  ];
  const paths = [];
  for (const [list, pattern, noun] of rows) {
    const path = await firstOf(page, list, pattern);
    assert.ok(path, `nothing on ${list}`);
    paths.push([path, `${path}/${noun}`]);
  }
  await page.goto(paths[0][0]);
  const visit = await firstOf(page, '/trips?state=closed', /^\/trips\/[A-Za-z0-9_-]{22}$/).then((trip) => trip && firstOf(page, trip, /^\/visits\/[A-Za-z0-9_-]{22}$/));
  if (visit) paths.push([visit, `${visit}/letter`]);

  for (const [path, file] of paths) {
    await page.goto(path);
    const heading = await page.locator('h1').innerText();
    const hwpx = readHwpx(await fetched(page, `${file}.hwpx`));
    assert.ok(hwpx.count >= 1, `${file}: no pages`);
    assert.equal(hwpx.drawings().length, hwpx.count);
    const name = file.split('/').pop();
    if (name !== 'letter') assert.ok(squeezed(hwpx.text()).includes(squeezed(heading)), `${file}: “${heading}” is not in it`);
    if (name === 'book') assert.ok(hwpx.drawings().some((drawing) => drawing.includes('<image')), 'the chart of the book is missing');
    const pdf = await fetched(page, `${file}.pdf`);
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    writeFileSync(join(screenshots, `${name}.pdf`), pdf);
    writeFileSync(join(screenshots, `${name}.hwpx`), await fetched(page, `${file}.hwpx`));
    await look(page, `document-${name}`);
  }
}
