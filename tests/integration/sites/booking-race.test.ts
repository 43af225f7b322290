import { and, eq, ne } from "drizzle-orm";
import { expect, test } from "vitest";
import { unitBooking } from "#db/schema/index.ts";
import { slotsOn } from "#features/sites/domain/slots.ts";
import { bookUnit } from "#features/sites/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { owner } from "#tests/factories/owner.ts";
import { allWeek } from "#tests/factories/sites.ts";
import { db, firstOf, type Maker, makeSiteWithKiln } from "#tests/integration/sites/world.ts";

const requests = Number(process.env.SOAK_REQUESTS ?? 200);

/** Slots of tomorrow, so that none has begun. */
const tomorrow = () => slotsOn(dayAfter(dayInMorocco(new Date())), allWeek, 240);

const slotNumber = (n: number): string => {
  const slot = tomorrow()[n];
  if (!slot) throw new Error(`no slot ${n}`);
  return slot.startsAt.toISOString();
};

const ask = ({ actor, artisanId }: Maker, unitId: Id<"siteUnit">, startsAt: string) =>
  bookUnit({ actor }, { unitId, artisanId, startsAt });

const held = (unitId: Id<"siteUnit">) =>
  db
    .select()
    .from(unitBooking)
    .where(and(eq(unitBooking.unitId, unitId), ne(unitBooking.state, "cancelled")));

/** Everybody asks for the same slot at once. */
async function rush(makers: readonly Maker[], unitId: Id<"siteUnit">) {
  const startsAt = slotNumber(0);
  const answers = await Promise.all(makers.map((maker) => ask(maker, unitId, startsAt)));
  return { startsAt, answers, bookings: await held(unitId) };
}

test(`of ${requests} makers who ask for one slot of a kiln at once one has it, and the others are told the next free one`, async () => {
  const { unitId, makers } = await makeSiteWithKiln(requests);
  const { answers, bookings, startsAt } = await rush(makers, unitId);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(bookings.map((booking) => booking.startsAt.toISOString())).toEqual([startsAt]);
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["SLOT_TAKEN"]));
  expect(new Set(refused.map(({ details }) => details?.nextAt))).toEqual(new Set([slotNumber(1)]));
}, 120_000);

test("the rush is seen to book one slot many times when the database no longer excludes it", async () => {
  const { unitId, makers } = await makeSiteWithKiln(20);
  await owner().execute("alter table unit_booking drop constraint unit_booking_overlap");
  try {
    const { answers, bookings } = await rush(makers, unitId);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
    expect(bookings).toHaveLength(20);
  } finally {
    await db.delete(unitBooking).where(eq(unitBooking.unitId, unitId));
    await owner().execute(`alter table unit_booking add constraint unit_booking_overlap exclude using gist
      (unit_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'cancelled')`);
  }
});

test("one maker who asks for many slots at once has no more than the limit", async () => {
  const { unitId, makers } = await makeSiteWithKiln(1, { slotMinutes: 60, mostOpen: 2 });
  const slots = slotsOn(dayAfter(dayInMorocco(new Date())), allWeek, 60);
  const answers = await Promise.all(
    slots.map(({ startsAt }) => ask(firstOf(makers), unitId, startsAt.toISOString())),
  );
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
  expect(answers.length - refused.length).toBe(2);
  expect(new Set(refused)).toEqual(new Set(["TOO_MANY_OPEN"]));
  expect(await held(unitId)).toHaveLength(2);
});
