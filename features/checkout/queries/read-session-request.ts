import "server-only";
import { desc, eq } from "drizzle-orm";
import { readAsActor } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { attempt, checkout, checkoutLine } from "#db/schema/index.ts";
import { keyOfOrder, openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import type { SessionRequest } from "#lib/adapters/stripe/port.ts";
import { env } from "#lib/env.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { messages } from "#messages/index.ts";

export type OpenAttempt = {
  attemptId: Id<"attempt">;
  idempotencyKey: string;
  sessionId: string | null;
  sessionUrl: string | null;
  expiresAt: Date;
  createdAt: Date;
  request: SessionRequest;
};

/**
 * What the provider is asked to open for a checkout's newest attempt, built from stored rows alone, so that asking
 * again after a crash asks for exactly the same. Null when the checkout is unknown.
 */
export async function readSessionRequest(checkoutId: Id<"checkout">): Promise<OpenAttempt | null> {
  const [[row], [newest], lines] = await readAsActor(database(), { kind: "system" }, (tx) => [
    tx.select().from(checkout).where(eq(checkout.id, checkoutId)),
    tx.select().from(attempt).where(eq(attempt.checkoutId, checkoutId)).orderBy(desc(attempt.n)).limit(1),
    tx.select().from(checkoutLine).where(eq(checkoutLine.checkoutId, checkoutId)).orderBy(checkoutLine.sku),
  ]);
  if (!row || !newest) return null;
  const pageLocale = isLocale(row.locale) ? row.locale : "fr";
  // Checkout has no Arabic: Arabic readers get the French page, and our own page says so before.
  const locale = pageLocale === "en" ? "en" : "fr";
  const words = messages[locale].checkout;
  const isAtStand = row.handover === "stand";
  const origin = env().CANONICAL_ORIGIN;
  return {
    attemptId: newest.id,
    idempotencyKey: newest.idempotencyKey,
    sessionId: newest.sessionId,
    sessionUrl: newest.sessionUrl,
    expiresAt: newest.expiresAt,
    createdAt: newest.createdAt,
    request: {
      checkoutId,
      attempt: newest.n,
      environment: env().APP_ENV,
      currency: row.currency,
      lines: [
        ...lines.map(({ title, sku, quantity, unitMinor }) => ({
          ...{ name: pick(title, locale).text, sku, quantity, unitMinor },
        })),
        ...(row.dutiesMinor > 0
          ? [{ name: words.dutiesLabel, sku: "duties", quantity: 1, unitMinor: row.dutiesMinor }]
          : []),
        ...(row.fundGiftMinor > 0
          ? [{ name: words.fundLabel, sku: "fund", quantity: 1, unitMinor: row.fundGiftMinor }]
          : []),
      ],
      shipping: {
        label: isAtStand ? words.standLabel : words.shippingLabel,
        minor: row.shippingMinor,
      },
      email: row.email || null,
      ship: isAtStand ? null : openAddress(row.address, phoneOfCheckout(checkoutId)),
      locale,
      // Who pays at a stand does it on a telephone that never saw the shop: the order's key opens it there, once it is paid.
      successUrl: `${origin}/${pageLocale}/checkout/return?sid={CHECKOUT_SESSION_ID}${isAtStand ? `&key=${keyOfOrder(checkoutId)}` : ""}`,
      // Whoever sees the stand's code can open the payment page and go back: that must lead to nobody's order.
      cancelUrl: isAtStand
        ? `${origin}/${pageLocale}`
        : `${origin}/${pageLocale}/checkout/cancel?c=${checkoutId}`,
      expiresAt: newest.expiresAt,
    },
  };
}
