import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { site, siteUnit, unitBooking } from "#db/schema/index.ts";
import { byMail, lettersOf } from "#features/notify/jobs.ts";
import { movedOne } from "#features/sites/commands/moved-one.ts";
import { bookingTransitions } from "#features/sites/domain/transitions.ts";
import { eitherSide, keepsSites } from "#features/sites/policy.ts";
import { type BookingState, bookingInput, settleBookingInput } from "#features/sites/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueueEach } from "#lib/jobs/enqueue.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

async function lockBooking(tx: Tx, bookingId: Id<"unitBooking">) {
  const [row] = await tx
    .select({ booking: unitBooking, cancelHours: siteUnit.cancelHours, chamberId: site.chamberId })
    .from(unitBooking)
    .innerJoin(siteUnit, eq(siteUnit.id, unitBooking.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(eq(unitBooking.id, bookingId))
    .for("update", { of: unitBooking });
  return row ?? null;
}

async function move(
  tx: Tx,
  booking: { id: Id<"unitBooking">; state: BookingState },
  state: BookingState,
  settledAt: Date,
) {
  const moved = await tx
    .update(unitBooking)
    .set({ state, settledAt })
    .where(and(eq(unitBooking.id, booking.id), eq(unitBooking.state, booking.state)))
    .returning({ id: unitBooking.id });
  movedOne(moved, booking.id);
}

/**
 * Gives a slot back: its maker until the unit's hours before it begins, the chamber that keeps the site until it begins. Refusals:
 * BOOKING_SETTLED, TOO_LATE.
 */
export const cancelBooking = defineCommand({
  name: "sites.cancel-booking",
  input: bookingInput,
  errors: ["BOOKING_SETTLED", "TOO_LATE"],
  load: ({ tx, input }) => lockBooking(tx, input.bookingId),
  policy: (actor, { resource: { booking, chamberId } }) =>
    eitherSide(actor, { chamberId, artisanId: booking.artisanId }),
  handler: async ({ tx, resource: { booking, cancelHours }, actor, now, fail }) => {
    if (booking.state !== "booked") fail("BOOKING_SETTLED");
    const isOwn = artisanIdsOf(actor).includes(booking.artisanId);
    const hours = isOwn ? (cancelHours ?? 0) : 0;
    if (booking.startsAt.getTime() - hours * 3_600_000 <= now.getTime()) fail("TOO_LATE");
    await move(tx, booking, "cancelled", now);
  },
  audit: ({ input }) => ({ object: input.bookingId }),
});

/** An officer records that a slot was used, or that nobody came, once it has begun. Refusals: BOOKING_SETTLED, TOO_EARLY. */
export const settleBooking = defineCommand({
  name: "sites.settle-booking",
  input: settleBookingInput,
  errors: ["BOOKING_SETTLED", "TOO_EARLY"],
  load: ({ tx, input }) => lockBooking(tx, input.bookingId),
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { booking }, now, fail }) => {
    if (!bookingTransitions[booking.state].includes(input.state)) fail("BOOKING_SETTLED");
    if (booking.startsAt > now) fail("TOO_EARLY");
    await move(tx, booking, input.state, now);
    if (input.state === "missed")
      await enqueueEach(tx, byMail, lettersOf("site-news", [`${booking.id}.missed`]));
  },
  audit: ({ input }) => ({ object: input.bookingId, detail: { state: input.state } }),
});
