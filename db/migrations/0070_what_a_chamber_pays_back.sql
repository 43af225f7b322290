CREATE TABLE "custody_payment" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text,
	"chamber_id" text,
	"amount_minor" bigint NOT NULL,
	"bank_reference" text NOT NULL,
	"recorded_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custody_payment_bank_reference_unique" UNIQUE("bank_reference"),
	CONSTRAINT "custody_payment_payee" CHECK (num_nonnulls("custody_payment"."body_id", "custody_payment"."chamber_id") > 0),
	CONSTRAINT "custody_payment_amount" CHECK ("custody_payment"."amount_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "custody_payment" ADD CONSTRAINT "custody_payment_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_payment" ADD CONSTRAINT "custody_payment_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custody_payment" ADD CONSTRAINT "custody_payment_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custody_payment_body" ON "custody_payment" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "custody_payment_chamber" ON "custody_payment" USING btree ("chamber_id");--> statement-breakpoint
-- Written by the product for the federation, and read by whoever reads the payee's transfers.
alter table custody_payment enable row level security;
--> statement-breakpoint
alter table custody_payment force row level security;
--> statement-breakpoint
create policy custody_payment_owner on custody_payment to current_user using (true);
--> statement-breakpoint
create policy custody_payment_system on custody_payment to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy custody_payment_keepers on custody_payment for select to app_rw, worker using (
  actor_keeps_body(chamber_id) or actor_holds_office(body_id, '{president,vice_president,treasurer}')
);
--> statement-breakpoint
create policy custody_payment_federation on custody_payment for select to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
revoke all on custody_payment from app_rw, worker;
--> statement-breakpoint
grant select, insert on custody_payment to app_rw, worker;
--> statement-breakpoint
create trigger custody_payment_kept before update or delete on custody_payment
  for each row execute function keep_as_entered('{}');
