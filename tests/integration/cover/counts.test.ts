import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { coverCount } from "#db/schema/cover.ts";
import { countCover, coverCounts, withdrawCoverConsent } from "#features/cover/index.ts";
import { coverJobHandlers } from "#features/cover/job-handlers.ts";
import type { CoverStatus } from "#features/cover/schema.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { agreeAs, type Maker, makeMaker, makeOffice, type Office } from "./makers.ts";

const system = { actor: systemActor("cover.count"), now: new Date("2026-11-25T03:00:00Z") };
let large: Office;
let small: Office;
const makers: Maker[] = [];

async function fill(office: Office, counts: Record<CoverStatus, number>): Promise<void> {
  for (const [status, many] of Object.entries(counts)) {
    for (let n = 0; n < many; n += 1) {
      const maker = await makeMaker(office.chamberId);
      await agreeAs(maker, status as CoverStatus);
      makers.push(maker);
    }
  }
}

beforeAll(async () => {
  large = await makeOffice();
  small = await makeOffice();
  await fill(large, { to_complete: 8, affiliated: 9, in_arrears: 7, exempt: 6 });
  await fill(small, { to_complete: 7, affiliated: 8, in_arrears: 2, exempt: 6 });
});

const read = async () => {
  const reader = actorOf(await makeUser(owner()), [{ role: "ministry" }]);
  const counts = unwrap(await coverCounts({ actor: reader }, {}));
  const of = (scope: string) => counts.rows.find((row) => row.scope === scope)?.counts;
  return { day: counts.day, large: of(large.chamberId), small: of(small.chamberId), all: of("national") };
};

describe("the counts of a day", () => {
  it("show none under five, and none from which one could be worked out", async () => {
    unwrap(await countCover(system, {}));
    const seen = await read();
    expect(seen.day).toBe("2026-11-25");
    expect(seen.small?.in_arrears).toBeNull();
    // Shown, the other chamber's count and the country's would give it away.
    expect([seen.large?.in_arrears, seen.all?.in_arrears].filter((count) => count === null)).not.toEqual([]);
    const beside = [seen.small?.to_complete, seen.small?.affiliated, seen.small?.exempt, seen.small?.all];
    expect(beside.filter((count) => count === null)).not.toEqual([]);
    expect(seen.all?.all).toBe(53);
  });

  it("lie in the table only where they may be shown, which the table itself insists on", async () => {
    const rows = await owner().select().from(coverCount);
    expect(rows.length).toBeGreaterThan(0);
    for (const { makers: count } of rows) expect(count).toBeGreaterThanOrEqual(5);
    await expect(
      owner().insert(coverCount).values({ day: "2026-11-26", scope: "x", status: "exempt", makers: 4 }),
    ).rejects.toThrow();
  });

  it("replace earlier ones of the same day, and follow a maker who took their agreement back", async () => {
    const [first] = makers;
    if (!first) throw new Error("no makers");
    unwrap(await withdrawCoverConsent({ actor: first.person }, { artisanId: first.id }));
    unwrap(await countCover(system, {}));
    expect((await read()).all?.all).toBe(52);
    const rows = await owner().select().from(coverCount).where(eq(coverCount.day, "2026-11-25"));
    const cells = rows.map(({ scope, status }) => `${scope} ${status}`);
    expect(new Set(cells).size).toBe(rows.length);
  });

  it("are made by the nightly job, and written to the audit chain without a figure of any status", async () => {
    for (const { run } of coverJobHandlers) await run({});
    expect((await read()).day).not.toBeNull();
  });

  it("are for ministry and federation; a chamber reads no other's", async () => {
    for (const actor of [
      large.registrar,
      large.manager,
      actorOf(await makeUser(owner()), [{ role: "mda" }]),
    ]) {
      const asked = await coverCounts({ actor }, {});
      expect(asked.ok ? "ok" : asked.error.code).toBe("NOT_FOUND");
    }
  });
});
