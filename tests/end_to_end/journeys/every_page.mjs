import assert from 'node:assert/strict';
import { crawl, fileNameOf, kindOf, notPages, readerOf, readPage } from '../crawl.mjs';

export const title = 'every kind of page of every role is accessible, fits both widths, leads somewhere and asks nobody else for anything';

// The markup is the same on both engines and is examined on one; on PostgreSQL every link is followed and every form sent.
const isExamined = !process.env.TEST_DATABASE;
const together = 4;
const perKind = 4;

// What a page is worth, by its structure: axe at both widths for the first of its kind and axe once more for a part that no page had
// before; a glance at both widths for a part new to its kind, and for what a role's first page of a kind says that no page said before.
function makeRecord() {
  const everywhere = new Set();
  const partsOfKind = new Map();
  const roles = new Map();
  const glanced = new Set();
  const addAll = (known, parts) => [...parts].filter((part) => !known.has(part) && known.add(part)).length > 0;
  return {
    roles,
    pictures: new Map(),
    wants(role, kind, { parts, main }) {
      const isFirst = !partsOfKind.has(kind);
      if (isFirst) partsOfKind.set(kind, new Set());
      const hasNewPart = addAll(everywhere, parts);
      const isNewToKind = addAll(partsOfKind.get(kind), parts);
      const ofRole = roles.get(kind) ?? new Set();
      const isNewToRole = !ofRole.has(role) && !glanced.has(main);
      roles.set(kind, ofRole.add(role));
      glanced.add(main);
      return isFirst || hasNewPart ? 'examine' : isNewToKind || isNewToRole ? 'glance' : 'nothing';
    },
  };
}

