import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { inspectionChoices } from "#features/quality/index.ts";
import { PlanView } from "#features/quality/ui/plan-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ artisan?: string; follows?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.plan" });
  return { title: t("title"), robots: { index: false } };
}

export default async function PlanInspectionPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const { artisan: artisanId, follows } = await searchParams;
  const context = await currentContext();
  const found = isId("artisan", artisanId) ? await inspectionChoices(context, { artisanId }) : null;
  if (!found?.ok) notFound();
  const followsId = isId("inspection", follows) ? follows : null;
  const today = dayInMorocco(now());
  return <PlanView choices={found.value} me={actor.userId} {...{ followsId, today, locale }} />;
}
