import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { visitOfficers, visitsOfSubject } from "#features/visits/index.ts";
import { PlanView } from "#features/visits/ui/plan-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; artisanId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "visits" });
  return { title: t("plan.title"), robots: { index: false } };
}

export default async function VisitArtisanPage({ params }: PageProps) {
  const { locale, artisanId } = await params;
  setRequestLocale(locale);
  const { userId: me } = await requireActor("registrar", "verifier", "manager");
  if (!isId("artisan", artisanId)) notFound();
  const context = await currentContext();
  const subject = await visitsOfSubject(context, { subjectId: artisanId });
  if (!subject.ok) notFound();
  const officers = await visitOfficers(context, { chamberId: subject.value.chamberId });
  if (!officers.ok) notFound();
  const shown = { subject: subject.value, officers: officers.value, me, today: dayInMorocco(now()), locale };
  return <PlanView {...shown} back={`/office/artisans/${artisanId}`} />;
}