// Pages that no link leads to for anybody with an account in the example institution, and what shows them.
const seenElsewhere = new Map(Object.entries({
  '/health': 'asked by machines; tests/whole',
  '/gallery': 'for who makes pages; platform/html/tests/components_test.cpp',
  '/display': 'the form at the foot of every page; journey english',
  '/first-administrator': 'only before there is anybody; features/sign_in/tests',
  '/invitations/{token}': 'corners(), below',
  '/host/{token}': 'the link is only in the mail; journey whole_chain',
  '/host-word/{token}': 'the link is only in the mail; features/host_word/tests',
  '/digest/{token}': 'the link is only in the mail; features/follows/tests',
  '/search/suggestions': 'asked by the script of the search; journey search',
  '/search/saved/{id}': 'only of who has saved a search; features/find/tests',
  '/on-site/pass': 'asked by the script; journey offline',
  '/on-site/worker.js': 'a script; journey offline',
  '/on-site/{id}/notes/{note}/photo': 'a picture; features/on_site/tests',
  '/institutions/{id}/mark': 'a picture; features/settings/tests',
  '/reports/{id}/publication/photo': 'a picture; features/publications/tests',
  '/yearbook/{year}/words/{chapter}/photo': 'a picture; journey book',
  '/editions/{id}': 'the example makes none; journey book',
  '/editions/{id}/reading': 'the example makes none; journey book',
  '/editions/{id}/comparison': 'the example makes none; journey book',
  '/yearbook/{year}/words/{chapter}/review': 'of what has been written; journey book',
  '/reports/{id}/editions/{edition}': 'the example corrects no report; features/reports/tests/correct_report_test.cpp',
  '/exchange/bundles/{id}': 'only what another institution has sent; features/exchange/tests',
  '/exchange/cases/{id}': 'as the file it came in; features/exchange/tests',
  '/visit-desk/{id}': 'nobody asks the example; journey desk',
  '/visit-desk/bundle': 'of requests that wait; journey desk',
  '/webhooks/{id}': 'the example has none; features/webhooks/tests',
  '/text-imports/{id}': 'the example takes no old reports in; features/originality/tests/text_import_test.cpp',
  '/public-texts/{id}': 'the example keeps none; features/originality/tests/originality_pages_test.cpp',
  '/rules/drafts/{id}': 'the example drafts none; features/rules/tests/rule_pages_test.cpp',
  '/rules/drafts/{id}/edit': 'the example drafts none; features/rules/tests/rule_pages_test.cpp',
  '/rules/{code}/versions/{id}/end': 'of a version of its own; features/rules/tests/rule_pages_test.cpp',
  '/rules/days/{id}/end': 'the example writes none; features/rules/tests/own_day_test.cpp',
  '/handovers/{id}': 'the example hands nothing over; features/handover/tests',
  '/handovers/{id}/answers': 'the example hands nothing over; features/handover/tests',
  '/trips/{id}/edit': 'no leader with an account has a draft; journeys plan and whole_chain',
  '/trips/{id}/plan': 'no leader with an account has a draft; journey plan',
  '/trips/{id}/plan/{step}': 'no leader with an account has a draft; journey plan',
  '/trips/{id}/joint': 'no leader with an account has a draft; features/joint_trips/tests',
  '/visits/{id}/edit': 'no leader with an account has a letter to write; features/trips/tests/visit_test.cpp',
  '/expenses/{id}/edit': 'no claimant with an account; journey expenses',
  '/expenses/{id}/receipts/new': 'no claimant with an account; journey expenses',
  '/objections/{id}/answer': 'nobody objects; journey awards',
  '/nominations/{id}/contributors': 'of its own merit before it is judged; journey awards',
  '/nominations/{id}/tie': 'of a reviewer while the scores are given; features/awards/tests/contest_judging_test.cpp',
  '/awards/{id}/ballot': 'no committee votes by ballot; features/awards/tests',
  '/awards/{id}/resolution': 'of a meeting that was called; journey awards',
  '/benefits/{id}/confirmation': 'every saving of the example is confirmed; features/adoptions/tests/benefit_test.cpp',
  '/adoptions/{id}/opinion': 'no head of the asked department has an account; journey adoption',
  '/adoptions/{id}/opinion-delay': 'no pre-audit is asked for; features/adoptions/tests/preaudit_test.cpp',
  '/adoptions/{id}/funding': 'no owner with an account is at the money; journey adoption',
  '/adoptions/{id}/cards': 'no owner with an account has one under way; journey adoption',
  '/adoptions/{id}/implementation': 'no owner with an account has one under way; journey adoption',
  '/adoptions/{id}/plan-change-approval': 'nobody asks for a change; features/adoptions/tests/change_plan_test.cpp',
  '/adoptions/{id}/plan-change-refusal': 'nobody asks for a change; features/adoptions/tests/change_plan_test.cpp',
  '/adoptions/{id}/dismissal': 'nobody asks to give one up; features/adoptions/tests',
  '/adoptions/{id}/dismissal-refusal': 'nobody asks to give one up; features/adoptions/tests',
  '/adoptions/{id}/rereview': 'no proposer with an account was refused; features/adoptions/tests',
  '/adoptions/{id}/rest': 'nothing has woken; features/adoptions/tests/wake_decisions_test.cpp',
  '/teams/{id}/edit': 'no leader with an account has a team to fill; tests/whole/pages_test.cpp',
  '/adoptions/{id}/dismissal-request': 'no head of an owner has an account; features/adoptions/tests/adoption_pages_test.cpp',
  '/adoptions/{id}/measurement': 'nothing waits to be measured; journey adoption',
  '/adoptions/{id}/checks': 'no check is due; tests/whole/pages_test.cpp',
  '/adoptions/{id}/peers/left-out': 'nothing compares with peers; features/adoptions/tests/peer_effect_test.cpp',
  '/adoptions/{id}/reopening': 'no decision waits to be opened again; journey adoption',
  '/nominations/{id}/eligibility': 'nothing waits to be judged; journey awards',
  '/open/{code}/thanks': 'after something was sent; journey citizens',
  '/overseas/meetings/{id}/agenda': 'no meeting is being prepared; tests/whole/pages_test.cpp',
  '/overseas/trips/{id}/registration': 'no leader with an account is back; tests/whole/pages_test.cpp',
  '/overseas/trips/{id}/plan': 'no leader with an account has a draft; journey overseas',
  '/overseas/trips/{id}/condition-answers': 'no leader with an account has conditions; journey overseas',
  '/overseas/trips/{id}/changes': 'no leader with an account is before departure; journey overseas',
  '/overseas/trips/{id}/change-decision': 'no change waits; journey overseas',
  '/overseas/items/{id}/challenge': 'no leader with an account is on an agenda; features/overseas/tests/committee_room_test.cpp',
  '/overseas/items/{id}/challenge-ruling': 'nobody is challenged; features/overseas/tests/committee_room_test.cpp',
  '/overseas/backpack-calls/{id}/decision': 'the call still takes proposals; journey backpack',
  '/overseas/backpack-calls/{id}/excuses': 'the call still takes proposals; features/overseas/tests/backpack_scoring_test.cpp',
  '/overseas/backpack-calls/{id}/decision-paper': 'the call is not decided; features/overseas/tests/backpack_scoring_test.cpp',
  '/overseas/backpack-calls/{id}/score-deadline': 'the call still takes proposals; features/overseas/tests/backpack_scoring_test.cpp',
  '/overseas/backpack-proposals/{id}/scores': 'the call still takes proposals; journey backpack',
  '/overseas/backpack-proposals/{id}/trip': 'nothing is chosen; journey backpack',
}));

