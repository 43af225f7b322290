import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan, site, unitBooking } from "#db/schema/index.ts";
import { slotsOn } from "#features/sites/domain/slots.ts";
import { bookingDesk, bookUnit, cancelBooking, dayOfSite, settleBooking } from "#features/sites/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { settingsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { makeArtisan } from "#tests/factories/artisans.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import { allWeek } from "#tests/factories/sites.ts";
import { db, firstOf, makeSiteWithKiln } from "#tests/integration/sites/world.ts";

// A Monday, at nine in Morocco.
const now = new Date("2026-10-12T08:00:00Z");
const slots = (day: string) => slotsOn(day, allWeek, 240).map(({ startsAt }) => startsAt.toISOString());
const [early = "", late = ""] = slots("2026-10-14");

test("a maker books, gives the slot back in time, and another has it", async () => {
  const { unitId, makers } = await makeSiteWithKiln(2);
  const [first, second] = makers;
  if (!first || !second) throw new Error("two makers");
  const at = { actor: first.actor, now };
  const { bookingId } = unwrap(await bookUnit(at, { unitId, artisanId: first.artisanId, startsAt: early }));
  const other = { unitId, artisanId: second.artisanId, startsAt: early };
  expect(await bookUnit({ actor: second.actor, now }, other)).toMatchObject({
    ...{ ok: false, error: { code: "SLOT_TAKEN", details: { nextAt: late } } },
  });
  expect(await cancelBooking({ actor: second.actor, now }, { bookingId })).toMatchObject({
    ...{ ok: false, error: { code: "NOT_FOUND" } },
  });
  unwrap(await cancelBooking(at, { bookingId }));
  expect(await cancelBooking(at, { bookingId })).toMatchObject({ error: { code: "BOOKING_SETTLED" } });
  unwrap(await bookUnit({ actor: second.actor, now }, other));
  const desk = unwrap(await bookingDesk(at, { unitId, artisanId: first.artisanId, day: "2026-10-14" }));
  expect(desk.slots.map(({ state }) => state)).toEqual(["taken", "free"]);
  // Whose it is, the desk does not say.
  expect(JSON.stringify(desk)).not.toContain(second.artisanId);
});

test("too late to give back is too late for the maker, and not for the chamber", async () => {
  const { unitId, makers, registrar } = await makeSiteWithKiln(1);
  const { artisanId, actor } = firstOf(makers);
  const { bookingId } = unwrap(await bookUnit({ actor, now }, { unitId, artisanId, startsAt: early }));
  // Eleven hours before: the kiln asks for twelve.
  const near = new Date(Date.parse(early) - 11 * 3_600_000);
  expect(await cancelBooking({ actor, now: near }, { bookingId })).toMatchObject({
    error: { code: "TOO_LATE" },
  });
  unwrap(await cancelBooking({ actor: registrar, now: near }, { bookingId }));
});

test("who misses too many slots books no more, until an officer says that they were there", async () => {
  const { unitId, siteId, makers, registrar } = await makeSiteWithKiln(1);
  const { artisanId, actor } = firstOf(makers);
  const missed: Id<"unitBooking">[] = [];
  for (const startsAt of slots("2026-10-13")) {
    const { bookingId } = unwrap(await bookUnit({ actor, now }, { unitId, artisanId, startsAt }));
    expect(await settleBooking({ actor: registrar, now }, { bookingId, state: "missed" })).toMatchObject({
      error: { code: "TOO_EARLY" },
    });
    missed.push(bookingId);
  }
  const after = new Date("2026-10-13T20:00:00Z");
  for (const bookingId of missed)
    unwrap(await settleBooking({ actor: registrar, now: after }, { bookingId, state: "missed" }));
  const again = { unitId, artisanId, startsAt: early };
  expect(await bookUnit({ actor, now: after }, again)).toMatchObject({ error: { code: "MISSED_TOO_OFTEN" } });
  const [one] = missed;
  if (!one) throw new Error("nothing missed");
  unwrap(await settleBooking({ actor: registrar, now: after }, { bookingId: one, state: "used" }));
  unwrap(await bookUnit({ actor, now: after }, again));
  const day = unwrap(await dayOfSite({ actor: registrar }, { siteId, day: "2026-10-13" }));
  expect(day.bookings.map(({ state }) => state).sort()).toEqual(["missed", "used"]);
});

test("what is no slot, is past, too far ahead, closed, or another chamber's is refused", async () => {
  const { unitId, siteId, makers } = await makeSiteWithKiln(1);
  const { artisanId, actor } = firstOf(makers);
  const refusal = async (startsAt: string, who = { artisanId, actor }) => {
    const answer = await bookUnit({ actor: who.actor, now }, { unitId, artisanId: who.artisanId, startsAt });
    return answer.ok ? null : answer.error.code;
  };
  expect(await refusal("2026-10-14T08:05:00.000Z")).toBe("SLOT_UNKNOWN");
  expect(await refusal(slots("2026-10-11")[0] ?? "")).toBe("SLOT_PAST");
  expect(await refusal(slots("2026-11-12")[0] ?? "")).toBe("TOO_FAR");
  const outsider = await makeArtisan(db);
  const stranger = actorOf(await makeUser(db), [{ role: "artisan", artisanId: outsider.id }]);
  expect(await refusal(early, { artisanId: outsider.id, actor: stranger })).toBe("NOT_OF_CHAMBER");
  await db.update(artisan).set({ state: "suspended" }).where(eq(artisan.id, artisanId));
  expect(await refusal(early)).toBe("NOT_LISTED");
  await db.update(artisan).set({ state: "reinstated" }).where(eq(artisan.id, artisanId));
  await db.update(site).set({ state: "works", stateOn: "2026-02-01" }).where(eq(site.id, siteId));
  expect(await refusal(early)).toBe("UNIT_CLOSED");
});

test("the database shows a maker no booking but their own", async () => {
  const { unitId, makers } = await makeSiteWithKiln(2);
  const [first, second] = makers;
  if (!first || !second) throw new Error("two makers");
  unwrap(
    await bookUnit({ actor: first.actor, now }, { unitId, artisanId: first.artisanId, startsAt: early }),
  );
  const seen = await withActorSettings(database(), settingsOf(second.actor), (tx) =>
    tx.select().from(unitBooking).where(eq(unitBooking.unitId, unitId)),
  );
  expect(seen).toEqual([]);
  const forged = withActorSettings(database(), settingsOf(second.actor), (tx) =>
    tx.insert(unitBooking).values({
      ...{ id: newId("unitBooking"), unitId, artisanId: first.artisanId },
      ...{ startsAt: new Date(late), endsAt: new Date(Date.parse(late) + 1) },
    }),
  );
  await expect(forged).rejects.toThrow();
});
