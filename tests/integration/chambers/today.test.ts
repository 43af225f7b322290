import { beforeAll, describe, expect, it } from "vitest";
import { appeal, application, applicationEvent, siteVisit, transfer } from "#db/schema/applications.ts";
import { card } from "#db/schema/cards.ts";
import { standingChange } from "#db/schema/register.ts";
import { newCardCode } from "#features/cards/domain/code.ts";
import { listCards } from "#features/cards/index.ts";
import { federationToday, myChambers, officeToday } from "#features/chambers/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { anonymous, type ChamberRole } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { owner } from "#tests/factories/owner.ts";
import { actorOf, makeUser, type Person } from "#tests/factories/people.ts";
import { makeRules } from "#tests/factories/rules.ts";
import { words } from "#tests/factories/words.ts";

const now = new Date("2026-11-25T10:00:00Z");
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);

let ours: Id<"chamber">;
let theirs: Id<"chamber">;
let person: Person;

type State = (typeof application.$inferInsert)["state"];

/** A file that was sent so many days ago, with the day its answer is due. */
async function file(
  chamberId: Id<"chamber">,
  state: State,
  age: number,
  due: number,
  lastEvent = "submitted",
) {
  const id = newId("application");
  await owner()
    .insert(application)
    .values({
      ...{ id, chamberId, state, number: `T-${id}`, locale: "fr", applicantUserId: person.id },
      ...{ submittedAt: days(-age), dueAt: days(due) },
    });
  const common = { applicationId: id, chamberId, isPublic: true };
  await owner()
    .insert(applicationEvent)
    .values([
      { ...common, kind: "submitted", state: "submitted", at: days(-age) },
      ...(lastEvent === "submitted"
        ? []
        : [{ ...common, kind: lastEvent, state: "under_review" as const, at: days(-age / 2) }]),
    ]);
  return id;
}

const as = (...roles: ChamberRole[]) => ({
  actor: actorOf(
    person,
    roles.map((role) => ({ role, chamberId: ours })),
    now,
  ),
  now,
});

beforeAll(async () => {
  await makeRules(owner());
  ours = (await makeChamber(owner())).id;
  theirs = (await makeChamber(owner())).id;
  person = await makeUser(owner());
  const fresh = await file(ours, "submitted", 2, 20);
  await file(ours, "under_review", 10, -1);
  await file(ours, "under_review", 20, 3, "completed");
  await file(ours, "completion_requested", 40, -5);
  await file(ours, "withdrawn", 3, 3);
  const foreign = await file(theirs, "submitted", 2, -9);
  const maker = await makeArtisan(owner(), { chamberId: ours, validUntil: "2026-12-01" });
  await makeArtisan(owner(), { chamberId: ours, state: "suspended" });
  await makeArtisan(owner(), { chamberId: theirs, validUntil: "2026-12-01" });
  const visit = { plannedBy: person.id, officerId: person.id };
  await owner()
    .insert(siteVisit)
    .values([
      { ...visit, applicationId: fresh, chamberId: ours, plannedFor: days(3) },
      { ...visit, applicationId: fresh, chamberId: ours, plannedFor: days(9) },
      { ...visit, applicationId: foreign, chamberId: theirs, plannedFor: days(1) },
    ]);
  await owner()
    .insert(standingChange)
    .values({
      ...{ artisanId: maker.id, chamberId: ours, to: "suspended", reason: "OTHER" },
      effectiveFrom: new Date("2999-01-01T00:00:00Z"),
    });
  await owner()
    .insert(appeal)
    .values({
      ...{ applicationId: fresh, chamberId: ours, round: 1, level: "manager", text: "Why?" },
      ...{ filedBy: person.id, filedAt: now, dueAt: days(15) },
    });
  await owner()
    .insert(transfer)
    .values({
      ...{ applicationId: foreign, chamberId: theirs, toChamberId: ours, reason: "moved" },
      ...{ requestedBy: person.id, requestedAt: now },
    });
});

