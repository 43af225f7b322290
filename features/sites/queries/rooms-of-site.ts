import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { rentCharge, site, siteUnit, tenancy } from "#db/schema/index.ts";
import { lastMonths, occupancy } from "#features/sites/domain/occupancy.ts";
import { isRoom } from "#features/sites/domain/plan.ts";
import { eitherSide, keepsSites } from "#features/sites/policy.ts";
import { factsOf, unitsOf } from "#features/sites/queries/read-sites.ts";
import { callRows, tenancyRows } from "#features/sites/queries/read-tenancies.ts";
import { conditionsOf } from "#features/sites/queries/unit-file.ts";
import { siteInput } from "#features/sites/schema.ts";
import { type RoomsOfSite, type TenancyPage, tenancyInput } from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

/** Months of which the occupancy of a site is shown. */
const monthsShown = 24;

/** The rooms of a site: contracts, offers, and how many were rented month by month. */
export const roomsOfSite = defineQuery({
  name: "sites.rooms",
  input: siteInput,
  handler: async ({ tx, input: { siteId }, now }): Promise<RoomsOfSite | null> => {
    const [row] = await tx.select().from(site).where(eq(site.id, siteId));
    if (!row) return null;
    const today = dayInMorocco(now);
    const tenancies = await tenancyRows(tx, eq(siteUnit.siteId, siteId));
    return {
      site: factsOf(row),
      units: await unitsOf(tx, siteId, today),
      tenancies,
      calls: await callRows(tx, eq(siteUnit.siteId, siteId)),
      months: await monthsOf(tx, siteId, tenancies, today),
    };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource.site),
});

async function monthsOf(
  tx: Tx,
  siteId: Id<"site">,
  tenancies: RoomsOfSite["tenancies"],
  today: string,
): Promise<RoomsOfSite["months"]> {
  const rows = await tx
    .select({ id: siteUnit.id, kind: siteUnit.kind, createdAt: siteUnit.createdAt })
    .from(siteUnit)
    .where(eq(siteUnit.siteId, siteId));
  const stays = tenancies.map(({ unitId, startsOn, endsOn, endedOn }) => ({
    ...{ unitId, startsOn, until: endedOn ?? endsOn },
  }));
  const rooms = rows
    .filter(({ kind }) => isRoom(kind))
    .map(({ id, createdAt }) => {
      // A room that was rented before it was written down was there.
      const first = stays.filter(({ unitId }) => unitId === id).map(({ startsOn }) => startsOn);
      return { id, since: [dayInMorocco(createdAt), ...first].sort()[0] ?? today };
    });
  return occupancy(rooms, stays, lastMonths(today, monthsShown));
}

/** A contract with what was charged: for the chamber that keeps the site, and for the tenant. */
export const getTenancy = defineQuery({
  name: "sites.get-tenancy",
  input: tenancyInput,
  handler: async ({ tx, input: { tenancyId }, now }): Promise<TenancyPage | null> => {
    const [row] = await tenancyRows(tx, eq(tenancy.id, tenancyId));
    const [place] = await tx
      .select({ site, endReason: tenancy.endReason })
      .from(tenancy)
      .innerJoin(siteUnit, eq(siteUnit.id, tenancy.unitId))
      .innerJoin(site, eq(site.id, siteUnit.siteId))
      .where(eq(tenancy.id, tenancyId));
    if (!row || !place) return null;
    const charges = await tx
      .select()
      .from(rentCharge)
      .where(and(eq(rentCharge.tenancyId, tenancyId)))
      .orderBy(asc(rentCharge.month));
    return {
      ...row,
      site: factsOf(place.site),
      endReason: place.endReason,
      // Row-level security shows a tenant those of their own days. Photographs are the chamber's.
      conditions: await conditionsOf(tx, row.unitId, null, now),
      charges: charges.map(({ id, month, amountMinor, currency, dueOn, paidOn }) => ({
        ...{ id, month, dueOn, paidOn, amount: money(amountMinor, currency) },
      })),
    };
  },
  policy: (
    actor,
    {
      resource: {
        site: { chamberId },
        artisanId,
      },
    },
  ) => eitherSide(actor, { chamberId, artisanId }),
});
