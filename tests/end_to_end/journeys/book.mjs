import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHwpx } from '../hwpx.mjs';
import { day, personAt } from '../person.mjs';

export const title = 'the book of a year: written, reviewed, made, read, made again with the same bytes, compared with the October edition';

// Until the job has made it; the page says how far it is.
async function untilMade(page) {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await page.getByRole('heading', { name: '파일', exact: true }).count()) return;
    await page.waitForTimeout(250);
    await page.reload();
  }
  assert.fail(`${page.url()} is not made`);
}

async function make(officer, kind, asOf) {
  await officer.page.goto('/yearbook/2026/editions');
  await officer.page.getByLabel('판의 종류').selectOption(kind);
  await officer.page.getByLabel('기준일').fill(asOf);
  await officer.arrives(() => officer.page.getByRole('button', { name: '판 만들기' }).click());
  const path = new URL(officer.page.url()).pathname;
  await untilMade(officer.page);
  return path;
}

export default async function book({ as, look, screenshots }) {
  const officer = personAt(await as('김하늘(예시)'));
  await officer.page.goto('/yearbook/2026/words/greeting');
  await officer.page.locator('textarea[name=body]').fill('함께 배우고 함께 바꾼 한 해였습니다.');
  await officer.arrives(() => officer.page.getByRole('button', { name: '저장' }).click());
  const mayor = personAt(await as('온누리(예시)'));
  await mayor.page.goto('/yearbook/2026/editions');
  await mayor.arrives(() => mayor.page.getByRole('link', { name: /검토 마침/ }).first().click());
  await mayor.arrives(() => mayor.page.getByRole('button', { name: '검토 마침' }).click());

  const october = await make(officer, 'october', day(-30));
  const yearEnd = await make(officer, 'year_end', day(0));
  await look(officer.page, 'book-edition');

  // The digest on the page is that of the file.
  const digests = await officer.page.locator('code.digest').allInnerTexts();
  for (const format of ['pdf', 'hwpx', 'html', 'xlsx', 'zip']) {
    const answer = await officer.page.request.get(`${yearEnd}/book.${format}`);
    assert.equal(answer.status(), 200, format);
    const bytes = await answer.body();
    assert.ok(digests.includes(createHash('sha256').update(bytes).digest('hex')), `the ${format} is not the one that was made`);
    writeFileSync(join(screenshots, `edition.${format}`), bytes);
    if (format === 'hwpx') assert.ok(readHwpx(bytes).count > 5, 'an independent reader sees too few pages');
  }
  await officer.arrives(() => officer.page.getByRole('button', { name: '다시 만들어 확인하기' }).click());
  assert.match(await officer.page.locator('body').innerText(), /모두 펴낸 판과 같은 바이트입니다/);

  // Read on the screen by somebody else, whose reading is noted; a figure opens its rows, as many as it says.
  await mayor.page.goto(yearEnd);
  await mayor.arrives(() => mayor.page.getByRole('link', { name: '이 화면에서 읽기' }).click());
  assert.match(await mayor.page.locator('.book-read').innerText(), /함께 배우고 함께 바꾼 한 해였습니다/);
  await look(mayor.page, 'book-reading');
  const figure = mayor.page.locator('.book-read a[href^="/funnel/trips"]').filter({ hasText: /건$/ }).first();
  const count = (await figure.innerText()).match(/[\d,]+/)[0];
  await mayor.arrives(() => figure.click());
  assert.ok((await mayor.page.locator('main').innerText()).includes(`${count}건`), 'the list has other rows than the figure says');
  await mayor.page.goto(yearEnd);
  await mayor.arrives(() => mayor.page.getByRole('button', { name: '읽었습니다' }).click());
  assert.match(await mayor.page.locator('main').innerText(), /1명이 읽었습니다/);

  // What happened since October, with its rows.
  await officer.page.goto(yearEnd);
  await officer.page.getByLabel('비교할 판').selectOption({ value: october.split('/').pop() });
  await officer.arrives(() => officer.page.getByRole('button', { name: '비교하기' }).click());
  await look(officer.page, 'book-comparison');
  await officer.arrives(() => officer.page.getByRole('link', { name: '그 사이 무엇이 바뀌었는지 보기' }).click());
  assert.match(await officer.page.locator('main').innerText(), /새로 들어옴/);
}
