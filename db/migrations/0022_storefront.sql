CREATE TABLE "piece_change" (
	"id" text PRIMARY KEY NOT NULL,
	"piece_id" text NOT NULL,
	"user_id" text,
	"by" text NOT NULL,
	"kind" text NOT NULL,
	"fields" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange_quote" (
	"id" text PRIMARY KEY NOT NULL,
	"currency" char(3) NOT NULL,
	"per_dirham" numeric(18, 8) NOT NULL,
	"valid_from" date NOT NULL,
	"round_to_minor" integer NOT NULL,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "exchange_quote_day" UNIQUE("currency","valid_from"),
	CONSTRAINT "exchange_quote_amounts" CHECK ("exchange_quote"."per_dirham" > 0 and "exchange_quote"."round_to_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "variant_price" (
	"sku" text NOT NULL,
	"currency" char(3) NOT NULL,
	"price_minor" bigint NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "variant_price_sku_currency_pk" PRIMARY KEY("sku","currency"),
	CONSTRAINT "variant_price_amount" CHECK ("variant_price"."price_minor" > 0 and "variant_price"."currency" <> 'MAD')
);
--> statement-breakpoint
CREATE TABLE "responsible_person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"email" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"source" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "craft_material" (
	"craft_id" text NOT NULL,
	"material_key" text NOT NULL,
	CONSTRAINT "craft_material_craft_id_material_key_pk" PRIMARY KEY("craft_id","material_key")
);
--> statement-breakpoint
CREATE TABLE "craft_technique" (
	"craft_id" text NOT NULL,
	"technique_key" text NOT NULL,
	CONSTRAINT "craft_technique_craft_id_technique_key_pk" PRIMARY KEY("craft_id","technique_key")
);
--> statement-breakpoint
CREATE TABLE "material" (
	"key" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"is_protected" boolean DEFAULT false NOT NULL,
	"protection_source" text
);
--> statement-breakpoint
CREATE TABLE "piece_material" (
	"piece_id" text NOT NULL,
	"material_key" text NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "piece_material_piece_id_material_key_pk" PRIMARY KEY("piece_id","material_key")
);
--> statement-breakpoint
CREATE TABLE "piece_technique" (
	"piece_id" text NOT NULL,
	"technique_key" text NOT NULL,
	CONSTRAINT "piece_technique_piece_id_technique_key_pk" PRIMARY KEY("piece_id","technique_key")
);
--> statement-breakpoint
CREATE TABLE "technique" (
	"key" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "variation_note" jsonb;--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "maker_role" text DEFAULT 'made' NOT NULL;--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "hours_of_work" integer;--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "hands" smallint;--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "option_name" jsonb;--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "safety_warnings" jsonb;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "hs_heading" text;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "length_mm" integer;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "width_mm" integer;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "height_mm" integer;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "weight_grams" integer;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "origin_country" char(2) DEFAULT 'MA' NOT NULL;--> statement-breakpoint
ALTER TABLE "variant" ADD COLUMN "restriction" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "reviews_pieces" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "piece_change" ADD CONSTRAINT "piece_change_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_change" ADD CONSTRAINT "piece_change_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_price" ADD CONSTRAINT "variant_price_sku_variant_sku_fk" FOREIGN KEY ("sku") REFERENCES "public"."variant"("sku") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "craft_material" ADD CONSTRAINT "craft_material_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "craft_material" ADD CONSTRAINT "craft_material_material_key_material_key_fk" FOREIGN KEY ("material_key") REFERENCES "public"."material"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "craft_technique" ADD CONSTRAINT "craft_technique_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "craft_technique" ADD CONSTRAINT "craft_technique_technique_key_technique_key_fk" FOREIGN KEY ("technique_key") REFERENCES "public"."technique"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_material" ADD CONSTRAINT "piece_material_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_material" ADD CONSTRAINT "piece_material_material_key_material_key_fk" FOREIGN KEY ("material_key") REFERENCES "public"."material"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_technique" ADD CONSTRAINT "piece_technique_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_technique" ADD CONSTRAINT "piece_technique_technique_key_technique_key_fk" FOREIGN KEY ("technique_key") REFERENCES "public"."technique"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "piece_change_piece" ON "piece_change" USING btree ("piece_id","created_at");--> statement-breakpoint
CREATE INDEX "exchange_quote_newest" ON "exchange_quote" USING btree ("currency","valid_from");--> statement-breakpoint
CREATE INDEX "responsible_person_newest" ON "responsible_person" USING btree ("valid_from");--> statement-breakpoint
CREATE INDEX "piece_material_key" ON "piece_material" USING btree ("material_key");--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_hands" CHECK ("piece"."hands" > 0 and "piece"."hours_of_work" > 0);--> statement-breakpoint
ALTER TABLE "variant" ADD CONSTRAINT "variant_restriction" CHECK ("variant"."restriction" in ('none', 'national_only', 'export_permit', 'not_shippable'));--> statement-breakpoint
grant select, insert, update, delete on material, technique, craft_material, craft_technique, piece_material,
  piece_technique, variant_price, exchange_quote, responsible_person to app_rw, worker;
--> statement-breakpoint
grant select, insert on piece_change to app_rw, worker;
--> statement-breakpoint
create trigger piece_change_append_only before update or delete or truncate on piece_change
  for each statement execute function refuse_change();
--> statement-breakpoint
create or replace view published.piece as
  select p.id, p.serial, p.artisan_id, p.craft_id, p.state, p.availability, p.lead_days, p.title, p.description,
    p.materials, p.care, p.length_mm, p.width_mm, p.height_mm, p.weight_grams, p.export_restricted,
    p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at,
    p.variation_note, p.maker_role, p.hours_of_work, p.hands, p.option_name, p.safety_warnings, p.hs_heading,
    a.chamber_id, c.region_code
  from piece p join artisan a on a.id = p.artisan_id and standing_lists(a.state) and a.is_public
    join chamber c on c.id = a.chamber_id
  where p.state in ('published', 'sold');
--> statement-breakpoint
create or replace view published.offer as
  select v.sku, v.piece_id, v.option, v.price_minor, v.currency, v.position,
    case when p.state = 'published' then greatest(s.on_hand - s.held, 0) else 0 end as available,
    coalesce(v.hs_heading, p.hs_heading) as hs_heading, coalesce(v.weight_grams, p.weight_grams) as weight_grams,
    coalesce(v.length_mm, p.length_mm) as length_mm, coalesce(v.width_mm, p.width_mm) as width_mm,
    coalesce(v.height_mm, p.height_mm) as height_mm, v.origin_country, v.restriction
  from variant v join stock s on s.sku = v.sku join published.piece p on p.id = v.piece_id;
--> statement-breakpoint
create view published.region as select r.code, r.name from region r;
--> statement-breakpoint
create view published.material as select m.key, m.name, m.is_protected from material m;
--> statement-breakpoint
create view published.technique as select t.key, t.name from technique t;
--> statement-breakpoint
create view published.piece_material as
  select m.piece_id, m.material_key from piece_material m join published.piece p on p.id = m.piece_id;
--> statement-breakpoint
create view published.piece_technique as
  select t.piece_id, t.technique_key from piece_technique t join published.piece p on p.id = t.piece_id;
--> statement-breakpoint
create view published.variant_price as
  select x.sku, x.currency, x.price_minor from variant_price x join published.offer o on o.sku = x.sku;
--> statement-breakpoint
create view published.exchange_quote as
  select distinct on (q.currency) q.currency, q.per_dirham, q.valid_from, q.round_to_minor, q.source, q.is_demonstration
  from exchange_quote q where q.valid_from <= (now() at time zone 'Africa/Casablanca')::date
  order by q.currency, q.valid_from desc;
--> statement-breakpoint
create view published.responsible_person as
  select r.name, r.address, r.email, r.is_demonstration from responsible_person r
  where r.valid_from <= (now() at time zone 'Africa/Casablanca')::date
    and (r.valid_until is null or r.valid_until >= (now() at time zone 'Africa/Casablanca')::date)
  order by r.valid_from desc, r.id desc limit 1;
--> statement-breakpoint
grant select on published.region, published.material, published.technique, published.piece_material,
  published.piece_technique, published.variant_price, published.exchange_quote, published.responsible_person
  to public_reader, app_rw, worker;
