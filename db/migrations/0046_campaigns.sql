-- Collections as a curator keeps them: a draft, a time to be shown, a choice by hand or by rule, a place on the home page.
-- Days are counted in UTC here, which is Morocco's time as Node's data of time zones has it; that of Postgres may be older and say an hour more.
alter table collection
  alter column chamber_id drop not null,
  add column chosen_by text not null default 'hand',
  add column rule_craft_id text constraint collection_rule_craft_id_craft_id_fk references craft (id),
  add column rule_region text,
  add column rule_town text,
  add column rule_material text,
  add column rule_min_minor bigint,
  add column rule_max_minor bigint,
  add column rule_badge text,
  add column cover_piece_id text constraint collection_cover_piece_id_piece_id_fk references piece (id),
  add column ends_at timestamptz,
  add column occasion jsonb,
  add column fair_id text,
  add column home_slot smallint,
  add column via text,
  add column stamped_at timestamptz;
--> statement-breakpoint
update collection set via = upper(substr(md5(id), 1, 7));
--> statement-breakpoint
alter table collection
  add constraint collection_via_unique unique (via),
  add constraint collection_chosen_by check (chosen_by in ('hand', 'rule')),
  add constraint collection_rule check (chosen_by = 'hand'
    or num_nonnulls(rule_craft_id, rule_region, rule_town, rule_material, rule_min_minor, rule_max_minor, rule_badge) > 0),
  add constraint collection_rule_price check (rule_min_minor > 0 and rule_max_minor >= coalesce(rule_min_minor, 1)),
  add constraint collection_time check (ends_at is null or published_at is null or ends_at > published_at),
  add constraint collection_home_slot check (home_slot between 1 and 6);
--> statement-breakpoint
create unique index collection_home_slot_chamber on collection (coalesce(chamber_id, '')) where home_slot is not null;
--> statement-breakpoint
create index collection_turning on collection (published_at, ends_at);
--> statement-breakpoint
-- Collections of no chamber are national: the Maison de l'Artisan and the federation keep them.
create policy collection_national on collection to app_rw, worker
  using (chamber_id is null and ((select actor_is('mda')) or (select actor_is('federation'))));
--> statement-breakpoint
-- What a national collection asks of each chamber whose makers are in it, and what the chamber said.
create table collection_consent (
  collection_id text not null constraint collection_consent_collection_id_collection_id_fk references collection (id),
  chamber_id text not null constraint collection_consent_chamber_id_chamber_id_fk references chamber (id),
  asked_at timestamptz not null default now(),
  agrees boolean,
  answered_at timestamptz,
  answered_by text constraint collection_consent_answered_by_user_id_fk references "user" (id) on delete set null,
  constraint collection_consent_collection_id_chamber_id_pk primary key (collection_id, chamber_id),
  constraint collection_consent_answered check ((agrees is null) = (answered_at is null))
);
--> statement-breakpoint
-- Ways that lead to a collection, each with its code, and how often one was followed. A number, and nobody in it.
create table collection_link (
  code text primary key not null,
  collection_id text not null constraint collection_link_collection_id_collection_id_fk references collection (id),
  label text not null,
  visits bigint not null default 0,
  created_at timestamptz not null default now(),
  constraint collection_link_code check (code ~ '^[A-Z0-9]{5,12}$'),
  constraint collection_link_visits check (visits >= 0)
);
--> statement-breakpoint
create index collection_link_collection on collection_link (collection_id);
--> statement-breakpoint
insert into collection_link (code, collection_id, label) select via, id, '' from collection;
--> statement-breakpoint
grant select, insert, update on collection_consent, collection_link to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['collection_consent', 'collection_link', 'collection_piece'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
create policy collection_consent_seen on collection_consent for select to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('mda')) or (select actor_is('federation'))
  or chamber_id = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
create policy collection_consent_asked on collection_consent for insert to app_rw, worker with check (
  ((select actor_is_system()) or (select actor_is('mda')) or (select actor_is('federation'))) and agrees is null
);
--> statement-breakpoint
create policy collection_consent_answered on collection_consent for update to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('curator', 'manager'))::text[])
);
--> statement-breakpoint
create policy collection_piece_shown on collection_piece for select to app_rw, worker using (true);
--> statement-breakpoint
create policy collection_link_shown on collection_link for select to app_rw, worker using (true);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['collection_piece', 'collection_link'] loop
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()) or exists (
      select 1 from collection k where k.id = collection_id and (
        k.chamber_id = any ((select actor_chambers_as(''curator'', ''manager''))::text[])
        or k.chamber_id is null and ((select actor_is(''mda'')) or (select actor_is(''federation''))))))', t || '_kept', t);
  end loop;
