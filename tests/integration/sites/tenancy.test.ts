import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { journalLine, rentCharge, siteCriterion, tenancy } from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { keepSites } from "#features/sites/flows/keep-sites.ts";
import {
  addCallCriterion,
  allocateRoom,
  applyForRoom,
  declineRoom,
  endTenancy,
  getTenancy,
  payRent,
  publishCall,
  reportFault,
  roomsOfSite,
  scoreRoom,
  settleFault,
  showWorkplace,
  signContract,
  studioCall,
  studioSites,
  unitFile,
  writeCall,
  writeCondition,
} from "#features/sites/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { makeTenancy, makeUnit } from "#tests/factories/sites.ts";
import { db, firstOf, type Maker, makeSiteWithKiln } from "#tests/integration/sites/world.ts";

const three = (text: string) => ({ ar: text, fr: text, en: text });
const at = (day: string) => new Date(`${day}T10:00:00Z`);

const balance = async (account: string) => {
  const [row] = await db
    .select({ sum: sql<number>`coalesce(sum(${journalLine.amountMinor}), 0)`.mapWith(Number) })
    .from(journalLine)
    .where(eq(journalLine.account, account));
  return row?.sum ?? 0;
};

/** A room that is offered, with three makers who applied in their order. */
async function offered() {
  const world = await makeSiteWithKiln(3);
  const manager = actorOf(await makeUser(db), [{ role: "manager", chamberId: world.chamberId }]);
  const roomId = await makeUnit(db, world.siteId);
  const now = at("2026-03-01");
  const { callId } = unwrap(
    await writeCall(
      { actor: manager, now },
      {
        ...{ callId: null, unitId: roomId, intro: three("Atelier"), months: "12", rent: "600,50" },
        ...{ opensOn: "2026-03-01", closesOn: "2026-03-10", startsOn: "2026-04-01" },
      },
    ),
  );
  expect(await publishCall({ actor: manager, now }, { callId })).toMatchObject({
    error: { code: "CRITERIA_MISSING" },
  });
  const criterion = { title: three("Question"), measure: three("Mesure"), weight: "5" };
  unwrap(await addCallCriterion({ actor: manager, now }, { callId, ...criterion }));
  unwrap(await publishCall({ actor: manager, now }, { callId }));
  expect(await addCallCriterion({ actor: manager, now }, { callId, ...criterion })).toMatchObject({
    error: { code: "CALL_SHOWN" },
  });
  const [asked] = await db.select().from(siteCriterion).where(eq(siteCriterion.callId, callId));
  if (!asked) throw new Error("no criterion");
  const entries: Id<"siteApplication">[] = [];
  for (const { actor, artisanId } of world.makers) {
    const answers = [{ criterionId: asked.id, answer: "Réponse" }];
    entries.push(unwrap(await applyForRoom({ actor, now }, { callId, artisanId, answers })).applicationId);
  }
  return { ...world, manager, roomId, callId, criterionId: asked.id, entries };
}

type Offered = Awaited<ReturnType<typeof offered>>;

/** Both officers give points, application by application. */
async function scoreAll({ registrar, manager, criterionId, entries }: Offered, points: readonly number[]) {
  const now = at("2026-03-11");
  for (const [n, applicationId] of entries.entries())
    for (const actor of [registrar, manager])
      unwrap(
        await scoreRoom(
          { actor, now },
          { applicationId, scores: [{ criterionId, points: points[n] ?? 0, reason: "Motif" }] },
        ),
      );
}

const makerAt = (makers: readonly Maker[], n: number): Maker => {
  const found = makers[n];
  if (!found) throw new Error(`no maker ${n}`);
  return found;
};

