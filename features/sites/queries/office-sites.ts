import "server-only";
import { and, asc, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { site, siteState, siteUnit, unitFault } from "#db/schema/index.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { bookingRows } from "#features/sites/queries/read-bookings.ts";
import { factsOf, unitsOf } from "#features/sites/queries/read-sites.ts";
import { type DayOfSite, type OwnSite, type SiteFacts, siteInput } from "#features/sites/schema.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { midnightInMorocco } from "#lib/morocco-time.ts";

export type OwnSiteRow = SiteFacts & { units: number };

/** The sites a chamber keeps. */
export const listOwnSites = defineQuery({
  name: "sites.list-own",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<OwnSiteRow[]> => {
    const rows = await tx
      .select({
        site,
        units: sql<number>`(select count(*)::int from site_unit u where u.site_id = site.id)`,
      })
      .from(site)
      .where(eq(site.chamberId, input.chamberId))
      .orderBy(asc(site.createdAt), asc(site.id))
      .limit(200);
    return rows.map((row) => ({ ...factsOf(row.site), units: row.units }));
  },
  policy: (actor, { input }) => keepsSites(actor, input),
});

/** A site as its chamber sees it. */
export const getOwnSite = defineQuery({
  name: "sites.get-own",
  input: siteInput,
  handler: async ({ tx, input: { siteId }, now }): Promise<OwnSite | null> => {
    const [row] = await tx.select().from(site).where(eq(site.id, siteId));
    if (!row) return null;
    const units = await unitsOf(tx, siteId, dayInMorocco(now));
    const states = await tx
      .select({ state: siteState.state, onDate: siteState.onDate, source: siteState.source })
      .from(siteState)
      .where(eq(siteState.siteId, siteId))
      .orderBy(desc(siteState.onDate));
    const open = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(unitFault)
      .innerJoin(siteUnit, eq(siteUnit.id, unitFault.unitId))
      .where(and(eq(siteUnit.siteId, siteId), inArray(unitFault.state, ["reported", "accepted"])));
    const { stateSource, intro, address, visit, hours, planColumns, planRows } = row;
    return {
      ...factsOf(row),
      ...{ stateSource, intro, address, visit, hours, units, states },
      plan: { columns: planColumns, rows: planRows },
      openFaults: open[0]?.n ?? 0,
    };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource),
});

/** Who has which equipment of a site on a day. */
export const dayOfSite = defineQuery({
  name: "sites.day",
  input: siteInput.extend({ day: z.iso.date() }),
  handler: async ({ tx, input: { siteId, day } }): Promise<DayOfSite | null> => {
    const [row] = await tx.select().from(site).where(eq(site.id, siteId));
    if (!row) return null;
    const from = midnightInMorocco(day);
    const until = midnightInMorocco(dayAfter(day));
    const bookings = await bookingRows(tx, (booking) =>
      and(eq(siteUnit.siteId, siteId), gte(booking.startsAt, from), lt(booking.startsAt, until)),
    );
    return { site: factsOf(row), day, bookings };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource.site),
});
