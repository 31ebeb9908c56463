import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'a plan that saves itself step by step, is returned, decided in the head’s place, changed and called off';

const team = '주차 길잡이';
const purpose = '공영주차장 시간제 운영 배우기(단계별 계획)';
const seenHost = '정선군';
const state = (person) => person.page.locator('[data-save-state]');
const says = async (person, words) => {
  const found = state(person).filter({ hasText: words });
  await found.waitFor().catch(async () => { throw new Error(`${person.page.url()} says "${await state(person).innerText()}", not "${words}"`); });
};
// What the browser itself reports of a broken line or a refused save is what the test is about.
const forgive = (person) => { person.page.complaints.length = 0; };
const step = (person, name) => person.arrives(() => person.page.getByRole('navigation', { name: '계획 단계' }).getByRole('link', { name }).click());

async function begin(leader, look) {
  await leader.page.goto(`/teams?q=${encodeURIComponent(team)}`);
  await leader.follow(team);
  await leader.follow('출장 계획하기');
  await leader.fill({ 출장목적: purpose, 출발일: day(3), 도착일: day(4), '우리 시 현황': '' });
  await leader.press('단계별로 쓰기');
  await leader.sees('더 채워야 합니다');
  await look(leader.page, 'plan-overview', { withAxe: false });
  await leader.follow('우리 시 현황');
}

async function writeTogether(leader, member, look) {
  const address = leader.page.url();
  await member.page.goto(address);
  await leader.fill({ '우리 시 현황': '야간에는 빈자리가 있어도 찾지 못합니다.', 문제점: '빈자리를 알리는 수단이 없습니다.' });
  await says(leader, '이 단계를 저장했습니다');
  const done = leader.page.locator('[data-step="status"]');
  await done.filter({ hasText: '다 됨' }).waitFor();
  await leader.page.reload();
  assert.equal(await leader.page.getByLabel(/^\s*문제점/).inputValue(), '빈자리를 알리는 수단이 없습니다.', 'saved without a button');

  await member.fill({ 문제점: '팀원이 나중에 쓴 글' });
  await says(member, '먼저 저장했습니다');
  await leader.page.reload();
  assert.equal(await leader.page.getByLabel(/^\s*문제점/).inputValue(), '빈자리를 알리는 수단이 없습니다.', 'nothing was overwritten');
  await member.press('임시저장');
  await member.sees('그동안 다른 사람이 저장한 내용');
  await member.sees('빈자리를 알리는 수단이 없습니다.');
  assert.equal(await member.page.getByLabel(/^\s*문제점/).inputValue(), '팀원이 나중에 쓴 글', 'what was typed stays');
  forgive(member);
  await look(member.page, 'plan-conflict');
}

async function writeOffline(leader) {
  await step(leader, /사전조사/);
  const context = leader.page.context();
  await context.setOffline(true);
  await leader.fill({ '사전조사 결과': '누리집의 운영 지침을 읽었습니다.' });
  await says(leader, '연결이 끊겨');
  await context.setOffline(false);
  await says(leader, '이 단계를 저장했습니다');
  const lost = (route) => (route.request().method() === 'POST' ? route.abort() : route.continue());
  await leader.page.route('**/plan/research', lost);
  await leader.fill({ '확보할 자료': '요금표와 운영 조례' });
  await says(leader, '연결이 끊겨');
  await leader.page.reload();
  assert.equal(await leader.page.getByLabel(/^\s*확보할 자료/).inputValue(), '요금표와 운영 조례', 'what could not be sent is still there');
  await leader.page.unroute('**/plan/research', lost);
  await leader.page.evaluate(() => dispatchEvent(new Event('online')));
  await says(leader, '이 단계를 저장했습니다');
  await leader.page.reload();
  assert.equal(await leader.page.getByLabel(/^\s*확보할 자료/).inputValue(), '요금표와 운영 조례');
  forgive(leader);
}

async function fillTheRest(leader, look) {
  await step(leader, /시간별 일정/);
  const stops = leader.page.locator('#f-stops .form-row');
  await leader.fill({ 날짜: day(3), 시작: '14:00', 끝: '17:00', 장소: '주차 관제실' }, stops.first());
  await leader.fill({ 날짜: day(3), 시작: '09:00', 끝: '12:00', 장소: '이동' }, stops.nth(1));
  await stops.nth(1).getByLabel(/^\s*활동/).selectOption('transfer');
  await leader.fill({ '방문기관 이름으로 찾기': seenHost }, stops.first());
  await stops.first().getByLabel(/^\s*방문기관$/).selectOption({ index: 0 });
  await leader.press('임시저장');
  await leader.sees('공식 일정 비율 50%');
  await look(leader.page, 'plan-itinerary', { withAxe: false });
  await step(leader, /출장자와 임무/);
  const travelers = leader.page.locator('#f-travelers .form-row');
  for (let index = 0; index < await travelers.count(); index += 1) {
    await leader.fill({ '개인별 임무': ['총괄·면담', '요금·예산 조사', '현장 기록', '민원 조사'][index] }, travelers.nth(index));
    await travelers.nth(index).getByLabel(/^\s*직무대행자/).selectOption({ index: index + 1 });
  }
  await leader.press('저장하고 다음');
  await leader.sees('줄마다 근거를');
  await look(leader.page, 'plan-money', { withAxe: false });
  await step(leader, /사전질의/);
  await leader.sees('더할 수 있는 질문');
  const boxes = leader.page.locator('.form-card', { hasText: '더할 수 있는 질문' }).locator('label');
  assert.ok((await boxes.first().innerText()).includes('(남은 질문)'), 'what earlier teams could not ask comes first');
  for (let index = 0; index < 5; index += 1) await boxes.nth(index).click();
  await leader.press('고른 질문 더하기');
  await leader.sees('질문을 더했습니다');
  await leader.sees('답을 얻지 못한 질문');
  await look(leader.page, 'plan-questions', { withAxe: false });
}

