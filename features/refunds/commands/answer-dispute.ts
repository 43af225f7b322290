import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { dispute } from "#db/schema/index.ts";
import { waitsForAnswer } from "#features/refunds/domain/dispute-status.ts";
import { answerDisputeJob } from "#features/refunds/jobs.ts";
import { onlyPlatform } from "#features/refunds/policy.ts";
import { readEvidence } from "#features/refunds/queries/read-evidence.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Gives the provider what speaks for a payment, with the platform's own words. Kept as it was given, before it is sent; it is
 * final. Refusal: DISPUTE_NOT_OPEN.
 */
export const answerDispute = defineCommand({
  name: "refunds.answer-dispute",
  input: z.strictObject({
    disputeId: idSchema("dispute"),
    statement: z.string().trim().min(10, "REQUIRED").max(5000, "TOO_LONG"),
  }),
  errors: ["DISPUTE_NOT_OPEN"],
  load: ({ tx, input }) =>
    asProduct(tx, async () => {
      const [row] = await tx.select().from(dispute).where(eq(dispute.id, input.disputeId)).for("update");
      return row ?? null;
    }),
  policy: onlyPlatform,
  stepUp: true,
  handler: async ({ tx, input, resource: row, now, fail }) => {
    if (!waitsForAnswer(row.status) || row.submittedAt) fail("DISPUTE_NOT_OPEN");
    await asProduct(tx, async () => {
      const found = row.checkoutId ? await readEvidence(tx, row.checkoutId) : {};
      const told = [input.statement, found.uncategorized_text].filter(Boolean).join("\n\n");
      await tx
        .update(dispute)
        .set({ submission: { ...found, uncategorized_text: told.slice(0, 20_000) }, submittedAt: now })
        .where(eq(dispute.id, row.id));
      await enqueue(tx, answerDisputeJob, { disputeId: row.id });
    });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
