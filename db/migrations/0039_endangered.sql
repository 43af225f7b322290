-- The register of crafts: who keeps a craft's file, what was counted, and how each grade came about.
create table "craft_record" (
	"craft_id" text primary key not null,
	"chamber_id" text not null,
	"making" jsonb,
	"making_source" text,
	"opened_by" text,
	"updated_at" timestamp with time zone,
	"created_at" timestamp with time zone default now() not null,
	constraint "craft_record_making" check ((making is null) = (making_source is null))
);
--> statement-breakpoint
alter table "craft_record" add constraint "craft_record_craft_id_craft_id_fk" foreign key ("craft_id") references "public"."craft"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_record" add constraint "craft_record_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_record" add constraint "craft_record_opened_by_user_id_fk" foreign key ("opened_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
create index "craft_record_chamber" on "craft_record" using btree ("chamber_id");
--> statement-breakpoint
-- What somebody counted or judged of a craft on a day, and where it is written. Never changed: a correction is a row that stands
-- in the place of another. Without a chamber: figures of assessments made before there was a register.
create table "craft_indicator" (
	"id" text primary key not null,
	"craft_id" text not null,
	"chamber_id" text,
	"kind" text not null,
	"value" integer not null,
	"unit" text not null,
	"as_of" date not null,
	"source" text not null,
	"entered_by" text,
	"second_reader" text,
	"second_read_at" timestamp with time zone,
	"supersedes" text,
	"is_demonstration" boolean default false not null,
	"created_at" timestamp with time zone default now() not null,
	constraint "craft_indicator_supersedes" unique("supersedes"),
	constraint "craft_indicator_kind" check (
		(kind in ('active_masters', 'apprentices') and unit = 'people' and value >= 0)
		or (kind = 'median_age' and unit = 'years' and value between 10 and 110)
		or (kind = 'retention' and unit = 'percent' and value between 0 and 100)
		or (kind in ('workshops', 'regions') and unit = 'count' and value >= 0)
		or (kind = 'market_trend' and unit = 'percent' and value between -100 and 1000)
		or (kind = 'transmission' and unit = 'level' and value between 0 and 3)
		or (kind in ('raw_material', 'documentation') and unit = 'level' and value between 0 and 2)),
	constraint "craft_indicator_source" check (length(source) >= 3),
	constraint "craft_indicator_two_readers" check (second_reader is null or second_reader <> entered_by),
	constraint "craft_indicator_second_read" check ((second_reader is null) = (second_read_at is null))
);
--> statement-breakpoint
alter table "craft_indicator" add constraint "craft_indicator_craft_id_craft_id_fk" foreign key ("craft_id") references "public"."craft"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_indicator" add constraint "craft_indicator_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_indicator" add constraint "craft_indicator_entered_by_user_id_fk" foreign key ("entered_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_indicator" add constraint "craft_indicator_second_reader_user_id_fk" foreign key ("second_reader") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_indicator" add constraint "craft_indicator_supersedes_craft_indicator_id_fk" foreign key ("supersedes") references "public"."craft_indicator"("id") on delete no action on update no action;
--> statement-breakpoint
create index "craft_indicator_craft" on "craft_indicator" using btree ("craft_id","kind","as_of");
--> statement-breakpoint
create index "craft_indicator_chamber" on "craft_indicator" using btree ("chamber_id");
--> statement-breakpoint
-- An assessment is drafted by an officer of the chamber that keeps the file, and counts once a second reader of another chamber,
-- or of a body of the craft, has agreed. Those that were there before stay in force, without readers.
alter table "craft_assessment"
  add column "state" text default 'confirmed' not null,
  add column "proposed_grade" text,
  add column "reasons" jsonb,
  add column "criteria_from" date,
  add column "indicator_ids" jsonb,
  add column "chamber_id" text,
  add column "drafted_by" text,
  add column "second_reader" text,
  add column "second_chamber_id" text,
  add column "second_body_id" text,
  add column "decided_at" timestamp with time zone,
  add column "return_note" text,
  add column "next_review_on" date,
  add constraint "craft_assessment_grade" check (grade in
    ('extinct', 'critically_endangered', 'endangered', 'viable', 'data_deficient')),
  add constraint "craft_assessment_state" check (state in ('drafted', 'confirmed', 'returned')),
  add constraint "craft_assessment_drafted" check ((chamber_id is null) = (drafted_by is null)
    and (chamber_id is not null or state = 'confirmed')),
  add constraint "craft_assessment_second_reader" check (chamber_id is null or (state = 'drafted') = (second_reader is null)
    and second_reader is distinct from drafted_by),
  add constraint "craft_assessment_other_chamber" check (chamber_id is null or state <> 'confirmed'
    or num_nonnulls(second_chamber_id, second_body_id) = 1 and second_chamber_id is distinct from chamber_id),
  add constraint "craft_assessment_decided" check (chamber_id is null or (state = 'drafted') = (decided_at is null)),
  add constraint "craft_assessment_returned" check ((state = 'returned') = (return_note is not null));
