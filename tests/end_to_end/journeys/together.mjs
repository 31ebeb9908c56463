import assert from 'node:assert/strict';
import { personAt } from '../person.mjs';

export const title = 'two browsers write one report at once and go offline in turn: nothing typed is lost';

const purpose = '상속 지방세 상담 원스톱 창구 배우기';
const leaderName = '민가온(예시)';
const password = 'together-2026-write';
const sections = '본문';
const field = (person, label) => person.page.locator('.form-card').filter({ has: person.page.getByRole('heading', { name: sections, exact: true }) }).getByLabel(new RegExp(`^\\s*${label}`)).first();
const text = (person, label) => field(person, label).inputValue();
const part = (person, label) => person.page.locator(`[data-part][data-label="${label}"]`);
const says = async (person, words) => {
  const state = person.page.locator('[data-save-state]');
  await state.filter({ hasText: words }).waitFor().catch(async () => { throw new Error(`says "${await state.innerText()}", not "${words}"`); });
};
// What the browser itself reports of a broken line or a refused save is what the test is about.
const forgive = (person) => { person.page.complaints.length = 0; };
const ask = (person) => person.page.evaluate(() => dispatchEvent(new Event('online')));
// A page asks every ten seconds what colleagues saved; here it asks until it knows.
async function holds(person, label, words) {
  for (const until = Date.now() + 30_000; !(await text(person, label)).includes(words);) {
    if (Date.now() > until) throw new Error(`"${label}" holds "${await text(person, label)}", not "${words}"`);
    const answered = person.page.waitForResponse((response) => response.url().endsWith('/writers'));
    await ask(person);
    await answered;
  }
}

// The other traveller of the draft is invited, as any colleague is, and chooses a password.
async function letIn(administrator, page, person) {
  await administrator.page.goto(`/people?q=${encodeURIComponent(person)}`);
  await administrator.follow(person);
  const mail = (await administrator.page.locator('main').innerText()).match(/[\w.]+@[\w.]+/)[0];
  await administrator.press('초대 링크 보내기');
  const link = (await administrator.page.locator('#secret').inputValue()).trim();
  await page.goto(new URL(link).pathname);
  for (const input of await page.locator('main input[type=password]').all()) await input.fill(password);
  await Promise.all([page.waitForURL(/sign-in/), page.click('main button[type=submit]')]);
  await page.fill('input[autocomplete=username]', mail);
  await page.fill('input[autocomplete=current-password]', password);
  await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/sign-in')), page.click('main button[type=submit]')]);
}

async function open(person, number) {
  await person.page.goto(number);
  await person.follow('보고서 작성');
}

async function seeEachOther(leader, member, look) {
  await field(leader, '주요 내용').focus();
  await leader.page.waitForResponse((response) => response.url().endsWith('/writers'));
  await ask(member);
  await member.page.locator('p[data-writing-now]').filter({ hasText: leaderName }).waitFor();
  await part(member, '주요 내용').getByText('여기를 쓰고 있습니다').waitFor();
  await leader.fill({ 시사점: '안내문 한 장이 가산세를 줄인다.' }, sections);
  await says(leader, '모두 저장했습니다');
  await holds(member, '시사점', '안내문 한 장이');
  await look(member.page, 'report-together');
}

// The member loses the line, writes where the leader writes too, and where nobody does.
async function memberOffline(leader, member, look) {
  await member.page.context().setOffline(true);
  await member.fill({ '주요 내용': '팀원이 지하에서 쓴 문장이다.', 출처: '팀원이 받은 안내문' }, sections);
  await says(member, '연결이 끊겨');
  await leader.fill({ '주요 내용': '팀장이 사무실에서 쓴 문장이다.' }, sections);
  await says(leader, '모두 저장했습니다');
  await member.page.context().setOffline(false);
  await member.page.locator('.clash').waitFor();
  await says(member, '아무것도 덮어쓰지 않았습니다');
  await member.page.locator('.clash').filter({ hasText: '팀장이 사무실에서' }).filter({ hasText: '팀원이 지하에서' }).waitFor();
  await look(member.page, 'report-clash');
  await holds(leader, '출처', '팀원이 받은 안내문');
  await member.page.locator('.clash').getByRole('button', { name: '두 글 이어 붙이기' }).click();
  await says(member, '모두 저장했습니다');
  await leader.page.evaluate(() => document.activeElement.blur());
  await holds(leader, '주요 내용', '팀원이 지하에서 쓴 문장이다.');
  forgive(member);
}

