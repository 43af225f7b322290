import "server-only";
import { asc, eq, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, site, siteUnit, unitBooking } from "#db/schema/index.ts";
import type { BookingRow } from "#features/sites/schema.ts";

/** Bookings with whose and of what, in the order of time. Row-level security narrows them to what the actor may see. */
export async function bookingRows(
  tx: Tx,
  where: (booking: typeof unitBooking) => SQL | undefined,
): Promise<BookingRow[]> {
  const rows = await tx
    .select({
      booking: unitBooking,
      unitName: siteUnit.name,
      unitCode: siteUnit.code,
      siteName: site.name,
      artisanName: artisan.name,
    })
    .from(unitBooking)
    .innerJoin(siteUnit, eq(siteUnit.id, unitBooking.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .innerJoin(artisan, eq(artisan.id, unitBooking.artisanId))
    .where(where(unitBooking))
    .orderBy(asc(unitBooking.startsAt), asc(siteUnit.code))
    .limit(500);
  return rows.map(({ booking: { id, unitId, artisanId, startsAt, endsAt, state }, ...names }) => ({
    ...{ id, unitId, artisanId, state, ...names },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  }));
}
