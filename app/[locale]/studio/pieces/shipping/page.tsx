import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myShipping } from "#features/listing/index.ts";
import { sentencesIn } from "#features/listing/ui/sentences.ts";
import { ShippingView } from "#features/listing/ui/shipping-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "listing.shipping" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ShippingPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const workshops = unwrap(await myShipping(await currentContext(), {}));
  const common = { workshops, locale, outcome: await searchParams };
  return <ShippingView {...common} sentences={await sentencesIn(locale)} />;
}