// The leader's requests are lost and the page is closed in between: what was typed comes back with it.
async function leaderOffline(leader, member) {
  const lost = (route) => (route.request().method() === 'POST' ? route.abort() : route.continue());
  await leader.page.route('**/reports/**', lost);
  await leader.fill({ 성공요인: '팀장이 끊긴 채 쓴 글', 전제조건: '팀장만 쓴 전제조건' }, sections);
  await says(leader, '연결이 끊겨');
  await member.fill({ 성공요인: '그동안 팀원이 쓴 글' }, sections);
  await says(member, '모두 저장했습니다');
  await leader.page.reload();
  assert.equal(await text(leader, '성공요인'), '팀장이 끊긴 채 쓴 글', 'what could not be sent is still there');
  await leader.page.unroute('**/reports/**', lost);
  await ask(leader);
  await leader.page.locator('.clash').waitFor();
  await leader.page.getByRole('button', { name: '저장', exact: true }).click();
  await says(leader, '아무것도 덮어쓰지 않았습니다');
}

async function decide(leader, member) {
  const clash = leader.page.locator('.clash');
  await clash.getByRole('button', { name: '아래 칸의 글로 저장' }).click();
  await says(leader, '모두 저장했습니다');
  await member.page.evaluate(() => document.activeElement.blur());
  await holds(member, '성공요인', '팀장이 끊긴 채 쓴 글');
  assert.equal(await text(member, '전제조건'), '팀장만 쓴 전제조건');
  const left = await leader.page.evaluate(() => Object.keys(localStorage).filter((place) => place.startsWith('report.')));
  assert.deepEqual(left, [], 'nothing waits in the browser once it is saved');
  forgive(leader);
}

async function nothingIsLost(member, number, look) {
  await member.page.goto(`${number}/versions`);
  const seen = new Set();
  const count = await member.page.locator('select[name=newer] option').count();
  for (let newer = 2; newer <= count; newer += 1) {
    await member.page.goto(`${number}/versions?older=${newer - 1}&newer=${newer}`);
    seen.add(await member.page.locator('main').innerText());
  }
  await member.page.goto(number);
  seen.add(await member.page.locator('main').innerText());
  const everything = [...seen].join('\n');
  for (const typed of ['안내문 한 장이 가산세를 줄인다.', '팀원이 지하에서 쓴 문장이다.', '팀장이 사무실에서 쓴 문장이다.', '팀원이 받은 안내문', '팀장이 끊긴 채 쓴 글', '그동안 팀원이 쓴 글', '팀장만 쓴 전제조건'])
    assert.ok(everything.includes(typed), `"${typed}" is lost`);
  await look(member.page, 'report-written-together');
}

export default async function together({ as, open: openPage, look }) {
  const leader = personAt(await as(leaderName));
  await leader.page.goto('/');
  await leader.menu('결과', '결과보고서');
  await leader.follow(purpose);
  const number = new URL(leader.page.url()).pathname;
  const travelers = await leader.page.locator('section[aria-labelledby=report-people] li b').allInnerTexts();
  const memberName = travelers.find((traveler) => traveler !== leaderName);
  const member = personAt(await openPage());
  await letIn(personAt(await as('안새봄(예시)')), member.page, memberName);
  await open(leader, number);
  await open(member, number);
  await seeEachOther(leader, member, look);
  await memberOffline(leader, member, look);
  await leaderOffline(leader, member);
  await decide(leader, member);
  await nothingIsLost(member, number, look);
}
