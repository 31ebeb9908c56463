import assert from 'node:assert/strict';
import { withMovableClock } from '../own_program.mjs';
import { day, personAt } from '../person.mjs';

export const title = 'a contest of nine finalists and seven judges, two conflicts found and one declared, two objections, to the committee, the decision, the payment and the register; a prize of a committee of ten';

const contest = '연말 우수정책 경진대회';
const judges = ['신유나', '문가람', '오세린', '윤태오', '조나린', '최지후', '박서연'];
const strict = '윤태오';
const finished = '시책 도입 우수부서 성과시상금(예시)';
const daysToObject = 9;  // two of them, and what holidays put between

// Those who do not yet review are given the role.
async function appoint(administrator) {
  for (const name of judges.slice(2)) {
    await administrator.page.goto(`/people?q=${encodeURIComponent(name)}`);
    await administrator.follow(new RegExp(`^${name}`));
    await administrator.choose('역할', '심사위원', administrator.page.locator('main form[action$="/roles"]'));
    await administrator.press('역할 주기');
  }
}

async function plan(officer, look) {
  await officer.menu('심사·포상', '심사·포상');
  await officer.follow('심사 계획');
  await officer.fill({ '심사 이름': contest, '추천 마감': day(5), '채점 마감': day(10) });
  await officer.choose('프로그램', '하남시 우수정책 벤치마킹');
  await officer.tick('특별성과 포상금');
  for (const name of judges) await officer.page.getByRole('group', { name: /^심사위원/ }).locator('label').filter({ hasText: name }).click();
  await officer.tick(/채점하는 동안 부서와 이름을/);
  await officer.fill({ '공적 하나를 채점할 위원 수': '4', '서면심사 비중': '70', '발표심사 비중': '0', '현장투표 비중': '20' });
  await look(officer.page, 'award-plan', { withAxe: false });
  const rows = officer.page.locator('[data-rows=criteria] .form-row');
  for (let index = 0; index < 7; index += 1) {
    const [name, anchor, points] = index < 2 ? [['현안 적합성', '실현 가능성'][index], '', '50'] : ['', '', ''];
    await officer.fill({ 기준: name, '보는 점': anchor, 배점: points }, rows.nth(index));
  }
  await officer.fill({ '상 이름': '최우수', '몇 건': '1', '금액(원)': '1000000' }, officer.page.locator('[data-rows=prizes] .form-row').first());
  await officer.press('저장');
  await officer.sees('네 배점의 합은 100이어야 합니다');
  await officer.fill({ '서면심사 비중': '80' });
  await officer.press('저장');
  await officer.sees('심사를 계획했습니다');
  await officer.press('추천 받기');
  await officer.sees('추천을 받기 시작했습니다');
  return officer.page.url();
}

// The head nominates with shares that two people sign; the officer writes down what colleagues proposed.
async function nominate({ officer, head, signers, round, look }) {
  await head.page.goto(round);
  await head.follow('공적 추천');
  const options = await head.page.getByLabel(/^\s*공적\s/).first().locator('option').allInnerTexts();
  // Later numbers are what others who walk here have adopted; the case behind the bus has its prize.
  const merits = options.filter((label) => /도입-/.test(label) && !/순환버스/.test(label)).sort().slice(0, 9);
  assert.equal(merits.length, 9, `nine merits to nominate, not: ${merits.join(' | ')}`);
  const own = merits.find((label) => label.includes('(우리 공적)'));
  await head.choose('공적', own);
  await head.fill({ '공적 내용': '보행자가 많은 교차로에 맞게 고쳤습니다.', 효과: '사고가 줄 것으로 봅니다.' });
  await look(head.page, 'award-nominate', { withAxe: false });
  await head.press('공적 추천');
  await head.follow('기여율 정하기');
  const shares = head.page.locator('[data-rows=contributors] .form-row');
  for (const [index, [name, share]] of [['이도윤', '70'], ['박서연', '20']].entries()) {
    await head.choose('이름', name, shares.nth(index));
    await head.fill({ 기여율: share }, shares.nth(index));
  }
  await head.press('저장');
  await head.sees('지금은 90%입니다');
  await head.fill({ 기여율: '30' }, shares.nth(1));
  await head.press('저장');
  await head.sees('서명 전');
  for (const signer of signers) {
    await signer.todo('기여율에 서명하기', own.replace(' (우리 공적)', ''));
    await signer.press('기여율에 서명');
    await signer.sees('서명했습니다');
  }
  await look(head.page, 'award-shares', { withAxe: false });
  for (const merit of merits.filter((label) => label !== own)) {
    await officer.page.goto(round);
    await officer.follow('공적 추천');
    await officer.choose('공적', merit);
    await officer.fill({ '공적 내용': `${merit.split(' ').slice(1).join(' ')}: 동료가 추천함` });
    await officer.tick('동료 추천');
    await officer.press('공적 추천');
    await officer.sees('추천했습니다');
  }
  return own.replace(' (우리 공적)', '');
}

