import assert from 'node:assert/strict';
import { personAt } from '../person.mjs';

export const title = 'what was found goes round: a no with its reason, a yes whose credit returns, news by mail, an answer, a list, a briefing';

const declined = '내비게이션 실시간 침수 정보 연동';
const accepted = '365일 24시 시간제 직영보육';
const no = '주차장 정보는 내비게이션이 이미 받고 있습니다.';

// A department says no and why; another says yes, and who found it is named for it.
async function answerPushes(head, owner, look) {
  await head.menu('나눔', '우리 부서에 맞는 사례');
  const offer = head.page.locator('main li').filter({ hasText: declined });
  await offer.locator('summary').click();
  await head.arrives(() => offer.getByRole('button', { name: '거절하기' }).click());
  assert.equal(await head.page.getByLabel(/^\s*거절하는 까닭/).first().getAttribute('aria-invalid'), 'true', 'a no says why');
  await head.page.getByLabel(/^\s*거절하는 까닭/).first().fill(no);
  await head.arrives(() => offer.getByRole('button', { name: '거절하기' }).click());
  await head.sees('거절했습니다');
  await head.sees(no);
  await look(head.page, 'pushes');

  await owner.menu('나눔', '우리 부서에 맞는 사례');
  assert.equal(await owner.page.locator('main li').filter({ hasText: declined }).count(), 0, "another department's list is its own");
  const found = owner.page.locator('main li').filter({ hasText: accepted });
  await owner.arrives(() => found.getByRole('button', { name: '받아들이기' }).click());
  await owner.sees('받아들였습니다');
  await owner.follow(accepted);
  await owner.follow(/님이 찾은 것$/);
  await owner.sees(accepted);
}

async function followAndHear(leader, look) {
  await leader.menu('결과', '우수사례');
  await leader.fill({ '제목 검색': declined });
  await leader.press('조건 적용');
  await leader.follow(declined);
  await leader.press('이 사례 소식 받기');
  await leader.sees('이 사례 소식 그만 받기');
  await leader.menu('나눔', '관심 소식');
  await leader.sees(declined);
  await leader.tick('일주일마다');
  await leader.press('저장');
  assert.ok(await leader.page.getByLabel('일주일마다').isChecked(), 'the rhythm is kept');
  await look(leader.page, 'follows');
}

async function answerQuestion(officer, look) {
  await officer.menu('결과', '우수사례');
  await officer.fill({ '제목 검색': declined });
  await officer.press('조건 적용');
  await officer.follow(declined);
  await officer.follow(/모두 보기·남기기/);
  await officer.page.locator('main summary').filter({ hasText: '답하기' }).first().click();
  await officer.fill({ 답하기: '자료 제공 협약과 담당자 지정이 필요했습니다.' });
  await officer.press('답하기');
  await officer.sees('자료 제공 협약과 담당자 지정이 필요했습니다.');
  await look(officer.page, 'remarks');
}

export default async function sharing({ as, look }) {
  const [officer, leader, head, owner] = await Promise.all(['김하늘(예시)', '이도윤(예시)', '한지원(예시)', '윤태오(예시)'].map(async (name) => personAt(await as(name))));
  for (const person of [officer, leader, head, owner]) await person.page.goto('/');
  await answerPushes(head, owner, look);
  await followAndHear(leader, look);
  await answerQuestion(officer, look);

  await leader.menu('나눔', '함께 읽기');
  await leader.follow('교통정책과가 함께 읽을 사례');
  await leader.sees('스마트 LED 차량신호등 보조장치');
  await look(leader.page, 'reading-list');

  await officer.menu('나눔', '보고회');
  await officer.follow('벤치마킹 결과 보고회');
  await officer.follow('화면으로 보기');
  const first = await officer.page.locator('.slide h1').innerText();
  await officer.arrives(() => officer.page.keyboard.press('ArrowRight'));
  assert.notEqual(await officer.page.locator('.slide h1').innerText(), first, 'the key turns the slide');
  await look(officer.page, 'slide');
}
