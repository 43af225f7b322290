import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DetailsForm } from "#features/chambers/ui/details-form.tsx";
import { readManagedChamber } from "#features/chambers/ui/read-office-chamber.ts";
import { sentencesIn } from "#features/chambers/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "chambers.office" });
  return { title: t("detailsEdit"), robots: { index: false } };
}

export default async function ChamberDetailsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const chamber = await readManagedChamber();
  return <DetailsForm chamber={chamber} sentences={await sentencesIn(locale)} locale={locale} />;
}
