-- What was kept of Stripe's events held buyers' addresses and phones; nothing read it. Only what an event says of itself stays.
update stripe_event set payload = jsonb_build_object(
  'created', to_char(to_timestamp((payload->>'created')::bigint) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'isLive', coalesce((payload->>'livemode')::boolean, false),
  'apiVersion', payload->'api_version')
where payload ? 'data';
--> statement-breakpoint
create table audit_key (
  public_key text primary key,
  sealed_secret text not null,
  created_at timestamptz not null
);
--> statement-breakpoint
-- Only the worker signs; whoever verifies reads.
grant select on audit_key to app_rw, worker;
--> statement-breakpoint
grant insert on audit_key to worker;
--> statement-breakpoint
create trigger audit_key_append_only before update or delete or truncate on audit_key
  for each statement execute function refuse_change();
--> statement-breakpoint
-- The head moves on only to an entry that follows from the one it tells of. Otherwise a chain that was cut and grew past its
-- old end again would take the head along, and the cut would be forgotten.
create or replace function audit_append(actor text, action text, object text, detail text, request_id text) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  prev record;
  next_seq bigint;
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  prev_hash text;
  next_hash text;
begin
  perform pg_advisory_xact_lock(7242001);
  select a.seq, a.hash into prev from audit a order by a.seq desc limit 1;
  next_seq := coalesce(prev.seq, 0) + 1;
  prev_hash := coalesce(prev.hash, repeat('0', 64));
  next_hash := audit_hash(prev_hash, next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object,
    audit_append.detail, audit_append.request_id);
  insert into audit (seq, at, actor, action, object, detail, request_id, prev_hash, hash)
  values (next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object, audit_append.detail,
    audit_append.request_id, prev_hash, next_hash);
  insert into audit_head as head (singleton, seq, hash) values (true, next_seq, next_hash)
    on conflict (singleton) do update set seq = excluded.seq, hash = excluded.hash
    where head.seq = next_seq - 1 and head.hash = prev_hash;
  return next_seq;
end $$;
--> statement-breakpoint
-- A short message is noted before it is handed over: the provider has no idempotency key, so the next try first asks whether
-- it was taken. `refused` is for good, and `reason` says which way.
alter table mail_delivery
  add column outcome text not null default 'sent' check (outcome in ('sending', 'sent', 'refused')),
  add column reason text;
--> statement-breakpoint
alter table craft_body
  add column dissolved_on date,
  add column dissolution_source text,
  add constraint craft_body_dissolved check ((state = 'dissolved') = (dissolved_on is not null)),
  add constraint craft_body_active check (state <> 'active' or (founded_on is not null and source is not null));
--> statement-breakpoint
alter table craft_body_member
  add constraint craft_body_member_of unique (id, body_id),
  add constraint craft_body_member_days check (until is null or until >= since);
--> statement-breakpoint
-- `term_ends_on` is the day the term was given for; `until` the day the office really ended.
alter table craft_body_office
  add column term_ends_on date,
  add constraint craft_body_office_member foreign key (member_id, body_id) references craft_body_member (id, body_id),
  add constraint craft_body_office_name
    check (office in ('president', 'vice_president', 'secretary', 'treasurer', 'councillor')),
  add constraint craft_body_office_days check (until is null or until >= since),
  add constraint craft_body_office_term check (term_ends_on is null or term_ends_on > since);
--> statement-breakpoint
create unique index craft_body_office_once on craft_body_office (member_id, office) where until is null;
--> statement-breakpoint
create index craft_body_office_member_of on craft_body_office (member_id);
--> statement-breakpoint
-- Members belong to the body's own chamber's file, and join no body that has ended.
create function refuse_foreign_member() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from craft_body b where b.id = new.body_id and b.state <> 'dissolved'
    and b.chamber_id is not distinct from new.chamber_id) then
    raise exception 'a member of another chamber, or of a body that has ended' using errcode = 'check_violation';
  end if;
  if new.chamber_id is not null and not exists (select 1 from artisan a
    where a.id = new.artisan_id and a.chamber_id = new.chamber_id and standing_lists(a.state)) then
    raise exception 'a member who is not registered with the chamber' using errcode = 'check_violation';
  end if;
  if new.chamber_id is null and not exists (select 1 from artisan a
    where a.id = new.artisan_id and standing_lists(a.state)) then
    raise exception 'a member who is not registered' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger craft_body_member_ours before insert on craft_body_member
  for each row execute function refuse_foreign_member();
