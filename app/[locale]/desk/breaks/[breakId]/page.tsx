import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { deskSentences } from "#features/desk/ui/sentences.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getBreak } from "#features/reconciliation/index.ts";
import { BreakView } from "#features/reconciliation/ui/break-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; breakId: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "desk" });
  return { title: t("breaks.title"), robots: { index: false } };
}

export default async function DeskBreakPage({ params }: PageProps) {
  const { locale, breakId } = await params;
  setRequestLocale(locale);
  await requireActor("admin");
  if (!isId("settlementBreak", breakId)) notFound();
  const found = await getBreak(await currentContext(), { breakId });
  if (!found.ok) notFound();
  return <BreakView found={found.value} sentences={await deskSentences(locale)} locale={locale} />;
}
