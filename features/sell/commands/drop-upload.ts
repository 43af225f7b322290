import "server-only";
import { and, eq } from "drizzle-orm";
import { upload } from "#db/schema/uploads.ts";
import { lockUpload } from "#features/sell/commands/take-part.ts";
import { dropUploadInput } from "#features/sell/inputs.ts";
import { maySend } from "#features/sell/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Forgets a whole file that cannot be used, and its parts with it: it is not looked at again, and takes up nobody's room. One that was kept stays. */
export const dropUpload = defineCommand({
  name: "sell.drop-upload",
  input: dropUploadInput,
  errors: [],
  load: async ({ tx, input, actor }) =>
    actor.kind === "person" ? lockUpload(tx, actor.userId, input.clientId) : null,
  policy: (actor) => maySend(actor),
  handler: async ({ tx, resource: { userId, clientId, kept } }) => {
    if (!kept) await tx.delete(upload).where(and(eq(upload.userId, userId), eq(upload.clientId, clientId)));
  },
  audit: null,
});
