import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'a backpack call of eight teams, five of which are chosen';

export default async function walk({ as, look }) {
  const person = async (name) => {
    const found = personAt(await as(`${name}(예시)`));
    await found.page.goto('/');
    return found;
  };
  const leader = await person('박서연');
  await leader.page.goto('/');
  await leader.menu('국외출장', '배낭여행 공모');
  await leader.follow('배낭여행 공모');
  await leader.follow('제안하기');
  await leader.page.getByLabel(/^\s*팀/).selectOption({ index: 1 });
  await leader.fill({ '제안 이름': '걷는 거리를 배우러 가는 배낭여행', '연수 계획': '닷새 동안 두 도시를 걷고 기록합니다.', 방문기관: '도시재개발청', '신청액(원)': '9000000' });
  await leader.choose('방문국', '싱가포르');
  await leader.press('제안하기');
  await leader.sees('300만원까지');
  await leader.fill({ '신청액(원)': '4000000' });
  await leader.press('제안하기');
  await leader.sees('제안했습니다');
  await look(leader.page, 'backpack-proposal', { withAxe: false });

  const officer = await person('김하늘');
  await officer.page.goto('/overseas/backpack-calls');
  await officer.follow(/배낭여행 공모/);
  const call = officer.page.url();
  assert.equal(await officer.page.locator('main tbody tr').filter({ hasText: '접수' }).count(), 8, 'eight teams have proposed');
  await officer.press('심사 시작');

  for (const [number, name] of ['신유나', '문가람'].entries()) {
    const reviewer = await person(name);
    await reviewer.page.goto(call);
    const paths = await reviewer.page.locator('main tbody tr a[href^="/overseas/backpack-proposals/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.equal(paths.length, 8);
    for (const [index, path] of paths.entries()) {
      await reviewer.page.goto(path);
      await reviewer.follow('채점하기');
      const points = reviewer.page.locator('main form input[name^="scores."]');
      for (let line = 0; line < (await points.count()); line += 1) await points.nth(line).fill(String(15 - ((index + 1) % paths.length) + (line === 0 ? number : 0)));
      await reviewer.press('채점하기');
      await reviewer.sees('점수를 저장했습니다');
    }
  }
  await officer.page.goto(call);
  await officer.follow('선정');
  await officer.fill({ 문서번호: '자치행정과-7100' });
  await officer.press('선정');
  await officer.sees('선정 결과를 알렸습니다');
  const rows = officer.page.locator('main tbody tr');
  assert.equal(await rows.filter({ has: officer.page.getByText('선정', { exact: true }) }).count(), 5, 'five are chosen');
  assert.equal(await rows.filter({ has: officer.page.getByText('미선정', { exact: true }) }).count(), 3);
  await look(officer.page, 'backpack-decided');
  await leader.home();
  await leader.page.goto('/notices');
  await leader.sees(/배낭여행 공모.*선정/);

  // From the chosen proposal to its trip: only the days are asked for, the rest was proposed.
  await leader.page.goto(call);
  await leader.follow('걷는 거리를 배우러 가는 배낭여행');
  await leader.follow('출장 만들기');
  await leader.fill({ 출발일: day(64), 도착일: day(60) });
  await leader.press('출장 만들기');
  await leader.sees('도착일은 출발일보다 빠를 수 없습니다.');
  await leader.fill({ 출발일: day(60), 도착일: day(64) });
  await leader.press('출장 만들기');
  await leader.sees('출장을 만들었습니다');
  await leader.sees('걷는 거리 배낭팀');
  await leader.sees('싱가포르');
  assert.match(await leader.page.locator('h1').innerText(), /걷는 거리/);
  await look(leader.page, 'backpack-trip');
  await leader.page.goto(call);
  await leader.follow('걷는 거리를 배우러 가는 배낭여행');
  assert.equal(await leader.page.getByRole('main').getByRole('link', { name: '출장 만들기' }).count(), 0, 'one trip of one proposal');
}
