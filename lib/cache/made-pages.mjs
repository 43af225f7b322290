// What Next's cache gave or took for a page while it was being asked for: which tags the answer carries, and its age. Next
// tells neither to the client, so the cache handler leaves word here for the page shelf in the same process.

/** @typedef {{ tags: readonly string[], madeAt: number, isRendered?: boolean }} MadePage */

/** @type {Map<string, (page: MadePage) => void>} */
const awaited = globalThis.sanadAwaitedPages ?? new Map();
globalThis.sanadAwaitedPages = awaited;

/**
 * A path as Next names it in its cache: each part decoded, but for what would divide it anew. Throws a URIError for a path
 * that cannot be decoded.
 * @param {string} path
 */
export const cachedPath = (path) =>
  path
    .split("/")
    .map((part) => decodeURIComponent(part).replace(/[/#?\\]|%(?:2f|23|3f|5c)/gi, encodeURIComponent))
    .join("/");

/** Says what a page was made of to whoever is waiting. A key is a decoded path, behind the name of its route and `/$`. */
export function noteMade(/** @type {string} */ key, /** @type {MadePage} */ page) {
  const at = key.indexOf("/$/");
  awaited.get(at === -1 ? key : key.slice(at + 2))?.(page);
}

/**
 * Listens for word of one path, as it is on the wire, until `stop`. `page` resolves at the first word and `latest` tells the last:
 * of a page that was too old Next reads the old one first. One waiter a path, which the shelf grants.
 * @param {string} path
 */
export function awaitMade(path) {
  /** @type {(page: MadePage | null) => void} */
  let tell = () => undefined;
  /** @type {Promise<MadePage | null>} */
  const page = new Promise((resolve) => {
    tell = resolve;
  });
  /** @type {MadePage | null} */
  let last = null;
  const listen = (/** @type {MadePage} */ made) => {
    last = made;
    tell(made);
  };
  const key = cachedPath(path);
  awaited.set(key, listen);
  const stop = () => {
    if (awaited.get(key) === listen) awaited.delete(key);
    tell(null);
  };
  return { page, latest: () => last, stop };
}
