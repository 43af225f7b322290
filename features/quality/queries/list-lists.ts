import "server-only";
import { asc, desc } from "drizzle-orm";
import { z } from "zod";
import { region } from "#db/schema/chambers.ts";
import { craft } from "#db/schema/crafts.ts";
import { checklistItem, inspectionChecklist, labelVersion, qualityLabel } from "#db/schema/quality.ts";
import { readsLists } from "#features/quality/policy.ts";
import type { ListsDto } from "#features/quality/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every label and checklist with all their versions, and the crafts and regions a label may be bound to. */
export const listLists = defineQuery({
  name: "quality.list-lists",
  input: z.strictObject({}),
  handler: async ({ tx }): Promise<ListsDto> => {
    const labels = await tx
      .select()
      .from(qualityLabel)
      .orderBy(asc(qualityLabel.createdAt), asc(qualityLabel.id));
    const versions = await tx.select().from(labelVersion).orderBy(desc(labelVersion.effectiveFrom));
    const lists = await tx
      .select()
      .from(inspectionChecklist)
      .orderBy(asc(inspectionChecklist.key), desc(inspectionChecklist.version));
    const items = await tx.select().from(checklistItem).orderBy(asc(checklistItem.position));
    return {
      labels: labels.map(({ id, kind, isDemonstration }) => ({
        ...{ id, kind, isDemonstration },
        versions: versions
          .filter(({ labelId }) => labelId === id)
          .map(({ labelId: _, recordedBy: __, createdAt: ___, ...version }) => version),
      })),
      checklists: lists.map(({ recordedBy: _, createdAt: __, ...list }) => ({
        ...list,
        items: items.filter(({ checklistId }) => checklistId === list.id).map(({ title }) => title),
      })),
      crafts: await tx.select({ id: craft.id, name: craft.name }).from(craft).orderBy(asc(craft.key)),
      regions: await tx
        .select({ code: region.code, name: region.name })
        .from(region)
        .orderBy(asc(region.code)),
    };
  },
  policy: (actor) => readsLists(actor),
});
