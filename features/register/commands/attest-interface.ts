import "server-only";
import { z } from "zod";
import { mayAttest } from "#features/register/attestation-policy.ts";
import { attestedId, attestedNumberInput } from "#features/register/attestation-schema.ts";
import { attestationAudit, writeAttestation } from "#features/register/commands/attest-write.ts";
import { outcomeOf } from "#features/register/domain/attestation.ts";
import { attestSubject } from "#features/register/queries/attest-subject.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import type { RegisterAnswer } from "#lib/adapters/national-register/port.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Writes what the national register itself answered, beside what the file says. The question was asked before, outside. */
export const attestInterface = defineCommand({
  name: "register.attest-interface",
  input: z.strictObject({
    subjectId: attestedId,
    registryNumber: attestedNumberInput,
    answer: z.custom<RegisterAnswer>(),
    /** The answer in words, for the officers who read it later. */
    note: z.string().max(700).nullable(),
  }),
  errors: ["CONFLICT_DECLARED", "UNAUTHENTICATED"],
  load: ({ tx, input, actor }) => attestSubject(tx, input.subjectId, actor),
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input, resource: subject, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    if (subject.isConflicted) fail("CONFLICT_DECLARED");
    const { answer, ...given } = input;
    const outcome = outcomeOf(answer, subject.name, dayInMorocco(now));
    return writeAttestation(tx, {
      ...given,
      subject,
      outcome,
      method: "interface",
      officerId: actor.userId,
      at: now,
    });
  },
  audit: attestationAudit,
});
