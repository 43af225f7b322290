import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readManagedChamber } from "#features/chambers/ui/read-office-chamber.ts";
import { SeatForm } from "#features/chambers/ui/seat-form.tsx";
import { sentencesIn } from "#features/chambers/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "chambers.office" });
  return { title: t("seatEdit"), robots: { index: false } };
}

export default async function ChamberSeatPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const chamber = await readManagedChamber();
  return <SeatForm chamber={chamber} sentences={await sentencesIn(locale)} locale={locale} />;
}
