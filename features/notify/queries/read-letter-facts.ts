import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisanContact, artisanOrder } from "#db/schema/index.ts";
import { localeOf } from "#features/notify/domain/template.ts";
import { getArtisanOrder, getCheckoutOrders, type OrderDto } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import { systemActor } from "#lib/kernel/actor.ts";

const context = { actor: systemActor("mail") };

/** A purchase as its mails tell it. Null for an unknown id. */
export async function readPurchase(id: string) {
  if (!isId("checkout", id)) return null;
  const result = await getCheckoutOrders(context, { checkoutId: id });
  return result.ok
    ? { ...result.value, id: id as Id<"checkout">, locale: localeOf(result.value.locale) }
    : null;
}

/** An artisan's order with the artisan's mailbox and language. Null for an unknown id. */
export async function readOrderForArtisan(
  id: string,
): Promise<{ order: OrderDto; to: string; locale: Locale } | null> {
  if (!isId("order", id)) return null;
  const result = await getArtisanOrder(context, { orderId: id });
  if (!result.ok) return null;
  const [contact] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ to: artisanContact.email, locale: artisanContact.locale })
      .from(artisanOrder)
      .innerJoin(artisanContact, eq(artisanContact.artisanId, artisanOrder.artisanId))
      .where(eq(artisanOrder.id, id)),
  );
  if (!contact?.to) return null;
  return { order: result.value, to: contact.to, locale: localeOf(contact.locale) };
}

/** One part of a purchase, with the purchase it belongs to. Null for an unknown id. */
export async function readShippedOrder(id: string) {
  if (!isId("order", id)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select({ checkoutId: artisanOrder.checkoutId }).from(artisanOrder).where(eq(artisanOrder.id, id)),
  );
  const purchase = row && (await readPurchase(row.checkoutId));
  const order = purchase?.orders.find((part) => part.id === id);
  return purchase && order ? { purchase, order } : null;
}
