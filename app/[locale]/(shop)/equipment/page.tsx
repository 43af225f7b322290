import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { equipmentMetadata } from "#features/equipment/ui/equipment-metadata.ts";
import { EquipmentView } from "#features/equipment/ui/equipment-view.tsx";
import { readCalls } from "#features/equipment/ui/read-equipment.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

// A call opens and closes with the day: nobody stamps that.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return equipmentMetadata(localeOf(await params));
}

export default async function EquipmentPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <EquipmentView calls={await readCalls()} today={dayInMorocco(now())} locale={locale} />;
}
