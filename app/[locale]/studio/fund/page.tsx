import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readShares } from "#features/fund/ui/read-fund.ts";
import { sentencesIn } from "#features/fund/ui/sentences.ts";
import { SharesView } from "#features/fund/ui/shares-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ workshop?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fund" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioFundPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { workshop, done } = await searchParams;
  const { pieces } = await readShares(await currentContext(), workshop);
  return <SharesView pieces={pieces} done={done} sentences={await sentencesIn(locale)} locale={locale} />;
}
