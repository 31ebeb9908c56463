import assert from 'node:assert/strict';
import { personAt } from '../person.mjs';

export const title = 'a citizen reads without an account what the city learned, and suggests; the officer answers';

export default async function citizens({ as, open, look }) {
  const officer = personAt(await as('김하늘(예시)'));
  await officer.page.goto('/');
  await officer.menu('관리', '시민 제안');
  await look(officer.page, 'suggestions');
  const address = await officer.page.getByRole('link', { name: '공개 화면 보기' }).getAttribute('href');

  const citizen = personAt(await open());
  await citizen.page.goto(address);
  await citizen.sees('다녀온 출장');
  await look(citizen.page, 'citizen-home');
  assert.equal(await citizen.page.getByText('(예시)', { exact: false }).filter({ hasText: /[가-힣]{3}\(예시\) (님|팀장|주무관)/ }).count(), 0);
  await citizen.follow('출장과 비용');
  await look(citizen.page, 'citizen-trips');
  await citizen.page.getByRole('link', { name: /결과보고서 읽기/ }).first().click();
  await citizen.sees('요지');
  await look(citizen.page, 'citizen-report');
  await citizen.follow('벤치마킹 공개');
  await citizen.follow('배워 왔으면 하는 정책 제안');
  await citizen.press('제안 보내기');
  await look(citizen.page, 'citizen-form-refused');
  await citizen.fill({ 제목: '강변 산책로의 그늘막', 내용: '여름에 그늘이 없어 걷기 어렵습니다.' });
  await citizen.press('제안 보내기');
  await citizen.sees('제안을 받았습니다');

  await officer.menu('관리', '시민 제안');
  await officer.sees('강변 산책로의 그늘막');
  const item = officer.page.locator('main li').filter({ hasText: '강변 산책로의 그늘막' });
  await item.locator('summary').click();
  await item.getByLabel(/처리 내용/).fill('현안으로 등록하여 다음 프로그램에서 살펴봅니다.');
  await officer.arrives(() => item.getByRole('button', { name: '저장' }).click());
  await officer.sees('처리했습니다');
}