test("a room goes by published criteria to the best, among equals to whoever came first, and on when they decline", async () => {
  const world = await offered();
  const { callId, manager, makers, registrar, entries, criterionId } = world;
  const late = at("2026-03-11");
  expect(await allocateRoom({ actor: manager, now: at("2026-03-05") }, { callId })).toMatchObject({
    error: { code: "NOT_SCORING" },
  });
  expect(await allocateRoom({ actor: manager, now: late }, { callId })).toMatchObject({
    error: { code: "SCORES_MISSING" },
  });
  await scoreAll(world, [4, 9, 9]);
  const third = actorOf(await makeUser(db), [{ role: "registrar", chamberId: world.chamberId }]);
  const [firstEntry] = entries;
  if (!firstEntry) throw new Error("no entry");
  const scores = [{ criterionId, points: 1, reason: "Motif" }];
  expect(await scoreRoom({ actor: third, now: late }, { applicationId: firstEntry, scores })).toMatchObject({
    error: { code: "TWO_OFFICERS" },
  });
  // Before the room is given an applicant reads no points.
  const second = makerAt(makers, 1);
  const ask = { callId, artisanId: second.artisanId };
  const before = unwrap(await studioCall({ actor: second.actor, now: late }, ask));
  expect(before.application?.scores).toEqual([]);
  unwrap(await allocateRoom({ actor: registrar, now: late }, { callId }));
  const after = unwrap(await studioCall({ actor: second.actor, now: late }, ask));
  expect(after.application).toMatchObject({ state: "chosen", rank: 1, points: 90 });
  expect(after.application?.scores).toHaveLength(2);
  const chosen = after.application?.id;
  if (!chosen) throw new Error("nobody chosen");
  unwrap(await declineRoom({ actor: second.actor, now: late }, { applicationId: chosen }));
  const next = makerAt(makers, 2);
  const mine = unwrap(
    await studioCall({ actor: next.actor, now: late }, { callId, artisanId: next.artisanId }),
  );
  expect(mine.application).toMatchObject({ state: "chosen", rank: 2 });
});

test("no officer scores, gives or passes on a room where a workshop of theirs applied; one who passes it on has a fresh second factor", async () => {
  const world = await offered();
  const { callId, chamberId, registrar, makers, entries, criterionId } = world;
  const [chosen, waits] = [entries[0], makerAt(makers, 1)];
  if (!chosen) throw new Error("no entry");
  const now = at("2026-03-11");
  const near = async ({ artisanId }: Maker) =>
    actorOf(await makeUser(db), [
      { role: "manager", chamberId },
      { role: "packer", artisanId },
    ]);
  const own = await near(makerAt(makers, 0));
  const scores = [{ criterionId, points: 10, reason: "Motif" }];
  expect(await scoreRoom({ actor: own, now }, { applicationId: chosen, scores })).toMatchObject({
    error: { code: "NOT_FOUND" },
  });
  await scoreAll(world, [9, 8, 7]);
  const cousin = await near(waits);
  expect(await allocateRoom({ actor: cousin, now }, { callId })).toMatchObject({
    error: { code: "NEAR_APPLICANT" },
  });
  unwrap(await allocateRoom({ actor: registrar, now }, { callId }));
  const pass = (actor: Actor) => declineRoom({ actor, now }, { applicationId: chosen });
  const fresh = (actor: Actor, secondFactorAt = now): Actor =>
    actor.kind === "person" ? { ...actor, secondFactorAt } : actor;
  expect(await pass(fresh(registrar, at("2026-03-10")))).toMatchObject({
    error: { code: "STEP_UP_REQUIRED" },
  });
  expect(await pass(fresh(own))).toMatchObject({ error: { code: "NOT_FOUND" } });
  expect(await pass(fresh(cousin))).toMatchObject({ error: { code: "NEAR_APPLICANT" } });
  expect(unwrap(await pass(fresh(registrar)))).toEqual({ next: entries[1] });
  const { rows } = (await db.execute(sql`select name from pgboss.job
    where data->'payload'->>'id' = ${`${chosen}.passedOn`} order by 1`)) as unknown as {
    rows: { name: string }[];
  };
  expect(rows.map(({ name }) => name)).toEqual(["mail.send", "sms.send"]);
});

