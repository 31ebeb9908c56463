// Reads pages as text, quickly and by the hundred, so that the browser is asked only for what it has not yet seen.
const mayBeId = /^([0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{22})$/;
const notFollowed = /^\/(assets|health|sign-out)\b/;
export const notPages = /^\/(api|files)\b|\/file$|\.(csv|xlsx|pdf|json|ics|hwpx|docx|zip|atom|bib|ris|html)$/;

export function kindOf(path) {
  const parts = path.split('?')[0].split('/').map((part) => (mayBeId.test(part) ? '{id}' : part));
  if (parts[1] === 'rules' && parts.length > 2 && !['new', 'strict', 'drafts', 'days'].includes(parts[2])) parts[2] = '{code}';
  if (parts[1] === 'proposals' && parts[3] === 'teams') parts[4] = '{number}';
  if (parts[1] === 'yearbook' && parts[3] === 'words') parts.splice(2, 3, '{year}', 'words', '{chapter}');
  return parts.join('/') || '/';
}

export const fileNameOf = (kind) => kind.replace(/[{}]/g, '').replaceAll('/', '-').replace(/^-|-$/g, '') || 'home';

const plain = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const classOf = (attributes) => (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? '').replace(/\bw\d+\b/g, '').trim();

// What a page is built of, where it leads, and what its text alone shows to be wrong.
export function readPage(html) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<template>[\s\S]*?<\/template>/g, '');
  const parts = new Set([...main.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)].map(([, name, attributes]) => `${name}.${classOf(attributes)}`));
  const ids = [...html.replace(/<template>[\s\S]*?<\/template>/g, '').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  const anchors = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, address]) => plain(address));
  const faults = [];
  const headings = html.match(/<h1\b/g)?.length ?? 0;
  if (headings !== 1) faults.push(`has ${headings} h1`);
  if (!/<title>[^|<]*\S[^|<]*\|/.test(html)) faults.push('has no title of its own');
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length > 0) faults.push(`has two of id ${[...new Set(twice)].join(', ')}`);
  for (const address of anchors)
    if (address.length > 1 && address.startsWith('#') && !ids.includes(decodeURIComponent(address.slice(1)))) faults.push(`leads to ${address}, which is not there`);
  return { main: main.replace(/value="[\w-]{16,}"/g, ''), parts, faults, links: anchors.filter((address) => address.startsWith('/')).map((address) => address.split('#')[0]) };
}

// A reader with the session of a browser's page.
export async function readerOf(page, address) {
  const cookie = (await page.context().cookies(address)).map(({ name, value }) => `${name}=${value}`).join('; ');
  return (path) => fetch(address + path, { headers: { cookie, 'accept-language': 'ko', accept: 'text/html' } });
}

// Follows every link from the first page on, up to perKind pages of a kind (the same path but for ids) and as many views of a
// list. Calls visit(kind, path, what was read); fault(path, what) for a link that leads nowhere and a page with a fault.
export async function crawl(read, { from = ['/'], perKind, visit, fault }) {
  const waiting = [...from];
  const seen = new Set(waiting);
  const visits = new Map();
  while (waiting.length > 0) {
    const path = waiting.shift();
    const kind = kindOf(path);
    const counted = path.includes('?') ? `${kind}?` : kind;
    if ((visits.get(counted) ?? 0) >= perKind) continue;
    visits.set(counted, (visits.get(counted) ?? 0) + 1);
    const answer = await read(path);
    const text = await answer.text();
    if (answer.status >= 400) {
      fault(path, `answers ${answer.status} though a page links to it`);
      continue;
    }
    if (notPages.test(path.split('?')[0])) continue;
    const found = readPage(text);
    found.faults.forEach((what) => fault(path, what));
    await visit(kind, path, found);
    for (const link of found.links) {
      if (seen.has(link) || notFollowed.test(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
  }
}
