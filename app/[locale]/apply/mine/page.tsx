import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listMyApplications, listOffers } from "#features/applications/index.ts";
import { MineView } from "#features/applications/ui/mine-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ declined?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("mine.title"), robots: { index: false } };
}

export default async function MyApplicationsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor();
  const context = await currentContext();
  const lines = unwrap(await listMyApplications(context, {}));
  const offers = unwrap(await listOffers(context, {}));
  const { declined } = await searchParams;
  return <MineView lines={lines} offers={offers} wasDeclined={declined === "1"} locale={locale} />;
}
