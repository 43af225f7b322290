import type { BreadcrumbList, GovernmentOrganization } from "schema-dts";
import { chamberPath } from "#features/chambers/paths.ts";
import type { PublicChamber } from "#features/chambers/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, samePath } from "#lib/seo/addresses.ts";
import { breadcrumbList } from "#lib/seo/structured-data.ts";

/** The chamber as schema.org GovernmentOrganization. A seat that is not confirmed is not told as an address. */
export function chamberJsonLd(chamber: PublicChamber, locale: Locale): GovernmentOrganization {
  const seat = chamber.seatEvidence === "confirmed" && pick(chamber.seat, locale).text;
  return {
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

/** Chambers, this region: as the page's breadcrumbs. */
export function chamberBreadcrumbs(
  chamber: PublicChamber,
  locale: Locale,
  listTitle: string,
): BreadcrumbList {
  return breadcrumbList([
    { name: listTitle, path: `/${locale}/chambers` },
    { name: pick(chamber.region, locale).text, path: samePath(chamberPath(chamber.key))[locale] },
  ]);
}
