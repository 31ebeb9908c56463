import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'from a pending issue to the yearbook, walked by everyone it takes';

const mark = '통학로';
const program = `${mark} 집중 벤치마킹`;
const issue = `${mark}에서 어린이가 다치는 사고`;
const team = '안심통학팀';
const purpose = '통학로 보행 안전시설 운영 사례 조사';
const host = '순천시';
const questions = ['사고가 가장 많이 줄어든 곳은 어디입니까?', '처음 예상한 비용과 실제 비용은 얼마입니까?', '주민 반대는 어떻게 풀었습니까?',
  '해마다 드는 유지비는 얼마입니까?', '다시 한다면 무엇을 먼저 하겠습니까?'];
const caseTitle = '바닥 신호등과 안전 대기 공간을 함께 둔다';

async function registerIssue(officer) {
  await officer.menu('벤치마킹', '현안');
  await officer.follow('현안 등록');
  await officer.fill({ 제목: issue, 내용: '등하교 시간 보행 사고가 줄지 않습니다. 신호 대기 공간이 좁고 운전자 시야가 막혀 있습니다.' });
  await officer.choose('정책분야', '교통');
  await officer.choose('소관부서', '교통정책과');
  await officer.fill({ '기준 수치': '12', 단위: '건/년', 기준일: day(-30), 출처: '교통사고분석시스템', '목표 수치': '4', 목표일: day(365) });
  await officer.press('현안 등록');
  await officer.press('접수');
  await officer.press('모집 시작');
  await officer.sees('모집 중');
}

async function openProgram(officer, mayor) {
  await officer.menu('벤치마킹', '프로그램');
  await officer.follow('기본계획 작성');
  await officer.fill({ 프로그램명: program, 추진근거: '하남시 지방공무원 여비 조례', 추진목적: '통학로 사고를 줄인 기관을 찾아가 배웁니다.',
    '신청 시작일': day(0), '신청 마감일': day(20), '운영 시작일': day(0), '운영 종료일': day(40), 참여대상: '전 직원' });
  await officer.tick('교통');
  await officer.tick('지방자치단체');
  await officer.tick(new RegExp(issue));
  await officer.fill({ 소요예산: '5000000', 지원기준: '여비 규정에 따라 실비로 지급합니다.', 포상계획: '우수 부서에 포상금을 줍니다.',
    '국외 확대계획': '국내 성과를 보아 넓힙니다.', '안전·보안': '안전교육을 하고 비상연락망을 둡니다.', 행정사항: '연말 성과보고서에 담습니다.',
    문서요지: '통학로 안전을 배우러 갑니다.', 키워드: '통학로, 보행안전' });
  await officer.press('저장');
  await officer.press('결재 올리기');

  await mayor.todo('프로그램 기본계획 결재하기', program);
  await mayor.fill({ 생산등록번호: '자치행정과-4821' });
  await mayor.press('결재');

  await officer.page.reload();
  // Its first days are today, so the clock may take either step before she does.
  const next = officer.page.locator('main').locator('button:visible, summary.krds-btn:visible').filter({ hasText: /^\s*(모집|운영) 시작\s*$/ });
  for (let look = 0; look < 10 && !(await officer.page.locator('main').getByText('운영 중').count()); look += 1) {
    if (await next.count()) await officer.press((await next.first().innerText()).trim());
    await officer.menu('벤치마킹', '프로그램');
    await officer.follow(program);
  }
  await officer.sees('운영 중');
}

async function formTeam(leader, members, heads, officer) {
  await leader.menu('벤치마킹', '현안');
  await leader.fill({ '제목 검색': mark });
  await leader.press('조건 적용');
  await leader.follow(issue);
  await leader.follow('팀 만들기');
  await leader.choose('프로그램', program);
  await leader.fill({ '팀 이름': team, 주제: '스쿨존 보행 안전 시설', '배우려는 것': '바닥 신호등이 통학로 사고를 줄이는지 확인한다.',
    '희망일정 시작': day(0), '희망일정 끝': day(1) });
  await leader.choose('분야', '교통');
  await leader.press('저장');
  for (const member of ['박서연', '최지후']) {
    await leader.fill({ '직원 이름': member });
    await leader.press('검색', '팀원 초대');
    await leader.tick(new RegExp(`^${member}\\(예시\\)`));
    await leader.press('팀원 초대');
  }
  await leader.fill({ '기관 이름': '순천시' });
  await leader.press('검색', '방문 희망기관 추가');
  await leader.tick('전라남도 순천시', '방문 희망기관 추가');
  await leader.fill({ '왜 이 기관인가요': '2년 만에 스쿨존 사고를 절반으로 줄였습니다.', '근거 주소': 'https://www.suncheon.go.kr/' });
  await leader.press('방문 희망기관 추가');
  for (const member of members) {
    await member.todo('팀 초대에 답하기', team);
    await member.press('수락');
    await member.sees('답변을 남겼습니다');
  }
  await leader.page.reload();
  for (const name of ['이도윤', '박서연', '최지후']) {
    const row = leader.page.locator('main tbody tr').filter({ hasText: name });
    await leader.arrives(() => row.getByRole('link', { name: '업무대행자 지정' }).click());
    await leader.page.locator('#substitute label').last().click();
    await leader.press('업무대행자 지정');
  }
  await leader.press('제출');
  for (const head of heads) {
    await head.todo('소속 직원의 팀 참가 확인하기', team);
    while (await head.page.locator('main tbody').getByRole('button', { name: '확인', exact: true }).count()) await head.press('확인');
  }
  await officer.todo('팀 확정하기', team);
  await officer.press('팀 확정');
  await officer.sees('팀을 확정했습니다');
}

