import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personAt } from '../person.mjs';

export const title = 'the auditor takes a trip away as one file, and anybody can check it';

// What anybody does with the file, without an account.
const verify = (file) => spawnSync(process.argv[2], ['verify', file], { encoding: 'utf8' });

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
  const arriving = auditor.page.waitForEvent('download');
  await auditor.page.getByRole('button', { name: '만들어 내려받기' }).click();
  const file = join(screenshots, 'evidence.zip');
  await (await arriving).saveAs(file);

  const sound = verify(file);
  assert.equal(sound.status, 0, sound.stderr);
  assert.match(sound.stdout, /출장-\d+/);
  assert.match(sound.stdout, /이상이 없습니다/);
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const bent = join(screenshots, 'evidence-bent.zip');
  writeFileSync(bent, bytes);
  assert.equal(verify(bent).status, 1);

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
