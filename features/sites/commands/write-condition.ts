import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { site, siteUnit, tenancy, unitCondition, unitConditionPhoto } from "#db/schema/index.ts";
import { seeUnit } from "#features/sites/commands/lock-site.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { photosAtMost, writeConditionInput } from "#features/sites/tenancy-schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** An officer writes down the condition of a unit as they saw it; the tenant of that day reads it. Refusals: DATE_AHEAD. */
export const writeCondition = defineCommand({
  name: "sites.write-condition",
  input: writeConditionInput,
  errors: ["DATE_AHEAD"],
  load: async ({ tx, input }) => {
    const found = await seeUnit(tx, input.unitId);
    return found && { chamberId: found.site.chamberId };
  },
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (input.seenOn > dayInMorocco(now)) fail("DATE_AHEAD");
    const [running] = await tx
      .select({ id: tenancy.id })
      .from(tenancy)
      .where(
        and(
          eq(tenancy.unitId, input.unitId),
          sql`${input.seenOn}::date between ${tenancy.startsOn} and coalesce(${tenancy.endedOn}, ${tenancy.endsOn})`,
        ),
      )
      .orderBy(desc(tenancy.startsOn))
      .limit(1);
    const conditionId = newId("unitCondition");
    await tx.insert(unitCondition).values({
      ...{ ...input, id: conditionId, tenancyId: running?.id ?? null },
      ...{ writtenBy: actor.userId, createdAt: now },
    });
    return { conditionId };
  },
  audit: ({ output }) => ({ object: output.conditionId }),
});

/** Adds a photograph that lies sealed in the private store to a report of the same day. Refusals: REPORT_CLOSED, TOO_MANY_PHOTOS. */
export const addConditionPhoto = defineCommand({
  name: "sites.add-photo",
  input: z.strictObject({
    conditionId: idSchema("unitCondition"),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
  }),
  errors: ["REPORT_CLOSED", "TOO_MANY_PHOTOS"],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ condition: unitCondition, chamberId: site.chamberId })
      .from(unitCondition)
      .innerJoin(siteUnit, eq(siteUnit.id, unitCondition.unitId))
      .innerJoin(site, eq(site.id, siteUnit.siteId))
      .where(eq(unitCondition.id, input.conditionId));
    return row ?? null;
  },
  policy: (actor, { resource }) => keepsSites(actor, resource),
  handler: async ({ tx, input, resource: { condition, chamberId }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (dayInMorocco(condition.createdAt) !== dayInMorocco(now)) fail("REPORT_CLOSED");
    // Nobody may change a report: one photograph after the other waits here instead of on its row.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`condition ${condition.id}`}, 0))`);
    const held = await tx
      .select({ position: unitConditionPhoto.position })
      .from(unitConditionPhoto)
      .where(eq(unitConditionPhoto.conditionId, condition.id));
    if (held.length >= photosAtMost) fail("TOO_MANY_PHOTOS");
    const documentId = await addDocument(tx, input.file, { chamberId, uploadedBy: actor.userId });
    await tx
      .insert(unitConditionPhoto)
      .values({ conditionId: condition.id, documentId, position: held.length + 1 });
    return { documentId };
  },
  audit: ({ input, output }) => ({ object: input.conditionId, detail: output }),
});
