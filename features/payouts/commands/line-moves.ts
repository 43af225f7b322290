import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { payable, payoutItem, payoutLine } from "#db/schema/index.ts";
import type { PayoutRailName } from "#db/schema/payouts.ts";
import { accounts, draw, lockSellers, netReceivable, postJournal } from "#features/ledger/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

export type Due = { orderId: Id<"order">; leftMinor: number; madShippingMinor: number };

export type NewLine = {
  batchId: Id<"payoutBatch">;
  artisanId: Id<"artisan">;
  due: readonly Due[];
  bankAccountId?: Id<"bankAccount">;
  checkoutId?: Id<"checkout">;
  connectedAccount?: string;
};

type Line = Pick<typeof payoutLine.$inferSelect, "id" | "artisanId" | "amountMinor" | "shippingMinor">;

/**
 * Puts what a maker has coming into a batch: from now on it is on its way, and a refund cannot touch it. Call with the maker's
 * balance and payables locked. Throws when the books hold less than the orders say.
 */
export async function draftLine(tx: Tx, line: NewLine): Promise<Id<"payoutLine">> {
  const { due, ...facts } = line;
  const id = newId("payoutLine");
  const amountMinor = due.reduce((total, one) => total + one.leftMinor, 0);
  const wanted = Math.min(
    amountMinor,
    due.reduce((total, one) => total + Math.min(one.leftMinor, one.madShippingMinor), 0),
  );
  const balance = (await lockSellers(tx, [line.artisanId])).get(line.artisanId);
  if (!balance) throw new Error(`${line.artisanId} has no balance`);
  const drawn = draw(balance, { goods: amountMinor - wanted, shipping: wanted });
  if (drawn.receivable > 0) throw new Error(`the books of ${line.artisanId} lack ${drawn.receivable}`);
  await tx
    .insert(payoutLine)
    .values({ ...facts, id, currency: "MAD", amountMinor, shippingMinor: drawn.shipping });
  await tx
    .insert(payoutItem)
    .values(due.map((one) => ({ lineId: id, orderId: one.orderId, amountMinor: one.leftMinor })));
  const taken = await tx
    .update(payable)
    .set({ state: "batched", payoutLineId: id })
    .where(
      and(
        inArray(
          payable.orderId,
          due.map((one) => one.orderId),
        ),
        eq(payable.state, "eligible"),
      ),
    )
    .returning({ orderId: payable.orderId });
  if (taken.length !== due.length) throw new Error(`what ${line.artisanId} has coming changed meanwhile`);
  await post(tx, { id, artisanId: line.artisanId, amountMinor, shippingMinor: drawn.shipping }, "drafted");
  return id;
}

/** Notes that a line's order to pay has left. */
export async function sendLines(tx: Tx, batchId: Id<"payoutBatch">): Promise<void> {
  const lines = await tx
    .update(payoutLine)
    .set({ state: "sent" })
    .where(and(eq(payoutLine.batchId, batchId), eq(payoutLine.state, "batched")))
    .returning({ id: payoutLine.id });
  if (lines.length === 0) return;
  await tx
    .update(payable)
    .set({ state: "sent" })
    .where(
      inArray(
        payable.payoutLineId,
        lines.map((line) => line.id),
      ),
    );
}

/** The money has reached its maker: it leaves our bank's account, or the provider's. */
export async function confirmLine(tx: Tx, line: Line, rail: PayoutRailName, at: Date): Promise<void> {
  await moveLine(tx, line.id, "confirmed", at);
  await tx.update(payable).set({ state: "confirmed" }).where(eq(payable.payoutLineId, line.id));
  const amount = money(line.amountMinor, "MAD");
  await postJournal(tx, { type: "payout_line", id: line.id, kind: "confirmed" }, [
    { account: accounts.payoutInTransit, amount },
    {
      account: rail === "bank_batch" ? accounts.bank : accounts.pspClearing,
      amount: money(-line.amountMinor, "MAD"),
    },
  ]);
}

/** The money stays or comes back: the orders can be paid again, less what their maker owes by now. */
export async function giveLineBack(
  tx: Tx,
  line: Line,
  end: { state: "returned" | "discarded"; reason?: string; at: Date },
): Promise<void> {
  await lockSellers(tx, [line.artisanId]);
  await moveLine(tx, line.id, end.state, end.at, end.reason);
  await tx
    .update(payable)
    .set({ state: "eligible", payoutLineId: null })
    .where(eq(payable.payoutLineId, line.id));
  await post(tx, line, end.state);
  await netReceivable(tx, line.artisanId, { type: "payout_line", id: line.id });
}

async function moveLine(
  tx: Tx,
  id: Id<"payoutLine">,
  state: "confirmed" | "returned" | "discarded",
  at: Date,
  reason?: string,
): Promise<void> {
  const from = state === "discarded" ? "batched" : "sent";
  const moved = await tx
    .update(payoutLine)
    .set({ state, answeredAt: at, reason: reason ?? null })
    .where(and(eq(payoutLine.id, id), eq(payoutLine.state, from)))
    .returning({ id: payoutLine.id });
  if (moved.length !== 1) throw new Error(`payout line ${id} is no longer ${from}`);
}

async function post(tx: Tx, line: Line, kind: "drafted" | "returned" | "discarded"): Promise<void> {
  const sign = kind === "drafted" ? 1 : -1;
  const { artisanId } = line;
  const sides = [
    {
      account: accounts.sellerPayable(artisanId),
      amount: money(sign * (line.amountMinor - line.shippingMinor), "MAD"),
      artisanId,
    },
    {
      account: accounts.shippingPayable(artisanId),
      amount: money(sign * line.shippingMinor, "MAD"),
      artisanId,
    },
    { account: accounts.payoutInTransit, amount: money(-sign * line.amountMinor, "MAD") },
  ];
  await postJournal(
    tx,
    { type: "payout_line", id: line.id, kind },
    sides.filter((side) => side.amount.minor !== 0),
  );
}
