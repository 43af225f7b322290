-- A craft body's dues, meetings with their minutes, opinions that it gives, and mediators from among its office holders.
CREATE TABLE "body_account" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"sealed_rib" text NOT NULL,
	"last_four" text NOT NULL,
	"holder" text NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_account_last" CHECK ("body_account"."last_four" ~ '^[0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "body_dues" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"member_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"paid_how" text,
	"paid_at" timestamp with time zone,
	"receipt" text,
	"exempt_reason" text,
	"recorded_by" text,
	"reminded" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_dues_once" UNIQUE("call_id","member_id"),
	CONSTRAINT "body_dues_amount_due" CHECK ("body_dues"."amount_minor" > 0),
	CONSTRAINT "body_dues_currency" CHECK ("body_dues"."currency" = 'MAD'),
	CONSTRAINT "body_dues_state" CHECK ("body_dues"."state" in ('due', 'paid', 'exempt')),
	CONSTRAINT "body_dues_reminded" CHECK ("body_dues"."reminded" in ('before', 'after')),
	CONSTRAINT "body_dues_paid" CHECK (("body_dues"."state" = 'paid') = (num_nonnulls("body_dues"."paid_how", "body_dues"."paid_at", "body_dues"."receipt") = 3)
        and ("body_dues"."state" = 'paid' or num_nonnulls("body_dues"."paid_how", "body_dues"."paid_at", "body_dues"."receipt") = 0)
        and "body_dues"."paid_how" in ('card', 'cash') is not false),
	CONSTRAINT "body_dues_cash" CHECK ("body_dues"."paid_how" is distinct from 'cash' or "body_dues"."recorded_by" is not null),
	CONSTRAINT "body_dues_exempt" CHECK (("body_dues"."state" = 'exempt') = ("body_dues"."exempt_reason" is not null) and ("body_dues"."state" <> 'exempt' or "body_dues"."recorded_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "body_dues_amount" (
	"call_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "body_dues_amount_call_id_kind_pk" PRIMARY KEY("call_id","kind"),
	CONSTRAINT "body_dues_amount_range" CHECK ("body_dues_amount"."amount_minor" between 0 and 10000000)
);
--> statement-breakpoint
CREATE TABLE "body_dues_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"dues_id" text NOT NULL,
	"n" smallint NOT NULL,
	"idempotency_key" text NOT NULL,
	"locale" text NOT NULL,
	"session_id" text,
	"session_url" text,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_dues_attempt_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "body_dues_attempt_session_id_unique" UNIQUE("session_id"),
	CONSTRAINT "body_dues_attempt_n" UNIQUE("dues_id","n")
);
--> statement-breakpoint
CREATE TABLE "body_dues_call" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"year" smallint NOT NULL,
	"due_on" date NOT NULL,
	"decided_on" date NOT NULL,
	"source" text NOT NULL,
	"meeting_id" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"created_by" text NOT NULL,
	"called_by" text,
	"called_at" timestamp with time zone,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_dues_call_state" CHECK ("body_dues_call"."state" in ('draft', 'called', 'withdrawn')),
	CONSTRAINT "body_dues_call_year_range" CHECK ("body_dues_call"."year" between 2020 and 2100),
	CONSTRAINT "body_dues_call_called" CHECK (("body_dues_call"."state" = 'called') = (num_nonnulls("body_dues_call"."called_by", "body_dues_call"."called_at") = 2))
);
--> statement-breakpoint
CREATE TABLE "body_transfer" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"account_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"bank_reference" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_transfer_amount" CHECK ("body_transfer"."amount_minor" > 0),
	CONSTRAINT "body_transfer_state" CHECK ("body_transfer"."state" in ('proposed', 'paid', 'discarded')),
	CONSTRAINT "body_transfer_two_people" CHECK (("body_transfer"."state" = 'proposed') = (num_nonnulls("body_transfer"."decided_by", "body_transfer"."decided_at") = 0)
        and ("body_transfer"."state" <> 'paid' or "body_transfer"."decided_by" is distinct from "body_transfer"."proposed_by")),
	CONSTRAINT "body_transfer_paid" CHECK (("body_transfer"."state" = 'paid') = ("body_transfer"."bank_reference" is not null)),
	CONSTRAINT "body_transfer_discarded" CHECK (("body_transfer"."state" = 'discarded') = ("body_transfer"."note" is not null))
);
--> statement-breakpoint
CREATE TABLE "body_attendance" (
	"meeting_id" text NOT NULL,
	"member_id" text NOT NULL,
	"how" text NOT NULL,
	"recorded_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_attendance_meeting_id_member_id_pk" PRIMARY KEY("meeting_id","member_id"),
	CONSTRAINT "body_attendance_how" CHECK ("body_attendance"."how" in ('code', 'entered'))
);
--> statement-breakpoint
CREATE TABLE "body_decision" (
	"minutes_id" text NOT NULL,
	"n" smallint NOT NULL,
	"words" text NOT NULL,
	"in_favour" integer NOT NULL,
	"against" integer NOT NULL,
	"abstained" integer NOT NULL,
	CONSTRAINT "body_decision_minutes_id_n_pk" PRIMARY KEY("minutes_id","n"),
	CONSTRAINT "body_decision_counts" CHECK ("body_decision"."in_favour" >= 0 and "body_decision"."against" >= 0 and "body_decision"."abstained" >= 0)
);
--> statement-breakpoint
CREATE TABLE "body_meeting" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"kind" text NOT NULL,
	"state" text DEFAULT 'convened' NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"agenda" text NOT NULL,
	"code" char(6) NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"convened_by" text NOT NULL,
	"cancel_note" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_meeting_kind" CHECK ("body_meeting"."kind" in ('assembly', 'office')),
	CONSTRAINT "body_meeting_state" CHECK ("body_meeting"."state" in ('convened', 'cancelled')),
	CONSTRAINT "body_meeting_code" CHECK ("body_meeting"."code" ~ '^[0-9]{6}$'),
	CONSTRAINT "body_meeting_cancelled" CHECK (("body_meeting"."state" = 'cancelled') = ("body_meeting"."cancel_note" is not null))
);
--> statement-breakpoint
CREATE TABLE "body_minutes" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"n" smallint NOT NULL,
	"corrects" text,
	"ar" text,
	"fr" text,
	"attended" integer NOT NULL,
	"document_id" text,
	"sha256" char(64),
	"state" text DEFAULT 'draft' NOT NULL,
	"written_by" text NOT NULL,
	"signed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_minutes_n" UNIQUE("meeting_id","n"),
	CONSTRAINT "body_minutes_words" CHECK (num_nonnulls("body_minutes"."ar", "body_minutes"."fr") > 0),
	CONSTRAINT "body_minutes_state" CHECK ("body_minutes"."state" in ('draft', 'signed', 'dropped')),
	CONSTRAINT "body_minutes_signed" CHECK (("body_minutes"."state" = 'signed') = ("body_minutes"."signed_at" is not null)),
	CONSTRAINT "body_minutes_scan" CHECK (num_nonnulls("body_minutes"."document_id", "body_minutes"."sha256") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "body_signature" (
	"minutes_id" text NOT NULL,
	"member_id" text NOT NULL,
	"office" text NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_signature_minutes_id_member_id_pk" PRIMARY KEY("minutes_id","member_id"),
	CONSTRAINT "body_signature_person" UNIQUE("minutes_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "body_opinion" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"subject" text NOT NULL,
	"craft_id" text,
	"assessment_id" text,
	"question" text NOT NULL,
	"texts" text,
	"answer_by" date NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_by" text NOT NULL,
	"verdict" text,
	"reasons" text,
	"given_by" text,
	"given_member_id" text,
	"given_at" timestamp with time zone,
	"signed_by" text,
	"signed_member_id" text,
	"published_at" timestamp with time zone,
	"note" text,
	"reminded_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "body_opinion_subject" CHECK ("body_opinion"."subject" in ('craft', 'grade', 'listing', 'rule')),
	CONSTRAINT "body_opinion_grade" CHECK (("body_opinion"."subject" = 'grade') = ("body_opinion"."assessment_id" is not null)),
	CONSTRAINT "body_opinion_craft_named" CHECK ("body_opinion"."subject" not in ('craft', 'grade') or "body_opinion"."craft_id" is not null),
	CONSTRAINT "body_opinion_state" CHECK ("body_opinion"."state" in ('asked', 'given', 'published', 'withdrawn')),
	CONSTRAINT "body_opinion_verdict" CHECK ("body_opinion"."verdict" in ('favourable', 'reservations', 'unfavourable', 'none') is not false),
	CONSTRAINT "body_opinion_given" CHECK ("body_opinion"."state" not in ('given', 'published')
        or num_nonnulls("body_opinion"."verdict", "body_opinion"."reasons", "body_opinion"."given_by", "body_opinion"."given_member_id", "body_opinion"."given_at") = 5),
	CONSTRAINT "body_opinion_published" CHECK (("body_opinion"."state" = 'published') = (num_nonnulls("body_opinion"."signed_by", "body_opinion"."signed_member_id", "body_opinion"."published_at") = 3)
        and ("body_opinion"."state" <> 'published' or ("body_opinion"."signed_by" <> "body_opinion"."given_by" and "body_opinion"."signed_member_id" <> "body_opinion"."given_member_id")))
);
--> statement-breakpoint
ALTER TABLE "complaint" ADD COLUMN "mediator_artisan_id" text;--> statement-breakpoint
ALTER TABLE "dispute" ADD COLUMN "dues_id" text;--> statement-breakpoint
ALTER TABLE "body_account" ADD CONSTRAINT "body_account_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_account" ADD CONSTRAINT "body_account_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_account" ADD CONSTRAINT "body_account_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues" ADD CONSTRAINT "body_dues_call_id_body_dues_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."body_dues_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues" ADD CONSTRAINT "body_dues_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues" ADD CONSTRAINT "body_dues_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues" ADD CONSTRAINT "body_dues_member_id_craft_body_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues" ADD CONSTRAINT "body_dues_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues" ADD CONSTRAINT "body_dues_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_amount" ADD CONSTRAINT "body_dues_amount_call_id_body_dues_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."body_dues_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_attempt" ADD CONSTRAINT "body_dues_attempt_dues_id_body_dues_id_fk" FOREIGN KEY ("dues_id") REFERENCES "public"."body_dues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_call" ADD CONSTRAINT "body_dues_call_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_call" ADD CONSTRAINT "body_dues_call_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_call" ADD CONSTRAINT "body_dues_call_meeting_id_body_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."body_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_call" ADD CONSTRAINT "body_dues_call_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_dues_call" ADD CONSTRAINT "body_dues_call_called_by_user_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_account_id_body_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."body_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_attendance" ADD CONSTRAINT "body_attendance_meeting_id_body_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."body_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_attendance" ADD CONSTRAINT "body_attendance_member_id_craft_body_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_attendance" ADD CONSTRAINT "body_attendance_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_decision" ADD CONSTRAINT "body_decision_minutes_id_body_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."body_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_meeting" ADD CONSTRAINT "body_meeting_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_meeting" ADD CONSTRAINT "body_meeting_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_meeting" ADD CONSTRAINT "body_meeting_convened_by_user_id_fk" FOREIGN KEY ("convened_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_minutes" ADD CONSTRAINT "body_minutes_meeting_id_body_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."body_meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_minutes" ADD CONSTRAINT "body_minutes_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_minutes" ADD CONSTRAINT "body_minutes_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_minutes" ADD CONSTRAINT "body_minutes_corrects_body_minutes_id_fk" FOREIGN KEY ("corrects") REFERENCES "public"."body_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_minutes" ADD CONSTRAINT "body_minutes_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_minutes" ADD CONSTRAINT "body_minutes_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_signature" ADD CONSTRAINT "body_signature_minutes_id_body_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."body_minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_signature" ADD CONSTRAINT "body_signature_member_id_craft_body_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_signature" ADD CONSTRAINT "body_signature_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_assessment_id_craft_assessment_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "public"."craft_assessment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_asked_by_user_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_given_by_user_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_given_member_id_craft_body_member_id_fk" FOREIGN KEY ("given_member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_signed_by_user_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_opinion" ADD CONSTRAINT "body_opinion_signed_member_id_craft_body_member_id_fk" FOREIGN KEY ("signed_member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_account_body" ON "body_account" USING btree ("body_id","created_at");--> statement-breakpoint
CREATE INDEX "body_dues_artisan" ON "body_dues" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "body_dues_body" ON "body_dues" USING btree ("body_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "body_dues_receipt" ON "body_dues" USING btree ("body_id","receipt") WHERE "body_dues"."receipt" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "body_dues_call_year" ON "body_dues_call" USING btree ("body_id","year") WHERE "body_dues_call"."state" <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "body_transfer_one" ON "body_transfer" USING btree ("body_id") WHERE "body_transfer"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "body_meeting_body" ON "body_meeting" USING btree ("body_id","held_at");--> statement-breakpoint
CREATE UNIQUE INDEX "body_minutes_draft" ON "body_minutes" USING btree ("meeting_id") WHERE "body_minutes"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "body_opinion_body" ON "body_opinion" USING btree ("body_id","state");--> statement-breakpoint
CREATE INDEX "body_opinion_chamber" ON "body_opinion" USING btree ("chamber_id","state");--> statement-breakpoint
CREATE INDEX "body_opinion_craft" ON "body_opinion" USING btree ("craft_id");--> statement-breakpoint
CREATE UNIQUE INDEX "body_opinion_reading" ON "body_opinion" USING btree ("assessment_id","body_id") WHERE "body_opinion"."state" <> 'withdrawn';--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_mediator_artisan_id_artisan_id_fk" FOREIGN KEY ("mediator_artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_dues_id_body_dues_id_fk" FOREIGN KEY ("dues_id") REFERENCES "public"."body_dues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispute_dues" ON "dispute" USING btree ("dues_id");
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('body_dues_call', 'draft', 'called'),
  ('body_dues_call', 'draft', 'withdrawn'),
  ('body_dues', 'due', 'paid'),
  ('body_dues', 'due', 'exempt'),
  ('body_dues', 'paid', 'due'),
  ('body_transfer', 'proposed', 'paid'),
  ('body_transfer', 'proposed', 'discarded'),
  ('body_meeting', 'convened', 'cancelled'),
  ('body_minutes', 'draft', 'signed'),
  ('body_minutes', 'draft', 'dropped'),
  ('body_opinion', 'asked', 'given'),
  ('body_opinion', 'asked', 'withdrawn'),
  ('body_opinion', 'given', 'asked'),
  ('body_opinion', 'given', 'published'),
  ('body_opinion', 'given', 'withdrawn');
--> statement-breakpoint
-- Everything here is written by the product, once the policy of a command has let somebody; row-level security says who reads.
do $$
declare t text;
begin
  foreach t in array array['body_dues_call', 'body_dues', 'body_transfer', 'body_meeting', 'body_minutes', 'body_opinion'] loop
    execute format('create trigger %I before update of state on %I
      for each row execute function refuse_unlisted_transition()', t || '_transition', t);
  end loop;
  foreach t in array array['body_dues_call', 'body_dues_amount', 'body_dues', 'body_dues_attempt', 'body_account', 'body_transfer',
    'body_meeting', 'body_attendance', 'body_minutes', 'body_decision', 'body_signature', 'body_opinion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
    execute format('revoke all on %I from app_rw, worker', t);
    execute format('grant select, insert, update on %I to app_rw, worker', t);
  end loop;
end $$;
--> statement-breakpoint
-- Whether one of the actor's workshops holds an office of an active body today; any office, or one of those named.
create function actor_holds_office(body text, offices text[] default null) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from craft_body_office o
      join craft_body b on b.id = o.body_id and b.state = 'active'
      join craft_body_member m on m.id = o.member_id and m.until is null
      where o.body_id = actor_holds_office.body and o.until is null
        and (actor_holds_office.offices is null or o.office = any (actor_holds_office.offices))
        and m.artisan_id = any (actor_artisans()));
  end;
--> statement-breakpoint
-- The people who hold the offices of an active body today: whoever the register gave the registration, no manager whom a workshop took in.
create function body_speakers(body text) returns table (user_id text, artisan_id text, member_id text, office text)
  language sql stable security definer set search_path = public
  begin atomic
    select g.user_id, m.artisan_id, m.id, o.office
    from craft_body b
      join craft_body_office o on o.body_id = b.id and o.until is null
      join craft_body_member m on m.id = o.member_id and m.until is null
      join role_grant g on g.artisan_id = m.artisan_id and g.role = 'artisan' and not g.is_delegate and g.ended_at is null
    where b.id = body_speakers.body and b.state = 'active';
  end;
--> statement-breakpoint
revoke execute on function actor_holds_office, body_speakers from public;
--> statement-breakpoint
grant execute on function actor_holds_office, body_speakers to app_rw, worker;
--> statement-breakpoint
-- What an assembly decided of dues, and its meetings, are read by the members; what each owes by them, the treasurer and the keepers.
do $$
declare t text;
begin
  foreach t in array array['body_dues_call', 'body_meeting', 'body_minutes'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      actor_in_body(body_id) or chamber_id = any ((select actor_chambers())::text[])
      or (chamber_id is null and (select actor_is(''federation''))))', t || '_seen', t);
  end loop;
  foreach t in array array['body_decision', 'body_signature'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      exists (select 1 from body_minutes m where m.id = minutes_id))', t || '_seen', t);
  end loop;
  foreach t in array array['body_dues', 'body_account', 'body_transfer'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      actor_keeps_body(chamber_id) or actor_holds_office(body_id, ''{president,vice_president,treasurer}''))', t || '_keepers', t);
  end loop;
  foreach t in array array['body_account', 'body_transfer'] loop
    execute format('create policy %I on %I for select to app_rw, worker using ((select actor_is(''federation'')))',
      t || '_federation', t);
  end loop;
end $$;
--> statement-breakpoint
create policy body_dues_amount_seen on body_dues_amount for select to app_rw, worker using (
  exists (select 1 from body_dues_call c where c.id = call_id)
);
--> statement-breakpoint
create policy body_dues_own on body_dues for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create policy body_attendance_seen on body_attendance for select to app_rw, worker using (
  exists (select 1 from body_meeting m where m.id = meeting_id)
);
--> statement-breakpoint
create policy body_opinion_seen on body_opinion for select to app_rw, worker using (
  (state = 'published' and craft_id is not null) or actor_holds_office(body_id) or chamber_id = any ((select actor_chambers())::text[])
  or (chamber_id is null and (select actor_is('federation')))
);
--> statement-breakpoint
do $$
declare
  kept text[][] := array[
    ['body_dues_call', '{state,called_by,called_at}'],
    ['body_dues_amount', '{}'],
    ['body_dues', '{state,paid_how,paid_at,receipt,exempt_reason,recorded_by,reminded}'],
    ['body_dues_attempt', '{session_id,session_url,ended_at}'],
    ['body_account', '{}'],
    ['body_transfer', '{state,decided_by,decided_at,bank_reference,note}'],
    ['body_meeting', '{state,cancel_note,is_public}'],
    ['body_attendance', '{}'],
    ['body_minutes', '{state,signed_at,document_id,sha256}'],
    ['body_decision', '{}'],
    ['body_signature', '{}'],
    ['body_opinion', '{state,verdict,reasons,given_by,given_member_id,given_at,signed_by,signed_member_id,published_at,note,reminded_on}']];
  n int;
begin
  for n in 1 .. array_length(kept, 1) loop
    execute format('create trigger %I before update or delete on %I for each row execute function keep_as_entered(%L)',
      kept[n][1] || '_kept', kept[n][1], kept[n][2]);
  end loop;
end $$;
--> statement-breakpoint
-- Amounts belong to a draft; what was called stays.
create function check_dues_amount() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from body_dues_call c where c.id = new.call_id and c.state = 'draft' for share;
  if not found then
    raise exception 'an amount of dues that were called' using errcode = 'check_violation', constraint = 'body_dues_amount_draft';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_dues_amount_check before insert on body_dues_amount
  for each row execute function check_dues_amount();
--> statement-breakpoint
-- A member owes what the assembly decided for their class, of a call of their own body.
create function check_dues() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from body_dues_call c
    join body_dues_amount a on a.call_id = c.id and a.kind = new.kind and a.amount_minor = new.amount_minor
    join craft_body_member m on m.id = new.member_id and m.body_id = c.body_id and m.artisan_id = new.artisan_id
    where c.id = new.call_id and c.state = 'called' and c.body_id = new.body_id and c.due_on = new.due_on
      and c.chamber_id is not distinct from new.chamber_id) then
    raise exception 'dues that no assembly decided' using errcode = 'check_violation', constraint = 'body_dues_decided';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_dues_check before insert on body_dues for each row execute function check_dues();
--> statement-breakpoint
-- A body is paid on its own account: proposed by somebody else than recorded it, three days after it was recorded at the earliest.
create function check_transfer_account() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from body_account a where a.id = new.account_id and a.body_id = new.body_id
    and a.recorded_by <> new.proposed_by and a.created_at + interval '72 hours' <= new.created_at) then
    raise exception 'a transfer to an account that is too new, another body''s, or the proposer''s own entry'
      using errcode = 'check_violation', constraint = 'body_transfer_account';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_transfer_account before insert on body_transfer
  for each row execute function check_transfer_account();
--> statement-breakpoint
create function check_attendance() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from body_meeting g join craft_body_member m on m.body_id = g.body_id
    where g.id = new.meeting_id and g.state = 'convened' and m.id = new.member_id)
    or exists (select 1 from body_minutes x where x.meeting_id = new.meeting_id and x.state = 'signed') then
    raise exception 'somebody who is not of this meeting, or too late' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_attendance_check before insert on body_attendance
  for each row execute function check_attendance();
--> statement-breakpoint
-- Minutes are signed by two people who hold an office, and stay as they were signed.
create function check_minutes() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and old.state <> 'draft' then
    raise exception 'minutes that are signed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and (new.document_id, new.sha256) is distinct from (old.document_id, old.sha256)
    and exists (select 1 from body_signature s where s.minutes_id = new.id) then
    raise exception 'a paper of minutes that somebody has signed' using errcode = 'check_violation';
  end if;
  if tg_op = 'INSERT' and (new.state <> 'draft' or (new.corrects is null) <> not exists (
      select 1 from body_minutes x where x.meeting_id = new.meeting_id and x.state = 'signed')
    or (new.corrects is not null and not exists (select 1 from body_minutes x
      where x.id = new.corrects and x.meeting_id = new.meeting_id and x.state = 'signed'))) then
    raise exception 'a version that does not name the one it corrects' using errcode = 'check_violation';
  end if;
  if new.state = 'signed' and (select count(distinct s.user_id) from body_signature s where s.minutes_id = new.id) < 2 then
    raise exception 'minutes without two signatures' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_minutes_check before insert or update on body_minutes
  for each row execute function check_minutes();
--> statement-breakpoint
create function check_decision() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from body_minutes m where m.id = new.minutes_id and m.state = 'draft'
    and new.in_favour + new.against + new.abstained <= m.attended for share;
  if not found or exists (select 1 from body_signature s where s.minutes_id = new.minutes_id) then
    raise exception 'a decision of more than were there, or of signed minutes' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_decision_check before insert on body_decision for each row execute function check_decision();
--> statement-breakpoint
create function check_signature() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from body_minutes m join body_speakers(m.body_id) s on true
    where m.id = new.minutes_id and m.state = 'draft' and s.member_id = new.member_id and s.user_id = new.user_id
      and s.office = new.office) then
    raise exception 'a signature of nobody who holds that office' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_signature_check before insert on body_signature for each row execute function check_signature();
--> statement-breakpoint
-- An opinion is given and signed by two office holders of the body; about a grade, it is the second reading of the assessment.
create function check_opinion() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.state = 'given' and old.state = 'asked' and not exists (select 1 from body_speakers(new.body_id) s
    where s.user_id = new.given_by and s.member_id = new.given_member_id) then
    raise exception 'an opinion of nobody who holds an office' using errcode = 'check_violation';
  end if;
  if new.state = 'published' and not exists (select 1 from body_speakers(new.body_id) s
    where s.user_id = new.signed_by and s.member_id = new.signed_member_id) then
    raise exception 'an opinion signed by nobody who holds an office' using errcode = 'check_violation';
  end if;
  if new.state = 'published' and (new.verdict, new.reasons, new.given_by) is distinct from
    (old.verdict, old.reasons, old.given_by) then
    raise exception 'an opinion that is not what was given' using errcode = 'check_violation';
  end if;
  if new.state = 'published' and new.subject = 'grade' and new.verdict <> 'none' and not exists (
    select 1 from craft_assessment a where a.id = new.assessment_id and a.second_body_id = new.body_id
      and a.second_reader = new.signed_by
      and a.state = case when new.verdict = 'unfavourable' then 'returned' else 'confirmed' end) then
    raise exception 'an opinion of a grade that is not its second reading' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger body_opinion_check before update of state on body_opinion
  for each row execute function check_opinion();
--> statement-breakpoint
-- A body that was asked for its opinion answers by two people: no single one of them reads for it meanwhile.
create function check_asked_reading() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select 1 from body_opinion o where o.assessment_id = new.id and o.body_id = new.second_body_id
    and o.state in ('asked', 'given') and not (o.state = 'given' and o.given_by <> new.second_reader
      and case o.verdict when 'unfavourable' then new.state = 'returned' when 'none' then false
        else new.state = 'confirmed' end)) then
    raise exception 'a reading that the body gives as an opinion' using errcode = 'check_violation',
      constraint = 'craft_assessment_asked';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger craft_assessment_asked before update of state on craft_assessment
  for each row when (new.second_body_id is not null) execute function check_asked_reading();
