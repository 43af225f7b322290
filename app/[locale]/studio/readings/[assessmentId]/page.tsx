import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readReading } from "#features/endangered/ui/read-readings.ts";
import { ReadingView } from "#features/endangered/ui/reading-view.tsx";
import { sentencesIn } from "#features/endangered/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; assessmentId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endangered.readings" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioReadingPage({ params }: PageProps) {
  const { locale, assessmentId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const reading = await readReading(await currentContext(), assessmentId);
  return (
    <ReadingView reading={reading} zone="studio" sentences={await sentencesIn(locale)} locale={locale} />
  );
}
