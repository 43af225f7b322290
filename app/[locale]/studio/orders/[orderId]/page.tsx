import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getArtisanOrder } from "#features/orders/index.ts";
import { shipSentences } from "#features/orders/ui/sentences.ts";
import { StudioOrder } from "#features/orders/ui/studio-order.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; orderId: string }>;
  searchParams: Promise<{ problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studio" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioOrderPage({ params, searchParams }: PageProps) {
  const { locale, orderId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  if (!isId("order", orderId)) notFound();
  const order = await getArtisanOrder(await currentContext(), { orderId });
  if (!order.ok) notFound();
  const { problem } = await searchParams;
  return (
    <StudioOrder
      order={order.value}
      sentences={await shipSentences(locale)}
      problem={problem}
      locale={locale}
    />
  );
}