async function planTrip(leader) {
  await leader.todo('출장 계획 세우기', team);
  if (await leader.page.getByRole('link', { name: '출장 계획하기' }).count()) await leader.follow('출장 계획하기');
  await leader.fill({ 출장목적: purpose, 출발일: day(0), 도착일: day(3), 출장지: '전라남도 순천시', 예산과목: '국내여비 201-03', '여비 예상액': '480000',
    '여행거리': '320', '우리 시 현황': '등하교 시간 통학로 사고가 해마다 12건 납니다.', '기준 수치': '연 12건', '수치 기준일': day(-30), '수치 출처': '교통사고분석시스템',
    문제점: '대기 공간이 좁고 운전자 시야가 막혀 있습니다.', '사전조사 결과': '순천시 보도자료와 조례를 읽었습니다.', '확보할 자료': '설치 기준, 유지비 내역' });
  await leader.choose('현안', issue);
  for (const [index, question] of questions.entries()) await leader.fill({ 질문: question }, leader.page.locator('#f-questions .form-row').nth(index));
  const stop = leader.page.locator('#f-stops .form-row').first();
  await leader.fill({ 날짜: day(0), 시작: '14:00', 끝: '17:00', 장소: '순천시청 교통과' }, stop);
  await leader.choose('방문기관', host, stop);
  const travelers = leader.page.locator('#f-travelers .form-row');
  for (let index = 0; index < await travelers.count(); index += 1) {
    const row = travelers.nth(index);
    await leader.choose('출장자', ['이도윤', '박서연', '최지후'][index], row);
    await leader.fill({ '개인별 임무': ['예산·계약 조사', '시설 기준 조사', '주민 의견 조사'][index] }, row);
  }
  await leader.press('임시저장');
  for (let index = 0; index < await travelers.count(); index += 1)
    await travelers.nth(index).getByLabel(/^\s*직무대행자/).selectOption({ index: index + 1 });

  await leader.press('제출');
  const field = leader.page.getByLabel(/^\s*도착일/);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const refusal = await leader.page.locator('#f-ends_on-error').innerText();
  assert.match(refusal, new RegExp(program), 'the refusal cites the programme’s own clause');
  assert.match(refusal, /근거/);
  await leader.fill({ 도착일: day(1) });
  await leader.press('제출');
  await leader.sees('출장계획을 제출했습니다');
}

async function askHost(leader, head, open, look) {
  await leader.follow('협조 요청 공문 쓰기');
  await leader.choose('방문기관', host);
  await leader.fill({ '참조(담당부서)': '교통과장', '담당자 전자우편': 'traffic@suncheon.example', '1안 날짜': day(0), '1안 시각': '14:00', '2안 날짜': day(1),
    '2안 시각': '10:00', 방문장소: '순천시청 교통과', '벤치마킹 내용': '통학로 안전시설의 효과와 비용', 협조사항: '설명 1회, 현장 안내', '우리 쪽 연락처': '031-790-0000' });
  await leader.press('저장');

  await head.todo('방문 협조 공문 결재하기', host);
  await head.fill({ 문서번호: '교통정책과-1204' });
  await head.press('공문 서명');

  await leader.page.reload();
  await leader.press('방문기관에 보내기');
  await look(leader.page, 'visit-sent');
  const link = await leader.page.locator('main code').innerText();

  // Somebody who has no account, reads English and has only the link.
  const guest = await open({ language: 'en-US' });
  await guest.goto(link);
  await guest.getByRole('link', { name: 'English' }).click();
  assert.equal(await guest.locator('html').getAttribute('lang'), 'en');
  await look(guest, 'host-page-english');
  await guest.getByRole('link', { name: '한국어' }).click();
  assert.equal(await guest.locator('html').getAttribute('lang'), 'ko');
  await look(guest, 'host-page');
  await guest.getByRole('link', { name: 'English' }).click();
  await guest.getByText(/^Yes, on/).first().click();
  await guest.getByLabel(/^Who receives the visitors/).first().fill('Traffic division, Kim Example, 061-749-0000');
  await guest.getByRole('button', { name: 'Send the answer' }).click();
  await guest.getByRole('heading', { name: 'Thank you for your answer' }).waitFor();
  await look(guest, 'host-thanks');
}

