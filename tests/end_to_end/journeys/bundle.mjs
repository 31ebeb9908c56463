import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOwnProgram } from '../own_program.mjs';
import { personAt } from '../person.mjs';

export const title = 'a city publishes a report, and its cases go to a neighbour as a file that one flipped byte spoils';

const shared = '와와버스 무료운행 전면 시행';

// The file as it was sent, and with one byte flipped.
async function makeFile(officer, screenshots) {
  await officer.page.goto('/exchange/desk');
  await officer.tick(new RegExp(`^\\s*${shared}`));
  await officer.tick('확정된 보고서의 질문과 답도 함께 보냅니다');
  const arriving = officer.page.waitForEvent('download');
  await officer.page.getByRole('button', { name: '서명한 파일 만들기' }).click();
  const file = join(screenshots, 'bundle.zip');
  await (await arriving).saveAs(file);
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const bent = join(screenshots, 'bundle-bent.zip');
  writeFileSync(bent, bytes);
  return { file, bent };
}

async function upload(neighbour, file) {
  await neighbour.page.goto('/exchange/desk');
  await neighbour.page.locator('input[type=file]').setInputFiles(file);
  await neighbour.press('살펴보기');
}

async function takeIn(neighbour, { file, bent }, look) {
  await upload(neighbour, bent);
  await neighbour.sees(/바뀐 파일이라 받지 않았습니다|서명한 파일이 아닙니다/);
  await neighbour.sees('받은 파일이 없습니다.');
  await upload(neighbour, file);
  await neighbour.sees('처음 보는 열쇠입니다');
  await neighbour.press('받아들이기');
  await neighbour.sees('지문을 확인해야');
  await look(neighbour.page, 'bundle-preview');
  await neighbour.tick('보낸 기관과 지문을 견주어 같음을 확인했습니다');
  await neighbour.press('받아들이기');
  await neighbour.sees('받아들였습니다');
  await neighbour.follow(shared);
  await neighbour.sees('경기도 하남시');
  await look(neighbour.page, 'bundle-received');
}

// Only between the two: nobody else is here to receive, and the sender has nothing of its own back.
async function chooses(officer, look) {
  await officer.page.goto(`/cases?q=${encodeURIComponent(shared)}`);
  await officer.follow(shared);
  await officer.follow('받는 기관 고르기');
  await officer.fill({ '기관 이름': '없는 기관' });
  await officer.press('저장');
  await officer.sees('찾을 수 없거나 같은 이름이 여럿인 기관입니다');
  await officer.fill({ '기관 이름': '경기도 이천시' });
  await officer.press('저장');
  await officer.sees('저장했습니다');
  await officer.page.goto('/exchange/desk');
  await officer.sees('이천시만');
  await look(officer.page, 'bundle-desk');
}

async function publishes(officer, browser) {
  await officer.page.goto('/publications');
  await officer.page.locator('main .item-list li').filter({ hasText: '결과보고서' }).locator('h3 a').first().click();
  await officer.press('공개하기');
  await officer.sees('공개판을 올렸습니다');
  const citizen = await browser.open();
  await citizen.goto('/open/41450/reports.json');
  const { reports } = JSON.parse(await citizen.locator('body').innerText());
  const released = reports.filter((report) => report.edition);
  assert.equal(released.length, 1, 'one edition was released');
  await citizen.goto(new URL(released[0].address).pathname);
  assert.ok(await citizen.getByRole('link', { name: 'HTML' }).count(), 'and can be taken along');
}

export default ({ screenshots }) => inOwnProgram({ name: 'bundle', screenshots, flags: ['--with-neighbour'] }, async (browser) => {
  const officer = personAt(await browser.as('김하늘(예시)'));
  const files = await makeFile(officer, screenshots);
  await takeIn(personAt(await browser.as('이웃담당(예시)')), files, browser.look);
  await chooses(officer, browser.look);
  await publishes(officer, browser);
});
