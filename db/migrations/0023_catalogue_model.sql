-- Year an old piece was made (null for new work), what makes two editors notice each other, and since when a piece waits.
alter table piece add column made_year smallint, add column version integer not null default 1,
  add column proposed_at timestamp with time zone;
--> statement-breakpoint
alter table piece add constraint piece_made_year check (made_year between 1000 and 2200);
--> statement-breakpoint
create index piece_proposed on piece (proposed_at) where state = 'proposed';
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
    exists (select 1 from variant x where x.piece_id = p.id and x.restriction <> 'none') as is_restricted,
    p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at,
    p.variation_note, p.maker_role, p.hours_of_work, p.hands, p.option_name, p.safety_warnings, p.hs_heading,
    a.chamber_id, c.region_code, p.made_year
  from piece p join artisan a on a.id = p.artisan_id and standing_lists(a.state) and a.is_public
    join chamber c on c.id = a.chamber_id
  where p.state in ('published', 'sold');
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
  ('piece', 'proposed', 'archived'),
  ('piece', 'revision_requested', 'proposed'),
  ('piece', 'revision_requested', 'published'),
  ('piece', 'revision_requested', 'archived'),
  ('piece', 'published', 'proposed'),
  ('piece', 'published', 'revision_requested'),
  ('piece', 'published', 'paused'),
  ('piece', 'published', 'sold'),
  ('piece', 'published', 'archived'),
  ('piece', 'paused', 'published'),
  ('piece', 'paused', 'proposed'),
  ('piece', 'paused', 'revision_requested'),
  ('piece', 'paused', 'archived'),
  ('piece', 'sold', 'published');
--> statement-breakpoint
create trigger piece_transition before update of state on piece
  for each row execute function refuse_unlisted_transition();
