import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { EquipmentCallView } from "#features/equipment/ui/equipment-call-view.tsx";
import { callMetadata } from "#features/equipment/ui/equipment-metadata.ts";
import { readCall } from "#features/equipment/ui/read-equipment.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

// A call opens and closes with the day: nobody stamps that.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  return callMetadata(await readCall(slug), localeOf(rest));
}

export default async function EquipmentCallPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  return <EquipmentCallView call={await readCall(slug)} today={dayInMorocco(now())} locale={locale} />;
}
