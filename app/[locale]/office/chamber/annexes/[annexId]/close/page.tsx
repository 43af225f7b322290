import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CloseAnnexForm } from "#features/chambers/ui/close-annex-form.tsx";
import { readManagedAnnex } from "#features/chambers/ui/read-office-chamber.ts";
import { sentencesIn } from "#features/chambers/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; annexId: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "chambers.office" });
  return { title: t("annexCloseMeta"), robots: { index: false } };
}

export default async function CloseAnnexPage({ params }: PageProps) {
  const { locale, annexId } = await params;
  setRequestLocale(locale);
  const { annex } = await readManagedAnnex(annexId);
  return <CloseAnnexForm annex={annex} sentences={await sentencesIn(locale)} locale={locale} />;
}
