import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { fundMetadata } from "#features/fund/ui/fund-metadata.ts";
import { FundView } from "#features/fund/ui/fund-view.tsx";
import { readStatement } from "#features/fund/ui/read-fund.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

// What sales bring is not stamped: the page is made anew every five minutes.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return fundMetadata(localeOf(await params));
}

export default async function FundPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const month = dayInMorocco(now()).slice(0, 7);
  return <FundView statement={await readStatement()} month={month} locale={locale} />;
}
