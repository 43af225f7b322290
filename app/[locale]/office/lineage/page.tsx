import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { LinesView } from "#features/lineage/ui/lines-view.tsx";
import { readOffice } from "#features/lineage/ui/read-mine.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "lineage" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeLineagePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const { chamber, done } = await searchParams;
  const { lines } = await readOffice(await currentContext(), chamber);
  return <LinesView lines={lines} zone="office" done={done} locale={locale} />;
}
