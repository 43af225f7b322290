-- One clock for Morocco's days, in the database as in the product: `db/migrate.ts` writes here what Node's time zones say.
create table "morocco_clock" (
	"begins" timestamp with time zone primary key not null,
	"minutes" smallint not null
);
--> statement-breakpoint
-- The day that a calendar in Morocco shows at an instant. Owned by the schema's owner, so that readers of `published` need nothing else.
create function morocco_day(at timestamp with time zone default now()) returns date
  language sql stable security definer set search_path = public as $$
  select (at at time zone 'UTC' + make_interval(mins => coalesce(
    (select minutes from morocco_clock where begins <= at order by begins desc limit 1), 0)::int))::date;
$$;
--> statement-breakpoint
-- Where a view or a function reckoned by a clock of its own, it asks this one, once a query.
do $$
declare
  own constant text := '\(\(now\(\) AT TIME ZONE ''(Africa/Casablanca|UTC)''::text\)\)::date';
  written constant text := '\(now\(\) at time zone ''(Africa/Casablanca|UTC)''\)::date';
  asked constant text := '(select morocco_day())';
  one record;
begin
  for one in select c.oid::regclass as name, pg_get_viewdef(c.oid) as body
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname in ('public', 'published') and pg_get_viewdef(c.oid) ~ own order by c.oid loop
    execute format('create or replace view %s as %s', one.name, regexp_replace(one.body, own, asked, 'g'));
  end loop;
  for one in select p.oid, pg_get_functiondef(p.oid) as body
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'published') and p.prokind = 'f' and p.prosrc ~ written loop
    execute regexp_replace(one.body, written, asked, 'g');
  end loop;
end $$;
