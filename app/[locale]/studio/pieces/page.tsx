import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myListings } from "#features/listing/index.ts";
import { MyPiecesView } from "#features/listing/ui/my-pieces-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "listing.studio" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function StudioPiecesPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan", "maker");
  const pieces = unwrap(await myListings(await currentContext(), {}));
  return <MyPiecesView pieces={pieces} locale={locale} />;
}
