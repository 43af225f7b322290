CREATE TABLE "appeal" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"round" smallint NOT NULL,
	"level" text NOT NULL,
	"text" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "appeal_level" UNIQUE("application_id","round","level"),
	CONSTRAINT "appeal_decided" CHECK (("appeal"."decided_at" is null) = ("appeal"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "application" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"chamber_id" text NOT NULL,
	"annex_id" text,
	"kind" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"locale" text NOT NULL,
	"name" jsonb,
	"sealed_cin" text,
	"cin_index" text,
	"sealed_phone" text,
	"phone_index" text,
	"email" text,
	"province_code" text,
	"town" jsonb,
	"sealed_address" text,
	"practice_since" smallint,
	"diploma_title" text,
	"diploma_year" smallint,
	"organisation_name" jsonb,
	"organisation_number" text,
	"members_count" integer,
	"supervisor_number" text,
	"registry_number" text,
	"story" text,
	"steps_done" text[] DEFAULT '{}' NOT NULL,
	"applicant_user_id" text,
	"assisted_by" text,
	"assisted_at" text,
	"artisan_id" text,
	"reviewer_id" text,
	"round" smallint DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_number_unique" UNIQUE("number"),
	CONSTRAINT "application_someone" CHECK (num_nonnulls("application"."applicant_user_id", "application"."assisted_by") >= 1),
	CONSTRAINT "application_assisted" CHECK (("application"."assisted_by" is null) = ("application"."assisted_at" is null)),
	CONSTRAINT "application_approved" CHECK (("application"."state" = 'approved') <= ("application"."artisan_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "application_craft" (
	"application_id" text NOT NULL,
	"craft_id" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "application_craft_application_id_craft_id_pk" PRIMARY KEY("application_id","craft_id")
);
--> statement-breakpoint
CREATE TABLE "application_event" (
	"application_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_id" text,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"is_public" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"user_id" text NOT NULL,
	"relation" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conflict_once" UNIQUE("application_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"round" smallint NOT NULL,
	"outcome" text NOT NULL,
	"reasons" text[] NOT NULL,
	"note" text,
	"needs_second" boolean NOT NULL,
	"first_by" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"second_by" text,
	"second_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"final_at" timestamp with time zone,
	CONSTRAINT "decision_two_officers" CHECK ("decision"."second_by" is null or "decision"."second_by" <> "decision"."first_by"),
	CONSTRAINT "decision_final" CHECK ("decision"."final_at" is null or ("decision"."declined_at" is null and (not "decision"."needs_second" or "decision"."second_by" is not null)))
);
--> statement-breakpoint
CREATE TABLE "review_check" (
	"application_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"round" smallint NOT NULL,
	"item" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"officer_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_check_application_id_round_item_pk" PRIMARY KEY("application_id","round","item")
);
--> statement-breakpoint
CREATE TABLE "site_visit" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text,
	"artisan_id" text,
	"chamber_id" text NOT NULL,
	"planned_for" timestamp with time zone NOT NULL,
	"planned_by" text NOT NULL,
	"officer_id" text NOT NULL,
	"done_at" timestamp with time zone,
	"outcome" text,
	"report" text,
	"sealed_place" text,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_visit_subject" CHECK (num_nonnulls("site_visit"."application_id", "site_visit"."artisan_id") >= 1),
	CONSTRAINT "site_visit_done" CHECK (("site_visit"."done_at" is null) = ("site_visit"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "transfer" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text,
	"artisan_id" text,
	"chamber_id" text NOT NULL,
	"to_chamber_id" text NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "transfer_subject" CHECK (num_nonnulls("transfer"."application_id", "transfer"."artisan_id") = 1),
	CONSTRAINT "transfer_elsewhere" CHECK ("transfer"."chamber_id" <> "transfer"."to_chamber_id")
);
--> statement-breakpoint
CREATE TABLE "artisan_contact" (
	"artisan_id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"email" text,
	"locale" text DEFAULT 'ar' NOT NULL,
	"sealed_phone" text,
	"phone_index" text,
	"sealed_cin" text,
	"cin_index" text,
	"takes_sms" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "craft_body" (
	"id" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"chamber_id" text,
	"province_code" text,
	"parent_id" text,
	"name" jsonb NOT NULL,
	"trade" jsonb NOT NULL,
	"state" text DEFAULT 'forming' NOT NULL,
	"founded_on" date,
	"source" text,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "craft_body_level" CHECK (("craft_body"."level" = 'national') = ("craft_body"."chamber_id" is null)),
	CONSTRAINT "craft_body_province" CHECK (("craft_body"."level" = 'provincial') = ("craft_body"."province_code" is not null))
);
--> statement-breakpoint
CREATE TABLE "craft_body_member" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"artisan_id" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "craft_body_office" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"member_id" text NOT NULL,
	"office" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"code" text NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"registry_number" text NOT NULL,
	"holder_name" jsonb NOT NULL,
	"trade" jsonb NOT NULL,
	"kind" text NOT NULL,
	"photo_id" text,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"state_reason" text,
	"state_at" timestamp with time zone NOT NULL,
	"replaces_id" text,
	"issued_by" text,
	"issued_at" timestamp with time zone NOT NULL,
	"printed_at" timestamp with time zone,
	"handed_over_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "card_number_unique" UNIQUE("number"),
	CONSTRAINT "card_code_unique" UNIQUE("code"),
	CONSTRAINT "card_dates" CHECK ("card"."valid_until" > "card"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "card_reminder" (
	"card_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"days_before" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_reminder_card_id_days_before_pk" PRIMARY KEY("card_id","days_before")
);
--> statement-breakpoint
CREATE TABLE "annex" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"province_code" text,
	"name" jsonb NOT NULL,
	"town" jsonb NOT NULL,
	"address" jsonb,
	"contact_phone" text,
	"evidence" text NOT NULL,
	"source" text NOT NULL,
	"recorded_on" date NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chamber_province" (
	"chamber_id" text NOT NULL,
	"province_code" text NOT NULL,
	"since" date NOT NULL,
	"until" date,
	"source" text NOT NULL,
	CONSTRAINT "chamber_province_chamber_id_province_code_since_pk" PRIMARY KEY("chamber_id","province_code","since")
);
--> statement-breakpoint
CREATE TABLE "province" (
	"code" text PRIMARY KEY NOT NULL,
	"region_code" text NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"evidence" text NOT NULL,
	"source" text NOT NULL,
	"recorded_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text,
	"artisan_id" text,
	"chamber_id" text NOT NULL,
	"purpose" text NOT NULL,
	"wording" text NOT NULL,
	"locale" text NOT NULL,
	"method" text NOT NULL,
	"document_id" text,
	"given_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"witness" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" text,
	CONSTRAINT "consent_subject" CHECK (num_nonnulls("consent"."application_id", "consent"."artisan_id") >= 1)
);
--> statement-breakpoint
CREATE TABLE "cover_count" (
	"day" date NOT NULL,
	"scope" text NOT NULL,
	"status" text NOT NULL,
	"makers" integer NOT NULL,
	CONSTRAINT "cover_count_day_scope_status_pk" PRIMARY KEY("day","scope","status")
);
--> statement-breakpoint
CREATE TABLE "cover_exchange" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"direction" text NOT NULL,
	"month" date NOT NULL,
	"rows" integer NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"problems" jsonb NOT NULL,
	"document_id" text,
	"applied_at" timestamp with time zone,
	"by_user" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "health_cover" (
	"artisan_id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"sealed_status" text NOT NULL,
	"sealed_number" text,
	"source" text NOT NULL,
	"updated_by" text,
	"updated_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"session_token" text NOT NULL,
	"user_id" text NOT NULL,
	"purpose" text NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "passkey_challenge_session" UNIQUE("session_token","purpose")
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"user_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_hash" UNIQUE("user_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "staff_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"chamber_id" text,
	"annex_id" text,
	"roles" text[] NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"sealed_token" text,
	"invited_by" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" text,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "totp" (
	"user_id" text PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_step" bigint DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_record" (
	"id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"detail" text,
	"happened_on" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attestation" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"application_id" text,
	"artisan_id" text,
	"registry_number" text NOT NULL,
	"method" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"sealed_scan" text,
	"record_id" text,
	"officer_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expires_on" date NOT NULL,
	CONSTRAINT "attestation_subject" CHECK (num_nonnulls("attestation"."application_id", "attestation"."artisan_id") >= 1)
);
--> statement-breakpoint
CREATE TABLE "duplicate_case" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"first_subject" text NOT NULL,
	"first_chamber_id" text NOT NULL,
	"second_subject" text NOT NULL,
	"second_chamber_id" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" text,
	"resolution" text,
	CONSTRAINT "duplicate_case_pair" UNIQUE("kind","first_subject","second_subject")
);
--> statement-breakpoint
CREATE TABLE "identity_index" (
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"subject_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_index_kind_hash_subject_id_pk" PRIMARY KEY("kind","hash","subject_id")
);
--> statement-breakpoint
CREATE TABLE "registry_import" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"document_id" text NOT NULL,
	"file_name" text NOT NULL,
	"state" text DEFAULT 'previewed' NOT NULL,
	"rows" integer NOT NULL,
	"good" integer NOT NULL,
	"bad" integer NOT NULL,
	"processed" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"started_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "registry_import_sum" CHECK ("registry_import"."good" + "registry_import"."bad" = "registry_import"."rows")
);
--> statement-breakpoint
CREATE TABLE "registry_import_problem" (
	"import_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"line" integer NOT NULL,
	"problems" jsonb NOT NULL,
	CONSTRAINT "registry_import_problem_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "registry_record" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"registry_number" text NOT NULL,
	"name" jsonb NOT NULL,
	"activity" text NOT NULL,
	"craft_id" text,
	"category" text NOT NULL,
	"town" text NOT NULL,
	"valid_from" date,
	"valid_until" date,
	"sealed_cin" text,
	"cin_index" text,
	"sealed_phone" text,
	"fingerprint" text NOT NULL,
	"import_id" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "registry_record_number" UNIQUE("chamber_id","registry_number")
);
--> statement-breakpoint
CREATE TABLE "standing_change" (
	"id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"effective_from" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"ordered_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dated_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"effective_from" date NOT NULL,
	"source" text NOT NULL,
	"evidence" text NOT NULL,
	"note" jsonb,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dated_rule_day" UNIQUE("key","effective_from")
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"application_id" text,
	"artisan_id" text,
	"visit_id" text,
	"kind" text NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"storage_key" text NOT NULL,
	"sealed_key" text,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"uploaded_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"shredded_at" timestamp with time zone,
	"shredded_why" text,
	CONSTRAINT "document_storage_key_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_scope";
--> statement-breakpoint
ALTER TABLE "mail_delivery" DROP CONSTRAINT "mail_delivery_template_object_id_pk";
--> statement-breakpoint
ALTER TABLE "artisan" ALTER COLUMN "state" SET DEFAULT 'registered';
--> statement-breakpoint
ALTER TABLE "artisan" ADD COLUMN "state_since" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
ALTER TABLE "artisan" ADD COLUMN "province_code" text;
--> statement-breakpoint
ALTER TABLE "artisan" ADD COLUMN "valid_until" date;
--> statement-breakpoint
ALTER TABLE "artisan" ADD COLUMN "is_public" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "intro" jsonb;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "address" jsonb;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "contact_email" text;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "contact_phone" text;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "website" text;
--> statement-breakpoint
ALTER TABLE "chamber" ADD COLUMN "opening_hours" jsonb;
--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "annex_id" text;
--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "granted_by" text;
--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "ended_by" text;
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "second_factor_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "carrier" text;
--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "tracking_number" text;
--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_filed_by_user_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_annex_id_annex_id_fk" FOREIGN KEY ("annex_id") REFERENCES "public"."annex"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_province_code_province_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."province"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_applicant_user_id_user_id_fk" FOREIGN KEY ("applicant_user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_assisted_by_user_id_fk" FOREIGN KEY ("assisted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_reviewer_id_user_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application_craft" ADD CONSTRAINT "application_craft_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application_craft" ADD CONSTRAINT "application_craft_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_first_by_user_id_fk" FOREIGN KEY ("first_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_second_by_user_id_fk" FOREIGN KEY ("second_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_check" ADD CONSTRAINT "review_check_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_check" ADD CONSTRAINT "review_check_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "review_check" ADD CONSTRAINT "review_check_officer_id_user_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_planned_by_user_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_officer_id_user_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_chamber_id_chamber_id_fk" FOREIGN KEY ("to_chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "artisan_contact" ADD CONSTRAINT "artisan_contact_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "artisan_contact" ADD CONSTRAINT "artisan_contact_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body" ADD CONSTRAINT "craft_body_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body" ADD CONSTRAINT "craft_body_province_code_province_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."province"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body" ADD CONSTRAINT "craft_body_parent_id_craft_body_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body" ADD CONSTRAINT "craft_body_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body_member" ADD CONSTRAINT "craft_body_member_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body_member" ADD CONSTRAINT "craft_body_member_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body_member" ADD CONSTRAINT "craft_body_member_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body_office" ADD CONSTRAINT "craft_body_office_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body_office" ADD CONSTRAINT "craft_body_office_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "craft_body_office" ADD CONSTRAINT "craft_body_office_member_id_craft_body_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_photo_id_document_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "card" ADD CONSTRAINT "card_issued_by_user_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "card_reminder" ADD CONSTRAINT "card_reminder_card_id_card_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."card"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "card_reminder" ADD CONSTRAINT "card_reminder_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "annex" ADD CONSTRAINT "annex_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "annex" ADD CONSTRAINT "annex_province_code_province_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."province"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "chamber_province" ADD CONSTRAINT "chamber_province_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "chamber_province" ADD CONSTRAINT "chamber_province_province_code_province_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."province"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "province" ADD CONSTRAINT "province_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_withdrawn_by_user_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_exchange" ADD CONSTRAINT "cover_exchange_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cover_exchange" ADD CONSTRAINT "cover_exchange_by_user_user_id_fk" FOREIGN KEY ("by_user") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "health_cover" ADD CONSTRAINT "health_cover_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "health_cover" ADD CONSTRAINT "health_cover_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "health_cover" ADD CONSTRAINT "health_cover_updated_by_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_session_token_session_session_token_fk" FOREIGN KEY ("session_token") REFERENCES "public"."session"("session_token") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_annex_id_annex_id_fk" FOREIGN KEY ("annex_id") REFERENCES "public"."annex"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_invited_by_user_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_accepted_by_user_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "totp" ADD CONSTRAINT "totp_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "activity_record" ADD CONSTRAINT "activity_record_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "activity_record" ADD CONSTRAINT "activity_record_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "activity_record" ADD CONSTRAINT "activity_record_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_officer_id_user_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duplicate_case" ADD CONSTRAINT "duplicate_case_first_chamber_id_chamber_id_fk" FOREIGN KEY ("first_chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duplicate_case" ADD CONSTRAINT "duplicate_case_second_chamber_id_chamber_id_fk" FOREIGN KEY ("second_chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "duplicate_case" ADD CONSTRAINT "duplicate_case_resolved_by_user_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "identity_index" ADD CONSTRAINT "identity_index_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registry_import" ADD CONSTRAINT "registry_import_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registry_import" ADD CONSTRAINT "registry_import_started_by_user_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registry_import_problem" ADD CONSTRAINT "registry_import_problem_import_id_registry_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."registry_import"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registry_import_problem" ADD CONSTRAINT "registry_import_problem_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registry_record" ADD CONSTRAINT "registry_record_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "registry_record" ADD CONSTRAINT "registry_record_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "standing_change" ADD CONSTRAINT "standing_change_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "standing_change" ADD CONSTRAINT "standing_change_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "standing_change" ADD CONSTRAINT "standing_change_ordered_by_user_id_fk" FOREIGN KEY ("ordered_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_uploaded_by_user_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "application_queue" ON "application" USING btree ("chamber_id","submitted_at","id") WHERE "application"."state" in ('submitted', 'under_review', 'completion_requested', 'visit_planned', 'appealed');
--> statement-breakpoint
CREATE INDEX "application_chamber" ON "application" USING btree ("chamber_id","state");
--> statement-breakpoint
CREATE INDEX "application_applicant" ON "application" USING btree ("applicant_user_id");
--> statement-breakpoint
CREATE INDEX "application_cin" ON "application" USING btree ("chamber_id","cin_index");
--> statement-breakpoint
CREATE INDEX "application_event_file" ON "application_event" USING btree ("application_id","at");
--> statement-breakpoint
CREATE INDEX "decision_file" ON "decision" USING btree ("application_id","round");
--> statement-breakpoint
CREATE INDEX "site_visit_file" ON "site_visit" USING btree ("application_id");
--> statement-breakpoint
CREATE INDEX "site_visit_artisan" ON "site_visit" USING btree ("artisan_id");
--> statement-breakpoint
CREATE INDEX "transfer_to" ON "transfer" USING btree ("to_chamber_id","state");
--> statement-breakpoint
CREATE INDEX "transfer_from" ON "transfer" USING btree ("chamber_id","state");
--> statement-breakpoint
CREATE INDEX "artisan_contact_cin" ON "artisan_contact" USING btree ("chamber_id","cin_index");
--> statement-breakpoint
CREATE INDEX "craft_body_chamber" ON "craft_body" USING btree ("chamber_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "craft_body_member_now" ON "craft_body_member" USING btree ("body_id","artisan_id") WHERE "craft_body_member"."until" is null;
--> statement-breakpoint
CREATE INDEX "craft_body_member_artisan" ON "craft_body_member" USING btree ("artisan_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "craft_body_office_one" ON "craft_body_office" USING btree ("body_id","office") WHERE "craft_body_office"."until" is null and "craft_body_office"."office" <> 'councillor';
--> statement-breakpoint
CREATE UNIQUE INDEX "card_active" ON "card" USING btree ("artisan_id") WHERE "card"."state" = 'active';
--> statement-breakpoint
CREATE INDEX "card_chamber" ON "card" USING btree ("chamber_id","valid_until");
--> statement-breakpoint
CREATE INDEX "annex_chamber" ON "annex" USING btree ("chamber_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "chamber_province_now" ON "chamber_province" USING btree ("province_code") WHERE "chamber_province"."until" is null;
--> statement-breakpoint
CREATE INDEX "province_region" ON "province" USING btree ("region_code");
--> statement-breakpoint
CREATE INDEX "consent_application" ON "consent" USING btree ("application_id","purpose");
--> statement-breakpoint
CREATE INDEX "consent_artisan" ON "consent" USING btree ("artisan_id","purpose");
--> statement-breakpoint
CREATE INDEX "cover_exchange_chamber" ON "cover_exchange" USING btree ("chamber_id","month");
--> statement-breakpoint
CREATE INDEX "health_cover_chamber" ON "health_cover" USING btree ("chamber_id");
--> statement-breakpoint
CREATE INDEX "passkey_user" ON "passkey" USING btree ("user_id");
--> statement-breakpoint
CREATE INDEX "staff_invitation_chamber" ON "staff_invitation" USING btree ("chamber_id","created_at");
--> statement-breakpoint
CREATE INDEX "activity_record_artisan" ON "activity_record" USING btree ("artisan_id","happened_on");
--> statement-breakpoint
CREATE INDEX "attestation_application" ON "attestation" USING btree ("application_id");
--> statement-breakpoint
CREATE INDEX "attestation_artisan" ON "attestation" USING btree ("artisan_id");
--> statement-breakpoint
CREATE INDEX "registry_import_chamber" ON "registry_import" USING btree ("chamber_id","created_at");
--> statement-breakpoint
CREATE INDEX "registry_record_lookup" ON "registry_record" USING btree ("registry_number");
--> statement-breakpoint
CREATE INDEX "registry_record_cin" ON "registry_record" USING btree ("chamber_id","cin_index");
--> statement-breakpoint
CREATE INDEX "standing_change_artisan" ON "standing_change" USING btree ("artisan_id","effective_from");
--> statement-breakpoint
CREATE INDEX "standing_change_waiting" ON "standing_change" USING btree ("effective_from") WHERE "standing_change"."applied_at" is null and "standing_change"."cancelled_at" is null;
--> statement-breakpoint
CREATE INDEX "document_application" ON "document" USING btree ("application_id","kind");
--> statement-breakpoint
CREATE INDEX "document_artisan" ON "document" USING btree ("artisan_id","kind");
--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_annex_id_annex_id_fk" FOREIGN KEY ("annex_id") REFERENCES "public"."annex"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "artisan_registry_number" ON "artisan" USING btree ("registry_number");
--> statement-breakpoint
CREATE INDEX "role_grant_chamber" ON "role_grant" USING btree ("chamber_id");
--> statement-breakpoint
ALTER TABLE "mail_delivery" ADD COLUMN "channel" text DEFAULT 'mail' NOT NULL;
--> statement-breakpoint
ALTER TABLE "mail_delivery" ADD CONSTRAINT "mail_delivery_channel_template_object_id_pk" PRIMARY KEY("channel","template","object_id");
--> statement-breakpoint
-- An officer was both at once until now; the second grant's id differs from the first's in its last letter.
insert into role_grant (id, user_id, role, chamber_id, created_at, ended_at)
  select left(id, -1) || translate(right(id, 1), '0123456789abcdefghjkmnpqrstvwxyz', '123456789abcdefghjkmnpqrstvwxyz0'),
    user_id, 'registrar', chamber_id, created_at, ended_at
  from role_grant where role = 'officer';
--> statement-breakpoint
update role_grant set role = 'verifier' where role = 'officer';
--> statement-breakpoint
insert into artisan_contact (artisan_id, chamber_id, email, locale)
  select id, chamber_id, contact_email, locale from artisan where state <> 'applied';
--> statement-breakpoint
-- Whoever had applied without being verified is an application, not an artisan.
insert into application (id, number, chamber_id, kind, state, locale, name, email, town, practice_since, applicant_user_id,
    submitted_at, is_demonstration, created_at, updated_at)
  select 'apl_' || substr(a.id, 5), 'M-' || a.key, a.chamber_id, a.kind, 'submitted', a.locale, a.name, a.contact_email,
    a.town, a.since_year, g.user_id, a.created_at, a.is_demonstration, a.created_at, a.created_at
  from artisan a join lateral (
    select user_id from role_grant where artisan_id = a.id order by created_at limit 1
  ) g on true where a.state = 'applied';
--> statement-breakpoint
insert into application_craft (application_id, craft_id, position)
  select 'apl_' || substr(c.artisan_id, 5), c.craft_id, row_number() over (partition by c.artisan_id order by c.craft_id)
  from artisan_craft c join application p on p.id = 'apl_' || substr(c.artisan_id, 5);
--> statement-breakpoint
delete from role_grant where artisan_id in (select id from artisan where state = 'applied');
--> statement-breakpoint
delete from artisan_craft where artisan_id in (select id from artisan where state = 'applied');
--> statement-breakpoint
delete from slug where target_id in (select id from artisan where state = 'applied');
--> statement-breakpoint
delete from artisan where state = 'applied';
--> statement-breakpoint
update artisan set state_since = coalesce(verified_at, created_at);
--> statement-breakpoint
update artisan set state = 'registered' where state = 'verified';
--> statement-breakpoint
ALTER TABLE "artisan" DROP COLUMN "contact_email";
--> statement-breakpoint
ALTER TABLE "artisan" DROP COLUMN "locale";
--> statement-breakpoint
ALTER TABLE "artisan" ADD CONSTRAINT "artisan_state" CHECK ("artisan"."state" in ('registered', 'suspended', 'expired', 'reinstated', 'struck_off'));
--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_scope" CHECK (
      ("role_grant"."role" = 'artisan') = ("role_grant"."artisan_id" is not null)
      and ("role_grant"."role" in ('registrar', 'verifier', 'curator', 'manager')) = ("role_grant"."chamber_id" is not null));
--> statement-breakpoint
CREATE UNIQUE INDEX "role_grant_once" ON "role_grant" USING btree ("user_id","role",coalesce("chamber_id", "artisan_id", '')) WHERE "role_grant"."ended_at" is null;
