import type { BreadcrumbList, Event, ItemList } from "schema-dts";
import type { FairPage, PublicFair } from "#features/fairs/queries/public-fairs.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { breadcrumbList, itemList, siteId } from "#lib/seo/structured-data.ts";

/** A fair as schema.org Event. Free to visit is not claimed: nobody said so. */
export function fairJsonLd(fair: FairPage, locale: Locale): Event {
  const url = absolute(`/${locale}/fairs/${fair.slug}`);
  const holder = fair.chamberName && pick(fair.chamberName, locale).text;
  return {
    "@type": "Event",
    "@id": `${url}#fair`,
    url,
    name: pick(fair.title, locale).text,
    description: pick(fair.intro, locale).text,
    inLanguage: pick(fair.title, locale).lang,
    startDate: fair.startsOn,
    endDate: fair.endsOn,
    eventStatus:
      fair.state === "cancelled" ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: {
      "@type": "Place",
      name: pick(fair.place, locale).text,
      address: {
        "@type": "PostalAddress",
        addressLocality: pick(fair.town, locale).text,
        addressCountry: "MA",
      },
    },
    organizer: holder ? { "@type": "Organization", name: holder } : { "@id": siteId() },
    performer: fair.exhibitors.map(({ name, slug }) => ({
      "@type": "Organization" as const,
      name: pick(name, locale).text,
      url: absolute(`/${locale}/artisans/${slug}`),
    })),
  };
}

export const fairBreadcrumbs = (fair: PublicFair, locale: Locale, above: string): BreadcrumbList =>
  breadcrumbList([
    { name: above, path: `/${locale}/fairs` },
    { name: pick(fair.title, locale).text, path: `/${locale}/fairs/${fair.slug}` },
  ]);

export const fairsJsonLd = (fairs: readonly PublicFair[], locale: Locale): ItemList =>
  itemList(
    fairs.map(({ title, slug }) => ({ name: pick(title, locale).text, path: `/${locale}/fairs/${slug}` })),
  );
