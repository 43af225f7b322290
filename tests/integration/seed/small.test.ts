import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { connect, type Database } from "#db/client.ts";
import { verifyPiece } from "#features/verify/index.ts";
import { storage } from "#lib/adapters/storage/index.ts";
import { seedIfEmpty } from "#scripts/seed.ts";

let db: Database;
const said: string[] = [];

beforeAll(async () => {
  await seedIfEmpty("small", (line) => said.push(line));
  const connection = connect(process.env.DATABASE_URL ?? "", { max: 2 });
  db = connection.db;
  return () => connection.end();
}, 120_000);

async function rows<T>(query: ReturnType<typeof sql>): Promise<T[]> {
  return ((await db.execute(query)) as unknown as { rows: T[] }).rows;
}

const counts = async () =>
  (
    await rows<Record<string, number>>(sql`select
      (select count(*)::int from chamber) as chambers, (select count(*)::int from artisan) as artisans,
      (select count(*)::int from piece) as pieces, (select count(*)::int from stock) as stock,
      (select count(*)::int from piece_image) as images, (select count(*)::int from credential) as records,
      (select count(*)::int from audit) as audit`)
  )[0];

describe("the small scenario", () => {
  it("holds two chambers, three artisans six signed pieces with a picture each, and three signed cards", async () => {
    const whole = { chambers: 2, artisans: 3, pieces: 6, stock: 6, images: 6, records: 9, audit: 9 };
    expect(await counts()).toEqual(whole);
    expect(said.at(-1)).toMatch(/^scenario small is complete, \d+\.\d s$/);
  });

  it("does nothing to a database that holds something already", async () => {
    const before = await counts();
    const again: string[] = [];
    await seedIfEmpty("small", (line) => again.push(line));
    await seedIfEmpty("demo", (line) => again.push(line));
    expect(again).toEqual([]);
    expect(await counts()).toEqual(before);
  });

  it("refuses a scenario nobody wrote", async () => {
    await expect(seedIfEmpty("huge", () => undefined)).rejects.toThrow(RangeError);
  });

  it("lets everyone see and buy what it seeds", async () => {
    const offers = await rows<{ available: number; currency: string }>(
      sql`select available, currency from published.offer`,
    );
    expect(offers).toHaveLength(6);
    for (const offer of offers) {
      expect(offer.available).toBeGreaterThan(0);
      expect(offer.currency).toBe("MAD");
    }
  });

  it("gives each piece, artisan and craft one address a language", async () => {
    const lacking = await rows(sql`
      select id, l from (select id from piece union all select id from artisan union all select id from craft) things
      cross join unnest(array['ar', 'fr', 'en']) l
      where (select count(*) from slug where target_id = id and locale = l and is_current) <> 1`);
    expect(lacking).toEqual([]);
  });

  it("stores every file that a picture's row promises", async () => {
    const images = await rows<{ storage_key: string; widths: Record<"avif" | "webp" | "jpeg", number[]> }>(
      sql`select storage_key, widths from piece_image`,
    );
    for (const { storage_key: key, widths } of images) {
      const names = (["avif", "webp", "jpeg"] as const).flatMap((f) =>
        widths[f].map((width) => `${key}-${width}.${f === "jpeg" ? "jpg" : f}`),
      );
      expect(names.length).toBeGreaterThan(2);
      for (const name of names) expect(await storage().exists(name)).toBe(true);
    }
  });

  it("signs records that verify", async () => {
    const pieces = await rows<{ serial: string }>(sql`select serial from piece`);
    for (const { serial } of pieces) {
      const seen = await verifyPiece(serial, new Date());
      expect(seen?.verdict.cause).toBe("authentic");
      expect(seen?.checks).toEqual({
        signature: "passed",
        issuer: "passed",
        status: "passed",
        log: "passed",
      });
    }
  });
});