--> statement-breakpoint
-- A mediator is an officer of the chamber, or holds an office of the body both parties belong to; of neither workshop.
create or replace function check_complaint() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.mediator_id is not null and (new.mediator_id in (new.complainant_user_id, new.filed_by)
    or exists (select 1 from role_grant g where g.user_id = new.mediator_id and g.ended_at is null
      and g.artisan_id in (new.complainant_artisan_id, new.respondent_id))) then
    raise exception 'a mediator who is a party' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.mediator_artisan_id is not null
    and new.mediator_artisan_id is distinct from old.mediator_artisan_id
    and not exists (select 1 from body_speakers(new.body_id) s
      where s.user_id = new.mediator_id and s.artisan_id = new.mediator_artisan_id) then
    raise exception 'a mediator who speaks for no body of both' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
alter table complaint add constraint complaint_mediator_workshop check (
  mediator_artisan_id is null or (mediator_id is not null and body_id is not null
    and mediator_artisan_id is distinct from complainant_artisan_id and mediator_artisan_id is distinct from respondent_id));
--> statement-breakpoint
drop trigger complaint_kept on complaint;
--> statement-breakpoint
create trigger complaint_kept before update or delete on complaint for each row execute function keep_as_entered(
  '{state,mediator_id,mediator_artisan_id,end_by,reminded_of,outcome,named_at,closed_at}');
