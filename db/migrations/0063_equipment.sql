-- Support in tools and equipment: calls, what they offer, who asks, how it is ranked, what was given and what became of it.
CREATE TABLE "equipment_call" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"chamber_id" text NOT NULL,
	"body_id" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"answer_days" smallint NOT NULL,
	"budget_minor" bigint DEFAULT 0 NOT NULL,
	"held_minor" bigint DEFAULT 0 NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"published_at" timestamp with time zone,
	"ranked_by" text,
	"ranked_at" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"cancel_reason" text,
	"created_by" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "equipment_call_slug_unique" UNIQUE("slug"),
	CONSTRAINT "equipment_call_state" CHECK ("equipment_call"."state" in ('draft', 'published', 'closed', 'ranked', 'decided', 'done', 'cancelled')),
	CONSTRAINT "equipment_call_dates" CHECK ("equipment_call"."opens_on" <= "equipment_call"."closes_on"),
	CONSTRAINT "equipment_call_answer" CHECK ("equipment_call"."answer_days" between 1 and 60),
	CONSTRAINT "equipment_call_budget" CHECK ("equipment_call"."held_minor" between 0 and "equipment_call"."budget_minor"),
	CONSTRAINT "equipment_call_two_officers" CHECK ("equipment_call"."decided_by" is null or "equipment_call"."decided_by" <> "equipment_call"."ranked_by"),
	CONSTRAINT "equipment_call_decided" CHECK ("equipment_call"."state" not in ('decided', 'done') or num_nonnulls("equipment_call"."ranked_by", "equipment_call"."decided_by") = 2),
	CONSTRAINT "equipment_call_cancelled" CHECK (("equipment_call"."state" = 'cancelled') = ("equipment_call"."cancel_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "equipment_criterion" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"position" smallint NOT NULL,
	"title" jsonb NOT NULL,
	"measure" jsonb NOT NULL,
	"weight" smallint NOT NULL,
	CONSTRAINT "equipment_criterion_position" UNIQUE("call_id","position"),
	CONSTRAINT "equipment_criterion_weight" CHECK ("equipment_criterion"."weight" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "equipment_funds" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"source" text NOT NULL,
	"decided_on" date NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "equipment_funds_amount" CHECK ("equipment_funds"."amount_minor" > 0),
	CONSTRAINT "equipment_funds_source" CHECK (length("equipment_funds"."source") between 3 and 300)
);
--> statement-breakpoint
CREATE TABLE "equipment_item" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"position" smallint NOT NULL,
	"kind" jsonb NOT NULL,
	"quantity" smallint NOT NULL,
	"value_minor" bigint NOT NULL,
	"copay_percent" smallint DEFAULT 0 NOT NULL,
	"copay_minor" bigint DEFAULT 0 NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"keep_years" smallint NOT NULL,
	"held" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "equipment_item_position" UNIQUE("call_id","position"),
	CONSTRAINT "equipment_item_quantity" CHECK ("equipment_item"."quantity" between 1 and 500),
	CONSTRAINT "equipment_item_offered" CHECK ("equipment_item"."held" between 0 and "equipment_item"."quantity"),
	CONSTRAINT "equipment_item_value" CHECK ("equipment_item"."value_minor" > 0),
	CONSTRAINT "equipment_item_copay" CHECK ("equipment_item"."copay_percent" between 0 and 90 and "equipment_item"."copay_minor" between 0 and "equipment_item"."value_minor"),
	CONSTRAINT "equipment_item_keep" CHECK ("equipment_item"."keep_years" between 0 and 20)
);
--> statement-breakpoint
CREATE TABLE "equipment_item_craft" (
	"item_id" text NOT NULL,
	"craft_id" text NOT NULL,
	CONSTRAINT "equipment_item_craft_item_id_craft_id_pk" PRIMARY KEY("item_id","craft_id")
);
--> statement-breakpoint
CREATE TABLE "equipment_request" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"item_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"craft_id" text NOT NULL,
	"number" integer,
	"state" text DEFAULT 'draft' NOT NULL,
	"why" text NOT NULL,
	"present" text NOT NULL,
	"photo_id" text,
	"points" integer,
	"rank" integer,
	"answer_by" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "equipment_request_once" UNIQUE("call_id","artisan_id"),
	CONSTRAINT "equipment_request_number" UNIQUE("call_id","number"),
	CONSTRAINT "equipment_request_state" CHECK ("equipment_request"."state" in ('draft', 'submitted', 'withdrawn', 'waiting', 'offered', 'accepted', 'declined', 'lapsed')),
	CONSTRAINT "equipment_request_sent" CHECK ("equipment_request"."state" in ('draft', 'withdrawn') or "equipment_request"."number" is not null),
	CONSTRAINT "equipment_request_ranked" CHECK (num_nonnulls("equipment_request"."points", "equipment_request"."rank") in (0, 2)),
	CONSTRAINT "equipment_request_offered" CHECK ("equipment_request"."state" <> 'offered' or "equipment_request"."answer_by" is not null),
	CONSTRAINT "equipment_request_words" CHECK (length("equipment_request"."why") <= 2000 and length("equipment_request"."present") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "equipment_score" (
	"request_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"points" smallint NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "equipment_score_request_id_criterion_id_officer_id_pk" PRIMARY KEY("request_id","criterion_id","officer_id"),
	CONSTRAINT "equipment_score_points" CHECK ("equipment_score"."points" between 0 and 10),
	CONSTRAINT "equipment_score_reason" CHECK (length("equipment_score"."reason") between 3 and 500)
);
--> statement-breakpoint
CREATE TABLE "equipment_award" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"call_id" text NOT NULL,
	"item_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"state" text DEFAULT 'agreed' NOT NULL,
	"value_minor" bigint NOT NULL,
	"copay_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"keep_years" smallint NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"copay_paid_on" date,
	"copay_paid_how" text,
	"supplier" text,
	"serial" text,
	"condition" text,
	"delivered_on" date,
	"photo_id" text,
	"received_at" timestamp with time zone,
	"received_by" text,
	"keep_until" date,
	"ended_on" date,
	"end_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "equipment_award_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "equipment_award_state" CHECK ("equipment_award"."state" in ('agreed', 'ready', 'received', 'given_up', 'resold')),
	CONSTRAINT "equipment_award_sums" CHECK ("equipment_award"."value_minor" > 0 and "equipment_award"."copay_minor" between 0 and "equipment_award"."value_minor"),
	CONSTRAINT "equipment_award_paid" CHECK (num_nonnulls("equipment_award"."copay_paid_on", "equipment_award"."copay_paid_how") in (0, 2) and ("equipment_award"."copay_paid_on" is null or "equipment_award"."copay_minor" > 0)),
	CONSTRAINT "equipment_award_how" CHECK ("equipment_award"."copay_paid_how" in ('cash', 'transfer')),
	CONSTRAINT "equipment_award_delivered" CHECK (num_nonnulls("equipment_award"."supplier", "equipment_award"."serial", "equipment_award"."condition", "equipment_award"."delivered_on") in (0, 4) and ("equipment_award"."state" not in ('ready', 'received', 'resold') or "equipment_award"."delivered_on" is not null)),
	CONSTRAINT "equipment_award_condition" CHECK ("equipment_award"."condition" in ('new', 'good', 'used')),
	CONSTRAINT "equipment_award_received" CHECK (num_nonnulls("equipment_award"."received_at", "equipment_award"."received_by", "equipment_award"."keep_until") in (0, 3) and ("equipment_award"."state" in ('received', 'resold')) = ("equipment_award"."received_at" is not null) and ("equipment_award"."received_at" is null or "equipment_award"."copay_minor" = 0 or "equipment_award"."copay_paid_on" is not null)),
	CONSTRAINT "equipment_award_by" CHECK ("equipment_award"."received_by" in ('signature', 'code')),
	CONSTRAINT "equipment_award_ended" CHECK (num_nonnulls("equipment_award"."ended_on", "equipment_award"."end_reason") in (0, 2) and ("equipment_award"."state" in ('given_up', 'resold')) = ("equipment_award"."ended_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "equipment_award_code" (
	"award_id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"code" text NOT NULL,
	"wrong_tries" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "equipment_follow_up" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"due_on" date NOT NULL,
	"asked_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"sentence" text,
	"photo_id" text,
	"finding" text,
	"note" text,
	"read_by" text,
	"read_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "equipment_follow_up_due" UNIQUE("award_id","due_on"),
	CONSTRAINT "equipment_follow_up_state" CHECK ("equipment_follow_up"."state" in ('planned', 'asked', 'sent', 'read', 'dropped')),
	CONSTRAINT "equipment_follow_up_sent" CHECK (num_nonnulls("equipment_follow_up"."sent_at", "equipment_follow_up"."sentence", "equipment_follow_up"."photo_id") in (0, 3)),
	CONSTRAINT "equipment_follow_up_read" CHECK (("equipment_follow_up"."state" = 'read') = ("equipment_follow_up"."finding" is not null) and num_nonnulls("equipment_follow_up"."finding", "equipment_follow_up"."read_by", "equipment_follow_up"."read_at") in (0, 3)),
	CONSTRAINT "equipment_follow_up_finding" CHECK ("equipment_follow_up"."finding" in ('in_use', 'not_in_use', 'not_found')),
	CONSTRAINT "equipment_follow_up_words" CHECK (coalesce(length("equipment_follow_up"."sentence"), 0) <= 500 and coalesce(length("equipment_follow_up"."note"), 0) <= 500)
);
--> statement-breakpoint
ALTER TABLE "equipment_call" ADD CONSTRAINT "equipment_call_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_call" ADD CONSTRAINT "equipment_call_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_call" ADD CONSTRAINT "equipment_call_ranked_by_user_id_fk" FOREIGN KEY ("ranked_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_call" ADD CONSTRAINT "equipment_call_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_call" ADD CONSTRAINT "equipment_call_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_criterion" ADD CONSTRAINT "equipment_criterion_call_id_equipment_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."equipment_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_funds" ADD CONSTRAINT "equipment_funds_call_id_equipment_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."equipment_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_funds" ADD CONSTRAINT "equipment_funds_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_item" ADD CONSTRAINT "equipment_item_call_id_equipment_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."equipment_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_item_craft" ADD CONSTRAINT "equipment_item_craft_item_id_equipment_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."equipment_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_item_craft" ADD CONSTRAINT "equipment_item_craft_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_request" ADD CONSTRAINT "equipment_request_call_id_equipment_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."equipment_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_request" ADD CONSTRAINT "equipment_request_item_id_equipment_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."equipment_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_request" ADD CONSTRAINT "equipment_request_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_request" ADD CONSTRAINT "equipment_request_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_request" ADD CONSTRAINT "equipment_request_photo_id_document_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_score" ADD CONSTRAINT "equipment_score_request_id_equipment_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."equipment_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_score" ADD CONSTRAINT "equipment_score_criterion_id_equipment_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."equipment_criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_score" ADD CONSTRAINT "equipment_score_officer_id_user_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award" ADD CONSTRAINT "equipment_award_request_id_equipment_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."equipment_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award" ADD CONSTRAINT "equipment_award_call_id_equipment_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."equipment_call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award" ADD CONSTRAINT "equipment_award_item_id_equipment_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."equipment_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award" ADD CONSTRAINT "equipment_award_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award" ADD CONSTRAINT "equipment_award_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award" ADD CONSTRAINT "equipment_award_photo_id_document_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award_code" ADD CONSTRAINT "equipment_award_code_award_id_equipment_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."equipment_award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_award_code" ADD CONSTRAINT "equipment_award_code_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_follow_up" ADD CONSTRAINT "equipment_follow_up_award_id_equipment_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."equipment_award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_follow_up" ADD CONSTRAINT "equipment_follow_up_photo_id_document_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equipment_follow_up" ADD CONSTRAINT "equipment_follow_up_read_by_user_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "equipment_call_chamber" ON "equipment_call" USING btree ("chamber_id");--> statement-breakpoint
CREATE INDEX "equipment_funds_call" ON "equipment_funds" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "equipment_request_artisan" ON "equipment_request" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "equipment_request_item" ON "equipment_request" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "equipment_award_artisan" ON "equipment_award" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "equipment_award_call" ON "equipment_award" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "equipment_award_chamber" ON "equipment_award" USING btree ("chamber_id");
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('equipment_call', 'draft', 'published'),
  ('equipment_call', 'draft', 'cancelled'),
  ('equipment_call', 'published', 'closed'),
  ('equipment_call', 'published', 'cancelled'),
  ('equipment_call', 'closed', 'ranked'),
  ('equipment_call', 'closed', 'cancelled'),
  ('equipment_call', 'ranked', 'closed'),
  ('equipment_call', 'ranked', 'decided'),
  ('equipment_call', 'ranked', 'cancelled'),
  ('equipment_call', 'decided', 'done'),
  ('equipment_request', 'draft', 'submitted'),
  ('equipment_request', 'submitted', 'withdrawn'),
  ('equipment_request', 'withdrawn', 'submitted'),
  ('equipment_request', 'submitted', 'waiting'),
  ('equipment_request', 'submitted', 'offered'),
  ('equipment_request', 'waiting', 'offered'),
  ('equipment_request', 'waiting', 'withdrawn'),
  ('equipment_request', 'offered', 'accepted'),
  ('equipment_request', 'offered', 'declined'),
  ('equipment_request', 'offered', 'lapsed'),
  ('equipment_request', 'accepted', 'declined'),
  ('equipment_award', 'agreed', 'ready'),
  ('equipment_award', 'agreed', 'given_up'),
  ('equipment_award', 'ready', 'received'),
  ('equipment_award', 'ready', 'given_up'),
  ('equipment_award', 'received', 'resold'),
  ('equipment_follow_up', 'planned', 'asked'),
  ('equipment_follow_up', 'planned', 'dropped'),
  ('equipment_follow_up', 'asked', 'sent'),
  ('equipment_follow_up', 'asked', 'read'),
  ('equipment_follow_up', 'asked', 'dropped'),
  ('equipment_follow_up', 'sent', 'read');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['equipment_call', 'equipment_request', 'equipment_award', 'equipment_follow_up'] loop
    execute format('create trigger %I before update of state on %I for each row execute function refuse_unlisted_transition()',
      t || '_transition', t);
  end loop;
end $$;
--> statement-breakpoint
-- What was published with a call stays: its funds, items with their terms, and criteria.
create function refuse_equipment_part_change() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  part jsonb := to_jsonb(coalesce(new, old));
begin
  -- How many are held is not a term.
  if tg_table_name = 'equipment_item' and tg_op = 'UPDATE' and to_jsonb(new) - 'held' = to_jsonb(old) - 'held' then
    return new;
  end if;
  perform 1 from equipment_call c where c.state = 'draft'
    and c.id = coalesce(part ->> 'call_id', (select i.call_id from equipment_item i where i.id = part ->> 'item_id')) for share;
  if not found then
    raise exception 'a part of a published call' using errcode = 'check_violation', constraint = 'equipment_part_kept';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['equipment_funds', 'equipment_item', 'equipment_item_craft', 'equipment_criterion'] loop
    execute format('create trigger %I before insert or update or delete on %I for each row execute function refuse_equipment_part_change()',
      t || '_kept', t);
  end loop;
end $$;
--> statement-breakpoint
create function refuse_equipment_call_change() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.slug, new.chamber_id, new.body_id, new.title, new.text, new.opens_on, new.closes_on, new.answer_days,
      new.budget_minor, new.currency) is distinct from (old.slug, old.chamber_id, old.body_id, old.title, old.text, old.opens_on,
      old.closes_on, old.answer_days, old.budget_minor, old.currency) then
    raise exception 'terms of a published call' using errcode = 'check_violation', constraint = 'equipment_call_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger equipment_call_kept before update on equipment_call
  for each row execute function refuse_equipment_call_change();
--> statement-breakpoint
-- A call's budget is what its funds come to.
create function sum_equipment_funds() returns trigger
  language plpgsql security definer set search_path = public as $$
declare part record := coalesce(new, old);
begin
  update equipment_call c set budget_minor = (select coalesce(sum(f.amount_minor), 0) from equipment_funds f where f.call_id = c.id)
    where c.id = part.call_id;
  return null;
end $$;
--> statement-breakpoint
create trigger equipment_funds_sum after insert or update or delete on equipment_funds
  for each row execute function sum_equipment_funds();
--> statement-breakpoint
-- Whatever moves a request: what is offered or accepted is held, of the item and of the budget. Never more than there is (equipment_item_offered,
-- equipment_call_budget), whoever writes and however many at once.
create function hold_equipment() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  step integer := (new.state in ('offered', 'accepted'))::integer
    - (case when tg_op = 'UPDATE' then (old.state in ('offered', 'accepted'))::integer else 0 end);
begin
  if step <> 0 then
    update equipment_item i set held = i.held + step where i.id = new.item_id;
    update equipment_call c set held_minor = c.held_minor
      + step * (select i.value_minor - i.copay_minor from equipment_item i where i.id = new.item_id)
      where c.id = new.call_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger equipment_request_holds after insert or update of state on equipment_request
  for each row execute function hold_equipment();
--> statement-breakpoint
-- What was sent stays what it was, and is asked of the call's own items.
create function refuse_equipment_request_change() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and (new.call_id, new.artisan_id, new.created_at) is distinct from (old.call_id, old.artisan_id, old.created_at)
    or tg_op = 'UPDATE' and old.state not in ('draft', 'submitted', 'withdrawn')
      and (new.item_id, new.craft_id, new.why, new.present, new.number, new.photo_id)
        is distinct from (old.item_id, old.craft_id, old.why, old.present, old.number, old.photo_id)
    or not exists (select 1 from equipment_item i where i.id = new.item_id and i.call_id = new.call_id) then
    raise exception 'a request that was ranked' using errcode = 'check_violation', constraint = 'equipment_request_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger equipment_request_kept before insert or update on equipment_request
  for each row execute function refuse_equipment_request_change();
--> statement-breakpoint
-- Two officers score a request and no third; nothing is scored once the call is ranked, and nobody scores their own workshop.
create function refuse_equipment_score() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from equipment_request r join equipment_call c on c.id = r.call_id
    where r.id = new.request_id and r.state = 'submitted' and c.state in ('published', 'closed') for update of r;
  if not found then
    raise exception 'a request that is no longer scored' using errcode = 'check_violation', constraint = 'equipment_score_open';
  end if;
  if (select count(distinct officer_id) from equipment_score s
      where s.request_id = new.request_id and s.officer_id <> new.officer_id) >= 2 then
    raise exception 'a third officer' using errcode = 'check_violation', constraint = 'equipment_score_two_officers';
  end if;
  if exists (select 1 from equipment_request r join role_grant g on g.artisan_id = r.artisan_id
      where r.id = new.request_id and g.user_id = new.officer_id and g.ended_at is null) then
    raise exception 'an officer of the workshop itself' using errcode = 'check_violation', constraint = 'equipment_score_near';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger equipment_score_rules before insert or update on equipment_score
  for each row execute function refuse_equipment_score();
--> statement-breakpoint
grant select, insert, update on equipment_call, equipment_funds, equipment_item, equipment_item_craft, equipment_criterion,
  equipment_request, equipment_score, equipment_award, equipment_award_code, equipment_follow_up to app_rw, worker;
--> statement-breakpoint
grant delete on equipment_funds, equipment_item, equipment_item_craft, equipment_criterion to app_rw, worker;
--> statement-breakpoint
revoke delete on equipment_call, equipment_request, equipment_score, equipment_award, equipment_award_code, equipment_follow_up
  from app_rw, worker;
--> statement-breakpoint
revoke update on equipment_funds, equipment_item_craft from app_rw, worker;
--> statement-breakpoint
-- Who keeps a chamber's support: its registrars and managers.
create function actor_keeps_equipment_of(chamber text) returns boolean
  language sql stable parallel safe
  return chamber = any (actor_chambers_as('registrar', 'manager'));
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['equipment_call', 'equipment_funds', 'equipment_item', 'equipment_item_craft', 'equipment_criterion',
      'equipment_request', 'equipment_score', 'equipment_award', 'equipment_award_code', 'equipment_follow_up'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
  -- Whoever sees the call sees what it offers and asks; those who keep it write that.
  foreach t in array array['equipment_funds', 'equipment_item', 'equipment_criterion'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      exists (select 1 from equipment_call c where c.id = call_id))', t || '_shown', t);
    execute format('create policy %I on %I to app_rw, worker using (
      exists (select 1 from equipment_call c where c.id = call_id and actor_keeps_equipment_of(c.chamber_id)))', t || '_keeper', t);
  end loop;
  foreach t in array array['equipment_call', 'equipment_award', 'equipment_award_code'] loop
    execute format('create policy %I on %I to app_rw, worker using (actor_keeps_equipment_of(chamber_id))', t || '_keeper', t);
  end loop;
end $$;
--> statement-breakpoint
create policy equipment_call_shown on equipment_call for select to app_rw, worker using (published_at is not null);
--> statement-breakpoint
create policy equipment_item_craft_shown on equipment_item_craft for select to app_rw, worker using (
  exists (select 1 from equipment_item i where i.id = item_id));
--> statement-breakpoint
create policy equipment_item_craft_keeper on equipment_item_craft to app_rw, worker using (
  exists (select 1 from equipment_item i join equipment_call c on c.id = i.call_id
    where i.id = item_id and actor_keeps_equipment_of(c.chamber_id)));
--> statement-breakpoint
create policy equipment_request_maker on equipment_request to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
-- A draft is its workshop's alone.
create policy equipment_request_keeper on equipment_request to app_rw, worker using (
  state <> 'draft' and exists (select 1 from equipment_call c where c.id = call_id and actor_keeps_equipment_of(c.chamber_id)));
--> statement-breakpoint
-- An officer writes their own points; those who keep the call read them all, and the applicant once it was decided.
create policy equipment_score_officer on equipment_score to app_rw, worker using (
  officer_id = (select actor_setting('user_id')) and exists (select 1 from equipment_request r join equipment_call c on c.id = r.call_id
    where r.id = request_id and actor_keeps_equipment_of(c.chamber_id)));
--> statement-breakpoint
create policy equipment_score_read on equipment_score for select to app_rw, worker using (
  exists (select 1 from equipment_request r join equipment_call c on c.id = r.call_id where r.id = request_id
    and (actor_keeps_equipment_of(c.chamber_id) or c.state in ('decided', 'done'))));
--> statement-breakpoint
create policy equipment_award_maker on equipment_award for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy equipment_follow_up_seen on equipment_follow_up for select to app_rw, worker using (
  exists (select 1 from equipment_award a where a.id = award_id));
--> statement-breakpoint
create policy equipment_follow_up_keeper on equipment_follow_up to app_rw, worker using (
  exists (select 1 from equipment_award a where a.id = award_id and actor_keeps_equipment_of(a.chamber_id)));
--> statement-breakpoint
create view published.equipment_call as
  select k.id, k.slug, k.chamber_id, c.key as chamber_key, c.name as chamber_name, c.region_code, b.name as body_name, k.state, k.title,
    k.text, k.opens_on, k.closes_on, k.answer_days, k.budget_minor, k.currency, k.published_at, k.decided_at, k.cancel_reason,
    k.is_demonstration
  from equipment_call k join chamber c on c.id = k.chamber_id left join craft_body b on b.id = k.body_id
  where k.published_at is not null;
--> statement-breakpoint
create view published.equipment_funds as
  select f.id, f.call_id, f.amount_minor, f.currency, f.source, f.decided_on
  from equipment_funds f join published.equipment_call k on k.id = f.call_id;
--> statement-breakpoint
create view published.equipment_item as
  select i.id, i.call_id, i.position, i.kind, i.quantity, i.value_minor, i.copay_percent, i.copay_minor, i.currency, i.keep_years,
    array(select x.craft_id from equipment_item_craft x where x.item_id = i.id order by x.craft_id) as craft_ids
  from equipment_item i join published.equipment_call k on k.id = i.call_id;
--> statement-breakpoint
create view published.equipment_criterion as
  select r.id, r.call_id, r.position, r.title, r.measure, r.weight
  from equipment_criterion r join published.equipment_call k on k.id = r.call_id;
--> statement-breakpoint
-- Decided calls: how many asked and how many were granted equipment, by craft in the chamber's region. Under five is held back (null), and
-- so is a count of grants that would tell how few were left out.
create view published.equipment_result as
  select call_id, region_code, craft_id,
    case when requests < 5 then null else requests end as requests_count,
    case when requests < 5 or grants between 1 and 4 or requests - grants between 1 and 4 then null else grants end as grants_count
  from (
    select k.id as call_id, k.region_code, r.craft_id, count(*)::int as requests,
      (count(*) filter (where r.state = 'accepted'))::int as grants
    from published.equipment_call k join equipment_request r on r.call_id = k.id and r.rank is not null
    where k.state in ('decided', 'done')
    group by k.id, k.region_code, r.craft_id
  ) counted;
--> statement-breakpoint
grant select on published.equipment_call, published.equipment_funds, published.equipment_item, published.equipment_criterion,
  published.equipment_result to public_reader, app_rw, worker;