// Of each who signed a share the officer answers whether a proceeding is under way; without the answer nobody is eligible.
async function judgeEligibility(officer, round) {
  await officer.page.goto(round);
  const links = await officer.page.locator('#round-nominations ~ * tbody th a').evaluateAll((found) => found.map((link) => link.href));
  assert.equal(links.length, 9);
  let answered = 0;
  for (const link of links) {
    await officer.page.goto(link);
    await officer.follow('자격 확인');
    await officer.tick('적격');
    const asked = officer.page.getByRole('radiogroup', { name: /징계·수사/ });
    const count = await asked.count();
    if (count > 0) {
      await officer.press('자격 확인');
      assert.match(officer.page.url(), /eligibility$/, 'it comes back with the question');
    }
    for (let index = 0; index < count; index += 1) await asked.nth(index).locator('label').filter({ hasText: '없음' }).click();
    answered += count;
    await officer.press('자격 확인');
    await officer.sees('자격을 확인했습니다');
    if (count > 0) await officer.sees('자격 확인 내용');
  }
  assert.equal(answered, 2, 'of the two who signed');
}

// Merits differ by three points from one to the next; one judge is twelve points stricter than all others, and the first who
// sees the head's merit is carried away by it.
async function score(people, round, own, look) {
  const ownTitle = own.split(' ').slice(1).join(' ');
  let carriedAway = '';
  for (const name of judges) {
    const judge = people.get(name);
    await judge.todo('심사 점수 매기기', contest);
    const rows = judge.page.locator('#round-nominations ~ * tbody tr');
    const titles = await rows.locator('th a').allInnerTexts();
    assert.equal(titles.length, 9);
    assert.doesNotMatch(await judge.page.locator('#round-nominations ~ .krds-table-wrap').innerText(), /정책과|교통과|도입-/, 'a judge is shown no department');
    const mine = await rows.filter({ hasText: '채점 전' }).locator('th a').evaluateAll((found) => found.map((link) => [link.href, link.innerText]));
    if (name === '박서연') assert.ok(mine.every(([, text]) => text !== ownTitle), 'who contributed does not judge');
    assert.ok(mine.length >= 4 && mine.length <= 6, `${name} has ${mine.length} of 36`);
    for (const [link, text] of mine) {
      await judge.page.goto(link);
      const isOwn = text === ownTitle;
      let points = 88 - 3 * titles.sort().indexOf(text) - (name === strict ? 12 : 0);
      if (isOwn) points = carriedAway ? 66 : 100;
      if (isOwn && !carriedAway) carriedAway = name;
      await judge.fill({ '현안 적합성': Math.min(50, Math.ceil(points / 2)), '실현 가능성': Math.min(50, Math.floor(points / 2)) });
      if (name === judges[0] && link === mine[0][0]) await look(judge.page, 'award-score');
      await judge.press('점수 저장');
      await judge.sees('점수를 저장했습니다');
    }
  }
  return { ownTitle, carriedAway };
}

// Three of the others win the hall: what the judges say decides about the head's merit.
async function vote(voter, round, own) {
  await voter.page.goto(round);
  await voter.follow('현장투표');
  const labels = voter.page.getByRole('group', { name: /^추천 공적/ }).locator('label');
  const titleOf = (label) => label.trim().replace(/^\d{4}-\S+ /, '');
  const chosen = (await labels.allInnerTexts()).map(titleOf).sort().filter((title) => !own.endsWith(title)).slice(0, 4);
  for (const title of chosen) await labels.filter({ hasText: title }).click();
  await voter.press('현장투표');
  await voter.sees('3건까지 고릅니다');
  await labels.filter({ hasText: chosen[3] }).click();
  await voter.press('현장투표');
  await voter.sees('투표했습니다');
}

