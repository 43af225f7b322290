import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { formChoices, getApplication, yearNow } from "#features/applications/index.ts";
import { FillView } from "#features/applications/ui/office/fill-view.tsx";
import { readSection } from "#features/applications/ui/office/read-section.ts";
import { type Asked, readStepQuery } from "#features/applications/ui/step-query.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; applicationId: string; section: string }>;
  searchParams: Asked;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("office.title"), robots: { index: false } };
}

export default async function FillPage({ params, searchParams }: PageProps) {
  const { locale, applicationId, section: asked } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const section = readSection(asked);
  if (!section || !isId("application", applicationId)) notFound();
  const file = await getApplication(await currentContext(), { applicationId });
  if (!file.ok || !file.value.viewer.isOfficer) notFound();
  if (!file.value.viewer.mayFill) redirect(`/${locale}/office/applications/${applicationId}/fill/done`);
  const choices = await formChoices({});
  const query = await readStepQuery(searchParams);
  return <FillView file={file.value} {...{ section, choices, query, locale }} year={yearNow()} />;
}
