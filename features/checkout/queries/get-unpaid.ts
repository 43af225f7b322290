import "server-only";
import { eq } from "drizzle-orm";
import type { CheckoutState, PaymentMethod } from "#db/schema/checkout.ts";
import { checkout, doorPayment, transferPayment } from "#db/schema/index.ts";
import type { AccountDetails } from "#db/schema/methods.ts";
import { checkoutIdInput } from "#features/checkout/schema.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import type { Decision } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { type Money, money } from "#lib/money/money.ts";
import { maskPhone } from "#lib/people/phone.ts";

/** A purchase that is not paid by card, as its buyer sees it until it is. Instants are ISO strings. */
export type Unpaid = {
  id: string;
  number: string;
  state: CheckoutState;
  method: Exclude<PaymentMethod, "card">;
  total: Money;
  email: string;
  userId: string | null;
  visitorHash: string | null;
  door: { phone: string; confirmBy: string } | null;
  transfer: { reference: string; account: AccountDetails; dueAt: string } | null;
};

/** What a buyer at the door or by transfer has to do, and until when. */
export const getUnpaid = defineQuery({
  name: "checkout.get-unpaid",
  input: checkoutIdInput,
  handler: async ({ tx, input }): Promise<Unpaid | null> => {
    const [row] = await tx
      .select({ checkout, door: doorPayment, transfer: transferPayment })
      .from(checkout)
      .leftJoin(doorPayment, eq(doorPayment.checkoutId, checkout.id))
      .leftJoin(transferPayment, eq(transferPayment.checkoutId, checkout.id))
      .where(eq(checkout.id, input.checkoutId));
    if (!row || row.checkout.method === "card") return null;
    const { id, number, state, method, totalMinor, currency, userId, visitorHash, email } = row.checkout;
    const { phone } = openAddress(row.checkout.address, phoneOfCheckout(id));
    return {
      ...{ id, number, state, method, userId, visitorHash, email },
      total: money(totalMinor, currency),
      door: row.door ? { phone: maskPhone(phone), confirmBy: row.door.confirmBy.toISOString() } : null,
      transfer: row.transfer
        ? {
            reference: row.transfer.reference,
            account: row.transfer.account,
            dueAt: row.transfer.dueAt.toISOString(),
          }
        : null,
    };
  },
  policy: (actor, { resource }): Decision => {
    if (actor.kind === "system") return "allow";
    const byAccount = actor.kind === "person" && resource.userId === actor.userId;
    const byBrowser = Boolean(actor.visitorHash) && resource.visitorHash === actor.visitorHash;
    return byAccount || byBrowser || actor.orderAccess === resource.id ? "allow" : "hide";
  },
});
