import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'without JavaScript: sign in, menu, filter, a form with errors, a question before an act, sign out';

const issue = '민원실 대기 시간이 깁니다';

export default async function withoutScript({ as, look }) {
  const page = await as('김하늘(예시)', { script: false, isAnew: true });
  const officer = personAt(page);
  assert.equal(new URL(page.url()).pathname, '/', 'signing in leads to the first screen');

  await page.getByRole('navigation', { name: '주 메뉴' }).getByRole('button', { name: '벤치마킹' }).focus();
  await officer.arrives(() => page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '현안', exact: true }).click());
  const all = await page.locator('main tbody tr').count();
  await officer.fill({ '제목 검색': '주차' });
  await officer.press('조건 적용');
  const found = await page.locator('main tbody tr').count();
  assert.ok(found > 0 && found < all, `the filter leaves ${found} of ${all}`);
  await look(page, 'without-script-list', { withAxe: false });

  await officer.follow('현안 등록');
  await officer.press('현안 등록');
  assert.ok(await page.locator('.error-summary a').count() > 0, 'what is missing is listed');
  await officer.fill({ 제목: issue, 내용: '점심시간에 사람이 몰려 30분을 기다립니다.' });
  await officer.choose('정책분야', '행정');
  await officer.choose('소관부서', '민원여권과');
  await officer.fill({ '기준 수치': '30', 단위: '분', 기준일: day(-10), 출처: '민원실 대기표 통계', '목표 수치': '10', 목표일: day(200) });
  await officer.press('현안 등록');
  await officer.sees('비슷한 현안 1건');
  await officer.press('그래도 등록');
  await officer.press('접수');

  // The question unfolds in place where a script would have opened a dialog.
  await officer.unfold('모집 시작');
  await look(page, 'without-script-question', { withAxe: false });
  await officer.arrives(() => page.locator('details.confirm[open]').getByRole('button', { name: '모집 시작' }).click());
  await officer.sees('모집 중');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('banner').getByText('전체메뉴').click();
  await look(page, 'without-script-phone-menu', { withAxe: false });
  await page.setViewportSize({ width: 390, height: 844 });
  await officer.arrives(() => page.locator('#site-sheet').getByRole('button', { name: '로그아웃' }).click());
  assert.equal((await page.goto('/issues')).url().includes('/sign-in') || (await page.locator('main').innerText()).includes('로그인'), true, 'signed out');
}
