import "server-only";
import { orderLink } from "#features/orders/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Absolute address of a paper by its purchase's secret link, for mails. */
export function documentLink(documentId: string, checkoutId: Id<"checkout">, locale: Locale): string {
  const order = new URL(orderLink(checkoutId, locale));
  const page = new URL(`/${locale}/orders/documents/${documentId}`, order);
  page.searchParams.set("order", checkoutId);
  page.searchParams.set("key", order.searchParams.get("key") ?? "");
  return page.toString();
}
