import "server-only";
import { desc, eq } from "drizzle-orm";
import { withActorSettings } from "#db/actor-settings.ts";
import { database } from "#db/client.ts";
import { attempt, checkout, checkoutLine } from "#db/schema/index.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
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
  return withActorSettings(database(), { kind: "system" }, async (tx) => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, checkoutId));
    const [newest] = await tx
      .select()
      .from(attempt)
      .where(eq(attempt.checkoutId, checkoutId))
      .orderBy(desc(attempt.n))
      .limit(1);
    if (!row || !newest) return null;
    const lines = await tx
      .select()
      .from(checkoutLine)
      .where(eq(checkoutLine.checkoutId, checkoutId))
      .orderBy(checkoutLine.sku);
    const pageLocale = isLocale(row.locale) ? row.locale : "fr";
    // Checkout has no Arabic: Arabic readers get the French page, and our own page says so before.
    const locale = pageLocale === "en" ? "en" : "fr";
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
        lines: lines.map((line) => ({
          name: pick(line.title, locale).text,
          sku: line.sku,
          quantity: line.quantity,
          unitMinor: line.unitMinor,
        })),
        shipping: { label: messages[locale].checkout.shippingLabel, minor: row.shippingMinor },
        email: row.email,
        ship: openAddress(row.address, phoneOfCheckout(checkoutId)),
        locale,
        successUrl: `${origin}/${pageLocale}/checkout/return?sid={CHECKOUT_SESSION_ID}`,
        cancelUrl: `${origin}/${pageLocale}/checkout/cancel?c=${checkoutId}`,
        expiresAt: newest.expiresAt,
      },
    };
  });
}