--> statement-breakpoint
-- Offices are held by members of the day, one at a time but for councillors; whoever leaves holds none any more.
create function refuse_office_of_outsider() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.until is null and not exists (select 1 from craft_body_member m
    where m.id = new.member_id and m.until is null and m.chamber_id is not distinct from new.chamber_id) then
    raise exception 'an office of somebody who is not a member' using errcode = 'check_violation';
  end if;
  if new.office <> 'councillor' and exists (select 1 from craft_body_office o
    where o.body_id = new.body_id and o.office = new.office and o.id <> new.id
      and daterange(o.since, o.until) && daterange(new.since, new.until)) then
    raise exception 'an office of two at a time' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger craft_body_office_of_member before insert or update on craft_body_office
  for each row execute function refuse_office_of_outsider();
--> statement-breakpoint
create function refuse_leaving_in_office() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.until is not null and exists (select 1 from craft_body_office o
    where o.member_id = new.id and o.until is null) then
    raise exception 'a member leaves with an office' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger craft_body_member_leaves before update on craft_body_member
  for each row execute function refuse_leaving_in_office();
--> statement-breakpoint
-- Who belongs to a body, by name: also makers who have since moved to another chamber or are not shown to the public. Answers
-- for the body's own chamber, for the federation about national bodies, and for the product.
create function craft_body_people(body text)
  returns table (member_id text, artisan_id text, name jsonb, town jsonb, registry_number text, standing text, since date,
    until date)
  language sql stable security definer set search_path = public
  begin atomic
    select m.id, a.id, a.name, a.town, a.registry_number, a.state, m.since, m.until
    from craft_body b
    join craft_body_member m on m.body_id = b.id
    join artisan a on a.id = m.artisan_id
    where b.id = craft_body_people.body
      and (actor_is_system()
        or b.chamber_id = any (actor_chambers())
        or (b.chamber_id is null and actor_is('federation')));
  end;
--> statement-breakpoint
revoke execute on function craft_body_people from public;
--> statement-breakpoint
grant execute on function craft_body_people to app_rw, worker;
--> statement-breakpoint
revoke delete on craft_body, craft_body_member, craft_body_office from app_rw, worker;
--> statement-breakpoint
-- Who holds an office today. The name only where the maker agreed to be shown and is registered.
create view published.craft_body_office as
  select o.id, o.body_id, o.office, o.since,
    case when a.is_public and standing_lists(a.state) then a.id end as artisan_id,
    case when a.is_public and standing_lists(a.state) then a.name end as name
  from craft_body_office o
  join craft_body b on b.id = o.body_id and b.state = 'active'
  join craft_body_member m on m.id = o.member_id
  join artisan a on a.id = m.artisan_id
  where o.until is null;
--> statement-breakpoint
grant select on published.craft_body_office to public_reader, app_rw, worker;
--> statement-breakpoint
-- A chamber's people see which bodies their makers belong to, the national ones too.
create policy craft_body_member_of_our_maker on craft_body_member for select to app_rw, worker using (
  exists (select 1 from artisan a where a.id = artisan_id and a.chamber_id = any ((select actor_chambers())::text[]))
);
--> statement-breakpoint
-- How many members a body has today. A number, for whoever sees the body: the federation sees no member of a chamber's body.
create function craft_body_size(body text) returns int
  language sql stable security definer set search_path = public
  begin atomic
    select count(*)::int from craft_body_member m join craft_body b on b.id = m.body_id
    where m.body_id = craft_body_size.body and m.until is null
      and (b.state = 'active' or actor_is_system() or actor_is('federation')
        or b.chamber_id is null or b.chamber_id = any (actor_chambers()));
  end;
--> statement-breakpoint
revoke execute on function craft_body_size from public;
--> statement-breakpoint
grant execute on function craft_body_size to app_rw, worker;
