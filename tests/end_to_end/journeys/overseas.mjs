import assert from 'node:assert/strict';
import { withMovableClock } from '../own_program.mjs';
import { day as dayFromNow, personAt } from '../person.mjs';

export const title = 'an overseas trip held for lack of quorum, passed with a condition, changed and reviewed again; its own late report bars the next';

const purpose = '도심 혼잡 요금 운영 사례 조사';
const team = '도심 주차 국외팀';
const next = '도심 통행료 감면 제도 사례 조사';
const longAfter = 90;  // the trip is back on day 48, its report is due thirty days later

let passed = 0;
const day = (count = 0) => dayFromNow(passed + count);

async function planTrip(leader, teamName, what) {
  await leader.page.goto(`/teams?q=${encodeURIComponent(teamName)}`);
  await leader.follow(teamName);
  await leader.follow('출장 계획하기');
  await leader.tick('국외출장');
  await leader.fill({ 출장목적: what, 출발일: day(45), 도착일: day(48), 출장지: '싱가포르', '우리 시 현황': '도심 주차 수요가 해마다 늡니다.', 문제점: '새 주차장을 지을 땅이 없습니다.',
    '사전조사 결과': '공개 자료로 요금 체계를 확인했습니다.', '앞선 방문과 다른 점': '국내에서 본 것과 달리 도심 혼잡 요금을 봅니다.' });
  await leader.choose('교통수단', '항공');
  for (let index = 0; index < 5; index += 1)
    await leader.fill({ 질문: `요금을 정한 근거는 무엇입니까? ${index + 1}` }, leader.page.locator('#f-questions .form-row').nth(index));
  const stop = leader.page.locator('#f-stops .form-row').first();
  await leader.fill({ 날짜: day(46), 시작: '10:00', 끝: '12:00', 장소: '육상교통청' }, stop);
  await leader.press('임시저장');
}

async function writePlan(leader, what) {
  await leader.menu('국외출장', '국외출장 심사');
  await leader.follow('전체');
  await leader.follow(what);
  await leader.follow('계획서 쓰기');
  await leader.choose('방문국', '싱가포르');
  await leader.fill({ '방문 도시': '싱가포르', '추진 근거': '공무국외출장 규칙 제2조', 필요성: '요금과 대중교통을 묶은 운영을 확인해야 합니다.', '국내에서 할 수 없는 이유': '국내에 시행 도시가 없습니다.', '온라인으로 할 수 없는 이유': '단속과 안내를 현장에서 보아야 합니다.',
    기대효과: '도심 주차 수요를 줄입니다.', '시정 반영계획': '내년 교통 계획에 담습니다.', '유사출장과 다른 점': '교통 분야는 처음입니다.', '여행경보 확인일': day(0), '감염병·안전 대책': '현지 병원을 확인합니다.',
    비상연락망: '총괄 010-0000-0000', '보안·소양교육 계획': '출국 전 교육합니다.' });
  const host = leader.page.locator('#f-hosts .form-row, [data-rows=hosts] .form-row').first();
  await leader.fill({ 기관명: 'Land Transport Authority', '서면 동의일': day(0), '동의 문서': '전자우편 회신' }, (await host.count()) ? host : undefined);
  await leader.fill({ '산출 내역': '왕복 2명', '금액(원)': '3000000' });
  const months = leader.page.getByLabel(/현 직위 근무/);
  for (let index = 0; index < (await months.count()); index += 1) await months.nth(index).fill('14');
  const relevance = leader.page.getByLabel(/직무 관련성/);
  for (let index = 0; index < (await relevance.count()); index += 1) await relevance.nth(index).fill('주차 정책을 맡고 있습니다.');
  await leader.press('계획서 쓰기');
  await leader.sees('계획서를 저장했습니다');
}

async function consult(officer) {
  await officer.todo('국외출장 사전협의하기', purpose);
  await officer.press('사전협의 시작');
  for (const kind of ['예산', '감사·인사', '국제교류']) {
    await officer.follow('협의 회신 기록');
    await officer.tick(kind);
    await officer.tick('이견 없음');
    await officer.fill({ '회신 부서': `${kind} 담당 부서` });
    await officer.press('협의 회신 기록');
  }
  await officer.follow('심사 요청');
  await officer.press('심사 요청');
  await officer.sees('심사를 요청했습니다');
}

async function callMeeting(secretary) {
  await secretary.menu('국외출장', '심사 회의');
  await secretary.follow('회의 소집');
  await secretary.page.getByLabel(/^\s*위원회/).selectOption({ index: 1 });
  await secretary.tick('회의');
  await secretary.fill({ 회의일: day(0), 통지일: day(-7) });
  await secretary.tick(new RegExp(purpose));
  await secretary.press('회의 소집');
  await secretary.press('회의 열기');
}

