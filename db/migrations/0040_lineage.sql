-- Who learned a craft from whom. A master of long ago has no account and is named; of the living, both agree to be shown.
create table "past_master" (
	"id" text primary key not null,
	"craft_id" text not null,
	"chamber_id" text not null,
	"name" jsonb not null,
	"town" jsonb,
	"died_year" smallint,
	"source" text not null,
	"recorded_by" text,
	"is_demonstration" boolean default false not null,
	"created_at" timestamp with time zone default now() not null,
	constraint "past_master_died" check (died_year between 1700 and 2200),
	constraint "past_master_source" check (length(source) >= 3)
);
--> statement-breakpoint
create table "lineage" (
	"id" text primary key not null,
	"craft_id" text not null,
	"chamber_id" text not null,
	"master_id" text,
	"past_master_id" text,
	"apprentice_id" text not null,
	"kind" text not null,
	"since_year" smallint not null,
	"until_year" smallint,
	"evidence" text not null,
	"state" text default 'proposed' not null,
	"proposed_by" text,
	"master_agreed_at" timestamp with time zone,
	"apprentice_agreed_at" timestamp with time zone,
	"attested_by" text,
	"attested_at" timestamp with time zone,
	"decline_note" text,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"is_demonstration" boolean default false not null,
	"created_at" timestamp with time zone default now() not null,
	constraint "lineage_one_master" check (num_nonnulls(master_id, past_master_id) = 1),
	constraint "lineage_two_people" check (master_id is distinct from apprentice_id),
	constraint "lineage_kind" check (kind in ('apprenticeship', 'family', 'programme', 'workshop')),
	constraint "lineage_years" check (since_year between 1800 and 2200
		and (until_year is null or until_year between since_year and 2200)),
	constraint "lineage_evidence" check (length(evidence) >= 3),
	constraint "lineage_state" check (state in ('proposed', 'attested', 'declined', 'withdrawn')),
	constraint "lineage_attested" check (state <> 'attested' or (attested_by is not null and attested_at is not null)),
	constraint "lineage_two_officers" check (attested_by is null or attested_by is distinct from proposed_by),
	constraint "lineage_agreed" check (attested_at is null or (apprentice_agreed_at is not null
		and (master_id is null or master_agreed_at is not null))),
	constraint "lineage_ended" check ((state in ('declined', 'withdrawn')) = (ended_at is not null)),
	constraint "lineage_declined" check ((state = 'declined') = (decline_note is not null))
);
--> statement-breakpoint
alter table "past_master" add constraint "past_master_craft_id_craft_id_fk" foreign key ("craft_id") references "public"."craft"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "past_master" add constraint "past_master_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "past_master" add constraint "past_master_recorded_by_user_id_fk" foreign key ("recorded_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_craft_id_craft_id_fk" foreign key ("craft_id") references "public"."craft"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_master_id_artisan_id_fk" foreign key ("master_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_past_master_id_past_master_id_fk" foreign key ("past_master_id") references "public"."past_master"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_apprentice_id_artisan_id_fk" foreign key ("apprentice_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_proposed_by_user_id_fk" foreign key ("proposed_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_attested_by_user_id_fk" foreign key ("attested_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "lineage" add constraint "lineage_ended_by_user_id_fk" foreign key ("ended_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
create index "past_master_craft" on "past_master" using btree ("craft_id");
--> statement-breakpoint
create index "lineage_craft" on "lineage" using btree ("craft_id","state");
--> statement-breakpoint
create index "lineage_apprentice" on "lineage" using btree ("apprentice_id");
--> statement-breakpoint
create index "lineage_master" on "lineage" using btree ("master_id");
--> statement-breakpoint
create index "lineage_chamber" on "lineage" using btree ("chamber_id","state");
--> statement-breakpoint
create unique index "lineage_once" on "lineage" using btree ("craft_id","apprentice_id",coalesce("master_id","past_master_id")) where state in ('proposed', 'attested');
--> statement-breakpoint
-- A piece made by an apprentice under a master says so.
alter table "piece" add column "made_under_lineage_id" text;
--> statement-breakpoint
alter table "piece" add constraint "piece_made_under_lineage_id_lineage_id_fk" foreign key ("made_under_lineage_id") references "public"."lineage"("id") on delete no action on update no action;
--> statement-breakpoint
create index "piece_made_under" on "piece" using btree ("made_under_lineage_id") where made_under_lineage_id is not null;
--> statement-breakpoint
grant select, insert, update on past_master, lineage to app_rw, worker;
--> statement-breakpoint
revoke delete on past_master, lineage from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['past_master', 'lineage'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system())
      or chamber_id = any ((select actor_chambers_as(''verifier'', ''manager''))::text[]))', t || '_chamber', t);
    execute format('create policy %I on %I for select to app_rw, worker using ((select actor_is(''federation'')))',
      t || '_federation', t);
  end loop;
end $$;
--> statement-breakpoint
create policy lineage_parties on lineage for select to app_rw, worker using (
  apprentice_id = any ((select actor_artisans())::text[]) or master_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create policy past_master_parties on past_master for select to app_rw, worker using (
  exists (select 1 from lineage l where l.past_master_id = past_master.id
    and l.apprentice_id = any ((select actor_artisans())::text[]))
);
--> statement-breakpoint
-- Nobody learned from somebody they taught. One line at a time for each craft, so that two cannot close a circle together.
create function check_lineage() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.state not in ('proposed', 'attested') then
    return new;
  end if;
  if greatest(new.since_year, coalesce(new.until_year, new.since_year)) > extract(year from now() + interval '1 day') then
    raise exception 'years of learning that are still to come' using errcode = 'check_violation';
  end if;
  if exists (select 1 from past_master p where p.id = new.past_master_id and (p.craft_id <> new.craft_id
    or p.died_year < coalesce(new.until_year, new.since_year))) then
    raise exception 'a master of another craft, or who was dead already' using errcode = 'check_violation';
  end if;
  if new.master_id is null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('lineage:' || new.craft_id, 0));
  if exists (
    with recursive above as (
      select new.master_id as id
      union
      select l.master_id from lineage l join above on l.apprentice_id = above.id
      where l.craft_id = new.craft_id and l.state in ('proposed', 'attested') and l.master_id is not null and l.id <> new.id
    )
    select 1 from above where id = new.apprentice_id
  ) then
    raise exception 'a circle of masters and apprentices' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger lineage_check before insert or update on lineage for each row execute function check_lineage();
--> statement-breakpoint
-- Who taught whom, in what and when, is not rewritten: what was wrong is withdrawn and proposed anew. An officer may say that two
-- names are one master.
create trigger lineage_kept before update or delete on lineage
  for each row execute function keep_as_entered(
    '{past_master_id,state,master_agreed_at,apprentice_agreed_at,attested_by,attested_at,decline_note,ended_at,ended_by}');
--> statement-breakpoint
create trigger past_master_kept before update or delete on past_master
  for each row execute function keep_as_entered('{}');
--> statement-breakpoint
create function check_made_under() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.made_under_lineage_id is not null and not exists (select 1 from lineage l
    where l.id = new.made_under_lineage_id and l.apprentice_id = new.artisan_id and l.craft_id = new.craft_id
      and (tg_op = 'UPDATE' and old.made_under_lineage_id = new.made_under_lineage_id or l.state = 'attested')) then
    raise exception 'a piece made under somebody else''s master' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger piece_made_under before insert or update of made_under_lineage_id, artisan_id, craft_id on piece
  for each row execute function check_made_under();
--> statement-breakpoint
-- Agreement to be shown as somebody's master or apprentice. Only a maker who is shown at all is shown here.
create function shows_lineage(maker text) returns boolean
  language sql stable security definer set search_path = public
begin atomic
  select exists (select 1 from artisan a where a.id = maker and standing_lists(a.state) and a.is_public)
    and exists (select 1 from consent c where c.artisan_id = maker and c.purpose = 'lineage' and c.withdrawn_at is null);
end;
--> statement-breakpoint
-- Lines that a chamber attested and that both living persons agree to have shown: whoever takes the agreement back is gone from
-- here with the same transaction.
create view published.lineage as
  select l.id, l.craft_id, l.master_id, l.past_master_id, coalesce(m.name, p.name) as master_name,
    coalesce(m.town, p.town) as master_town, p.died_year as master_died_year, l.apprentice_id, a.name as apprentice_name,
    a.town as apprentice_town, l.kind, l.since_year, l.until_year, c.name as chamber_name, l.attested_at,
    l.is_demonstration or coalesce(p.is_demonstration, false) as is_demonstration
  from lineage l join artisan a on a.id = l.apprentice_id join chamber c on c.id = l.chamber_id
    left join artisan m on m.id = l.master_id left join past_master p on p.id = l.past_master_id
  where l.state = 'attested' and shows_lineage(l.apprentice_id) and (l.master_id is null or shows_lineage(l.master_id));
--> statement-breakpoint
create view published.piece_made_under as
  select p.id as piece_id, l.id as lineage_id, l.master_id, l.master_name, l.master_town, l.kind, l.since_year, l.until_year,
    l.chamber_name
  from piece p join published.piece s on s.id = p.id join published.lineage l on l.id = p.made_under_lineage_id;
--> statement-breakpoint
grant select on published.lineage, published.piece_made_under to public_reader, app_rw, worker;
