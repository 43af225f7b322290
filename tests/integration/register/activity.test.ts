import { beforeAll, describe, expect, it } from "vitest";
import { application, siteVisit } from "#db/schema/applications.ts";
import { card } from "#db/schema/cards.ts";
import { orderEvent } from "#db/schema/orders.ts";
import { activityRecord, attestation, standingChange } from "#db/schema/register.ts";
import { activity } from "#features/register/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeOrder } from "#tests/factories/orders.ts";
import { owner } from "#tests/factories/owner.ts";
import { makeCommission, makeTariffs } from "#tests/factories/rates.ts";
import { words } from "#tests/factories/words.ts";
import { makeOffice } from "#tests/integration/register/world.ts";

beforeAll(async () => {
  await makeCommission(owner());
  await makeTariffs(owner());
});

const on = (day: string) => new Date(`${day}T10:00:00Z`);

/** A maker with one of everything that a life on the register holds. */
async function makeLife() {
  const office = await makeOffice({ verifiedAt: on("2026-01-05") });
  const { maker, chamberId, verifier, manager } = office;
  const db = owner();
  const of = { artisanId: maker.id, chamberId };
  await db.insert(standingChange).values({
    ...of,
    from: "registered",
    to: "suspended",
    reason: "INQUIRY",
    note: "Note",
    effectiveFrom: on("2026-04-01"),
    appliedAt: on("2026-04-01"),
    orderedBy: manager.userId,
  });
  // Waits for its day: nothing has happened yet.
  await db
    .insert(standingChange)
    .values({ ...of, to: "struck_off", reason: "OTHER", effectiveFrom: on("2027-01-01") });
  const cardRow = {
    ...of,
    registryNumber: "NIA-1",
    holderName: words("M"),
    trade: words("T"),
    kind: "maalem" as const,
  };
  await db.insert(card).values({
    ...cardRow,
    number: `N-${maker.id.slice(-10)}`,
    code: maker.id.slice(-16).toUpperCase(),
    validFrom: "2026-01-06",
    validUntil: "2031-01-06",
    state: "lost",
    stateAt: on("2026-05-01"),
    issuedAt: on("2026-01-06"),
  });
  const applicationId = newId("application");
  await db.insert(application).values({
    id: applicationId,
    number: `T-${applicationId.slice(-8)}`,
    chamberId,
    kind: "maalem",
    state: "approved",
    locale: "ar",
    applicantUserId: verifier.userId,
    artisanId: maker.id,
  });
  await db.insert(siteVisit).values({
    applicationId,
    chamberId,
    plannedFor: on("2025-12-20"),
    plannedBy: verifier.userId,
    officerId: verifier.userId,
    doneAt: on("2025-12-20"),
    outcome: "confirmed",
    report: "Kept from the timeline",
  });
  await db.insert(attestation).values({
    ...of,
    applicationId,
    registryNumber: "NIA-1",
    method: "officer_lookup",
    outcome: "found",
    officerId: verifier.userId,
    at: on("2025-12-28"),
    expiresOn: "2026-12-28",
  });
  for (const [kind, happenedOn] of [
    ["training", "2026-02-10"],
    ["quality_incident", "2026-02-20"],
    ["note", "2026-02-25"],
  ] as const)
    await db
      .insert(activityRecord)
      .values({ ...of, kind, title: kind, happenedOn, source: "s", recordedBy: verifier.userId });
  const order = await makeOrder(db, maker, { state: "delivered", paidAt: on("2026-03-01") });
  await db
    .insert(orderEvent)
    .values({ orderId: order.id, artisanId: maker.id, state: "disputed", at: on("2026-03-20") });
  return { ...office, order };
}

const kindsOf = (entries: readonly { kind: string; code: string }[]) =>
  entries.map(({ kind, code }) => `${kind} ${code}`);

describe("the timeline of a maker", () => {
  it("holds everything that happened, the latest first, and nothing that waits", async () => {
    const { maker, registrar, order } = await makeLife();
    const page = unwrap(await activity({ actor: registrar }, { artisanId: maker.id }));
    expect(kindsOf(page.entries)).toEqual([
      "card lost",
      "standing suspended",
      "incident disputed",
      "order delivered",
      "note note",
      "incident quality_incident",
      "training training",
      "card issued",
      "standing registered",
      "attestation found",
      "visit confirmed",
    ]);
    expect(page.total).toBe(11);
    const delivered = page.entries.find(({ kind }) => kind === "order");
    expect(delivered?.subject).toBe(order.number);
    expect(JSON.stringify(page)).not.toMatch(/Kept from|Rabat|Acheteuse|Minor|expires/);
  });

  it("is narrowed to one kind", async () => {
    const { maker, manager } = await makeLife();
    const page = unwrap(await activity({ actor: manager }, { artisanId: maker.id, kind: "incident" }));
    expect(kindsOf(page.entries)).toEqual(["incident disputed", "incident quality_incident"]);
  });

  it("shows the maker their own, but not what officers wrote for each other", async () => {
    const { maker, himself } = await makeLife();
    const page = unwrap(await activity({ actor: himself }, { artisanId: maker.id }));
    const kinds = new Set(page.entries.map(({ kind }) => kind));
    expect(kinds.has("attestation")).toBe(true);
    expect(kinds.has("order")).toBe(true);
    expect(kinds.has("visit")).toBe(false);
  });

  it("comes in pages of fifty", async () => {
    const { maker, chamberId, registrar, verifier } = await makeOffice({ verifiedAt: null });
    await owner()
      .insert(activityRecord)
      .values(
        Array.from({ length: 120 }, (_, n) => ({
          artisanId: maker.id,
          chamberId,
          kind: "note" as const,
          title: `Note ${n}`,
          happenedOn: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
          source: "s",
          recordedBy: verifier.userId,
        })),
      );
    const read = async (page: number) =>
      unwrap(await activity({ actor: registrar }, { artisanId: maker.id, page }));
    const pages = [await read(1), await read(2), await read(3)];
    expect(pages.map(({ entries }) => entries.length)).toEqual([50, 50, 20]);
    expect(pages[0]).toMatchObject({ total: 120, pages: 3 });
    expect(pages[0]?.entries[0]?.subject).toBe("Note 119");
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ subject }) => subject))).size).toBe(120);
  });
});
