-- What a craft's grade rests on goes with the grade: how many masters are known, when, and whether it is an example.
create or replace view published.craft as
  select c.id, c.key, c.family, c.name, c.place, c.summary,
    coalesce(x.grade, 'data_deficient') as grade,
    (select count(*)::int from published.piece p where p.craft_id = c.id and p.state = 'published') as pieces,
    x.active_masters, x.assessed_on, coalesce(x.is_demonstration, false) as grade_is_demonstration
  from craft c left join lateral (
    select a.grade, a.active_masters, a.assessed_on, a.is_demonstration from craft_assessment a
    where a.craft_id = c.id order by a.assessed_on desc, a.id desc limit 1
  ) x on true;
--> statement-breakpoint
-- An address is words of the title: that of a draft or of a suspended maker says what is not to be seen yet.
create or replace view published.slug as
  select s.kind, s.locale, s.slug, s.target_id, s.is_current from slug s
  where case s.kind
    when 'piece' then exists (select 1 from published.piece p where p.id = s.target_id)
    when 'artisan' then exists (select 1 from published.artisan a where a.id = s.target_id)
    when 'collection' then exists (select 1 from published.collection k where k.id = s.target_id)
    else true end;
