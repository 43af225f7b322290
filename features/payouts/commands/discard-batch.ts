import "server-only";
import { eq } from "drizzle-orm";
import { payoutBatch } from "#db/schema/index.ts";
import { lockSellers } from "#features/ledger/index.ts";
import { giveLineBack } from "#features/payouts/commands/line-moves.ts";
import { keepsPayouts } from "#features/payouts/policy.ts";
import { lockBatch } from "#features/payouts/queries/lock-batch.ts";
import { batchInput } from "#features/payouts/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a batch back that has not left: everything in it can be paid again. */
export const discardBatch = defineCommand({
  name: "payouts.discard-batch",
  input: batchInput,
  errors: ["BATCH_MOVED"],
  load: ({ tx, input }) => lockBatch(tx, input.batchId),
  policy: keepsPayouts,
  stepUp: true,
  handler: async ({ tx, resource, now, fail }) => {
    if (resource.state !== "draft" && resource.state !== "approved") fail("BATCH_MOVED");
    await lockSellers(
      tx,
      resource.lines.map((line) => line.artisanId),
    );
    for (const line of resource.lines) await giveLineBack(tx, line, { state: "discarded", at: now });
    await tx.update(payoutBatch).set({ state: "discarded" }).where(eq(payoutBatch.id, resource.id));
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { lines: resource.lines.length } }),
});
