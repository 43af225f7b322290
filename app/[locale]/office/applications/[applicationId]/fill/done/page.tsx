import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getApplication } from "#features/applications/index.ts";
import { DoneView } from "#features/applications/ui/office/done-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; applicationId: string }>;
  searchParams: Promise<{ offered?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("office.sent"), robots: { index: false } };
}

export default async function DonePage({ params, searchParams }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  if (!isId("application", applicationId)) notFound();
  const file = await getApplication(await currentContext(), { applicationId });
  if (!file.ok || !file.value.viewer.isOfficer || !file.value.assistance) notFound();
  if (!file.value.number) redirect(`/${locale}/office/applications/${applicationId}/fill/agreement`);
  const { offered } = await searchParams;
  return <DoneView file={file.value} wasOffered={offered === "1"} locale={locale} />;
}