// The patterns of those pages that have been reached: of a kind (ids folded) the one with the fewest parameters is meant.
function reachedOf(patterns, kinds) {
  const matches = (pattern, kind) => {
    const wanted = pattern.split('/');
    const given = kind.split('/');
    return given.length === wanted.length && wanted.every((part, at) => part === given[at] || (part.startsWith('{') && given[at]));
  };
  const parameters = (pattern) => pattern.split('{').length;
  return new Set(kinds.map((kind) => patterns.filter((pattern) => matches(pattern, kind)).sort((one, other) => parameters(one) - parameters(other))[0]));
}

async function inParallel(tasks, count) {
  const waiting = [...tasks];
  await Promise.all(Array.from({ length: count }, async () => {
    while (waiting.length > 0) await waiting.shift()();
  }));
}

const hasBlanks = (main) => /<form method="post"/.test(main) && /<(textarea|select|input class="krds-input")/.test(main);

// What one person sees by following links.
async function walk({ page, role, read, record, browser, fault, forms }) {
  await crawl(read, {
    perKind,
    fault,
    visit: async (kind, path, found) => {
      const wish = record.wants(role, kind, found);
      if (hasBlanks(found.main) && !forms.has(kind)) forms.set(kind, { role, page, path });
      if (wish === 'nothing' || !isExamined) return;
      const count = record.pictures.get(kind) ?? 0;
      if (wish === 'examine') record.pictures.set(kind, count + 1);
      await page.goto(path);
      try {
        if (wish === 'glance') return await browser.fits(page);
        const name = kind === '/' ? `home-${role}` : `${fileNameOf(kind)}${count ? `-${count + 1}` : ''}`;
        await browser.look(page, name, { isKnownOnPhones: count > 0 });
        if (count === 0) await openDialog(page, browser, fileNameOf(kind));
      } catch (error) {
        fault(path, error.message);
      } finally {
        page.complaints.length = 0;
      }
    },
  });
}

async function openDialog(page, browser, name) {
  const opener = page.locator('main details.confirm > summary:visible').first();
  if (!(await opener.count())) return;
  await opener.click();
  await page.locator('dialog[open]').waitFor();
  await browser.look(page, `${name}-dialog`, { isKnownOnPhones: true });
  await page.keyboard.press('Escape');
}

// Every form sent with nothing in it: refused at its fields, with the focus on the summary of what is missing.
async function leaveBlank(kind, { role, path, page }, { browser, fault, refused }) {
  await page.goto(path);
  const forms = page.locator('main form[method=post]:not(.action-form):has(.krds-input:not([type=hidden]), textarea)');
  for (let index = 0; index < await forms.count(); index += 1) {
    const [answer] = await Promise.all([page.waitForNavigation(), forms.nth(index).evaluate((form) => {
      for (const field of form.elements) if (field.matches('textarea, input:not([type=hidden], [type=checkbox], [type=radio])')) field.value = '';
      form.requestSubmit();
    })]);
    const status = answer.status();
    if (status >= 500 || status === 404) fault(path, `${role} sends an empty form, which is answered by ${status}`);
    if (status === 422) {
      refused.push(`${kind}#${index}`);
      const summary = page.locator('.error-summary');
      if (!(await summary.count())) fault(path, 'refuses an empty form without a summary of its errors');
      else {
        if (!(await summary.evaluate((part) => part === document.activeElement))) fault(path, 'leaves the focus elsewhere than on the summary of errors');
        readPage(await page.content()).faults.forEach((what) => fault(`${path} refused`, what));
        await browser.look(page, `${fileNameOf(kind)}-refused${index ? `-${index}` : ''}`, { isKnownOnPhones: true, withAxe: isExamined }).catch((error) => fault(`${path} refused`, error.message));
      }
    }
    await page.goto(path);
  }
  page.complaints.length = 0;
}

