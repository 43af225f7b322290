import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ListPage } from "#features/catalogue/ui/read-list.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

/** Each craft and each page of the list is an address of its own. */
export async function listMetadata({ list, craft }: ListPage, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "catalogue.list" });
  const query = new URLSearchParams();
  if (craft) query.set("craft", craft.key);
  if (list.page > 1) query.set("page", String(list.page));
  return pageMetadata({
    locale,
    title: craft ? pick(craft.name, locale).text : t("title"),
    description: craft ? pick(craft.summary, locale).text : t("description"),
    paths: samePath(query.size > 0 ? `/pieces?${query}` : "/pieces"),
    index: list.pieces.length > 0,
  });
}
