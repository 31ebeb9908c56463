import assert from 'node:assert/strict';

export const title = 'without a mouse: skip link, menu, filter, a form with errors, a question before an act, tabs';

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const label = element.labels?.[0];
  return { words: (element.innerText || label?.innerText || element.value || '').trim(), tag: element.localName, id: element.id };
});

// Where the focus stands can be seen: it is drawn, in the window, and nothing lies over it.
async function assertFocusIsSeen(page) {
  const fault = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body || element.id === 'content') return '';
    const drawn = [element, ...(element.labels ?? [])].some((part) => ['', '::before', '::after'].some((piece) => {
      const style = getComputedStyle(part, piece || null);
      return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || parseFloat(style.borderTopWidth) >= 2;
    }));
    const seen = element.matches('[type=checkbox], [type=radio]') ? element.labels[0] : element;
    const box = seen.getClientRects()[0];
    const name = `<${element.localName} id="${element.id}" class="${element.className}"> "${element.textContent.trim().slice(0, 30)}"`;
    if (!drawn) return `the focus on ${name} is not drawn`;
    if (!box || box.bottom <= 0 || box.top >= innerHeight) return `the focus on ${name} is outside the window`;
    const above = document.elementFromPoint(Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
    return above && (seen.contains(above) || above.contains(seen)) ? '' : `the focus on ${name} is covered by <${above?.localName} class="${above?.className}">`;
  });
  assert.equal(fault, '', `${page.url()}: ${fault}`);
}

export default async function keyboard({ as, look }) {
  const page = await as('김하늘(예시)');
  const press = (key) => page.keyboard.press(key);
  const arrives = async (key) => {
    const opened = page.waitForEvent('domcontentloaded');
    await press(key);
    await opened;
  };
  // Tab until the focus is on what is called so.
  const reach = async (words, { tag, limit = 200 } = {}) => {
    for (let step = 0; step < limit; step += 1) {
      await press('Tab');
      await assertFocusIsSeen(page);
      const here = await focused(page);
      if (here.words.startsWith(words) && (!tag || tag === here.tag)) return;
    }
    assert.fail(`${page.url()}: ${limit} presses of Tab do not reach "${words}"`);
  };

  await page.goto('/');
  await press('Tab');
  assert.equal((await focused(page)).words, '본문 바로가기', 'the first stop leads past the menu');
  await look(page, 'keyboard-skip-link');
  await press('Enter');
  assert.equal((await focused(page)).id, 'content');

  await page.goto('/');
  await reach('벤치마킹', { tag: 'button' });
  await press('Enter');
  const trigger = page.getByRole('navigation', { name: '주 메뉴' }).getByRole('button', { name: '벤치마킹' });
  assert.equal(await trigger.getAttribute('aria-expanded'), 'true');
  await press('Escape');
  assert.equal(await trigger.getAttribute('aria-expanded'), 'false', 'Escape closes the menu');
  assert.equal((await focused(page)).words, '벤치마킹', 'and the focus is where it was');
  await press('Enter');
  await look(page, 'keyboard-menu');
  await reach('현안', { limit: 10 });
  await arrives('Enter');
  assert.equal(new URL(page.url()).pathname, '/issues');

  await reach('제목 검색', { tag: 'input' });
  await page.keyboard.type('주차');
  await reach('조건 적용');
  await arrives('Enter');
  assert.match(page.url(), /q=/);
  assert.ok(await page.locator('main tbody tr').count() > 0, 'the filter finds something');

  await reach('현안 등록');
  await arrives('Enter');
  await reach('현안 등록', { tag: 'button' });
  await arrives('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'error-summary', 'the summary of errors has the focus');
  await press('Tab');
  const wrong = (await page.evaluate(() => document.activeElement.getAttribute('href'))).slice(1);
  await press('Enter');
  assert.equal((await focused(page)).id, wrong, 'a line of the summary leads into its field');
  const field = page.locator(`#${wrong}`);
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const described = (await field.getAttribute('aria-describedby')).split(' ');
  assert.ok(await page.locator(described.map((id) => `#${id}`).join(',')).filter({ hasText: /\S/ }).count() > 0, 'the field says what is wrong with it');

  await page.goto('/account');
  await reach('모든 기기에서 로그아웃', { tag: 'summary' });
  const asked = (await focused(page)).words;
  await press('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  for (let step = 0; step < 5; step += 1) {
    assert.ok(await dialog.evaluate((part) => part.contains(document.activeElement) || document.activeElement === document.body), 'the focus stays in the question');
    await press('Tab');
  }
  await look(page, 'keyboard-dialog');
  await press('Escape');
  assert.equal(await page.locator('dialog[open]').count(), 0, 'Escape closes the question');
  assert.equal((await focused(page)).words, asked, 'and the focus returns to what asked it');

  await page.goto(`/search?q=${encodeURIComponent('주차')}`);
  await reach('우수사례', { tag: 'a' });
  await arrives('Enter');
  assert.match(await page.locator('.link-tabs a[aria-current]').innerText(), /^우수사례/);
}
