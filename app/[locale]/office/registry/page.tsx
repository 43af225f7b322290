import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listImports } from "#features/register/index.ts";
import { importError } from "#features/register/ui/import-error.ts";
import { ImportListView } from "#features/register/ui/import-list-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.import" });
  return { title: t("title"), robots: { index: false } };
}

export default async function RegistryFilesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const query = await searchParams;
  const chamberId = isId("chamber", query.chamber)
    ? query.chamber
    : chamberIdsOf(actor, "registrar", "manager")[0];
  if (!chamberId) notFound();
  const list = await listImports(await currentContext(), { chamberId });
  if (!list.ok) notFound();
  return <ImportListView list={list.value} locale={locale} error={await importError(query, locale)} />;
}
