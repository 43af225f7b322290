import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readQuarter } from "#features/steering/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

/** Of the pages of open data. */
export async function openMetadata(locale: Locale, page: "open" | "definitions"): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "steering" });
  return pageMetadata({
    locale,
    title: t(`${page}.title`),
    description: t(`${page}.description`),
    paths: samePath(page === "open" ? "/open-data" : "/open-data/definitions"),
  });
}

/** Of a quarter's report. */
export async function reportMetadata(locale: Locale, name: string): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "steering" });
  const quarter = readQuarter(name);
  if (!quarter) return {};
  const named = t("report.quarter", { n: String(quarter.quarter), year: String(quarter.year) });
  return pageMetadata({
    locale,
    title: t("report.title", { quarter: named }),
    description: t("report.description"),
    paths: samePath(`/open-data/${name}`),
  });
}
