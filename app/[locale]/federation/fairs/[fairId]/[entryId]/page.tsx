import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getApplication } from "#features/fairs/index.ts";
import { OfficeApplication } from "#features/fairs/ui/office-application.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; fairId: string; entryId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("applications"), robots: { index: false } };
}

export default async function NationalApplicationPage({ params }: PageProps) {
  const { locale, fairId, entryId: applicationId } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "mda");
  const page = isId("fairApplication", applicationId)
    ? await getApplication(await currentContext(), { applicationId })
    : null;
  if (!page?.ok || page.value.fair.id !== fairId) notFound();
  return <OfficeApplication page={page.value} zone="federation" locale={locale} />;
}
