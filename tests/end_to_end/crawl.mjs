// Walks every link a person sees. Pages of one kind (the same path but for ids) are visited a few times, not each.
const mayBeId = /^([0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{22})$/;
const notPages = /^\/(assets|api|files|health|sign-out)\b|\.(csv|xlsx|pdf|json|ics|hwpx)$/;

export function kindOf(path) {
  const parts = path.split('/').map((part) => (mayBeId.test(part) ? '{id}' : part));
  if (parts[1] === 'rules' && parts.length > 2 && parts[2] !== 'new') parts[2] = '{code}';
  return parts.join('/') || '/';
}

export const fileNameOf = (kind) => kind.replace(/[{}]/g, '').replaceAll('/', '-').replace(/^-|-$/g, '') || 'home';

function linksOf(page) {
  return page.$$eval('a[href]', (links) => links.filter((link) => link.origin === location.origin).map((link) => link.pathname));
}

// Calls visit(kind, path) on every page that can be reached from where the page stands; perKind pages of each kind;
// lost(path, status) for a link that leads nowhere.
export async function crawl(page, { from = ['/'], perKind = 2, visit, lost }) {
  const waiting = [...from];
  const seen = new Set();
  const visits = new Map();
  while (waiting.length > 0) {
    const path = waiting.shift();
    const kind = kindOf(path);
    if (seen.has(path) || notPages.test(path) || (visits.get(kind) ?? 0) >= perKind) continue;
    seen.add(path);
    visits.set(kind, (visits.get(kind) ?? 0) + 1);
    const answer = await page.goto(path);
    if (answer.status() >= 400) {
      lost(path, answer.status());
      continue;
    }
    const links = await linksOf(page);
    await visit(kind, path);
    waiting.push(...links);
  }
  return [...visits.keys()];
}