--> statement-breakpoint
alter table "craft_assessment" add constraint "craft_assessment_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_assessment" add constraint "craft_assessment_drafted_by_user_id_fk" foreign key ("drafted_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_assessment" add constraint "craft_assessment_second_reader_user_id_fk" foreign key ("second_reader") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_assessment" add constraint "craft_assessment_second_chamber_id_chamber_id_fk" foreign key ("second_chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_assessment" add constraint "craft_assessment_second_body_id_craft_body_id_fk" foreign key ("second_body_id") references "public"."craft_body"("id") on delete no action on update no action;
--> statement-breakpoint
create unique index "craft_assessment_one_draft" on "craft_assessment" using btree ("craft_id") where state = 'drafted';
--> statement-breakpoint
create index "craft_assessment_chamber" on "craft_assessment" using btree ("chamber_id");
--> statement-breakpoint
-- The heads that assessments counted become indicators of their day. The ids are made from the assessment's own.
insert into craft_indicator (id, craft_id, kind, value, unit, as_of, source, is_demonstration, created_at)
  select 'ind' || substr(a.id, 4), a.craft_id, 'active_masters', a.active_masters, 'people', a.assessed_on, a.source,
    a.is_demonstration, a.created_at
  from craft_assessment a where a.active_masters >= 0 and length(a.source) >= 3;
--> statement-breakpoint
insert into craft_indicator (id, craft_id, kind, value, unit, as_of, source, is_demonstration, created_at)
  select 'ind' || left(substr(a.id, 4), -1) || case right(a.id, 1) when '0' then '1' else '0' end, a.craft_id, 'apprentices',
    a.apprentices, 'people', a.assessed_on, a.source, a.is_demonstration, a.created_at
  from craft_assessment a where a.apprentices >= 0 and length(a.source) >= 3;
--> statement-breakpoint
-- A statement about a craft is withdrawn, not deleted; what was said and who said it stays.
alter table "craft_fact"
  add column "recorded_by" text,
  add column "recorded_at" timestamp with time zone,
  add column "withdrawn_by" text,
  add column "withdrawn_at" timestamp with time zone,
  add column "withdrawal_note" text,
  add constraint "craft_fact_withdrawn" check ((withdrawn_at is null) = (withdrawal_note is null));
--> statement-breakpoint
alter table "craft_fact" add constraint "craft_fact_recorded_by_user_id_fk" foreign key ("recorded_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "craft_fact" add constraint "craft_fact_withdrawn_by_user_id_fk" foreign key ("withdrawn_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
grant select, insert, update on craft_record, craft_indicator to app_rw, worker;
--> statement-breakpoint
revoke delete on craft_record, craft_indicator, craft_assessment, craft_fact from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['craft_record', 'craft_indicator', 'craft_assessment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    -- How endangered a craft is, and why, is there for everybody; drafts are read by whoever may second them.
    execute format('create policy %I on %I for select to app_rw, worker using (true)', t || '_shown', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system())
      or chamber_id = any ((select actor_chambers_as(''verifier'', ''manager''))::text[]))', t || '_keepers', t);
  end loop;
end $$;
--> statement-breakpoint
-- The second reader's own columns aside, what was entered stays as it was entered.
create function keep_as_entered() returns trigger
  language plpgsql set search_path = public as $$
declare open_columns text[] := tg_argv[0]::text[];
begin
  if tg_op = 'DELETE' then
    raise exception '% is kept: a correction is a new row', tg_table_name using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - open_columns) is distinct from (to_jsonb(old) - open_columns) then
    raise exception '% is kept as it was entered', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger craft_indicator_kept before update or delete on craft_indicator
  for each row execute function keep_as_entered('{second_reader,second_read_at}');
--> statement-breakpoint
create trigger craft_assessment_kept before update or delete on craft_assessment
  for each row execute function keep_as_entered(
    '{state,second_reader,second_chamber_id,second_body_id,decided_at,return_note,assessed_on,next_review_on}');
--> statement-breakpoint
create trigger craft_fact_kept before update or delete on craft_fact
  for each row execute function keep_as_entered('{words,withdrawn_by,withdrawn_at,withdrawal_note}');
--> statement-breakpoint
-- A correction says the same thing of the same craft on the same day; a second reading is given once.
create function check_craft_indicator() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and old.second_reader is not null then
    raise exception 'an indicator that was read a second time' using errcode = 'restrict_violation';
  end if;
  if new.supersedes is not null and not exists (select 1 from craft_indicator o
    where o.id = new.supersedes and o.craft_id = new.craft_id and o.kind = new.kind) then
    raise exception 'a correction of something else' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger craft_indicator_check before insert or update on craft_indicator
  for each row execute function check_craft_indicator();
--> statement-breakpoint
-- Two readers from two houses: the second holds an office of the other chamber, or of an active body and knows the craft, and
-- none in the chamber that drafted.
create function check_craft_assessment() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' and new.chamber_id is not null and new.state <> 'drafted' then
    raise exception 'an assessment that nobody drafted' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.state <> 'drafted' then
    raise exception 'an assessment that is decided' using errcode = 'restrict_violation';
  end if;
  if new.chamber_id is null or new.state <> 'confirmed' then
    return new;
  end if;
  if exists (select 1 from role_grant g where g.user_id = new.second_reader and g.chamber_id = new.chamber_id
    and g.ended_at is null) then
    raise exception 'a second reader of the same chamber' using errcode = 'check_violation';
  end if;
  if new.second_chamber_id is not null and not exists (select 1 from role_grant g
    where g.user_id = new.second_reader and g.chamber_id = new.second_chamber_id and g.ended_at is null
      and g.role in ('verifier', 'manager')) then
    raise exception 'a second reader without that office' using errcode = 'check_violation';
  end if;
  if new.second_body_id is not null and not exists (select 1 from craft_readers(new.craft_id) r
    where r.user_id = new.second_reader and r.body_id = new.second_body_id) then
    raise exception 'a second reader who speaks for no body of the craft' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Who may speak for a body about a craft: whoever holds an office of an active body today and practises the craft.
create function craft_readers(craft text) returns table (user_id text, artisan_id text, body_id text)
  language sql stable security definer set search_path = public
begin atomic
  select g.user_id, m.artisan_id, b.id
  from craft_body b
    join craft_body_office o on o.body_id = b.id and o.until is null
    join craft_body_member m on m.id = o.member_id and m.until is null
    join artisan_craft ac on ac.artisan_id = m.artisan_id and ac.craft_id = craft
    join artisan a on a.id = m.artisan_id and standing_lists(a.state)
    join role_grant g on g.artisan_id = m.artisan_id and g.role = 'artisan' and g.ended_at is null
  where b.state = 'active';
end;
--> statement-breakpoint
revoke execute on function craft_readers(text) from public;
--> statement-breakpoint
grant execute on function craft_readers(text) to app_rw, worker;
--> statement-breakpoint
create trigger craft_assessment_check before insert or update on craft_assessment
  for each row execute function check_craft_assessment();
--> statement-breakpoint
-- Only what two readers agreed on is a grade.
create or replace view published.craft as
  select c.id, c.key, c.family, c.name, c.place, c.summary,
    coalesce(x.grade, 'data_deficient') as grade,
    (select count(*)::int from published.piece p where p.craft_id = c.id and p.state = 'published') as pieces,
    x.active_masters, x.assessed_on, coalesce(x.is_demonstration, false) as grade_is_demonstration
  from craft c left join lateral (
    select a.grade, a.active_masters, a.assessed_on, a.is_demonstration from craft_assessment a
    where a.craft_id = c.id and a.state = 'confirmed' order by a.assessed_on desc, a.id desc limit 1
  ) x on true;
--> statement-breakpoint
create or replace view published.craft_assessment as
  select distinct on (x.craft_id) x.craft_id, x.grade, x.active_masters, x.apprentices, x.assessed_on, x.source, x.note,
    x.is_demonstration
  from craft_assessment x where x.state = 'confirmed' order by x.craft_id, x.assessed_on desc, x.id desc;
--> statement-breakpoint
create or replace view published.craft_fact as
  select f.craft_id, f.kind, f.label, f.year, f.source, f.words from craft_fact f where f.withdrawn_at is null;
--> statement-breakpoint
create view published.craft_record as
  select r.craft_id, r.chamber_id, c.name as chamber_name, r.making, r.making_source
  from craft_record r join chamber c on c.id = r.chamber_id;
--> statement-breakpoint
-- Figures in force: those that no correction stands in the place of.
create view published.craft_indicator as
  select i.id, i.craft_id, i.kind, i.value, i.unit, i.as_of, i.source, c.name as chamber_name,
    i.second_reader is not null as is_second_read, i.is_demonstration
  from craft_indicator i left join chamber c on c.id = i.chamber_id
  where not exists (select 1 from craft_indicator n where n.supersedes = i.id);
--> statement-breakpoint
-- Every grade a craft was given. Readers stay inside; the public sees which houses they read for.
create view published.craft_grade as
  select a.id, a.craft_id, a.grade, a.proposed_grade, a.reasons, a.criteria_from, a.assessed_on, a.next_review_on, a.source,
    a.note, a.is_demonstration, c.name as chamber_name, coalesce(s.name, b.name) as second_name
  from craft_assessment a left join chamber c on c.id = a.chamber_id left join chamber s on s.id = a.second_chamber_id
    left join craft_body b on b.id = a.second_body_id
  where a.state = 'confirmed';
--> statement-breakpoint
-- The criteria that grades are proposed by: every version whose day has come.
create view published.craft_criteria as
  select r.value, r.effective_from, r.source, r.evidence from dated_rule r
  where r.key = 'endangered.criteria' and r.effective_from <= (now() at time zone 'Africa/Casablanca')::date;
--> statement-breakpoint
grant select on published.craft_record, published.craft_indicator, published.craft_grade, published.craft_criteria
  to public_reader, app_rw, worker;
