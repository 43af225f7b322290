-- Teams of a workshop, what each of them has a share of, messages between a chamber and its makers, counts of visits,
-- the newsletter and the weekly mail.
--
-- Somebody of a workshop who is not its manager: makers have their own pieces, packers the orders, nobody of them the money.
-- The grant `artisan` stays what it was, the whole workshop; the other two open only what names them.
alter table role_grant drop constraint role_grant_scope;
--> statement-breakpoint
alter table role_grant add constraint role_grant_scope check (
      ("role_grant"."role" in ('maker', 'packer', 'artisan')) = ("role_grant"."artisan_id" is not null)
      and ("role_grant"."role" in ('registrar', 'verifier', 'curator', 'manager')) = ("role_grant"."chamber_id" is not null));
--> statement-breakpoint
-- A manager whom a workshop takes in by itself runs it, and is not the person on the register. Grants that are there already
-- came from the register.
alter table role_grant
  add column is_delegate boolean default false not null,
  add constraint role_grant_delegate check (not "role_grant"."is_delegate" or "role_grant"."role" = 'artisan');
--> statement-breakpoint
create or replace function session_person(token_hash text, moment timestamptz)
  returns table (user_id text, email text, name text, email_verified timestamptz, locale text, created_at timestamptz,
    expires timestamptz, second_factor_at timestamptz, has_second_factor boolean, grants json)
  language sql stable security definer set search_path = public
  begin atomic
    select u.id, u.email, u.name, u.email_verified, u.locale, s.created_at, s.expires, s.second_factor_at,
      exists (select 1 from passkey p where p.user_id = u.id)
        or exists (select 1 from totp t where t.user_id = u.id and t.confirmed_at is not null),
      coalesce((select json_agg(json_build_object('role', g.role, 'artisanId', g.artisan_id, 'chamberId', g.chamber_id,
        'isDelegate', g.is_delegate) order by g.created_at, g.id)
        from role_grant g where g.user_id = u.id and g.ended_at is null), '[]')
    from session s join "user" u on u.id = s.user_id
    where s.session_token = token_hash and s.expires > moment;
  end;
--> statement-breakpoint
-- Who takes their file holds the registration, also where the workshop had taken them in before.
create or replace function take_application(file text, phone_hash text, grant_id text) returns boolean
  language plpgsql security definer set search_path = public as $$
declare taken record;
begin
  update application a set applicant_user_id = actor_setting('user_id'), account_email = null, updated_at = now()
    where a.id = file and a.account_email = actor_setting('email') and a.applicant_user_id is null
      and a.phone_index = phone_hash and a.state <> 'withdrawn' and actor_setting('kind') = 'person'
    returning a.artisan_id into taken;
  if not found then return false; end if;
  if taken.artisan_id is not null then
    insert into role_grant (id, user_id, role, artisan_id)
      values (grant_id, actor_setting('user_id'), 'artisan', taken.artisan_id) on conflict do nothing;
    update role_grant g set is_delegate = false
      where g.user_id = actor_setting('user_id') and g.artisan_id = taken.artisan_id and g.role = 'artisan'
        and g.ended_at is null and g.is_delegate;
  end if;
  return true;
end $$;
--> statement-breakpoint
-- Who speaks for a body practises the craft themselves.
create or replace function craft_readers(craft text) returns table (user_id text, artisan_id text, body_id text)
  language sql stable security definer set search_path = public
begin atomic
  select g.user_id, m.artisan_id, b.id
  from craft_body b
    join craft_body_office o on o.body_id = b.id and o.until is null
    join craft_body_member m on m.id = o.member_id and m.until is null
    join artisan_craft ac on ac.artisan_id = m.artisan_id and ac.craft_id = craft
    join artisan a on a.id = m.artisan_id and standing_lists(a.state)
    join role_grant g on g.artisan_id = m.artisan_id and g.role = 'artisan' and not g.is_delegate and g.ended_at is null
  where b.state = 'active';
end;
--> statement-breakpoint
-- Workshops the actor is in as one of the roles; pairs `role:artisan`.
create function actor_crew(variadic roles text[]) returns text[]
  language sql stable parallel safe
  return coalesce((select array_agg(distinct split_part(pair, ':', 2))
    from unnest(string_to_array(actor_setting('crew'), ',')) pair where split_part(pair, ':', 1) = any (roles)), '{}');
