import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listContested } from "#features/refunds/index.ts";
import { ReturnsView } from "#features/refunds/ui/returns-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationReturnsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const returns = await listContested(await currentContext(), {});
  if (!returns.ok) notFound();
  return <ReturnsView returns={returns.value} desk="federation" locale={locale} />;
}
