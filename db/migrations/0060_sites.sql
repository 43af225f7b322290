-- Sites: villages, complexes and workshops, their plans, shared equipment, rooms and who rents them.
CREATE TABLE "site" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'study' NOT NULL,
	"state_on" date NOT NULL,
	"state_source" text NOT NULL,
	"name" jsonb NOT NULL,
	"intro" jsonb NOT NULL,
	"address" jsonb NOT NULL,
	"town" jsonb NOT NULL,
	"visit" jsonb NOT NULL,
	"hours" jsonb NOT NULL,
	"plan_columns" smallint NOT NULL,
	"plan_rows" smallint NOT NULL,
	"published_at" timestamp with time zone,
	"created_by" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_kind" CHECK ("site"."kind" in ('village', 'complex', 'dar_sanaa', 'dar_lmaalma', 'workshops', 'stands', 'support_centre', 'craft_centre')),
	CONSTRAINT "site_state_known" CHECK ("site"."state" in ('study', 'works', 'entering_service', 'existing')),
	CONSTRAINT "site_plan" CHECK ("site"."plan_columns" between 4 and 40 and "site"."plan_rows" between 4 and 40),
	CONSTRAINT "site_hours" CHECK (jsonb_typeof("site"."hours") = 'array' and jsonb_array_length("site"."hours") = 7),
	CONSTRAINT "site_source" CHECK (length("site"."state_source") between 3 and 300)
);
--> statement-breakpoint
CREATE TABLE "site_state" (
	"site_id" text NOT NULL,
	"state" text NOT NULL,
	"on_date" date NOT NULL,
	"source" text NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "site_state_site_id_state_on_date_pk" PRIMARY KEY("site_id","state","on_date")
);
--> statement-breakpoint
CREATE TABLE "site_unit" (
	"id" text PRIMARY KEY NOT NULL,
	"site_id" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'in_service' NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"x" smallint,
	"y" smallint,
	"w" smallint,
	"h" smallint,
	"slot_minutes" smallint,
	"most_open" smallint,
	"days_ahead" smallint,
	"cancel_hours" smallint,
	"most_missed" smallint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_unit_code" UNIQUE("site_id","code"),
	CONSTRAINT "site_unit_kind" CHECK ("site_unit"."kind" in ('workshop', 'stall', 'hall', 'kiln', 'loom')),
	CONSTRAINT "site_unit_state_known" CHECK ("site_unit"."state" in ('in_service', 'repair', 'closed')),
	CONSTRAINT "site_unit_place_whole" CHECK (num_nonnulls("site_unit"."x", "site_unit"."y", "site_unit"."w", "site_unit"."h") in (0, 4)),
	CONSTRAINT "site_unit_place_size" CHECK ("site_unit"."x" is null or "site_unit"."x" >= 0 and "site_unit"."y" >= 0 and "site_unit"."w" between 1 and 40 and "site_unit"."h" between 1 and 40),
	CONSTRAINT "site_unit_shared" CHECK (num_nonnulls("site_unit"."slot_minutes", "site_unit"."most_open", "site_unit"."days_ahead", "site_unit"."cancel_hours", "site_unit"."most_missed") in (0, 5)),
	CONSTRAINT "site_unit_limits" CHECK ("site_unit"."slot_minutes" is null or "site_unit"."slot_minutes" between 15 and 1440 and "site_unit"."most_open" between 1 and 50 and "site_unit"."days_ahead" between 1 and 180 and "site_unit"."cancel_hours" between 0 and 168 and "site_unit"."most_missed" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "unit_booking" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'booked' NOT NULL,
	"booked_by" text,
	"settled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_booking_state" CHECK ("unit_booking"."state" in ('booked', 'cancelled', 'used', 'missed')),
	CONSTRAINT "unit_booking_span" CHECK ("unit_booking"."starts_at" < "unit_booking"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "rent_charge" (
	"id" text PRIMARY KEY NOT NULL,
	"tenancy_id" text NOT NULL,
	"month" date NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"due_on" date NOT NULL,
	"paid_on" date,
	"paid_how" text,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rent_charge_month" UNIQUE("tenancy_id","month"),
	CONSTRAINT "rent_charge_amount" CHECK ("rent_charge"."amount_minor" > 0),
	CONSTRAINT "rent_charge_paid" CHECK (num_nonnulls("rent_charge"."paid_on", "rent_charge"."paid_how") in (0, 2)),
	CONSTRAINT "rent_charge_how" CHECK ("rent_charge"."paid_how" in ('cash', 'transfer'))
);
--> statement-breakpoint
CREATE TABLE "site_answer" (
	"application_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "site_answer_application_id_criterion_id_pk" PRIMARY KEY("application_id","criterion_id"),
	CONSTRAINT "site_answer_length" CHECK (length("site_answer"."answer") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "site_application" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'submitted' NOT NULL,
	"points" integer,
	"rank" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_application_once" UNIQUE("call_id","artisan_id"),
	CONSTRAINT "site_application_number" UNIQUE("call_id","number"),
	CONSTRAINT "site_application_state" CHECK ("site_application"."state" in ('submitted', 'withdrawn', 'chosen', 'waiting', 'declined', 'contracted')),
	CONSTRAINT "site_application_ranked" CHECK (num_nonnulls("site_application"."points", "site_application"."rank") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "site_call" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"intro" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"starts_on" date NOT NULL,
	"months" smallint NOT NULL,
	"rent_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"published_at" timestamp with time zone,
	"allocated_at" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "site_call_state" CHECK ("site_call"."state" in ('draft', 'published', 'allocated', 'cancelled')),
	CONSTRAINT "site_call_dates" CHECK ("site_call"."opens_on" <= "site_call"."closes_on" and "site_call"."closes_on" < "site_call"."starts_on"),
	CONSTRAINT "site_call_terms" CHECK ("site_call"."months" between 1 and 120 and "site_call"."rent_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "site_criterion" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"position" smallint NOT NULL,
	"title" jsonb NOT NULL,
	"measure" jsonb NOT NULL,
	"weight" smallint NOT NULL,
	CONSTRAINT "site_criterion_position" UNIQUE("call_id","position"),
	CONSTRAINT "site_criterion_weight" CHECK ("site_criterion"."weight" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "site_score" (
	"application_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"points" smallint NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "site_score_application_id_criterion_id_officer_id_pk" PRIMARY KEY("application_id","criterion_id","officer_id"),
	CONSTRAINT "site_score_points" CHECK ("site_score"."points" between 0 and 10),
	CONSTRAINT "site_score_reason" CHECK (length("site_score"."reason") between 3 and 500)
);
--> statement-breakpoint
CREATE TABLE "tenancy" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"application_id" text,
	"contract" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"rent_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"is_shown" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tenancy_application_id_unique" UNIQUE("application_id"),
	CONSTRAINT "tenancy_state" CHECK ("tenancy"."state" in ('running', 'ended')),
	CONSTRAINT "tenancy_dates" CHECK ("tenancy"."starts_on" <= "tenancy"."ends_on"),
	CONSTRAINT "tenancy_ended" CHECK (("tenancy"."state" = 'ended') = ("tenancy"."ended_on" is not null) and num_nonnulls("tenancy"."ended_on", "tenancy"."end_reason") in (0, 2) and ("tenancy"."ended_on" is null or "tenancy"."ended_on" between "tenancy"."starts_on" and "tenancy"."ends_on")),
	CONSTRAINT "tenancy_rent" CHECK ("tenancy"."rent_minor" > 0)
);
--> statement-breakpoint
CREATE TABLE "unit_condition" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"tenancy_id" text,
	"occasion" text NOT NULL,
	"grade" text NOT NULL,
	"note" text NOT NULL,
	"seen_on" date NOT NULL,
	"written_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_condition_occasion" CHECK ("unit_condition"."occasion" in ('entry', 'routine', 'exit')),
	CONSTRAINT "unit_condition_grade" CHECK ("unit_condition"."grade" in ('good', 'worn', 'damaged')),
	CONSTRAINT "unit_condition_note" CHECK (length("unit_condition"."note") between 3 and 2000)
);
--> statement-breakpoint
CREATE TABLE "unit_condition_photo" (
	"condition_id" text NOT NULL,
	"document_id" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "unit_condition_photo_condition_id_document_id_pk" PRIMARY KEY("condition_id","document_id")
);
--> statement-breakpoint
CREATE TABLE "unit_fault" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"artisan_id" text,
	"reported_by" text NOT NULL,
	"note" text NOT NULL,
	"state" text DEFAULT 'reported' NOT NULL,
	"answer" text,
	"cost_minor" bigint,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "unit_fault_state" CHECK ("unit_fault"."state" in ('reported', 'accepted', 'done', 'refused')),
	CONSTRAINT "unit_fault_note" CHECK (length("unit_fault"."note") between 3 and 2000),
	CONSTRAINT "unit_fault_cost" CHECK ("unit_fault"."cost_minor" is null or "unit_fault"."cost_minor" >= 0 and "unit_fault"."state" = 'done')
);
--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_state" ADD CONSTRAINT "site_state_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_state" ADD CONSTRAINT "site_state_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_unit" ADD CONSTRAINT "site_unit_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_booking" ADD CONSTRAINT "unit_booking_unit_id_site_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."site_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_booking" ADD CONSTRAINT "unit_booking_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_booking" ADD CONSTRAINT "unit_booking_booked_by_user_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rent_charge" ADD CONSTRAINT "rent_charge_tenancy_id_tenancy_id_fk" FOREIGN KEY ("tenancy_id") REFERENCES "public"."tenancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rent_charge" ADD CONSTRAINT "rent_charge_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_answer" ADD CONSTRAINT "site_answer_application_id_site_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."site_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_answer" ADD CONSTRAINT "site_answer_criterion_id_site_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."site_criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_application" ADD CONSTRAINT "site_application_call_id_site_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."site_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_application" ADD CONSTRAINT "site_application_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_call" ADD CONSTRAINT "site_call_unit_id_site_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."site_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_call" ADD CONSTRAINT "site_call_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_criterion" ADD CONSTRAINT "site_criterion_call_id_site_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."site_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_score" ADD CONSTRAINT "site_score_application_id_site_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."site_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_score" ADD CONSTRAINT "site_score_criterion_id_site_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."site_criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_score" ADD CONSTRAINT "site_score_officer_id_user_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_unit_id_site_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."site_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_application_id_site_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."site_application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_condition" ADD CONSTRAINT "unit_condition_unit_id_site_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."site_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_condition" ADD CONSTRAINT "unit_condition_tenancy_id_tenancy_id_fk" FOREIGN KEY ("tenancy_id") REFERENCES "public"."tenancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_condition" ADD CONSTRAINT "unit_condition_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_condition_photo" ADD CONSTRAINT "unit_condition_photo_condition_id_unit_condition_id_fk" FOREIGN KEY ("condition_id") REFERENCES "public"."unit_condition"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_condition_photo" ADD CONSTRAINT "unit_condition_photo_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_fault" ADD CONSTRAINT "unit_fault_unit_id_site_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."site_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_fault" ADD CONSTRAINT "unit_fault_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_fault" ADD CONSTRAINT "unit_fault_reported_by_user_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "site_chamber" ON "site" USING btree ("chamber_id");--> statement-breakpoint
CREATE INDEX "unit_booking_unit" ON "unit_booking" USING btree ("unit_id","starts_at");--> statement-breakpoint
CREATE INDEX "unit_booking_artisan" ON "unit_booking" USING btree ("artisan_id","starts_at");--> statement-breakpoint
CREATE INDEX "site_application_artisan" ON "site_application" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "site_call_unit" ON "site_call" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "tenancy_unit" ON "tenancy" USING btree ("unit_id","starts_on");--> statement-breakpoint
CREATE INDEX "tenancy_artisan" ON "tenancy" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "unit_condition_unit" ON "unit_condition" USING btree ("unit_id","seen_on");--> statement-breakpoint
CREATE INDEX "unit_fault_unit" ON "unit_fault" USING btree ("unit_id","created_at");
--> statement-breakpoint
-- Equality of ids beside overlap of spans, in one exclusion. A trusted extension: the owner of the database may add it.
create extension if not exists btree_gist;
--> statement-breakpoint
-- One cell of a plan, one unit.
alter table site_unit add constraint site_unit_place
  exclude using gist (site_id with =, box(point(x, y), point(x + w - 1, y + h - 1)) with &&) where (x is not null);
--> statement-breakpoint
-- One moment of a machine, one booking, whoever asks and however many at once.
alter table unit_booking add constraint unit_booking_overlap
  exclude using gist (unit_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'cancelled');
--> statement-breakpoint
-- One day of a room, one tenant.
alter table tenancy add constraint tenancy_overlap
  exclude using gist (unit_id with =, daterange(starts_on, coalesce(ended_on, ends_on), '[]') with &&);
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('site', 'study', 'works'),
  ('site', 'works', 'entering_service'),
  ('site', 'entering_service', 'existing'),
  ('site', 'existing', 'works'),
  ('unit_booking', 'booked', 'cancelled'),
  ('unit_booking', 'booked', 'used'),
  ('unit_booking', 'booked', 'missed'),
  ('unit_booking', 'missed', 'used'),
  ('site_call', 'draft', 'published'),
  ('site_call', 'draft', 'cancelled'),
  ('site_call', 'published', 'allocated'),
  ('site_call', 'published', 'cancelled'),
  ('site_application', 'submitted', 'withdrawn'),
  ('site_application', 'withdrawn', 'submitted'),
  ('site_application', 'submitted', 'chosen'),
  ('site_application', 'submitted', 'waiting'),
  ('site_application', 'waiting', 'chosen'),
  ('site_application', 'waiting', 'withdrawn'),
  ('site_application', 'chosen', 'declined'),
  ('site_application', 'chosen', 'contracted'),
  ('tenancy', 'running', 'ended'),
  ('unit_fault', 'reported', 'accepted'),
  ('unit_fault', 'reported', 'refused'),
  ('unit_fault', 'accepted', 'done'),
  ('unit_fault', 'accepted', 'refused');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['site', 'unit_booking', 'site_call', 'site_application', 'tenancy', 'unit_fault'] loop
    execute format('create trigger %I before update of state on %I for each row execute function refuse_unlisted_transition()',
      t || '_transition', t);
  end loop;
end $$;
--> statement-breakpoint
-- A unit stands inside the plan of its site.
create function refuse_unit_outside() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.x is not null and not exists (select 1 from site s where s.id = new.site_id
      and new.x + new.w <= s.plan_columns and new.y + new.h <= s.plan_rows) then
    raise exception 'a unit outside of the plan' using errcode = 'check_violation', constraint = 'site_unit_inside';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger site_unit_inside before insert or update of x, y, w, h on site_unit
  for each row execute function refuse_unit_outside();
--> statement-breakpoint
-- What was published with a call stays.
create function refuse_site_criterion_change() returns trigger
  language plpgsql security definer set search_path = public as $$
declare part record := coalesce(new, old);
begin
  perform 1 from site_call c where c.id = part.call_id and c.state = 'draft' for share;
  if not found then
    raise exception 'a criterion of a published call' using errcode = 'check_violation', constraint = 'site_criterion_kept';
  end if;
  return part;
end $$;
--> statement-breakpoint
create trigger site_criterion_kept before insert or update or delete on site_criterion
  for each row execute function refuse_site_criterion_change();
--> statement-breakpoint
create function refuse_site_call_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.unit_id, new.opens_on, new.closes_on, new.starts_on, new.months, new.rent_minor, new.currency)
      is distinct from (old.unit_id, old.opens_on, old.closes_on, old.starts_on, old.months, old.rent_minor, old.currency) then
    raise exception 'terms of a published call' using errcode = 'check_violation', constraint = 'site_call_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger site_call_kept before update on site_call for each row execute function refuse_site_call_change();
--> statement-breakpoint
-- Two officers score an application and no third; nothing is scored once the room is given.
create function refuse_site_score() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from site_application a where a.id = new.application_id and a.state = 'submitted' for update;
  if not found then
    raise exception 'an application that is no longer scored' using errcode = 'check_violation', constraint = 'site_score_open';
  end if;
  if (select count(distinct officer_id) from site_score s
      where s.application_id = new.application_id and s.officer_id <> new.officer_id) >= 2 then
    raise exception 'a third officer' using errcode = 'check_violation', constraint = 'site_score_two_officers';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger site_score_rules before insert or update on site_score for each row execute function refuse_site_score();
--> statement-breakpoint
grant select, insert, update on site, site_state, site_unit, unit_booking, site_call, site_criterion, site_application, site_answer,
  site_score, tenancy, rent_charge, unit_condition, unit_condition_photo, unit_fault to app_rw, worker;
--> statement-breakpoint
grant delete on site_criterion, site_answer to app_rw, worker;
--> statement-breakpoint
revoke delete on site, site_state, site_unit, unit_booking, site_call, site_application, site_score, tenancy, rent_charge,
  unit_condition, unit_condition_photo, unit_fault from app_rw, worker;
--> statement-breakpoint
revoke update on site_state, unit_condition, unit_condition_photo from app_rw, worker;
--> statement-breakpoint
-- Who keeps a site: the chamber's registrars and managers.
create function actor_keeps_sites_of(chamber text) returns boolean
  language sql stable parallel safe
  return chamber = any (actor_chambers_as('registrar', 'manager'));
--> statement-breakpoint
create function actor_keeps_unit(unit text) returns boolean
  language sql stable
  return exists (select 1 from site_unit u join site s on s.id = u.site_id where u.id = unit and actor_keeps_sites_of(s.chamber_id));
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['site', 'site_state', 'site_unit', 'unit_booking', 'site_call', 'site_criterion', 'site_application',
      'site_answer', 'site_score', 'tenancy', 'rent_charge', 'unit_condition', 'unit_condition_photo', 'unit_fault'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
  -- Whoever sees the site sees its states and units; those who keep it write them.
  foreach t in array array['site_state', 'site_unit'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (exists (select 1 from site s where s.id = site_id))',
      t || '_shown', t);
    execute format('create policy %I on %I to app_rw, worker using (
      exists (select 1 from site s where s.id = site_id and actor_keeps_sites_of(s.chamber_id)))', t || '_keeper', t);
  end loop;
  foreach t in array array['unit_booking', 'site_call', 'tenancy', 'unit_condition', 'unit_fault'] loop
    execute format('create policy %I on %I to app_rw, worker using (actor_keeps_unit(unit_id))', t || '_keeper', t);
  end loop;
end $$;
--> statement-breakpoint
create policy site_shown on site for select to app_rw, worker using (published_at is not null);
--> statement-breakpoint
create policy site_keeper on site to app_rw, worker using (actor_keeps_sites_of(chamber_id));
--> statement-breakpoint
create policy unit_booking_maker on unit_booking to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy site_call_shown on site_call for select to app_rw, worker using (published_at is not null);
--> statement-breakpoint
create policy site_criterion_shown on site_criterion for select to app_rw, worker using (
  exists (select 1 from site_call c where c.id = call_id));
--> statement-breakpoint
create policy site_criterion_keeper on site_criterion to app_rw, worker using (
  exists (select 1 from site_call c where c.id = call_id and actor_keeps_unit(c.unit_id)));
--> statement-breakpoint
create policy site_application_maker on site_application to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy site_application_keeper on site_application to app_rw, worker using (
  exists (select 1 from site_call c where c.id = call_id and actor_keeps_unit(c.unit_id)));
--> statement-breakpoint
create policy site_answer_seen on site_answer for select to app_rw, worker using (
  exists (select 1 from site_application a where a.id = application_id));
--> statement-breakpoint
create policy site_answer_maker on site_answer to app_rw, worker using (
  exists (select 1 from site_application a where a.id = application_id and a.state = 'submitted'
    and a.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
-- An officer writes their own points; those who keep the site read them all, and the applicant once the room was given.
create policy site_score_officer on site_score to app_rw, worker using (
  officer_id = (select actor_setting('user_id')) and exists (select 1 from site_application a join site_call c on c.id = a.call_id
    where a.id = application_id and actor_keeps_unit(c.unit_id)));
--> statement-breakpoint
create policy site_score_read on site_score for select to app_rw, worker using (
  exists (select 1 from site_application a join site_call c on c.id = a.call_id where a.id = application_id
    and (actor_keeps_unit(c.unit_id) or a.rank is not null)));
--> statement-breakpoint
-- A tenant reads their contract, what they owe and what was seen of their room; whether they are shown is theirs to say.
create policy tenancy_maker on tenancy to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[])) with check (false);
--> statement-breakpoint
create policy rent_charge_tenant on rent_charge for select to app_rw, worker using (
  exists (select 1 from tenancy t where t.id = tenancy_id));
--> statement-breakpoint
create policy rent_charge_keeper on rent_charge to app_rw, worker using (
  exists (select 1 from tenancy t where t.id = tenancy_id and actor_keeps_unit(t.unit_id)));
--> statement-breakpoint
create policy unit_condition_tenant on unit_condition for select to app_rw, worker using (
  exists (select 1 from tenancy t where t.id = tenancy_id));
--> statement-breakpoint
create policy unit_condition_photo_keeper on unit_condition_photo to app_rw, worker using (
  exists (select 1 from unit_condition c where c.id = condition_id and actor_keeps_unit(c.unit_id)));
--> statement-breakpoint
create policy unit_fault_maker on unit_fault to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create view published.site as
  select s.id, s.chamber_id, c.key as chamber_key, c.name as chamber_name, s.kind, s.state, s.state_on, s.state_source, s.name,
    s.intro, s.address, s.town, s.visit, s.hours, s.plan_columns, s.plan_rows, s.published_at, s.is_demonstration
  from site s join chamber c on c.id = s.chamber_id where s.published_at is not null;
--> statement-breakpoint
create view published.site_unit as
  select u.id, u.site_id, u.kind, u.state, u.code, u.name, u.x, u.y, u.w, u.h, u.slot_minutes,
    exists (select 1 from tenancy t where t.unit_id = u.id
      and morocco_day() between t.starts_on and coalesce(t.ended_on, t.ends_on)) as is_let
  from site_unit u join published.site s on s.id = u.site_id;
--> statement-breakpoint
-- Who works there, of those who agree that it is said and who are shown at all.
create view published.site_maker as
  select u.site_id, t.unit_id, u.code, t.artisan_id
  from tenancy t join published.site_unit u on u.id = t.unit_id join published.artisan a on a.id = t.artisan_id
  where t.is_shown and morocco_day() between t.starts_on and coalesce(t.ended_on, t.ends_on);
--> statement-breakpoint
create view published.site_call as
  select k.id, u.site_id, k.unit_id, u.code, k.state, k.intro, k.opens_on, k.closes_on, k.starts_on, k.months, k.rent_minor, k.currency
  from site_call k join published.site_unit u on u.id = k.unit_id where k.state = 'published';
--> statement-breakpoint
create view published.site_criterion as
  select r.id, r.call_id, r.position, r.title, r.measure, r.weight
  from site_criterion r join published.site_call k on k.id = r.call_id;
--> statement-breakpoint
grant select on published.site, published.site_unit, published.site_maker, published.site_call, published.site_criterion
  to public_reader, app_rw, worker;
