import "server-only";
import { and, asc, desc, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { inspection, inspectionChecklist, labelVersion } from "#db/schema/quality.ts";
import { tellInspected } from "#features/quality/commands/tell-inspected.ts";
import { plansInspections } from "#features/quality/policy.ts";
import { inspectorsFor } from "#features/quality/queries/inspectors.ts";
import { planInspectionInput } from "#features/quality/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { isUniqueViolation } from "#lib/kernel/database-error.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Plans an inspection, by the version of a checklist that holds today. What is left open is filled in as the rule says: one press plans it
 * for whoever presses. A follow-up takes over what the inspection was for that it follows. The maker is told the day.
 */
export const planInspection = defineCommand({
  name: "quality.plan-inspection",
  input: planInspectionInput,
  errors: [
    ...(["INSPECTION_DAY_PASSED", "INSPECTION_LABEL", "INSPECTION_NO_LIST", "INSPECTOR_UNFIT"] as const),
    "INSPECTION_NOT_OPEN",
  ],
  load: async ({ tx, input }) => {
    const [maker] = await tx
      .select({ artisanId: artisan.id, chamberId: artisan.chamberId })
      .from(artisan)
      .where(eq(artisan.id, input.artisanId));
    return maker ?? null;
  },
  policy: (actor, { resource }) => plansInspections(actor, resource),
  handler: async ({ tx, input, resource: maker, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    const today = dayInMorocco(now);
    const { plan } = await ruleValue(tx, "inspection.days", now);
    const plannedFor = input.plannedFor ?? dayAfter(today, plan);
    if (plannedFor < today) fail("INSPECTION_DAY_PASSED");
    const followed = input.followsId ? await openCorrections(tx, input.followsId, maker.artisanId) : null;
    if (input.followsId && !followed) fail("INSPECTION_NOT_OPEN");
    const aim = followed ?? input;
    const isLabel = aim.purpose === "label_level";
    if (isLabel && !(await hasLevel(tx, aim, today))) fail("INSPECTION_LABEL");
    const checklistId = await listInForce(tx, input.checklistId, today);
    if (!checklistId) return fail("INSPECTION_NO_LIST");
    const inspectorId = input.inspectorId ?? actor.userId;
    const fit = await inspectorsFor(tx, maker);
    if (!fit.some(({ id }) => id === inspectorId)) fail("INSPECTOR_UNFIT");
    const id = newId("inspection");
    try {
      await tx.transaction((inner) =>
        inner.insert(inspection).values({
          ...{ id, ...maker, purpose: aim.purpose, checklistId, inspectorId, plannedFor },
          ...{ labelId: isLabel ? aim.labelId : null, level: isLabel ? aim.level : null },
          ...{ followsId: input.followsId, plannedBy: actor.userId, createdAt: now },
        }),
      );
    } catch (error) {
      // Somebody else has planned the follow-up meanwhile.
      if (isUniqueViolation(error)) fail("INSPECTION_NOT_OPEN");
      throw error;
    }
    await tellInspected(tx, "inspection-planned", { id, artisanId: maker.artisanId });
    return { inspectionId: id, plannedFor };
  },
  audit: ({ input, output }) => ({
    object: output.inspectionId,
    detail: { artisan: input.artisanId, purpose: input.purpose, on: output.plannedFor },
  }),
});

/** The inspection of this maker whose corrections are still open, locked; null for none. */
async function openCorrections(tx: Tx, id: Id<"inspection">, artisanId: Id<"artisan">) {
  const [row] = await tx.select().from(inspection).where(eq(inspection.id, id)).for("update");
  const isOpen = row?.artisanId === artisanId && row.result === "corrections" && row.settledAt === null;
  return isOpen ? row : null;
}

type Aim = { labelId: Id<"qualityLabel"> | null; level: number | null };

/** Whether the label has the level, as it is known today. */
async function hasLevel(tx: Tx, { labelId, level }: Aim, today: string): Promise<boolean> {
  if (!labelId || !level) return false;
  const [held] = await tx
    .select({ levels: labelVersion.levels })
    .from(labelVersion)
    .where(and(eq(labelVersion.labelId, labelId), lte(labelVersion.effectiveFrom, today)))
    .orderBy(desc(labelVersion.effectiveFrom))
    .limit(1);
  return held !== undefined && level <= held.levels;
}

/** The newest version that has begun of the list that is asked for, or of the first list there is. */
async function listInForce(tx: Tx, asked: Id<"checklist"> | null, today: string) {
  const rows = await tx
    .select({ id: inspectionChecklist.id, key: inspectionChecklist.key })
    .from(inspectionChecklist)
    .where(lte(inspectionChecklist.effectiveFrom, today))
    .orderBy(asc(inspectionChecklist.key), desc(inspectionChecklist.effectiveFrom));
  const key = asked ? rows.find(({ id }) => id === asked)?.key : rows[0]?.key;
  return rows.find((row) => row.key === key)?.id ?? null;
}