end $$;
--> statement-breakpoint
-- The floor is its maker's own: no promotion takes a unit below it.
alter table piece add column floor_minor bigint constraint piece_floor check (floor_minor > 0);
--> statement-breakpoint
-- Promotions: a part, a sum or the delivery; by collection, craft, maker or country; with a budget that cannot be overdrawn.
alter table promotion
  alter column collection_id drop not null,
  alter column chamber_id drop not null,
  alter column basis_points drop not null,
  drop constraint promotion_basis_points,
  drop constraint promotion_bearer,
  add column kind text not null default 'percent',
  add column amount_minor bigint,
  add column craft_id text constraint promotion_craft_id_craft_id_fk references craft (id),
  add column artisan_id text constraint promotion_artisan_id_artisan_id_fk references artisan (id),
  add column buyer_country char(2),
  add column code text,
  add column budget_minor bigint,
  add column spent_minor bigint not null default 0,
  add column max_uses integer,
  add column used integer not null default 0,
  add column per_buyer integer;
--> statement-breakpoint
alter table promotion
  add constraint promotion_code_unique unique (code),
  add constraint promotion_kind check (case kind
    when 'percent' then basis_points between 100 and 9000 and amount_minor is null
    when 'amount' then amount_minor > 0 and basis_points is null
    when 'free_delivery' then num_nonnulls(basis_points, amount_minor) = 0
    else false end),
  add constraint promotion_bearer check (bearer in ('chamber', 'artisan', 'programme') and (bearer = 'programme') = (chamber_id is null)
    and not (bearer = 'artisan' and kind = 'free_delivery')),
  add constraint promotion_scope check (num_nonnulls(collection_id, craft_id, artisan_id, buyer_country) > 0),
  add constraint promotion_code check (code ~ '^[A-Z0-9-]{3,20}$'),
  add constraint promotion_budget check (budget_minor > 0 and spent_minor >= 0 and spent_minor <= budget_minor or budget_minor is null and spent_minor >= 0),
  add constraint promotion_uses check (max_uses > 0 and used >= 0 and used <= max_uses or max_uses is null and used >= 0),
  add constraint promotion_per_buyer check (per_buyer > 0);
--> statement-breakpoint
create or replace function refuse_promotion_change() returns trigger
  language plpgsql as $$
declare counted text[] := array['ended_at', 'given_by', 'spent_minor', 'used'];
begin
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at
    or (to_jsonb(new) - counted) is distinct from (to_jsonb(old) - counted) then
    raise exception 'a promotion is only ever ended';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What one purchase takes of a promotion. `buyer` is a keyed hash of the address it was made with: enough to count, not to know.
create table promotion_use (
  checkout_id text not null constraint promotion_use_checkout_id_checkout_id_fk references checkout (id),
  promotion_id text not null constraint promotion_use_promotion_id_promotion_id_fk references promotion (id),
  buyer text not null,
  amount_minor bigint not null,
  given_back_minor bigint not null default 0,
  state text not null default 'reserved',
  at timestamptz not null default now(),
  constraint promotion_use_checkout_id_promotion_id_pk primary key (checkout_id, promotion_id),
  constraint promotion_use_amount check (amount_minor >= 0 and given_back_minor between 0 and amount_minor),
  constraint promotion_use_state check (state in ('reserved', 'consumed', 'released'))
);
--> statement-breakpoint
create index promotion_use_buyer on promotion_use (promotion_id, buyer) where state <> 'released';
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('promotion_use', 'reserved', 'consumed'),
  ('promotion_use', 'reserved', 'released'),
  ('promotion_use', 'released', 'reserved');
--> statement-breakpoint
create trigger promotion_use_transition before update of state on promotion_use
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
grant select, update on promotion_use to app_rw, worker;
--> statement-breakpoint
alter table promotion_use enable row level security;
--> statement-breakpoint
alter table promotion_use force row level security;
--> statement-breakpoint
create policy promotion_use_owner on promotion_use to current_user using (true);
--> statement-breakpoint
create policy promotion_use_system on promotion_use to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
alter table checkout_line add column collection_id text constraint checkout_line_collection_id_collection_id_fk references collection (id);
--> statement-breakpoint
-- What the promotion of a line costs whoever bears it, of the whole line in dirhams.
alter table checkout_line add column promotion_cost_minor bigint not null default 0;
--> statement-breakpoint
alter table order_line add column promotion_cost_minor bigint not null default 0;
--> statement-breakpoint
update checkout_line set promotion_cost_minor = subsidy_minor;
--> statement-breakpoint
update order_line set promotion_cost_minor = subsidy_minor;
--> statement-breakpoint
alter table order_line add column collection_id text constraint order_line_collection_id_collection_id_fk references collection (id);
--> statement-breakpoint
create index order_line_collection on order_line (collection_id) where collection_id is not null;
--> statement-breakpoint
alter table cart_line add column collection_id text constraint cart_line_collection_id_collection_id_fk references collection (id);
--> statement-breakpoint
alter table cart add column promo_code text;
--> statement-breakpoint
-- Of `subsidy_minor`, what is added for a delivery that its buyer does not pay, and by which promotion.
alter table checkout_parcel
  add column delivery_subsidy_minor bigint not null default 0,
  add column delivery_promotion_id text constraint checkout_parcel_delivery_promotion_id_promotion_id_fk references promotion (id),
  add constraint checkout_parcel_delivery check (delivery_subsidy_minor between 0 and subsidy_minor);
