import { createHmac, timingSafeEqual } from "node:crypto";
import type { Id } from "#lib/ids/ids.ts";

/** The key of an order's secret link: derived, so that nothing secret is stored beside the order. */
export function orderKey(checkoutId: Id<"checkout">, secret: string): string {
  return createHmac("sha256", secret).update(`order link ${checkoutId}`).digest("base64url");
}

/** True when `key` is the order's. Takes the same time whatever the difference. */
export function isOrderKey(checkoutId: Id<"checkout">, key: string, secret: string): boolean {
  const expected = Buffer.from(orderKey(checkoutId, secret));
  const given = Buffer.from(key);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
