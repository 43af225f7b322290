import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myClosures } from "#features/listing/index.ts";
import { ClosuresView } from "#features/listing/ui/closures-view.tsx";
import { sentencesIn } from "#features/listing/ui/sentences.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "listing.closures" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ClosuresPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const workshops = unwrap(await myClosures(await currentContext(), {}));
  const common = { workshops, locale, today: dayInMorocco(now()), outcome: await searchParams };
  return <ClosuresView {...common} sentences={await sentencesIn(locale)} />;
}
