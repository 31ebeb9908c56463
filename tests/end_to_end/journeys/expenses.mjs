import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'travel money: one night above the cap and a shared car, from the plan to the payment';

const team = '주차 길잡이';
const purpose = '공유 주차장 현장 운영 비교(여비 정산)';
const questions = ['요금은 어떻게 정했습니까?', '빈자리 안내는 누가 관리합니까?', '민원은 얼마나 줄었습니까?', '해마다 드는 비용은 얼마입니까?', '다시 한다면 무엇을 바꾸겠습니까?'];

const receipt = (words) => ({ name: `${words}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`) });

async function plan(leader, look) {
  await leader.page.goto(`/teams?q=${encodeURIComponent(team)}`);
  await leader.follow(team);
  await leader.follow('출장 계획하기');
  await leader.fill({ 출장목적: purpose, 출발일: day(0), 도착일: day(1), 여행거리: '60', 예산과목: '국내여비 201-03', '여비 예상액': '400000',
    '우리 시 현황': '야간 주차 민원이 많습니다.', 문제점: '빈자리를 알릴 수단이 없습니다.', '사전조사 결과': '방문할 기관의 보도자료를 읽었습니다.',
    '앞선 방문과 다른 점': '지난 방문 보고서를 읽었고 그 뒤 바뀐 비용만 확인합니다.' });
  await leader.choose('교통수단', '자가용');
  for (const [index, question] of questions.entries()) await leader.fill({ 질문: question }, leader.page.locator('#f-questions .form-row').nth(index));
  await leader.fill({ 날짜: day(0), 시작: '14:00', 끝: '17:00', 장소: '교통과 회의실' }, leader.page.locator('#f-stops .form-row').first());
  const travelers = leader.page.locator('#f-travelers .form-row');
  for (let index = 0; index < await travelers.count(); index += 1) {
    const row = travelers.nth(index);
    if (index < 2) await leader.choose('출장자', ['이도윤', '박서연'][index], row);
    else await row.getByLabel(/^\s*출장자/).selectOption({ index: 0 });
    if (index < 2) await leader.fill({ '개인별 임무': ['총괄·면담', '비용 조사'][index] }, row);
  }
  await leader.press('임시저장');
  for (let index = 0; index < 2; index += 1)
    await travelers.nth(index).getByLabel(/^\s*직무대행자/).selectOption({ index: index + 1 });
  await leader.sees('여비 산출');
  await leader.page.locator('main summary').filter({ hasText: '여비 산출' }).click();
  await leader.page.locator('main summary').filter({ hasText: '일비' }).first().click();
  await leader.sees('2 × 25,000');
  await look(leader.page, 'expense-estimate', { withAxe: false });
  await leader.press('제출');
  await leader.sees('출장계획을 제출했습니다');
}

async function travel(leader, head) {
  await head.todo('출장 결재하기', purpose);
  await head.press('출장 허가');
  await leader.todo('방문 협의를 마치고 출장 준비하기', purpose);
  await leader.unfold('출발 준비 완료');
  await leader.fill({ '확정 전에 떠나는 까닭': '방문 약속은 전화로 받음(예시)' });
  await leader.press('출발 준비 완료');
  await leader.press('출장 시작');
  await leader.press('복귀');
}

async function amountOf(person, item) {
  const line = person.page.locator('main summary').filter({ hasText: item }).first();
  return (await line.locator('b').innerText()).trim();
}

