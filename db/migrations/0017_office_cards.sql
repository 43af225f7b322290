-- The check page says whether there is a photograph to show, and how the chamber is reached about a misuse.
create or replace view published.card as
  select k.id, k.code, k.number, k.artisan_id, k.chamber_id, c.key as chamber_key, c.name as chamber_name,
    k.registry_number, k.holder_name, k.trade, k.kind, k.photo_id, k.valid_from, k.valid_until, k.state, k.state_at,
    k.issued_at, a.state as standing, a.state_since as standing_since, a.is_demonstration,
    exists (select 1 from document d where d.id = k.photo_id and d.sealed_key is not null) as has_photo,
    c.contact_email as chamber_email, c.contact_phone as chamber_phone
  from card k join chamber c on c.id = k.chamber_id join artisan a on a.id = k.artisan_id;
--> statement-breakpoint
-- The daily reminder looks at cards in force by the day they run out.
create index card_running_out on card (valid_until) where state = 'active';
--> statement-breakpoint
-- The day a status was true: an answer of the fund that is older than what is known changes nothing.
alter table health_cover add column as_of date;
--> statement-breakpoint
update health_cover set as_of = (updated_at at time zone 'Africa/Casablanca')::date;
--> statement-breakpoint
alter table health_cover alter column as_of set not null;
--> statement-breakpoint
-- Whose health cover a chamber may keep.
create index consent_health_cover on consent (chamber_id, artisan_id)
  where purpose = 'health_cover' and withdrawn_at is null;
--> statement-breakpoint
alter table cover_count add constraint cover_count_smallest check (makers >= 5);
