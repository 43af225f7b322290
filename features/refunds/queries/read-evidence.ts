import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  artisanOrder,
  chamber,
  checkout,
  mailDelivery,
  orderEvent,
  orderLine,
  piece,
} from "#db/schema/index.ts";
import type { DisputeEvidence } from "#db/schema/refunds.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import { env } from "#lib/env.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

const day = (at: Date) => at.toISOString().slice(0, 10);
const limit = (text: string) => text.slice(0, 20_000);

/**
 * Everything that speaks for a payment, by the provider's names: who bought, what, where it went and when, which mails went out,
 * and the public record of each piece. In English, which is what the bank reads. As the product.
 */
export async function readEvidence(tx: Tx, checkoutId: Id<"checkout">): Promise<DisputeEvidence> {
  const [purchase] = await tx.select().from(checkout).where(eq(checkout.id, checkoutId));
  if (!purchase) return {};
  const orders = await tx
    .select({
      order: artisanOrder,
      maker: artisan.name,
      number: artisan.registryNumber,
      office: chamber.name,
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisanOrder.checkoutId, checkoutId))
    .orderBy(asc(artisanOrder.number));
  const ids = orders.map(({ order }) => order.id);
  const lines = await tx
    .select({ line: orderLine, serial: piece.serial })
    .from(orderLine)
    .innerJoin(piece, eq(piece.id, orderLine.pieceId))
    .where(inArray(orderLine.orderId, ids));
  const events = await tx
    .select()
    .from(orderEvent)
    .where(inArray(orderEvent.orderId, ids))
    .orderBy(asc(orderEvent.at));
  const mails = await tx
    .select()
    .from(mailDelivery)
    .where(inArray(mailDelivery.objectId, [checkoutId, ...ids]))
    .orderBy(asc(mailDelivery.sentAt));
  const address = openAddress(purchase.address, phoneOfCheckout(checkoutId));
  const place = [address.line1, address.line2, address.postalCode, address.city, address.country]
    .filter(Boolean)
    .join(", ");
  const shipped = events.find(({ state }) => state === "shipped");
  const carriers = orders.flatMap(({ order }) => order.carrier ?? []);
  const tracking = orders.flatMap(({ order }) => order.trackingNumber ?? []);
  const described = orders.map(({ order, maker, number, office }) => {
    const own = lines.filter(({ line }) => line.orderId === order.id);
    const pieces = own.map(
      ({ line, serial }) =>
        `${line.quantity} x ${pick(line.title, "en").text} (record ${env().CANONICAL_ORIGIN}/p/${serial})`,
    );
    return `Order ${order.number}: handmade by ${pick(maker, "en").text}, registered artisan ${number ?? "-"} of ${pick(office, "en").text}. ${pieces.join("; ")}.`;
  });
  const told = [
    `Bought ${purchase.createdAt.toISOString()}, terms accepted ${purchase.termsAcceptedAt.toISOString()}.`,
    ...events.map(({ orderId, state, at }) => {
      const number = orders.find(({ order }) => order.id === orderId)?.order.number;
      return `${at.toISOString()} order ${number}: ${state}.`;
    }),
    ...mails.map(({ template, sentAt, outcome }) => `${sentAt.toISOString()} mail ${template}: ${outcome}.`),
  ];
  const texts: Record<string, string | undefined> = {
    customer_name: address.name,
    customer_email_address: purchase.email,
    billing_address: place,
    shipping_address: place,
    shipping_carrier: carriers.join(", ") || undefined,
    shipping_tracking_number: tracking.join(", ") || undefined,
    shipping_date: shipped && day(shipped.at),
    service_date: day(purchase.createdAt),
    product_description: limit(described.join("\n")),
    refund_policy_disclosure: `Shown before payment and at ${env().CANONICAL_ORIGIN}/en/returns; accepted with the terms.`,
    uncategorized_text: limit(told.join("\n")),
  };
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
