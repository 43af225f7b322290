import type { Locale } from "#lib/i18n/locales.ts";
import { lookUp } from "#tests/e2e/steps/database.ts";

const plain = [
  ...[
    "",
    "pieces",
    "search",
    "crafts",
    "regions",
    "artisans",
    "chambers",
    "collections",
    "stories",
    "fairs",
    "sites",
    "equipment",
    "fund",
    "training",
    "endangered",
    "endangered/criteria",
    "open-data",
    "open-data/definitions",
  ],
  ...["verification", "registry", "card-check", "about", "delivery", "returns", "privacy", "terms", "apply"],
];

const kinds = ["craft", "region", "artisan", "collection", "story", "site"] as const;
const places = {
  craft: "crafts",
  region: "regions",
  artisan: "artisans",
  collection: "collections",
  story: "stories",
  site: "sites",
};

export type PublicPage = { name: string; path: string };

/** Every page a stranger can open, in one language: those without a word in their address, and one of each kind with one. */
export async function publicPages(locale: Locale): Promise<PublicPage[]> {
  const pages = plain.map((path) => ({
    name: path.replace("/", "-") || "home",
    path: `/${locale}${path && `/${path}`}`,
  }));
  const rows = await lookUp<{ kind: (typeof kinds)[number]; slug: string }>(
    `select distinct on (kind) kind, slug from published.slug
     where kind = any ($1) and locale = $2 and is_current order by kind, target_id`,
    [kinds, locale],
  );
  const named = rows.map(({ kind, slug }) => ({
    name: kind,
    path: `/${locale}/${places[kind]}/${encodeURIComponent(slug)}`,
  }));
  if (named.length < kinds.length) throw new Error(`only ${named.map(({ name }) => name)} have an address`);
  const [chamber] = await lookUp<{ key: string }>("select key from chamber order by key limit 1");
  return [
    ...pages,
    ...named,
    { name: "chamber", path: `/${locale}/chambers/${chamber?.key}` },
    ...(await piecePages(locale)),
    { name: "search-results", path: `/${locale}/search?q=${encodeURIComponent("zellij")}` },
    { name: "search-empty", path: `/${locale}/search?q=xqzwv` },
  ];
}

/** A piece of each sort: one of its kind, in stock, made to order, sold. */
async function piecePages(locale: Locale): Promise<PublicPage[]> {
  const rows = await lookUp<{ sort: string; slug: string }>(
    `select distinct on (sort) case p.state when 'sold' then 'sold' else p.availability end as sort, s.slug
     from published.piece p join published.slug s on s.target_id = p.id and s.locale = $1 and s.is_current
     order by sort, p.id`,
    [locale],
  );
  return rows.map(({ sort, slug }) => ({
    name: `piece-${sort.replaceAll("_", "-")}`,
    path: `/${locale}/pieces/${encodeURIComponent(slug)}`,
  }));
}
