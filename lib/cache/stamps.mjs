// When this process heard of each stale tag. Plain JavaScript, because Next loads the cache handler as it is; the page
// shelf reads the same map. There is one follower a process: one LISTEN connection, and a poll for what was missed.
const pollMs = 5000;
/** A connection that died without a word is found out by a poll that nobody answers for so long. */
const answerMs = 5000;
/** How long a transaction may take to commit a stamp that it has written, and the poll still find it; interval of Postgres. */
const longestCommit = "60 s";
/** A page that was being rendered while a change committed is kept a moment after the stamp, with old data. */
export const graceMs = 1500;

/** @type {Map<string, number>} */
const heard = globalThis.sanadTagStamps ?? new Map();
globalThis.sanadTagStamps = heard;

/** The stamp last read of each tag, by the database's clock. @type {Map<string, string>} */
const read = new Map();

/** True when one of the tags was stamped at or after an instant of this process's clock, in milliseconds. */
export function stampedSince(/** @type {readonly string[]} */ tags, /** @type {number} */ since) {
  return tags.some((tag) => (heard.get(tag) ?? Number.NEGATIVE_INFINITY) >= since);
}

/** Notes that tags are stale from now on, or from `at`. */
export function hear(/** @type {readonly string[]} */ tags, at = Date.now()) {
  for (const tag of tags) heard.set(tag, Math.max(heard.get(tag) ?? 0, at));
}

/** Follows stamps, once a process. Resolves when the stamps of before the start are known, or after two seconds. */
export function followStamps() {
  if (!process.env.DATABASE_URL || process.env.NEXT_PHASE === "phase-production-build")
    return Promise.resolve();
  globalThis.sanadTagFollower ??= new Promise((resolve) => {
    setTimeout(resolve, 2000).unref();
    void run(() => resolve(undefined));
  });
  return globalThis.sanadTagFollower;
}

async function run(/** @type {() => void} */ ready) {
  // Loaded late: traces wrap the driver as it loads, and start with the web process.
  const [{ default: pg }, { urlOf }] = await Promise.all([import("pg"), import("../../db/roles.ts")]);
  // The last stamp read, by the database's clock; null before the first reading.
  let since = null;
  for (;;) {
    const client = new pg.Client({
      connectionString: urlOf("app_rw"),
      keepAlive: true,
      query_timeout: answerMs,
    });
    let lose = () => undefined;
    const lost = new Promise((resolve) => {
      lose = () => void resolve(undefined);
    });
    client.on("error", lose);
    client.on("end", lose);
    try {
      await client.connect();
      client.on("notification", ({ payload }) => hear((payload ?? "").split("\n")));
      await client.query("listen cache_tag");
      const poll = async () => {
        since = await readStamps(client, since);
      };
      await poll();
      ready();
      const timer = setInterval(() => poll().catch(lose), pollMs);
      timer.unref();
      await lost;
      clearInterval(timer);
    } catch {
      // Connection refused or lost: try again below.
    }
    // Not waited for: at a dead connection nobody says goodbye.
    void client.end().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1000).unref());
  }
}

/**
 * Reads the stamps after `since`, and those of the minute before, because a transaction may commit after others that wrote later.
 * One that was missed counts from now: nobody knows when its transaction committed. At the start there is nothing in memory, and pages on disk are older or newer than the stamp itself.
 */
export async function readStamps(
  /** @type {import("pg").Client} */ client,
  /** @type {string | null} */ since,
) {
  const before = Date.now();
  const { rows } = await client.query(
    "select tag, stamped_at, stamped_at::text as written, extract(epoch from clock_timestamp() - stamped_at) * 1000 as age from cache_tag where stamped_at > $1::timestamptz - $2::interval",
    [since ?? new Date(0).toISOString(), longestCommit],
  );
  let last = since ?? new Date(0).toISOString();
  for (const { tag, stamped_at, written, age } of rows) {
    if (since !== null && read.get(tag) === written) continue;
    read.set(tag, written);
    // Age, not the instant itself: the database's clock and ours may differ.
    // In whole milliseconds, as it was heard: a fraction more would count it twice.
    const at = Math.floor(before - Number(age));
    if (since === null) hear([tag], at);
    else if ((heard.get(tag) ?? 0) < at) hear([tag]);
    const instant = stamped_at.toISOString();
    if (instant > last) last = instant;
  }
  return last;
}