test("a contract runs for the call's months at its rent, and no two of one room overlap", async () => {
  const world = await offered();
  await scoreAll(world, [9, 5, 1]);
  const { registrar: actor, callId, entries, makers, roomId } = world;
  const now = at("2026-03-12");
  unwrap(await allocateRoom({ actor, now }, { callId }));
  const [applicationId] = entries;
  if (!applicationId) throw new Error("no entry");
  const contract = { applicationId, contract: "C-2026-1", startsOn: "2026-04-01" };
  expect(await signContract({ actor, now }, { ...contract, startsOn: "2026-03-20" })).toMatchObject({
    error: { code: "CONTRACT_EARLY" },
  });
  const { tenancyId } = unwrap(await signContract({ actor, now }, contract));
  const [row] = await db.select().from(tenancy).where(eq(tenancy.id, tenancyId));
  expect(row).toMatchObject({ endsOn: "2027-03-31", rentMinor: 60050, isShown: false });
  expect(await signContract({ actor, now }, contract)).toMatchObject({ error: { code: "NOT_CHOSEN" } });
  const other = makerAt(makers, 1).artisanId;
  await expect(
    makeTenancy(db, { unitId: roomId, artisanId: other, startsOn: "2027-03-31", endsOn: "2027-12-31" }),
  ).rejects.toThrow();
  await makeTenancy(db, { unitId: roomId, artisanId: other, startsOn: "2027-04-01", endsOn: "2027-12-31" });
});

test("rent is charged once a month, in the books until the chamber has it, and comes down to the days of the last month", async () => {
  const { siteId, chamberId, makers, registrar: actor } = await makeSiteWithKiln(1);
  const { artisanId, actor: tenant } = firstOf(makers);
  const unitId = await makeUnit(db, siteId);
  const tenancyId = await makeTenancy(db, {
    ...{ unitId, artisanId, startsOn: "2026-01-16", endsOn: "2027-01-15", rentMinor: 620_00 },
  });
  expect(await keepSites(at("2026-03-05"))).toBeGreaterThan(0);
  // Nothing is left to charge.
  expect(await keepSites(at("2026-03-06"))).toBe(0);
  const charges = await db
    .select()
    .from(rentCharge)
    .where(eq(rentCharge.tenancyId, tenancyId))
    .orderBy(rentCharge.month);
  expect(charges.map(({ amountMinor }) => amountMinor)).toEqual([320_00, 620_00, 620_00]);
  expect(await balance(accounts.rentOwed(tenancyId))).toBe(1560_00);
  const [january, , march] = charges;
  if (!january || !march) throw new Error("three months");
  const paid = { chargeId: january.id, paidOn: "2026-03-05", paidHow: "cash" as const };
  const now = at("2026-03-06");
  const answers = await Promise.all([1, 2, 3].map(() => payRent({ actor, now }, paid)));
  expect(answers.map((answer) => (answer.ok ? "paid" : answer.error.code)).sort()).toEqual([
    ...["RENT_PAID", "RENT_PAID", "paid"],
  ]);
  expect(await balance(accounts.rentOwed(tenancyId))).toBe(1240_00);
  expect(
    await endTenancy({ actor, now }, { tenancyId, endedOn: "2026-03-01", endReason: "Départ" }),
  ).toMatchObject({
    error: { code: "END_DATE" },
  });
  unwrap(await endTenancy({ actor, now }, { tenancyId, endedOn: "2026-03-15", endReason: "Départ" }));
  await keepSites(at("2026-05-01"));
  expect(await balance(accounts.rentOwed(tenancyId))).toBe(920_00);
  expect(await balance(accounts.rentDue(chamberId))).toBe(-920_00);
  const own = unwrap(await getTenancy({ actor: tenant }, { tenancyId }));
  expect(own.owed).toEqual({ minor: 920_00, currency: "MAD" });
  expect(own.charges).toHaveLength(3);
});

