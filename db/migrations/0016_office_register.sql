-- Registry files of the chambers, attestations, and the public look-up.
alter table registry_import
  -- What the file would do, compared with the register when it was sent.
  add column to_create integer not null default 0,
  add column to_update integer not null default 0,
  add column to_keep integer not null default 0;
--> statement-breakpoint
-- One file of a chamber at a time: two would overtake each other.
create unique index registry_import_running on registry_import (chamber_id) where state = 'running';
--> statement-breakpoint
-- What two writings of a registry number have in common. The same rule stands in lib/people/registry-number.ts.
create function registry_number_key(number text) returns text
  language sql immutable parallel safe
  return upper(regexp_replace(translate(number, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '[^A-Za-z0-9]', '', 'g'));
--> statement-breakpoint
-- Words as they are compared and searched. The same rule stands in lib/i18n/fold.ts; a test compares them.
create function search_fold(words text) returns text
  language sql immutable parallel safe
  return btrim(regexp_replace(
    translate(
      replace(replace(replace(
        regexp_replace(lower(normalize(words, NFKD)),
          '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2066-\u2069]', '', 'g'),
        'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
      'ٱىیةہھگڭکڤپچøđłı٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
      'اييهههكككفبجodli01234567890123456789'),
    '[^a-z0-9\u0621-\u063a\u0641-\u064a\u2d30-\u2d67]+', ' ', 'g'));
--> statement-breakpoint
-- A word without the Arabic article, so that الفخار and فخار are the same one.
create function search_word(word text) returns text
  language sql immutable parallel safe
  return case when word like 'ال%' and length(word) > 4 then substr(word, 3) else word end;
--> statement-breakpoint
-- The words of a text in all its languages, for an index that answers to the beginnings of words. Not to_tsvector: its
-- parser depends on the server's locale and on Latin letters.
create function search_words(texts jsonb) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(array(
    select distinct search_word(word)
    from regexp_split_to_table(search_fold(concat_ws(' ', texts ->> 'ar', texts ->> 'fr', texts ->> 'en')), ' ') word
    where word <> ''));
--> statement-breakpoint
-- What somebody typed, as a question to such an index: every word, or the beginning of one. Null when no word is left.
create function search_asked(typed text) returns tsquery
  language sql immutable parallel safe
  return (select string_agg(quote_literal(search_word(word)) || ':*', ' & ')
    from regexp_split_to_table(search_fold(typed), ' ') word where word <> '')::tsquery;
--> statement-breakpoint
create index identity_index_subject on identity_index (subject_id);
--> statement-breakpoint
create index artisan_number_key on artisan (registry_number_key(registry_number));
--> statement-breakpoint
create index registry_record_number_key on registry_record (registry_number_key(registry_number));
--> statement-breakpoint
create index artisan_name_words on artisan using gin (search_words(name));
--> statement-breakpoint
create index artisan_town_words on artisan using gin (search_words(town));
--> statement-breakpoint
-- What the public look-up may say of a number. A number whose maker is suspended, expired or struck off is not in it, even
-- where a chamber's file still has a line for it: to the public it is like one that never was.
create view published.register_entry as
  select registry_number_key(a.registry_number) as number_key, a.registry_number, 'registration' as source,
    a.chamber_id, c.name as chamber_name, a.kind as category, a.verified_at as known_at, a.valid_until, a.is_demonstration,
    case when a.is_public then a.id end as artisan_id,
    case when a.is_public then a.name end as name,
    case when a.is_public then a.town end as town
  from artisan a join chamber c on c.id = a.chamber_id
  where a.registry_number is not null and standing_lists(a.state)
  union all
  select registry_number_key(r.registry_number), r.registry_number, 'chamber_file',
    r.chamber_id, c.name, r.category, r.updated_at, r.valid_until, false, null, null, null
  from registry_record r join chamber c on c.id = r.chamber_id
  where not exists (select 1 from artisan a
    where registry_number_key(a.registry_number) = registry_number_key(r.registry_number));
--> statement-breakpoint
create view published.artisan_craft as
  select ac.artisan_id, k.id as craft_id, k.key, k.name
  from artisan_craft ac join craft k on k.id = ac.craft_id
    join artisan a on a.id = ac.artisan_id and standing_lists(a.state) and a.is_public;
--> statement-breakpoint
grant select on published.register_entry, published.artisan_craft to public_reader, app_rw, worker;
--> statement-breakpoint
-- note_identity for many files of one chamber at once: of each, the keyed hash of a number and of a CIN (null where there is
-- none), and ids for the cases that might open. Like it, it answers nothing. For the product's own work alone.
create function note_identities(chamber text, subjects text[], numbers text[], cins text[], number_cases text[],
  cin_cases text[]) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not actor_is_system() then
    raise exception 'only the product notes many identities' using errcode = 'insufficient_privilege';
  end if;
  delete from identity_index i using unnest(subjects, numbers, cins) as given (subject, number, cin)
    where i.subject_id = given.subject
      and i.hash is distinct from case i.kind when 'cin' then given.cin else given.number end;
  with given as (
    select 'registry_number' as kind, g.* from unnest(numbers, subjects, number_cases) as g (hash, subject, case_id)
    union all
    select 'cin', g.* from unnest(cins, subjects, cin_cases) as g (hash, subject, case_id)
  ), noted as (
    insert into identity_index (kind, hash, subject_id, chamber_id)
      select kind, hash, subject, chamber from given where hash is not null on conflict do nothing
      returning kind, hash, subject_id
  )
  insert into duplicate_case (id, kind, first_subject, first_chamber_id, second_subject, second_chamber_id, found_at)
    select given.case_id, noted.kind, known.subject_id, known.chamber_id, noted.subject_id, chamber, now()
    from noted
    join given on given.kind = noted.kind and given.subject = noted.subject_id
    cross join lateral (
      select i.subject_id, i.chamber_id from identity_index i
      where i.kind = noted.kind and i.hash = noted.hash and i.chamber_id <> chamber
      order by i.created_at limit 1
    ) known
    on conflict do nothing;
end $$;
--> statement-breakpoint
revoke execute on function note_identities from public;
--> statement-breakpoint
grant execute on function note_identities to app_rw, worker;
--> statement-breakpoint
-- The register at work: changes of standing, orders a chamber brings, what a maker agreed to show.
alter table artisan add column shows_photographs boolean not null default true;
--> statement-breakpoint
-- Set when the chamber has taken a step for the maker: from then on it brings the parcel to its buyer.
alter table artisan_order add column brought_by text
  constraint artisan_order_brought_by_chamber_id_fk references chamber (id);
--> statement-breakpoint
create index artisan_order_open on artisan_order (artisan_id, created_at)
  where state in ('paid', 'accepted', 'packed', 'shipped');
--> statement-breakpoint
-- One change waits for its day at a time, so that two of them cannot contradict each other.
create unique index standing_change_one_waiting on standing_change (artisan_id)
  where applied_at is null and cancelled_at is null;
--> statement-breakpoint
create index artisan_runs_out on artisan (valid_until) where state in ('registered', 'reinstated');
--> statement-breakpoint
-- Makers may read how their number was checked, as they may read everything else that is kept on them.
create policy attestation_maker on attestation for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
-- Where the chamber brings a maker's orders: the same line stands in features/register/domain/standing.ts.
create function standing_orders_with_chamber(state text) returns boolean
  language sql immutable parallel safe
  return state in ('struck_off');
--> statement-breakpoint
-- Whether an order is the actor's chamber's to bring: its maker was struck off, the chamber has taken it on, or the day the
-- buyer was promised has passed and nothing was sent. The same rule stands in features/orders/domain/with-chamber.ts. Runs
-- as the owner, because what an officer sees of makers itself asks for orders.
create function chamber_brings(maker text, order_state text, ordered timestamptz, lead_days integer, taken_on_by text)
  returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from artisan a
      where a.id = maker
        and a.chamber_id = any (actor_chambers_as('registrar', 'manager'))
        and order_state in ('paid', 'accepted', 'packed', 'shipped')
        and (standing_orders_with_chamber(a.state)
          or taken_on_by = a.chamber_id
          or (order_state <> 'shipped' and ordered + make_interval(days => lead_days) < now())));
  end;
--> statement-breakpoint
revoke execute on function chamber_brings from public;
--> statement-breakpoint
grant execute on function chamber_brings to app_rw, worker;
--> statement-breakpoint
create policy artisan_order_chamber on artisan_order for select to app_rw, worker using (
  cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0
  and chamber_brings(artisan_id, state, created_at, lead_days, brought_by)
);
--> statement-breakpoint
-- An officer locks the row and changes nothing of it by hand: the step itself is bring_order.
create policy artisan_order_chamber_lock on artisan_order for update to app_rw, worker using (
  cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0
  and chamber_brings(artisan_id, state, created_at, lead_days, brought_by)
) with check (false);
--> statement-breakpoint
-- One step of an order by its maker's chamber. A delivered parcel is none of the chamber's business any more, so the row
-- leaves its sight with the last step: only the owner can write that. Answers whether the order stood where it was said to.
create function bring_order(order_id text, from_state text, to_state text, given_carrier text, given_tracking text)
  returns boolean
  language plpgsql security definer set search_path = public as $$
declare found_order record;
begin
  select o.id, o.artisan_id, a.chamber_id into found_order
    from artisan_order o join artisan a on a.id = o.artisan_id
    where o.id = order_id and o.state = from_state
      and chamber_brings(o.artisan_id, o.state, o.created_at, o.lead_days, o.brought_by);
  if not found or to_state not in ('accepted', 'packed', 'shipped', 'delivered') then return false; end if;
  update artisan_order o set state = to_state, brought_by = found_order.chamber_id,
      carrier = coalesce(given_carrier, o.carrier), tracking_number = coalesce(given_tracking, o.tracking_number)
    where o.id = order_id and o.state = from_state;
  if not found then return false; end if;
  insert into order_event (order_id, artisan_id, state) values (found_order.id, found_order.artisan_id, to_state);
  return true;
end $$;
--> statement-breakpoint
revoke execute on function bring_order from public;
--> statement-breakpoint
grant execute on function bring_order to app_rw, worker;
--> statement-breakpoint
-- Whether the actor may read what became of a maker: the maker, and those of the chamber who keep the register.
create function reads_maker(maker text) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select actor_is_system() or maker = any (actor_artisans()) or exists (select 1 from artisan a
      where a.id = maker and a.chamber_id = any (actor_chambers_as('registrar', 'verifier', 'manager')));
  end;
--> statement-breakpoint
-- What became of a maker's orders, without a word of buyers or sums.
create function maker_order_events(maker text) returns table (order_number text, state text, at timestamptz)
  language sql stable security definer set search_path = public
  begin atomic
    select o.number, e.state, e.at from order_event e join artisan_order o on o.id = e.order_id
    where reads_maker(maker) and e.artisan_id = maker
      and e.state in ('delivered', 'return_requested', 'returned', 'disputed', 'won', 'lost');
  end;
--> statement-breakpoint
-- How many parcels are on their way, for whoever is about to change a maker's standing.
create function maker_open_orders(maker text) returns integer
  language sql stable security definer set search_path = public
  begin atomic
    select count(*)::int from artisan_order o
    where reads_maker(maker) and o.artisan_id = maker and o.state in ('paid', 'accepted', 'packed', 'shipped');
  end;
--> statement-breakpoint
revoke execute on function reads_maker, maker_order_events, maker_open_orders from public;
--> statement-breakpoint
grant execute on function reads_maker, maker_order_events, maker_open_orders to app_rw, worker;
--> statement-breakpoint
-- What the office looks for, kept with the row: twenty thousand names are compared in the time of a keystroke.
alter table artisan
  add column name_key text generated always as (search_fold(
    coalesce(name->>'ar', '') || ' ' || coalesce(name->>'fr', '') || ' ' || coalesce(name->>'en', ''))) stored,
  add column search_key text generated always as (search_fold(
    coalesce(name->>'ar', '') || ' ' || coalesce(name->>'fr', '') || ' ' || coalesce(name->>'en', '') || ' ' ||
    coalesce(town->>'ar', '') || ' ' || coalesce(town->>'fr', '') || ' ' || coalesce(town->>'en', '') || ' ' ||
    coalesce(registry_number, ''))) stored;
--> statement-breakpoint
alter table application
  -- The same for the queue of files: names in every script, and the number.
  add column search_key text generated always as (search_fold(
    coalesce(name->>'ar', '') || ' ' || coalesce(name->>'fr', '') || ' ' || coalesce(name->>'en', '') || ' ' ||
    coalesce(organisation_name->>'ar', '') || ' ' || coalesce(organisation_name->>'fr', '') || ' ' ||
    coalesce(organisation_name->>'en', '') || ' ' || number)) stored;
--> statement-breakpoint
create index artisan_by_name on artisan
  (chamber_id, search_fold(coalesce(name->>'fr', name->>'ar', name->>'en')), id);
--> statement-breakpoint
-- Why a maker stands where they stand, and what officers noted of them, is for those who keep the register. Curators read
-- names and standings, which are on the maker's own row.
alter policy standing_change_chamber on standing_change using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
);
--> statement-breakpoint
alter policy activity_record_chamber on activity_record using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
);
--> statement-breakpoint
-- Photographs are shown as long as the maker agrees to it.
create or replace view published.artisan as
  select a.id, a.chamber_id, c.name as chamber_name, a.kind, a.name, a.town, a.story, a.since_year,
    a.registry_number, case when a.shows_photographs then a.portrait_key end as portrait_key, a.is_demonstration,
    a.verified_at,
    (select count(*)::int from piece p where p.artisan_id = a.id and p.state = 'published') as pieces
  from artisan a join chamber c on c.id = a.chamber_id
  where standing_lists(a.state) and a.is_public;
--> statement-breakpoint
create or replace view published.piece_image as
  select i.piece_id, i.position, i.view, i.storage_key, i.widths, i.width, i.height, i.thumbhash,
    i.original_sha256, i.is_demonstration
  from piece_image i join published.piece p on p.id = i.piece_id
    join artisan a on a.id = p.artisan_id and a.shows_photographs;
