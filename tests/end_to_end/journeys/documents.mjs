import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHwpx } from '../hwpx.mjs';

export const title = 'every document opens in an independent HWPX reader and says what its page says';

const id = '[A-Za-z0-9_-]{22}';
const rowOf = (list) => new RegExp(`^/${list}/${id}$`);

async function linksOf(page, path, pattern) {
  await page.goto(path);
  const links = await page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  return [...new Set(links.filter((link) => pattern.test(link)))];
}

// The first row of a list whose own page offers that paper.
async function firstOffering(page, list, pattern, noun) {
  for (const path of (await linksOf(page, list, pattern)).slice(0, 12))
    if ((await linksOf(page, path, new RegExp(`/${noun}\\.hwpx$`))).length > 0) return path;
  return undefined;
}

async function fetched(page, path) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200, path);
  assert.match(answer.headers()['content-disposition'], /filename\*=UTF-8''.*%/);
  return answer.body();
}

// The file keeps the words of the page; spaces and line ends are the reader's own.
const squeezed = (text) => text.replace(/\s+/g, '');

// What the page of `path` offers as `noun` opens, draws every page and says `words`: the heading of the page, unless told.
async function opens(page, screenshots, path, noun, words) {
  const file = `${path}/${noun}`;
  const bytes = await fetched(page, `${file}.hwpx`);
  const hwpx = readHwpx(bytes);
  assert.ok(hwpx.count >= 1, `${file}: no pages`);
  const drawings = hwpx.drawings();
  assert.equal(drawings.length, hwpx.count);
  const text = squeezed(hwpx.text());
  for (const said of words ?? [await page.locator('h1').innerText()]) assert.ok(text.includes(squeezed(said)), `${file}: “${said}” is not in it`);
  const pdf = await fetched(page, `${file}.pdf`);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const name = `${path.split('/').slice(1, -1).join('-')}-${noun}`;
  writeFileSync(join(screenshots, `${name}.pdf`), pdf);
  writeFileSync(join(screenshots, `${name}.hwpx`), bytes);
  return drawings;
}

async function readsWhatStaffHave({ as, look, screenshots }) {
  const page = await as('김하늘(예시)');
  const rows = [
    ['/trips', rowOf('trips'), 'plan'],
    ['/reports', rowOf('reports'), 'document'],
    ['/cases', rowOf('cases'), 'card'],
    ['/yearbook', /^\/yearbook\/\d{4}$/, 'book'],
  ];
  for (const [list, pattern, noun] of rows) {
    const [path] = await linksOf(page, list, pattern);
    assert.ok(path, `nothing on ${list}`);
    await page.goto(path);
    const drawings = await opens(page, screenshots, path, noun);
    if (noun === 'book') assert.ok(drawings.some((drawing) => drawing.includes('<image')), 'the chart of the book is missing');
    await look(page, `document-${noun}`);
  }
  const [trip] = await linksOf(page, '/trips?state=closed', rowOf('trips'));
  const [visit] = await linksOf(page, trip, rowOf('visits'));
  await page.goto(visit);
  await opens(page, screenshots, visit, 'letter', ['방문일시', '협조']);
  await look(page, 'document-letter');
}

// The auditor sees the papers of all.
async function readsWhatTheAuditorSees({ as, screenshots }) {
  const page = await as('구하람(예시)');
  const forms = [
    ['/programs', 'programs', { plan: ['기본계획', '3. 운영방침'] }],
    ['/teams', 'teams', { application: ['팀 참가 신청서', '방문 희망기관'] }],
    ['/expenses?state=paid', 'expenses', { settlement: ['여비 정산 신청서', '지급할 금액'] }],
    ['/adoptions?measured=1', 'adoptions', { 'decision-paper': ['시책 도입 검토·결정서', '결정 사유'], card: ['추진상황 관리카드', '추진 일정'] }],
    ['/awards', 'awards', { minutes: ['심사위원회 의결서', '가결'], 'score-sheet': ['심사 기준', '1위'] }],
  ];
  for (const [list, nouns, papers] of forms) {
    const path = await firstOffering(page, list, rowOf(nouns), Object.keys(papers)[0]);
    assert.ok(path, `no row of ${list} offers a paper`);
    const heading = await page.locator('h1').innerText();
    for (const [noun, words] of Object.entries(papers)) await opens(page, screenshots, path, noun, [heading, ...words]);
  }
  let merit;
  for (const round of await linksOf(page, '/awards', rowOf('awards'))) merit ??= await firstOffering(page, round, rowOf('nominations'), 'certificate');
  assert.ok(merit, 'nobody was given a prize');
  for (const [noun, word] of [['statement', '공적조서'], ['certificate', '상장']]) await opens(page, screenshots, merit, noun, [word]);
  const [meeting] = await linksOf(page, '/overseas/meetings', rowOf('overseas/meetings'));
  await opens(page, screenshots, meeting, 'minutes', ['회의록']);
  const [item] = await linksOf(page, meeting, rowOf('overseas/items'));
  await opens(page, screenshots, item, 'resolution-paper', ['의결서']);
  const [abroad] = await linksOf(page, '/overseas', rowOf('overseas/trips'));
  await opens(page, screenshots, abroad, 'plan-paper', ['국외출장 계획서']);
}

export default async function documents(world) {
  await readsWhatStaffHave(world);
  await readsWhatTheAuditorSees(world);
}
