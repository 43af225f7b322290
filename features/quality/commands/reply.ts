import "server-only";
import { z } from "zod";
import { inspectionPhoto, inspectionReply } from "#db/schema/quality.ts";
import { seeInspection } from "#features/quality/commands/lock-inspection.ts";
import { ownQuality } from "#features/quality/policy.ts";
import { photosAtMost, replyInput } from "#features/quality/schema.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The maker answers what was found: a note, and pictures that lie sealed in the private store. Refusals: INSPECTION_NOT_SIGNED. */
export const replyToInspection = defineCommand({
  name: "quality.reply",
  input: replyInput.extend({
    files: z
      .array(
        z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
      )
      .max(photosAtMost),
  }),
  errors: ["INSPECTION_NOT_SIGNED"],
  load: ({ tx, input }) => seeInspection(tx, input.inspectionId),
  policy: (actor, { resource }) => ownQuality(actor, resource),
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.state !== "signed") fail("INSPECTION_NOT_SIGNED");
    const replyId = newId("inspectionReply");
    const { inspectionId, note } = input;
    await tx.insert(inspectionReply).values({ id: replyId, inspectionId, note, by: actor.userId, at: now });
    const { artisanId, chamberId } = row;
    for (const [n, file] of input.files.entries()) {
      const documentId = await addDocument(tx, file, { artisanId, chamberId, uploadedBy: actor.userId });
      await tx.insert(inspectionPhoto).values({ inspectionId, replyId, documentId, position: n + 1 });
    }
    return { replyId };
  },
  audit: ({ input, output }) => ({ object: input.inspectionId, detail: output }),
});
