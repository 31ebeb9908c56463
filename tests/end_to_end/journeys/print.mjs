import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { crawl, kindOf, readerOf } from '../crawl.mjs';

export const title = 'on A4 paper: the content alone, nothing to press, no table cut off';

// The width between the margins of an A4 page, in CSS pixels.
const paper = { width: 672, height: 987 };

function faultsOnPaper(width) {
  const isSeen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 1;
  const faults = [];
  for (const element of document.querySelectorAll('header, footer, nav:not(.book-contents, .chain), button, .krds-btn, input, .toast'))
    if (isSeen(element)) faults.push(`<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 30)} is printed`);
  for (const element of document.querySelectorAll('main *')) {
    const box = element.getBoundingClientRect();
    if (isSeen(element) && !element.closest('.sr-only, caption') && box.right > width + 1) faults.push(`<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 30)} is cut off`);
  }
  return faults.slice(0, 8);
}

export default async function print({ as, address, screenshots }) {
  const page = await as('김하늘(예시)');
  const wanted = new Map([['/yearbook/{year}', null], ['/visits/{id}', null], ['/trips/{id}', null], ['/cases/{id}', null], ['/reports/{id}', null], ['/chain/{noun}/{id}', null]]);
  await crawl(await readerOf(page, address), {
    from: ['/yearbook', '/trips', '/cases', '/reports', '/'],
    perKind: 4,
    fault: () => {},
    visit: (kind, path, { main }) => {
      const name = kind.replace(/^\/yearbook\/\d+$/, '/yearbook/{year}').replace(/^\/chain\/\w+\//, '/chain/{noun}/');
      if (wanted.has(name) && !path.includes('?') && main.length > (wanted.get(name)?.length ?? 0)) wanted.set(name, { path, length: main.length });
    },
  });
  mkdirSync(join(screenshots, 'print'), { recursive: true });
  const faults = [];
  for (const [name, found] of wanted) {
    if (!found) {
      faults.push(`no page ${name}`);
      continue;
    }
    await page.goto(found.path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(paper);
    faults.push(...(await page.evaluate(faultsOnPaper, paper.width)).map((what) => `${found.path}: ${what}`));
    await page.pdf({ path: join(screenshots, 'print', `${kindOf(name).split('/')[1]}.pdf`), preferCSSPageSize: true, printBackground: true });
    await page.emulateMedia({ media: null });
  }
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.join('\n')}`);
}
