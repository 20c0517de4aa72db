// Keeps the pages that were opened on this device: the network comes first, the kept copy where it fails or is too slow.
// Receives: edition; a new one throws the old copies away, since the law may have moved.
const KEPT = "edisi-" + {{ edition|tojson }};
const AWAY = "/luring/";
const MOST = 200; // Pages and files; the whole site has about as many.
const ANY = { ignoreVary: true };
const PATIENCE = 8000; // Milliseconds that a kept page waits for its newer self.

self.addEventListener("install", (event) => event.waitUntil(caches.open(KEPT).then((kept) => kept.add(AWAY))));

self.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
  await self.clients.claim();
  // The page that brought the keeper came before it, and so did its scripts.
  const kept = await caches.open(KEPT);
  for (const page of await self.clients.matchAll({ type: "window" })) await kept.add(page.url).catch(() => {});
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/static/")) event.respondWith(fromCopy(request));
  else if (request.mode === "navigate") event.respondWith(fromNetwork(event, pathname));
});

async function fromCopy(request) {
  const kept = await caches.open(KEPT);
  return (await kept.match(request, ANY)) ?? keep(kept, request, await fetch(request));
}

async function fromNetwork(event, pathname) {
  const kept = await caches.open(KEPT);
  const copy = await kept.match(event.request, ANY);
  const late = new Promise((_, fail) => copy && setTimeout(fail, PATIENCE));
  try {
    const answer = await Promise.race([fetch(event.request), late]);
    // What was searched for is not kept.
    return pathname === "/cari/" ? answer : keep(kept, event.request, answer);
  } catch {
    return copy ?? kept.match(AWAY);
  }
}

async function keep(kept, request, answer) {
  if (!answer.ok || answer.redirected) return answer;
  await kept.put(request, answer.clone());
  const old = (await kept.keys()).filter((one) => !one.url.endsWith(AWAY));
  for (const one of old.slice(0, -MOST)) await kept.delete(one);
  return answer;
}
