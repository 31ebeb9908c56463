import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../browser.mjs';
import { personAt } from '../person.mjs';

export const title = 'a phone at the host: without a network, closed in the middle, and back; nothing is lost and nothing doubled';

const name = '이도윤(예시)';
const purpose = '스마트 주차 서비스의 요금·안내 운영 배우기';
const notes = ['연결된 곳에서 적은 메모', '지하에서 적은 메모', '닫기 직전에 적은 메모'];

// The network between phone and program. "cut": nobody answers. "deaf": what is sent arrives, the answer is lost on the way.
async function network(address) {
  const port = Number(new URL(address).port);
  const wires = new Set();
  let state = 'up';
  const server = createServer((phone) => {
    if (state === 'cut') return phone.destroy();
    const program = connect(port, '127.0.0.1');
    wires.add(phone);
    phone.on('data', (piece) => {
      const isNote = state === 'deaf' && /^POST \/on-site\//.test(piece.toString('latin1'));
      if (isNote) phone.isDeaf = true;
      program.write(piece);
    });
    program.on('data', (piece) => (phone.isDeaf ? phone.destroy() : phone.write(piece)));
    for (const end of [phone, program]) {
      end.on('error', () => {});
      end.on('close', () => { phone.destroy(); program.destroy(); wires.delete(phone); });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    set: (next) => { state = next; for (const wire of wires) wire.destroy(); },
    close: () => { for (const wire of wires) wire.destroy(); server.close(); },
  };
}

// A browser with a memory of its own, as a phone has: it can be closed and opened again.
async function openPhone(folder, baseURL) {
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, locale: 'ko-KR', viewport: { width: 390, height: 844 }, hasTouch: true });
  context.setDefaultTimeout(15_000);
  return { context, page: context.pages()[0] ?? await context.newPage() };
}

async function signIn(page, person) {
  await page.goto('/sign-in');
  await page.fill('input[autocomplete=username]', person.mail);
  await page.fill('input[autocomplete=current-password]', person.password);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/sign-in')), page.click('main button[type=submit]')]);
}

const waiting = (page, count) => page.locator(`#on-site[data-waiting="${count}"]`).waitFor({ state: 'attached' });

async function take(page, kind, values, photo) {
  const form = page.locator('#on-site-form');
  await form.locator('label').filter({ hasText: new RegExp(`^\\s*${kind}\\s*$`) }).first().click();
  for (const [label, value] of Object.entries(values)) await form.getByLabel(new RegExp(`^\\s*${label}`)).first().fill(value);
  if (kind === '사진') {
    await form.locator('input[type=file]').setInputFiles(photo);
    await form.locator('label').filter({ hasText: '동의함' }).click();
  }
  await form.getByRole('button', { name: '기록 남기기' }).click();
}

// A JPEG as phones make it, with the place where it was taken: 37° 32' 20" N, 127° 12' 50" E.
async function photoWithPosition(page) {
  const made = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 2600;
    canvas.height = 1300;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#2a6f4e';
    pen.fillRect(0, 0, 2600, 1300);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const number = (value, size) => { const bytes = Buffer.alloc(size); bytes.writeUIntBE(value, 0, size); return bytes; };
  const entry = (tag, type, count, value) => Buffer.concat([number(tag, 2), number(type, 2), number(count, 4), Buffer.concat([value, Buffer.alloc(4)]).subarray(0, 4)]);
  const degrees = (...parts) => Buffer.concat(parts.map((part) => Buffer.concat([number(part, 4), number(1, 4)])));
  const tiff = Buffer.concat([Buffer.from('MM\0*', 'latin1'), number(8, 4), number(1, 2), entry(0x8825, 4, 1, number(26, 4)), number(0, 4),
    number(4, 2), entry(1, 2, 2, Buffer.from('N')), entry(2, 5, 3, number(80, 4)), entry(3, 2, 2, Buffer.from('E')), entry(4, 5, 3, number(104, 4)), number(0, 4),
    degrees(37, 32, 20), degrees(127, 12, 50)]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const jpeg = Buffer.from(made);
  return { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), number(exif.length + 2, 2), exif, jpeg.subarray(2)]) };
}

async function keptPhotos(page) {
  return page.evaluate(async () => {
    const pictures = [...document.querySelectorAll('.site-photo img')];
    return Promise.all(pictures.map(async (picture) => {
      const bytes = new Uint8Array(await (await fetch(picture.src)).arrayBuffer());
      const text = String.fromCharCode(...bytes.subarray(0, 4000));
      return { isJpeg: bytes[0] === 0xff && bytes[1] === 0xd8, hasExif: text.includes('Exif'), width: picture.naturalWidth || Number(picture.getAttribute('width')) };
    }));
  });
}

