import assert from 'node:assert/strict';
import { day, personAt } from '../person.mjs';

export const title = 'a copied passage is seen side by side, explained, and read by who checks the report';

const earlier = '무료 버스와 셔틀의 비용과 이용 변화 배우기';
const mine = '상속 지방세 상담 원스톱 창구 배우기';
const own = {
  '계획 대비 변경': '첫날 오후 면담이 다음 날 아침으로 옮겨져 창구를 먼저 둘러보았다.',
  성공요인: '사망신고를 받는 직원이 그 자리에서 세무 담당에게 전화를 건네는 것이 가장 큰 힘이었다.',
  '문제점·비용·유지비': '담당자가 쉬는 날에는 상담이 끊겼고, 통역이 필요한 유족을 돕지 못했다.',
  전제조건: '가족관계 창구와 세무 창구가 한 층에 있어야 하고 전산 조회 권한을 나누어야 한다.',
  '우리 기관과 비교': '우리는 두 창구가 다른 건물에 있어 유족이 두 번 걸음한다.',
  시사점: '안내문 한 장과 전화 연결만으로도 가산세를 내는 사람이 줄어든다.',
  적용방안: '세원관리과가 다음 달부터 민원여권과 창구에 매주 이틀 나가 상담한다.',
  출처: '창구 운영 일지와 담당 팀장 면담',
};

async function copyFrom(person, purpose) {
  await person.menu('결과', '결과보고서');
  await person.follow(purpose);
  return (await person.page.locator('#section-findings p.pre-line').innerText()).trim();
}

export default async function originality({ as, look, fits }) {
  const [leader, officer] = [personAt(await as('민가온(예시)')), personAt(await as('김하늘(예시)'))];
  for (const { page } of [leader, officer]) await page.goto('/');

  const copied = await copyFrom(leader, earlier);
  const padded = copied.replace('담당 인력을 먼저 두고', '무엇보다도 담당 인력을 먼저 두고');
  await leader.menu('결과', '결과보고서');
  await leader.follow(mine);
  await leader.follow('보고서 작성');
  await leader.fill({ 문서요지: '상속 지방세를 한 창구에서 상담하는 방식을 보았다.', 키워드: '상속, 지방세', '제공받은 편의': '없음' });
  await leader.fill({ '주요 내용': padded, ...own }, '본문');
  for (const answer of await leader.page.locator('main fieldset').getByLabel(/^\s*답(\s|$)/).all())
    await answer.fill('담당 팀장에게 물어 창구 운영 일지에서 확인했다.');
  await leader.propose('민원여권과 창구의 상속 지방세 상담', /세원관리과|세정과/, day(60));
  await leader.press('저장하고 원본성 점검');

  await leader.sees('설명하지 않은 대목이');
  await leader.sees('고쳐 씀');
  assert.ok((await leader.page.locator('.sides mark').count()) > 2, 'what both texts hold is marked');
  assert.match(await leader.page.locator('.passage').first().innerText(), new RegExp(earlier), 'the other report is named');
  await look(leader.page, 'originality');

  await leader.follow('보고서 작성');
  await leader.press('제출');
  await leader.sees('운영 기본값');
  await look(leader.page, 'originality-refused');
  await leader.follow('겹치는 대목 보기');
  while (await leader.page.locator('.passage').filter({ hasText: '설명 필요' }).count()) {
    const passage = leader.page.locator('.passage').filter({ hasText: '설명 필요' }).first();
    await leader.arrives(() => passage.getByRole('link', { name: '설명하기' }).click());
    await leader.press('설명 저장');
    assert.ok(await leader.page.locator('.passage [aria-invalid=true], .passage .is-error').count(), 'a mark without words is refused where it stands');
    await leader.tick('인용입니다');
    await leader.fill({ '출처 또는 설명': '같은 해 무료 버스 보고서의 첫 문단을 옮겼습니다.' });
    await leader.press('설명 저장');
    await leader.sees('설명을 저장했습니다');
  }
  await look(leader.page, 'originality-explained');
  await leader.follow('보고서 작성');
  await leader.press('제출');
  await leader.sees('결과보고서를 제출했습니다');

  await officer.menu('결과', '결과보고서');
  await officer.follow(mine);
  await officer.sees('설명 필요 0개');
  await officer.follow('겹치는 대목 보기');
  await officer.sees('같은 해 무료 버스 보고서의 첫 문단을 옮겼습니다.');
  assert.equal(await officer.page.getByRole('link', { name: '설명하기' }).count(), 0);
  await fits(officer.page);

  await officer.follow('옛 보고서와 공개 보고서');
  await officer.follow('공개 보고서 불러오기');
  await officer.fill({ 제목: '다른 시의 국외출장 결과보고서', 출처: '다른 시 누리집, 2025년' });
  await officer.page.getByLabel(/^\s*글 파일/).setInputFiles({ name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from(`${Object.values(own).join(' ')} `.repeat(2)) });
  await look(officer.page, 'public-text-form');
  await officer.press('공개 보고서 불러오기');
  await officer.sees('공개 보고서를 불러왔습니다');

  await officer.follow('옛 보고서와 공개 보고서');
  await officer.follow('옛 보고서 한꺼번에 들이기');
  const old = `빈 상가를 고쳐 쓰는 도시 견학 결과보고서\n2023. 5. 2.\n순천시는 비어 있던 상가 열두 채를 주민 모임에 빌려주었다. ${'첫해에는 집세를 받지 않았고 둘째 해부터 절반을 받았다. 비가 새는 지붕은 시가 고치고 안쪽은 모임이 고쳤다. '.repeat(3)}`;
  await officer.page.getByLabel(/^\s*보고서 파일/).setInputFiles([
    { name: '빈 상가.txt', mimeType: 'text/plain', buffer: Buffer.from(old) },
    { name: '깨진 파일.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nnothing') },
    { name: '옛 문서.hwp', mimeType: 'application/x-hwp', buffer: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('HWP Document File'), Buffer.from('FileHeader', 'utf16le')]) },
  ]);
  await officer.press('읽어서 미리 보기');
  await officer.sees('HWPX나 PDF로 저장하여');
  await officer.sees('파일이 깨져 있어');
  assert.equal(await officer.page.getByLabel(/^\s*방문 기관/).inputValue(), '전라남도 순천시', 'the host is guessed');
  await look(officer.page, 'text-import-preview');
  await officer.press('고른 파일 들이기');
  await officer.sees('고른 보고서를 들였습니다');
  await fits(officer.page);
  await officer.page.waitForTimeout(5000);  // what is loaded is compared with after the next look at the log
  await officer.menu('결과', '결과보고서');
  await officer.follow(mine);
  await officer.sees('설명함');
}