--> statement-breakpoint
-- Workshops whose orders the actor brings: their managers and their packers.
create function actor_packs() returns text[]
  language sql stable parallel safe
  return actor_artisans() || actor_crew('packer');
--> statement-breakpoint
-- Offices ask for a second factor; nobody of a workshop holds one.
create or replace function offices_of(person text) returns json
  language sql stable security definer set search_path = public
  begin atomic
    select coalesce(json_agg(json_build_object('role', g.role, 'chamberId', g.chamber_id) order by g.created_at, g.id), '[]')
      from role_grant g where g.user_id = person and g.ended_at is null and g.role not in ('maker', 'packer', 'artisan');
  end;
--> statement-breakpoint
create table workshop_member (
  id text primary key,
  artisan_id text not null constraint workshop_member_artisan_id_artisan_id_fk references artisan (id),
  user_id text constraint workshop_member_user_id_user_id_fk references "user" (id) on delete set null,
  name text not null,
  role text not null,
  named_at timestamptz,
  joined_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint workshop_member_role check (role in ('manager', 'maker', 'packer')),
  constraint workshop_member_name check (length(name) between 1 and 254),
  -- A page of a piece shows nobody's mail address.
  constraint workshop_member_shown check (named_at is null or name not like '%@%'),
  constraint workshop_member_account check (role <> 'manager' or user_id is not null or ended_at is not null),
  constraint workshop_member_of unique (id, artisan_id)
);
--> statement-breakpoint
create unique index workshop_member_once on workshop_member (artisan_id, user_id) where ended_at is null;
--> statement-breakpoint
create index workshop_member_user on workshop_member (user_id);
--> statement-breakpoint
create table workshop_invitation (
  id text primary key,
  artisan_id text not null,
  member_id text not null,
  role text not null,
  email text,
  sealed_phone text,
  locale text not null,
  code_hash text not null constraint workshop_invitation_code_hash_unique unique,
  sealed_code text,
  invited_by text not null constraint workshop_invitation_invited_by_user_id_fk references "user" (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  constraint workshop_invitation_member foreign key (member_id, artisan_id) references workshop_member (id, artisan_id),
  constraint workshop_invitation_role check (role in ('manager', 'maker', 'packer')),
  constraint workshop_invitation_way check (num_nonnulls(email, sealed_phone) = 1 or accepted_at is not null or withdrawn_at is not null),
  constraint workshop_invitation_end check (num_nonnulls(accepted_at, withdrawn_at) <= 1)
);
--> statement-breakpoint
create unique index workshop_invitation_open on workshop_invitation (member_id) where accepted_at is null and withdrawn_at is null;
--> statement-breakpoint
create index workshop_invitation_artisan on workshop_invitation (artisan_id);
--> statement-breakpoint
-- Who of the workshop made a piece. Their names are shown where they agreed to it.
create table piece_maker (
  piece_id text not null constraint piece_maker_piece_id_piece_id_fk references piece (id),
  member_id text not null,
  artisan_id text not null,
  created_at timestamptz not null default now(),
  primary key (piece_id, member_id),
  constraint piece_maker_member foreign key (member_id, artisan_id) references workshop_member (id, artisan_id)
);
--> statement-breakpoint
create index piece_maker_member_pieces on piece_maker (member_id);
--> statement-breakpoint
-- Who gets what part of the price from a day on: of everything the workshop sells, or of one piece. Never changed; a later rule
-- takes over, and none begins before it was written down.
create table share_rule (
  id text primary key,
  artisan_id text not null constraint share_rule_artisan_id_artisan_id_fk references artisan (id),
  piece_id text constraint share_rule_piece_id_piece_id_fk references piece (id),
  valid_from date not null,
  recorded_by text not null constraint share_rule_recorded_by_user_id_fk references "user" (id),
  created_at timestamptz not null default now(),
  constraint share_rule_of unique (id, artisan_id),
  constraint share_rule_not_backwards check (valid_from >= (created_at at time zone 'UTC')::date)
);
--> statement-breakpoint
create index share_rule_artisan on share_rule (artisan_id, piece_id, valid_from);
--> statement-breakpoint
create table share_part (
  rule_id text not null,
  position smallint not null,
  artisan_id text not null,
  -- Null is what stays with the workshop.
  member_id text,
  basis_points integer not null,
  primary key (rule_id, position),
  constraint share_part_rule foreign key (rule_id, artisan_id) references share_rule (id, artisan_id),
  constraint share_part_member foreign key (member_id, artisan_id) references workshop_member (id, artisan_id),
  constraint share_part_size check (basis_points between 1 and 10000)
);
--> statement-breakpoint
create unique index share_part_once on share_part (rule_id, coalesce(member_id, ''));
--> statement-breakpoint
create function refuse_uneven_shares() returns trigger
  language plpgsql security definer set search_path = public as $$
declare rule share_rule;
begin
  select * into rule from share_rule r where r.id = case when tg_table_name = 'share_rule' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'rule_id' end;
  if (select coalesce(sum(p.basis_points), 0) from share_part p where p.rule_id = rule.id) <> 10000 then
    raise exception 'shares do not add up to the whole' using errcode = 'check_violation', constraint = 'share_rule_whole';
  end if;
  if rule.piece_id is not null and not exists (
    select 1 from piece p where p.id = rule.piece_id and p.artisan_id = rule.artisan_id) then
    raise exception 'a piece of another workshop' using errcode = 'check_violation', constraint = 'share_rule_piece';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger share_rule_whole after insert on share_rule deferrable initially deferred
  for each row execute function refuse_uneven_shares();
--> statement-breakpoint
create constraint trigger share_part_whole after insert on share_part deferrable initially deferred
  for each row execute function refuse_uneven_shares();
--> statement-breakpoint
create trigger share_rule_append_only before update or delete or truncate on share_rule
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger share_part_append_only before update or delete or truncate on share_part
  for each statement execute function refuse_change();
--> statement-breakpoint
-- The piece is of the workshop whose member made it.
create function refuse_foreign_maker() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from piece p where p.id = new.piece_id and p.artisan_id = new.artisan_id) then
    raise exception 'a piece of another workshop' using errcode = 'check_violation', constraint = 'piece_maker_workshop';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger piece_maker_workshop before insert or update on piece_maker
  for each row execute function refuse_foreign_maker();
