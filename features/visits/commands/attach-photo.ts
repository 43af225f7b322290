import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { isOpen, lockVisit } from "#features/visits/commands/lock-visit.ts";
import { mayVisitFor } from "#features/visits/policy.ts";
import { photosAtMost } from "#features/visits/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Adds a photograph that lies sealed in the private store to a visit, before it is reported on. */
export const attachVisitPhoto = defineCommand({
  name: "visits.attach-photo",
  input: z.strictObject({
    visitId: idSchema("visit"),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
  }),
  errors: ["VISIT_OVER", "TOO_MANY_PHOTOS"],
  load: ({ tx, input }) => lockVisit(tx, input.visitId),
  policy: (actor, { resource }) => mayVisitFor(actor, resource.chamberId),
  handler: async ({ tx, input, resource: { visit, chamberId }, actor, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (!isOpen(visit)) fail("VISIT_OVER");
    const held = await tx
      .select({ position: document.position })
      .from(document)
      .where(and(eq(document.visitId, visit.id), isNull(document.shreddedAt)));
    if (held.length >= photosAtMost) fail("TOO_MANY_PHOTOS");
    await addDocument(tx, input.file, {
      ...{ chamberId, visitId: visit.id, uploadedBy: actor.userId },
      ...(visit.applicationId ? { applicationId: visit.applicationId } : {}),
      ...(visit.artisanId ? { artisanId: visit.artisanId } : {}),
      position: Math.max(-1, ...held.map(({ position }) => position)) + 1,
    });
    return { documentId: input.file.id };
  },
  audit: ({ input, output }) => ({ object: input.visitId, detail: { document: output.documentId } }),
});
