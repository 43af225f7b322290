import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { formChoices, getApplication, yearNow } from "#features/applications/index.ts";
import { type Asked, readStepQuery } from "#features/applications/ui/step-query.ts";
import { StepView } from "#features/applications/ui/step-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; applicationId: string; step: string }>;
  searchParams: Asked;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "applications" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StepPage({ params, searchParams }: PageProps) {
  const { locale, applicationId, step: asked } = await params;
  setRequestLocale(locale);
  await requireActor();
  if (!isId("application", applicationId)) notFound();
  const file = await getApplication(await currentContext(), { applicationId });
  if (!file.ok || file.value.viewer.isOfficer) notFound();
  if (!file.value.viewer.mayFill) redirect(`/${locale}/apply/${applicationId}`);
  const step = file.value.course.find((each) => each === asked);
  if (!step) notFound();
  const choices = await formChoices({});
  const query = await readStepQuery(searchParams);
  return (
    <StepView
      file={file.value}
      step={step}
      choices={choices}
      query={query}
      year={yearNow()}
      locale={locale}
    />
  );
}
