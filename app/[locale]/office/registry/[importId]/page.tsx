import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { importPage } from "#features/register/index.ts";
import { importError } from "#features/register/ui/import-error.ts";
import { ImportView } from "#features/register/ui/import-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.import" });
  return { title: t("title"), robots: { index: false } };
}

export default async function RegistryFilePage({ params, searchParams }: PageProps) {
  const { locale, importId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "manager");
  if (!isId("registryImport", importId)) notFound();
  const page = await importPage(await currentContext(), importId);
  if (!page.ok) notFound();
  return <ImportView {...page.value} locale={locale} error={await importError(await searchParams, locale)} />;
}