async function answerWhatIsSeen(leader, look) {
  await leader.follow('전체 보기');
  await leader.press('제출');
  assert.equal(await leader.page.getByLabel(/^\s*앞선 방문과 다른 점/).getAttribute('aria-invalid'), 'true', 'it has to be answered first');
  await leader.page.goBack();
  await leader.follow('이미 다녀온 곳');
  await leader.sees('같은 기관');
  await leader.sees('결과보고서 보기');
  await leader.sees('답을 얻지 못한 질문');
  await look(leader.page, 'plan-seen', { withAxe: false });
  await leader.fill({ '앞선 방문과 다른 점': '그때 답을 듣지 못한 질문과 그 뒤 바뀐 요금만 묻습니다.' });
  await leader.press('저장하고 다음');
  await leader.follow('전체 보기');
  await leader.sees('빠진 것이 없습니다');
  await leader.press('제출');
  await leader.sees('출장계획을 제출했습니다');
}

async function decide(leader, head, deputy, look) {
  await head.todo('출장 결재하기', purpose);
  await head.unfold('반려');
  await head.fill({ 사유: '둘째 날 일정을 적어 주세요.' });
  await head.press('반려');
  await leader.todo('출장계획서 완성해 제출하기', purpose);
  await leader.follow(/^\s*고치기\s*$/);
  await leader.sees('둘째 날 일정을 적어 주세요');
  await leader.press('제출');
  await leader.sees('출장계획을 제출했습니다');

  await head.menu('관리', '결재 대리');
  await head.follow('결재 대리 지정');
  await head.choose('대신 결정할 사람', '송다은');
  await head.fill({ 시작일: day(0), 종료일: day(1), 사유: '교육 파견' });
  await look(head.page, 'stand-in-form', { withAxe: false });
  await head.press('저장');
  await head.sees('결재 대리를 지정했습니다');
  await look(head.page, 'stand-ins', { withAxe: false });
  await deputy.todo('대신 출장 결재하기', purpose);
  await deputy.press('출장 허가');
  await deputy.sees('대신 결재한 사람');
  await head.home();
  await head.menu('관리', '결재 대리');
  await head.press('거두기');
  await head.sees('거두었습니다');
}

async function changeAndCallOff(leader, head, look) {
  await leader.page.reload();
  await leader.follow('협조 요청 공문 쓰기');
  await leader.fill({ '참조(담당부서)': '교통과장', '담당자 전자우편': 'parking@host.example', '1안 날짜': day(3), '1안 시각': '14:00', '2안 날짜': day(4),
    '2안 시각': '10:00', 방문장소: '주차 관제실', '벤치마킹 내용': '시간제 운영', '우리 쪽 연락처': '031-790-0000' });
  await leader.page.getByLabel(/^\s*방문기관/).first().selectOption({ index: 1 });
  await leader.press('저장');
  const letter = leader.page.url();
  await head.page.goto(letter);
  await head.fill({ 문서번호: '교통정책과-1310' });
  await head.press('공문 서명');
  await leader.page.reload();
  await leader.press('방문기관에 보내기');
  const link = await leader.page.locator('main code').innerText();

  await leader.todo('방문 협의를 마치고 출장 준비하기', purpose).catch(() => leader.follow(purpose));
  await leader.follow('출장 변경');
  await leader.tick('기간');
  await leader.fill({ '무엇이 왜 달라졌습니까': '면담이 하루에 끝나게 되었습니다.' });
  await leader.press('변경 보고');
  assert.equal(await leader.page.getByLabel(/^\s*새 도착일/).getAttribute('aria-invalid'), 'true');
  await leader.fill({ '새 도착일': day(3) });
  await leader.press('변경 보고');
  await leader.sees('변경을 보고했습니다');
  await look(leader.page, 'trip-changes');
  await head.todo('출장 변경에 답하기', purpose);
  await head.sees('변경 보고됨');
  await head.follow('출장 변경');
  await head.press('동의');
  await head.sees('답을 남겼습니다');

  await leader.follow('출장 화면');
  await leader.sees('변경 있음');
  await leader.unfold('출장 취소');
  await leader.fill({ 사유: '기관 사정으로 다음 달로 미룹니다.' }, leader.page.locator('details[open]').filter({ hasText: '출장 취소' }));
  await leader.press('출장 취소');
  await leader.sees('출장을 취소했습니다');
  await leader.page.goto(letter);
  await leader.sees('기관 사정으로 다음 달로 미룹니다.');
  return link;
}

export default async function plan({ as, open, look }) {
  const at = async (name) => personAt(await as(`${name}(예시)`));
  const [leader, member, head, deputy] = [await at('이도윤'), await at('박서연'), await at('한지원'), await at('송다은')];
  for (const { page } of [leader, member, head, deputy]) await page.goto('/');
  await begin(leader, look);
  await writeTogether(leader, member, look);
  await writeOffline(leader);
  await fillTheRest(leader, look);
  await answerWhatIsSeen(leader, look);
  await decide(leader, head, deputy, look);
  const link = await changeAndCallOff(leader, head, look);
  const host = personAt(await open());
  await host.page.goto(link);
  await host.sees('방문이 취소되었습니다');
  await host.sees('기관 사정으로 다음 달로 미룹니다.');
  await look(host.page, 'host-cancelled');
  const auditor = await at('구하람');
  await auditor.page.goto('/audit/exceptions');
  await auditor.sees('대결');
  await look(auditor.page, 'exceptions-of-plans', { withAxe: false });
}