const orderOn = async (person, round) => {
  await person.page.goto(round);
  return person.page.locator('#round-nominations ~ * tbody th a').allInnerTexts();
};

async function object(person, round, merit, words) {
  await person.page.goto(round);
  await person.follow(merit);
  await person.follow('이의신청');
  await person.fill({ '이의 내용': words });
  await person.press('이의신청');
  await person.sees('이의를 신청했습니다');
}

async function answerObjection(officer, round, { state, remedy, reviewer, words }) {
  await officer.page.goto(round);
  await officer.follow('이의신청에 답하기');
  await officer.tick(state);
  if (remedy) await officer.tick(remedy);
  if (reviewer) await officer.choose('채점표를 뺄 위원', reviewer);
  await officer.fill({ 답변: words });
  await officer.press('이의신청에 답하기');
}

// A round whose days of objection are over: ten members, seven from outside, one of them with a tie.
async function resolveAndPay({ secretary, mayor, accountant, look }) {
  await secretary.todo('심사위원회 열고 의결 기록하기', finished);
  await secretary.follow('심사위원회 소집');
  await secretary.fill({ 회의일: day(0), 장소: '시청 회의실' });
  const rows = secretary.page.locator('[data-rows=members] .form-row');
  const insiders = ['도한결', '송다은', '한지원'];
  for (const [index, name] of insiders.entries()) await secretary.choose('내부위원', name, rows.nth(index));
  await secretary.choose('역할', /^위원장/, rows.first());
  for (let index = 3; index < 9; index += 1) await secretary.fill({ '외부위원 이름': `민간위원 ${index}(예시)`, '소속·직': '대학 교수(예시)' }, rows.nth(index));
  await secretary.press('심사위원회 소집');
  await secretary.sees('10명 이상으로 구성합니다');
  await secretary.fill({ '외부위원 이름': '민간위원 9(예시)' }, rows.nth(9));
  await secretary.press('심사위원회 소집');
  await secretary.sees('회의 7일 전까지 알립니다');
  await look(secretary.page, 'award-meeting-refused', { withAxe: false });
  await secretary.fill({ '통지 기간을 줄인 사유': '연말 시상 일정' });
  await secretary.press('심사위원회 소집');
  await secretary.sees('심사위원회를 소집했습니다');
  await secretary.follow('의결 기록');
  await secretary.sees('제척: 송다은(예시) (같은 부서)');
  const present = secretary.page.getByRole('group', { name: /^출석한 위원/ }).locator('label');
  for (let index = 0; index < 5; index += 1) await present.nth(index).click();
  const votes = secretary.page.getByLabel(/^\s*찬성 수/);
  for (let index = 0; index < (await votes.count()); index += 1) await votes.nth(index).fill('5');
  await secretary.press('의결 기록');
  await secretary.sees('의사정족수가 모자랍니다');
  for (let index = 5; index < 10; index += 1) await present.nth(index).click();
  for (let index = 0; index < (await votes.count()); index += 1) await votes.nth(index).fill('8');
  await look(secretary.page, 'award-resolution', { withAxe: false });
  await secretary.press('의결 기록');
  await secretary.sees('의결을 기록했습니다');
  await look(secretary.page, 'award-resolved', { withAxe: false });

  await mayor.todo('포상 결정하기', finished);
  await mayor.follow('포상 결정');
  await mayor.fill({ 생산등록번호: '기획조정과-991' });
  await mayor.press('포상 결정');
  await mayor.sees('포상을 결정하고 포상대장에 올렸습니다');
  await accountant.todo('포상금 지급하기', finished);
  await accountant.follow('지급 등록');
  await accountant.fill({ 지급일: day(0) });
  await accountant.press('지급 등록');
  await accountant.sees('지급을 기록했습니다');
  await accountant.page.locator('#round-given ~ * tbody th a').first().click();
  await accountant.sees('받는 사람과 몫');
  await look(accountant.page, 'award-paid', { withAxe: false });
  for (const paper of ['statement.pdf', 'statement.hwpx', 'certificate.pdf', 'certificate.hwpx']) {
    const file = await accountant.page.request.get(`${accountant.page.url()}/${paper}`);
    assert.equal(file.status(), 200, paper);
    assert.ok((await file.body()).length > 2000, paper);
  }
  await accountant.menu('심사·포상', '포상대장');
  await accountant.follow('포상금 집계');
  await accountant.sees('받아들인 몫');
  await look(accountant.page, 'award-ledger', { withAxe: false });
  assert.equal((await accountant.page.request.get('/awards/ledger.xlsx')).status(), 200);
}

