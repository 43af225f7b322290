import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listDisputes } from "#features/refunds/index.ts";
import { DisputesView } from "#features/refunds/ui/disputes-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.disputes" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DisputesPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "admin");
  const disputes = await listDisputes(await currentContext(), {});
  if (!disputes.ok) notFound();
  return <DisputesView disputes={disputes.value} locale={locale} />;
}
