import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { previewRecall } from "#features/materials/index.ts";
import { RecallFormView } from "#features/materials/ui/recall-form-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; lotId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.recall" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficeRecallFormPage({ params }: PageProps) {
  const { locale, lotId } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const found = isId("lot", lotId) ? await previewRecall(await currentContext(), { lotId }) : null;
  if (!found?.ok) notFound();
  return <RecallFormView preview={found.value} locale={locale} />;
}
