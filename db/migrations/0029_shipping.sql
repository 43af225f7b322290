-- Tariffs are records that nobody changes: the steps of one day and record are one tariff, and the newest that has begun holds
-- whole. Charges on entry are dated records of their own.
ALTER TABLE "shipping_tariff" DROP CONSTRAINT "shipping_tariff_step";--> statement-breakpoint
ALTER TABLE "shipping_tariff" ADD COLUMN "is_demonstration" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "shipping_tariff" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "shipping_tariff" ADD CONSTRAINT "shipping_tariff_step" UNIQUE("zone","service","up_to_grams","valid_from","currency","recorded_at");--> statement-breakpoint
CREATE TABLE "duty_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"destination" text NOT NULL,
	"kind" text NOT NULL,
	"hs_prefix" text,
	"origin" text,
	"basis_points" integer,
	"amount_minor" bigint,
	"over_minor" bigint,
	"up_to_minor" bigint,
	"currency" char(3) NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"is_prepayable" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duty_rule_figure" CHECK (case when "duty_rule"."kind" in ('duty_percent', 'vat') then "duty_rule"."basis_points" between 0 and 100000 and "duty_rule"."amount_minor" is null
        else "duty_rule"."amount_minor" >= 0 and "duty_rule"."basis_points" is null end),
	CONSTRAINT "duty_rule_days" CHECK ("duty_rule"."valid_until" is null or "duty_rule"."valid_until" >= "duty_rule"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "duty_rule" ADD CONSTRAINT "duty_rule_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty_rule_destination" ON "duty_rule" USING btree ("destination","valid_from");--> statement-breakpoint
revoke update, delete on shipping_tariff from app_rw, worker;
--> statement-breakpoint
create trigger shipping_tariff_append_only before update or delete or truncate on shipping_tariff
  for each statement execute function refuse_change();
--> statement-breakpoint
grant select, insert on duty_rule to app_rw, worker;
--> statement-breakpoint
-- A rule is ended, and nothing else of it changes.
grant update (valid_until) on duty_rule to app_rw;
--> statement-breakpoint
alter table duty_rule enable row level security;
--> statement-breakpoint
alter table duty_rule force row level security;
--> statement-breakpoint
create policy duty_rule_owner on duty_rule to current_user using (true);
--> statement-breakpoint
create policy duty_rule_read on duty_rule for select to app_rw, worker using (true);
--> statement-breakpoint
create policy duty_rule_record on duty_rule for insert to app_rw, worker
  with check ((select actor_is_system()) or (select actor_is('federation')));
--> statement-breakpoint
create policy duty_rule_end on duty_rule for update to app_rw
  using ((select actor_is('federation'))) with check ((select actor_is('federation')));
--> statement-breakpoint
-- What the ordinary delivery costs today: of each zone, the whole of the newest tariff whose day has come.
create or replace view published.delivery_tariff as
  select t.zone, t.currency, t.up_to_grams, t.price_minor, t.transit_days, t.valid_from, t.source
  from shipping_tariff t
  where t.service = 'standard' and (t.valid_from, t.recorded_at) = (
    select s.valid_from, s.recorded_at from shipping_tariff s
    where s.zone = t.zone and s.service = t.service and s.currency = t.currency
      and s.valid_from <= (now() at time zone 'Africa/Casablanca')::date
    order by s.valid_from desc, s.recorded_at desc limit 1);
