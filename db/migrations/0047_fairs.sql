-- Fairs: applications, selection, stands, and sales at the stand.
create table fair (
  id text primary key,
  slug text not null,
  chamber_id text constraint fair_chamber_id_chamber_id_fk references chamber (id),
  state text not null default 'draft',
  title jsonb not null,
  intro jsonb not null,
  place jsonb not null,
  town jsonb not null,
  directions jsonb not null,
  hours jsonb not null,
  starts_on date not null,
  ends_on date not null,
  call_from date not null,
  call_until date not null,
  answer_days smallint not null,
  seed_hash text,
  seed text,
  published_at timestamptz,
  drawn_at timestamptz,
  cancelled_at timestamptz,
  created_by text constraint fair_created_by_user_id_fk references "user" (id),
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  constraint fair_slug_unique unique (slug),
  constraint fair_state check (state in ('draft', 'published', 'drawn', 'cancelled')),
  constraint fair_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint fair_dates check (call_from <= call_until and call_until < starts_on and starts_on <= ends_on),
  constraint fair_answer_days check (answer_days between 1 and 30),
  constraint fair_committed check (state = 'draft' or state = 'cancelled' or seed_hash is not null),
  constraint fair_drawn check ((seed is not null) = (drawn_at is not null))
);
--> statement-breakpoint
create index fair_chamber on fair (chamber_id, starts_on);
--> statement-breakpoint
create index fair_days on fair (starts_on);
--> statement-breakpoint
create table fair_seed (
  fair_id text primary key constraint fair_seed_fair_id_fair_id_fk references fair (id),
  sealed text not null
);
--> statement-breakpoint
create table fair_criterion (
  id text primary key,
  fair_id text not null constraint fair_criterion_fair_id_fair_id_fk references fair (id),
  position smallint not null,
  title jsonb not null,
  measure jsonb not null,
  weight smallint not null,
  constraint fair_criterion_position unique (fair_id, position),
  constraint fair_criterion_weight check (weight between 1 and 100)
);
--> statement-breakpoint
create table fair_stand (
  id text primary key,
  fair_id text not null constraint fair_stand_fair_id_fair_id_fk references fair (id),
  position smallint not null,
  number text not null,
  width_cm integer not null,
  depth_cm integer not null,
  constraint fair_stand_number unique (fair_id, number),
  constraint fair_stand_position unique (fair_id, position),
  constraint fair_stand_size check (width_cm between 50 and 5000 and depth_cm between 50 and 5000)
);
--> statement-breakpoint
create table fair_application (
  id text primary key,
  fair_id text not null constraint fair_application_fair_id_fair_id_fk references fair (id),
  artisan_id text not null constraint fair_application_artisan_id_artisan_id_fk references artisan (id),
  number integer not null,
  state text not null default 'submitted',
  points integer,
  lot text,
  rank integer,
  stand_id text constraint fair_application_stand_id_fair_stand_id_fk references fair_stand (id),
  offered_at timestamptz,
  answer_by timestamptz,
  answered_at timestamptz,
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  constraint fair_application_once unique (fair_id, artisan_id),
  constraint fair_application_number unique (fair_id, number),
  constraint fair_application_rank unique (fair_id, rank),
  constraint fair_application_state check (
    state in ('submitted', 'withdrawn', 'waiting', 'offered', 'confirmed', 'declined', 'lapsed')),
  constraint fair_application_offer check (
    state not in ('offered', 'confirmed') or num_nonnulls(stand_id, offered_at, answer_by) = 3),
  constraint fair_application_drawn check (num_nonnulls(points, lot, rank) in (0, 3))
);
--> statement-breakpoint
create index fair_application_artisan on fair_application (artisan_id);
--> statement-breakpoint
-- One stand, one exhibitor.
create unique index fair_application_stand on fair_application (stand_id) where state in ('offered', 'confirmed');
--> statement-breakpoint
create index fair_application_due on fair_application (answer_by) where state = 'offered';
--> statement-breakpoint
create table fair_answer (
  application_id text not null constraint fair_answer_application_id_fair_application_id_fk references fair_application (id),
  criterion_id text not null constraint fair_answer_criterion_id_fair_criterion_id_fk references fair_criterion (id),
  answer text not null,
  constraint fair_answer_application_id_criterion_id_pk primary key (application_id, criterion_id),
  constraint fair_answer_length check (length(answer) between 1 and 1000)
);
--> statement-breakpoint
create table fair_piece (
  application_id text not null constraint fair_piece_application_id_fair_application_id_fk references fair_application (id),
  piece_id text not null constraint fair_piece_piece_id_piece_id_fk references piece (id),
  position smallint not null,
  constraint fair_piece_application_id_piece_id_pk primary key (application_id, piece_id)
);
--> statement-breakpoint
create index fair_piece_piece on fair_piece (piece_id);
--> statement-breakpoint
create table fair_score (
  application_id text not null constraint fair_score_application_id_fair_application_id_fk references fair_application (id),
  criterion_id text not null constraint fair_score_criterion_id_fair_criterion_id_fk references fair_criterion (id),
  officer_id text not null constraint fair_score_officer_id_user_id_fk references "user" (id),
  points smallint not null,
  reason text not null,
  at timestamptz not null,
  constraint fair_score_application_id_criterion_id_officer_id_pk primary key (application_id, criterion_id, officer_id),
  constraint fair_score_points check (points between 0 and 10),
  constraint fair_score_reason check (length(reason) between 3 and 500)
);
--> statement-breakpoint
create table stand_sale (
  id text primary key,
  fair_id text not null constraint stand_sale_fair_id_fair_id_fk references fair (id),
  application_id text not null constraint stand_sale_application_id_fair_application_id_fk references fair_application (id),
  artisan_id text not null constraint stand_sale_artisan_id_artisan_id_fk references artisan (id),
  checkout_id text not null constraint stand_sale_checkout_id_checkout_id_fk references checkout (id),
  sku text not null constraint stand_sale_sku_variant_sku_fk references variant (sku),
  form_key text not null,
  code text not null,
  recorded_by text constraint stand_sale_recorded_by_user_id_fk references "user" (id),
  undo_until timestamptz,
  undone_at timestamptz,
  created_at timestamptz not null default now(),
  constraint stand_sale_checkout_id_unique unique (checkout_id),
  constraint stand_sale_form_key_unique unique (form_key),
  constraint stand_sale_code_unique unique (code)
);
--> statement-breakpoint
create index stand_sale_application on stand_sale (application_id, created_at);
--> statement-breakpoint
create index stand_sale_open on stand_sale (undo_until) where undone_at is null;
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('fair', 'draft', 'published'),
  ('fair', 'draft', 'cancelled'),
  ('fair', 'published', 'drawn'),
  ('fair', 'published', 'cancelled'),
  ('fair', 'drawn', 'cancelled'),
  ('fair_application', 'submitted', 'withdrawn'),
  ('fair_application', 'submitted', 'waiting'),
  ('fair_application', 'submitted', 'offered'),
  ('fair_application', 'withdrawn', 'submitted'),
  ('fair_application', 'waiting', 'offered'),
  ('fair_application', 'waiting', 'withdrawn'),
  ('fair_application', 'offered', 'confirmed'),
  ('fair_application', 'offered', 'declined'),
  ('fair_application', 'offered', 'lapsed'),
  ('fair_application', 'confirmed', 'declined'),
  ('piece', 'sold', 'published'),
  ('artisan_order', 'paid', 'delivered');
