import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { fairsMetadata } from "#features/fairs/ui/fair-metadata.ts";
import { FairsView } from "#features/fairs/ui/fairs-view.tsx";
import { readFairs } from "#features/fairs/ui/read-fairs.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

// What a day says of a fair changes at midnight: nobody stamps that.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return fairsMetadata(localeOf(await params));
}

export default async function FairsPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <FairsView fairs={await readFairs()} today={dayInMorocco(now())} locale={locale} />;
}
