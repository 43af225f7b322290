import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CriteriaView } from "#features/endangered/ui/criteria-view.tsx";
import { readCriteria } from "#features/endangered/ui/read-register.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const t = await getTranslations({ locale, namespace: "endangered.criteria" });
  const paths = samePath("/endangered/criteria");
  return pageMetadata({ locale, title: t("title"), description: t("description"), paths });
}

export default async function CriteriaPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <CriteriaView versions={await readCriteria()} locale={locale} />;
}
