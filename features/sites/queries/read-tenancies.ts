import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, rentCharge, site, siteCall, siteUnit, tenancy, unitFault } from "#db/schema/index.ts";
import type { CallFacts, FaultRow, TenancyRow } from "#features/sites/tenancy-schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/** Contracts with whose and of what, the newest first. Row-level security narrows them to what the actor may see. */
export async function tenancyRows(tx: Tx, where: SQL | undefined): Promise<TenancyRow[]> {
  const rows = await tx
    .select({
      row: tenancy,
      unitCode: siteUnit.code,
      unitName: siteUnit.name,
      artisanName: artisan.name,
      owed: sql<number>`coalesce((select sum(${rentCharge.amountMinor}) from ${rentCharge}
        where ${rentCharge.tenancyId} = ${tenancy.id} and ${rentCharge.paidOn} is null), 0)`.mapWith(Number),
    })
    .from(tenancy)
    .innerJoin(siteUnit, eq(siteUnit.id, tenancy.unitId))
    .innerJoin(artisan, eq(artisan.id, tenancy.artisanId))
    .where(where)
    .orderBy(desc(tenancy.startsOn), asc(siteUnit.code))
    .limit(500);
  return rows.map(({ row, owed, ...names }) => {
    const { id, unitId, artisanId, contract, startsOn, endsOn, endedOn, state, isShown } = row;
    return {
      ...{ id, unitId, artisanId, contract, startsOn, endsOn, endedOn, state, isShown, ...names },
      rent: money(row.rentMinor, row.currency),
      owed: money(owed, row.currency),
    };
  });
}

/** Offers of rooms with their unit, the newest first. */
export async function callRows(
  tx: Tx,
  where: SQL | undefined,
): Promise<(CallFacts & { siteId: Id<"site"> })[]> {
  const rows = await tx
    .select({ call: siteCall, unitCode: siteUnit.code, unitName: siteUnit.name, siteId: siteUnit.siteId })
    .from(siteCall)
    .innerJoin(siteUnit, eq(siteUnit.id, siteCall.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(where)
    .orderBy(desc(siteCall.createdAt), asc(siteCall.id))
    .limit(200);
  return rows.map(({ call, ...unit }) => {
    const { id, unitId, state, intro, opensOn, closesOn, startsOn, months } = call;
    return {
      ...{ id, unitId, state, intro, opensOn, closesOn, startsOn, months, ...unit },
      rent: money(call.rentMinor, call.currency),
    };
  });
}

/** What is broken, what waits for an answer first. */
export async function faultRows(tx: Tx, where: SQL | undefined): Promise<FaultRow[]> {
  const rows = await tx
    .select({
      fault: unitFault,
      unitCode: siteUnit.code,
      unitName: siteUnit.name,
      artisanName: artisan.name,
    })
    .from(unitFault)
    .innerJoin(siteUnit, eq(siteUnit.id, unitFault.unitId))
    .leftJoin(artisan, eq(artisan.id, unitFault.artisanId))
    .where(where)
    .orderBy(
      desc(inArray(unitFault.state, ["reported", "accepted"])),
      desc(unitFault.createdAt),
      asc(unitFault.id),
    )
    .limit(300);
  return rows.map(
    ({ fault: { id, unitId, note, state, answer, costMinor, currency, createdAt }, ...names }) => ({
      ...{ id, unitId, note, state, answer, ...names },
      cost: costMinor === null ? null : money(costMinor, currency),
      createdAt: createdAt.toISOString(),
    }),
  );
}

/** A maker's contracts that run on a day. */
export const runningOn = (day: string, artisanId: Id<"artisan">) =>
  and(eq(tenancy.artisanId, artisanId), sql`${day}::date <= coalesce(${tenancy.endedOn}, ${tenancy.endsOn})`);
