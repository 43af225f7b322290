import { globSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInMorocco } from "#lib/days.ts";
import { owner } from "#tests/factories/owner.ts";

const rowsOf = async <R>(query: ReturnType<typeof sql>) =>
  ((await owner().execute(query)) as unknown as { rows: R[] }).rows;

test("the database's day in Morocco is the product's, in every year that it keeps", async () => {
  const instants = fc.date({
    min: new Date("2000-01-02T00:00:00Z"),
    max: new Date("2040-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  const asked = fc.sample(instants, 500).map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000));
  const rows = await rowsOf<{ day: string }>(
    sql`select morocco_day(at::timestamptz)::text as day
      from unnest(${sql.param(asked.map((at) => at.toISOString()))}::text[]) with ordinality as u(at, n) order by n`,
  );
  expect(rows.map(({ day }) => day)).toEqual(asked.map(dayInMorocco));
});

test("nothing else reckons by a clock of its own", async () => {
  const views = await rowsOf<{ name: string }>(sql`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname in ('public', 'published')
        and pg_get_viewdef(c.oid) ~ 'Casablanca|now\\(\\) AT TIME ZONE'
    union all
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'published') and p.prosrc ~* 'Casablanca|now\\(\\) at time zone'`);
  expect(views).toEqual([]);
  const own = globSync("{app,features,components,db/schema,scripts}/**/*.{ts,tsx}").filter((file) =>
    /time zone '(?!UTC)/i.test(readFileSync(file, "utf8")),
  );
  expect(own).toEqual([]);
});
