import "server-only";
import { and, eq } from "drizzle-orm";
import { upload, uploadPart } from "#db/schema/uploads.ts";
import { lockUpload } from "#features/sell/commands/take-part.ts";
import { keepUploadInput } from "#features/sell/inputs.ts";
import { maySend } from "#features/sell/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes down what became of a whole file in the stores, and lets its parts go. Of two that finish at once the first stays:
 * `isFirst` tells the other to take its own files away again.
 */
export const keepUpload = defineCommand({
  name: "sell.keep-upload",
  input: keepUploadInput,
  errors: [],
  load: async ({ tx, input, actor }) =>
    actor.kind === "person" ? lockUpload(tx, actor.userId, input.clientId) : null,
  policy: (actor) => maySend(actor),
  handler: async ({ tx, input, resource }) => {
    if (resource.kept) return { isFirst: false };
    const { userId, clientId } = resource;
    await tx
      .update(upload)
      .set({ kept: input.kept })
      .where(and(eq(upload.userId, userId), eq(upload.clientId, clientId)));
    await tx.delete(uploadPart).where(and(eq(uploadPart.userId, userId), eq(uploadPart.clientId, clientId)));
    return { isFirst: true };
  },
  audit: null,
});
