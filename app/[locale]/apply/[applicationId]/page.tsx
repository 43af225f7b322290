import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AppealPanel } from "#features/appeals/ui/appeal-panel.tsx";
import { getApplication } from "#features/applications/index.ts";
import { StatusView } from "#features/applications/ui/status-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { VisitNotice } from "#features/visits/ui/visit-notice.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<{ sent?: string; taken?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("status.title"), robots: { index: false } };
}

export default async function ApplicationPage({ params, searchParams }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  await requireActor();
  if (!isId("application", applicationId)) notFound();
  const file = await getApplication(await currentContext(), { applicationId });
  if (!file.ok || file.value.viewer.isOfficer) notFound();
  const { sent, taken } = await searchParams;
  const isSent = file.value.state !== "draft";
  const said = taken
    ? "taken"
    : sent === "again" && isSent
      ? "again"
      : sent === "1" && isSent
        ? "sent"
        : null;
  return (
    <StatusView file={file.value} locale={locale} now={now()} said={said}>
      <VisitNotice applicationId={applicationId} locale={locale} />
      <AppealPanel applicationId={applicationId} locale={locale} />
    </StatusView>
  );
}