async function claimOfDriver(leader, look) {
  await leader.todo('여비 청구하기', purpose);
  await leader.press('여비 청구');
  await leader.follow('영수증 더하기');
  await leader.tick('숙박비');
  await leader.fill({ 날짜: day(0), 내용: '시청 앞 숙소', 금액: '85000', '박 수': '1' });
  await leader.choose('숙박 지역', '그 밖의 지역');
  await leader.page.getByLabel(/^\s*증거서류/).setInputFiles(receipt('room'));
  await look(leader.page, 'expense-receipt', { withAxe: false });
  await leader.press('영수증 더하기');
  assert.equal(await amountOf(leader, '숙박비'), '70,000원', 'without a reason the cap is paid');
  await leader.press('빼기');

  await leader.follow('영수증 더하기');
  await leader.tick('숙박비');
  await leader.fill({ 날짜: day(9), 내용: '시청 앞 숙소', 금액: '85000', '박 수': '1', '상한을 넘은 사유': '행사로 빈방이 없었습니다.' });
  await leader.press('영수증 더하기');
  await leader.sees('출장 기간 안의 밤이어야 합니다');
  assert.equal(await leader.page.getByLabel(/^\s*상한을 넘은 사유/).inputValue(), '행사로 빈방이 없었습니다.', 'what was typed stays');
  await leader.fill({ 날짜: day(0) });
  await leader.page.getByLabel(/^\s*증거서류/).setInputFiles(receipt('room'));
  await leader.press('영수증 더하기');
  assert.equal(await amountOf(leader, '숙박비'), '85,000원', 'with a reason up to 30 % more');

  await leader.follow('영수증 더하기');
  await leader.tick('운임');
  await leader.fill({ 날짜: day(0), 내용: '고속버스 운임 상당액', 금액: '12400' });
  await leader.page.getByLabel(/^\s*증거서류/).setInputFiles(receipt('fare'));
  await leader.press('영수증 더하기');
  await leader.page.locator('main summary').filter({ hasText: '숙박비' }).first().click();
  await leader.sees('제16조 제1항 단서');
  await look(leader.page, 'expense-draft');
  await leader.press('청구하기');
  await leader.sees('청구했습니다');
}

async function claimOfRider(rider) {
  await rider.todo('여비 청구하기', purpose);
  await rider.press('여비 청구');
  await rider.follow('여행 내용 적기');
  await rider.fill({ '동승한 차량의 운전자': '이도윤' });
  await rider.press('저장');
  await rider.follow('영수증 더하기');
  await rider.tick('운임');
  await rider.fill({ 날짜: day(0), 내용: '통행료', 금액: '9800' });
  await rider.page.getByLabel(/^\s*증거서류/).setInputFiles(receipt('toll'));
  await rider.press('영수증 더하기');
  assert.equal(await amountOf(rider, '운임'), '0원', 'who rides along gets no fare');
  await rider.sees('동승하여 운임 없음');
  await rider.press('청구하기');
  await rider.sees('청구했습니다');
  await rider.sees('부서 확인 생략');
}

// The night above the cap: the department looks before the accountant does.
async function confirm(head, look) {
  await head.todo('여비 청구 부서에서 확인하기', purpose);
  await head.sees('상한을 넘은 항목이 있어');
  await look(head.page, 'expense-confirm');
  await head.press('부서 확인');
  await head.sees('확인하여 회계 담당에게 넘겼습니다');
}

async function decideAndPay(accountant, look) {
  for (const reason of ['빈방 조회 화면을 보았습니다.', '']) {
    await accountant.todo('여비 청구 결정하기', purpose);
    if (reason) await accountant.fill({ 사유: reason });
    await accountant.press('결정하기');
    await accountant.sees('결정했습니다');
    await look(accountant.page, 'expense-allowed', { withAxe: false });
    await accountant.press('지급 기록');
    await accountant.sees('지급 결의 번호');
    assert.equal(await accountant.page.getByLabel(/^\s*지급 결의 번호/).getAttribute('aria-invalid'), 'true');
    await accountant.fill({ '지급 결의 번호': `회계과-${reason ? 1 : 2}` });
    await accountant.press('지급 기록');
    await accountant.sees('지급을 기록했습니다');
  }
}

export default async function expenses({ as, look }) {
  const at = async (name) => personAt(await as(`${name}(예시)`));
  const [leader, rider, head, accountant] = [await at('이도윤'), await at('박서연'), await at('한지원'), await at('조나린')];
  for (const { page } of [leader, rider, head, accountant]) await page.goto('/');

  await plan(leader, look);
  await travel(leader, head);
  await claimOfDriver(leader, look);
  await claimOfRider(rider);
  await confirm(head, look);
  await decideAndPay(accountant, look);

  await leader.menu('벤치마킹', '여비');
  await leader.sees('지급됨');
  await look(leader.page, 'expense-list', { withAxe: false });
  await leader.follow(purpose);
  await leader.sees('결정할 때의 규정');
  await look(leader.page, 'expense-paid', { withAxe: false });
  await accountant.menu('벤치마킹', '여비');
  await accountant.follow('아직 청구하지 않음');
  await look(accountant.page, 'expense-unclaimed', { withAxe: false });
  const others = leader.page.url();
  const refused = await rider.page.goto(others);
  assert.equal(refused.status(), 404, 'a colleague finds no claim there');
}
