import "server-only";
import { isOrderKey, orderKey } from "#features/orders/domain/order-link.ts";
import { env } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Absolute address of an order's page by its secret link, for mails and the return from payment. */
export function orderLink(checkoutId: Id<"checkout">, locale: Locale): string {
  return `${env().CANONICAL_ORIGIN}${orderPath(checkoutId, locale)}`;
}

export function orderPath(checkoutId: Id<"checkout">, locale: Locale): `/${Locale}/orders/${string}` {
  return `/${locale}/orders/${checkoutId}?key=${keyOfOrder(checkoutId)}`;
}

/** The secret of an order's link. */
export const keyOfOrder = (checkoutId: Id<"checkout">): string => orderKey(checkoutId, env().AUTH_SECRET);

/** The actor with access to the order, when the link's key is right; otherwise the actor as it was. */
export function withOrderLink<A extends Actor>(actor: A, checkoutId: string, key: string | undefined): Actor {
  if (actor.kind === "system" || !key || !isId("checkout", checkoutId)) return actor;
  return isOrderKey(checkoutId, key, env().AUTH_SECRET) ? { ...actor, orderAccess: checkoutId } : actor;
}
