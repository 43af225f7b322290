import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { definitionsOn } from "#features/steering/index.ts";
import { DefinitionsView } from "#features/steering/ui/definitions-view.tsx";
import { openMetadata } from "#features/steering/ui/open-metadata.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

// The quarter that the queries are printed for changes with the day.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return openMetadata(localeOf(await params), "definitions");
}

export default async function DefinitionsPage({ params }: PageProps) {
  setRequestLocale(localeOf(await params));
  return <DefinitionsView definitions={definitionsOn(dayInMorocco(now()))} />;
}
