import "server-only";
import { and, asc, desc, eq, lte, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { inspectionChecklist, labelVersion, qualityLabel } from "#db/schema/quality.ts";
import { keepsLabels, plansInspections } from "#features/quality/policy.ts";
import { inspectorsFor } from "#features/quality/queries/inspectors.ts";
import { type CertificateChoices, type InspectionChoices, ofMakerInput } from "#features/quality/schema.ts";
import { ruleValue } from "#features/rules/index.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What a new certificate of a maker can be of. Labels whose scope leaves them out are there, and say so. */
export const certificateChoices = defineQuery({
  name: "quality.certificate-choices",
  input: ofMakerInput,
  handler: async ({ tx, input, actor, now }): Promise<CertificateChoices | null> => {
    const maker = await readMaker(tx, input.artisanId);
    if (!maker || keepsLabels(actor, maker) !== "allow") return null;
    const crafts = await tx
      .select({ id: craft.id, name: craft.name })
      .from(artisanCraft)
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(eq(artisanCraft.artisanId, input.artisanId))
      .orderBy(asc(craft.key));
    const pieces = await tx
      .select({ id: piece.id, title: piece.title, serial: piece.serial })
      .from(piece)
      .where(and(eq(piece.artisanId, input.artisanId), ne(piece.state, "draft")))
      .orderBy(asc(piece.serial))
      .limit(100);
    const known = await labelsOn(tx, dayInMorocco(now));
    const labels = known.map(({ id, kind, name, levels, craftIds, regionCodes }) => ({
      ...{ id, kind, name, levels },
      isInScope:
        (craftIds.length === 0 || crafts.some((one) => craftIds.includes(one.id))) &&
        (regionCodes.length === 0 || regionCodes.includes(maker.regionCode)),
    }));
    return { ...maker, labels, crafts, pieces };
  },
  policy: (actor, { resource }) => keepsLabels(actor, resource),
});

/** What an inspection of a maker can be. */
export const inspectionChoices = defineQuery({
  name: "quality.inspection-choices",
  input: ofMakerInput,
  handler: async ({ tx, input, actor, now }): Promise<InspectionChoices | null> => {
    const maker = await readMaker(tx, input.artisanId);
    if (!maker || plansInspections(actor, maker) !== "allow") return null;
    const today = dayInMorocco(now);
    const { plan } = await ruleValue(tx, "inspection.days", now);
    const lists = await tx
      .selectDistinctOn([inspectionChecklist.key], {
        ...{ id: inspectionChecklist.id, name: inspectionChecklist.name },
        version: inspectionChecklist.version,
      })
      .from(inspectionChecklist)
      .where(lte(inspectionChecklist.effectiveFrom, today))
      .orderBy(asc(inspectionChecklist.key), desc(inspectionChecklist.effectiveFrom));
    const labels = (await labelsOn(tx, today)).map(({ id, name, levels }) => ({ id, name, levels }));
    return {
      ...maker,
      ...{ labels, checklists: lists, inspectors: await inspectorsFor(tx, maker) },
      usualDay: dayAfter(today, plan),
    };
  },
  policy: (actor, { resource }) => plansInspections(actor, resource),
});

async function readMaker(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({
      ...{ artisanId: artisan.id, chamberId: artisan.chamberId, artisanName: artisan.name },
      regionCode: chamber.regionCode,
    })
    .from(artisan)
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisan.id, artisanId));
  return row ?? null;
}

/** Every label as it is known on a day (ISO date). */
function labelsOn(tx: Tx, day: string) {
  return tx
    .selectDistinctOn([labelVersion.labelId], {
      ...{
        id: qualityLabel.id,
        kind: qualityLabel.kind,
        name: labelVersion.name,
        levels: labelVersion.levels,
      },
      ...{ craftIds: labelVersion.craftIds, regionCodes: labelVersion.regionCodes },
    })
    .from(labelVersion)
    .innerJoin(qualityLabel, eq(qualityLabel.id, labelVersion.labelId))
    .where(lte(labelVersion.effectiveFrom, day))
    .orderBy(asc(labelVersion.labelId), desc(labelVersion.effectiveFrom));
}
