import "server-only";
import { and, eq, or } from "drizzle-orm";
import { z } from "zod";
import { document } from "#db/schema/vault.ts";
import { type AttestedSubject, mayAttest } from "#features/register/attestation-policy.ts";
import { attestedId, type ScannedCard } from "#features/register/attestation-schema.ts";
import { standsIn } from "#features/register/domain/scan.ts";
import { scannedCard } from "#features/register/queries/attest-card.ts";
import { attestSubject } from "#features/register/queries/attest-subject.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type ScanFacts = AttestedSubject & { card: ScannedCard | null; registryNumber: string | null };

/** What is known of the code in a file's picture of a card: the card, if it is ours, and the number that may be filled in. */
export const scanFacts = defineQuery({
  name: "register.attest-scan-facts",
  input: z.strictObject({
    subjectId: attestedId,
    documentId: idSchema("document"),
    code: z.string().nullable(),
    text: z.string().nullable(),
  }),
  handler: async ({ tx, input, actor, now }): Promise<ScanFacts | null> => {
    const subject = await attestSubject(tx, input.subjectId, actor);
    if (!subject) return null;
    const ofSubject = or(
      eq(document.applicationId, input.subjectId as Id<"application">),
      eq(document.artisanId, input.subjectId as Id<"artisan">),
    );
    const [scan] = await tx
      .select({ id: document.id })
      .from(document)
      .where(and(eq(document.id, input.documentId), eq(document.kind, "card_scan"), ofSubject));
    if (!scan) return null;
    const card = input.code ? await scannedCard(tx, input.code, now) : null;
    const { chamberId, artisanId, applicantUserId, registryNumber: given } = subject;
    const isWritten = given !== null && input.text !== null && standsIn(given, input.text);
    return {
      ...{ chamberId, artisanId, applicantUserId, card },
      registryNumber: card?.registryNumber ?? (isWritten ? given : null),
    };
  },
  policy: (actor, { resource }) => mayAttest(actor, resource),
});
