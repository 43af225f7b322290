CREATE TABLE "artisan" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'applied' NOT NULL,
	"name" jsonb NOT NULL,
	"town" jsonb NOT NULL,
	"story" jsonb NOT NULL,
	"since_year" smallint,
	"registry_number" text,
	"contact_email" text NOT NULL,
	"locale" text DEFAULT 'ar' NOT NULL,
	"portrait_key" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "artisan_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "artisan_craft" (
	"artisan_id" text NOT NULL,
	"craft_id" text NOT NULL,
	CONSTRAINT "artisan_craft_artisan_id_craft_id_pk" PRIMARY KEY("artisan_id","craft_id")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"detail" text NOT NULL,
	"request_id" text NOT NULL,
	"prev_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cache_tag" (
	"tag" text PRIMARY KEY NOT NULL,
	"stamped_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cart" (
	"id" text PRIMARY KEY NOT NULL,
	"visitor_hash" text NOT NULL,
	"user_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_visitor_hash_unique" UNIQUE("visitor_hash")
);
--> statement-breakpoint
CREATE TABLE "cart_line" (
	"cart_id" text NOT NULL,
	"sku" text NOT NULL,
	"quantity" integer NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cart_line_cart_id_sku_pk" PRIMARY KEY("cart_id","sku"),
	CONSTRAINT "cart_line_quantity" CHECK ("cart_line"."quantity" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "collection" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"chamber_id" text NOT NULL,
	"title" jsonb NOT NULL,
	"intro" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collection_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "collection_piece" (
	"collection_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "collection_piece_collection_id_piece_id_pk" PRIMARY KEY("collection_id","piece_id")
);
--> statement-breakpoint
CREATE TABLE "piece" (
	"id" text PRIMARY KEY NOT NULL,
	"serial" text NOT NULL,
	"artisan_id" text NOT NULL,
	"craft_id" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"availability" text NOT NULL,
	"lead_days" integer,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"materials" jsonb NOT NULL,
	"care" jsonb NOT NULL,
	"length_mm" integer,
	"width_mm" integer,
	"height_mm" integer,
	"weight_grams" integer NOT NULL,
	"hs_heading" text,
	"export_restricted" boolean DEFAULT false NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "piece_serial_unique" UNIQUE("serial"),
	CONSTRAINT "piece_lead_days" CHECK (("piece"."availability" = 'made_to_order') = ("piece"."lead_days" is not null))
);
--> statement-breakpoint
CREATE TABLE "piece_image" (
	"id" text PRIMARY KEY NOT NULL,
	"piece_id" text NOT NULL,
	"position" smallint NOT NULL,
	"view" text NOT NULL,
	"storage_key" text NOT NULL,
	"widths" jsonb NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"thumbhash" text NOT NULL,
	"original_sha256" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "piece_image_position" UNIQUE("piece_id","position")
);
--> statement-breakpoint
CREATE TABLE "stock" (
	"sku" text PRIMARY KEY NOT NULL,
	"on_hand" integer NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "stock_bounds" CHECK ("stock"."held" >= 0 and "stock"."held" <= "stock"."on_hand")
);
--> statement-breakpoint
CREATE TABLE "variant" (
	"id" text PRIMARY KEY NOT NULL,
	"sku" text NOT NULL,
	"piece_id" text NOT NULL,
	"option" jsonb,
	"price_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "variant_sku_unique" UNIQUE("sku"),
	CONSTRAINT "variant_price" CHECK ("variant"."price_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "chamber" (
	"id" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"key" text NOT NULL,
	"name" jsonb NOT NULL,
	"seat" jsonb,
	"seat_evidence" text NOT NULL,
	"seat_source" text,
	"seat_recorded_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chamber_region_code_unique" UNIQUE("region_code"),
	CONSTRAINT "chamber_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"checkout_id" text NOT NULL,
	"n" smallint NOT NULL,
	"idempotency_key" text NOT NULL,
	"session_id" text,
	"session_url" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attempt_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "attempt_session_id_unique" UNIQUE("session_id"),
	CONSTRAINT "attempt_n" UNIQUE("checkout_id","n")
);
--> statement-breakpoint
CREATE TABLE "checkout" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'reserving' NOT NULL,
	"number" text NOT NULL,
	"visitor_hash" text,
	"user_id" text,
	"locale" text NOT NULL,
	"email" text NOT NULL,
	"address" jsonb NOT NULL,
	"note" text,
	"currency" char(3) NOT NULL,
	"items_minor" bigint NOT NULL,
	"shipping_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"terms_accepted_at" timestamp with time zone NOT NULL,
	"payment_intent" text,
	"review_reason" text,
	"paid_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "checkout_number_unique" UNIQUE("number"),
	CONSTRAINT "checkout_payment_intent_unique" UNIQUE("payment_intent"),
	CONSTRAINT "checkout_total" CHECK ("checkout"."total_minor" = "checkout"."items_minor" + "checkout"."shipping_minor" and "checkout"."items_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "checkout_line" (
	"checkout_id" text NOT NULL,
	"sku" text NOT NULL,
	"piece_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_minor" bigint NOT NULL,
	"title" jsonb NOT NULL,
	CONSTRAINT "checkout_line_checkout_id_sku_pk" PRIMARY KEY("checkout_id","sku"),
	CONSTRAINT "checkout_line_quantity" CHECK ("checkout_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "checkout_parcel" (
	"checkout_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"items_minor" bigint NOT NULL,
	"shipping_minor" bigint NOT NULL,
	"commission_minor" bigint NOT NULL,
	"lead_days" integer NOT NULL,
	CONSTRAINT "checkout_parcel_checkout_id_artisan_id_pk" PRIMARY KEY("checkout_id","artisan_id")
);
--> statement-breakpoint
CREATE TABLE "hold" (
	"checkout_id" text NOT NULL,
	"sku" text NOT NULL,
	"quantity" integer NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	CONSTRAINT "hold_checkout_id_sku_pk" PRIMARY KEY("checkout_id","sku")
);
--> statement-breakpoint
CREATE TABLE "stripe_event" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"object_id" text,
	"state" text DEFAULT 'received' NOT NULL,
	"error" text,
	"payload" jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"processed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "craft" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"family" text NOT NULL,
	"name" jsonb NOT NULL,
	"arabic_name_read" boolean DEFAULT true NOT NULL,
	"place" jsonb,
	"summary" jsonb NOT NULL,
	"hs_heading" text,
	"export_restricted" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "craft_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "craft_assessment" (
	"id" text PRIMARY KEY NOT NULL,
	"craft_id" text NOT NULL,
	"grade" text NOT NULL,
	"active_masters" integer,
	"apprentices" integer,
	"assessed_on" date NOT NULL,
	"source" text NOT NULL,
	"note" jsonb NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "craft_fact" (
	"craft_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"year" integer,
	"source" text NOT NULL,
	CONSTRAINT "craft_fact_craft_id_kind_label_pk" PRIMARY KEY("craft_id","kind","label")
);
--> statement-breakpoint
CREATE TABLE "slug" (
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"slug" text NOT NULL,
	"target_id" text NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	CONSTRAINT "slug_kind_locale_slug_pk" PRIMARY KEY("kind","locale","slug")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "account_provider" UNIQUE("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"artisan_id" text,
	"chamber_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "role_grant_scope" CHECK (
      ("role_grant"."role" = 'artisan') = ("role_grant"."artisan_id" is not null)
      and ("role_grant"."role" in ('officer', 'curator', 'manager')) = ("role_grant"."chamber_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_code" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"sealed_code" text,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"locale" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"consumed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"image" text,
	"locale" text DEFAULT 'fr' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "commission_rate" (
	"valid_from" date PRIMARY KEY NOT NULL,
	"basis_points" integer NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" text PRIMARY KEY NOT NULL,
	"source_type" text NOT NULL,
	"source_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journal_source" UNIQUE("source_type","source_id","kind")
);
--> statement-breakpoint
CREATE TABLE "journal_line" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journal_line_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"journal_id" text NOT NULL,
	"account" text NOT NULL,
	"artisan_id" text,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "journal_line_amount" CHECK ("journal_line"."amount_minor" <> 0)
);
--> statement-breakpoint
CREATE TABLE "payout_batch" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payout_line" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text DEFAULT 'batched' NOT NULL,
	CONSTRAINT "payout_line_once" UNIQUE("batch_id","artisan_id","currency")
);
--> statement-breakpoint
CREATE TABLE "refund" (
	"id" text PRIMARY KEY NOT NULL,
	"checkout_id" text NOT NULL,
	"payment_intent" text NOT NULL,
	"charge" text,
	"stripe_refund_id" text,
	"reason" text NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "refund_stripe_refund_id_unique" UNIQUE("stripe_refund_id"),
	CONSTRAINT "refund_cause" UNIQUE("payment_intent","reason"),
	CONSTRAINT "refund_amount" CHECK ("refund"."amount_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "shipping_tariff" (
	"zone" text NOT NULL,
	"up_to_grams" integer NOT NULL,
	"valid_from" date NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" char(3) NOT NULL,
	"transit_days" integer NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "shipping_tariff_step" UNIQUE("zone","up_to_grams","valid_from","currency")
);
--> statement-breakpoint
CREATE TABLE "unmatched_receipt" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"payment_intent" text,
	"checkout_id" text,
	"reason" text NOT NULL,
	"currency" char(3) NOT NULL,
	"amount_minor" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unmatched_receipt_session_id_unique" UNIQUE("session_id")
);
--> statement-breakpoint
CREATE TABLE "artisan_order" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"checkout_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"state" text DEFAULT 'paid' NOT NULL,
	"currency" char(3) NOT NULL,
	"items_minor" bigint NOT NULL,
	"shipping_minor" bigint NOT NULL,
	"commission_minor" bigint NOT NULL,
	"total_minor" bigint NOT NULL,
	"lead_days" integer NOT NULL,
	"ship_to" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "artisan_order_number_unique" UNIQUE("number"),
	CONSTRAINT "artisan_order_part" UNIQUE("checkout_id","artisan_id"),
	CONSTRAINT "artisan_order_total" CHECK ("artisan_order"."total_minor" = "artisan_order"."items_minor" + "artisan_order"."shipping_minor")
);
--> statement-breakpoint
CREATE TABLE "order_event" (
	"order_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_line" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"sku" text NOT NULL,
	"piece_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_minor" bigint NOT NULL,
	"title" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "badge" (
	"id" text PRIMARY KEY NOT NULL,
	"claim" text NOT NULL,
	"craft_id" text,
	"artisan_id" text,
	"piece_id" text,
	"chamber_id" text NOT NULL,
	"first_reviewer" text NOT NULL,
	"second_reviewer" text NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"public_note" jsonb NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revocation_reason" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "badge_two_officers" CHECK ("badge"."first_reviewer" <> "badge"."second_reviewer"),
	CONSTRAINT "badge_one_scope" CHECK (num_nonnulls("badge"."craft_id", "badge"."artisan_id", "badge"."piece_id") = 1),
	CONSTRAINT "badge_revoked" CHECK (("badge"."state" = 'revoked') = ("badge"."revoked_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"piece_id" text NOT NULL,
	"document" jsonb NOT NULL,
	"digest" text NOT NULL,
	"status_index" integer NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credential_status_index" UNIQUE("chamber_id","status_index")
);
--> statement-breakpoint
CREATE TABLE "issuer_key" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text,
	"purpose" text NOT NULL,
	"public_key_multibase" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "log_entry" (
	"index" bigint PRIMARY KEY NOT NULL,
	"leaf" "bytea" NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	"credential_id" text,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "artisan" ADD CONSTRAINT "artisan_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artisan_craft" ADD CONSTRAINT "artisan_craft_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artisan_craft" ADD CONSTRAINT "artisan_craft_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_cart_id_cart_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."cart"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cart_line" ADD CONSTRAINT "cart_line_sku_variant_sku_fk" FOREIGN KEY ("sku") REFERENCES "public"."variant"("sku") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection" ADD CONSTRAINT "collection_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_piece" ADD CONSTRAINT "collection_piece_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_piece" ADD CONSTRAINT "collection_piece_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_image" ADD CONSTRAINT "piece_image_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock" ADD CONSTRAINT "stock_sku_variant_sku_fk" FOREIGN KEY ("sku") REFERENCES "public"."variant"("sku") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant" ADD CONSTRAINT "variant_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chamber" ADD CONSTRAINT "chamber_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_sku_variant_sku_fk" FOREIGN KEY ("sku") REFERENCES "public"."variant"("sku") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD CONSTRAINT "checkout_parcel_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD CONSTRAINT "checkout_parcel_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hold" ADD CONSTRAINT "hold_sku_variant_sku_fk" FOREIGN KEY ("sku") REFERENCES "public"."variant"("sku") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "craft_assessment" ADD CONSTRAINT "craft_assessment_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "craft_fact" ADD CONSTRAINT "craft_fact_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_line" ADD CONSTRAINT "journal_line_journal_id_journal_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."journal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_line" ADD CONSTRAINT "journal_line_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_batch_id_payout_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payout_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund" ADD CONSTRAINT "refund_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmatched_receipt" ADD CONSTRAINT "unmatched_receipt_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD CONSTRAINT "artisan_order_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD CONSTRAINT "artisan_order_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_sku_variant_sku_fk" FOREIGN KEY ("sku") REFERENCES "public"."variant"("sku") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_first_reviewer_user_id_fk" FOREIGN KEY ("first_reviewer") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge" ADD CONSTRAINT "badge_second_reviewer_user_id_fk" FOREIGN KEY ("second_reviewer") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credential" ADD CONSTRAINT "credential_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issuer_key" ADD CONSTRAINT "issuer_key_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_entry" ADD CONSTRAINT "log_entry_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "artisan_chamber" ON "artisan" USING btree ("chamber_id","state");--> statement-breakpoint
CREATE INDEX "piece_artisan" ON "piece" USING btree ("artisan_id","state");--> statement-breakpoint
CREATE INDEX "piece_craft" ON "piece" USING btree ("craft_id","state");--> statement-breakpoint
CREATE INDEX "piece_published" ON "piece" USING btree ("state","published_at","id");--> statement-breakpoint
CREATE INDEX "variant_piece" ON "variant" USING btree ("piece_id","position");--> statement-breakpoint
CREATE INDEX "checkout_user" ON "checkout" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "checkout_open" ON "checkout" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "hold_sku" ON "hold" USING btree ("sku","state");--> statement-breakpoint
CREATE INDEX "stripe_event_state" ON "stripe_event" USING btree ("state","received_at");--> statement-breakpoint
CREATE INDEX "craft_assessment_craft" ON "craft_assessment" USING btree ("craft_id","assessed_on");--> statement-breakpoint
CREATE INDEX "slug_target" ON "slug" USING btree ("target_id","locale");--> statement-breakpoint
CREATE INDEX "role_grant_user" ON "role_grant" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_code_email" ON "sign_in_code" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "journal_line_journal" ON "journal_line" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "journal_line_account" ON "journal_line" USING btree ("account","currency");--> statement-breakpoint
CREATE INDEX "artisan_order_artisan" ON "artisan_order" USING btree ("artisan_id","created_at");--> statement-breakpoint
CREATE INDEX "order_event_order" ON "order_event" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "order_line_order" ON "order_line" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "badge_artisan" ON "badge" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "badge_piece" ON "badge" USING btree ("piece_id");--> statement-breakpoint
CREATE INDEX "badge_craft" ON "badge" USING btree ("craft_id");--> statement-breakpoint
CREATE INDEX "credential_piece" ON "credential" USING btree ("piece_id");--> statement-breakpoint
CREATE INDEX "issuer_key_chamber" ON "issuer_key" USING btree ("chamber_id","purpose");