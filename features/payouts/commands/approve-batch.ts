import "server-only";
import { and, eq } from "drizzle-orm";
import { payoutBatch } from "#db/schema/index.ts";
import { keepsPayouts } from "#features/payouts/policy.ts";
import { lockBatch } from "#features/payouts/queries/lock-batch.ts";
import { rails } from "#features/payouts/rails/index.ts";
import { batchInput } from "#features/payouts/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Approves a draft. Never by whoever drafted it: the database refuses that too. */
export const approveBatch = defineCommand({
  name: "payouts.approve-batch",
  input: batchInput,
  errors: ["SAME_PERSON", "BATCH_MOVED"],
  load: ({ tx, input }) => lockBatch(tx, input.batchId),
  policy: keepsPayouts,
  stepUp: true,
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (resource.state !== "draft") fail("BATCH_MOVED");
    if (actor.kind !== "person" || resource.draftedBy === actor.userId) return fail("SAME_PERSON");
    await tx
      .update(payoutBatch)
      .set({ state: "approved", approvedBy: actor.userId, approvedAt: now })
      .where(and(eq(payoutBatch.id, resource.id), eq(payoutBatch.state, "draft")));
    await rails[resource.rail].approved(tx, resource.id);
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { lines: resource.lines.length } }),
});
