import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getVisit } from "#features/visits/index.ts";
import { VisitView } from "#features/visits/ui/visit-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; visitId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "visits" });
  return { title: t("title"), robots: { index: false } };
}

export default async function VisitPage({ params, searchParams }: PageProps) {
  const { locale, visitId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  if (!isId("visit", visitId)) notFound();
  const visit = await getVisit(await currentContext(), { visitId });
  if (!visit.ok) notFound();
  const { done, problem } = await searchParams;
  return <VisitView visit={visit.value} done={done} problem={problem} locale={locale} />;
}
