import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { takenFrom } from "#features/sites/commands/book.ts";
import { seeUnit } from "#features/sites/commands/lock-site.ts";
import { nextFree, overlaps, slotsOn } from "#features/sites/domain/slots.ts";
import { ownWorkshop } from "#features/sites/policy.ts";
import { bookingRows } from "#features/sites/queries/read-bookings.ts";
import { factsOf, unitOf } from "#features/sites/queries/read-sites.ts";
import { type BookingDesk, unitInput } from "#features/sites/schema.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

/** Shared equipment for a maker who wants to book: a day's slots, and what they have. Null for a unit that is not shared. */
export const bookingDesk = defineQuery({
  name: "sites.booking-desk",
  // Without a day, or with one that cannot be booked, it is today.
  input: unitInput.extend({ artisanId: idSchema("artisan"), day: z.iso.date().nullable() }),
  handler: async ({ tx, input: { unitId, artisanId, ...asked }, now }): Promise<BookingDesk | null> => {
    const found = await seeUnit(tx, unitId);
    if (!found) return null;
    const { site, unit: row } = found;
    const unit = unitOf({ ...row, isLet: false });
    const { sharing } = unit;
    if (!sharing) return null;
    const today = dayInMorocco(now);
    const lastDay = dayAfter(today, sharing.daysAhead);
    const day = asked.day && asked.day >= today && asked.day <= lastDay ? asked.day : today;
    const own = await bookingRows(tx, (booking) =>
      and(eq(booking.artisanId, artisanId), eq(booking.unitId, unitId), gt(booking.endsAt, now)),
    );
    const mine = own.filter(({ state }) => state === "booked").map(({ startsAt }) => startsAt);
    const taken = await takenFrom(tx, unitId, midnightInMorocco(today));
    const free = nextFree(now, taken, { hours: site.hours, ...sharing }, now);
    return {
      ...{ artisanId, site: factsOf(site), unit, sharing, day, today, lastDay, own },
      isOpen: row.state === "in_service" && (site.state === "existing" || site.state === "entering_service"),
      slots: slotsOn(day, site.hours, sharing.slotMinutes).map((slot) => {
        const startsAt = slot.startsAt.toISOString();
        const isTaken = taken.some((one) => overlaps(one, slot));
        const state = mine.includes(startsAt)
          ? ("mine" as const)
          : slot.startsAt <= now
            ? ("past" as const)
            : isTaken
              ? ("taken" as const)
              : ("free" as const);
        return { startsAt, endsAt: slot.endsAt.toISOString(), state };
      }),
      nextFree: free?.startsAt.toISOString() ?? null,
    };
  },
  policy: (actor, { input }) => ownWorkshop(actor, input),
});
