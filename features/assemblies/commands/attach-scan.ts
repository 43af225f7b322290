import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { bodyMinutes, bodySignature } from "#db/schema/body-minutes.ts";
import { lockMinutes } from "#features/assemblies/commands/lock-meeting.ts";
import { mayConvene } from "#features/assemblies/policy.ts";
import { addDocument, type KeptFile } from "#features/vault/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Attaches the scan of the signed paper to minutes that nobody has signed yet. `sha256` is of the bytes that were sent. Refusals:
 * NOT_DRAFT, SIGNING once somebody has signed without it, SCAN_TAKEN, NO_CHAMBER for a national body, whose papers no chamber's
 * vault keeps.
 */
export const attachScan = defineCommand({
  name: "assemblies.attach-scan",
  input: z.strictObject({
    minutesId: idSchema("minutes"),
    file: z.custom<KeptFile>((value) => typeof value === "object" && value !== null && "sealedKey" in value),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  errors: ["NOT_DRAFT", "SIGNING", "SCAN_TAKEN", "NO_CHAMBER"],
  load: ({ tx, input, actor }) => lockMinutes(tx, input.minutesId, actor),
  policy: (actor, { resource }) => mayConvene(actor, resource.body),
  handler: async ({ tx, input: { file, sha256 }, resource: { minutes, meeting }, actor, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody attaches it");
    if (minutes.state !== "draft") fail("NOT_DRAFT");
    if (minutes.documentId) fail("SCAN_TAKEN");
    const signed = await asProduct(tx, () =>
      tx
        .select({ by: bodySignature.userId })
        .from(bodySignature)
        .where(eq(bodySignature.minutesId, minutes.id)),
    );
    if (signed.length > 0) fail("SIGNING");
    const { chamberId } = meeting;
    if (!chamberId) return fail("NO_CHAMBER");
    await asProduct(tx, async () => {
      await addDocument(tx, file, { chamberId, uploadedBy: actor.userId });
      await tx
        .update(bodyMinutes)
        .set({ documentId: file.id, sha256 })
        .where(and(eq(bodyMinutes.id, minutes.id), eq(bodyMinutes.state, "draft")));
    });
    return { meetingId: meeting.id };
  },
  audit: ({ input }) => ({ object: input.minutesId, detail: { sha256: input.sha256 } }),
});
