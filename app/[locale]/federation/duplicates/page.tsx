import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listDuplicates } from "#features/duplicates/index.ts";
import { CasesView } from "#features/duplicates/ui/cases-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "duplicates" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DuplicatesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const list = unwrap(await listDuplicates(await currentContext(), {}));
  return <CasesView list={list} locale={locale} done={(await searchParams).done === "1"} />;
}