--> statement-breakpoint
alter table artisan_order
  add column delivery_subsidy_minor bigint not null default 0,
  add column delivery_promotion_id text constraint artisan_order_delivery_promotion_id_promotion_id_fk references promotion (id),
  add constraint artisan_order_delivery check (delivery_subsidy_minor between 0 and subsidy_minor);
--> statement-breakpoint
drop view published.promotion;
--> statement-breakpoint
drop view published.collection_piece;
--> statement-breakpoint
-- Shown from its minute to its minute: by the clock of the database, in every query.
create or replace view published.collection as
  select k.id, k.key, k.chamber_id, c.name as chamber_name, k.title, k.intro, k.published_at,
    k.ends_at, k.cover_piece_id, k.occasion, k.home_slot, k.via, c.key as chamber_key
  from collection k left join chamber c on c.id = k.chamber_id
  where k.published_at <= now() and (k.ends_at is null or k.ends_at > now());
--> statement-breakpoint
-- What a collection's rule finds, and what was chosen by hand: of pieces that anybody may see, and of chambers that agreed.
create view published.collection_member as
  select k.id as collection_id, p.id as piece_id, cp.position
  from collection k join collection_piece cp on cp.collection_id = k.id join published.piece p on p.id = cp.piece_id
  where k.chosen_by = 'hand' and (k.chamber_id is not null or exists (
    select 1 from collection_consent o where o.collection_id = k.id and o.chamber_id = p.chamber_id and o.agrees))
  union all
  select k.id, p.id, -(extract(epoch from p.published_at) / 60)::int
  from collection k join published.piece p on p.state = 'published'
    and (p.chamber_id = k.chamber_id or k.chamber_id is null and exists (
      select 1 from collection_consent o where o.collection_id = k.id and o.chamber_id = p.chamber_id and o.agrees))
  where k.chosen_by = 'rule'
    and (k.rule_craft_id is null or p.craft_id = k.rule_craft_id)
    and (k.rule_region is null or p.region_code = k.rule_region)
    and (k.rule_town is null or exists (
      select 1 from artisan a, jsonb_each_text(a.town) t where a.id = p.artisan_id and lower(t.value) = lower(k.rule_town)))
    and (k.rule_material is null or exists (
      select 1 from piece_material m where m.piece_id = p.id and m.material_key = k.rule_material))
    and (k.rule_badge is null or exists (
      select 1 from published.badge b where b.claim = k.rule_badge and b.state = 'active'
        and (b.piece_id = p.id or b.artisan_id = p.artisan_id or b.craft_id = p.craft_id)))
    and (num_nonnulls(k.rule_min_minor, k.rule_max_minor) = 0 or exists (
      select 1 from published.offer f where f.piece_id = p.id
        and f.price_minor between coalesce(k.rule_min_minor, 0) and coalesce(k.rule_max_minor, 9223372036854775807)));
--> statement-breakpoint
create view published.collection_piece as
  select m.collection_id, m.piece_id, m.position
  from published.collection_member m join published.collection k on k.id = m.collection_id;
--> statement-breakpoint
-- The pieces a promotion is about, whoever has agreed and whatever the day.
create view published.promotion_scope as
  select p.id as promotion_id, i.id as piece_id, i.artisan_id
  from promotion p join published.piece i on i.state = 'published'
    and (p.craft_id is null or i.craft_id = p.craft_id)
    and (p.artisan_id is null or i.artisan_id = p.artisan_id)
    and (p.collection_id is not null or p.chamber_id is null or i.chamber_id = p.chamber_id)
    and (p.collection_id is null or exists (
      select 1 from published.collection_member m where m.collection_id = p.collection_id and m.piece_id = i.id));
