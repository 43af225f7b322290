import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getCart } from "#features/cart/index.ts";
import { SyncCartCount } from "#features/cart/ui/sync-cart-count.tsx";
import { getUnpaid } from "#features/checkout/index.ts";
import { TransferView } from "#features/checkout/ui/transfer-view.tsx";
import { PurchaseDocuments } from "#features/documents/ui/purchase-documents.tsx";
import { currentContext } from "#features/identity/index.ts";
import { getCheckoutOrders, withOrderLink } from "#features/orders/index.ts";
import { PurchaseView } from "#features/orders/ui/purchase-view.tsx";
import { PurchaseBack } from "#features/refunds/ui/purchase-back.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; checkoutId: string }>;
  searchParams: Promise<{ key?: string | string[]; problem?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "orders" });
  return { title: t("metaTitle"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function OrderPage({ params, searchParams }: PageProps) {
  const { locale, checkoutId } = await params;
  setRequestLocale(locale);
  if (!isId("checkout", checkoutId)) notFound();
  const { key, problem, done } = await searchParams;
  const accessKey = typeof key === "string" ? key : undefined;
  const context = await currentContext();
  const actor = withOrderLink(context.actor, checkoutId, accessKey);
  const purchase = await getCheckoutOrders({ ...context, actor }, { checkoutId });
  if (!purchase.ok) notFound();
  // A transfer that is still to come: the mail's link shows what to write on it.
  const unpaid =
    purchase.value.state === "pending" ? await getUnpaid({ ...context, actor }, { checkoutId }) : null;
  if (unpaid?.ok && unpaid.value.transfer) return <TransferView unpaid={unpaid.value} locale={locale} />;
  const cart = await getCart(context, { locale });
  return (
    <>
      <SyncCartCount count={cart.ok ? cart.value.count : 0} />
      <PurchaseView purchase={purchase.value} {...{ accessKey, problem, locale }} />
      <PurchaseBack context={{ ...context, actor }} {...{ checkoutId, done, locale }} orderKey={accessKey} />
      <PurchaseDocuments context={{ ...context, actor }} {...{ checkoutId, locale }} orderKey={accessKey} />
    </>
  );
}
