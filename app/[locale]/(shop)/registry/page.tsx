import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { LookUpView } from "#features/register/ui/look-up-view.tsx";
import { isAsked, readLookUp, typedOf } from "#features/register/ui/read-look-up.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "register.lookup" });
  const metadata = pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/registry"),
  });
  // Answers are of a moment and name people: they are for whoever asked.
  return isAsked(typedOf(await searchParams)) ? { ...metadata, robots: { index: false } } : metadata;
}

export default async function RegistryPage({ params, searchParams }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <LookUpView page={await readLookUp(locale, await searchParams)} locale={locale} />;
}
