import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { DeliveryView } from "#features/showcase/ui/delivery-view.tsx";
import { readDelivery } from "#features/showcase/ui/read-showcase.ts";
import { showcaseMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: the canonical address belongs to the environment that serves it.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return showcaseMetadata("delivery", localeOf(await params));
}

export default async function DeliveryPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <DeliveryView tariffs={await readDelivery()} locale={locale} />;
}
