-- What anyone may see follows a maker's standing and their own agreement to be shown.
create or replace view published.chamber as
  select c.id, c.key, c.region_code, r.name as region_name, c.name, c.seat,
    (select count(*)::int from artisan a
      where a.chamber_id = c.id and standing_lists(a.state) and a.is_public) as artisans,
    c.seat_evidence, c.seat_source, c.seat_recorded_on, c.intro, c.address, c.languages, c.contact_email, c.contact_phone,
    c.website, c.opening_hours
  from chamber c join region r on r.code = c.region_code;
--> statement-breakpoint
create or replace view published.artisan as
  select a.id, a.chamber_id, c.name as chamber_name, a.kind, a.name, a.town, a.story, a.since_year,
    a.registry_number, a.portrait_key, a.is_demonstration, a.verified_at,
    (select count(*)::int from piece p where p.artisan_id = a.id and p.state = 'published') as pieces
  from artisan a join chamber c on c.id = a.chamber_id
  where standing_lists(a.state) and a.is_public;
--> statement-breakpoint
create or replace view published.piece as
  select p.id, p.serial, p.artisan_id, p.craft_id, p.state, p.availability, p.lead_days, p.title, p.description,
    p.materials, p.care, p.length_mm, p.width_mm, p.height_mm, p.weight_grams, p.export_restricted,
    p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at
  from piece p join artisan a on a.id = p.artisan_id and standing_lists(a.state) and a.is_public
  where p.state in ('published', 'sold');
--> statement-breakpoint
create view published.province as
  select p.code, p.region_code, p.kind, p.name, p.evidence, cp.chamber_id
  from province p left join chamber_province cp on cp.province_code = p.code and cp.until is null;
--> statement-breakpoint
create view published.annex as
  select x.id, x.chamber_id, x.province_code, x.name, x.town, x.address, x.contact_phone, x.evidence, x.source,
    x.recorded_on
  from annex x where x.closed_at is null;
--> statement-breakpoint
-- A registration behind its number. The name and the town only where the maker agreed to be shown.
create view published.registration as
  select a.id, a.registry_number, a.chamber_id, c.name as chamber_name, a.kind, a.state, a.state_since, a.valid_until,
    a.verified_at, a.is_public, a.is_demonstration,
    case when a.is_public and standing_lists(a.state) then a.name end as name,
    case when a.is_public and standing_lists(a.state) then a.town end as town
  from artisan a join chamber c on c.id = a.chamber_id
  where a.registry_number is not null;
--> statement-breakpoint
-- A line of a chamber's own file: that it is there, not whose it is.
create view published.registry_record as
  select r.registry_number, r.chamber_id, c.name as chamber_name, r.category, r.craft_id, r.valid_until, r.updated_at
  from registry_record r join chamber c on c.id = r.chamber_id;
--> statement-breakpoint
-- What a card shows, and what it is worth today.
create view published.card as
  select k.id, k.code, k.number, k.artisan_id, k.chamber_id, c.key as chamber_key, c.name as chamber_name,
    k.registry_number, k.holder_name, k.trade, k.kind, k.photo_id, k.valid_from, k.valid_until, k.state, k.state_at,
    k.issued_at, a.state as standing, a.state_since as standing_since, a.is_demonstration
  from card k join chamber c on c.id = k.chamber_id join artisan a on a.id = k.artisan_id;
--> statement-breakpoint
create view published.craft_body as
  select b.id, b.level, b.chamber_id, b.province_code, b.parent_id, b.name, b.trade, b.state, b.founded_on,
    (select count(*)::int from craft_body_member m where m.body_id = b.id and m.until is null) as members
  from craft_body b where b.state = 'active';
--> statement-breakpoint
grant select on published.province, published.annex, published.registration, published.registry_record, published.card,
  published.craft_body to public_reader, app_rw, worker;
