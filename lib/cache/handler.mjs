// Next loads this file as it is, so it is plain JavaScript.
// Pages live on disk as Next keeps them; what this adds is that an entry older than one of its tags' stamps is
// stale, whichever process made the stamp. The stamps come from the database by LISTEN, and by a poll for what
// was missed while the connection was down.
import { createRequire } from "node:module";
import pg from "pg";

const require = createRequire(import.meta.url);
const { default: FileSystemCache } = require("next/dist/server/lib/incremental-cache/file-system-cache");

const pollMs = 5000;
// A page that was being rendered while the change committed is written a moment after the stamp, with old data.
const graceMs = 1500;
const stamps = globalThis.sanadTagStamps ?? new Map();
globalThis.sanadTagStamps = stamps;

/** Follows stamps, once a process. Resolves when the stamps of before the start are known, or after two seconds. */
function follow() {
  if (!process.env.DATABASE_URL || process.env.NEXT_PHASE === "phase-production-build")
    return Promise.resolve();
  globalThis.sanadTagFollower ??= new Promise((resolve) => {
    setTimeout(resolve, 2000).unref();
    void run(resolve);
  });
  return globalThis.sanadTagFollower;
}

async function run(ready) {
  const { urlOf } = await import("../../db/roles.ts");
  for (;;) {
    const client = new pg.Client({ connectionString: urlOf("app_rw") });
    try {
      await client.connect();
      const lost = new Promise((resolve) => {
        client.on("error", resolve);
        client.on("end", resolve);
      });
      client.on("notification", ({ payload }) => {
        for (const tag of (payload ?? "").split("\n")) stamps.set(tag, Date.now() + graceMs);
      });
      await client.query("listen cache_tag");
      let since = new Date(0).toISOString();
      const poll = async () => {
        const { rows } = await client.query(
          "select tag, stamped_at, extract(epoch from clock_timestamp() - stamped_at) * 1000 as age from cache_tag where stamped_at > $1",
          [since],
        );
        for (const { tag, stamped_at, age } of rows) {
          // Age, not the instant itself: the database's clock and ours may differ.
          stamps.set(tag, Math.max(stamps.get(tag) ?? 0, Date.now() - Number(age) + graceMs));
          if (stamped_at.toISOString() > since) since = stamped_at.toISOString();
        }
      };
      await poll();
      ready();
      const timer = setInterval(() => poll().catch(() => client.end()), pollMs);
      timer.unref();
      await lost;
      clearInterval(timer);
    } catch {
      // Connection refused or lost: try again below.
    }
    await client.end().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000).unref());
  }
}

/** Tags an entry was made from: Next lists a page's in a header, a data entry's in its value or the call. */
function tagsOf(entry, context) {
  const header = entry.value?.headers?.["x-next-cache-tags"];
  const listed = typeof header === "string" ? header.split(",") : [];
  return [...listed, ...(entry.value?.tags ?? []), ...(context?.tags ?? [])];
}

export default class TaggedCache extends FileSystemCache {
  constructor(options) {
    super(options);
    void follow();
  }

  async get(key, context) {
    await follow();
    const entry = await super.get(key, context);
    if (!entry?.lastModified) return entry;
    const isStale = tagsOf(entry, context).some((tag) => (stamps.get(tag) ?? 0) >= entry.lastModified);
    return isStale ? null : entry;
  }
}