--> statement-breakpoint
create policy complaint_body_mediator on complaint for select to app_rw, worker using (
  mediator_id = (select actor_setting('user_id')) and mediator_artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
-- The scan of signed minutes is read by whoever reads the minutes.
create policy document_minutes on document for select to app_rw, worker using (
  kind = 'body_minutes' and exists (select 1 from body_minutes m where m.document_id = document.id)
);
--> statement-breakpoint
-- Fewer than five members are not counted in public, as nowhere else where people are counted.
create or replace view published.craft_body as
  select b.id, b.level, b.chamber_id, b.province_code, b.parent_id, b.name, b.trade, b.state, b.founded_on,
    (select case when count(*) >= 5 then count(*)::int end from craft_body_member m
      where m.body_id = b.id and m.until is null) as members
  from craft_body b where b.state = 'active';
--> statement-breakpoint
-- What bodies decided, where they chose to show it: the newest version that was signed. No text of the minutes, and nobody's name.
create view published.craft_body_decision as
  select d.minutes_id, d.n, m.meeting_id, g.body_id, g.kind, g.held_at, d.words, d.in_favour, d.against, d.abstained
  from body_decision d
    join body_minutes m on m.id = d.minutes_id and m.state = 'signed'
    join body_meeting g on g.id = m.meeting_id and g.is_public and g.state = 'convened'
    join craft_body b on b.id = g.body_id and b.state = 'active'
  where not exists (select 1 from body_minutes x where x.meeting_id = m.meeting_id and x.state = 'signed' and x.n > m.n);
--> statement-breakpoint
create view published.body_opinion as
  select o.id, o.subject, o.craft_id, o.assessment_id, b.name as body_name, c.name as chamber_name, o.question, o.texts,
    o.verdict, o.reasons, o.answer_by, o.published_at, o.is_demonstration
  from body_opinion o join craft_body b on b.id = o.body_id left join chamber c on c.id = o.chamber_id
  where o.state = 'published' and o.craft_id is not null;
--> statement-breakpoint
grant select on published.craft_body_decision, published.body_opinion to public_reader, app_rw, worker;
