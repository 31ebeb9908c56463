// usage: node run.mjs PROGRAM [SCREENSHOTS] [JOURNEY…]
// Starts the real program on a free port with a data folder of its own (TEST_DATABASE: on that PostgreSQL, in a database
// of its own), loads the example institution and walks every journey in journeys/ with Chromium. Ends with "N passed, N failed".
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { startBrowser } from './browser.mjs';
import { startProgram } from './program.mjs';

const [program, screenshots = join(import.meta.dirname ?? '.', '../../build/screenshots'), ...wanted] = process.argv.slice(2);
if (!program) {
  console.error('usage: node run.mjs PROGRAM [SCREENSHOTS] [JOURNEY…]');
  process.exit(2);
}

const folder = new URL('./journeys/', import.meta.url);
const journeys = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .filter((name) => wanted.length === 0 || wanted.includes(basename(name, '.mjs')))
  .sort();

const running = await startProgram(program);
const browser = await startBrowser({ ...running, screenshots });
let failed = 0;
try {
  for (const name of journeys) {
    const { default: journey, title } = await import(new URL(name, folder));
    const started = Date.now();
    try {
      await journey(browser);
      console.log(`ok      ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${title}\n${error.stack ?? error}`);
      console.log(await browser.shotOfFailure(basename(name, '.mjs')));
    } finally {
      await browser.closePages();
    }
  }
} finally {
  await browser.close();
  await running.stop();
}
if (failed > 0) console.log(`last lines of the program:\n${running.log().slice(-4000)}`);
console.log(`${journeys.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && journeys.length > 0 ? 0 : 1);
