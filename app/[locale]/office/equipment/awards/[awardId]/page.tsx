import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { equipmentKeepers, getAward } from "#features/equipment/index.ts";
import { OfficeAward } from "#features/equipment/ui/office-award.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; awardId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.office" });
  return { title: t("toAward"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeAwardPage({ params, searchParams }: PageProps) {
  const { locale, awardId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor(...equipmentKeepers);
  const page = isId("equipmentAward", awardId) ? await getAward(await currentContext(), { awardId }) : null;
  if (!page?.ok || !chamberIdsOf(actor, ...equipmentKeepers).includes(page.value.chamberId)) notFound();
  const { done, problem } = await searchParams;
  const said = { done: one(done), problem: one(problem), today: dayInMorocco(now()) };
  return <OfficeAward page={page.value} {...said} locale={locale} />;
}