async function travel(leader) {
  await leader.todo('방문기관 회신 처리하기', host);
  await leader.press('방문 확정');
  await leader.follow(purpose);
  await leader.unfold('출발 준비 완료');
  await leader.press('출발 준비 완료');
  await leader.press('출장 시작');
  await leader.press('복귀');
  await leader.sees('출장을 마쳤습니다');
}

async function report(leader, head, officer) {
  await leader.todo('결과보고서 쓰기', purpose);
  if (await leader.page.getByRole('link', { name: '보고서 작성' }).count()) await leader.follow('보고서 작성');
  await leader.fill({ 문서요지: '바닥 신호등과 안전 대기 공간을 함께 두면 사고가 줄어듭니다. 시범 설치를 권합니다.', 키워드: '통학로, 보행안전', '제공받은 편의': '없음' });
  for (const [index, question] of questions.entries()) {
    const row = leader.page.locator('main fieldset').filter({ hasText: question });
    if (index < questions.length - 1) await leader.fill({ 답: '현장에서 확인하였습니다. 두 시설을 함께 둔 곳에서 효과가 컸습니다.', '근거·출처': '순천시 교통과 면담' }, row);
  }
  for (const [section, words] of Object.entries({ '계획 대비 변경': '계획대로 실시', '주요 내용': '바닥 신호등 32곳을 보았습니다.', 성공요인: '학교와 함께 자리를 정했습니다.',
    '문제점·비용·유지비': '한 곳에 1,200만 원, 해마다 90만 원이 듭니다.', 전제조건: '경찰서 협의와 전기 공사가 먼저입니다.', '우리 기관과 비교': '인구와 학교 수가 비슷합니다.',
    시사점: '한 가지만으로는 줄지 않습니다.', 적용방안: '세 학교에서 시범 설치를 합니다.', 출처: '순천시 교통과 자료' }))
    await leader.fill({ [section]: words }, '본문');
  await leader.fill({ 무엇을: '세 학교 앞 바닥 신호등과 대기 공간 시범 설치' }, '적용방안 (무엇을, 어느 부서가, 언제까지)');
  await leader.press('제출');
  await leader.sees('답이나 답하지 못한 이유를 적어 주세요');
  await leader.sees('맡을 부서를 골라 주세요');
  await leader.propose('세 학교 앞 바닥 신호등과 대기 공간 시범 설치', '교통정책과', day(150));
  await leader.fill({ '답하지 못한 이유': '담당자가 바뀌어 답을 듣지 못했습니다. 자료를 받기로 했습니다.' }, leader.page.locator('main fieldset').filter({ hasText: questions.at(-1) }));
  await leader.press('제출');
  await leader.sees('결과보고서를 제출했습니다');

  await head.todo('결과보고서 검토하기', purpose);
  await head.press('부서장 확인');
  await officer.todo('결과보고서 검토하기', purpose);
  await officer.press('확정');
  await officer.sees('결과보고서를 처리했습니다');
}

async function drawCase(leader, officer) {
  await leader.todo('보고서에서 우수사례 뽑기', purpose);
  if (await leader.page.getByRole('link', { name: '사례 카드 만들기' }).count()) await leader.follow('사례 카드 만들기');
  await leader.fill({ 제목: caseTitle, '한 줄 요약': '바닥 신호등과 대기 공간을 같이 만들어 사고를 줄인다', 시행연도: '2024', '도입 전 문제': '보행 사고가 해마다 20건 났다.',
    추진내용: '학교 앞 32곳에 바닥 신호등과 안전 대기 공간을 함께 두었다.', 전제조건: '경찰서 협의와 전기 공사', 키워드: '통학로, 바닥 신호등' });
  await leader.choose('정책분야', '교통');
  await leader.press('저장');
  await leader.press('확인 요청');
  await officer.todo('사례 확인하고 공개하기', caseTitle);
  await officer.press('확인 완료');
  await officer.press('공개');
  await officer.sees('사례를 공개했습니다');
}

