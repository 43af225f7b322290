import "server-only";
import { cookies } from "next/headers.js";
import { getCart } from "#features/cart/queries/get-cart.ts";
import { mirrorCookie } from "#lib/http/cookies.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Context } from "#lib/kernel/context.ts";

/** Tells cached pages how many pieces are in the basket, by a cookie that their script reads before paint. */
export async function countCart(context: Context, locale: Locale): Promise<void> {
  const cart = await getCart(context, { locale });
  const count = cart.ok ? cart.value.count : 0;
  (await cookies()).set("cart_count", String(count), mirrorCookie(30 * 24 * 3600));
}
