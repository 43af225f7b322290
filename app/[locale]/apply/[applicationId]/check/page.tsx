import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getApplication, yearNow } from "#features/applications/index.ts";
import { CheckView } from "#features/applications/ui/check-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; applicationId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("check.title"), robots: { index: false } };
}

export default async function CheckPage({ params }: PageProps) {
  const { locale, applicationId } = await params;
  setRequestLocale(locale);
  await requireActor();
  if (!isId("application", applicationId)) notFound();
  const file = await getApplication(await currentContext(), { applicationId });
  if (!file.ok || file.value.viewer.isOfficer) notFound();
  if (!file.value.viewer.mayFill) redirect(`/${locale}/apply/${applicationId}`);
  return <CheckView file={file.value} year={yearNow()} locale={locale} />;
}