// What no link leads to: lists with nothing in them, doors that are closed, pages that are not there, an invitation.
async function corners({ browser, pageOf, lists, fault }) {
  const examine = async (page, path, status, name) => {
    const answer = await page.goto(path);
    if (answer.status() !== status) fault(path, `answers ${answer.status()}, not ${status}`);
    await browser.look(page, name, { withAxe: isExamined }).catch((error) => fault(path, error.message));
    page.complaints.length = 0;
  };
  const clerk = pageOf('doyun.lee');
  await examine(clerk, '/no-such-page', 404, 'problem-404');
  await examine(pageOf('nobody'), '/no-such-page', 404, 'problem-404-nobody');
  await examine(clerk, '/issues/new', 403, 'problem-403');
  for (const list of lists) await examine(pageOf('haneul.kim'), `${list}?q=zzqqxx`, 200, `${fileNameOf(list)}-empty`);

  const administrator = pageOf('saebom.ahn');
  await administrator.goto(`/people?q=${encodeURIComponent('박서연')}`);
  await Promise.all([administrator.waitForNavigation(), administrator.locator('main tbody a').first().click()]);
  const invite = administrator.locator('main form[action$="/invitation"]').first();
  if (!(await invite.count())) return fault('/people/{id}', 'offers the administrator no invitation');
  await Promise.all([administrator.waitForNavigation(), invite.evaluate((form) => form.requestSubmit())]);
  await browser.look(administrator, 'people-id-invitation', { withAxe: isExamined }).catch((error) => fault('/people/{id}/invitation', error.message));
  const link = (await administrator.locator('#secret').inputValue()).trim();
  await examine(pageOf('nobody'), new URL(link, browser.address).pathname, 200, 'invitations-token');
}

export default async function everyPage(browser) {
  const { people, open, as, address } = browser;
  const record = makeRecord();
  const forms = new Map();
  const faults = [];
  const note = (what) => faults.push(what) && console.log(`        ${what}`);
  const pages = new Map();
  const visitors = [['nobody', await open()]];
  for (const { name, mail } of people.values()) visitors.push([mail.split('@')[0], await as(name)]);
  await inParallel(visitors.map(([role, page]) => async () => {
    pages.set(role, page);
    const read = await readerOf(page, address);
    const fault = (path, what) => note(`${role}, ${path}: ${what}`);
    await walk({ page, role, read, record, browser, fault, forms });
  }), together);

  const fault = (path, what) => note(`${path}: ${what}`);
  const lists = [...record.roles.keys()].filter((kind) => /^\/(issues|targets|teams|trips|reports|cases|people|search)$/.test(kind));
  await corners({ browser, pageOf: (role) => pages.get(role), lists, fault });
  const refused = [];
  const formsOfRole = new Map();
  for (const [kind, form] of forms) formsOfRole.set(form.role, [...(formsOfRole.get(form.role) ?? []), [kind, form]]);
  await inParallel([...formsOfRole.values()].map((ofRole) => async () => {
    for (const [kind, form] of ofRole) await leaveBlank(kind, form, { browser, fault, refused }).catch((error) => fault(`${kind} left blank`, error.message));
  }), together);

  console.log(`        ${record.roles.size} kinds of pages: ${[...record.roles].map(([kind, roles]) => `${kind} (${roles.size})`).sort().join(', ')}`);
  console.log(`        ${refused.length} forms refused when empty: ${refused.sort().join(', ')}`);
  console.log(`        ${[...record.pictures.values()].reduce((sum, count) => sum + count, 0)} pages examined with axe`);
  const patterns = browser.routes().filter(({ method, pattern }) => method === 'GET' && !notPages.test(pattern)).map(({ pattern }) => pattern);
  const reached = reachedOf(patterns, [...record.roles.keys()]);
  const unknown = [...seenElsewhere.keys()].filter((pattern) => !patterns.includes(pattern));
  assert.deepEqual(unknown, [], 'named as seen elsewhere, but no page of the program');
  console.log(`        reached after all: ${[...seenElsewhere.keys()].filter((pattern) => reached.has(pattern)).join(', ') || 'none'}`);
  const missed = patterns.filter((pattern) => !reached.has(pattern) && !seenElsewhere.has(pattern));
  assert.deepEqual(missed, [], 'pages that no role of the example institution reaches by a link, and no journey is named for');
  assert.ok(refused.length >= 10, `only ${refused.length} forms were refused when empty`);
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.join('\n')}`);
}