test("a tenant reads what was seen of their room, reports a fault, and reads the answer and nobody else's", async () => {
  const { siteId, makers, registrar: actor } = await makeSiteWithKiln(2);
  const [tenant, other] = [makerAt(makers, 0), makerAt(makers, 1)];
  const unitId = await makeUnit(db, siteId);
  const tenancyId = await makeTenancy(db, { unitId, artisanId: tenant.artisanId });
  const seen = { unitId, occasion: "entry" as const, grade: "good" as const, seenOn: "2026-02-01" };
  unwrap(await writeCondition({ actor }, { ...seen, note: "Murs repeints" }));
  unwrap(await writeCondition({ actor }, { ...seen, seenOn: "2025-06-01", note: "Avant lui" }));
  const room = unwrap(await getTenancy({ actor: tenant.actor }, { tenancyId }));
  expect(room.conditions.map(({ note }) => note)).toEqual(["Murs repeints"]);
  const fault = { unitId, note: "La prise est cassée" };
  expect(await reportFault({ actor: other.actor }, { ...fault, artisanId: other.artisanId })).toMatchObject({
    error: { code: "NOT_USING" },
  });
  const { faultId } = unwrap(
    await reportFault({ actor: tenant.actor }, { ...fault, artisanId: tenant.artisanId }),
  );
  const answer = { faultId, answer: "Électricien demain", cost: "" };
  expect(await settleFault({ actor }, { ...answer, state: "done" })).toMatchObject({
    error: { code: "FAULT_STATE" },
  });
  unwrap(await settleFault({ actor }, { ...answer, state: "accepted" }));
  unwrap(await settleFault({ actor }, { ...answer, state: "done", cost: "150,50" }));
  const mine = unwrap(await studioSites({ actor: tenant.actor }, { artisanId: tenant.artisanId }));
  expect(mine.faults).toMatchObject([{ state: "done", cost: { minor: 15050 } }]);
  const theirs = unwrap(await studioSites({ actor: other.actor }, { artisanId: other.artisanId }));
  expect([theirs.faults, theirs.rooms]).toEqual([[], []]);
  unwrap(await showWorkplace({ actor: tenant.actor }, { tenancyId, isShown: true }));
  const rooms = unwrap(await roomsOfSite({ actor }, { siteId }));
  expect(rooms.tenancies).toMatchObject([{ isShown: true }]);
  expect(rooms.months.at(-1)).toMatchObject({ let: 1, rooms: 1 });
  expect(rooms.units.filter(({ shown }) => shown === "let").map(({ id }) => id)).toEqual([unitId]);
  const file = unwrap(await unitFile({ actor }, { unitId }));
  expect(file.unit.shown).toBe("let");
  expect(file.conditions).toHaveLength(2);
});

test("a tenant is told of rent that is called, and once of rent that is late, in the transaction of it", async () => {
  const { siteId, makers } = await makeSiteWithKiln(1);
  const { artisanId } = firstOf(makers);
  const unitId = await makeUnit(db, siteId);
  const tenancyId = await makeTenancy(db, {
    unitId,
    artisanId,
    startsOn: "2026-01-01",
    endsOn: "2026-01-31",
  });
  const told = async () => {
    const { rows } = (await db.execute(sql`
      select name || ' ' || split_part(data->'payload'->>'id', '.', 2) as said from pgboss.job
      where split_part(data->'payload'->>'id', '.', 1) in (select id from rent_charge where tenancy_id = ${tenancyId})
      order by 1`)) as unknown as { rows: { said: string }[] };
    return rows.map(({ said }) => said);
  };
  await keepSites(at("2026-01-05"));
  expect(await told()).toEqual(["mail.send rentCalled"]);
  await keepSites(at("2026-01-10"));
  expect(await told()).toEqual(["mail.send rentCalled"]);
  await keepSites(at("2026-01-11"));
  await keepSites(at("2026-01-12"));
  expect(await told()).toEqual(["mail.send rentCalled", "mail.send rentOverdue", "sms.send rentOverdue"]);
});
