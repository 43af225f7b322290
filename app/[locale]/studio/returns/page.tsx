import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listMakersReturns } from "#features/refunds/index.ts";
import { ReturnsView } from "#features/refunds/ui/returns-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioReturnsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const returns = unwrap(await listMakersReturns(await currentContext(), {}));
  return <ReturnsView returns={returns} desk="studio" locale={locale} />;
}