/** A chamber with a card to print, one to hand over, and two that run out soon, one of them of an expired registration. */
async function makeCardOffice() {
  const { id: chamberId } = await makeChamber(owner());
  const give = async (state: "registered" | "expired", more: Partial<typeof card.$inferInsert>) => {
    const { id: artisanId } = await makeArtisan(owner(), { chamberId, state });
    const id = newId("card");
    await owner()
      .insert(card)
      .values({
        ...{ id, artisanId, chamberId, number: id, code: newCardCode(), registryNumber: id, kind: "maalem" },
        ...{ holderName: words("Maker"), trade: words("Craft"), validFrom: "2026-01-05" },
        ...{ validUntil: "2099-01-05", stateAt: days(-9), issuedAt: days(-9) },
        ...{ printedAt: days(-8), handedOverAt: days(-7) },
        ...more,
      });
  };
  await give("registered", { printedAt: null, handedOverAt: null });
  await give("registered", { handedOverAt: null });
  await give("registered", { validUntil: "2026-12-01" });
  await give("expired", { validUntil: "2026-11-01", handedOverAt: null });
  return { chamberId, registrar: actorOf(person, [{ role: "registrar", chamberId }], now) };
}

describe("the office's first page", () => {
  it("counts what waits in the manager's own chamber, and nothing of another", async () => {
    const today = unwrap(await officeToday(as("manager"), { chamberId: ours }));
    expect(today).toMatchObject({
      chamber: { id: ours },
      register: { inForce: 1, suspended: 1 },
      files: {
        ...{ open: 4, fresh: 1, answered: 1, overdue: 1, oldestDue: days(-1).toISOString() },
        ages: { week: 1, fortnight: 1, month: 1, longer: 1 },
      },
      visits: { thisWeek: 1, mine: 1, next: days(3).toISOString() },
      standing: { endingSoon: 1, planned: 1 },
      cards: { toPrint: 0, toHandOver: 0, runningOut: 0 },
      orders: { toBring: 0, late: 0 },
      transfers: 1,
      appeals: { open: 1, oldestDue: days(15).toISOString() },
    });
  });

  it("tells each role of its own work only", async () => {
    const known = async (role: ChamberRole) => {
      const { chamber: _, register: __, ...rest } = unwrap(await officeToday(as(role), { chamberId: ours }));
      return Object.entries(rest).flatMap(([part, value]) => (value === null ? [] : [part]));
    };
    expect(await known("curator")).toEqual(["reports", "pieces", "consents"]);
    expect(await known("verifier")).toEqual([
      "files",
      "visits",
      "cards",
      "standing",
      "transfers",
      "reports",
      "pieces",
    ]);
    expect(await known("registrar")).toEqual(["files", "visits", "cards", "standing", "orders", "transfers"]);
  });

  it("says the same of cards as the page of cards does", async () => {
    const { chamberId, registrar } = await makeCardOffice();
    const list = unwrap(
      await listCards({ actor: registrar, now }, { chamberId, tab: "all", q: "", page: 1 }),
    );
    const today = unwrap(await officeToday({ actor: registrar, now }, { chamberId }));
    const { to_print: toPrint, to_hand_over: toHandOver, running_out: runningOut } = list.counts;
    expect(today.cards).toEqual({ toPrint, toHandOver, runningOut });
    expect(list.counts).toMatchObject({ to_print: 1, to_hand_over: 1, running_out: 2 });
  });

  it("does not exist for another chamber's people", async () => {
    const elsewhere = actorOf(person, [{ role: "manager", chamberId: theirs }], now);
    for (const actor of [elsewhere, anonymous])
      expect(await officeToday({ actor, now }, { chamberId: ours })).toMatchObject({
        error: { code: "NOT_FOUND" },
      });
  });

  it("knows every chamber somebody works for, the first of their roles first", async () => {
    const actor = actorOf(person, [
      { role: "verifier", chamberId: theirs },
      { role: "registrar", chamberId: ours },
      { role: "manager", chamberId: theirs },
    ]);
    expect(unwrap(await myChambers({ actor }, {}))).toMatchObject([
      { id: theirs, roles: ["verifier", "manager"] },
      { id: ours, roles: ["registrar"] },
    ]);
  });
});

describe("the federation's first page", () => {
  it("counts for each institution what it has to do with", async () => {
    const read = async (role: "federation" | "ministry" | "admin") =>
      unwrap(await federationToday({ actor: actorOf(person, [{ role }]) }, {}));
    expect(await read("federation")).toMatchObject({ appeals: { open: 0 }, duplicates: 0, bodies: 0 });
    expect(await read("admin")).toMatchObject({ appeals: null, duplicates: null });
    expect((await read("admin")).withoutManager).toBeGreaterThanOrEqual(2);
    expect(await read("ministry")).toMatchObject({ appeals: null, withoutManager: null });
    expect((await read("ministry")).chambers).toBeGreaterThanOrEqual(2);
  });
});
