import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getInspection } from "#features/quality/index.ts";
import { StudioInspection } from "#features/quality/ui/studio-inspection.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; inspectionId: string }>;
  searchParams: Promise<{ done?: string; problem?: string; note?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.office" });
  return { title: t("inspection"), robots: { index: false } };
}

export default async function StudioInspectionPage({ params, searchParams }: PageProps) {
  const { locale, inspectionId } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const context = await currentContext();
  const found = isId("inspection", inspectionId) ? await getInspection(context, { inspectionId }) : null;
  if (!found?.ok || !found.value.viewer.isMaker) notFound();
  const { note = "", ...said } = await searchParams;
  return <StudioInspection inspection={found.value} kept={note} {...{ said, locale }} />;
}
