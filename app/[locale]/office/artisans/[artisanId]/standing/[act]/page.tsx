import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, stepUpPath } from "#features/identity/index.ts";
import { standingOutlook } from "#features/register/index.ts";
import { DecisionView } from "#features/register/ui/decision-view.tsx";
import { readAct } from "#features/register/ui/filter-query.ts";
import { sentencesIn } from "#features/register/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; artisanId: string; act: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.maker" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function DecisionPage({ params }: PageProps) {
  const { locale, artisanId, act: asked } = await params;
  setRequestLocale(locale);
  await requireActor("manager");
  const act = readAct(asked);
  if (!isId("artisan", artisanId) || !act) notFound();
  const outlook = await standingOutlook(await currentContext(), { artisanId, act });
  if (!outlook.ok && outlook.error.code === "STEP_UP_REQUIRED")
    redirect(stepUpPath(locale, `/${locale}/office/artisans/${artisanId}/standing/${act}`));
  if (!outlook.ok) notFound();
  return (
    <DecisionView outlook={outlook.value} act={act} sentences={await sentencesIn(locale)} locale={locale} />
  );
}
