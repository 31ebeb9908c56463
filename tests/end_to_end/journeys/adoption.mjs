import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'a case becomes policy past a gate of two billion won, changes hands and is measured; a no comes back when the ordinance changes';

const learned = { case: '수원형 마을 통합 돌봄', issue: '초등학생 방과 후 돌봄 대기', policy: '방과 후 마을 돌봄터' };
const refused = { case: '소상공인 반값 택배', issue: '도서관 희망도서를 기다리는 기간', ordinance: '하남시 도서관 운영 조례' };
const [under, over] = ['1,999,999,999', '2,000,000,000'];
const gates = ['기획조정협의', '사전재정합의', '정책실명제', '자체 투자심사'];

async function propose(leader, officer, one) {
  await leader.menu('결과', '우수사례');
  await leader.fill({ '제목 검색': one.case });
  await leader.press('조건 적용');
  await leader.follow(one.case);
  await leader.follow('도입 제안');
  await leader.choose('해결할 현안', one.issue);
  await leader.fill({ '제안 내용': '우리 시에 맞게 고쳐 시작하자고 제안합니다.' });
  await leader.press('제안하기');
  await officer.todo('도입 소관부서 지정하기', one.case);
  await officer.follow('소관부서 지정');
  await officer.choose('소관부서', '평생교육과');
  await officer.press('소관부서 지정');
  await officer.sees(/까지 결정해야 내년 예산에 담깁니다|내년 예산에 담을 결정 기한/);
}

const review = { '검토 배경': '현안 수치가 목표에 미치지 못합니다.', '제안자와 제안 내용': '이도윤 팀장의 제안', '기관장 지시와 관계기관 의견': '협의합니다.',
  '현황과 검토 내용': '공간 두 곳을 확보할 수 있습니다.', 대안: '시범 실시와 견주었습니다.', '기대 효과': '대기 아동을 절반으로 줄입니다.' };

async function openReview(owner, one) {
  await owner.todo('도입 여부 결정하기', one.case);
  await owner.follow('검토서 쓰기');
}

// The gates follow the typing; nothing is kept until it is saved.
async function typeTheCost(owner, look) {
  const said = owner.page.locator('[data-live]');
  await owner.fill({ ...review, '예상 비용': under });
  await said.getByText('정책실명제').first().waitFor();
  assert.equal(await said.locator('.alert-warning').filter({ hasText: '자체 투자심사' }).count(), 0, 'a won less does not meet the review');
  await said.locator('.alert-information').filter({ hasText: /^1원 더 늘면 다음 관문입니다/ }).waitFor();
  await owner.fill({ '예상 비용': over });
  const gate = said.locator('.alert-warning').filter({ hasText: '자체 투자심사' });
  await gate.waitFor();
  assert.match(await gate.innerText(), /지방재정법 시행령 제41조 제2항/, 'with its article');
  assert.equal(await said.locator('.alert-warning').count(), gates.length);
  await look(owner.page, 'adoption-cost-typed');
  await owner.press('저장');
  await owner.sees('검토서를 저장했습니다');
}

// The same without a script: the button asks, and keeps nothing.
async function previewWithoutScript(owner) {
  const path = new URL(owner.page.url()).pathname;
  await owner.page.goto(`${path}/review`);
  await owner.fill({ '예상 비용': '20,000,000,000', '기대 효과': '적어 본 글' });
  await owner.press('절차 미리 보기');
  await owner.sees('중앙 투자심사');
  assert.equal(await owner.page.getByLabel(/^\s*기대 효과/).inputValue(), '적어 본 글', 'what was typed stays');
  await owner.page.goto(path);
  await owner.sees('자체 투자심사');
  assert.equal(await owner.page.getByText('적어 본 글').count(), 0, 'a preview keeps nothing');
}

async function consult(owner, asked) {
  await owner.follow('협의 요청');
  await owner.tick('관계부서 동의');
  await owner.choose('협의 부서', '교통정책과');
  await owner.fill({ '물을 것': '등하교 차량이 도로를 막지 않습니까?' });
  await owner.press('협의 요청');
  await owner.sees('회신 기다림');
  await asked.todo('협의 의견 내기', learned.case);
  await asked.follow('협의 의견 내기');
  await asked.choose('답할 협의', '등하교 차량');
  await asked.tick('조건부 동의');
  await asked.press('협의 의견 내기');
  assert.equal(await asked.page.getByLabel(/^\s*의견 내용/).getAttribute('aria-invalid'), 'true', 'conditions are written down');
  await asked.fill({ '의견 내용': '승하차 구역을 따로 둡니다.' });
  await asked.press('협의 의견 내기');
  await asked.sees('협의 의견을 냈습니다');
}

