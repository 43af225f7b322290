import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { countCover, exportCover } from "#features/cover/index.ts";
import { type Actor, anonymous, settingsOf, systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { agreeAs, type Maker, makeMaker, makeOffice, type Office } from "./makers.ts";

let office: Office;
let other: Office;
let maker: Maker;

beforeAll(async () => {
  office = await makeOffice();
  other = await makeOffice();
  for (let n = 0; n < 5; n += 1) {
    maker = await makeMaker(office.chamberId);
    await agreeAs(maker, "affiliated");
  }
  unwrap(await exportCover({ actor: office.registrar }, { chamberId: office.chamberId }));
  unwrap(await countCover({ actor: systemActor("cover.count") }, {}));
});

/** Rows that a statement on the product's own connection finds for an actor, whatever the code would have asked. */
async function rowsSeen(actor: Actor, table: string): Promise<number> {
  const { rows } = (await withActorSettings(database(), settingsOf(actor), (tx) =>
    tx.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`),
  )) as unknown as { rows: { n: number }[] };
  return rows[0]?.n ?? -1;
}

describe("rows of health cover, asked for in SQL as the product connects", () => {
  it("are seen by registrars and managers of the chamber, and one's own by the maker", async () => {
    expect(await rowsSeen(office.registrar, "health_cover")).toBe(5);
    expect(await rowsSeen(office.manager, "health_cover")).toBe(5);
    expect(await rowsSeen(office.registrar, "cover_exchange")).toBe(1);
    expect(await rowsSeen(maker.person, "health_cover")).toBe(1);
  });

  it("are there for nobody else: not the chamber's reviewers, not another chamber, not those who read figures", async () => {
    const reads = async (role: "ministry" | "federation" | "mda" | "admin") =>
      actorOf(await makeUser(owner()), [{ role }]);
    const others: Actor[] = [
      office.verifier,
      office.curator,
      other.registrar,
      other.manager,
      await reads("ministry"),
      await reads("federation"),
      await reads("mda"),
      await reads("admin"),
      anonymous,
    ];
    for (const actor of others) {
      expect(await rowsSeen(actor, "health_cover"), JSON.stringify(actor)).toBe(0);
      expect(await rowsSeen(actor, "cover_exchange"), JSON.stringify(actor)).toBe(0);
    }
  });

  it("as figures are seen whole by ministry and federation, and by a chamber for itself", async () => {
    const ministry = actorOf(await makeUser(owner()), [{ role: "ministry" }]);
    expect(await rowsSeen(ministry, "cover_count")).toBeGreaterThan(0);
    expect(await rowsSeen(other.manager, "cover_count")).toBe(0);
    expect(await rowsSeen(anonymous, "cover_count")).toBe(0);
  });
});
