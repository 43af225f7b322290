import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { studioEquipmentCall } from "#features/equipment/index.ts";
import { StudioCall } from "#features/equipment/ui/studio-call.tsx";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; supportId: string }>;
  searchParams: Promise<{ workshop?: string; done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.studio" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioEquipmentCallPage({ params, searchParams }: PageProps) {
  const { locale, supportId: callId } = await params;
  setRequestLocale(locale);
  const { workshop, done, problem } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  const page = isId("equipmentCall", callId)
    ? await studioEquipmentCall(await currentContext(), { callId, artisanId })
    : null;
  if (!page?.ok) notFound();
  return <StudioCall page={page.value} done={one(done)} problem={one(problem)} locale={locale} />;
}
