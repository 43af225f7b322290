import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewRuleView } from "#features/rules/ui/new-rule-view.tsx";
import { readNewRule, type Search } from "#features/rules/ui/read-new-rule.ts";
import { sentencesIn } from "#features/rules/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; key: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "rules" });
  return { title: t("metaNew"), robots: { index: false } };
}

export default async function NewRulePage({ params, searchParams }: PageProps) {
  const { locale, key } = await params;
  setRequestLocale(locale);
  const page = await readNewRule(key, await searchParams);
  return <NewRuleView page={page} sentences={await sentencesIn(locale)} locale={locale} />;
}
