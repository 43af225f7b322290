import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { document } from "#db/schema/vault.ts";
import { isOpen, lockFile } from "#features/applications/commands/load-file.ts";
import { mayFill } from "#features/applications/policy.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a picture out of a file that is still open, for good: its key is forgotten. */
export const removeDocument = defineCommand({
  name: "applications.remove-document",
  input: z.strictObject({ applicationId: idSchema("application"), documentId: idSchema("document") }),
  errors: ["APPLICATION_CLOSED"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) => mayFill(actor, resource),
  handler: async ({ tx, input, resource, now, fail }) => {
    if (!isOpen(resource.state)) fail("APPLICATION_CLOSED");
    // What officers added for themselves (a visit, a scanned card) is not the applicant's to take away.
    const which = and(
      eq(document.id, input.documentId),
      eq(document.applicationId, resource.id),
      isNull(document.visitId),
      ne(document.kind, "card_scan"),
    );
    const removed = await shredDocuments(tx, which, "replaced", now);
    await tx.update(application).set({ updatedAt: now }).where(eq(application.id, resource.id));
    return { removed };
  },
  audit: ({ input, resource, output }) =>
    output.removed > 0 ? { object: resource.id, detail: { document: input.documentId } } : null,
});
