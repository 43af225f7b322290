import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { payoutBatch, payoutLine } from "#db/schema/index.ts";
import { confirmLine, giveLineBack } from "#features/payouts/commands/line-moves.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

async function lockLine(tx: Tx, id: Id<"payoutLine">) {
  const [row] = await tx
    .select({ line: payoutLine, batch: payoutBatch })
    .from(payoutLine)
    .innerJoin(payoutBatch, eq(payoutBatch.id, payoutLine.batchId))
    .where(and(eq(payoutLine.id, id), eq(payoutBatch.rail, "stripe_connect")))
    .for("update");
  return row ?? null;
}

/** Notes what became of a transfer at the provider: it exists, or was refused for good. Said twice, it does nothing. */
export const applyTransfer = defineCommand({
  name: "payouts.apply-transfer",
  input: z.strictObject({
    lineId: idSchema("payoutLine"),
    transferId: z.string().max(100).optional(),
    /** The provider's code for a definitive refusal. */
    refusal: z.string().max(200).optional(),
  }),
  errors: [],
  load: ({ tx, input }) => lockLine(tx, input.lineId),
  policy: onlySystem,
  handler: async ({ tx, input, resource, now }) => {
    const { line, batch } = resource;
    if (line.state !== "sent") return;
    if (input.transferId) {
      await tx.update(payoutLine).set({ transferId: input.transferId }).where(eq(payoutLine.id, line.id));
      await confirmLine(tx, line, "stripe_connect", now);
    } else {
      await giveLineBack(tx, line, { state: "returned", reason: input.refusal ?? "REFUSED", at: now });
    }
    const left = await tx
      .select({ state: payoutLine.state })
      .from(payoutLine)
      .where(eq(payoutLine.batchId, batch.id));
    if (left.some((one) => one.state === "sent")) return;
    const state = left.every((one) => one.state === "returned") ? "returned" : "acknowledged";
    await tx
      .update(payoutBatch)
      .set({ state })
      .where(and(eq(payoutBatch.id, batch.id), eq(payoutBatch.state, "exported")));
  },
  audit: ({ input }) => ({
    object: input.lineId,
    detail: { transfer: input.transferId ?? null, refusal: input.refusal ?? null },
  }),
});
