-- What a collection belongs to: a season of a list, and a fair that is one.
update collection set fair_id = null where not exists (select 1 from fair f where f.id = collection.fair_id);
--> statement-breakpoint
alter table collection
  add column season text,
  add constraint collection_season check (season in ('ramadan', 'aid', 'mawsim', 'summer', 'back_to_school', 'year_end')),
  add constraint collection_fair_id_fair_id_fk foreign key (fair_id) references fair (id);
--> statement-breakpoint
create index collection_fair on collection (fair_id);
--> statement-breakpoint
create or replace view published.collection as
  select k.id, k.key, k.chamber_id, c.name as chamber_name, k.title, k.intro, k.published_at,
    k.ends_at, k.cover_piece_id, k.occasion, k.home_slot, k.via, c.key as chamber_key,
    k.season, f.id as fair_id, f.slug as fair_slug, f.title as fair_title
  from collection k left join chamber c on c.id = k.chamber_id
    left join published.fair f on f.id = k.fair_id and f.state <> 'cancelled'
  where k.published_at <= now() and (k.ends_at is null or k.ends_at > now());
