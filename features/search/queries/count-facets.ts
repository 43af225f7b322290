import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { bandOf } from "#features/search/queries/conditions.ts";
import { rowsOf } from "#features/search/queries/rows.ts";
import type { FacetName } from "#features/search/schema.ts";

/** How many pieces one of a sample stands for. Both samples have indexes of their own (db/schema/search.ts). */
export type Share = 1 | 10 | 100;

const within: Record<Share, SQL> = { 1: sql`true`, 10: sql`s.sample < 100`, 100: sql`s.sample < 10` };

export type Counted = {
  total: number;
  isEstimate: boolean;
  lowest: number | null;
  highest: number | null;
  counts: Record<FacetName, { value: string; count: number }[]>;
};

type Row = {
  facet: FacetName | "all";
  value: string | null;
  n: number;
  lowest: string | null;
  highest: string | null;
};

/** About how many rows a condition has, for the price of a hundredth of them. */
export async function estimate(db: Database, where: SQL): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from published.piece_search s where ${within[100]} and ${where}`,
  );
  return (row?.n ?? 0) * 100;
}

const listed = (wanted: readonly FacetName[], facet: FacetName, statement: SQL) =>
  wanted.includes(facet) ? [statement] : [];

/** Counts the values of the wanted facets over all matches, or over a sample of them. Each row is read once. */
export async function countFacets(
  db: Database,
  where: SQL,
  wanted: readonly FacetName[],
  share: Share,
): Promise<Counted> {
  const hits = sql`select s.craft_id, s.region_code, s.chamber_id, s.size_class, s.made_to_order, s.available, s.price_minor,
    s.materials, s.claims, ${bandOf(sql`s.price_minor`)} as band
    from published.piece_search s where ${within[share]} and ${where}`;
  const scalar = sql`select
      case when grouping(craft_id) = 0 then 'craft' when grouping(region_code) = 0 then 'region'
        when grouping(chamber_id) = 0 then 'chamber' when grouping(size_class) = 0 then 'size'
        when grouping(band) = 0 then 'price' else 'all' end as facet,
      coalesce(craft_id, region_code, chamber_id, size_class::text, band::text) as value, count(*)::int as n,
      min(price_minor)::text as lowest, max(price_minor)::text as highest
    from hit group by grouping sets ((craft_id), (region_code), (chamber_id), (size_class), (band), ())`;
  const parts = [
    scalar,
    ...listed(
      wanted,
      "ready",
      sql`select 'ready', x.value, x.n, null, null from (select count(*) filter (where available and not made_to_order)::int as now,
        count(*) filter (where made_to_order)::int as later from hit) y
        cross join lateral (values ('now', y.now), ('order', y.later)) as x(value, n)`,
    ),
    ...listed(
      wanted,
      "material",
      sql`select 'material', m, count(*)::int, null, null from hit cross join lateral unnest(materials) m group by m`,
    ),
    ...listed(
      wanted,
      "badge",
      sql`select 'badge', c, count(*)::int, null, null from hit cross join lateral unnest(claims) c group by c`,
    ),
  ];
  const rows = await rowsOf<Row>(
    db,
    sql`with hit as materialized (${hits}) ${sql.join(parts, sql` union all `)}`,
  );
  const counts = {} as Counted["counts"];
  for (const name of wanted) {
    counts[name] = rows
      .filter((row) => row.facet === name && row.value !== null && row.n > 0)
      .map((row) => ({ value: row.value as string, count: row.n * share }));
  }
  const all = rows.find((row) => row.facet === "all");
  const number = (text: string | null | undefined) => (text ? Number(text) : null);
  return {
    total: (all?.n ?? 0) * share,
    isEstimate: share > 1,
    lowest: number(all?.lowest),
    highest: number(all?.highest),
    counts,
  };
}
