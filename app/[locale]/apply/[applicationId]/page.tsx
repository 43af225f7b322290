import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppealPanel } from "#features/appeals/ui/appeal-panel.tsx";
import { getApplication } from "#features/applications/index.ts";
import { readSaid } from "#features/applications/ui/read-said.ts";
import { StatusView } from "#features/applications/ui/status-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { toldDecision } from "#features/review/index.ts";
import { DecisionPanel } from "#features/review/ui/decision-panel.tsx";
import { VisitNotice } from "#features/visits/ui/visit-notice.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type Params = Promise<{ locale: Locale; applicationId: string }>;
type PageProps = { params: Params; searchParams: Promise<{ sent?: string; taken?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("status.title"), robots: { index: false } };
}

export default async function ApplicationPage({ params, searchParams }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  await requireActor();
  if (!isId("application", applicationId)) notFound();
  const context = await currentContext();
  const file = await getApplication(context, { applicationId });
  if (!file.ok || file.value.viewer.isOfficer) notFound();
  const said = readSaid(await searchParams, file.value.state);
  const told = await toldDecision(context, { applicationId });
  return (
    <StatusView file={file.value} locale={locale} now={now()} said={said}>
      {told.ok && <DecisionPanel decision={told.value.decision} locale={locale} />}
      <VisitNotice applicationId={applicationId} locale={locale} />
      <AppealPanel applicationId={applicationId} locale={locale} />
    </StatusView>
  );
}
