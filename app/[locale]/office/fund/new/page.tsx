import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProposeView } from "#features/fund/ui/propose-view.tsx";
import { readOffice } from "#features/fund/ui/read-fund.ts";
import { sentencesIn } from "#features/fund/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ chamber?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fund" });
  return { title: t("propose"), robots: { index: false } };
}

export default async function ProposeGrantPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const fund = await readOffice(await currentContext(), (await searchParams).chamber);
  return <ProposeView fund={fund} sentences={await sentencesIn(locale)} locale={locale} />;
}
