import assert from 'node:assert/strict';
import { crawl, fileNameOf } from '../crawl.mjs';

export const title = 'every page of every role is accessible, fits both widths and asks nobody else for anything';

// What the page is built of: two pages of the same kind that differ only in their words need one examination.
const partsOf = (page) => page.evaluate(() =>
  [...new Set([...document.querySelectorAll('main *')].map((part) => `${part.localName}.${part.className}`))].sort().join(' '));

export default async function everyPage({ people, as, open, look, fits }) {
  const examined = new Set();
  const pictured = new Set();
  const kinds = new Map();
  const faults = [];

  const walk = async (page, role, perKind) => crawl(page, {
    perKind,
    lost: (path, status) => faults.push(`${role}: ${path} answers ${status} though a page links to it`),
    visit: async (kind, path) => {
      const parts = `${kind} ${await partsOf(page)}`;
      const name = pictured.has(kind) && kind !== '/' ? null : kind === '/' ? `home-${role}` : fileNameOf(kind);
      pictured.add(kind);
      kinds.set(kind, [...(kinds.get(kind) ?? []), role]);
      try {
        if (!examined.has(parts)) {
          examined.add(parts);
          await look(page, name ?? `${fileNameOf(kind)}-${examined.size}`);
        } else {
          await fits(page);
        }
      } catch (error) {
        faults.push(`${role}, ${path}: ${error.message}`);
      }
      page.complaints.length = 0;
    },
  });

  await walk(await open(), 'nobody', 1);
  for (const { name, mail } of people.values()) await walk(await as(name), mail.split('@')[0], 1);
  assert.ok(kinds.size > 10, `only ${kinds.size} kinds of pages were reached`);
  console.log([...kinds].map(([kind, roles]) => `        ${kind} (${roles.length})`).join('\n'));
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.join('\n')}`);
}
