import "server-only";
import { z } from "zod";
import { mayAttest } from "#features/register/attestation-policy.ts";
import {
  attestedId,
  attestedNote,
  attestedNumberInput,
  attestedOutcome,
} from "#features/register/attestation-schema.ts";
import { attestationAudit, writeAttestation } from "#features/register/commands/attest-write.ts";
import { attestSubject } from "#features/register/queries/attest-subject.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** An officer looked a number up in the national register with their own eyes, and says what they found. */
export const attestLookup = defineCommand({
  name: "register.attest-lookup",
  input: z.strictObject({
    subjectId: attestedId,
    registryNumber: attestedNumberInput,
    outcome: attestedOutcome,
    note: attestedNote,
  }),
  errors: ["CONFLICT_DECLARED", "NOTE_REQUIRED", "UNAUTHENTICATED"],
  load: ({ tx, input, actor }) => attestSubject(tx, input.subjectId, actor),
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input, resource: subject, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    if (subject.isConflicted) fail("CONFLICT_DECLARED");
    if (input.outcome === "differs" && !input.note) fail("NOTE_REQUIRED");
    return writeAttestation(tx, {
      ...input,
      subject,
      method: "officer_lookup",
      officerId: actor.userId,
      at: now,
    });
  },
  audit: attestationAudit,
});
