import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { receiptResolution, settlementBreak, stripeEvent, unmatchedReceipt } from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** Money that fits nothing, decided and undecided, something that does not agree, an event and a job that gave up. */
export async function makeDeskThings(db: Database, userId: Id<"user">) {
  const [receiptId, decidedReceiptId, breakId] = [
    newId("receipt"),
    newId("receipt"),
    newId("settlementBreak"),
  ];
  const receipt = (id: Id<"receipt">) => ({
    ...{ id, sessionId: `cs_${id}`, paymentIntent: `pi_${id}`, reason: "UNKNOWN_CHECKOUT" },
    ...{ currency: "MAD" as const, amountMinor: 12_300 },
  });
  await db.insert(unmatchedReceipt).values([receipt(receiptId), receipt(decidedReceiptId)]);
  await db.insert(receiptResolution).values({
    receiptId: decidedReceiptId,
    action: "refund",
    reason: "Nobody knows this buyer.",
    decidedBy: userId,
    state: "due",
  });
  const at = new Date("2026-06-01T09:00:00Z");
  await db.insert(settlementBreak).values({
    ...{ id: breakId, kind: "refund_unknown", object: "re_desk", currency: "MAD", amountMinor: -500 },
    ...{ objectAt: at, foundAt: at, seenAt: at },
  });
  const [failedEventId, failedJobId] = ["evt_desk_failed", randomUUID()];
  const payload = { created: at.toISOString(), isLive: false, apiVersion: null };
  await db
    .insert(stripeEvent)
    .values({ id: failedEventId, type: "charge.updated", state: "failed", payload });
  const data = { payload: { template: "order-confirmation", id: "chk_desk" }, requestId: null };
  await db.execute(sql`insert into pgboss.job (id, name, state, data)
    values (${failedJobId}, 'mail.send', 'failed', ${JSON.stringify(data)}::jsonb)`);
  return { receiptId, decidedReceiptId, breakId, failedEventId, failedJobId };
}
