-- True for 14 digits of which the last is the check digit (GS1 General Specifications, 7.9).
create function is_gtin(code text) returns boolean language sql immutable strict as $$
  select case when code ~ '^[0-9]{14}$' then
    (10 - (select sum(substr(code, i, 1)::int * case when i % 2 = 1 then 3 else 1 end) from generate_series(1, 13) i) % 10) % 10
      = substr(code, 14, 1)::int
  else false end
$$;
--> statement-breakpoint
-- When a piece was made, how it is mended, and its number in trade. Nobody mints one: it is typed from the maker's own GS1 prefix.
alter table piece add column made_month char(7), add column repair jsonb, add column gtin char(14);
--> statement-breakpoint
alter table piece add constraint piece_made_month check (made_month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'),
  add constraint piece_gtin check (is_gtin(gtin));
--> statement-breakpoint
-- How much of a piece a material is, which lot it came from, and from whom. The supplier is for maker and chamber alone.
alter table piece_material add column share_percent smallint, add column lot text, add column supplier text;
--> statement-breakpoint
alter table piece_material add constraint piece_material_share check (share_percent between 1 and 100);
--> statement-breakpoint
-- The picture that the record of a piece names: a public file that is never coded again, and the digest of its bytes.
alter table piece_image add column record_file text, add column record_sha256 text;
--> statement-breakpoint
alter table piece_image add constraint piece_image_record check ((record_file is null) = (record_sha256 is null));
--> statement-breakpoint
-- The page behind a label knows the number in trade, and the file that a picture's digest is of.
create or replace view published.verifiable_piece as
  select p.id, p.serial, p.title, p.materials, p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at,
    f.id as craft_id, f.name as craft_name, f.family as craft_family,
    a.id as artisan_id, a.name as artisan_name, a.town, a.kind as artisan_kind, a.state as artisan_state,
    c.id as chamber_id, c.key as chamber_key, c.name as chamber_name, r.name as region_name,
    i.storage_key, i.widths as image_widths, i.is_demonstration as image_is_demonstration, p.gtin
  from piece p
    join craft f on f.id = p.craft_id
    join artisan a on a.id = p.artisan_id
    join chamber c on c.id = a.chamber_id
    join region r on r.code = c.region_code
    left join lateral (
      select x.storage_key, x.widths, x.is_demonstration from piece_image x
      where x.piece_id = p.id order by x.position limit 1
    ) i on true
  where p.state in ('published', 'sold', 'paused', 'archived')
    or exists (select 1 from credential k where k.piece_id = p.id);
--> statement-breakpoint
create or replace view published.verifiable_picture as
  select i.piece_id, i.position, i.view, i.storage_key, i.widths, i.original_sha256, i.is_demonstration,
    i.record_file, i.record_sha256
  from piece_image i join published.verifiable_piece p on p.id = i.piece_id;
