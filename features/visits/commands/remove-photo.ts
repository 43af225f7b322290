import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { shredDocuments } from "#features/vault/index.ts";
import { isOpen, lockVisit } from "#features/visits/commands/lock-visit.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a photograph out of a visit that is not reported yet, for good: its key is forgotten. */
export const removeVisitPhoto = defineCommand({
  name: "visits.remove-photo",
  input: z.strictObject({ visitId: idSchema("visit"), documentId: idSchema("document") }),
  errors: ["VISIT_OVER"],
  load: ({ tx, input }) => lockVisit(tx, input.visitId),
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
  handler: async ({ tx, input, resource: { visit }, now, fail }) => {
    if (!isOpen(visit)) fail("VISIT_OVER");
    const which = and(eq(document.id, input.documentId), eq(document.visitId, visit.id));
    return { removed: await shredDocuments(tx, which, "replaced", now) };
  },
  audit: ({ input, output }) =>
    output.removed > 0 ? { object: input.visitId, detail: { document: input.documentId } } : null,
});
