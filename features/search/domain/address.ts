import {
  type FacetName,
  type Filters,
  facetNames,
  findInput,
  longestQuestion,
  mostPages,
  type Sort,
  sorts,
} from "#features/search/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Query = Record<string, string | string[] | undefined>;

const all = (value: string | string[] | undefined) =>
  [value ?? []].flat().filter((each) => /^[A-Za-z0-9_-]{1,80}$/.test(each));
const first = (value: string | string[] | undefined) => [value ?? []].flat()[0];

/** A whole number of dirhams as people type it, with Eastern digits too. Undefined for anything else. */
function dirhams(value: string | string[] | undefined): number | undefined {
  const text = first(value)
    ?.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\s\u00a0\u202f]/g, "");
  return text && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

/** What an address asks for. What makes no sense is left out: an address typed by hand still finds something. */
export function readFilters(locale: Locale, query: Query): Filters {
  const chosen = Object.fromEntries(
    facetNames.map((name) => [name, [...new Set(all(query[name]))].slice(0, 30)]),
  ) as Record<FacetName, string[]>;
  const page = Number(first(query.page) ?? 1);
  const sort = first(query.sort) as Sort;
  return findInput.parse({
    locale,
    q: (first(query.q) ?? "").replace(/\s+/g, " ").trim().slice(0, longestQuestion),
    ...chosen,
    min: dirhams(query.min),
    max: dirhams(query.max),
    sort: sorts.includes(sort) ? sort : "relevance",
    page: Number.isInteger(page) && page >= 1 && page <= mostPages ? page : 1,
  });
}

/** The address of a search without the language in front: always the same for the same filters. */
export function searchHref(filters: Partial<Omit<Filters, "locale">>): string {
  const query = new URLSearchParams();
  if (filters.q) query.set("q", filters.q);
  for (const name of facetNames)
    for (const value of [...(filters[name] ?? [])].sort()) query.append(name, value);
  if (filters.min !== undefined) query.set("min", String(filters.min));
  if (filters.max !== undefined) query.set("max", String(filters.max));
  if (filters.sort && filters.sort !== "relevance") query.set("sort", filters.sort);
  if (filters.page && filters.page > 1) query.set("page", String(filters.page));
  return query.size > 0 ? `/search?${query}` : "/search";
}

/** The same search without one chosen value, back on its first page. */
export function without(filters: Filters, name: FacetName | "min" | "max", value?: string): Filters {
  if (name === "min" || name === "max") return { ...filters, [name]: undefined, page: 1 };
  return { ...filters, [name]: filters[name].filter((each) => each !== value), page: 1 };
}

/** True when anything but the words and the order narrows the search. */
export function isNarrowed(filters: Filters): boolean {
  return (
    facetNames.some((name) => filters[name].length > 0) ||
    filters.min !== undefined ||
    filters.max !== undefined
  );
}
