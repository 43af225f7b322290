import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { callChoices, equipmentKeepers, getOwnCall } from "#features/equipment/index.ts";
import { OfficeCall } from "#features/equipment/ui/office-call.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; supportId: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.office" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeEquipmentCallPage({ params, searchParams }: PageProps) {
  const { locale, supportId: callId } = await params;
  setRequestLocale(locale);
  await requireActor(...equipmentKeepers);
  const context = await currentContext();
  const page = isId("equipmentCall", callId) ? await getOwnCall(context, { callId }) : null;
  if (!page?.ok) notFound();
  const choices = await callChoices(context, { chamberId: page.value.chamberId });
  if (!choices.ok) notFound();
  const { done, problem } = await searchParams;
  const said = { done: one(done), problem: one(problem), today: dayInMorocco(now()) };
  return <OfficeCall page={page.value} choices={choices.value} {...said} locale={locale} />;
}