// The round goes on with the changed order, and not before everybody had the days to object.
async function callCommittee(secretary, round, first) {
  await secretary.page.goto(round);
  await secretary.follow('심사위원회 소집');
  await secretary.fill({ 회의일: day(0), 장소: '시청 회의실', '통지 기간을 줄인 사유': '연말 시상 일정' });
  const rows = secretary.page.locator('[data-rows=members] .form-row');
  await secretary.choose('내부위원', '도한결', rows.first());
  await secretary.choose('역할', /^위원장/, rows.first());
  await secretary.press('심사위원회 소집');
  await secretary.sees('3명 이상으로 구성합니다');
  for (const index of [1, 2]) await secretary.fill({ '외부위원 이름': `민간위원 ${index}(예시)`, '소속·직': '대학 교수(예시)' }, rows.nth(index));
  await secretary.press('심사위원회 소집');
  await secretary.sees('심사위원회를 소집했습니다');
  await resolve(secretary, round, first);
  await secretary.sees('그 뒤에 결정해 주세요');
}

async function resolve(secretary, round, first) {
  await secretary.page.goto(round);
  await secretary.follow('의결 기록');
  await secretary.sees(`1. ${first}`);
  const present = secretary.page.getByRole('group', { name: /^출석한 위원/ }).locator('label');
  for (let index = 0; index < 3; index += 1) await present.nth(index).click();
  const votes = secretary.page.getByLabel(/^\s*찬성 수/);
  assert.equal(await votes.count(), 9, 'each merit is voted on');
  for (let index = 0; index < 9; index += 1) await votes.nth(index).fill('2');
  await secretary.press('의결 기록');
}

// The days to object are over: the best of the changed order is resolved on, given its prize, paid and registered.
async function finishContest({ as, look, clock, round, first, last }) {
  clock.set(daysToObject);
  const anew = async (name) => personAt(await as(`${name}(예시)`, { isAnew: true }));
  const [secretary, mayor, accountant, welfare] = [await anew('서이든'), await anew('온누리'), await anew('조나린'), await anew('송다은')];
  await welfare.page.goto(round);
  await welfare.follow(first);
  await welfare.follow('이의신청');
  await welfare.fill({ '이의 내용': '기간이 지난 뒤의 이의입니다.' });
  await welfare.press('이의신청');
  await welfare.sees(/2일 안에 이의를 신청/);
  assert.match(welfare.page.url(), /objection$/, 'who comes too late is told so, and is back at what was typed');

  await resolve(secretary, round, first);
  await secretary.sees('의결을 기록했습니다');
  await look(secretary.page, 'award-contest-resolved', { withAxe: false });
  await mayor.todo('포상 결정하기', contest);
  await mayor.follow('포상 결정');
  await mayor.press('포상 결정');
  assert.match(mayor.page.url(), /decision$/, 'a decision has its record number');
  await mayor.fill({ 생산등록번호: '기획조정과-992' });
  await mayor.press('포상 결정');
  await mayor.sees('포상을 결정하고 포상대장에 올렸습니다');
  const given = mayor.page.locator('#round-given ~ * tbody tr');
  assert.equal(await given.count(), 1, 'one prize, one merit');
  assert.match(await given.innerText(), /최우수/);
  assert.equal(await given.locator('th a').innerText(), first);

  await accountant.todo('포상금 지급하기', contest);
  await accountant.follow('지급 등록');
  await accountant.fill({ 지급일: day(daysToObject + 1) });
  await accountant.press('지급 등록');
  assert.match(accountant.page.url(), /payment$/, 'nothing is paid on a day to come');
  await accountant.fill({ 지급일: day(daysToObject) });
  await accountant.press('지급 등록');
  await accountant.sees('지급을 기록했습니다');
  await look(accountant.page, 'award-contest-paid', { withAxe: false });
  await accountant.menu('심사·포상', '포상대장');
  const entry = accountant.page.locator('main tbody tr').filter({ has: accountant.page.getByRole('link', { name: first, exact: true }) });
  await entry.filter({ hasText: '1,000,000원' }).filter({ hasNotText: '까지 지급' }).first().waitFor();
  assert.equal(await accountant.page.getByRole('link', { name: last, exact: true }).count(), 0, 'what got no prize is not in the register');
  await look(accountant.page, 'award-register');
}