async function decide(head, one, decision, reason, more = async () => {}) {
  await head.todo('도입 여부 결정하기', one.case);
  await head.follow('도입 여부 결정');
  await head.tick(decision);
  await head.fill({ 생산등록번호: '평생교육과-512' });
  await more();
  await head.press('도입 여부 결정');
  assert.equal(await head.page.getByLabel(/^\s*결정 사유/).getAttribute('aria-invalid'), 'true', 'a decision says why');
  await head.fill({ '결정 사유': reason });
  await head.press('도입 여부 결정');
  await head.sees('도입 여부를 결정했습니다');
}

// The officer named in the plan is somebody who will soon be moved; the day to measure has come, so that it can be walked to its end.
async function plan(owner) {
  await owner.todo('도입 계획 세우기', learned.case);
  await owner.follow('도입 계획 세우기');
  const options = await owner.page.getByLabel(/^\s*담당자/).first().locator('option').allInnerTexts();
  const moving = options.map((words) => words.trim()).find((words) => /평생교육과/.test(words) && !/오세린|윤태오/.test(words));
  await owner.choose('담당자', moving);
  await owner.fill({ 시책명: learned.policy, 예산: over, '예산 과목': '돌봄시설 401-01', '위험과 대책': '공간 임차가 늦어질 수 있습니다.', 지표: '방과 후 돌봄 대기',
    단위: '명', 기준값: '120', 목표값: '60', 측정일: day(0) });
  await owner.fill({ 단계: '공간 확보', '마치는 날': day(30) }, owner.page.locator('[data-rows=milestones] .form-row').first());
  const year = Number(day(0).slice(0, 4));
  const rows = owner.page.locator('[data-rows=years] .form-row');
  await owner.fill({ 연도: year, '금액(원)': '500,000,000' }, rows.nth(0));
  await owner.fill({ 연도: year + 1, '금액(원)': '1,000,000,000' }, rows.nth(1));
  await owner.press('도입 계획 세우기');
  await owner.sees('연도별 합계 1,500,000,000원이 예산과 다릅니다');
  await owner.fill({ '금액(원)': '1,500,000,000' }, rows.nth(1));
  await owner.press('도입 계획 세우기');
  await owner.sees('도입 계획을 세웠습니다');
  return moving.replace(/\s*\(평생교육과\)$/, '');
}

async function passGates(owner) {
  await owner.follow('예산 확보');
  await owner.press('예산 확보');
  await owner.sees('아직 거치지 않은 재정 절차가 있습니다');
  await owner.sees(/기획조정협의 규칙/);
  await owner.follow('취소');
  for (const gate of gates) {
    await owner.follow('재정 절차 통과 기록');
    await owner.choose('거친 절차', gate);
    await owner.fill({ 생산등록번호: `${gate}-3` });
    await owner.press('재정 절차 통과 기록');
    await owner.sees(`문서번호 ${gate}-3`);
  }
  await owner.follow('예산 확보');
  await owner.press('예산 확보');
  await owner.sees('예산을 확보했습니다');
  await owner.press('추진 시작');
}

async function fallBehind(owner, look) {
  await owner.follow('추진상황 카드 쓰기');
  await owner.choose('연도', day(0).slice(0, 4));
  await owner.choose('분기', `${Math.ceil(Number(day(0).slice(5, 7)) / 3)}분기`);
  await owner.tick('지연');
  await owner.fill({ '추진율 정정(%)': '20', '정정 사유': '공간 후보 두 곳을 정한 만큼을 더했습니다.', '한 일': '공간을 찾고 있습니다.' });
  await owner.press('추진상황 카드 쓰기');
  await owner.sees('지연·보류의 까닭과 대책을 적어 주세요');
  await owner.fill({ '문제점과 대책': '임차 계약이 늦습니다. 학교 빈 교실을 함께 봅니다.' });
  await owner.press('추진상황 카드 쓰기');
  await owner.sees('추진상황 카드를 등록했습니다');
  await owner.sees(/계산한 값 0%, 소관 부서가 정정한 값 20%/);
  await owner.page.locator('.badges').getByText('지연').waitFor();
  await look(owner.page, 'adoption-delayed');
}

