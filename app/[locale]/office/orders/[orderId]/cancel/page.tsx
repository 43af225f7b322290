import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getOfficeOrder } from "#features/orders/index.ts";
import { CancelOrderView } from "#features/refunds/ui/cancel-order-view.tsx";
import { refundSentences } from "#features/refunds/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; orderId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.desk" });
  return { title: t("cancel"), robots: { index: false } };
}

export default async function OfficeCancelOrderPage({ params }: PageProps) {
  const { locale, orderId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("order", orderId)) notFound();
  const order = await getOfficeOrder(await currentContext(), { orderId });
  if (!order.ok) notFound();
  const sentences = await refundSentences(locale);
  return <CancelOrderView order={order.value} desk="office" {...{ sentences, locale }} />;
}
