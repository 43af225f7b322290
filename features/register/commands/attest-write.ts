import "server-only";
import type { Tx } from "#db/client.ts";
import { attestation } from "#db/schema/register.ts";
import type { AttestationMethod, AttestedId } from "#features/register/attestation-schema.ts";
import { monthsLater, type Outcome } from "#features/register/domain/attestation.ts";
import type { Subject } from "#features/register/queries/attest-subject.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { seal } from "#lib/crypto/seal.ts";
import { type Id, isId, newId } from "#lib/ids/ids.ts";

type Written = {
  subjectId: AttestedId;
  subject: Subject;
  registryNumber: string;
  method: AttestationMethod;
  outcome: Outcome;
  note: string | null;
  /** What a card's code said, to be sealed. */
  scan?: string;
  recordId?: Id<"registryRecord">;
  officerId: Id<"user">;
  at: Date;
};

/** Writes how a number was checked. It counts for as long as the rule in force on that day says. */
export async function writeAttestation(tx: Tx, { subjectId, subject, scan, ...given }: Written) {
  const id = newId("attestation");
  const { months } = await ruleValue(tx, "attestation.validity", given.at);
  const isFile = isId("application", subjectId);
  await tx.insert(attestation).values({
    ...given,
    id,
    chamberId: subject.chamberId,
    applicationId: isFile ? subjectId : null,
    artisanId: isFile ? null : subject.artisanId,
    sealedScan: scan ? seal(scan, { table: "attestation", column: "sealed_scan", row: id }) : null,
    expiresOn: monthsLater(dayInMorocco(given.at), months),
  });
  return { attestationId: id, method: given.method, outcome: given.outcome };
}

/** The audit entry of every way of checking. */
export function attestationAudit({
  input,
  output,
}: {
  input: { subjectId: AttestedId };
  output: Awaited<ReturnType<typeof writeAttestation>>;
}) {
  return {
    object: input.subjectId,
    detail: { attestation: output.attestationId, method: output.method, outcome: output.outcome },
  };
}
