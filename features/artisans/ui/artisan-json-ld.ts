import type { BreadcrumbList, Organization, Person, ProfilePage } from "schema-dts";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, slugPaths } from "#lib/seo/addresses.ts";
import { breadcrumbList } from "#lib/seo/structured-data.ts";

function makerOf(artisan: ArtisanDto, locale: Locale): Person | Organization {
  const group = artisan.kind === "cooperative" || artisan.kind === "enterprise";
  const url = absolute(slugPaths("/artisans", artisan.slugs)[locale]);
  return {
    "@type": group ? "Organization" : "Person",
    "@id": `${url}#maker`,
    name: pick(artisan.name, locale).text,
    url,
    description: pick(artisan.story, locale).text,
    identifier: artisan.registryNumber ?? undefined,
    address: {
      "@type": "PostalAddress",
      addressLocality: pick(artisan.town, locale).text,
      addressCountry: "MA",
    },
    memberOf: { "@type": "Organization", name: pick(artisan.chamberName, locale).text },
  };
}

/** The maker's page as schema.org ProfilePage of a Person, or of an Organization for workshops of several people. */
export function artisanJsonLd(artisan: ArtisanDto, locale: Locale): ProfilePage {
  return {
    "@type": "ProfilePage",
    url: absolute(slugPaths("/artisans", artisan.slugs)[locale]),
    inLanguage: locale,
    mainEntity: makerOf(artisan, locale),
  };
}

/** Artisans, this artisan: as the page's breadcrumbs. */
export function artisanBreadcrumbs(artisan: ArtisanDto, locale: Locale, listTitle: string): BreadcrumbList {
  return breadcrumbList([
    { name: listTitle, path: `/${locale}/artisans` },
    { name: pick(artisan.name, locale).text, path: slugPaths("/artisans", artisan.slugs)[locale] },
  ]);
}
