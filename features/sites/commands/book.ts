import "server-only";
import { and, eq, gt, gte, ne, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisan, unitBooking } from "#db/schema/index.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { lists } from "#features/register/schema.ts";
import { lockUnit } from "#features/sites/commands/lock-site.ts";
import { nextFree, type Slot, slotAt } from "#features/sites/domain/slots.ts";
import { ownWorkshop } from "#features/sites/policy.ts";
import { bookInput, missedDays } from "#features/sites/schema.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isExclusionViolation } from "#lib/kernel/database-error.ts";

/**
 * A maker books a slot of shared equipment. However many ask for one slot at once, the exclusion in the database lets one have it; the
 * lock on the unit before it keeps them from waiting for each other in a circle, and the limits right.
 * Refusals: SLOT_TAKEN with `nextAt`, when the next free slot begins (an instant, or null); UNIT_CLOSED, NOT_LISTED, NOT_OF_CHAMBER,
 * SLOT_UNKNOWN, SLOT_PAST, TOO_FAR, TOO_MANY_OPEN, MISSED_TOO_OFTEN.
 */
export const bookUnit = defineCommand({
  name: "sites.book",
  input: bookInput,
  errors: [
    ...(["SLOT_TAKEN", "UNIT_CLOSED", "NOT_LISTED", "NOT_OF_CHAMBER", "SLOT_UNKNOWN"] as const),
    ...(["SLOT_PAST", "TOO_FAR", "TOO_MANY_OPEN", "MISSED_TOO_OFTEN"] as const),
  ],
  load: ({ tx, input }) => lockUnit(tx, input.unitId),
  policy: (actor, { input }) => ownWorkshop(actor, input),
  handler: async ({ tx, input, resource: { unit, site }, actor, now, fail }) => {
    const { artisanId, startsAt } = input;
    const { slotMinutes, mostOpen, daysAhead, mostMissed } = unit;
    const isOpen = site.state === "existing" || site.state === "entering_service";
    if (slotMinutes === null || mostOpen === null || daysAhead === null || mostMissed === null)
      return fail("UNIT_CLOSED");
    if (unit.state !== "in_service" || !isOpen) fail("UNIT_CLOSED");
    const [maker] = await tx
      .select({ state: artisan.state, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, artisanId));
    if (!maker || !lists(maker.state)) return fail("NOT_LISTED");
    if (maker.chamberId !== site.chamberId) fail("NOT_OF_CHAMBER");
    const slot = slotAt(startsAt, site.hours, slotMinutes) ?? fail("SLOT_UNKNOWN");
    if (slot.startsAt <= now) fail("SLOT_PAST");
    if (dayInMorocco(startsAt) > dayAfter(dayInMorocco(now), daysAhead)) fail("TOO_FAR");
    const kept = await countOf(tx, unit.id, artisanId, now);
    if (kept.missed >= mostMissed) fail("MISSED_TOO_OFTEN", { days: missedDays });
    if (kept.open >= mostOpen) fail("TOO_MANY_OPEN", { most: mostOpen });
    const id = newId("unitBooking");
    const bookedBy = actor.kind === "person" ? actor.userId : null;
    try {
      // In a savepoint: what is refused leaves a transaction that can still say which slot is free.
      await tx.transaction((inner) =>
        inner
          .insert(unitBooking)
          .values({ id, unitId: unit.id, artisanId, ...slot, bookedBy, createdAt: now }),
      );
    } catch (error) {
      if (!isExclusionViolation(error)) throw error;
      const next = nextFree(
        startsAt,
        await takenFrom(tx, unit.id, now),
        { hours: site.hours, slotMinutes, daysAhead },
        now,
      );
      return fail("SLOT_TAKEN", { nextAt: next?.startsAt.toISOString() ?? null });
    }
    await enqueueEach(tx, byMail, lettersOf("site-news", [`${id}.booked`]));
    return { bookingId: id };
  },
  audit: ({ output }) => ({ object: output.bookingId }),
});

/** What a maker has of a unit: slots to come, and slots they missed of late. */
async function countOf(tx: Tx, unitId: Id<"siteUnit">, artisanId: Id<"artisan">, now: Date) {
  const since = new Date(now.getTime() - missedDays * 86_400_000);
  const [kept] = await tx
    .select({
      open: sql<number>`(count(*) filter (where ${unitBooking.state} = 'booked' and ${unitBooking.endsAt} > ${now.toISOString()}::timestamptz))::int`,
      missed: sql<number>`(count(*) filter (where ${unitBooking.state} = 'missed'))::int`,
    })
    .from(unitBooking)
    .where(
      and(
        eq(unitBooking.unitId, unitId),
        eq(unitBooking.artisanId, artisanId),
        gte(unitBooking.startsAt, since),
      ),
    );
  return kept ?? { open: 0, missed: 0 };
}

/** Slots that are taken from now on, whoever has them: the maker learns when, and not whose. */
export const takenFrom = (tx: Tx, unitId: Id<"siteUnit">, from: Date): Promise<Slot[]> =>
  asProduct(tx, () =>
    tx
      .select({ startsAt: unitBooking.startsAt, endsAt: unitBooking.endsAt })
      .from(unitBooking)
      .where(
        and(eq(unitBooking.unitId, unitId), ne(unitBooking.state, "cancelled"), gt(unitBooking.endsAt, from)),
      ),
  );
