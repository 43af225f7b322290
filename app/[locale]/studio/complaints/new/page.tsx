import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { FileView } from "#features/mediation/ui/file-view.tsx";
import { sentencesIn } from "#features/mediation/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "mediation" });
  return { title: t("file"), robots: { index: false } };
}

export default async function StudioNewComplaintPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const { actor } = await currentContext();
  const artisanId = workshopAsked(actor, (await searchParams).workshop) ?? notFound();
  return <FileView from={{ artisanId }} sentences={await sentencesIn(locale)} locale={locale} />;
}
