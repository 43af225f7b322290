import { expect, test } from "vitest";
import { settle } from "#features/checkout/index.ts";
import {
  listReceipts,
  reconcileInFull,
  resolveReceipt,
  settleReceipt,
} from "#features/reconciliation/index.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { actorOf, makeUser } from "#tests/factories/people.ts";
import {
  checkoutOf,
  control,
  db,
  holdsOf,
  makeStocked,
  openShop,
  providerState,
  query,
  start,
  stockOf,
  visitor,
} from "#tests/integration/checkout/world.ts";

openShop();

const reason = "The buyer wrote to us and named the order.";

const admin = async (): Promise<Actor> => actorOf(await makeUser(db), [{ role: "admin" }]);

/** A payment of another amount, parked. */
async function parked() {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  await control("pay", { session: sessionId, outcome: "paid", amount: 999 });
  await settle(sessionId);
  return { ...piece, id, sessionId, receiptId: await receiptOf(sessionId) };
}

async function receiptOf(sessionId: string): Promise<Id<"receipt">> {
  const [row] = await query<{ id: Id<"receipt"> }>("select id from unmatched_receipt where session_id = $1", [
    sessionId,
  ]);
  if (!row) throw new Error("not parked");
  return row.id;
}

const balanceOf = async (account: string) =>
  Number(
    (
      await query<{ sum: string | null }>("select sum(amount_minor) from journal_line where account = $1", [
        account,
      ])
    )[0]?.sum ?? 0,
  );

test("money that does not fit goes back once, frees what was held, and leaves nothing waiting", async () => {
  const { id, sku, sessionId, receiptId } = await parked();
  const actor = await admin();
  unwrap(await resolveReceipt({ actor }, { action: "refund", receiptId, reason }));
  const again = await resolveReceipt({ actor }, { action: "refund", receiptId, reason });
  expect(again).toMatchObject({ ok: false, error: { code: "RECEIPT_DECIDED" } });
  await Promise.all([settleReceipt(receiptId), settleReceipt(receiptId)]);
  await settleReceipt(receiptId);
  const { refunds } = await providerState();
  expect(refunds.filter((refund) => refund.amount === 999)).toHaveLength(1);
  expect((await checkoutOf(id)).state).toBe("refunded");
  expect(await stockOf(sku)).toEqual({ onHand: 2, held: 0 });
  expect((await holdsOf(id)).map((row) => row.state)).toEqual(["released"]);
  expect(await balanceOf("unmatched_receipts")).toBe(0);
  // Hearing of the payment again parks nothing and ships nothing.
  await settle(sessionId);
  expect(await query("select id from artisan_order where checkout_id = $1", [id])).toHaveLength(0);
  await reconcileInFull();
  expect(await query("select kind, object from settlement_break where resolved_at is null")).toEqual([]);
});

test("a refund that came back leaves the money waiting again, and is tried under another key", async () => {
  const { receiptId } = await parked();
  const actor = await admin();
  await control("refund", { next: "failed" });
  unwrap(await resolveReceipt({ actor }, { action: "refund", receiptId, reason }));
  await settleReceipt(receiptId);
  await reconcileInFull();
  const shown = async () => unwrap(await listReceipts({ actor }, { receiptId }))[0]?.resolution?.state;
  expect(await shown()).toBe("failed");
  expect(await balanceOf("unmatched_receipts")).toBe(-999);
  unwrap(await resolveReceipt({ actor }, { action: "refund", receiptId, reason }));
  await settleReceipt(receiptId);
  expect(await shown()).toBe("succeeded");
  expect(await balanceOf("unmatched_receipts")).toBe(0);
});

test("a payment that names no checkout becomes the order of the one it was for, once", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  const { number } = await checkoutOf(id);
  // The same goods paid on a page that nobody tied to the checkout.
  const other = await start(visitor(), [piece.sku]);
  await control("pay", { session: other.sessionId, outcome: "paid" });
  const facts = await payments().retrieveSession(other.sessionId);
  const { applySession } = await import("#features/checkout/index.ts");
  const { systemActor } = await import("#lib/kernel/actor.ts");
  unwrap(await applySession({ actor: systemActor("test") }, { facts: { ...facts, checkoutId: null } }));
  const receiptId = await receiptOf(other.sessionId);

  const actor = await admin();
  const wrong = await resolveReceipt(
    { actor },
    { action: "assign", receiptId, reason, checkoutNumber: "NO-SUCH" },
  );
  expect(wrong).toMatchObject({ ok: false, error: { code: "CHECKOUT_UNKNOWN" } });
  unwrap(await resolveReceipt({ actor }, { action: "assign", receiptId, reason, checkoutNumber: number }));
  await Promise.all([settleReceipt(receiptId), settleReceipt(receiptId)]);
  expect((await checkoutOf(id)).state).toBe("paid");
  expect(await query("select id from artisan_order where checkout_id = $1", [id])).toHaveLength(1);
  expect(await balanceOf("unmatched_receipts")).toBe(0);
  expect(sessionId).not.toBe(other.sessionId);
});

test("money parked on its own checkout is assigned to it once the provider's word fits, and the checkout is in review no more", async () => {
  const piece = await makeStocked(2);
  const { id, sessionId } = await start(visitor(), [piece.sku]);
  const { number: checkoutNumber } = await checkoutOf(id);
  await control("pay", { session: sessionId, outcome: "paid" });
  // What was heard first named no payment: it was parked, and the checkout waits for a person.
  const facts = await payments().retrieveSession(sessionId);
  const { applySession } = await import("#features/checkout/index.ts");
  const { systemActor } = await import("#lib/kernel/actor.ts");
  unwrap(await applySession({ actor: systemActor("test") }, { facts: { ...facts, paymentIntent: null } }));
  expect((await checkoutOf(id)).state).toBe("review");
  const receiptId = await receiptOf(sessionId);
  const actor = await admin();

  // Another payment of the same amount is not made the payment of a checkout that waits for its own.
  const other = await start(visitor(), [piece.sku]);
  await control("pay", { session: other.sessionId, outcome: "paid" });
  const foreign = await payments().retrieveSession(other.sessionId);
  unwrap(await applySession({ actor: systemActor("test") }, { facts: { ...foreign, checkoutId: null } }));
  const wrong = await resolveReceipt(
    { actor },
    { action: "assign", receiptId: await receiptOf(other.sessionId), reason, checkoutNumber },
  );
  expect(wrong).toMatchObject({ ok: false, error: { code: "RECEIPT_DOES_NOT_FIT" } });

  unwrap(await resolveReceipt({ actor }, { action: "assign", receiptId, reason, checkoutNumber }));
  await Promise.all([settleReceipt(receiptId), settleReceipt(receiptId)]);
  expect((await checkoutOf(id)).state).toBe("paid");
  expect(await query("select id from artisan_order where checkout_id = $1", [id])).toHaveLength(1);
  expect(await query("select state from receipt_resolution where receipt_id = $1", [receiptId])).toEqual([
    { state: "assigned" },
  ]);
});

test("a payment of another amount cannot be assigned", async () => {
  const { receiptId } = await parked();
  const piece = await makeStocked(1);
  const { id } = await start(visitor(), [piece.sku]);
  const { number: checkoutNumber } = await checkoutOf(id);
  const result = await resolveReceipt(
    { actor: await admin() },
    { action: "assign", receiptId, reason, checkoutNumber },
  );
  expect(result).toMatchObject({ ok: false, error: { code: "RECEIPT_DOES_NOT_FIT" } });
});
