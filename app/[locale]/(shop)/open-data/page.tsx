import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { OpenDataView } from "#features/steering/ui/open-data-view.tsx";
import { openMetadata } from "#features/steering/ui/open-metadata.ts";
import { readOpenQuarters } from "#features/steering/ui/read-open.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return openMetadata(localeOf(await params), "open");
}

export default async function OpenDataPage({ params }: PageProps) {
  setRequestLocale(localeOf(await params));
  return <OpenDataView quarters={await readOpenQuarters()} />;
}
