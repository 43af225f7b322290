import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { getDuplicate } from "#features/duplicates/index.ts";
import { CaseView } from "#features/duplicates/ui/case-view.tsx";
import { sentencesIn } from "#features/duplicates/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; duplicateId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "duplicates" });
  return { title: t("caseTitle"), robots: { index: false } };
}

export default async function DuplicatePage({ params }: PageProps) {
  const { locale, duplicateId } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  if (!isId("duplicate", duplicateId)) notFound();
  const found = await getDuplicate(await currentContext(), { duplicateId });
  if (!found.ok) notFound();
  return <CaseView found={found.value} sentences={await sentencesIn(locale)} locale={locale} />;
}
