import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { stampTags } from "#lib/cache/stamp.ts";
import { followStamps, hear, readStamps, stampedSince } from "#lib/cache/stamps.mjs";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const stamp = (tag: string) => database().transaction((tx) => stampTags(tx, [tag]));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(() => client.connect());
afterAll(() => client.end());

it("hears of a stamp as soon as its transaction has committed, and not of other tags", async () => {
  await followStamps();
  const before = Date.now();
  await stamp("piece:heard");
  await expect.poll(() => stampedSince(["piece:heard"], before)).toBe(true);
  expect(stampedSince(["piece:other"], before)).toBe(false);
  expect(stampedSince(["piece:other", "piece:heard"], before)).toBe(true);
});

it("takes stamps of before the start for as old as they are", async () => {
  await stamp("piece:old");
  await pause(120);
  const now = Date.now();
  await readStamps(client, null);
  expect(stampedSince(["piece:old"], now - 50)).toBe(false);
  expect(stampedSince(["piece:old"], now - 5_000)).toBe(true);
});

it("counts a stamp that it missed from when it was found, since its transaction may have committed late", async () => {
  const since = await readStamps(client, null);
  // Written first, committed last: what the notice would have told is unknown here.
  await client.query("insert into cache_tag (tag, stamped_at) values ('piece:missed', clock_timestamp())");
  await pause(60);
  const now = Date.now();
  await readStamps(client, since);
  expect(stampedSince(["piece:missed"], now)).toBe(true);
});

it("finds a stamp that was committed after others which were written later", async () => {
  await client.query("insert into cache_tag (tag, stamped_at) values ('piece:quick', clock_timestamp())");
  const since = await readStamps(client, null);
  // Written half a minute before, by a transaction that took so long.
  await client.query(
    "insert into cache_tag (tag, stamped_at) values ('piece:slow', clock_timestamp() - interval '30 s')",
  );
  const now = Date.now();
  await readStamps(client, since);
  expect(stampedSince(["piece:slow"], now)).toBe(true);
});

it("does not count a stamp again that it has read", async () => {
  await client.query("insert into cache_tag (tag, stamped_at) values ('piece:read', clock_timestamp())");
  let since = await readStamps(client, null);
  await pause(20);
  const now = Date.now();
  for (let n = 0; n < 20; n++) since = await readStamps(client, since);
  expect(stampedSince(["piece:read"], now)).toBe(false);
});

it("does not count a stamp twice that it had heard of", async () => {
  const since = await readStamps(client, null);
  await client.query("insert into cache_tag (tag, stamped_at) values ('piece:once', clock_timestamp())");
  hear(["piece:once"]);
  await pause(60);
  const now = Date.now();
  await readStamps(client, since);
  expect(stampedSince(["piece:once"], now)).toBe(false);
});