--> statement-breakpoint
-- What somebody of a workshop is called until they say it themselves: their name, else the workshop's. Never their address,
-- which their pieces' pages would show.
create function team_name(own text, workshop jsonb) returns text
  language sql immutable parallel safe
  return left(coalesce(case when own not like '%@%' then nullif(trim(own), '') end,
    nullif(trim(workshop ->> 'fr'), ''), nullif(trim(workshop ->> 'ar'), ''), nullif(trim(workshop ->> 'en'), ''), '–'), 254);
--> statement-breakpoint
-- The team follows the grants, whoever gives or ends one. A member's id is the grant's with another prefix.
create function keep_team() returns trigger
  language plpgsql security definer set search_path = public as $$
declare in_team text := case new.role when 'artisan' then 'manager' else new.role end;
begin
  if new.artisan_id is null then return null; end if;
  if new.ended_at is null then
    update workshop_member m set role = in_team where m.artisan_id = new.artisan_id and m.user_id = new.user_id and m.ended_at is null;
    if not found then
      insert into workshop_member (id, artisan_id, user_id, name, role, joined_at)
        select 'wsm' || substr(new.id, 4), new.artisan_id, u.id, team_name(u.name, a.name), in_team, new.created_at
        from "user" u join artisan a on a.id = new.artisan_id where u.id = new.user_id;
    end if;
  elsif not exists (select 1 from role_grant g where g.artisan_id = new.artisan_id and g.user_id = new.user_id and g.ended_at is null)
  then
    update workshop_member m set ended_at = new.ended_at
      where m.artisan_id = new.artisan_id and m.user_id = new.user_id and m.ended_at is null;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger role_grant_team after insert or update of ended_at on role_grant
  for each row execute function keep_team();
--> statement-breakpoint
insert into workshop_member (id, artisan_id, user_id, name, role, joined_at)
  select 'wsm' || substr(g.id, 4), g.artisan_id, u.id, team_name(u.name, a.name), 'manager', g.created_at
  from role_grant g join "user" u on u.id = g.user_id join artisan a on a.id = g.artisan_id where g.role = 'artisan' and g.ended_at is null;
