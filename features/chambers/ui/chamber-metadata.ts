import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { chamberPath } from "#features/chambers/paths.ts";
import type { PublicChamber } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

/** What search engines and messengers show of a chamber. */
export async function chamberMetadata(chamber: PublicChamber, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "chambers.page" });
  const name = pick(chamber.name, locale).text;
  return pageMetadata({
    locale,
    title: name,
    description: t("description", { name }),
    paths: samePath(chamberPath(chamber.key)),
  });
}
