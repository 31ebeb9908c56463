// A program and a browser that a journey has to itself.
import { startBrowser } from './browser.mjs';
import { movableClock } from './clock.mjs';
import { startProgram } from './program.mjs';

// Walks with that browser; `name` is of the picture that a failure leaves.
export async function inOwnProgram({ name, screenshots, flags = [], env = {} }, walk) {
  const running = await startProgram(process.argv[2], { flags, env });
  const browser = await startBrowser({ ...running, screenshots });
  try {
    await walk(browser);
  } catch (error) {
    console.log(await browser.shotOfFailure(name));
    console.log(running.log().split('\n').filter((line) => / (error|warning) /.test(line)).slice(-10).join('\n'));
    throw error;
  } finally {
    await browser.closePages();
    await browser.close();
    await running.stop();
  }
}

// The same, with the program's clock, which the walk may move on.
export async function withMovableClock(options, walk) {
  const clock = movableClock();
  try {
    await inOwnProgram({ ...options, env: clock.env }, (browser) => walk(browser, clock));
  } finally {
    clock.end();
  }
}