--> statement-breakpoint
-- A workshop is never left without a manager by its own people; and whether somebody is named is theirs alone to say.
create function refuse_no_manager() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if old.role = 'manager' and old.ended_at is null and (new.role <> 'manager' or new.ended_at is not null)
    and new.artisan_id = any (actor_artisans())
    and not exists (select 1 from workshop_member m where m.artisan_id = new.artisan_id and m.role = 'manager'
      and m.ended_at is null and m.id <> new.id)
  then
    raise exception 'the last manager' using errcode = 'check_violation', constraint = 'workshop_member_manager';
  end if;
  -- Who is of the workshop no more, or has closed their account, could not take their yes back: it ends with their place.
  if new.ended_at is not null or (old.user_id is not null and new.user_id is null) then
    new.named_at := null;
  elsif new.named_at is distinct from old.named_at and actor_setting('user_id') is distinct from old.user_id then
    raise exception 'named by themselves' using errcode = 'check_violation', constraint = 'workshop_member_named';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger workshop_member_kept before update on workshop_member
  for each row execute function refuse_no_manager();
--> statement-breakpoint
grant select, insert, update on workshop_member, workshop_invitation to app_rw, worker;
--> statement-breakpoint
grant select, insert, delete on piece_maker to app_rw, worker;
--> statement-breakpoint
grant select, insert on share_rule, share_part to app_rw, worker;
--> statement-breakpoint
revoke delete on workshop_member, workshop_invitation from app_rw, worker;
--> statement-breakpoint
revoke update, delete on share_rule, share_part from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['workshop_member', 'workshop_invitation', 'piece_maker', 'share_rule', 'share_part'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[]))', t || '_manager', t);
  end loop;
  -- Everybody of a workshop sees who is in it, who made what and how it is shared; so does the chamber, whose makers have rights.
  foreach t in array array['workshop_member', 'piece_maker', 'share_rule', 'share_part'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      artisan_id = any ((select actor_crew(''maker'', ''packer''))::text[]))', t || '_crew', t);
    execute format('create policy %I on %I for select to app_rw, worker using (
      cardinality((select actor_chambers_as(''registrar'', ''manager''))::text[]) > 0 and exists (select 1 from artisan a
        where a.id = artisan_id and a.chamber_id = any ((select actor_chambers_as(''registrar'', ''manager''))::text[])))',
      t || '_chamber', t);
  end loop;
end $$;
--> statement-breakpoint
create policy workshop_member_self on workshop_member for update to app_rw, worker
  using (user_id = (select actor_setting('user_id')) and artisan_id = any ((select actor_crew('maker', 'packer'))::text[]))
  with check (user_id = (select actor_setting('user_id')) and ended_at is null);
--> statement-breakpoint
create policy piece_maker_self on piece_maker for insert to app_rw, worker with check (
  artisan_id = any ((select actor_crew('maker'))::text[]) and exists (select 1 from workshop_member m
    where m.id = member_id and m.user_id = (select actor_setting('user_id')) and m.ended_at is null)
);
--> statement-breakpoint
create policy artisan_crew on artisan for select to app_rw, worker using (
  id = any ((select actor_crew('maker', 'packer'))::text[])
);
--> statement-breakpoint
create policy role_grant_crew on role_grant for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
-- What a manager does with an order its packers do too: the same policies, with their workshops in them.
do $$
declare p record;
begin
  for p in select policyname, tablename, qual, with_check from pg_policies
    where schemaname = 'public' and tablename in ('artisan_order', 'order_line', 'order_event', 'parcel', 'parcel_line',
      'order_photo', 'order_reminder', 'hub_item', 'hub_transfer', 'order_document')
      and coalesce(qual, '') || coalesce(with_check, '') like '%actor_artisans()%'
  loop
    execute format('alter policy %I on %I %s %s', p.policyname, p.tablename,
      case when p.qual is null then '' else format('using (%s)', replace(p.qual, 'actor_artisans()', 'actor_packs()')) end,
      case when p.with_check is null then '' else format('with check (%s)', replace(p.with_check, 'actor_artisans()', 'actor_packs()')) end);
  end loop;
