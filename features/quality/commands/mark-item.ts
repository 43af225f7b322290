import "server-only";
import { and, count, eq } from "drizzle-orm";
import { z } from "zod";
import { checklistItem, inspectionFinding, inspectionPhoto } from "#db/schema/quality.ts";
import { lockInspection } from "#features/quality/commands/lock-inspection.ts";
import { inspects } from "#features/quality/policy.ts";
import { markItemInput, photosAtMost } from "#features/quality/schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The inspector writes what they found of one item; also a note alone, to go on later. Refusals: INSPECTION_OVER, ITEM_UNKNOWN. */
export const markItem = defineCommand({
  name: "quality.mark-item",
  input: markItemInput,
  errors: ["INSPECTION_OVER", "ITEM_UNKNOWN"],
  load: ({ tx, input }) => lockInspection(tx, input.inspectionId),
  policy: (actor, { resource }) => inspects(actor, resource),
  handler: async ({ tx, input, resource: row, now, fail }) => {
    if (row.state !== "planned") fail("INSPECTION_OVER");
    const { inspectionId, itemId, mark } = input;
    const [item] = await tx
      .select({ id: checklistItem.id })
      .from(checklistItem)
      .where(and(eq(checklistItem.id, itemId), eq(checklistItem.checklistId, row.checklistId)));
    if (!item) fail("ITEM_UNKNOWN");
    const found = { mark, note: input.note || null, at: now };
    await tx
      .insert(inspectionFinding)
      .values({ inspectionId, itemId, ...found })
      .onConflictDoUpdate({
        target: [inspectionFinding.inspectionId, inspectionFinding.itemId],
        set: found,
      });
  },
  // Each press while walking through a workshop is no act of its own: the signature is.
  audit: null,
});

/** Adds a picture of one item that lies sealed in the private store. Refusals: INSPECTION_OVER, TOO_MANY_PHOTOS. */
export const addItemPhoto = defineCommand({
  name: "quality.add-item-photo",
  input: z.strictObject({
    inspectionId: idSchema("inspection"),
    itemId: idSchema("checklistItem"),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
  }),
  errors: ["INSPECTION_OVER", "TOO_MANY_PHOTOS"],
  load: ({ tx, input }) => lockInspection(tx, input.inspectionId),
  policy: (actor, { resource }) => inspects(actor, resource),
  handler: async ({ tx, input, resource: row, actor, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.state !== "planned") fail("INSPECTION_OVER");
    const { inspectionId, itemId } = input;
    const [held] = await tx
      .select({ n: count() })
      .from(inspectionPhoto)
      .where(and(eq(inspectionPhoto.inspectionId, inspectionId), eq(inspectionPhoto.itemId, itemId)));
    const position = (held?.n ?? 0) + 1;
    if (position > photosAtMost) fail("TOO_MANY_PHOTOS");
    const { artisanId, chamberId } = row;
    const documentId = await addDocument(tx, input.file, { artisanId, chamberId, uploadedBy: actor.userId });
    await tx.insert(inspectionPhoto).values({ inspectionId, itemId, documentId, position });
    return { documentId };
  },
  audit: ({ input, output }) => ({ object: input.inspectionId, detail: output }),
});
