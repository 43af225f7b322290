import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OrderDocuments } from "#features/documents/ui/order-documents.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getArtisanOrder } from "#features/orders/index.ts";
import { orderSentences } from "#features/orders/ui/sentences.ts";
import { StudioOrder } from "#features/orders/ui/studio-order.tsx";
import { CancelLink } from "#features/refunds/ui/cancel-link.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; orderId: string }>;
  searchParams: Promise<{ problem?: string; papers?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studio" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioOrderPage({ params, searchParams }: PageProps) {
  const { locale, orderId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan", "packer");
  if (!isId("order", orderId)) notFound();
  const context = await currentContext();
  const order = await getArtisanOrder(context, { orderId });
  if (!order.ok) notFound();
  const { problem, papers } = await searchParams;
  return (
    <>
      <StudioOrder order={order.value} sentences={await orderSentences(locale)} {...{ problem, locale }} />
      <CancelLink order={order.value} desk="studio" />
      <OrderDocuments {...{ context, orderId, locale }} desk="studio" said={papers} />
    </>
  );
}
