import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { refund } from "#db/schema/index.ts";
import { applyRefund } from "#features/checkout/commands/apply-refund.ts";
import { payments } from "#lib/adapters/stripe/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Pays a due refund back through the provider, keyed by the refund's own id. Throws AdapterError to be tried again. */
export async function sendRefund(refundId: Id<"refund">): Promise<void> {
  const row = await withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [found] = await tx.select().from(refund).where(eq(refund.id, refundId));
    return found;
  });
  if (!row || row.state === "succeeded") return;
  const facts = row.stripeRefundId
    ? await payments().retrieveRefund(row.stripeRefundId)
    : await payments().createRefund(
        { refundId, paymentIntent: row.paymentIntent, amountMinor: row.amountMinor },
        `rf:${refundId}`,
      );
  unwrap(await applyRefund({ actor: systemActor("refund") }, { facts, refundId }));
}
