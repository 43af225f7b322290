import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { checkout, craft, orderDocument } from "#db/schema/index.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import { writeDocument } from "#features/documents/commands/write-document.ts";
import { goodsOf } from "#features/documents/domain/amounts.ts";
import type { ConfirmationFacts } from "#features/documents/domain/facts.ts";
import { addressFacts, readOrder } from "#features/documents/queries/read-order.ts";
import { readSeller } from "#features/documents/queries/read-seller.ts";
import { confirmationSheet } from "#features/documents/ui/layout/confirmation.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/** Keeps what a buyer ordered as it was, once, when the mail that confirms it is written. Refusals: ORDER_NOT_PLACED. */
export const issueConfirmation = defineCommand({
  name: "documents.issue-confirmation",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  errors: ["ORDER_NOT_PLACED"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, input.checkoutId)).for("update");
    return row ?? null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: purchase, now, fail }) => {
    const [before] = await tx
      .select({ id: orderDocument.id })
      .from(orderDocument)
      .where(and(eq(orderDocument.checkoutId, purchase.id), eq(orderDocument.kind, "order_confirmation")));
    if (before) return { documentId: before.id, isNew: false };
    const placed = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .where(eq(artisanOrder.checkoutId, purchase.id))
      .orderBy(artisanOrder.number);
    if (placed.length === 0) fail("ORDER_NOT_PLACED");
    const parts: ConfirmationFacts["parts"] = [];
    let isDemonstration = false;
    for (const { id } of placed) {
      const order = await readOrder(tx, id);
      if (!order) continue;
      const seller = await readSeller(tx, { artisanId: order.artisanId }, dayInMorocco(now));
      isDemonstration ||= seller.isDemonstration;
      const ordered = order.lines.map((line) => ({ ...line, cancelledQuantity: 0 }));
      const lines = goodsOf(ordered, "declared");
      parts.push({ maker: order.maker, town: seller.town, leadDays: order.leadDays, lines });
    }
    const facts: ConfirmationFacts = {
      number: purchase.number,
      placedAt: purchase.createdAt.toISOString(),
      to: addressFacts(openAddress(purchase.address, phoneOfCheckout(purchase.id))),
      email: purchase.email,
      method: purchase.method,
      currency: purchase.currency,
      parts,
      itemsMinor: purchase.itemsMinor,
      shippingMinor: purchase.shippingMinor,
      dutiesMinor: purchase.dutiesMinor,
      ...(await giftOf(tx, purchase)),
      totalMinor: purchase.totalMinor,
      giftNote: purchase.giftNote,
      isDemonstration,
    };
    const sheet = confirmationSheet(facts, now.toISOString(), localeOr(purchase.locale));
    const row = { checkoutId: purchase.id, issuedAt: now };
    const secrets = [facts.to.phone, facts.email];
    return {
      documentId: await writeDocument(tx, "order_confirmation", row, { facts, sheet }, secrets),
      isNew: true,
    };
  },
  audit: ({ output }) => (output.isNew ? { object: output.documentId } : null),
});

async function giftOf(
  tx: Tx,
  purchase: typeof checkout.$inferSelect,
): Promise<Pick<ConfirmationFacts, "fundGift">> {
  if (!purchase.fundGiftCraftId) return {};
  const [of] = await tx
    .select({ name: craft.name })
    .from(craft)
    .where(eq(craft.id, purchase.fundGiftCraftId));
  return { fundGift: { minor: purchase.fundGiftMinor, craft: of?.name ?? {} } };
}
