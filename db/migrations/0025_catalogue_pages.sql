-- What was publicly said of a craft, in the words of the three languages; the code stays for machines.
alter table "craft_fact" add column "words" jsonb;
--> statement-breakpoint
create table "story" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"chamber_id" text,
	"artisan_id" text,
	"craft_id" text,
	"title" jsonb NOT NULL,
	"standfirst" jsonb NOT NULL,
	"sections" jsonb NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_key_unique" UNIQUE("key")
);
--> statement-breakpoint
create table "story_piece" (
	"story_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"section" smallint NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "story_piece_story_id_piece_id_pk" PRIMARY KEY("story_id","piece_id"),
	CONSTRAINT "story_piece_places" CHECK ("story_piece"."section" >= 0 and "story_piece"."position" >= 0)
);
--> statement-breakpoint
alter table "story" add constraint "story_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "story" add constraint "story_artisan_id_artisan_id_fk" foreign key ("artisan_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "story" add constraint "story_craft_id_craft_id_fk" foreign key ("craft_id") references "public"."craft"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "story_piece" add constraint "story_piece_story_id_story_id_fk" foreign key ("story_id") references "public"."story"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "story_piece" add constraint "story_piece_piece_id_piece_id_fk" foreign key ("piece_id") references "public"."piece"("id") on delete no action on update no action;
--> statement-breakpoint
create index "story_newest" on "story" using btree ("published_at");
--> statement-breakpoint
grant select, insert, update, delete on story, story_piece to app_rw, worker;
--> statement-breakpoint
-- A published story is there for everybody. Drafts are read, and all stories written, by the chamber that tells them; those of
-- no chamber by the federation.
alter table story enable row level security;
--> statement-breakpoint
alter table story force row level security;
--> statement-breakpoint
create policy story_owner on story to current_user using (true);
--> statement-breakpoint
create policy story_shown on story for select to app_rw, worker using (published_at is not null);
--> statement-breakpoint
create policy story_chamber on story to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('verifier', 'curator', 'manager'))::text[])
  or (chamber_id is null and (select actor_is('federation')))
);
--> statement-breakpoint
-- A story that tells of one maker is seen as long as the maker is: who withdraws from the shop's pages is not told of either.
create view published.story as
  select s.id, s.key, s.chamber_id, c.name as chamber_name, s.artisan_id, s.craft_id, s.title, s.standfirst, s.sections,
    s.is_demonstration, s.published_at
  from story s left join chamber c on c.id = s.chamber_id
  where s.published_at <= now()
    and (s.artisan_id is null or exists (select 1 from published.artisan a where a.id = s.artisan_id));
--> statement-breakpoint
create view published.story_piece as
  select sp.story_id, sp.piece_id, sp.section, sp.position
  from story_piece sp join published.story s on s.id = sp.story_id join published.piece p on p.id = sp.piece_id;
--> statement-breakpoint
create view published.craft_fact as
  select f.craft_id, f.kind, f.label, f.year, f.source, f.words from craft_fact f;
--> statement-breakpoint
create view published.craft_assessment as
  select distinct on (x.craft_id) x.craft_id, x.grade, x.active_masters, x.apprentices, x.assessed_on, x.source, x.note,
    x.is_demonstration
  from craft_assessment x order by x.craft_id, x.assessed_on desc, x.id desc;
--> statement-breakpoint
create or replace view published.craft_material as select m.craft_id, m.material_key from craft_material m;
--> statement-breakpoint
create or replace view published.craft_technique as select t.craft_id, t.technique_key from craft_technique t;
--> statement-breakpoint
-- The delivery prices in force today: of each zone and weight step, the newest record whose day has come.
create view published.delivery_tariff as
  select distinct on (t.zone, t.currency, t.up_to_grams) t.zone, t.currency, t.up_to_grams, t.price_minor, t.transit_days,
    t.valid_from, t.source
  from shipping_tariff t where t.valid_from <= (now() at time zone 'Africa/Casablanca')::date
  order by t.zone, t.currency, t.up_to_grams, t.valid_from desc;
--> statement-breakpoint
-- The rules a buyer may read: of each key, the latest whose day has come.
create view published.buyer_rule as
  select distinct on (r.key) r.key, r.value, r.effective_from, r.source, r.evidence
  from dated_rule r
  where r.key = 'returns.days' and r.effective_from <= (now() at time zone 'Africa/Casablanca')::date
  order by r.key, r.effective_from desc;
--> statement-breakpoint
create or replace view published.slug as
  select s.kind, s.locale, s.slug, s.target_id, s.is_current from slug s
  where case s.kind
    when 'piece' then exists (select 1 from published.piece p where p.id = s.target_id)
    when 'artisan' then exists (select 1 from published.artisan a where a.id = s.target_id)
    when 'collection' then exists (select 1 from published.collection k where k.id = s.target_id)
    when 'story' then exists (select 1 from published.story y where y.id = s.target_id)
    else true end;
--> statement-breakpoint
grant select on published.story, published.story_piece, published.craft_fact, published.craft_assessment,
  published.craft_material, published.craft_technique, published.delivery_tariff, published.buyer_rule
  to public_reader, app_rw, worker;