async function walk({ as, look }, clock) {
  const at = async (name) => personAt(await as(`${name}(예시)`));
  const [officer, head, leader, secretary, mayor, welfare] = [await at('김하늘'), await at('한지원'), await at('이도윤'), await at('서이든'), await at('온누리'), await at('송다은')];
  const people = new Map();
  for (const name of judges) people.set(name, await at(name));
  for (const { page } of [officer, head, leader, secretary, mayor, welfare, ...people.values()]) await page.goto('/');

  await appoint(await at('안새봄'));
  const round = await plan(officer, look);
  const own = await nominate({ officer, head, signers: [leader, people.get('박서연')], round, look });
  await judgeEligibility(officer, round);

  // Two conflicts the program finds, another the judge declares.
  await officer.page.goto(round);
  await officer.sees('찾아낸 이해관계');
  const found = await officer.page.locator('#round-conflicts ~ ul > li').allInnerTexts();
  assert.deepEqual([...new Set(found.map((line) => line.slice(0, 3)))].sort(), ['박서연', '최지후'], found.join(' | '));
  await people.get('오세린').page.goto(round);
  await people.get('오세린').follow(/공동 배송/);
  await people.get('오세린').follow('회피 신고');
  await people.get('오세린').fill({ 사유: '추천된 분과 친척입니다.' });
  await people.get('오세린').press('회피 신고');
  await people.get('오세린').sees('회피를 신고했습니다');
  await officer.page.goto(round);
  await officer.sees('회피 신고');
  await look(officer.page, 'award-conflicts', { withAxe: false });
  await officer.press('채점 시작');
  await officer.sees('채점을 시작했습니다');

  await vote(welfare, round, own);
  const { ownTitle, carriedAway } = await score(people, round, own, look);
  await officer.page.goto(round);
  await officer.press('순위 공개');
  await officer.sees('순위를 공개했습니다');
  await look(officer.page, 'award-disclosed', { withAxe: false });

  await officer.follow('채점 결과');
  const severity = officer.page.locator('#panel-paper ~ * tbody tr').filter({ hasText: strict });
  assert.match(await severity.innerText(), /다른 위원보다 [\d.]+점 엄함/);
  await officer.sees('한 위원을 빼면 순위가 바뀔까');
  await look(officer.page, 'award-standing');

  // An objection that changes nothing, and one that does.
  const before = await orderOn(officer, round);
  await object(welfare, round, before[2], '발표가 더 좋았습니다.');
  await answerObjection(officer, round, { state: '기각', words: '기준에 따라 채점하였습니다.' });
  await officer.sees('순위는 그대로입니다');
  assert.deepEqual(await orderOn(officer, round), before);
  await object(welfare, round, own, '한 위원이 이 부서와 일을 함께 했습니다.');
  await answerObjection(officer, round, { state: '인용', remedy: '채점표 하나를 뺌', reviewer: carriedAway, words: '사실이 확인되었습니다.' });
  await officer.sees('순위가 바뀌었습니다');
  const after = await orderOn(officer, round);
  assert.ok(after.indexOf(own) > before.indexOf(own), `${ownTitle} falls from ${before.indexOf(own) + 1} to ${after.indexOf(own) + 1}`);
  await look(officer.page, 'award-objections', { withAxe: false });
  await callCommittee(secretary, round, after[0]);

  await resolveAndPay({ secretary, mayor, accountant: people.get('조나린'), look });
  await finishContest({ as, look, clock, round, first: after[0], last: after[8] });
}

// A program of its own, whose clock passes over the days to object.
export default ({ screenshots }) => withMovableClock({ name: 'awards', screenshots }, walk);
