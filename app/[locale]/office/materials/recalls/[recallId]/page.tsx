import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getRecall } from "#features/materials/index.ts";
import { RecallView } from "#features/materials/ui/recall-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; recallId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.recall" });
  return { title: t("metaTitle"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);
const pageOf = (value: string | string[] | undefined) => Math.max(1, Math.trunc(Number(one(value))) || 1);

export default async function OfficeRecallPage({ params, searchParams }: PageProps) {
  const { locale, recallId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const asked = await searchParams;
  const found = isId("lotRecall", recallId)
    ? await getRecall(await currentContext(), { recallId, page: pageOf(asked.page) })
    : null;
  if (!found?.ok) notFound();
  return <RecallView recall={found.value} done={one(asked.done)} locale={locale} />;
}
