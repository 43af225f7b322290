import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { payoutItem, payoutLine, transferReversal } from "#db/schema/index.ts";
import { accounts, lockSellers, netReceivable, postJournal } from "#features/ledger/index.ts";
import { reversalJob } from "#features/payouts/jobs.ts";
import { type Id, idSchema, newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { money } from "#lib/money/money.ts";

/**
 * Plans to take back from a transfer what its maker owes after a refund, at most what was transferred. It is booked as on its way
 * at once, so that no later sale pays for it a second time. Once a refund and line.
 */
export const planReversal = defineCommand({
  name: "payouts.plan-reversal",
  input: z.strictObject({ refundId: idSchema("refund"), orderId: idSchema("order") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [row] = await tx
      .select({ line: payoutLine })
      .from(payoutItem)
      .innerJoin(payoutLine, eq(payoutLine.id, payoutItem.lineId))
      .where(
        and(
          eq(payoutItem.orderId, input.orderId),
          eq(payoutLine.state, "confirmed"),
          sql`${payoutLine.transferId} is not null`,
        ),
      )
      .for("update", { of: payoutLine });
    return { line: row?.line ?? null };
  },
  policy: onlySystem,
  handler: async ({ tx, input, resource }) => {
    const { line } = resource;
    if (!line) return null;
    const owed = (await lockSellers(tx, [line.artisanId])).get(line.artisanId)?.receivable ?? 0;
    const [before] = await tx
      .select({ sum: sql<number>`coalesce(sum(${transferReversal.amountMinor}), 0)`.mapWith(Number) })
      .from(transferReversal)
      .where(and(eq(transferReversal.lineId, line.id), sql`${transferReversal.state} <> 'refused'`));
    const amountMinor = Math.min(owed, line.amountMinor - (before?.sum ?? 0));
    if (amountMinor <= 0) return null;
    const id = newId("transferReversal");
    const [row] = await tx
      .insert(transferReversal)
      .values({ id, lineId: line.id, refundId: input.refundId, amountMinor })
      .onConflictDoNothing()
      .returning({ id: transferReversal.id });
    if (!row) return null;
    await postJournal(tx, { type: "transfer_reversal", id, kind: "reversed" }, [
      { account: accounts.payoutInTransit, amount: money(amountMinor, "MAD") },
      {
        account: accounts.sellerReceivable(line.artisanId),
        amount: money(-amountMinor, "MAD"),
        artisanId: line.artisanId,
      },
    ]);
    await enqueue(tx, reversalJob, { reversalId: id });
    return { id, amountMinor };
  },
  audit: ({ output, input }) =>
    output ? { object: output.id, detail: { refund: input.refundId, amount: output.amountMinor } } : null,
});

async function lockReversal(tx: Tx, id: Id<"transferReversal">) {
  const [row] = await tx
    .select({ reversal: transferReversal, artisanId: payoutLine.artisanId })
    .from(transferReversal)
    .innerJoin(payoutLine, eq(payoutLine.id, transferReversal.lineId))
    .where(eq(transferReversal.id, id))
    .for("update", { of: transferReversal });
  return row ?? null;
}

/** Notes what became of a reversal: the provider took the money back, or refused, and then the maker owes it again. */
export const applyReversal = defineCommand({
  name: "payouts.apply-reversal",
  input: z.strictObject({
    reversalId: idSchema("transferReversal"),
    providerId: z.string().max(100).nullable(),
  }),
  errors: [],
  load: ({ tx, input }) => lockReversal(tx, input.reversalId),
  policy: onlySystem,
  handler: async ({ tx, input, resource }) => {
    const { reversal, artisanId } = resource;
    if (reversal.state !== "due") return;
    const amount = money(reversal.amountMinor, "MAD");
    const back = { account: accounts.payoutInTransit, amount: money(-reversal.amountMinor, "MAD") };
    const source = { type: "transfer_reversal", id: reversal.id } as const;
    await tx
      .update(transferReversal)
      .set({ state: input.providerId ? "done" : "refused", reversalId: input.providerId })
      .where(eq(transferReversal.id, reversal.id));
    if (input.providerId) {
      await postJournal(tx, { ...source, kind: "received" }, [
        { account: accounts.pspClearing, amount },
        back,
      ]);
      return;
    }
    await lockSellers(tx, [artisanId]);
    await postJournal(tx, { ...source, kind: "refused" }, [
      { account: accounts.sellerReceivable(artisanId), amount, artisanId },
      back,
    ]);
    await netReceivable(tx, artisanId, source);
  },
  audit: ({ input }) => ({ object: input.reversalId, detail: { provider: input.providerId } }),
});
