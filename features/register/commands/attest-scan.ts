import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { mayAttest } from "#features/register/attestation-policy.ts";
import {
  attestedId,
  attestedNote,
  attestedNumberInput,
  attestedOutcome,
} from "#features/register/attestation-schema.ts";
import { attestationAudit, writeAttestation } from "#features/register/commands/attest-write.ts";
import { cardCodeIn } from "#features/register/domain/scan.ts";
import { scannedCard } from "#features/register/queries/attest-card.ts";
import { attestSubject } from "#features/register/queries/attest-subject.ts";
import { env } from "#lib/env.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { registryNumberKey } from "#lib/people/registry-number.ts";

/**
 * An officer read a number off a card whose code was read too. A card of ours must bear that number and be in force to count
 * as found; of any other card the officer's word stands, and what its code said is kept sealed.
 */
export const attestScan = defineCommand({
  name: "register.attest-scan",
  input: z.strictObject({
    subjectId: attestedId,
    documentId: idSchema("document"),
    /** What the code in the picture says, as our reader read it. */
    scan: z.string().min(1, "SCAN_UNREADABLE").max(4300),
    registryNumber: attestedNumberInput,
    outcome: attestedOutcome,
    note: attestedNote,
  }),
  errors: ["CONFLICT_DECLARED", "NOTE_REQUIRED", "CARD_DIFFERS", "UNAUTHENTICATED"],
  load: async ({ tx, input, actor }) => {
    const subject = await attestSubject(tx, input.subjectId, actor);
    if (!subject) return null;
    const [scan] = await tx
      .select({ applicationId: document.applicationId, artisanId: document.artisanId })
      .from(document)
      .where(
        and(
          eq(document.id, input.documentId),
          eq(document.kind, "card_scan"),
          eq(document.chamberId, subject.chamberId),
          isNull(document.shreddedAt),
        ),
      );
    const isTheirs = scan?.applicationId === input.subjectId || scan?.artisanId === input.subjectId;
    return isTheirs ? subject : null;
  },
  policy: (actor, { resource }) => mayAttest(actor, resource),
  handler: async ({ tx, input, resource: subject, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("UNAUTHENTICATED");
    if (subject.isConflicted) fail("CONFLICT_DECLARED");
    if (input.outcome === "differs" && !input.note) fail("NOTE_REQUIRED");
    const code = cardCodeIn(input.scan, env().CANONICAL_ORIGIN);
    if (code && input.outcome === "found") {
      const card = await scannedCard(tx, code, now);
      const isSame =
        card && registryNumberKey(card.registryNumber) === registryNumberKey(input.registryNumber);
      if (!isSame || !card.isInForce) fail("CARD_DIFFERS");
    }
    const { documentId: _, ...given } = input;
    return writeAttestation(tx, { ...given, subject, method: "card_scan", officerId: actor.userId, at: now });
  },
  audit: attestationAudit,
});
