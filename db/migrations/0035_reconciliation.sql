-- Events of the provider: on which account, answered by which other one, and found by what they are about.
alter table stripe_event add column account text;
--> statement-breakpoint
alter table stripe_event add column covered_by text;
--> statement-breakpoint
create index stripe_event_object on stripe_event using btree (object_id);
--> statement-breakpoint
CREATE TABLE "settlement_break" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"object" text NOT NULL,
	"currency" char(3),
	"amount_minor" bigint,
	"object_at" timestamp with time zone NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"owner_id" text,
	"alerted_at" timestamp with time zone,
	"resolved_at" timestamp with time zone,
	"resolution" text,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "reconciliation_run" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reconciliation_run_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"since" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"charges" integer DEFAULT 0 NOT NULL,
	"refunds" integer DEFAULT 0 NOT NULL,
	"movements" integer DEFAULT 0 NOT NULL,
	"healed" integer DEFAULT 0 NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"closed" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_resolution" (
	"receipt_id" text PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"checkout_id" text,
	"state" text NOT NULL,
	"stripe_refund_id" text,
	"tries" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "receipt_resolution_stripe_refund_id_unique" UNIQUE("stripe_refund_id")
);
--> statement-breakpoint
CREATE TABLE "desk_note" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "desk_note_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"checkout_id" text NOT NULL,
	"act" text NOT NULL,
	"words" text NOT NULL,
	"written_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_retry" (
	"job_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"retried_by" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "settlement_break" ADD CONSTRAINT "settlement_break_owner_id_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_resolution" ADD CONSTRAINT "receipt_resolution_receipt_id_unmatched_receipt_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."unmatched_receipt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_resolution" ADD CONSTRAINT "receipt_resolution_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_resolution" ADD CONSTRAINT "receipt_resolution_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_note" ADD CONSTRAINT "desk_note_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_note" ADD CONSTRAINT "desk_note_written_by_user_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_retry" ADD CONSTRAINT "job_retry_retried_by_user_id_fk" FOREIGN KEY ("retried_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "settlement_break_open" ON "settlement_break" USING btree ("kind","object") WHERE "settlement_break"."resolved_at" is null;--> statement-breakpoint
CREATE INDEX "settlement_break_object" ON "settlement_break" USING btree ("object");--> statement-breakpoint
CREATE INDEX "settlement_break_found" ON "settlement_break" USING btree ("found_at");--> statement-breakpoint
CREATE INDEX "desk_note_checkout" ON "desk_note" USING btree ("checkout_id","at");
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('receipt_resolution', 'due', 'sent'),
  ('receipt_resolution', 'due', 'assigned'),
  ('receipt_resolution', 'failed', 'due'),
  ('receipt_resolution', 'due', 'succeeded'),
  ('receipt_resolution', 'due', 'failed'),
  ('receipt_resolution', 'sent', 'succeeded'),
  ('receipt_resolution', 'sent', 'failed'),
  ('receipt_resolution', 'succeeded', 'failed');
--> statement-breakpoint
create trigger receipt_resolution_transition before update of state on receipt_resolution
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
grant select, insert, update on settlement_break, reconciliation_run, receipt_resolution to app_rw, worker;
--> statement-breakpoint
grant select, insert on desk_note, job_retry to app_rw, worker;
--> statement-breakpoint
create trigger desk_note_append_only before update or delete or truncate on desk_note
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger job_retry_append_only before update or delete or truncate on job_retry
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['settlement_break', 'reconciliation_run', 'receipt_resolution', 'desk_note', 'job_retry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or (select actor_is(''admin'')))', t || '_desk', t);
  end loop;
end $$;
--> statement-breakpoint
-- The federation watches over the books of all chambers: it reads what does not agree, and changes nothing.
create policy settlement_break_watch on settlement_break for select to app_rw, worker using (
  (select actor_is('federation'))
);
--> statement-breakpoint
create policy reconciliation_run_watch on reconciliation_run for select to app_rw, worker using (
  (select actor_is('federation'))
);
--> statement-breakpoint
-- The desk of the platform reads what belongs to an order, wherever it stands. It reads: every change is a command's, in the
-- product's own name.
do $$
declare t text;
begin
  foreach t in array array['checkout', 'journal', 'journal_line', 'unmatched_receipt', 'stripe_event', 'payable',
    'payout_batch', 'payout_line'] loop
    execute format('create policy %I on %I for select to app_rw, worker using ((select actor_is(''admin'')))', t || '_desk', t);
  end loop;
end $$;
--> statement-breakpoint
-- Rows below a checkout are seen by whoever sees the checkout, and policies of 0001 let those change them too. Somebody who
-- sees it from the desk alone does not.
create function actor_only_reads() returns boolean
  language sql stable parallel safe
  return not actor_is_system() and actor_is('admin')
    and cardinality(actor_artisans()) = 0 and cardinality(actor_chambers()) = 0;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['checkout_line', 'checkout_parcel', 'attempt', 'artisan_order', 'order_line', 'order_event',
    'refund', 'refund_line'] loop
    execute format('create policy %I on %I as restrictive for update to app_rw, worker using (
      not (select actor_only_reads()))', t || '_desk_update', t);
    execute format('create policy %I on %I as restrictive for delete to app_rw, worker using (
      not (select actor_only_reads()))', t || '_desk_delete', t);
  end loop;
end $$;
--> statement-breakpoint
-- What was done to one order, found without reading the whole chain.
create index audit_object on audit using btree (object, seq);
