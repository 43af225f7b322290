"use server";

import { redirect } from "next/navigation";
import { currentContext } from "#features/identity/index.ts";
import { acceptOrder } from "#features/orders/index.ts";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

/** The artisan accepts an order; the page then shows what its state has become, whoever was faster. */
export async function acceptOrderAction(data: FormData): Promise<void> {
  const orderId = data.get("orderId");
  const given = data.get("locale");
  const locale = isLocale(given) ? given : defaultLocale;
  if (!isId("order", orderId)) redirect(`/${locale}/studio/orders`);
  await acceptOrder(await currentContext(), { orderId });
  redirect(`/${locale}/studio/orders/${orderId}`);
}
