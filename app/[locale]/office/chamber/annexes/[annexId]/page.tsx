import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AnnexForm } from "#features/chambers/ui/annex-form.tsx";
import { readManagedAnnex } from "#features/chambers/ui/read-office-chamber.ts";
import { sentencesIn } from "#features/chambers/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; annexId: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "chambers.office" });
  return { title: t("annexCorrectTitle"), robots: { index: false } };
}

export default async function AnnexPage({ params }: PageProps) {
  const { locale, annexId } = await params;
  setRequestLocale(locale);
  const branch = await readManagedAnnex(annexId);
  return <AnnexForm {...branch} sentences={await sentencesIn(locale)} locale={locale} />;
}