// Without a script the same form goes to the server at once; there the position is taken out, and what is no photo is refused.
async function withoutScript({ as, look }) {
  const page = await as(name, { script: false });
  const leader = personAt(page);
  await page.goto(`/trips?q=${encodeURIComponent(purpose)}`);
  await leader.follow(purpose);
  await leader.follow('현장 화면 열기');
  const form = page.locator('#on-site-form');
  const send = async (photo) => {
    await form.locator('label').filter({ hasText: /^\s*사진\s*$/ }).first().click();
    await form.locator('label').filter({ hasText: '동의함' }).click();
    await form.getByLabel(/^\s*내용/).first().fill('스크립트 없이 올린 사진');
    await form.locator('input[type=file]').setInputFiles(photo);
    await leader.press('기록 남기기');
  };
  await send({ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') });
  await leader.sees('JPEG, PNG, HEIC 사진만 받습니다.');
  await look(page, 'on-site-refused', { withAxe: false });
  const scripted = await as(name);
  const photo = await photoWithPosition(scripted);
  assert.ok(photo.buffer.includes('Exif'));
  await send(photo);
  await leader.sees('기록을 남겼습니다.');
}

export default async function offline(browser) {
  const { address, people, as, look } = browser;
  const person = people.get(name);
  const folder = mkdtempSync(join(tmpdir(), 'baeumgil-phone-'));
  const wire = await network(address);
  let phone = await openPhone(folder, wire.address);
  try {
    let { page } = phone;
    await signIn(page, person);
    await page.goto(`/trips?q=${encodeURIComponent(purpose)}`);
    await page.getByRole('link', { name: purpose }).first().click();
    await page.getByRole('link', { name: '현장 화면 열기' }).click();
    await page.waitForSelector('#on-site[data-kept=yes]');
    const here = new URL(page.url()).pathname;
    const before = await page.locator('.site-note').count();
    await Promise.all([page.waitForEvent('load'), take(page, '메모', { 내용: notes[0] })]);
    await page.getByText(notes[0]).waitFor();
    await page.waitForSelector('#on-site[data-kept=yes]');

    // Down in the car park: the page is still there, and takes notes and photos.
    wire.set('cut');
    await phone.context.setOffline(true);
    await page.reload();
    await page.getByText('인터넷에 연결되어 있지 않습니다.').waitFor();
    await take(page, '메모', { 내용: notes[1] });
    await waiting(page, 1);
    await take(page, '사진', { 내용: '지하 주차장 입구' }, await photoWithPosition(page));
    await waiting(page, 2);
    await take(page, '수치', { 내용: '주차면 이용률', 값: '83', 단위: '%', 출처: '주차관제 시스템 화면(예시)' });
    await waiting(page, 3);
    await page.screenshot({ path: join(browser.screenshots, 'on-site-offline-phone.png'), fullPage: true });
    await take(page, '메모', { 내용: notes[2] });
    await waiting(page, 4);
    await phone.context.close();

    // Opened again, still without a network, and the session of yesterday is gone.
    phone = await openPhone(folder, wire.address);
    page = phone.page;
    await phone.context.setOffline(true);
    await page.goto(here);
    await waiting(page, 4);
    await phone.context.setOffline(false);
    wire.set('up');
    await page.getByRole('button', { name: '지금 보내기' }).click();
    await page.getByText('다시 로그인하면 이어서 보냅니다').waitFor();
    await waiting(page, 4);

    // Signed in again, on a network that loses the answers: the server has taken the note, the phone does not know.
    await signIn(page, person);
    wire.set('deaf');
    await page.goto(here);
    await page.getByText('서버에 닿지 않아').waitFor();
    const stillThere = await page.evaluate(async () => (await self.onSiteQueue.all()).length);
    assert.equal(stillThere, 4, 'nothing leaves the phone before the server has said that it is there');
    wire.set('up');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '지금 보내기' }).click()]);
    await waiting(page, 0);
    for (const note of [...notes, '지하 주차장 입구', '주차관제 시스템 화면(예시)']) {
      const times = await page.locator('.site-note').filter({ hasText: note }).count();
      assert.equal(times, 1, `"${note}" is there ${times} times`);
    }
    assert.equal(await page.locator('.site-note').count(), before + 5);
  } catch (error) {
    await phone.page.screenshot({ path: join(browser.screenshots, 'failed-offline-phone.png'), fullPage: true }).catch(() => {});
    throw error;
  } finally {
    await phone.context.close();
    wire.close();
    rmSync(folder, { recursive: true, force: true });
  }
  await withoutScript(browser);
  const page = await as(name);
  await page.goto(`/trips?q=${encodeURIComponent(purpose)}`);
  await page.getByRole('link', { name: purpose }).first().click();
  await page.getByRole('link', { name: '현장 화면 열기' }).click();
  await page.locator('.site-note').first().waitFor();
  const photos = await keptPhotos(page);
  assert.equal(photos.length, 2);
  for (const photo of photos) assert.deepEqual({ ...photo, width: photo.width <= 2048 }, { isJpeg: true, hasExif: false, width: true });
  await look(page, 'on-site');
}
