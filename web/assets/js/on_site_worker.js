// Keeps the pages for the site, and what they are made of, for times without a network. Its reach is /on-site/ and no more.
const kPages = 'baeumgil-on-site-pages';
const kAssets = 'baeumgil-on-site-assets';
const kPatience = 4000;  // milliseconds until a weak network counts as none

const isPage = (url) => /^\/on-site\/[\w-]{22}$/.test(url.pathname);
const isAsset = (url) => url.pathname.startsWith('/assets/');

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function keep(name, request, response) {
  const cache = await caches.open(name);
  await cache.put(request, response);
}

// The page of before is better than none; the page of now is better than that.
async function freshPage(request) {
  const answer = await fetch(request, { signal: AbortSignal.timeout(kPatience) });
  if (answer.ok && !answer.redirected && answer.type === 'basic') await keep(kPages, new URL(request.url).pathname, answer.clone());
  return answer;
}

async function pageFor(request) {
  const pages = await caches.open(kPages);
  try {
    return await freshPage(request);
  } catch (failure) {
    const kept = await pages.match(new URL(request.url).pathname);
    if (kept) return kept;
    throw failure;
  }
}

// Their addresses hold their content, so one that is kept never goes stale.
async function assetFor(request) {
  const kept = await (await caches.open(kAssets)).match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(kAssets, request.url, answer.clone());
  return answer;
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && isPage(url)) event.respondWith(pageFor(event.request));
  else if (isAsset(url)) event.respondWith(assetFor(event.request));
});

// The page was loaded before there was a worker: it says what it is made of. Of older versions only these stay.
async function keepAll({ page, assets }) {
  const pages = await caches.open(kPages);
  const answer = await fetch(page, { redirect: 'manual' });
  if (answer.ok) await pages.put(page, answer);
  const cache = await caches.open(kAssets);
  await Promise.all(assets.map(async (address) => {
    if (!(await cache.match(address))) await cache.add(address);
  }));
}

self.addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keepAll(event.data.keep).then(() => event.source?.postMessage({ kept: true })));
});
