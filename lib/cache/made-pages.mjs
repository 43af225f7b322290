// What Next's cache gave or took for a page while it was being asked for: which tags the answer carries, and its age. Next
// tells neither to the client, so the cache handler leaves word here for the page shelf in the same process.

/** @typedef {{ tags: readonly string[], madeAt: number }} MadePage */

/** @type {Map<string, (page: MadePage) => void>} */
const awaited = globalThis.sanadAwaitedPages ?? new Map();
globalThis.sanadAwaitedPages = awaited;

/** Says what a page was made of to whoever is waiting. A key is a path, behind the name of its route and `/$`. */
export function noteMade(/** @type {string} */ key, /** @type {MadePage} */ page) {
  const at = key.indexOf("/$/");
  awaited.get(at === -1 ? key : key.slice(at + 2))?.(page);
}

/**
 * Listens for word of one path until `stop`. `page` resolves at the first word; one waiter a path, which the shelf grants.
 * @param {string} path
 */
export function awaitMade(path) {
  /** @type {(page: MadePage | null) => void} */
  let tell = () => undefined;
  /** @type {Promise<MadePage | null>} */
  const page = new Promise((resolve) => {
    tell = resolve;
  });
  awaited.set(path, tell);
  const stop = () => {
    if (awaited.get(path) === tell) awaited.delete(path);
    tell(null);
  };
  return { page, stop };
}
