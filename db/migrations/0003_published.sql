-- What anyone may see. `public_reader` selects from these views and from nothing else.
create schema published;
--> statement-breakpoint
create view published.chamber as
  select c.id, c.key, c.region_code, r.name as region_name, c.name, c.seat,
    (select count(*)::int from artisan a where a.chamber_id = c.id and a.state = 'verified') as artisans
  from chamber c join region r on r.code = c.region_code;
--> statement-breakpoint
create view published.artisan as
  select a.id, a.chamber_id, c.name as chamber_name, a.kind, a.name, a.town, a.story, a.since_year,
    a.registry_number, a.portrait_key, a.is_demonstration, a.verified_at,
    (select count(*)::int from piece p where p.artisan_id = a.id and p.state = 'published') as pieces
  from artisan a join chamber c on c.id = a.chamber_id
  where a.state = 'verified';
--> statement-breakpoint
create view published.piece as
  select p.id, p.serial, p.artisan_id, p.craft_id, p.state, p.availability, p.lead_days, p.title, p.description,
    p.materials, p.care, p.length_mm, p.width_mm, p.height_mm, p.weight_grams, p.export_restricted,
    p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at
  from piece p join artisan a on a.id = p.artisan_id and a.state = 'verified'
  where p.state in ('published', 'sold');
--> statement-breakpoint
create view published.offer as
  select v.sku, v.piece_id, v.option, v.price_minor, v.currency, v.position,
    case when p.state = 'published' then greatest(s.on_hand - s.held, 0) else 0 end as available
  from variant v join stock s on s.sku = v.sku join published.piece p on p.id = v.piece_id;
--> statement-breakpoint
create view published.piece_image as
  select i.piece_id, i.position, i.view, i.storage_key, i.widths, i.width, i.height, i.thumbhash,
    i.original_sha256, i.is_demonstration
  from piece_image i join published.piece p on p.id = i.piece_id;
--> statement-breakpoint
create view published.craft as
  select c.id, c.key, c.family, c.name, c.place, c.summary,
    coalesce((select x.grade from craft_assessment x where x.craft_id = c.id
      order by x.assessed_on desc, x.id desc limit 1), 'data_deficient') as grade,
    (select count(*)::int from published.piece p where p.craft_id = c.id and p.state = 'published') as pieces
  from craft c;
--> statement-breakpoint
create view published.slug as
  select s.kind, s.locale, s.slug, s.target_id, s.is_current from slug s;
--> statement-breakpoint
create view published.collection as
  select k.id, k.key, k.chamber_id, c.name as chamber_name, k.title, k.intro, k.published_at
  from collection k join chamber c on c.id = k.chamber_id
  where k.published_at is not null;
--> statement-breakpoint
create view published.collection_piece as
  select cp.collection_id, cp.piece_id, cp.position
  from collection_piece cp join published.collection k on k.id = cp.collection_id
    join published.piece p on p.id = cp.piece_id;
--> statement-breakpoint
-- Reviewers stay inside; the public sees that there were two.
create view published.badge as
  select b.id, b.claim, b.craft_id, b.artisan_id, b.piece_id, b.chamber_id, c.name as chamber_name,
    case when b.state = 'active' and b.expires_at <= now() then 'expired' else b.state end as state,
    b.public_note, b.issued_at, b.expires_at, b.revoked_at, b.revocation_reason
  from badge b join chamber c on c.id = b.chamber_id;
--> statement-breakpoint
grant usage on schema published to public_reader, app_rw, worker;
--> statement-breakpoint
grant select on all tables in schema published to public_reader, app_rw, worker;
