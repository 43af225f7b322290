import "server-only";
import { eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { artisan, artisanContact, artisanOrder, chamber, parcel } from "#db/schema/index.ts";
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

/** One part of a purchase, by its own id or that of a parcel of it, with the purchase. Null for an unknown id. */
export async function readShippedOrder(id: string) {
  const orderId = isId("parcel", id) ? await orderOfParcel(id) : id;
  if (!isId("order", orderId)) return null;
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select({ checkoutId: artisanOrder.checkoutId }).from(artisanOrder).where(eq(artisanOrder.id, orderId)),
  );
  const purchase = row && (await readPurchase(row.checkoutId));
  const order = purchase?.orders.find((part) => part.id === orderId);
  return purchase && order
    ? { purchase, order, parcel: order.parcels.find((parcel) => parcel.id === id) ?? null }
    : null;
}

async function orderOfParcel(id: Id<"parcel">): Promise<string> {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx.select({ orderId: parcel.orderId }).from(parcel).where(eq(parcel.id, id)),
  );
  return row?.orderId ?? "";
}

/** The mailbox of the office of the chamber that an order's maker belongs to. */
export async function officeOfOrder(orderId: Id<"order">): Promise<string | null> {
  const [row] = await withActorSettings(database(), { kind: "system" }, (tx) =>
    tx
      .select({ to: chamber.contactEmail })
      .from(artisanOrder)
      .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
      .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
      .where(eq(artisanOrder.id, orderId)),
  );
  return row?.to ?? null;
}
