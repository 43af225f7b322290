import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listRules } from "#features/rules/index.ts";
import { RulesView } from "#features/rules/ui/rules-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "rules" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeRulesPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "curator", "manager");
  const rows = await listRules(await currentContext(), {});
  if (!rows.ok) notFound();
  return <RulesView rows={rows.value} locale={locale} zone="office" mayRecord={false} />;
}
