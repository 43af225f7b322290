import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listArtisanOrders } from "#features/orders/index.ts";
import { StudioOrders } from "#features/orders/ui/studio-orders.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studio" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioOrdersPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  return (
    <StudioOrders orders={unwrap(await listArtisanOrders(await currentContext(), {}))} locale={locale} />
  );
}
