import assert from 'node:assert/strict';
import { personAt } from '../person.mjs';

export const title = 'wishes become a proposal, the officer changes it by hand, and the teams are invited';

// The seasons' list names the round once.
const openSeason = async (person) => {
  await person.menu('벤치마킹', '팀 편성');
  await person.follow(/집중 벤치마킹/);
};

// Of the working days offered, some in a row.
const tickDays = async (person, group, from, count) => {
  const labels = person.page.getByRole('group', { name: new RegExp(`^${group}`) }).locator('label');
  for (let i = from; i < from + count; i += 1) await labels.nth(i).click();
};

export default async function season({ as, look, fits }) {
  const officer = personAt(await as('김하늘(예시)'));
  const leader = personAt(await as('이도윤(예시)'));
  for (const { page } of [officer, leader]) await page.goto('/');

  // A person says what he would like, and changes it.
  await openSeason(leader);
  await look(leader.page, 'season-show', { withAxe: false });
  await leader.follow('희망 내기');
  await leader.choose('1지망 분야', '교통');
  await tickDays(leader, '갈 수 있는 날', 4, 5);
  await tickDays(leader, '특히 가고 싶은 날', 4, 2);
  await look(leader.page, 'season-wish', { withAxe: false });
  await leader.press('저장');
  await leader.sees('희망을 냈습니다');
  await leader.follow('희망 고치기');
  await leader.choose('2지망 분야', '안전');
  await leader.press('저장');
  await leader.sees('희망을 냈습니다');

  // The officer has teams proposed and watches until they are there.
  await openSeason(officer);
  await officer.press('편성안 만들기');
  await officer.page.getByText('점수와 상한').first().waitFor({ timeout: 60_000 });
  await officer.sees(/점, 상한/);
  await officer.sees('들어주지 못한 까닭');
  await look(officer.page, 'season-proposal');

  // By hand: a team is locked, another is dissolved; then the rest is proposed again around the lock.
  const proposal = officer.page.url();
  const teams = officer.page.locator('#teams tbody tr');
  const count = await teams.count();
  assert.ok(count >= 3, `only ${count} teams were proposed`);
  const host = (await teams.nth(0).locator('td').nth(0).innerText()).split('\n')[0];
  const dates = await teams.nth(0).locator('td').nth(1).innerText();
  await officer.arrives(() => teams.nth(0).getByRole('link').first().click());
  await look(officer.page, 'season-team');
  await officer.press('잠그기');
  await officer.sees('저장했습니다');
  await officer.arrives(() => officer.page.goto(proposal));
  await officer.arrives(() => officer.page.locator('#teams tbody tr').nth(1).getByRole('link').first().click());
  await officer.press('팀 해체');
  await officer.sees('팀을 해체했습니다');
  assert.equal(await officer.page.locator('#teams tbody tr').count(), count - 1);
  await officer.press('잠근 배정을 두고 다시 편성');
  await officer.page.getByText('점수와 상한').first().waitFor({ timeout: 60_000 });
  const kept = officer.page.locator('#teams tbody tr').filter({ hasText: '잠금' });
  assert.equal(await kept.count(), 1);
  assert.match(await kept.innerText(), new RegExp(host));
  assert.ok((await kept.innerText()).includes(dates), 'the locked team kept its days');

  // A person is taken out by hand and put back.
  await officer.arrives(() => officer.page.locator('#teams tbody tr').filter({ hasNotText: '잠금' }).first().getByRole('link').first().click());
  const page = officer.page.url();
  const members = officer.page.locator('section[aria-labelledby=team-people] tbody tr');
  const size = await members.count();
  if (size > 2) {
    await officer.arrives(() => members.last().getByRole('button', { name: '빼기' }).click());
    await officer.sees('옮겼습니다');
    assert.equal(await members.count(), size - 1);
    await officer.press('직원 더하기');
    await officer.sees('옮겼습니다');
  } else {
    await officer.arrives(() => members.last().getByRole('button', { name: '빼기' }).click());
    await officer.sees('최소 인원');
    assert.equal(officer.page.url().split('/proposals/')[1].split('/')[0], page.split('/proposals/')[1].split('/')[0]);
  }
  await officer.follow('편성안으로');

  // The teams become real; who is in one is asked and accepts.
  await officer.press('팀으로 확정하고 초대');
  await officer.sees('팀을 만들고 초대를 보냈습니다');
  await leader.home();
  await leader.todo('팀 초대에 답하기', '팀');
  await leader.press('수락');
  await leader.sees('답변을 남겼습니다');

  // The calendar shows the days that the teams wish for, on both widths.
  await leader.menu('벤치마킹', '출장 일정');
  await look(leader.page, 'calendar', { withAxe: false });
  await fits(leader.page);
}
