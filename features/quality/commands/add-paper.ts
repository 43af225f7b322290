import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { labelCertificate } from "#db/schema/quality.ts";
import { document } from "#db/schema/vault.ts";
import { lockCertificate } from "#features/quality/commands/lock-certificate.ts";
import { movedOne } from "#features/quality/commands/moved-one.ts";
import { noteEvent } from "#features/quality/commands/note-event.ts";
import { keepsLabels } from "#features/quality/policy.ts";
import { certificateIdInput } from "#features/quality/schema.ts";
import { addDocument, type KeptFile, shredDocuments } from "#features/vault/index.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Puts the scan of a certificate beside it, or another in its place, while it waits. Refusals: LABEL_NOT_RECORDED. */
export const addCertificatePaper = defineCommand({
  name: "quality.add-paper",
  input: certificateIdInput.extend({
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
  }),
  errors: ["LABEL_NOT_RECORDED"],
  load: ({ tx, input }) => lockCertificate(tx, input.certificateId),
  policy: (actor, { resource }) => keepsLabels(actor, resource),
  handler: async ({ tx, input, resource: row, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (row.state !== "recorded") fail("LABEL_NOT_RECORDED");
    const { artisanId, chamberId } = row;
    const documentId = await addDocument(tx, input.file, { artisanId, chamberId, uploadedBy: actor.userId });
    const moved = await tx
      .update(labelCertificate)
      .set({ documentId })
      .where(and(eq(labelCertificate.id, row.id), eq(labelCertificate.state, "recorded")))
      .returning({ id: labelCertificate.id });
    movedOne(moved, row.id);
    if (row.documentId) await shredDocuments(tx, eq(document.id, row.documentId), "replaced", now);
    await noteEvent(tx, row, "paper_added", { actor, now });
    return { documentId };
  },
  audit: ({ input, output }) => ({ object: input.certificateId, detail: output }),
});