--> statement-breakpoint
create trigger fair_transition before update of state on fair
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger fair_application_transition before update of state on fair_application
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- What was published with the call stays: criteria, their weights, and how many stands there are to be drawn for.
create function refuse_fair_part_change() returns trigger
  language plpgsql security definer set search_path = public as $$
declare part record := coalesce(new, old);
begin
  perform 1 from fair f where f.id = part.fair_id and f.state = 'draft' for share;
  if not found then
    raise exception '% of a published fair', tg_table_name using errcode = 'check_violation', constraint = 'fair_part_kept';
  end if;
  return part;
end $$;
--> statement-breakpoint
create trigger fair_criterion_kept before insert or update or delete on fair_criterion
  for each row execute function refuse_fair_part_change();
--> statement-breakpoint
create trigger fair_stand_kept before insert or update or delete on fair_stand
  for each row execute function refuse_fair_part_change();
--> statement-breakpoint
-- The hash that was published is the one the seed answers to.
create function refuse_fair_draw() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if old.state <> 'draft' and (new.seed_hash is distinct from old.seed_hash or new.call_from <> old.call_from
    or new.call_until <> old.call_until) or old.seed is not null and new.seed is distinct from old.seed then
    raise exception 'what was published of the draw stays' using errcode = 'check_violation', constraint = 'fair_draw_kept';
  end if;
  if new.seed is not null and encode(sha256(convert_to(new.seed, 'UTF8')), 'hex') <> new.seed_hash then
    raise exception 'another seed than was promised' using errcode = 'check_violation', constraint = 'fair_draw_seed';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fair_draw before update on fair for each row execute function refuse_fair_draw();