async function adopt(leader, officer, owner, ownerHead) {
  await leader.menu('결과', '우수사례');
  await leader.follow(caseTitle);
  await leader.follow('도입 제안');
  await leader.choose('해결할 현안', issue);
  await leader.fill({ '제안 내용': '세 학교 앞에 시범으로 설치하자고 제안합니다. 학교와 함께 자리를 정합니다.' });
  await leader.press('제안하기');

  await officer.todo('도입 소관부서 지정하기', caseTitle);
  if (await officer.page.locator('main').getByRole('link', { name: '소관부서 지정' }).count()) await officer.follow('소관부서 지정');
  await officer.choose('소관부서', '평생교육과');
  await officer.press('소관부서 지정');

  await owner.todo('도입 여부 결정하기', caseTitle);
  if (await owner.page.locator('main').getByRole('link', { name: '검토서 쓰기' }).count()) await owner.follow('검토서 쓰기');
  await owner.fill({ '검토 배경': '통학로 사고를 줄이려는 제안입니다.', '제안자와 제안 내용': '이도윤 팀장의 시범 설치 제안', '기관장 지시와 관계기관 의견': '경찰서는 찬성합니다.',
    '현황과 검토 내용': '세 학교가 바라고 있습니다.', 대안: '표지만 바꾸는 안과 견주었습니다.', '기대 효과': '보행 사고를 3분의 1로 줄입니다.', '예상 비용': '36000000' });
  await owner.press('저장');

  await ownerHead.todo('도입 여부 결정하기', caseTitle);
  if (await ownerHead.page.locator('main').getByRole('link', { name: '도입 여부 결정' }).count()) await ownerHead.follow('도입 여부 결정');
  await ownerHead.tick('시범 도입');
  await ownerHead.fill({ 생산등록번호: '평생교육과-311' });
  await ownerHead.press('도입 여부 결정');
  assert.equal(await ownerHead.page.getByLabel(/^\s*결정 사유/).getAttribute('aria-invalid'), 'true', 'a decision says why');
  await ownerHead.fill({ '결정 사유': '비용이 크지 않고 학교의 요구가 뚜렷합니다.' });
  await ownerHead.press('도입 여부 결정');
  await ownerHead.sees('도입 여부를 결정했습니다');

  await owner.todo('도입 계획 세우기', caseTitle);
  if (await owner.page.locator('main').getByRole('link', { name: '도입 계획 세우기' }).count()) await owner.follow('도입 계획 세우기');
  await owner.fill({ 시책명: '안심 통학로 시범 설치', 예산: '36000000', '예산 과목': '교통안전시설 401-01', '위험과 대책': '공사 기간 보행로를 따로 둡니다.',
    지표: '통학로 보행 사고', 단위: '건/년', 기준값: '12', 목표값: '4', 측정일: day(365) });
  const milestone = owner.page.locator('[data-rows=milestones] .form-row').first();
  await owner.fill({ 단계: '설계', '마치는 날': day(30) }, milestone);
  await owner.press('도입 계획 세우기');
  await owner.sees('도입 계획을 세웠습니다');
}

async function readBack(leader, mayor, look) {
  await leader.menu('벤치마킹', '현안');
  await leader.fill({ '제목 검색': mark });
  await leader.press('조건 적용');
  await leader.follow(issue);
  await leader.follow('전체 흐름 보기');
  for (const words of [issue, program, team, purpose, host, caseTitle]) await leader.sees(words);
  await look(leader.page, 'chain');
  await mayor.menu('성과보고서', '성과보고서');
  await mayor.follow(new RegExp(`^${day(0).slice(0, 4)}년`));
  for (const words of [caseTitle, team]) await mayor.sees(words);
  await look(mayor.page, 'yearbook');
}

export default async function wholeChain({ as, open, look }) {
  const at = async (name) => personAt(await as(`${name}(예시)`));
  const [officer, mayor, leader] = [await at('김하늘'), await at('온누리'), await at('이도윤')];
  const [first, second, headOne, headTwo] = [await at('박서연'), await at('최지후'), await at('한지원'), await at('송다은')];
  for (const { page } of [officer, mayor, leader, first, second, headOne, headTwo]) await page.goto('/');

  await registerIssue(officer);
  await openProgram(officer, mayor);
  await formTeam(leader, [first, second], [headOne, headTwo], officer);
  await planTrip(leader);

  await headOne.home();
  await look(headOne.page, 'home-head');
  await headOne.todo('출장 결재하기', purpose);
  await headOne.press('출장 허가');
  await leader.page.reload();
  await askHost(leader, headOne, open, look);
  await travel(leader);
  await report(leader, headOne, officer);
  await drawCase(leader, officer);
  const [owner, ownerHead] = [await at('오세린'), await at('윤태오')];
  for (const { page } of [owner, ownerHead]) await page.goto('/');
  await adopt(leader, officer, owner, ownerHead);
  await readBack(leader, mayor, look);
}
