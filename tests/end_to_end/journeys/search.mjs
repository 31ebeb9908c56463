import assert from 'node:assert/strict';
import { inOwnProgram } from '../own_program.mjs';
import { day, personAt } from '../person.mjs';

export const title = 'ten searches that fail elsewhere are answered, and what is hidden stays so';

const issue = '주차장 공유와 골목 청소';
const text = '출퇴근 시간의 대중교통체계를 고치고 노는 주차장을 나누어 씁니다. 생활폐기물 배출 장소를 늘리고 CCTV를 답니다. 面積은 500㎡이고 地方自治團體가 함께합니다. 河南市와 李舜臣 장군로에서 시작합니다.';
const draft = '화천 행복 셔틀'; // a case that is still being written
const neighbours = '카나리아이천'; // in a case of another institution, which runs in the same program

async function registerIssue(officer) {
  await officer.page.goto('/');
  await officer.menu('벤치마킹', '현안');
  await officer.follow('현안 등록');
  await officer.fill({ 제목: issue, 내용: text });
  await officer.choose('정책분야', '교통');
  await officer.choose('소관부서', '교통정책과');
  await officer.fill({ '기준 수치': '12', 단위: '건/년', 기준일: day(-30), 출처: '교통사고분석시스템', '목표 수치': '4', 목표일: day(365) });
  await officer.press('현안 등록');
}

async function titlesOn(page, words, more = '') {
  await page.goto(`/search?q=${encodeURIComponent(words)}${more}`);
  return page.locator('.found h3').allInnerTexts();
}

// The index follows the database within a second or two.
async function waitUntilFound(page, words, expected) {
  for (let tries = 0; !(await titlesOn(page, words)).some((name) => name.includes(expected)); tries += 1) {
    assert.ok(tries < 40, `${expected} is found`);
    await page.waitForTimeout(500);
  }
}

const suggestedOn = (page, words) =>
  page.evaluate(async (typed) => (await fetch(`/search/suggestions?q=${encodeURIComponent(typed)}`)).json(), words);

// Two institutions in one program: what its owner finds, the other one is not even suggested.
const keepsToItsOwner = (screenshots) => inOwnProgram({ name: 'search-neighbour', screenshots, flags: ['--with-neighbour'] }, async (browser) => {
  const owner = await browser.as('이웃담당(예시)');
  await waitUntilFound(owner, neighbours, `${neighbours} 사례`);
  const asker = await browser.as('김하늘(예시)');
  assert.deepEqual((await titlesOn(asker, neighbours)).filter((name) => name.includes(neighbours)), [], 'a case of another institution');
  assert.equal(await asker.locator('main').getByText(`${neighbours} 사례`).count(), 0, 'nor anything of its text');
  const suggested = await suggestedOn(asker, neighbours.slice(0, 4));
  assert.ok(!suggested.some((words) => words.includes(neighbours)), 'nor a suggestion');
});

export default async function search({ as, look, screenshots }) {
  const page = await as('김하늘(예시)');
  const officer = personAt(page);
  await registerIssue(officer);
  const titlesOf = (words, more) => titlesOn(page, words, more);
  await waitUntilFound(page, issue, issue);
  const finds = async (words, why) => assert.ok((await titlesOf(words)).slice(0, 5).includes(issue), `"${words}" finds it: ${why}`);
  const isAmongIssues = async (words, why) => assert.ok((await titlesOf(words, '&kind=issue')).includes(issue), `"${words}" finds it among the issues: ${why}`);
  await isAmongIssues('교통', 'inside 대중교통체계를');
  await isAmongIssues('쓰레기', '폐기물 is its synonym');
  await finds('골목 교통', 'inside 대중교통체계를');
  assert.match(await page.locator('.found li').filter({ hasText: issue }).innerHTML(), /<mark>[^<]*교통/, 'what matched is marked');
  assert.equal((await titlesOf('주차장공유'))[0], issue, 'without its space');
  assert.equal((await titlesOf('주차장 공유'))[0], issue, 'and with it');
  await finds('ㅈㅊㅈ', 'by first consonants');
  await finds('쓰레기 배출', '폐기물 is its synonym');
  await finds('주차잔 공유', 'a typing error');
  await finds('地方自治團體', 'Hanja as it is written');
  await finds('이순신', 'the Hangul of a name in Hanja');
  await finds('李舜臣', 'a name in Hanja');
  await finds('지방자치단체 면적', 'Hangul for what is written in Hanja');
  await finds('500㎡', 'a number with its unit');
  await finds('500m2 면적', 'the unit written out');
  await finds('cctv', 'an acronym in another case');

  // It stands among the cases that are being written; a search finds nothing of it.
  await page.goto('/cases?state=drafted');
  assert.ok(await page.getByRole('link', { name: draft }).count(), 'the draft is there');
  assert.deepEqual((await titlesOf(draft)).filter((name) => name.includes(draft)), [], 'a draft is hidden');
  assert.ok(!(await suggestedOn(page, draft.slice(0, 4))).some((words) => words.includes(draft)), 'and not suggested');
  await keepsToItsOwner(screenshots);

  // Suggestions while typing, a narrower choice, and a search that is kept.
  await page.goto('/search');
  await page.locator('#q').pressSequentially('주차');
  await page.locator('#suggestions option').first().waitFor({ state: 'attached' });
  await page.goto(`/search?q=${encodeURIComponent('주차장')}`);
  await look(page, 'search');
  const count = async () => Number((await page.locator('.res-top h2').innerText()).match(/\d+/)[0]);
  const all = await count();
  const choice = page.locator('.facet li').first();
  const expected = Number(await choice.locator('.count').innerText());
  await choice.locator('label').click();
  await officer.press('조건 적용');
  assert.equal(await count(), expected, 'the count beside a choice is what it finds');
  assert.ok(expected <= all);
  await officer.press('이 검색 저장하고 알림 받기');
  await officer.sees('주차장');
  await look(page, 'search-saved');
  await page.goto('/search/synonyms');
  await look(page, 'search-synonyms');
}