async function mark(secretary, present) {
  await secretary.follow('출석 표시');
  for (const group of await secretary.page.getByRole('main').locator('.form-group').all()) {
    const words = await group.innerText();
    const answer = present.some((name) => words.includes(name)) ? '출석' : '불참';
    await group.locator('label').filter({ hasText: new RegExp(`^\\s*${answer}\\s*$`) }).click();
  }
  await secretary.press('출석 표시');
}

async function fillSheet(person, opinion) {
  const points = person.page.getByLabel(/출장의 필요성|타당성|적합성|적시성|적정성|감염병·안전|협업/);
  for (const [index, value] of [27, 18, 13, 9, 13, 5, 5].entries()) await points.nth(index).fill(String(value));
  await person.tick(opinion);
  await person.fill({ 의견: '면담 준비를 보완하면 타당합니다.' });
}

async function score(people, secretary, opinion) {
  for (const member of people) {
    await member.todo('국외출장 심사하기', purpose);
    await member.follow('심사표 내기');
    await fillSheet(member, opinion);
    await member.press('심사표 내기');
    await member.sees('심사표를 받았습니다');
  }
  for (const name of ['강바깥', '윤이웃']) {
    await secretary.follow('종이 심사표 옮기기');
    await secretary.choose('위원', name);
    await fillSheet(secretary, opinion);
    await secretary.press('종이 심사표 옮기기');
  }
}

async function resolve(secretary, outcome, reason, condition) {
  await secretary.follow('의결 기록');
  await secretary.tick(outcome);
  await secretary.fill({ '의결 이유': reason });
  if (condition) await secretary.fill({ 조건: condition }, secretary.page.locator('main form'));
  await secretary.press('의결 기록');
}

async function closeMeeting(secretary) {
  await secretary.follow('회의 보기');
  await secretary.follow('회의 마치기');
  await secretary.fill({ 문서번호: '기획조정과-7001', '회의 내용': '안건을 심사하였습니다.' });
  await secretary.press('회의 마치기');
  await secretary.sees('회의를 마쳤습니다');
}

async function nameDeputies(leader) {
  const deputies = leader.page.getByLabel(/^\s*직무대행자/);
  for (let index = 0; index < (await deputies.count()); index += 1)
    if (await leader.page.locator('#f-travelers .form-row').nth(index).getByLabel(/^\s*출장자/).inputValue()) await deputies.nth(index).selectOption({ index: index + 1 });
}

// Each traveller's training and insurance, while they are still here.
async function prepare(leader) {
  await leader.follow('교육·보험 기록');
  for (const [label, value] of [[/^\s*복무·소양교육/, day(0)], [/^\s*보안교육/, day(0)], [/^\s*여행자보험/, '단체 여행자보험 2026-17']]) {
    const fields = leader.page.getByLabel(label);
    for (let index = 0; index < (await fields.count()); index += 1) await fields.nth(index).fill(value);
  }
  await leader.press('교육·보험 기록');
  await leader.sees('출발 준비를 기록했습니다');
}

// The program's clock starts the trip, ends it and opens its report.
async function waitForReport(leader) {
  const step = leader.page.locator('main .todo li').filter({ hasText: purpose }).filter({ hasText: '결과보고서 쓰기' });
  for (let attempt = 0; attempt < 30 && (await step.count()) === 0; attempt += 1) {
    await leader.page.waitForTimeout(1000);
    await leader.home();
  }
}

async function expectBarred(leader, trip) {
  await leader.page.goto(trip);
  await leader.follow('고치기');
  await nameDeputies(leader);
  await leader.press('제출');
  await leader.sees('결과보고서(');
  await leader.sees('늦게 내어');
  await leader.sees('제12조');
}

async function handIn(leader, what) {
  await leader.todo('결과보고서 쓰기', what);
  if (await leader.page.getByRole('link', { name: '보고서 작성' }).count()) await leader.follow('보고서 작성');
  await leader.fill({ 문서요지: '도심 혼잡 요금을 오래 운영한 도시를 보고 우리 시의 조건을 정리하였습니다.', 키워드: '혼잡 요금, 도심 주차', '제공받은 편의': '없음' });
  for (const row of await leader.page.locator('main fieldset').filter({ hasText: '근거·출처' }).all())
    await leader.fill({ 답: '현장에서 확인하였습니다.', '근거·출처': '담당자 면담' }, row);
  for (const section of ['계획 대비 변경', '주요 내용', '성공요인', '문제점·비용·유지비', '전제조건', '우리 기관과 비교', '시사점', '적용방안', '출처'])
    await leader.fill({ [section]: `${section}에 관하여 담당자에게 듣고 적었습니다.` }, '본문');
  await leader.propose('도심 혼잡 요금의 타당성 검토', '교통정책과', day(150));
  await leader.press('제출');
  await leader.sees('결과보고서를 제출했습니다');
}

