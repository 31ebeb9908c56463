import assert from 'node:assert/strict';
import { withMovableClock } from '../own_program.mjs';
import { day, personAt } from '../person.mjs';

export const title = 'hosts: one receives three requests at once on its visit desk, one declines, one never answers and is reminded twice';

const leader = '이도윤(예시)';
const head = '한지원(예시)';
const team = '주차 길잡이';

async function draftTrip(person, purpose, from) {
  await person.page.goto(`/teams?q=${encodeURIComponent(team)}`);
  await person.follow(team);
  await person.follow('출장 계획하기');
  await person.fill({ 출장목적: purpose, 출발일: day(from), 도착일: day(from + 1) });
  await person.press('임시저장');
  return person.page.url().match(/\/trips\/([\w-]{22})/)[1];
}

// Written by the leader, signed by the head, sent by the leader; the host's secret link is shown once.
async function askHost(as, trip, { host, on, time, topic, number, look }) {
  const writer = personAt(await as(leader));
  await writer.page.goto(`/trips/${trip}/visits/new`);
  await writer.page.selectOption('#f-host', '');
  const letter = { host_name: host, host_email: 'visit@host.example', first_choice_on: day(on), first_choice_time: time, topic };
  for (const [name, value] of Object.entries(letter)) await writer.page.fill(`#f-${name}`, value);
  await writer.press('저장');
  const path = new URL(writer.page.url()).pathname;
  const signer = personAt(await as(head));
  await signer.page.goto(path);
  await signer.page.fill('#f-record_no', number);
  await signer.press('공문 서명');
  await writer.page.goto(path);
  await writer.press('방문기관에 보내기');
  const link = await writer.page.locator('code').first().innerText();
  if (look) await look(writer.page, 'visit-sent', { withAxe: false });
  return { path, link };
}

async function waitFor(page, path, words, tries = 20) {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await page.goto(path);
    if ((await page.locator('main').innerText()).includes(words)) return;
    await page.waitForTimeout(1000);
  }
  throw new Error(`${path} does not say "${words}" but: ${(await page.locator('main').innerText()).replace(/\n+/g, ' | ').slice(0, 900)}`);
}

async function bundleThree({ as, look }, officerName, letters) {
  const officer = personAt(await as(officerName));
  await officer.menu('벤치마킹', '방문 창구');
  await officer.follow('방문 가능 시간과 미리 답한 질문');
  const slotFields = { on: day(7), from_time: '13:00', until_time: '17:00', groups_most: '3', place: '이천시청 대회의실(예시)' };
  for (const [name, value] of Object.entries(slotFields)) await officer.page.fill(`#f-${name}`, value);
  await officer.press('시간 열기');
  await officer.page.fill('#f-question', '주차 요금은 어떻게 정했습니까?');
  await officer.page.fill('#f-answer', '조례로 정한 범위에서 시간대에 따라 달리합니다(예시).');
  await officer.press('저장');
  await look(officer.page, 'visit-desk-offer');
  for (let attempt = 0; attempt < 60 && (await officer.page.locator('.desk-rows input[type=checkbox]').count()) < 3; attempt += 1) {
    await officer.page.waitForTimeout(500);
    await officer.page.goto('/visit-desk');
  }
  const boxes = officer.page.locator('.desk-rows .krds-form-check label');
  assert.equal(await boxes.count(), 3, 'three requests wait on the desk');
  await look(officer.page, 'visit-desk');
  await officer.follow('하남시');
  await look(officer.page, 'visit-desk-request');
  await officer.page.goto('/visit-desk');
  for (let at = 0; at < 3; at += 1) await boxes.nth(at).click();
  await officer.press('함께 맞이하기');
  const slot = await officer.page.locator('#f-slot option').nth(1).getAttribute('value');
  await officer.page.selectOption('#f-slot', slot);
  await officer.page.fill('#f-proposed_on', day(7));
  await officer.page.fill('#f-proposed_time', '14:00');
  await officer.page.fill('#f-attendants', '교통과 3명(예시)');
  await look(officer.page, 'visit-desk-bundle');
  await officer.press('함께 맞이하기');
  await officer.sees('함께 맞이하기로 답했습니다.');
  const guest = await as(leader);
  await waitFor(guest, letters[0].path, '수락');
  await waitFor(guest, letters[1].path, '수락');
  await waitFor(guest, letters[2].path, '다른 일시 제안');
  await waitFor(guest, letters[0].path, '모두 3개 팀을 함께 맞이합니다.');
  await look(guest, 'visit-together', { withAxe: false });
}

async function declines({ as, open, look }, trip) {
  const letter = await askHost(as, trip, { host: '의정부시', on: 7, time: '10:00', topic: '공영주차장 운영', number: '교통정책과-904' });
  const page = await open();
  const host = personAt(page);
  await page.goto(new URL(letter.link).pathname);
  await host.tick('이번에는 어렵습니다');
  await page.fill('#f-decline_reason', '같은 날 의회가 열립니다(예시).');
  await host.press('답변 보내기');
  await host.sees('답변해 주셔서 감사합니다');
  await look(page, 'host-declined');
  await waitFor(await as(leader), letter.path, '같은 날 의회가 열립니다(예시).');
}

async function neverAnswers({ as, look }, clock, trip) {
  const letter = await askHost(as, trip, { host: '파주시', on: 7, time: '11:00', topic: '주차 안내판', number: '교통정책과-905' });
  for (const times of [1, 2]) {
    clock.set(9 * times);
    const page = await as(leader, { isAnew: true });
    await waitFor(page, letter.path, `${times}번`);
    assert.ok(!(await page.locator('main .badges').first().innerText()).includes('답변 없음'));
  }
  clock.set(27);
  const page = await as(leader, { isAnew: true });
  await waitFor(page, letter.path, '기한까지 답변 없음');
  await page.waitForTimeout(1500);
  await page.reload();
  assert.ok((await page.locator('main').innerText()).includes('2번'), 'reminded twice and no more');
  await look(page, 'visit-no-reply', { withAxe: false });
}

async function walk(browser, clock) {
  const writer = personAt(await browser.as(leader));
  const trips = [];
  for (const purpose of ['주차 요금 체계 배우기', '주차 안내 운영 배우기', '주차 민원 처리 배우기']) trips.push(await draftTrip(writer, purpose, 6));
  const letters = [];
  for (const [index, trip] of trips.entries())
    letters.push(await askHost(browser.as, trip, { host: '이천시', on: 7, time: index === 2 ? '10:00' : '14:00', topic: `스마트 주차 ${index + 1}`, number: `교통정책과-90${index + 1}`, look: index === 0 ? browser.look : null }));
  await bundleThree(browser, '이웃담당(예시)', letters);
  await declines(browser, trips[0]);
  await neverAnswers(browser, clock, trips[1]);
}

export default ({ screenshots }) => withMovableClock({ name: 'desk', screenshots, flags: ['--with-neighbour'] }, walk);
