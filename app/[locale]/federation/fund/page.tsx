import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { GrantsView } from "#features/fund/ui/grants-view.tsx";
import { readFederation } from "#features/fund/ui/read-fund.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fund" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationFundPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const fund = await readFederation(await currentContext());
  return <GrantsView fund={fund} zone="federation" done={(await searchParams).done} locale={locale} />;
}
