-- Raw materials: suppliers, lots and their checks, recalls, and purchases together.
CREATE TABLE "lot_check" (
	"lot_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	"is_good" boolean,
	"note" text,
	"by" text,
	"at" timestamp with time zone,
	CONSTRAINT "lot_check_lot_id_position_pk" PRIMARY KEY("lot_id","position"),
	CONSTRAINT "lot_check_looked" CHECK (("lot_check"."is_good" is null) = ("lot_check"."at" is null))
);
--> statement-breakpoint
CREATE TABLE "lot_share" (
	"id" text PRIMARY KEY NOT NULL,
	"lot_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"quantity_milli" bigint NOT NULL,
	"packages" integer,
	"balance_paid_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"received_by" text,
	"voided_at" timestamp with time zone,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lot_share_once" UNIQUE("lot_id","artisan_id"),
	CONSTRAINT "lot_share_quantity" CHECK ("lot_share"."quantity_milli" > 0 and "lot_share"."packages" > 0),
	CONSTRAINT "lot_share_received" CHECK (("lot_share"."received_at" is null) = ("lot_share"."received_by" is null)),
	CONSTRAINT "lot_share_by" CHECK ("lot_share"."received_by" in ('signature', 'code')),
	CONSTRAINT "lot_share_one_end" CHECK (num_nonnulls("lot_share"."received_at", "lot_share"."voided_at") < 2)
);
--> statement-breakpoint
CREATE TABLE "lot_share_code" (
	"share_id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"code" text NOT NULL,
	"wrong_tries" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "material_lot" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"material_id" text NOT NULL,
	"supplier_id" text NOT NULL,
	"permit_id" text,
	"number" text NOT NULL,
	"origin" text NOT NULL,
	"certificate" text,
	"quantity_milli" bigint NOT NULL,
	"received_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"state_reason" text,
	"state_at" timestamp with time zone NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "material_lot_number" UNIQUE("chamber_id","number"),
	CONSTRAINT "material_lot_quantity" CHECK ("material_lot"."quantity_milli" > 0),
	CONSTRAINT "material_lot_state" CHECK ("material_lot"."state" in ('open', 'quarantined', 'cleared', 'recalled'))
);
--> statement-breakpoint
CREATE TABLE "material_restriction" (
	"id" text PRIMARY KEY NOT NULL,
	"material_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"is_restricted" boolean NOT NULL,
	"since" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "material_restriction_source" CHECK (length("material_restriction"."source") between 3 and 500)
);
--> statement-breakpoint
CREATE TABLE "raw_material" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"material_key" text NOT NULL,
	"name" jsonb NOT NULL,
	"specification" jsonb NOT NULL,
	"unit" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "raw_material_unit" CHECK ("raw_material"."unit" in ('kg', 'g', 'l', 'm', 'm2', 'piece'))
);
--> statement-breakpoint
CREATE TABLE "raw_material_check" (
	"material_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"position" smallint NOT NULL,
	"label" jsonb NOT NULL,
	CONSTRAINT "raw_material_check_material_id_position_pk" PRIMARY KEY("material_id","position")
);
--> statement-breakpoint
CREATE TABLE "supplier" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"contact" text,
	"state" text DEFAULT 'proposed' NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supplier_name" UNIQUE("chamber_id","name"),
	CONSTRAINT "supplier_state" CHECK ("supplier"."state" in ('proposed', 'approved', 'suspended', 'ended'))
);
--> statement-breakpoint
CREATE TABLE "supplier_decision" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "supplier_decision_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"supplier_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"state" text NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "supplier_decision_reason" CHECK (length("supplier_decision"."reason") between 3 and 500)
);
--> statement-breakpoint
CREATE TABLE "supplier_permit" (
	"id" text PRIMARY KEY NOT NULL,
	"supplier_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"material_id" text NOT NULL,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"valid_from" date NOT NULL,
	"expires_on" date NOT NULL,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supplier_permit_number" UNIQUE("supplier_id","material_id","number"),
	CONSTRAINT "supplier_permit_days" CHECK ("supplier_permit"."expires_on" >= "supplier_permit"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "group_purchase" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"body_id" text,
	"material_id" text NOT NULL,
	"supplier_id" text NOT NULL,
	"title" jsonb NOT NULL,
	"package_milli" bigint NOT NULL,
	"price_minor" bigint NOT NULL,
	"deposit_minor" bigint NOT NULL,
	"minimum_packages" integer NOT NULL,
	"pledge_until" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"ordered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_by" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_purchase_state" CHECK ("group_purchase"."state" in ('open', 'ordered', 'closed', 'cancelled')),
	CONSTRAINT "group_purchase_amounts" CHECK ("group_purchase"."price_minor" > 0 and "group_purchase"."deposit_minor" between 1 and "group_purchase"."price_minor" and "group_purchase"."package_milli" > 0 and "group_purchase"."minimum_packages" > 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_delivery" (
	"id" text PRIMARY KEY NOT NULL,
	"purchase_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"lot_id" text NOT NULL,
	"packages" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_delivery_lot_id_unique" UNIQUE("lot_id"),
	CONSTRAINT "purchase_delivery_packages" CHECK ("purchase_delivery"."packages" > 0)
);
--> statement-breakpoint
CREATE TABLE "purchase_pledge" (
	"id" text PRIMARY KEY NOT NULL,
	"purchase_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"packages" integer NOT NULL,
	"state" text DEFAULT 'pledged' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "purchase_pledge_once" UNIQUE("purchase_id","artisan_id"),
	CONSTRAINT "purchase_pledge_packages" CHECK ("purchase_pledge"."packages" between 1 and 10000),
	CONSTRAINT "purchase_pledge_state" CHECK ("purchase_pledge"."state" in ('pledged', 'deposited', 'withdrawn', 'ordered', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "lot_recall" (
	"id" text PRIMARY KEY NOT NULL,
	"lot_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"reason" jsonb NOT NULL,
	"advice" jsonb NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	"pieces" integer NOT NULL,
	"orders" integer NOT NULL,
	"badges" integer NOT NULL,
	CONSTRAINT "lot_recall_lot" UNIQUE("lot_id")
);
--> statement-breakpoint
CREATE TABLE "lot_recall_badge" (
	"recall_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"badge_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"claim" text NOT NULL,
	CONSTRAINT "lot_recall_badge_recall_id_badge_id_pk" PRIMARY KEY("recall_id","badge_id")
);
--> statement-breakpoint
CREATE TABLE "lot_recall_line" (
	"recall_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"order_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "lot_recall_line_recall_id_order_line_id_pk" PRIMARY KEY("recall_id","order_line_id"),
	CONSTRAINT "lot_recall_line_quantity" CHECK ("lot_recall_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "lot_recall_maker" (
	"id" text PRIMARY KEY NOT NULL,
	"recall_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	CONSTRAINT "lot_recall_maker_once" UNIQUE("recall_id","artisan_id")
);
--> statement-breakpoint
CREATE TABLE "lot_recall_order" (
	"id" text PRIMARY KEY NOT NULL,
	"recall_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"order_id" text NOT NULL,
	"checkout_id" text NOT NULL,
	"number" text NOT NULL,
	"locale" text NOT NULL,
	CONSTRAINT "lot_recall_order_once" UNIQUE("recall_id","order_id")
);
--> statement-breakpoint
CREATE TABLE "lot_recall_piece" (
	"recall_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"serial" text NOT NULL,
	"title" jsonb NOT NULL,
	"state" text NOT NULL,
	"is_tied" boolean NOT NULL,
	CONSTRAINT "lot_recall_piece_recall_id_piece_id_pk" PRIMARY KEY("recall_id","piece_id")
);
--> statement-breakpoint
ALTER TABLE "piece_material" ADD COLUMN "lot_id" text;
--> statement-breakpoint
ALTER TABLE "lot_check" ADD CONSTRAINT "lot_check_lot_id_material_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."material_lot"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_check" ADD CONSTRAINT "lot_check_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_check" ADD CONSTRAINT "lot_check_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_share" ADD CONSTRAINT "lot_share_lot_id_material_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."material_lot"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_share" ADD CONSTRAINT "lot_share_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_share" ADD CONSTRAINT "lot_share_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_share_code" ADD CONSTRAINT "lot_share_code_share_id_lot_share_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."lot_share"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_share_code" ADD CONSTRAINT "lot_share_code_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_lot" ADD CONSTRAINT "material_lot_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_lot" ADD CONSTRAINT "material_lot_material_id_raw_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."raw_material"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_lot" ADD CONSTRAINT "material_lot_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_lot" ADD CONSTRAINT "material_lot_permit_id_supplier_permit_id_fk" FOREIGN KEY ("permit_id") REFERENCES "public"."supplier_permit"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_restriction" ADD CONSTRAINT "material_restriction_material_id_raw_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."raw_material"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_restriction" ADD CONSTRAINT "material_restriction_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "material_restriction" ADD CONSTRAINT "material_restriction_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "raw_material" ADD CONSTRAINT "raw_material_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "raw_material_check" ADD CONSTRAINT "raw_material_check_material_id_raw_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."raw_material"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "raw_material_check" ADD CONSTRAINT "raw_material_check_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier" ADD CONSTRAINT "supplier_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_decision" ADD CONSTRAINT "supplier_decision_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_decision" ADD CONSTRAINT "supplier_decision_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_decision" ADD CONSTRAINT "supplier_decision_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_permit" ADD CONSTRAINT "supplier_permit_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_permit" ADD CONSTRAINT "supplier_permit_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_permit" ADD CONSTRAINT "supplier_permit_material_id_raw_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."raw_material"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supplier_permit" ADD CONSTRAINT "supplier_permit_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_purchase" ADD CONSTRAINT "group_purchase_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_purchase" ADD CONSTRAINT "group_purchase_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_purchase" ADD CONSTRAINT "group_purchase_material_id_raw_material_id_fk" FOREIGN KEY ("material_id") REFERENCES "public"."raw_material"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_purchase" ADD CONSTRAINT "group_purchase_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "group_purchase" ADD CONSTRAINT "group_purchase_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchase_delivery" ADD CONSTRAINT "purchase_delivery_purchase_id_group_purchase_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "public"."group_purchase"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchase_delivery" ADD CONSTRAINT "purchase_delivery_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchase_delivery" ADD CONSTRAINT "purchase_delivery_lot_id_material_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."material_lot"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchase_pledge" ADD CONSTRAINT "purchase_pledge_purchase_id_group_purchase_id_fk" FOREIGN KEY ("purchase_id") REFERENCES "public"."group_purchase"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchase_pledge" ADD CONSTRAINT "purchase_pledge_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "purchase_pledge" ADD CONSTRAINT "purchase_pledge_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall" ADD CONSTRAINT "lot_recall_lot_id_material_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."material_lot"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall" ADD CONSTRAINT "lot_recall_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall" ADD CONSTRAINT "lot_recall_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_badge" ADD CONSTRAINT "lot_recall_badge_recall_id_lot_recall_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."lot_recall"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_badge" ADD CONSTRAINT "lot_recall_badge_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_badge" ADD CONSTRAINT "lot_recall_badge_badge_id_badge_id_fk" FOREIGN KEY ("badge_id") REFERENCES "public"."badge"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_badge" ADD CONSTRAINT "lot_recall_badge_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_line" ADD CONSTRAINT "lot_recall_line_recall_id_lot_recall_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."lot_recall"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_line" ADD CONSTRAINT "lot_recall_line_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_line" ADD CONSTRAINT "lot_recall_line_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_line" ADD CONSTRAINT "lot_recall_line_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_line" ADD CONSTRAINT "lot_recall_line_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_maker" ADD CONSTRAINT "lot_recall_maker_recall_id_lot_recall_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."lot_recall"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_maker" ADD CONSTRAINT "lot_recall_maker_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_maker" ADD CONSTRAINT "lot_recall_maker_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_order" ADD CONSTRAINT "lot_recall_order_recall_id_lot_recall_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."lot_recall"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_order" ADD CONSTRAINT "lot_recall_order_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_order" ADD CONSTRAINT "lot_recall_order_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_order" ADD CONSTRAINT "lot_recall_order_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_piece" ADD CONSTRAINT "lot_recall_piece_recall_id_lot_recall_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."lot_recall"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_piece" ADD CONSTRAINT "lot_recall_piece_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_piece" ADD CONSTRAINT "lot_recall_piece_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_recall_piece" ADD CONSTRAINT "lot_recall_piece_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "lot_share_artisan" ON "lot_share" USING btree ("artisan_id");
--> statement-breakpoint
CREATE INDEX "material_lot_material" ON "material_lot" USING btree ("material_id");
--> statement-breakpoint
CREATE INDEX "material_lot_supplier" ON "material_lot" USING btree ("supplier_id");
--> statement-breakpoint
CREATE INDEX "material_restriction_of" ON "material_restriction" USING btree ("material_id","since");
--> statement-breakpoint
CREATE INDEX "raw_material_chamber" ON "raw_material" USING btree ("chamber_id");
--> statement-breakpoint
CREATE INDEX "supplier_decision_of" ON "supplier_decision" USING btree ("supplier_id","n");
--> statement-breakpoint
CREATE INDEX "group_purchase_chamber" ON "group_purchase" USING btree ("chamber_id","created_at");
--> statement-breakpoint
CREATE INDEX "purchase_delivery_of" ON "purchase_delivery" USING btree ("purchase_id");
--> statement-breakpoint
CREATE INDEX "purchase_pledge_artisan" ON "purchase_pledge" USING btree ("artisan_id");
--> statement-breakpoint
CREATE INDEX "lot_recall_chamber" ON "lot_recall" USING btree ("chamber_id","at");
--> statement-breakpoint
CREATE INDEX "lot_recall_line_order" ON "lot_recall_line" USING btree ("recall_id","order_id");
--> statement-breakpoint
CREATE INDEX "lot_recall_piece_piece" ON "lot_recall_piece" USING btree ("piece_id");
--> statement-breakpoint
ALTER TABLE "piece_material" ADD CONSTRAINT "piece_material_lot_id_material_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."material_lot"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "order_line_piece" ON "order_line" USING btree ("piece_id");
--> statement-breakpoint
CREATE INDEX "piece_material_lot" ON "piece_material" USING btree ("lot_id") WHERE "piece_material"."lot_id" is not null;
--> statement-breakpoint
alter table raw_material add constraint raw_material_material_key_material_key_fk foreign key (material_key) references material (key);
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('supplier', 'proposed', 'approved'),
  ('supplier', 'proposed', 'ended'),
  ('supplier', 'approved', 'suspended'),
  ('supplier', 'approved', 'ended'),
  ('supplier', 'suspended', 'approved'),
  ('supplier', 'suspended', 'ended'),
  ('material_lot', 'open', 'cleared'),
  ('material_lot', 'open', 'quarantined'),
  ('material_lot', 'open', 'recalled'),
  ('material_lot', 'quarantined', 'cleared'),
  ('material_lot', 'quarantined', 'recalled'),
  ('material_lot', 'cleared', 'quarantined'),
  ('material_lot', 'cleared', 'recalled'),
  ('group_purchase', 'open', 'ordered'),
  ('group_purchase', 'open', 'cancelled'),
  ('group_purchase', 'ordered', 'closed'),
  ('purchase_pledge', 'pledged', 'deposited'),
  ('purchase_pledge', 'pledged', 'withdrawn'),
  ('purchase_pledge', 'pledged', 'lapsed'),
  ('purchase_pledge', 'withdrawn', 'pledged'),
  ('purchase_pledge', 'deposited', 'withdrawn'),
  ('purchase_pledge', 'deposited', 'ordered'),
  ('purchase_pledge', 'deposited', 'lapsed');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['supplier', 'material_lot', 'group_purchase', 'purchase_pledge'] loop
    execute format('create trigger %I before update of state on %I
      for each row execute function refuse_unlisted_transition()', t || '_transition', t);
  end loop;
end $$;
--> statement-breakpoint
-- A lot is of the material the piece is said to be of, and of its maker's chamber, and was found good; another number is another lot.
create function keep_piece_lot() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and new.lot_id is not distinct from old.lot_id and new.lot is distinct from old.lot then
    new.lot_id := null;
  end if;
  if new.lot_id is not null and (tg_op = 'INSERT' or new.lot_id is distinct from old.lot_id) then
    perform 1 from material_lot l join raw_material r on r.id = l.material_id
      where l.id = new.lot_id and l.number = new.lot and r.material_key = new.material_key and l.state = 'cleared'
      for share of l;
    if not found then
      raise exception 'a lot that is not this material''s' using errcode = 'check_violation', constraint = 'piece_material_lot_kept';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger piece_material_lot_kept before insert or update on piece_material
  for each row execute function keep_piece_lot();
--> statement-breakpoint
-- What is handed out of a lot, and what of a purchase arrives, is never more than there is.
create function refuse_lot_excess() returns trigger
  language plpgsql security definer set search_path = public as $$
declare there bigint;
begin
  select l.quantity_milli into there from material_lot l where l.id = new.lot_id for no key update;
  if (select coalesce(sum(s.quantity_milli), 0) from lot_share s where s.lot_id = new.lot_id and s.voided_at is null) > there then
    raise exception 'more than the lot holds' using errcode = 'check_violation', constraint = 'lot_share_within';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger lot_share_within after insert or update of quantity_milli on lot_share
  deferrable initially deferred for each row execute function refuse_lot_excess();
--> statement-breakpoint
create function refuse_delivery_excess() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from group_purchase g where g.id = new.purchase_id for no key update;
  if (select sum(d.packages) from purchase_delivery d where d.purchase_id = new.purchase_id)
    > (select coalesce(sum(p.packages), 0) from purchase_pledge p where p.purchase_id = new.purchase_id and p.state = 'ordered') then
    raise exception 'more than was ordered' using errcode = 'check_violation', constraint = 'purchase_delivery_within';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger purchase_delivery_within after insert on purchase_delivery
  deferrable initially deferred for each row execute function refuse_delivery_excess();
--> statement-breakpoint
-- Chambers of the workshops somebody works for.
create function actor_home_chambers() returns text[]
  language sql stable security definer set search_path = public
  return coalesce((select array_agg(distinct a.chamber_id) from artisan a where a.id = any (actor_artisans())), '{}');
--> statement-breakpoint
revoke execute on function actor_home_chambers from public;
--> statement-breakpoint
grant execute on function actor_home_chambers to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on supplier, raw_material, material_lot, lot_check, lot_share, lot_share_code, group_purchase,
  purchase_pledge to app_rw, worker;
--> statement-breakpoint
grant select, insert on supplier_decision, raw_material_check, material_restriction, supplier_permit, purchase_delivery, lot_recall,
  lot_recall_piece, lot_recall_order, lot_recall_line, lot_recall_badge, lot_recall_maker to app_rw, worker;
--> statement-breakpoint
grant delete on raw_material_check to app_rw, worker;
--> statement-breakpoint
revoke delete on supplier, raw_material, material_lot, lot_check, lot_share, lot_share_code, group_purchase, purchase_pledge
  from app_rw, worker;
--> statement-breakpoint
revoke update, delete on supplier_decision, material_restriction, supplier_permit, purchase_delivery, lot_recall,
  lot_recall_piece, lot_recall_order, lot_recall_line, lot_recall_badge, lot_recall_maker from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['supplier', 'supplier_decision', 'raw_material', 'raw_material_check', 'material_restriction',
    'supplier_permit', 'material_lot', 'lot_check', 'lot_share', 'lot_share_code', 'lot_recall', 'lot_recall_piece',
    'lot_recall_order', 'lot_recall_line', 'lot_recall_badge', 'lot_recall_maker', 'group_purchase', 'purchase_pledge',
    'purchase_delivery'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
    execute format('create policy %I on %I to app_rw, worker using (
      chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[]))', t || '_chamber', t);
  end loop;
  -- What a chamber asks for and calls for is read by its makers.
  foreach t in array array['raw_material', 'raw_material_check', 'material_restriction', 'group_purchase', 'purchase_delivery'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      chamber_id = any ((select actor_home_chambers())::text[]))', t || '_makers', t);
  end loop;
  -- Who has pledged or holds a share goes on seeing it after a move to another chamber.
  foreach t in array array['group_purchase', 'purchase_delivery'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (exists (
      select 1 from purchase_pledge p where p.purchase_id = %I.%I and p.artisan_id = any ((select actor_artisans())::text[])))',
      t || '_pledged', t, t, case t when 'group_purchase' then 'id' else 'purchase_id' end);
  end loop;
  foreach t in array array['lot_share', 'purchase_pledge', 'lot_recall_maker'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      artisan_id = any ((select actor_artisans())::text[]))', t || '_maker', t);
  end loop;
  foreach t in array array['material_lot', 'lot_check'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (exists (select 1 from lot_share s
      where s.lot_id = %I.%I and s.artisan_id = any ((select actor_artisans())::text[])))', t || '_holder', t, t,
      case t when 'material_lot' then 'id' else 'lot_id' end);
  end loop;
end $$;
--> statement-breakpoint
create policy lot_recall_holder on lot_recall for select to app_rw, worker using (exists (select 1 from lot_recall_maker m
  where m.recall_id = lot_recall.id and m.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create view published.piece_recall as
  select p.piece_id, l.number as lot, m.name as material, r.reason, r.advice, r.at
  from lot_recall_piece p join lot_recall r on r.id = p.recall_id join material_lot l on l.id = r.lot_id
    join raw_material m on m.id = l.material_id;
--> statement-breakpoint
grant select on published.piece_recall to public_reader, app_rw, worker;
--> statement-breakpoint
create policy raw_material_holder on raw_material for select to app_rw, worker using (
  exists (select 1 from material_lot l join lot_share s on s.lot_id = l.id
    where l.material_id = raw_material.id and s.artisan_id = any ((select actor_artisans())::text[]))
  or exists (select 1 from group_purchase g join purchase_pledge p on p.purchase_id = g.id
    where g.material_id = raw_material.id and p.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
-- The lots that a sold unit was of, as its piece was tied to them when it was sold: a maker may tie the next batch to another.
CREATE TABLE "order_line_lot" (
	"order_line_id" text NOT NULL,
	"lot_id" text NOT NULL,
	CONSTRAINT "order_line_lot_order_line_id_lot_id_pk" PRIMARY KEY("order_line_id","lot_id")
);
--> statement-breakpoint
ALTER TABLE "order_line_lot" ADD CONSTRAINT "order_line_lot_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line_lot" ADD CONSTRAINT "order_line_lot_lot_id_material_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."material_lot"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "order_line_lot_lot" ON "order_line_lot" USING btree ("lot_id");
--> statement-breakpoint
alter table order_line_lot enable row level security;
--> statement-breakpoint
alter table order_line_lot force row level security;
--> statement-breakpoint
create policy order_line_lot_owner on order_line_lot to current_user using (true);
--> statement-breakpoint
create policy order_line_lot_system on order_line_lot to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
revoke all on order_line_lot from app_rw, worker;
--> statement-breakpoint
grant select on order_line_lot to app_rw, worker;
--> statement-breakpoint
create function freeze_line_lots() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  insert into order_line_lot select distinct new.id, m.lot_id from piece_material m
    where m.piece_id = new.piece_id and m.lot_id is not null;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function freeze_line_lots from public;
--> statement-breakpoint
create trigger order_line_lots after insert on order_line for each row execute function freeze_line_lots();
