import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listArtisanOrders } from "#features/orders/index.ts";
import { shownOf } from "#features/orders/ui/studio-filter.tsx";
import { StudioOrders } from "#features/orders/ui/studio-orders.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ show?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "studio" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioOrdersPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan", "packer");
  const orders = unwrap(await listArtisanOrders(await currentContext(), {}));
  return <StudioOrders orders={orders} shown={shownOf((await searchParams).show)} locale={locale} />;
}
