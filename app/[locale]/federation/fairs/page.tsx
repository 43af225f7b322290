import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listOwnFairs } from "#features/fairs/index.ts";
import { OfficeFairs } from "#features/fairs/ui/office-fairs.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NationalFairsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "mda");
  const fairs = unwrap(await listOwnFairs(await currentContext(), { chamberId: null }));
  return <OfficeFairs fairs={fairs} zone="federation" mayKeep locale={locale} />;
}
