import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { chamberPath } from "#features/chambers/paths.ts";
import type { PublicChamber } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, samePath } from "#lib/seo/addresses.ts";
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

/** The chamber as schema.org GovernmentOrganization. A seat that is not confirmed is not told as an address. */
export function chamberJsonLd(chamber: PublicChamber, locale: Locale): object {
  const seat = chamber.seatEvidence === "confirmed" && pick(chamber.seat, locale).text;
  return {
    "@context": "https://schema.org",
    "@type": "GovernmentOrganization",
    name: pick(chamber.name, locale).text,
    url: absolute(samePath(chamberPath(chamber.key))[locale]),
    areaServed: { "@type": "AdministrativeArea", name: pick(chamber.region, locale).text },
    ...(seat ? { address: { "@type": "PostalAddress", addressLocality: seat, addressCountry: "MA" } } : {}),
    ...(chamber.contactEmail ? { email: chamber.contactEmail } : {}),
    ...(chamber.contactPhone ? { telephone: chamber.contactPhone } : {}),
    ...(chamber.website ? { sameAs: chamber.website } : {}),
  };
}
