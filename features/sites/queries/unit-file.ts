import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { site, siteUnit, tenancy, unitCondition, unitConditionPhoto, unitFault } from "#db/schema/index.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { factsOf, unitNow } from "#features/sites/queries/read-sites.ts";
import { faultRows, tenancyRows } from "#features/sites/queries/read-tenancies.ts";
import { type SiteFacts, siteInput, unitInput } from "#features/sites/schema.ts";
import type { ConditionRow, FaultRow, UnitFile } from "#features/sites/tenancy-schema.ts";
import { fileLink } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** All a chamber keeps on a unit: what it is, its condition with photographs, repairs, and who rents it. */
export const unitFile = defineQuery({
  name: "sites.unit-file",
  input: unitInput,
  handler: async ({ tx, input: { unitId }, actor, now }): Promise<UnitFile | null> => {
    const today = dayInMorocco(now);
    const unit = await unitNow(tx, unitId, today);
    const [row] = await tx
      .select({ site })
      .from(siteUnit)
      .innerJoin(site, eq(site.id, siteUnit.siteId))
      .where(eq(siteUnit.id, unitId));
    if (!unit || !row) return null;
    const [running] = await tenancyRows(
      tx,
      and(
        eq(tenancy.unitId, unitId),
        sql`${today}::date between ${tenancy.startsOn} and coalesce(${tenancy.endedOn}, ${tenancy.endsOn})`,
      ),
    );
    return {
      unit,
      site: { ...factsOf(row.site), columns: row.site.planColumns, rows: row.site.planRows },
      conditions: await conditionsOf(tx, unitId, actor.kind === "person" ? actor.userId : null, now),
      faults: await faultRows(tx, eq(unitFault.unitId, unitId)),
      tenancy: running ?? null,
    };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource.site),
});

/** Reports of a unit's condition, the newest first. Their photographs open for the reader, who may see private files or not. */
export async function conditionsOf(
  tx: Tx,
  unitId: Id<"siteUnit">,
  reader: Id<"user"> | null,
  now: Date,
): Promise<ConditionRow[]> {
  const rows = await tx
    .select()
    .from(unitCondition)
    .where(eq(unitCondition.unitId, unitId))
    .orderBy(desc(unitCondition.seenOn), desc(unitCondition.createdAt))
    .limit(100);
  const photos = await tx
    .select()
    .from(unitConditionPhoto)
    .where(
      inArray(
        unitConditionPhoto.conditionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(unitConditionPhoto.position));
  return rows.map(({ id, occasion, grade, note, seenOn }) => ({
    ...{ id, occasion, grade, note, seenOn },
    photos: photos
      .filter(({ conditionId }) => conditionId === id)
      .map(({ documentId }) => ({
        id: documentId,
        link: reader ? fileLink(documentId, reader, now) : "",
      })),
  }));
}

/** What is broken at a site, and what was done. */
export const faultsOfSite = defineQuery({
  name: "sites.faults",
  input: siteInput,
  handler: async ({ tx, input: { siteId } }): Promise<{ site: SiteFacts; faults: FaultRow[] } | null> => {
    const [row] = await tx.select().from(site).where(eq(site.id, siteId));
    return row ? { site: factsOf(row), faults: await faultRows(tx, eq(siteUnit.siteId, siteId)) } : null;
  },
  policy: (actor, { resource }) => keepsSites(actor, resource.site),
});
