// Next loads this file as it is, so it is plain JavaScript.
// Pages live on disk as Next keeps them; what this adds is that an entry older than one of its tags' stamps is
// stale, whichever process made the stamp (stamps.mjs), and that the page shelf learns which tags a page carries.
import { createRequire } from "node:module";
import { noteMade } from "./made-pages.mjs";
import { followStamps, graceMs, stampedSince } from "./stamps.mjs";

const require = createRequire(import.meta.url);
const { default: FileSystemCache } = require("next/dist/server/lib/incremental-cache/file-system-cache");

/** Tags an entry was made from: Next lists a page's in a header, a data entry's in its value or the call. */
function tagsOf(value, context) {
  const header = value?.headers?.["x-next-cache-tags"];
  const listed = typeof header === "string" ? header.split(",") : [];
  return [...listed, ...(value?.tags ?? []), ...(context?.tags ?? [])];
}

/**
 * What was found at an address where nothing is. Anybody can make up such addresses without end: the disk keeps none of them, only
 * the page for missing things itself. (The shelf keeps the last of them in its bounded memory.)
 */
function isNothing(key, value) {
  if (value?.kind === "APP_PAGE") return value.status === 404 && !key.endsWith("/404");
  return value?.kind === "FETCH" && value.data?.body === "null";
}

export default class TaggedCache extends FileSystemCache {
  constructor(options) {
    super(options);
    void followStamps();
  }

  async get(key, context) {
    await followStamps();
    const entry = await super.get(key, context);
    if (!entry?.lastModified) return entry;
    const tags = tagsOf(entry.value, context);
    if (stampedSince(tags, entry.lastModified - graceMs)) return null;
    if (entry.value?.kind === "APP_PAGE") noteMade(key, { tags, madeAt: entry.lastModified });
    return entry;
  }

  async set(key, value, context) {
    if (value?.kind === "APP_PAGE")
      noteMade(key, { tags: tagsOf(value), madeAt: Date.now(), isRendered: true });
    if (!isNothing(key, value)) return super.set(key, value, context);
  }
}
