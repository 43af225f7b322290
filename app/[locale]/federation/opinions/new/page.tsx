import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { AskView } from "#features/opinions/ui/ask-view.tsx";
import { readOffice } from "#features/opinions/ui/read-opinions.ts";
import { sentencesIn } from "#features/opinions/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "opinions" });
  return { title: t("ask"), robots: { index: false } };
}

export default async function AskNationalOpinionPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const office = await readOffice(await currentContext(), "federation");
  const sentences = await sentencesIn(locale);
  return <AskView {...{ office, sentences, locale }} zone="federation" today={dayInMorocco(now())} />;
}
