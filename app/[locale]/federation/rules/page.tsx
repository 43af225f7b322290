import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listRules } from "#features/rules/index.ts";
import { RulesView } from "#features/rules/ui/rules-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "rules" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationRulesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "admin");
  const rows = await listRules(await currentContext(), {});
  if (!rows.ok) notFound();
  const done = (await searchParams).done === "1";
  const mayRecord = hasRole(actor, "federation");
  return <RulesView rows={rows.value} zone="federation" {...{ locale, mayRecord, done }} />;
}