async function changeHands(moving, administrator, head, owner, look) {
  await administrator.menu('관리', '직원');
  await administrator.fill({ '이름, 부서, 사번': moving.replace('(예시)', '') });
  await administrator.press('조건 적용');
  await administrator.follow(moving);
  await administrator.unfold('부서 이동');
  await administrator.choose('옮길 부서', '복지정책과');
  await administrator.press('부서 이동');
  await head.todo('업무 인계하기', moving);
  await head.choose('후임', '오세린');
  await head.fill({ '전할 말': '학교 두 곳과 이야기하고 있습니다.' });
  await head.press('인계하기');
  await head.sees('후임에게 인계서를 보냈습니다');
  await owner.todo('업무 인계에 답하기', moving);
  for (const words of ['추진 단계: 공간 확보', '성과 측정: 방과 후 돌봄 대기', '윤태오', '김하늘']) await owner.sees(words);
  await look(owner.page, 'handover');
  await owner.follow('돌려보내기');
  await owner.press('돌려보내기');
  await owner.sees('사유를 적어 주세요');
  await owner.follow('취소');
  await owner.press('모두 받음');
  await owner.sees('약속을 받았습니다');
  await owner.follow(new RegExp(learned.policy));
  await owner.page.locator('main dl').getByText(/오세린/).first().waitFor();
}

async function takeEffect(owner, head, officer, look) {
  await owner.follow('추진 단계 표시');
  await owner.press('추진 단계 표시');
  await head.page.goto(owner.page.url());
  await head.follow('시행 완료 등록');
  await head.fill({ '시행 근거': '하남시 공고 제2026-77호' });
  await head.press('시행 완료 등록');
  await owner.todo('도입 성과 측정하기', learned.policy);
  await owner.follow('성과 측정');
  await owner.fill({ 결과값: '58', '측정 근거': '돌봄 대기자 통계' });
  await owner.press('성과 측정');
  await officer.todo('도입 성과 확정하기', learned.policy);
  await officer.press('성과 확정');
  await officer.sees('완료(목표 달성)');
  await look(officer.page, 'adoption-closed');
}

async function refuseAndWake(people, look) {
  const { leader, officer, owner, head } = people;
  await propose(leader, officer, refused);
  await openReview(owner, refused);
  await owner.fill(review);
  await owner.press('저장');
  await decide(head, refused, '불채택', '조례에 배달 서비스의 근거가 없습니다.', async () => {
    await head.choose('사유 구분', '법령·조례');
    await head.choose('다시 볼 조건', '법령·조례');
    await head.fill({ '조건의 이름': refused.ordinance });
  });
  await head.sees(refused.ordinance);
  await leader.page.goto(head.page.url());
  await leader.sees('재심사를 요청할 수 있습니다');
  await leader.page.locator('main').getByRole('link', { name: '재심사 요청' }).waitFor();

  await owner.menu('결과', '시책 도입');
  await owner.follow('결정 기억');
  await owner.follow('여건 변화 기록');
  await owner.tick('법령·조례');
  await owner.fill({ '조건의 이름': '도서관 운영 조례', '바뀐 내용': '도서 배달 서비스의 근거를 두었습니다.', 근거: '하남시 조례 제2101호', '바뀐 날': day(0) });
  await owner.press('기록');
  await owner.sees('이 조건을 기다리던 결정을 깨웠습니다');
  await look(owner.page, 'decision-memory');

  await officer.todo('깨어난 결정 살펴보기', refused.case);
  await officer.sees('여건이 바뀌었습니다. 도서관 운영 조례');
  await officer.follow('다시 검토');
  await officer.fill({ 사유: '조례가 개정되어 근거가 생겼습니다.' });
  await officer.press('다시 검토');
  await decide(head, refused, '도입', '이제 근거가 있습니다.');
  await head.sees('이전 결정');
  await head.sees('조례에 배달 서비스의 근거가 없습니다.');
  await look(head.page, 'adoption-woken');
}

export default async function adoption({ as, look }) {
  const at = async (name, options) => personAt(await as(`${name}(예시)`, options));
  const people = { leader: await at('이도윤'), officer: await at('김하늘'), owner: await at('오세린'), head: await at('윤태오'), asked: await at('한지원'),
    administrator: await at('안새봄'), unscripted: await at('오세린', { script: false, isAnew: true }) };
  for (const { page } of Object.values(people)) await page.goto('/');
  const { leader, officer, owner, head, asked, administrator, unscripted } = people;

  await propose(leader, officer, learned);
  await openReview(owner, learned);
  await typeTheCost(owner, look);
  await unscripted.page.goto(owner.page.url());
  await previewWithoutScript(unscripted);
  await consult(owner, asked);
  await decide(head, learned, '수정 도입', '대기 아동이 많고 공간을 확보할 수 있습니다.');
  const moving = await plan(owner);
  await passGates(owner);
  await fallBehind(owner, look);
  await changeHands(moving, administrator, head, owner, look);
  await takeEffect(owner, head, officer, look);
  await refuseAndWake(people, look);
}
