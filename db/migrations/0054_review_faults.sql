-- What a chamber shows and pays for is of its own makers, today: a piece chosen by hand whose maker has moved is no longer in it, as
-- none is that a rule would find.
create or replace view published.collection_member as
  select k.id as collection_id, p.id as piece_id, cp.position
  from collection k join collection_piece cp on cp.collection_id = k.id join published.piece p on p.id = cp.piece_id
  where k.chosen_by = 'hand' and (p.chamber_id = k.chamber_id or k.chamber_id is null and exists (
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
-- Counts the writes of its words, so that of two curators at once the second is told.
alter table collection add column version integer not null default 1;
--> statement-breakpoint
-- What an applicant answered and shows is read by whoever sees the application, and written by its maker alone while it may be.
do $$
declare t text;
begin
  foreach t in array array['fair_answer', 'fair_piece'] loop
    execute format('drop policy %I on %I', t || '_parties', t);
    execute format('create policy %I on %I for select to app_rw, worker using (
      exists (select 1 from fair_application a where a.id = application_id))', t || '_seen', t);
    execute format('create policy %I on %I to app_rw, worker using (
      exists (select 1 from fair_application a where a.id = application_id and a.state = ''submitted''
        and a.artisan_id = any ((select actor_artisans())::text[])))', t || '_maker', t);
  end loop;
end $$;
--> statement-breakpoint
-- A draft that was called off has shown its address to nobody: the next fair may have it.
alter table fair drop constraint fair_slug_unique;
--> statement-breakpoint
create unique index fair_slug_unique on fair (slug) where state <> 'cancelled' or published_at is not null;
--> statement-breakpoint
-- What a chamber has not read yet, for its inbox.
create index maker_message_new on maker_message (chamber_id, artisan_id) where read_at is null and from_maker;
