// The program's clock may be moved on while it runs: days pass in a second. The browser's stays, so who signed in before is asked anew.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const fakeClock = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';

export function movableClock() {
  assert.ok(existsSync(fakeClock), 'bin/setup test installs faketime');
  const folder = mkdtempSync(join(tmpdir(), 'baeumgil-clock-'));
  const file = join(folder, 'offset');
  const set = (days) => writeFileSync(file, `+${days}d\n`);
  set(0);
  return { set, end: () => rmSync(folder, { recursive: true, force: true }),
    env: { LD_PRELOAD: fakeClock, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' } };
}
