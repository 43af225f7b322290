-- What a chamber says of itself is read by everybody and written by its own manager; which province belongs to which chamber
-- is written by the federation. The policy in code says the same: this is the belt for the day it does not.
do $$
declare t text;
begin
  foreach t in array array['chamber', 'annex', 'chamber_province'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I for select to app_rw, worker using (true)', t || '_shown', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
end $$;
--> statement-breakpoint
create policy chamber_manager on chamber for update to app_rw, worker
  using (id = any ((select actor_chambers_as('manager'))::text[]));
--> statement-breakpoint
create policy annex_manager on annex to app_rw, worker
  using (chamber_id = any ((select actor_chambers_as('manager'))::text[]));
--> statement-breakpoint
create policy chamber_province_federation on chamber_province to app_rw, worker
  using ((select actor_is('federation')));
--> statement-breakpoint
revoke delete on chamber, annex, chamber_province from app_rw, worker;
--> statement-breakpoint
-- What the federation may know of a record that a case names: its number, its name and where it stands. It runs as the owner,
-- because the federation has no right to read any chamber's files; it answers for subjects of cases alone.
create function duplicate_subject(subject text)
  returns table (kind text, number text, name jsonb, state text)
  language sql stable security definer set search_path = public
  begin atomic
    select s.kind, s.number, s.name, s.state from (
      select 'application' as kind, a.id, a.number, a.name, a.state from application a
      union all
      select 'maker', m.id, coalesce(m.registry_number, m.id), m.name, m.state from artisan m
      union all
      select 'register_line', r.id, r.registry_number, r.name, null from registry_record r
    ) s
    where actor_is('federation') and s.id = subject
      and exists (select 1 from duplicate_case d where subject in (d.first_subject, d.second_subject));
  end;
--> statement-breakpoint
revoke execute on function duplicate_subject from public;
--> statement-breakpoint
grant execute on function duplicate_subject to app_rw, worker;
--> statement-breakpoint
-- What a chamber's manager is told once the federation has found that two records are one person: of their own record alone,
-- and whether it is the one that stands. Never which chamber holds the other. A record that does not stand is told of for as
-- long as it is open, one that stands for thirty days.
create function duplicate_notices(chamber text, moment timestamptz)
  returns table (id text, subject text, kind text, number text, name jsonb, stands boolean, settled_at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select d.id, d.subject, s.kind, s.number, s.name, d.stands, d.settled_at
    from (
      select c.id, c.first_subject as subject, c.first_chamber_id as chamber_id, c.resolution = 'first_stands' as stands,
        c.resolved_at as settled_at
      from duplicate_case c where c.resolution in ('first_stands', 'second_stands')
      union all
      select c.id, c.second_subject, c.second_chamber_id, c.resolution = 'second_stands', c.resolved_at
      from duplicate_case c where c.resolution in ('first_stands', 'second_stands')
    ) d
    join (
      select 'application' as kind, a.id, a.number, a.name,
        a.state not in ('approved', 'refused', 'withdrawn') as is_open from application a
      union all
      select 'maker', m.id, coalesce(m.registry_number, m.id), m.name, m.state <> 'struck_off' from artisan m
      union all
      select 'register_line', r.id, r.registry_number, r.name, true from registry_record r
    ) s on s.id = d.subject
    where d.chamber_id = duplicate_notices.chamber
      and duplicate_notices.chamber = any (actor_chambers_as('manager'))
      and case when d.stands then d.settled_at > moment - interval '30 days' else s.is_open end;
  end;
--> statement-breakpoint
revoke execute on function duplicate_notices from public;
--> statement-breakpoint
grant execute on function duplicate_notices to app_rw, worker;
--> statement-breakpoint
-- A case is settled once, by the federation, in one of three ways.
alter table duplicate_case add constraint duplicate_case_settled check (
  (resolved_at is null) = (resolution is null)
  and (resolution is null or resolution in ('different', 'first_stands', 'second_stands'))
);
--> statement-breakpoint
-- What a chamber signs is there for everybody to check, and is the chamber's alone to write.
do $$
declare t text;
begin
  foreach t in array array['badge', 'credential', 'status_list', 'collection'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I for select to app_rw, worker using (true)', t || '_shown', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system())
      or chamber_id = any ((select actor_chambers_as(''verifier'', ''curator'', ''manager''))::text[]))',
      t || '_chamber', t);
  end loop;
end $$;
--> statement-breakpoint
-- A sealed signing key is read where it is used: by the product, by its chamber, and the log's own (of no chamber) by both.
alter table issuer_key enable row level security;
--> statement-breakpoint
alter table issuer_key force row level security;
--> statement-breakpoint
create policy issuer_key_owner on issuer_key to current_user using (true);
--> statement-breakpoint
create policy issuer_key_chamber on issuer_key to app_rw, worker using (
  (select actor_is_system()) or chamber_id is null
  or chamber_id = any ((select actor_chambers_as('verifier', 'manager'))::text[])
);