end $$;
--> statement-breakpoint
-- Papers: a packer's are those of the parcel, never an invoice or what the platform charges.
create policy order_document_money on order_document as restrictive to app_rw, worker using (
  cardinality((select actor_crew('packer'))::text[]) = 0 or (select actor_is_system())
  or kind in ('packing_slip', 'label', 'cn22', 'cn23', 'commercial_invoice')
  or artisan_id is null or not artisan_id = any ((select actor_crew('packer'))::text[])
);
--> statement-breakpoint
-- Names of members who agreed, with what they made.
create view published.piece_maker as
  select pm.piece_id, m.name, m.joined_at
  from piece_maker pm join workshop_member m on m.id = pm.member_id
  join published.piece p on p.id = pm.piece_id
  where m.named_at is not null;
--> statement-breakpoint
grant select on published.piece_maker to public_reader, app_rw, worker;
--> statement-breakpoint
-- What a chamber and one of its makers write to each other. Words stay as they were sent; the other side marks them read, once.
create table maker_message (
  id text primary key,
  chamber_id text not null constraint maker_message_chamber_id_chamber_id_fk references chamber (id),
  artisan_id text not null constraint maker_message_artisan_id_artisan_id_fk references artisan (id),
  from_maker boolean not null,
  sender_id text not null constraint maker_message_sender_id_user_id_fk references "user" (id),
  body text not null,
  -- The same for everybody a message was sent to at once.
  round_id text,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  constraint maker_message_body check (length(body) between 1 and 2000),
  constraint maker_message_round check (round_id is null or not from_maker)
);
--> statement-breakpoint
create index maker_message_thread on maker_message (chamber_id, artisan_id, created_at);
--> statement-breakpoint
create index maker_message_unread on maker_message (artisan_id) where read_at is null and not from_maker;
--> statement-breakpoint
create unique index maker_message_once on maker_message (round_id, artisan_id);
--> statement-breakpoint
create function refuse_other_words() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'read_at' is distinct from to_jsonb(old) - 'read_at' or old.read_at is not null then
    raise exception 'a message stays as it was sent' using errcode = 'check_violation', constraint = 'maker_message_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger maker_message_kept before update on maker_message for each row execute function refuse_other_words();
