import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getCart } from "#features/cart/index.ts";
import { SyncCartCount } from "#features/cart/ui/sync-cart-count.tsx";
import { currentContext } from "#features/identity/index.ts";
import { getCheckoutOrders, withOrderLink } from "#features/orders/index.ts";
import { PurchaseView } from "#features/orders/ui/purchase-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; checkoutId: string }>;
  searchParams: Promise<{ key?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "orders" });
  return { title: t("metaTitle"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function OrderPage({ params, searchParams }: PageProps) {
  const { locale, checkoutId } = await params;
  setRequestLocale(locale);
  if (!isId("checkout", checkoutId)) notFound();
  const { key } = await searchParams;
  const context = await currentContext();
  const actor = withOrderLink(context.actor, checkoutId, typeof key === "string" ? key : undefined);
  const purchase = await getCheckoutOrders({ ...context, actor }, { checkoutId });
  if (!purchase.ok) notFound();
  const cart = await getCart(context, { locale });
  return (
    <>
      <SyncCartCount count={cart.ok ? cart.value.count : 0} />
      <PurchaseView purchase={purchase.value} locale={locale} />
    </>
  );
}
