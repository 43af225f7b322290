import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { registryRecord } from "#db/schema/register.ts";
import { mayAttest } from "#features/register/attestation-policy.ts";
import { attestedId, attestedNote } from "#features/register/attestation-schema.ts";
import { attestationAudit, writeAttestation } from "#features/register/commands/attest-write.ts";
import { attestSubject } from "#features/register/queries/attest-subject.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** An officer compared a line of the chamber's own file with the file or maker, and says whether it is the same person. */
export const attestFile = defineCommand({
  name: "register.attest-file",
  input: z.strictObject({
    subjectId: attestedId,
    recordId: idSchema("registryRecord"),
    outcome: z.enum(["found", "differs"], "OUTCOME_REQUIRED"),
    note: attestedNote,
  }),
  errors: ["CONFLICT_DECLARED", "NOTE_REQUIRED", "RECORD_EXPIRED", "UNAUTHENTICATED"],
  load: async ({ tx, input, actor }) => {
    const subject = await attestSubject(tx, input.subjectId, actor);
    if (!subject) return null;
    const [record] = await tx
      .select({
        id: registryRecord.id,
        registryNumber: registryRecord.registryNumber,
        validUntil: registryRecord.validUntil,
      })
      .from(registryRecord)
      .where(and(eq(registryRecord.id, input.recordId), eq(registryRecord.chamberId, subject.chamberId)));
    return record ? { ...subject, record } : null;
  },
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    const { record, ...subject } = resource;
    if (subject.isConflicted) fail("CONFLICT_DECLARED");
    if (input.outcome === "differs" && !input.note) fail("NOTE_REQUIRED");
    const hasRunOut = record.validUntil !== null && record.validUntil < dayInMorocco(now);
    if (input.outcome === "found" && hasRunOut) fail("RECORD_EXPIRED");
    return writeAttestation(tx, {
      ...input,
      subject,
      registryNumber: record.registryNumber,
      method: "chamber_file",
      officerId: actor.userId,
      at: now,
    });
  },
  audit: attestationAudit,
});
