// The wizard without a line: keeps its page and the files that page names, and nothing else of anybody. Sends what waits when the
// line is back. Its scope is the wizard's own address; whatever else those pages ask for goes to the network as ever.
import { sendAll } from "/sell/engine.js";

/** A new number forgets what the last one kept. */
const version = 1;
const shell = `sell-shell-${version}`;
const assets = `sell-assets-${version}`;
const isWizard = ({ pathname }) => /^\/(ar|fr|en)\/studio\/sell$/.test(pathname);
const isAsset = ({ pathname }) => /^\/(_next\/static|sell)\//.test(pathname);
/** Milliseconds after which a page that is here is better than one that may come. */
const patience = 5000;

const forget = async (keep = []) => {
  for (const name of await caches.keys())
    if (name.startsWith("sell-") && !keep.includes(name)) await caches.delete(name);
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(forget([shell, assets]).then(() => self.clients.claim()));
});

/** Keeps a page; one that leads elsewhere (to sign in) means that nothing may be kept for whoever holds the phone now. */
async function keepPage(request, response) {
  if (response.ok && !response.redirected) await (await caches.open(shell)).put(request, response);
  else if (response.redirected || response.status < 500) await forget();
}

async function page(event) {
  const { pathname, origin } = new URL(event.request.url);
  const key = `${origin}${pathname}`;
  let keeping;
  const network = fetch(event.request).then((response) => {
    keeping = keepPage(key, response.clone());
    return response;
  });
  event.waitUntil(network.then(() => keeping).catch(() => undefined));
  const kept = await caches.match(key);
  if (!kept) return network;
  const late = new Promise((done) => setTimeout(() => done(kept), patience));
  return Promise.race([network.catch(() => kept), late]);
}

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) (await caches.open(assets)).put(request, response.clone()).catch(() => undefined);
  return response;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && isWizard(url)) event.respondWith(page(event));
  else if (isAsset(url)) event.respondWith(asset(request));
});

/** The page names what it is made of, once it has come: what it loaded before there was a worker is kept too. */
async function keepAll({ address, files }) {
  const page = await fetch(address, { cache: "no-store" });
  await keepPage(address, page.clone());
  const text = await page.text();
  const named = [...text.matchAll(/\/_next\/static\/[^"'\\ )]+/g)].map(([path]) => path);
  const cache = await caches.open(assets);
  const wanted = new Set([...files, ...named].map((path) => new URL(path, self.location.origin).href));
  for (const href of wanted) {
    if (!isAsset(new URL(href)) || (await cache.match(href))) continue;
    await cache.add(href).catch(() => undefined);
  }
}

self.addEventListener("message", (event) => {
  const { kind } = event.data ?? {};
  const [port] = event.ports;
  const answer = (ok) => port?.postMessage({ ok });
  const done = () => answer(true);
  const failed = () => answer(false);
  if (kind === "keep") event.waitUntil(keepAll(event.data).then(done, failed));
});

self.addEventListener("sync", (event) => {
  if (event.tag !== "sanad-sell") return;
  event.waitUntil(
    sendAll(null).then((result) => {
      // A rejection makes the browser try again later, by itself.
      if (result === "offline" || result === "later") throw new Error(result);
    }),
  );
});
