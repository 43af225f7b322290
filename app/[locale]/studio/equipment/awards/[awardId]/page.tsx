import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getAward } from "#features/equipment/index.ts";
import { StudioAward } from "#features/equipment/ui/studio-award.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type Asked = string | string[] | undefined;
type PageProps = {
  params: Promise<{ locale: Locale; awardId: string }>;
  searchParams: Promise<{ done?: Asked; problem?: Asked; left?: Asked; sentence?: Asked }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.studio" });
  return { title: t("awards"), robots: { index: false } };
}

const one = (value: Asked) => (typeof value === "string" ? value : null);

export default async function StudioAwardPage({ params, searchParams }: PageProps) {
  const { locale, awardId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("artisan");
  const page = isId("equipmentAward", awardId) ? await getAward(await currentContext(), { awardId }) : null;
  if (!page?.ok || !artisanIdsOf(actor).includes(page.value.artisanId)) notFound();
  const { done, problem, left, sentence } = await searchParams;
  const said = { done: one(done), problem: one(problem), left: one(left), sentence: one(sentence) ?? "" };
  return <StudioAward page={page.value} {...said} locale={locale} />;
}
