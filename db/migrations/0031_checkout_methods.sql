-- Payment at the door and by bank transfer, through the same states as a card.
CREATE TABLE "door_payment" (
	"checkout_id" text PRIMARY KEY NOT NULL,
	"phone_index" text NOT NULL,
	"confirm_by" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"called_by" text,
	"call_reason" text,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "door_payment_call" CHECK ("door_payment"."called_by" is null or "door_payment"."call_reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "door_code" (
	"id" text PRIMARY KEY NOT NULL,
	"checkout_id" text NOT NULL,
	"visitor_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"sealed_code" text,
	"expires_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"consumed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receiving_account" (
	"id" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"bank" text NOT NULL,
	"rib" text NOT NULL,
	"valid_from" date NOT NULL,
	"source" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfer_payment" (
	"checkout_id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"account" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transfer_payment_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "money_file" (
	"id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"brought_by" text,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "money_file_line" (
	"file_id" text NOT NULL,
	"line" integer NOT NULL,
	"reference" text NOT NULL,
	"amount_minor" bigint,
	"day" date,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"checkout_id" text,
	"order_id" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "money_file_line_file_id_line_pk" PRIMARY KEY("file_id","line"),
	CONSTRAINT "money_file_line_read" CHECK (("money_file_line"."state" = 'wrong') = ("money_file_line"."amount_minor" is null or "money_file_line"."day" is null))
);
--> statement-breakpoint
ALTER TABLE "door_payment" ADD CONSTRAINT "door_payment_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_payment" ADD CONSTRAINT "door_payment_called_by_user_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_code" ADD CONSTRAINT "door_code_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receiving_account" ADD CONSTRAINT "receiving_account_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_payment" ADD CONSTRAINT "transfer_payment_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_file" ADD CONSTRAINT "money_file_brought_by_user_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_file" ADD CONSTRAINT "money_file_confirmed_by_user_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_file_line" ADD CONSTRAINT "money_file_line_file_id_money_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."money_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_file_line" ADD CONSTRAINT "money_file_line_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_file_line" ADD CONSTRAINT "money_file_line_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "door_payment_open" ON "door_payment" USING btree ("phone_index") WHERE "door_payment"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "door_code_checkout" ON "door_code" USING btree ("checkout_id","created_at");--> statement-breakpoint
CREATE INDEX "transfer_payment_due" ON "transfer_payment" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "money_file_bytes" ON "money_file" USING btree ("source","sha256");--> statement-breakpoint
CREATE INDEX "money_file_line_fingerprint" ON "money_file_line" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "money_file_line_open" ON "money_file_line" USING btree ("state") WHERE "money_file_line"."state" in ('waiting', 'parked');--> statement-breakpoint
CREATE UNIQUE INDEX "money_file_line_order" ON "money_file_line" USING btree ("order_id") WHERE "money_file_line"."state" = 'booked';--> statement-breakpoint
grant select, insert, update on door_payment, door_code, money_file, money_file_line to app_rw, worker;
--> statement-breakpoint
grant select, insert on receiving_account, transfer_payment to app_rw, worker;
--> statement-breakpoint
create trigger receiving_account_append_only before update or delete or truncate on receiving_account
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['door_payment', 'door_code', 'receiving_account', 'transfer_payment', 'money_file', 'money_file_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever calls buyers or matches what came to the bank sees purchases that no card pays; of others they see nothing.
create policy checkout_by_hand on checkout for select to app_rw using (
  method <> 'card' and ((select actor_is('federation')) or (select actor_is('admin')))
);
--> statement-breakpoint
-- The buyer, and whoever sees the checkout; a buyer begins it and only the product or a call of an officer moves it.
create policy door_payment_parties on door_payment to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from checkout c where c.id = checkout_id)
) with check (
  (select actor_is_system()) or (select actor_is('federation')) or (select actor_is('admin'))
  or (confirmed_at is null and called_by is null and exists (select 1 from checkout c where c.id = checkout_id))
);
--> statement-breakpoint
create policy door_code_system on door_code to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy door_code_begin on door_code for insert to app_rw with check (
  exists (select 1 from checkout c where c.id = checkout_id and c.visitor_hash = (select actor_setting('visitor_hash')))
);
--> statement-breakpoint
create policy receiving_account_read on receiving_account for select to app_rw, worker using (true);
--> statement-breakpoint
create policy receiving_account_record on receiving_account for insert to app_rw, worker
  with check ((select actor_is_system()) or (select actor_is('federation')));
--> statement-breakpoint
create policy transfer_payment_parties on transfer_payment to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from checkout c where c.id = checkout_id)
);
--> statement-breakpoint
create policy money_file_federation on money_file to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
);
--> statement-breakpoint
create policy money_file_line_federation on money_file_line to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
);
--> statement-breakpoint
-- What a parcel brings its maker waits until the courier has brought the buyer's money: the row is left as it is, and the next
-- round looks again.
create function payable_waits_for_courier() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.state = 'eligible' and old.state <> 'eligible'
    and exists (select 1 from artisan_order o where o.id = new.order_id and o.method = 'cash_on_delivery')
    and not exists (select 1 from journal j where j.source_type = 'order' and j.source_id = new.order_id and j.kind = 'remitted')
  then
    return null;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger payable_courier before update of state on payable
  for each row execute function payable_waits_for_courier();