--> statement-breakpoint
-- Two officers score an application and no third; nothing is scored after the draw.
create function refuse_fair_score() returns trigger
  language plpgsql security definer set search_path = public as $$
declare one record := coalesce(new, old);
begin
  perform 1 from fair_application a where a.id = one.application_id and a.state = 'submitted' for update;
  if not found then
    raise exception 'an application that is no longer scored' using errcode = 'check_violation', constraint = 'fair_score_open';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if (select count(distinct officer_id) from fair_score s
      where s.application_id = new.application_id and s.officer_id <> new.officer_id) >= 2 then
    raise exception 'a third officer' using errcode = 'check_violation', constraint = 'fair_score_two_officers';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fair_score_rules before insert or update or delete on fair_score
  for each row execute function refuse_fair_score();
--> statement-breakpoint
-- Buying over the table of a stand.
alter table checkout add column handover text not null default 'parcel';
--> statement-breakpoint
alter table checkout add constraint checkout_handover check (case handover
  when 'parcel' then method <> 'cash_at_stand' and email <> ''
  when 'stand' then method in ('card', 'cash_at_stand') and shipping_minor = 0 and duties_minor = 0
  else false end);
--> statement-breakpoint
alter table artisan_order add column handover text not null default 'parcel';
--> statement-breakpoint
-- What is handed over at a stand is never packed or sent, and what is sent never handed over there.
alter table artisan_order add constraint artisan_order_handover check (case handover
  when 'parcel' then method <> 'cash_at_stand'
  when 'stand' then state not in ('confirmed', 'accepted', 'packed', 'shipped', 'refused')
  else false end);
--> statement-breakpoint
create function refuse_handover() returns trigger language plpgsql as $$
begin
  if old.state = 'paid' and new.state = 'delivered' and new.handover <> 'stand' then
    raise exception 'a parcel is sent before it arrives' using errcode = 'check_violation', constraint = 'artisan_order_handed_over';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger artisan_order_handed_over before update of state on artisan_order
  for each row execute function refuse_handover();
--> statement-breakpoint
grant select, insert, update on fair, fair_seed, fair_criterion, fair_stand, fair_application, fair_answer, fair_piece, fair_score,
  stand_sale to app_rw, worker;
