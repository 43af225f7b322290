import "server-only";
import { asc, eq, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, site, siteAnswer, siteApplication, siteCall } from "#db/schema/index.ts";
import { criteriaOf, marksFor, progressOf } from "#features/calls/index.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { factsOf } from "#features/sites/queries/read-sites.ts";
import { callRows } from "#features/sites/queries/read-tenancies.ts";
import {
  type ApplicationRow,
  applicationInput,
  callInput,
  type OfficeCall,
  type OfficeEntry,
} from "#features/sites/tenancy-schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

async function readCall(tx: Tx, callId: Id<"siteCall">) {
  const [call] = await callRows(tx, eq(siteCall.id, callId));
  if (!call) return null;
  const [row] = await tx.select().from(site).where(eq(site.id, call.siteId));
  return row ? { call, site: factsOf(row) } : null;
}

async function applicationRows(
  tx: Tx,
  where: SQL | undefined,
  reader: Id<"user"> | null,
): Promise<ApplicationRow[]> {
  const rows = await tx
    .select({ row: siteApplication, name: artisan.name })
    .from(siteApplication)
    .innerJoin(artisan, eq(artisan.id, siteApplication.artisanId))
    .where(where)
    .orderBy(asc(siteApplication.rank), asc(siteApplication.number));
  const ids = rows.map(({ row }) => row.id);
  const progress = await progressOf(tx, siteTables, ids, reader);
  return rows.map(({ row: { id, artisanId, number, state, points, rank }, name }) => ({
    ...{ id, artisanId, name, number, state, points, rank, ...progress(id) },
  }));
}

/** An offer of a room as the chamber sees it: criteria, and who applied. */
export const getCall = defineQuery({
  name: "sites.get-call",
  input: callInput,
  handler: async ({ tx, input: { callId }, actor }): Promise<OfficeCall | null> => {
    const found = await readCall(tx, callId);
    if (!found) return null;
    const reader = actor.kind === "person" ? actor.userId : null;
    return {
      ...found.call,
      site: found.site,
      criteria: await criteriaOf(tx, siteTables, callId),
      applications: await applicationRows(tx, eq(siteApplication.callId, callId), reader),
    };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource.site),
});

/** An application as the officers read it. Each reads the other's points once both wrote. */
export const getEntry = defineQuery({
  name: "sites.get-entry",
  input: applicationInput,
  handler: async ({ tx, input: { applicationId }, actor }): Promise<OfficeEntry | null> => {
    const reader = actor.kind === "person" ? actor.userId : null;
    const [row] = await applicationRows(tx, eq(siteApplication.id, applicationId), reader);
    const [of] = await tx
      .select({ callId: siteApplication.callId })
      .from(siteApplication)
      .where(eq(siteApplication.id, applicationId));
    const found = of && (await readCall(tx, of.callId));
    if (!row || !found) return null;
    const answers = await tx.select().from(siteAnswer).where(eq(siteAnswer.applicationId, applicationId));
    return {
      ...{ ...row, ...found },
      criteria: (await criteriaOf(tx, siteTables, of.callId)).map((criterion) => ({
        ...criterion,
        answer: answers.find(({ criterionId }) => criterionId === criterion.id)?.answer ?? null,
      })),
      scores: await marksFor(tx, siteTables, applicationId, reader),
    };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource.site),
});
