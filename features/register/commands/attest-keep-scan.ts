import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { mayAttest } from "#features/register/attestation-policy.ts";
import { attestedId } from "#features/register/attestation-schema.ts";
import { attestSubject } from "#features/register/queries/attest-subject.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { isId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const mostScans = 10;

/** Adds the picture of a card to a file or maker. What its code says is read when somebody looks at it. */
export const keepScan = defineCommand({
  name: "register.attest-keep-scan",
  input: z.strictObject({ subjectId: attestedId, file: z.custom<KeptFile>() }),
  errors: ["CONFLICT_DECLARED", "SCANS_TOO_MANY", "UNAUTHENTICATED"],
  load: ({ tx, input, actor }) => attestSubject(tx, input.subjectId, actor),
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input: { subjectId, file }, resource, actor, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    if (resource.isConflicted) fail("CONFLICT_DECLARED");
    const ofFile = isId("application", subjectId);
    const ofSubject = ofFile ? eq(document.applicationId, subjectId) : eq(document.artisanId, subjectId);
    const [held] = await tx
      .select({ n: count() })
      .from(document)
      .where(and(ofSubject, eq(document.kind, "card_scan"), isNull(document.shreddedAt)));
    if ((held?.n ?? 0) >= mostScans) fail("SCANS_TOO_MANY");
    return {
      documentId: await addDocument(tx, file, {
        chamberId: resource.chamberId,
        uploadedBy: actor.userId,
        ...(ofFile ? { applicationId: subjectId } : { artisanId: subjectId }),
      }),
    };
  },
  audit: ({ input, output }) => ({ object: input.subjectId, detail: { document: output.documentId } }),
});
