-- Year an old piece was made (null for new work), what makes two editors notice each other, and since when a piece waits.
alter table piece add column made_year smallint, add column version integer not null default 1,
  add column published_version integer,
  add column proposed_at timestamp with time zone;
--> statement-breakpoint
update piece set published_version = 1 where state in ('published', 'sold', 'paused');
--> statement-breakpoint
alter table piece add constraint piece_made_year check (made_year between 1000 and 2200);
--> statement-breakpoint
create index piece_proposed on piece (proposed_at) where state = 'proposed';
--> statement-breakpoint
-- The cleaned picture that a photograph's files were made from lies sealed in the private store.
alter table piece_image add column original_key text, add column original_sealed_key text;
--> statement-breakpoint
-- An option that was taken out of the offer; its row stays, as orders and labels name its sku.
alter table variant add column withdrawn_at timestamp with time zone;
--> statement-breakpoint
alter table variant add constraint variant_position unique (piece_id, position);
--> statement-breakpoint
-- Where an option may go is said of each option. A piece that could not leave the country stays at home with all of them.
update variant v set restriction = 'national_only' from piece p
  where p.id = v.piece_id and p.export_restricted and v.restriction in ('none', 'export_permit');
--> statement-breakpoint
alter view published.piece rename column export_restricted to is_restricted;
--> statement-breakpoint
-- is_restricted: some option of the piece may not be sent everywhere.
create or replace view published.piece as
  select p.id, p.serial, p.artisan_id, p.craft_id, p.state, p.availability, p.lead_days, p.title, p.description,
    p.materials, p.care, p.length_mm, p.width_mm, p.height_mm, p.weight_grams,
    exists (select 1 from variant x where x.piece_id = p.id and x.restriction <> 'none' and x.withdrawn_at is null) as is_restricted,
    p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at,
    p.variation_note, p.maker_role, p.hours_of_work, p.hands, p.option_name, p.safety_warnings, p.hs_heading,
    a.chamber_id, c.region_code, p.made_year
  from piece p join artisan a on a.id = p.artisan_id and standing_lists(a.state) and a.is_public
    join chamber c on c.id = a.chamber_id
  where p.state in ('published', 'sold');
--> statement-breakpoint
create or replace view published.offer as
  select v.sku, v.piece_id, v.option, v.price_minor, v.currency, v.position,
    case when p.state = 'published' then greatest(s.on_hand - s.held, 0) else 0 end as available,
    coalesce(v.hs_heading, p.hs_heading) as hs_heading, coalesce(v.weight_grams, p.weight_grams) as weight_grams,
    coalesce(v.length_mm, p.length_mm) as length_mm, coalesce(v.width_mm, p.width_mm) as width_mm,
    coalesce(v.height_mm, p.height_mm) as height_mm, v.origin_country, v.restriction
  from variant v join stock s on s.sku = v.sku join published.piece p on p.id = v.piece_id
  where v.withdrawn_at is null;
--> statement-breakpoint
alter table piece drop column export_restricted;
--> statement-breakpoint
-- Which state of a piece may follow which: the same table stands in features/listing/domain/transitions.ts.
insert into state_transition (aggregate, from_state, to_state) values
  ('piece', 'draft', 'proposed'),
  ('piece', 'draft', 'published'),
  ('piece', 'draft', 'archived'),
  ('piece', 'proposed', 'published'),
  ('piece', 'proposed', 'revision_requested'),
  ('piece', 'proposed', 'draft'),
  ('piece', 'proposed', 'sold'),
  ('piece', 'proposed', 'archived'),
  ('piece', 'revision_requested', 'proposed'),
  ('piece', 'revision_requested', 'sold'),
  ('piece', 'revision_requested', 'archived'),
  ('piece', 'published', 'proposed'),
  ('piece', 'published', 'revision_requested'),
  ('piece', 'published', 'paused'),
  ('piece', 'published', 'sold'),
  ('piece', 'published', 'archived'),
  ('piece', 'paused', 'published'),
  ('piece', 'paused', 'proposed'),
  ('piece', 'paused', 'sold'),
  ('piece', 'paused', 'archived');
--> statement-breakpoint
create trigger piece_transition before update of state on piece
  for each row execute function refuse_unlisted_transition();