--> statement-breakpoint
grant select, insert, update on maker_message to app_rw, worker;
--> statement-breakpoint
revoke delete on maker_message from app_rw, worker;
--> statement-breakpoint
alter table maker_message enable row level security;
--> statement-breakpoint
alter table maker_message force row level security;
--> statement-breakpoint
create policy maker_message_owner on maker_message to current_user using (true);
--> statement-breakpoint
create policy maker_message_chamber on maker_message to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
create policy maker_message_maker on maker_message to app_rw, worker using (artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
-- What was looked at and put into baskets, by day: sums of things, nothing of people.
create table reach_day (
  kind text not null,
  thing_id text not null,
  day date not null,
  views integer not null default 0,
  visits integer not null default 0,
  adds integer not null default 0,
  primary key (kind, thing_id, day),
  constraint reach_day_kind check (kind in ('piece', 'collection', 'artisan')),
  constraint reach_day_counts check (views >= 0 and visits between 0 and views and adds >= 0)
);
--> statement-breakpoint
grant select, insert, update on reach_day to app_rw, worker;
--> statement-breakpoint
revoke delete on reach_day from app_rw, worker;
--> statement-breakpoint
create table weekly_opt_out (
  user_id text primary key constraint weekly_opt_out_user_id_user_id_fk references "user" (id) on delete cascade,
  at timestamptz not null default now()
);
--> statement-breakpoint
grant select, insert, delete on weekly_opt_out to app_rw, worker;
--> statement-breakpoint
alter table weekly_opt_out enable row level security;
--> statement-breakpoint
alter table weekly_opt_out force row level security;
--> statement-breakpoint
create policy weekly_opt_out_owner on weekly_opt_out to current_user using (true);
--> statement-breakpoint
create policy weekly_opt_out_self on weekly_opt_out to app_rw, worker using (
  (select actor_is_system()) or user_id = (select actor_setting('user_id'))
);
--> statement-breakpoint
-- Who takes the newsletter. Addresses are sealed and found by a keyed hash; both go when somebody leaves.
create table newsletter_reader (
  id text primary key,
  email_index text constraint newsletter_reader_email_index_unique unique,
  sealed_email text,
  locale text not null,
  state text not null default 'pending',
  confirm_hash text,
  sealed_token text,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  constraint newsletter_reader_state check (state in ('pending', 'confirmed', 'ended')),
  constraint newsletter_reader_address check ((state = 'ended') = (sealed_email is null) and (state = 'ended') = (email_index is null)),
  constraint newsletter_reader_confirmed check (state <> 'confirmed' or confirmed_at is not null),
  constraint newsletter_reader_ended check ((state = 'ended') = (ended_at is not null))
);
--> statement-breakpoint
create index newsletter_reader_state on newsletter_reader (state, id);
--> statement-breakpoint
create table newsletter_issue (
  id text primary key,
  state text not null default 'draft',
  subject jsonb not null,
  intro jsonb not null,
  version integer not null default 1,
  composed_by text not null constraint newsletter_issue_composed_by_user_id_fk references "user" (id),
  created_at timestamptz not null default now(),
  sending_at timestamptz,
  sent_at timestamptz,
  constraint newsletter_issue_state check (state in ('draft', 'sending', 'sent')),
  constraint newsletter_issue_sent check ((state = 'draft') = (sending_at is null) and (state = 'sent') = (sent_at is not null))
);
--> statement-breakpoint
create table newsletter_item (
  issue_id text not null constraint newsletter_item_issue_id_newsletter_issue_id_fk references newsletter_issue (id),
  position smallint not null,
  kind text not null,
  thing_id text not null,
  primary key (issue_id, position),
  constraint newsletter_item_once unique (issue_id, thing_id),
  constraint newsletter_item_kind check (kind in ('collection', 'story'))
);
--> statement-breakpoint
create table newsletter_delivery (
  issue_id text not null constraint newsletter_delivery_issue_id_newsletter_issue_id_fk references newsletter_issue (id),
  reader_id text not null constraint newsletter_delivery_reader_id_newsletter_reader_id_fk references newsletter_reader (id),
  outcome text not null,
  at timestamptz not null,
  primary key (issue_id, reader_id),
  constraint newsletter_delivery_outcome check (outcome in ('sending', 'sent', 'refused', 'failed'))
);
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('newsletter_reader', 'pending', 'confirmed'),
  ('newsletter_reader', 'pending', 'ended'),
  ('newsletter_reader', 'confirmed', 'ended'),
  ('newsletter_issue', 'draft', 'sending'),
  ('newsletter_issue', 'sending', 'sent');
--> statement-breakpoint
create trigger newsletter_reader_transition before update of state on newsletter_reader
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger newsletter_issue_transition before update of state on newsletter_issue
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- What readers get is what was decided on: nothing of an issue changes once it is on its way.
create function refuse_sent_issue() returns trigger
  language plpgsql security definer set search_path = public as $$
declare row_of jsonb := to_jsonb(coalesce(new, old));
begin
  if tg_table_name = 'newsletter_item' then
    perform 1 from newsletter_issue i where i.id = row_of ->> 'issue_id' and i.state = 'draft' for share;
    if not found then
      raise exception 'the issue is on its way' using errcode = 'check_violation', constraint = 'newsletter_issue_kept';
    end if;
    return coalesce(new, old);
  end if;
  if old.state <> 'draft' and (new.subject, new.intro, new.sending_at) is distinct from (old.subject, old.intro, old.sending_at) then
    raise exception 'the issue is on its way' using errcode = 'check_violation', constraint = 'newsletter_issue_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger newsletter_issue_kept before update on newsletter_issue for each row execute function refuse_sent_issue();
--> statement-breakpoint
create trigger newsletter_item_kept before insert or update or delete on newsletter_item
  for each row execute function refuse_sent_issue();
--> statement-breakpoint
grant select, insert, update on newsletter_reader, newsletter_issue to app_rw, worker;
--> statement-breakpoint
grant select, insert, delete on newsletter_item to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on newsletter_delivery to app_rw, worker;
--> statement-breakpoint
revoke delete on newsletter_reader, newsletter_issue, newsletter_delivery from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['newsletter_reader', 'newsletter_issue', 'newsletter_item', 'newsletter_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_product', t);
  end loop;
  foreach t in array array['newsletter_issue', 'newsletter_item'] loop
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is(''federation'')))', t || '_federation', t);
  end loop;
end $$;
