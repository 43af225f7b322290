import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CallView } from "#features/elections/ui/call-view.tsx";
import { readNational } from "#features/elections/ui/read-elections.ts";
import { sentencesIn } from "#features/elections/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "elections" });
  return { title: t("call"), robots: { index: false } };
}

export default async function CallNationalElectionPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const office = await readNational(await currentContext());
  const sentences = await sentencesIn(locale);
  return <CallView {...{ office, sentences, locale }} zone="federation" today={dayInMorocco(now())} />;
}
