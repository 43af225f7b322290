import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "#db/client.ts";
import { noticesOf, stampTags } from "#lib/cache/stamp.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
const heard: string[] = [];

beforeAll(async () => {
  await client.connect();
  client.on("notification", ({ payload }) => heard.push(...(payload ?? "").split("\n")));
  await client.query("listen cache_tag");
});
afterAll(() => client.end());

it("stamps thousands of tags at once, and every process hears of each of them", async () => {
  const many = Array.from({ length: 3000 }, () => tags.piece(newId("piece")));
  await database().transaction((tx) => stampTags(tx, [...many, ...many, tags.home()]));
  const { rows } = await client.query("select tag from cache_tag");
  const all = [...many, tags.home()].sort();
  expect(rows.map(({ tag }) => tag).sort()).toEqual(all);
  expect([...heard].sort()).toEqual(all);
});

it("keeps every notice below what Postgres takes, in bytes and not in letters", () => {
  const wide = Array.from({ length: 2000 }, (_, n) => `piece:قطعة-${n}`);
  const notices = noticesOf(wide);
  expect(Math.max(...notices.map((notice) => Buffer.byteLength(notice)))).toBeLessThan(8000);
  expect(notices.flatMap((notice) => notice.split("\n"))).toEqual(wide);
  expect(noticesOf([])).toEqual([]);
});
