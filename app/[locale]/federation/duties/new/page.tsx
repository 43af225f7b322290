import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor } from "#features/identity/index.ts";
import { NewDutyView } from "#features/shipping/ui/new-duty-view.tsx";
import { sentencesIn } from "#features/shipping/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "shipping.duties" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewDutyPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  return <NewDutyView today={dayInMorocco(now())} sentences={await sentencesIn(locale)} locale={locale} />;
}