--> statement-breakpoint
-- What is in force today and not used up, for everybody's basket: no names, no answers.
create view published.promotion as
  select p.id, p.collection_id, s.piece_id, p.kind, p.basis_points, p.amount_minor, p.bearer, p.ends_on, p.code, p.buyer_country,
    p.per_buyer, p.budget_minor - p.spent_minor as left_minor, i.floor_minor
  from promotion p join published.promotion_scope s on s.promotion_id = p.id join piece i on i.id = s.piece_id
  where p.ended_at is null
    and (now() at time zone 'UTC')::date between p.starts_on and p.ends_on
    and (p.budget_minor is null or p.spent_minor < p.budget_minor)
    and (p.max_uses is null or p.used < p.max_uses)
    and (p.collection_id is null or exists (select 1 from published.collection k where k.id = p.collection_id))
    and (p.bearer <> 'artisan' or coalesce((
      select a.agrees from promotion_answer a
      where a.promotion_id = p.id and a.artisan_id = s.artisan_id order by a.n desc limit 1), false));
--> statement-breakpoint
grant select on published.collection_piece to public_reader, app_rw, worker;
--> statement-breakpoint
grant select on published.collection_member, published.promotion_scope, published.promotion to app_rw, worker;
--> statement-breakpoint
-- True where a promotion asks one of these makers. Runs as the owner, so that the policy below does not meet itself.
create function promotion_asks(promotion text, makers text[]) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from published.promotion_scope s where s.promotion_id = promotion and s.artisan_id = any (makers));
--> statement-breakpoint
drop policy promotion_parties on promotion;
--> statement-breakpoint
create policy promotion_parties on promotion for select to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')) or (select actor_is('mda'))
  or chamber_id = any ((select actor_chambers())::text[])
  or cardinality((select actor_artisans())::text[]) > 0 and promotion_asks(id, (select actor_artisans())::text[])
);
--> statement-breakpoint
-- Locks what may lower a basket and can run out, in one order, before its prices are read: of buyers who come at once each sees
-- what the one before has left. Runs as the owner: a buyer changes no promotion otherwise.
create function lock_promotions(pieces text[], entered text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from promotion p
    where p.ended_at is null and num_nonnulls(p.budget_minor, p.max_uses, p.per_buyer) > 0
      and (now() at time zone 'UTC')::date between p.starts_on and p.ends_on
      and (p.code is null or p.code = entered)
      and exists (select 1 from published.promotion_scope s where s.promotion_id = p.id and s.piece_id = any (pieces))
    order by p.id for update;
end $$;
--> statement-breakpoint
-- Takes its part of a promotion for a purchase. False when less is left, or the buyer has had theirs; the checks of the table
-- would refuse it even so.
create function reserve_promotion(purchase text, taken text, who text, amount bigint) returns boolean
  language plpgsql security definer set search_path = public as $$
declare most integer;
begin
  update promotion p set spent_minor = p.spent_minor + amount, used = p.used + 1
    where p.id = taken and p.ended_at is null
      and (p.budget_minor is null or p.spent_minor + amount <= p.budget_minor)
      and (p.max_uses is null or p.used < p.max_uses)
    returning p.per_buyer into most;
  if not found then return false; end if;
  if most is not null and (select count(*) from promotion_use u
      where u.promotion_id = taken and u.buyer = who and u.state <> 'released' and u.checkout_id <> purchase) >= most then
    update promotion p set spent_minor = p.spent_minor - amount, used = p.used - 1 where p.id = taken;
    return false;
  end if;
  insert into promotion_use (checkout_id, promotion_id, buyer, amount_minor) values (purchase, taken, who, amount)
    on conflict (checkout_id, promotion_id) do update set state = 'reserved' where promotion_use.state = 'released';
  if not found then raise exception 'promotion % is taken for % already', taken, purchase; end if;
  return true;
end $$;
--> statement-breakpoint
-- Whether a buyer has had what one buyer may have. Answers only that.
create function promotion_had(taken text, who text) returns boolean
  language sql stable security definer set search_path = public
  return (select count(*) from promotion_use u where u.promotion_id = taken and u.buyer = who and u.state <> 'released')
    >= (select p.per_buyer from promotion p where p.id = taken);
--> statement-breakpoint
revoke execute on function lock_promotions(text[], text), reserve_promotion(text, text, text, bigint), promotion_had(text, text),
  promotion_asks(text, text[]) from public;
--> statement-breakpoint
grant execute on function lock_promotions(text[], text), reserve_promotion(text, text, text, bigint), promotion_had(text, text),
  promotion_asks(text, text[]) to app_rw, worker;
