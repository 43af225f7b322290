-- The full editor of a piece, files of many pieces, and the translation desk.
-- What a maker calls a piece in their own lists: by it a table of pieces finds it again.
alter table "piece" add column "reference" text;
--> statement-breakpoint
alter table "piece" add constraint "piece_reference" unique ("artisan_id","reference");
--> statement-breakpoint
create table "piece_sheet" (
	"id" text primary key not null,
	"artisan_id" text not null,
	"started_by" text not null,
	"file_name" text not null,
	"state" text default 'previewed' not null,
	"header" jsonb not null,
	"rows" integer not null,
	"bad" integer not null,
	"to_create" integer not null,
	"to_update" integer not null,
	"to_keep" integer not null,
	"created_at" timestamp with time zone default now() not null,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	constraint "piece_sheet_state" check (state in ('previewed', 'running', 'stopped', 'done', 'abandoned'))
);
--> statement-breakpoint
create table "piece_sheet_row" (
	"sheet_id" text not null,
	"artisan_id" text not null,
	"line" integer not null,
	"cells" jsonb not null,
	"problems" jsonb default '[]'::jsonb not null,
	"plan" text,
	"outcome" text,
	"piece_id" text,
	constraint "piece_sheet_row_sheet_id_line_pk" primary key("sheet_id","line"),
	constraint "piece_sheet_row_plan" check (plan in ('create', 'update', 'keep')),
	constraint "piece_sheet_row_outcome" check (outcome in ('created', 'updated', 'unchanged', 'refused'))
);
--> statement-breakpoint
alter table "piece_sheet" add constraint "piece_sheet_artisan_id_artisan_id_fk" foreign key ("artisan_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "piece_sheet" add constraint "piece_sheet_started_by_user_id_fk" foreign key ("started_by") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "piece_sheet_row" add constraint "piece_sheet_row_sheet_id_piece_sheet_id_fk" foreign key ("sheet_id") references "public"."piece_sheet"("id") on delete cascade on update no action;
--> statement-breakpoint
alter table "piece_sheet_row" add constraint "piece_sheet_row_artisan_id_artisan_id_fk" foreign key ("artisan_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "piece_sheet_row" add constraint "piece_sheet_row_piece_id_piece_id_fk" foreign key ("piece_id") references "public"."piece"("id") on delete no action on update no action;
--> statement-breakpoint
create index "piece_sheet_artisan" on "piece_sheet" using btree ("artisan_id","created_at");
--> statement-breakpoint
create unique index "piece_sheet_one_running" on "piece_sheet" using btree ("artisan_id") where state = 'running';
--> statement-breakpoint
create index "piece_sheet_row_waiting" on "piece_sheet_row" using btree ("sheet_id","line") where outcome is null;
--> statement-breakpoint
grant select, insert, update, delete on piece_sheet, piece_sheet_row to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['piece_sheet', 'piece_sheet_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[]))', t || '_maker', t);
  end loop;
end $$;
--> statement-breakpoint
-- What a chamber points at on a photograph. Its officers write it, the maker reads it.
create table "piece_mark" (
	"id" text primary key not null,
	"piece_id" text not null,
	"image_id" text not null,
	"chamber_id" text not null,
	"user_id" text not null,
	"x" smallint not null,
	"y" smallint not null,
	"width" smallint not null,
	"height" smallint not null,
	"reason" text not null,
	"note" text,
	"created_at" timestamp with time zone default now() not null,
	"settled_at" timestamp with time zone,
	constraint "piece_mark_inside" check (x >= 0 and y >= 0 and width >= 0 and height >= 0
        and x + width <= 1000 and y + height <= 1000),
	constraint "piece_mark_reason" check (reason in ('blurred', 'dark', 'background', 'cropped', 'not_the_piece', 'other'))
);
--> statement-breakpoint
alter table "piece_mark" add constraint "piece_mark_piece_id_piece_id_fk" foreign key ("piece_id") references "public"."piece"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "piece_mark" add constraint "piece_mark_image_id_piece_image_id_fk" foreign key ("image_id") references "public"."piece_image"("id") on delete cascade on update no action;
--> statement-breakpoint
alter table "piece_mark" add constraint "piece_mark_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "piece_mark" add constraint "piece_mark_user_id_user_id_fk" foreign key ("user_id") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
create index "piece_mark_piece" on "piece_mark" using btree ("piece_id") where settled_at is null;
--> statement-breakpoint
grant select, insert, update on piece_mark to app_rw, worker;
--> statement-breakpoint
alter table piece_mark enable row level security;
--> statement-breakpoint
alter table piece_mark force row level security;
--> statement-breakpoint
create policy piece_mark_owner on piece_mark to current_user using (true);
--> statement-breakpoint
create policy piece_mark_chamber on piece_mark to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
create policy piece_mark_maker on piece_mark for select to app_rw, worker using (
  exists (select 1 from piece p where p.id = piece_id and p.artisan_id = any ((select actor_artisans())::text[]))
);
--> statement-breakpoint
-- What the translation desk of a chamber remembers.
create table "translation_memory" (
	"id" text primary key not null,
	"chamber_id" text not null,
	"from_locale" text not null,
	"to_locale" text not null,
	"source" text not null,
	"target" text not null,
	"object_id" text not null,
	"field" text not null,
	"user_id" text not null,
	"created_at" timestamp with time zone default now() not null
);
--> statement-breakpoint
alter table "translation_memory" add constraint "translation_memory_chamber_id_chamber_id_fk" foreign key ("chamber_id") references "public"."chamber"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "translation_memory" add constraint "translation_memory_user_id_user_id_fk" foreign key ("user_id") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
create index "translation_memory_chamber" on "translation_memory" using btree ("chamber_id","from_locale","to_locale");
--> statement-breakpoint
create index "translation_memory_source" on "translation_memory" using gin ("source" gin_trgm_ops);
--> statement-breakpoint
grant select, insert on translation_memory to app_rw, worker;
--> statement-breakpoint
alter table translation_memory enable row level security;
--> statement-breakpoint
alter table translation_memory force row level security;
--> statement-breakpoint
create policy translation_memory_owner on translation_memory to current_user using (true);
--> statement-breakpoint
create policy translation_memory_chamber on translation_memory to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
-- A draft is in no search and has no row to take away: a table of a thousand new pieces does not have the search rows of each made
-- ten times over. The piece is locked first as before, so that two changes of one piece follow each other.
alter function search_index(text[]) rename to search_index_found;
--> statement-breakpoint
create function search_index(ids text[]) returns void
  language plpgsql security definer set search_path = public as $$
declare found_ids text[];
begin
  if ids is null or cardinality(ids) = 0 then return; end if;
  perform 1 from piece where id = any (ids) order by id for no key update;
  select array_agg(x.id order by x.id) into found_ids from (
    select p.id from piece p where p.id = any (ids) and p.state = 'published'
    union select s.piece_id from piece_search s where s.piece_id = any (ids)) x;
  perform search_index_found(found_ids);
end $$;
--> statement-breakpoint
-- Customs headings that a family of crafts looks at first. Suggestions with their source; nobody's decision.
create table "heading_help" (
	"family" text not null,
	"heading" text not null,
	"covers" jsonb not null,
	"source" text not null,
	"as_of" date not null,
	constraint "heading_help_family_heading_pk" primary key("family","heading"),
	constraint "heading_help_heading" check (heading ~ '^[0-9]{4}$')
);
--> statement-breakpoint
insert into heading_help (family, heading, covers, source, as_of) values
  ('pottery', '6911', '{"ar": "أواني المائدة والمطبخ من الخزف الصيني", "fr": "Vaisselle de table et de cuisine en porcelaine", "en": "Tableware and kitchenware of porcelain or china"}', 'Harmonized System, World Customs Organization, edition 2022, heading 69.11', '2022-01-01'),
  ('pottery', '6912', '{"ar": "أواني المائدة والمطبخ من فخار أو خزف غير صيني", "fr": "Vaisselle et articles de ménage en céramique, autres qu’en porcelaine", "en": "Ceramic tableware and household articles, other than of porcelain"}', 'Harmonized System, World Customs Organization, edition 2022, heading 69.12', '2022-01-01'),
  ('pottery', '6913', '{"ar": "تماثيل صغيرة وتحف للزينة من الخزف", "fr": "Statuettes et objets d’ornementation en céramique", "en": "Statuettes and other ornamental ceramic articles"}', 'Harmonized System, World Customs Organization, edition 2022, heading 69.13', '2022-01-01'),
  ('pottery', '6914', '{"ar": "مصنوعات أخرى من الخزف", "fr": "Autres ouvrages en céramique", "en": "Other ceramic articles"}', 'Harmonized System, World Customs Organization, edition 2022, heading 69.14', '2022-01-01'),
  ('zellige', '6907', '{"ar": "بلاط وفسيفساء من الخزف للأرض والجدران", "fr": "Carreaux, dalles et cubes pour mosaïques, en céramique", "en": "Ceramic flags, paving and wall tiles, mosaic cubes"}', 'Harmonized System, World Customs Organization, edition 2022, heading 69.07', '2022-01-01'),
  ('rug', '5701', '{"ar": "زرابي معقودة", "fr": "Tapis à points noués ou enroulés", "en": "Carpets, knotted"}', 'Harmonized System, World Customs Organization, edition 2022, heading 57.01', '2022-01-01'),
  ('rug', '5702', '{"ar": "زرابي منسوجة غير معقودة (حنبل، كليم)", "fr": "Tapis tissés, non noués (hanbel, kilim)", "en": "Carpets, woven, not knotted (hanbel, kilim)"}', 'Harmonized System, World Customs Organization, edition 2022, heading 57.02', '2022-01-01'),
  ('textile', '6301', '{"ar": "أغطية", "fr": "Couvertures", "en": "Blankets and travelling rugs"}', 'Harmonized System, World Customs Organization, edition 2022, heading 63.01', '2022-01-01'),
  ('textile', '6302', '{"ar": "بياضات السرير والمائدة", "fr": "Linge de lit, de table, de toilette", "en": "Bed, table and toilet linen"}', 'Harmonized System, World Customs Organization, edition 2022, heading 63.02', '2022-01-01'),
  ('textile', '6304', '{"ar": "أقمشة أخرى لتأثيث البيت", "fr": "Autres articles d’ameublement en tissu", "en": "Other furnishing articles"}', 'Harmonized System, World Customs Organization, edition 2022, heading 63.04', '2022-01-01'),
  ('textile', '6214', '{"ar": "شالات ومناديل وأوشحة", "fr": "Châles, écharpes, foulards", "en": "Shawls, scarves, mufflers"}', 'Harmonized System, World Customs Organization, edition 2022, heading 62.14', '2022-01-01'),
  ('weaving', '6214', '{"ar": "شالات ومناديل وأوشحة", "fr": "Châles, écharpes, foulards", "en": "Shawls, scarves, mufflers"}', 'Harmonized System, World Customs Organization, edition 2022, heading 62.14', '2022-01-01'),
  ('weaving', '6301', '{"ar": "أغطية", "fr": "Couvertures", "en": "Blankets and travelling rugs"}', 'Harmonized System, World Customs Organization, edition 2022, heading 63.01', '2022-01-01'),
  ('embroidery', '5810', '{"ar": "مطرزات قطعا أو أشرطة", "fr": "Broderies en pièces, en bandes ou en motifs", "en": "Embroidery in the piece, in strips or in motifs"}', 'Harmonized System, World Customs Organization, edition 2022, heading 58.10', '2022-01-01'),
  ('embroidery', '6302', '{"ar": "بياضات السرير والمائدة", "fr": "Linge de lit, de table, de toilette", "en": "Bed, table and toilet linen"}', 'Harmonized System, World Customs Organization, edition 2022, heading 63.02', '2022-01-01'),
  ('leather', '4202', '{"ar": "حقائب ومحافظ", "fr": "Sacs, portefeuilles, étuis", "en": "Bags, wallets, cases"}', 'Harmonized System, World Customs Organization, edition 2022, heading 42.02', '2022-01-01'),
  ('leather', '4203', '{"ar": "ملابس ولوازمها من الجلد", "fr": "Vêtements et accessoires du vêtement en cuir", "en": "Clothing and clothing accessories of leather"}', 'Harmonized System, World Customs Organization, edition 2022, heading 42.03', '2022-01-01'),
  ('leather', '6403', '{"ar": "أحذية وجهها من جلد (بلغة)", "fr": "Chaussures à dessus en cuir (babouches)", "en": "Footwear with uppers of leather (slippers)"}', 'Harmonized System, World Customs Organization, edition 2022, heading 64.03', '2022-01-01'),
  ('leather', '4205', '{"ar": "مصنوعات أخرى من الجلد", "fr": "Autres ouvrages en cuir", "en": "Other articles of leather"}', 'Harmonized System, World Customs Organization, edition 2022, heading 42.05', '2022-01-01'),
  ('saddlery', '4201', '{"ar": "سروج ولوازم للحيوانات", "fr": "Articles de sellerie pour tous animaux", "en": "Saddlery and harness for any animal"}', 'Harmonized System, World Customs Organization, edition 2022, heading 42.01', '2022-01-01'),
  ('brass', '7418', '{"ar": "أواني المائدة والمطبخ من نحاس", "fr": "Articles de ménage en cuivre", "en": "Household articles of copper"}', 'Harmonized System, World Customs Organization, edition 2022, heading 74.18', '2022-01-01'),
  ('brass', '7419', '{"ar": "مصنوعات أخرى من نحاس", "fr": "Autres ouvrages en cuivre", "en": "Other articles of copper"}', 'Harmonized System, World Customs Organization, edition 2022, heading 74.19', '2022-01-01'),
  ('brass', '8306', '{"ar": "تماثيل وأجراس وتحف للزينة من معدن غير ثمين", "fr": "Statuettes, cloches et objets d’ornement en métaux communs", "en": "Statuettes, bells and ornaments of base metal"}', 'Harmonized System, World Customs Organization, edition 2022, heading 83.06', '2022-01-01'),
  ('brass', '9405', '{"ar": "مصابيح وثريات", "fr": "Luminaires et lampes", "en": "Lamps and light fittings"}', 'Harmonized System, World Customs Organization, edition 2022, heading 94.05', '2022-01-01'),
  ('jewellery', '7113', '{"ar": "حلي من معدن ثمين", "fr": "Bijoux en métaux précieux", "en": "Jewellery of precious metal"}', 'Harmonized System, World Customs Organization, edition 2022, heading 71.13', '2022-01-01'),
  ('jewellery', '7114', '{"ar": "أوان وتحف من معدن ثمين", "fr": "Orfèvrerie en métaux précieux", "en": "Goldsmiths’ and silversmiths’ wares"}', 'Harmonized System, World Customs Organization, edition 2022, heading 71.14', '2022-01-01'),
  ('jewellery', '7117', '{"ar": "حلي من معدن غير ثمين أو مواد أخرى", "fr": "Bijoux de fantaisie", "en": "Imitation jewellery"}', 'Harmonized System, World Customs Organization, edition 2022, heading 71.17', '2022-01-01'),
  ('marquetry', '4420', '{"ar": "ترصيع وعلب وتحف من خشب", "fr": "Marqueterie, coffrets et objets d’ornement en bois", "en": "Marquetry, caskets and ornaments of wood"}', 'Harmonized System, World Customs Organization, edition 2022, heading 44.20', '2022-01-01'),
  ('marquetry', '4419', '{"ar": "أدوات المائدة والمطبخ من خشب", "fr": "Articles de table et de cuisine en bois", "en": "Tableware and kitchenware of wood"}', 'Harmonized System, World Customs Organization, edition 2022, heading 44.19', '2022-01-01'),
  ('marquetry', '9403', '{"ar": "أثاث", "fr": "Meubles", "en": "Furniture"}', 'Harmonized System, World Customs Organization, edition 2022, heading 94.03', '2022-01-01'),
  ('basketry', '4602', '{"ar": "سلال ومصنوعات من مواد الضفر", "fr": "Ouvrages de vannerie", "en": "Basketwork and wickerwork"}', 'Harmonized System, World Customs Organization, edition 2022, heading 46.02', '2022-01-01');
--> statement-breakpoint
grant select on heading_help to app_rw, worker;
--> statement-breakpoint
-- Days on which a workshop does not work: buyers see them, and what is promised counts them.
create table "workshop_closure" (
	"id" text primary key not null,
	"artisan_id" text not null,
	"from_day" date not null,
	"until_day" date not null,
	"user_id" text not null,
	"created_at" timestamp with time zone default now() not null,
	"cancelled_at" timestamp with time zone,
	constraint "workshop_closure_days" check (until_day between from_day and from_day + 120)
);
--> statement-breakpoint
alter table "workshop_closure" add constraint "workshop_closure_artisan_id_artisan_id_fk" foreign key ("artisan_id") references "public"."artisan"("id") on delete no action on update no action;
--> statement-breakpoint
alter table "workshop_closure" add constraint "workshop_closure_user_id_user_id_fk" foreign key ("user_id") references "public"."user"("id") on delete no action on update no action;
--> statement-breakpoint
create index "workshop_closure_artisan" on "workshop_closure" using btree ("artisan_id","until_day") where cancelled_at is null;
--> statement-breakpoint
grant select, insert, update on workshop_closure to app_rw, worker;
--> statement-breakpoint
alter table workshop_closure enable row level security;
--> statement-breakpoint
alter table workshop_closure force row level security;
--> statement-breakpoint
create policy workshop_closure_owner on workshop_closure to current_user using (true);
--> statement-breakpoint
create policy workshop_closure_maker on workshop_closure to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
-- Calendar days from today until a workshop has worked so many days: as many as that while it is not closed. Days that are closed
-- add themselves. Null for a workshop that does not come to it within two years.
create function published.workshop_lead(maker text, working integer) returns integer
  language sql stable security definer set search_path = public as $$
  with today as (select (now() at time zone 'UTC')::date as d),
  closed as (select c.from_day, c.until_day from workshop_closure c, today
    where c.artisan_id = maker and c.cancelled_at is null and c.until_day > d)
  select case when not exists (select 1 from closed) then working else (
    select max(n) from (select n from today, generate_series(1, 730) n
      where not exists (select 1 from closed where d + n between from_day and until_day)
      order by n limit greatest(working, 1)) open) end;
$$;
--> statement-breakpoint
create view published.workshop_closure as
  select c.artisan_id, c.from_day, c.until_day from workshop_closure c
  where c.cancelled_at is null and c.until_day >= (now() at time zone 'UTC')::date;
--> statement-breakpoint
grant select on published.workshop_closure to public_reader, app_rw, worker;
--> statement-breakpoint
revoke execute on function published.workshop_lead from public;
--> statement-breakpoint
grant execute on function published.workshop_lead to public_reader, app_rw, worker;