async function walk({ as, look }, clock) {
  const person = async (name) => {
    const found = personAt(await as(`${name}(예시)`, { isAnew: passed > 0 }));
    await found.page.goto('/');
    return found;
  };
  const leader = await person('이도윤');
  await leader.page.goto('/');
  await planTrip(leader, team, purpose);
  await writePlan(leader, purpose);
  await look(leader.page, 'overseas-papers', { withAxe: false });
  await leader.follow('출장 보기');
  const trip = leader.page.url();
  await leader.follow('고치기');
  await nameDeputies(leader);
  await leader.press('제출');
  await leader.sees('출장계획을 제출했습니다');

  const head = await person('한지원');
  await head.todo('출장계획 검토하기', purpose);
  await head.press('부서장 승인');
  const officer = await person('김하늘');
  await consult(officer);

  const secretary = await person('서이든');
  await secretary.page.goto('/');
  await callMeeting(secretary);
  await mark(secretary, ['신유나', '강바깥']);
  await secretary.follow(purpose);
  await secretary.sees('정족수 4명에 못 미칩니다');
  await look(secretary.page, 'overseas-no-quorum');
  await resolve(secretary, '원안의결', '타당함');
  await secretary.sees('의결: 출석이 2명으로 정족수 4명에 못 미칩니다');
  await secretary.tick('보류');
  await secretary.press('의결 기록');
  await secretary.sees('의결을 기록했습니다');
  await closeMeeting(secretary);

  await secretary.page.goto(trip.replace('/trips/', '/overseas/trips/'));
  await secretary.follow('심사 요청');
  await secretary.press('심사 요청');
  await callMeeting(secretary);
  await mark(secretary, ['윤태오', '신유나', '문가람', '강바깥', '윤이웃']);
  await secretary.follow(purpose);
  await secretary.sees('의결할 수 있습니다');
  const members = [await person('윤태오'), await person('신유나'), await person('문가람')];
  await score(members, secretary, '조건부의결');
  await resolve(secretary, '조건부의결', '면담 준비를 보완하면 타당함', '면담자를 확정할 것');
  await secretary.sees('의결을 기록했습니다');
  await secretary.follow('의결서');
  await look(secretary.page, 'overseas-resolution', { withAxe: false });
  await secretary.follow('돌아가기');
  await closeMeeting(secretary);

  await leader.todo('심사 조건에 답하기', purpose);
  await leader.follow('조건 답변');
  await leader.fill({ '면담자를 확정할 것': '면담자 두 명을 확정했습니다.' });
  await leader.press('조건 답변');
  await secretary.todo('조건 이행 확인하기', purpose);
  await secretary.press('조건 이행 확인');
  await secretary.sees('조건 이행을 확인했습니다');

  // What was voted on changes: the committee sees only that.
  await leader.page.goto(trip.replace('/trips/', '/overseas/trips/'));
  await leader.follow('계획 변경');
  await leader.fill({ '변경 사유': '도시가 하나 늘었습니다.', '방문 도시': '싱가포르, 조호르바루' });
  await leader.press('계획 변경');
  await leader.sees('변경을 신청했습니다');
  await secretary.page.goto('/');
  await callMeeting(secretary);
  await mark(secretary, ['윤태오', '신유나', '문가람', '강바깥', '윤이웃']);
  await secretary.follow(purpose);
  await secretary.sees('싱가포르, 조호르바루');
  assert.equal(await secretary.page.locator('[id^=change-]').locator('xpath=ancestor::section').locator('tbody tr').count(), 1, 'only the difference');
  await look(secretary.page, 'overseas-rereview');
  await score(members, secretary, '원안의결');
  await resolve(secretary, '원안의결', '변경이 타당함');
  await secretary.sees('의결을 기록했습니다');

  const mayor = await person('온누리');
  await mayor.page.goto(trip);
  await mayor.press('출장 허가');
  await mayor.sees('출장계획을 승인했습니다');

  await leader.page.goto(trip.replace('/trips/', '/overseas/trips/'));
  await prepare(leader);

  // They came back long ago and owe the report: the next trip is barred, and the rule says so.
  passed = longAfter;
  clock.set(passed);
  const owing = await person('이도윤');
  await waitForReport(owing);
  await planTrip(owing, team, next);
  await writePlan(owing, next);
  await owing.follow('출장 보기');
  const nextTrip = owing.page.url();
  await expectBarred(owing, nextTrip);
  await look(owing.page, 'overseas-barred');

  // The trip that was held, passed on a condition and changed is reported, late: it still bars.
  await handIn(owing, purpose);
  const clerk = await person('서이든');
  await clerk.menu('국외출장', '국외출장 심사');
  await clerk.follow('전체');
  await clerk.follow(purpose);
  for (const words of ['보류', '조건부의결', '변경된 부분']) await clerk.sees(words);
  await look(clerk.page, 'overseas-reported-late', { withAxe: false });
  await expectBarred(owing, nextTrip);

  const auditor = await person('구하람');
  await auditor.page.goto('/overseas/exceptions');
  await look(auditor.page, 'overseas-exceptions', { withAxe: false });
}

export default ({ screenshots }) => withMovableClock({ name: 'overseas', screenshots }, walk);
