import type { BreadcrumbList, DayOfWeek, ItemList, Place } from "schema-dts";
import type { PublicSite, SitePage } from "#features/sites/queries/public-sites.ts";
import { clockOf } from "#features/sites/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { breadcrumbList, itemList } from "#lib/seo/structured-data.ts";

const week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const dayNames = week.map((name) => `https://schema.org/${name}` as DayOfWeek);

/** A site as schema.org Place. Hours are told of places that can be visited alone. */
export function siteJsonLd(site: SitePage, locale: Locale): Place {
  const url = absolute(`/${locale}/sites/${site.slugs[locale]}`);
  const isOpen = site.state === "existing" || site.state === "entering_service";
  return {
    "@type": "Place",
    "@id": `${url}#site`,
    url,
    name: pick(site.name, locale).text,
    description: pick(site.intro, locale).text,
    address: {
      "@type": "PostalAddress",
      streetAddress: pick(site.address, locale).text,
      addressLocality: pick(site.town, locale).text,
      addressCountry: "MA",
    },
    ...(isOpen
      ? {
          openingHoursSpecification: site.hours.flatMap((open, n) => {
            const dayOfWeek = dayNames[n];
            return open && dayOfWeek
              ? [
                  {
                    "@type": "OpeningHoursSpecification" as const,
                    dayOfWeek,
                    opens: clockOf(open[0]),
                    closes: clockOf(open[1]),
                  },
                ]
              : [];
          }),
        }
      : {}),
  };
}

export const siteBreadcrumbs = (site: PublicSite, locale: Locale, above: string): BreadcrumbList =>
  breadcrumbList([
    { name: above, path: `/${locale}/sites` },
    { name: pick(site.name, locale).text, path: `/${locale}/sites/${site.slugs[locale]}` },
  ]);

export const sitesJsonLd = (sites: readonly PublicSite[], locale: Locale): ItemList =>
  itemList(
    sites.map(({ name, slugs }) => ({
      name: pick(name, locale).text,
      path: `/${locale}/sites/${slugs[locale]}`,
    })),
  );
