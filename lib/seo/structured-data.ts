import type { BreadcrumbList, CollectionPage, ItemList, OnlineStore, WebSite } from "schema-dts";
import type { Locale } from "#lib/i18n/locales.ts";
import { absolute } from "#lib/seo/addresses.ts";

/** A page as lists and breadcrumbs name it. `path` begins with the language: `/fr/pieces`. */
export type NamedPage = { name: string; path: string };

/** What the whole site is known under, whatever page speaks of it. */
export function siteId(): `${string}#organization` {
  return `${absolute("/")}#organization`;
}

/** The way to a page, as its breadcrumbs show it; the last one is the page itself. Source: schema.org/BreadcrumbList. */
export function breadcrumbList(pages: readonly NamedPage[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: pages.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** What a page lists, in the order it is shown. `from` is the number of entries on the pages before. */
export function itemList(pages: readonly NamedPage[], { total = pages.length, from = 0 } = {}): ItemList {
  return {
    "@type": "ItemList",
    numberOfItems: total,
    itemListElement: pages.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: from + index + 1,
      name,
      url: absolute(path),
    })),
  };
}

/** A page about a craft, a region or a collection, with the pieces or makers that it shows. */
export function collectionPage(
  page: NamedPage & { description: string; locale: Locale },
  entries: readonly NamedPage[],
): CollectionPage {
  return {
    "@type": "CollectionPage",
    name: page.name,
    description: page.description,
    url: absolute(page.path),
    inLanguage: page.locale,
    isPartOf: { "@id": `${absolute(`/${page.locale}`)}#website` },
    mainEntity: itemList(entries),
  };
}

/** Who runs the shop. Stands on the home page only; other pages refer to it by `@id`. */
export function siteOrganization(locale: Locale, words: { name: string; description: string }): OnlineStore {
  return {
    "@type": "OnlineStore",
    "@id": siteId(),
    name: words.name,
    alternateName: "سند",
    description: words.description,
    url: absolute(`/${locale}`),
    logo: absolute("/apple-icon.png"),
    areaServed: "MA",
  };
}

/** The site in one language, with the address of its search. */
export function webSite(locale: Locale, words: { name: string; description: string }): WebSite {
  const url = absolute(`/${locale}`);
  return {
    "@type": "WebSite",
    "@id": `${url}#website`,
    name: words.name,
    description: words.description,
    url,
    inLanguage: locale,
    publisher: { "@id": siteId() },
    potentialAction: searchAction(`${url}/search?q={search_term_string}`),
  };
}

/** schema.org writes what the reader fills in as `query-input`, a name outside of its vocabulary. */
function searchAction(urlTemplate: string) {
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate },
    "query-input": "required name=search_term_string",
  } as const;
}
