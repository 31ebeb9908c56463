import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personAt } from '../person.mjs';

export const title = 'the auditor takes a trip, an adoption, a prize and a season away as one file each, and anybody can check it';

// What anybody does with the file, without an account.
const verify = (file) => spawnSync(process.argv[2], ['verify', file], { encoding: 'utf8' });

// The file is sound, and no longer when one bit of it is another.
// A season is hundreds of papers.
async function takeAway(page, folder, name) {
  const [arrived] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: '만들어 내려받기' }).click()]);
  const file = join(folder, `evidence-${name}.zip`);
  await arrived.saveAs(file);
  const sound = verify(file);
  assert.equal(sound.status, 0, sound.stderr);
  assert.match(sound.stdout, /이상이 없습니다/);
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const bent = join(folder, `evidence-${name}-bent.zip`);
  writeFileSync(bent, bytes);
  assert.equal(verify(bent).status, 1);
  return sound;
}

export default async function evidence({ as, look, screenshots }) {
  const auditor = personAt(await as('구하람(예시)'));
  await auditor.page.goto('/');
  await auditor.menu('관리', '감사자료');
  await auditor.sees('내려받은 자료가 없습니다');
  await auditor.choose('종류', '출장');
  await auditor.fill({ '번호 또는 제목': '2026-없음' });
  await auditor.press('찾기');
  await auditor.sees('꼭 맞는 것을 찾지 못했습니다');

  await auditor.page.goto('/trips?state=closed');
  await auditor.page.locator('main tbody a[href^="/trips/"]').first().click();
  await auditor.follow('전체 흐름 보기');
  await auditor.follow('감사자료 만들기');
  await look(auditor.page, 'evidence-make');
  const sound = await takeAway(auditor.page, screenshots, 'trip');
  assert.match(sound.stdout, /출장-\d+/);

  // An adoption is found by its number and a season by its title; a prize, whose merit others may call the same, from the register on.
  const firstOn = async (path, cell) => {
    await auditor.page.goto(path);
    return (await auditor.page.locator(cell).first().innerText()).trim();
  };
  const wanted = [
    ['시책 도입', await firstOn('/adoptions', 'main tbody td.nw'), 'adoption'],
    ['프로그램', await firstOn('/programs', 'main a[href^="/programs/"]:not([href$="/new"])'), 'season'],
  ];
  const takesAway = async (words, name) => {
    const pack = await takeAway(auditor.page, screenshots, name);
    assert.ok(pack.stdout.includes(words), `the pack of ${words} says: ${pack.stdout.slice(0, 200)}`);
  };
  for (const [kind, words, name] of wanted) {
    await auditor.menu('관리', '감사자료');
    await auditor.choose('종류', kind);
    await auditor.fill({ '번호 또는 제목': words });
    await auditor.press('찾기');
    await takesAway(words, name);
  }
  const merit = await firstOn('/awards/register', 'main tbody th a');
  const nomination = (await auditor.page.locator('main tbody th a').first().getAttribute('href')).split('/').pop();
  await auditor.page.goto(`/evidence/award/${nomination}`);
  await takesAway(merit, 'award');

  await auditor.menu('관리', '감사자료');
  const [fingerprint] = sound.stdout.match(/([0-9a-f]{4} ){7}[0-9a-f]{4}/);
  await auditor.sees(fingerprint);
  await look(auditor.page, 'evidence-list');
  await auditor.menu('관리', '기록');
  await auditor.follow('기록 봉인');
  await auditor.follow('모두 대조하기');
  await auditor.sees('모두 그대로입니다');
  await look(auditor.page, 'audit-seals');
}