--> statement-breakpoint
grant delete on fair_seed, fair_criterion, fair_stand, fair_answer, fair_piece to app_rw, worker;
--> statement-breakpoint
revoke delete on fair, fair_application, fair_score, stand_sale from app_rw, worker;
--> statement-breakpoint
-- Who holds a fair: the chamber's officers of promotion, or the national house where no chamber is named.
create function actor_holds_fair(chamber text) returns boolean
  language sql stable
  return case when chamber is null then actor_is('mda') or actor_is('federation')
    else chamber = any (actor_chambers_as('curator', 'manager', 'verifier')) end;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['fair', 'fair_seed', 'fair_criterion', 'fair_stand', 'fair_application', 'fair_answer', 'fair_piece',
      'fair_score', 'stand_sale'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
  foreach t in array array['fair_criterion', 'fair_stand'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (exists (select 1 from fair f where f.id = fair_id))',
      t || '_shown', t);
    execute format('create policy %I on %I to app_rw, worker using (
      exists (select 1 from fair f where f.id = fair_id and actor_holds_fair(f.chamber_id)))', t || '_holder', t);
  end loop;
  foreach t in array array['fair_answer', 'fair_piece'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      exists (select 1 from fair_application a where a.id = application_id))', t || '_parties', t);
  end loop;
end $$;
--> statement-breakpoint
create policy fair_shown on fair for select to app_rw, worker using (state <> 'draft');
--> statement-breakpoint
create policy fair_holder on fair to app_rw, worker using (actor_holds_fair(chamber_id));
--> statement-breakpoint
create policy fair_application_maker on fair_application to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy fair_application_holder on fair_application for select to app_rw, worker using (
  exists (select 1 from fair f where f.id = fair_id and actor_holds_fair(f.chamber_id)));
--> statement-breakpoint
-- Locked while it is scored, and changed by nobody but its maker and the product.
create policy fair_application_holder_lock on fair_application for update to app_rw, worker using (
  exists (select 1 from fair f where f.id = fair_id and actor_holds_fair(f.chamber_id))) with check (false);
--> statement-breakpoint
-- An officer writes their own points; everybody who holds the fair reads them, and the applicant once the draw was made.
create policy fair_score_officer on fair_score to app_rw, worker using (
  officer_id = (select actor_setting('user_id')) and exists (select 1 from fair_application a join fair f on f.id = a.fair_id
    where a.id = application_id and actor_holds_fair(f.chamber_id)));
--> statement-breakpoint
create policy fair_score_read on fair_score for select to app_rw, worker using (
  exists (select 1 from fair_application a join fair f on f.id = a.fair_id where a.id = application_id
    and (actor_holds_fair(f.chamber_id) or a.rank is not null)));
--> statement-breakpoint
create policy stand_sale_maker on stand_sale for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create view published.fair as
  select f.id, f.slug, f.state, f.title, f.intro, f.place, f.town, f.directions, f.hours, f.starts_on, f.ends_on, f.call_from,
    f.call_until, f.answer_days, f.seed_hash, f.seed, f.drawn_at, f.chamber_id, c.name as chamber_name, f.is_demonstration,
    (select count(*)::int from fair_stand s where s.fair_id = f.id) as stands
  from fair f left join chamber c on c.id = f.chamber_id
  where f.state <> 'draft' and f.published_at is not null;
--> statement-breakpoint
create view published.fair_criterion as
  select k.id, k.fair_id, k.position, k.title, k.measure, k.weight
  from fair_criterion k join published.fair f on f.id = k.fair_id;
--> statement-breakpoint
-- Who shows: those who said yes to their stand and are shown at all.
create view published.fair_exhibitor as
  select a.id, a.fair_id, a.artisan_id, s.number as stand, s.position, s.width_cm, s.depth_cm
  from fair_application a join published.fair f on f.id = a.fair_id join fair_stand s on s.id = a.stand_id
    join published.artisan m on m.id = a.artisan_id
  where a.state = 'confirmed' and f.state = 'drawn';
--> statement-breakpoint
create view published.fair_piece as
  select e.fair_id, e.artisan_id, p.piece_id, p.position
  from fair_piece p join published.fair_exhibitor e on e.id = p.application_id join published.piece s on s.id = p.piece_id;
--> statement-breakpoint
-- The draw, for anybody to make again: numbers and points, and no names.
create view published.fair_draw as
  select a.fair_id, a.number, a.points, a.lot, a.rank
  from fair_application a join published.fair f on f.id = a.fair_id where a.rank is not null;
--> statement-breakpoint
grant select on published.fair, published.fair_criterion, published.fair_exhibitor, published.fair_piece, published.fair_draw
  to public_reader, app_rw, worker;
