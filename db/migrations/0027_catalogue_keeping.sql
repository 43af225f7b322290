CREATE TABLE "kept_piece" (
	"visitor_hash" text,
	"user_id" text,
	"piece_id" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "kept_piece_one_owner" CHECK (num_nonnulls("kept_piece"."visitor_hash", "kept_piece"."user_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "piece_report" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"piece_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"ground" text,
	"note" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "piece_report_number_unique" UNIQUE("number"),
	CONSTRAINT "piece_report_decided" CHECK (("piece_report"."state" = 'open') = ("piece_report"."decided_at" is null) and ("piece_report"."decided_at" is null) = ("piece_report"."note" is null)
        and ("piece_report"."state" = 'upheld') = ("piece_report"."ground" is not null))
);
--> statement-breakpoint
ALTER TABLE "kept_piece" ADD CONSTRAINT "kept_piece_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_piece" ADD CONSTRAINT "kept_piece_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_report" ADD CONSTRAINT "piece_report_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_report" ADD CONSTRAINT "piece_report_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_report" ADD CONSTRAINT "piece_report_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "kept_piece_visitor" ON "kept_piece" USING btree ("visitor_hash","piece_id") WHERE "kept_piece"."visitor_hash" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "kept_piece_user" ON "kept_piece" USING btree ("user_id","piece_id") WHERE "kept_piece"."user_id" is not null;--> statement-breakpoint
CREATE INDEX "kept_piece_piece" ON "kept_piece" USING btree ("piece_id");--> statement-breakpoint
CREATE INDEX "kept_piece_age" ON "kept_piece" USING btree ("kept_at") WHERE "kept_piece"."visitor_hash" is not null;--> statement-breakpoint
CREATE INDEX "piece_report_queue" ON "piece_report" USING btree ("chamber_id","created_at") WHERE "piece_report"."state" = 'open';--> statement-breakpoint
CREATE INDEX "piece_report_piece" ON "piece_report" USING btree ("piece_id");--> statement-breakpoint
CREATE INDEX "piece_report_forget" ON "piece_report" USING btree ("decided_at") WHERE "piece_report"."email" is not null;--> statement-breakpoint
grant select, insert, update, delete on kept_piece to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on piece_report to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['kept_piece', 'piece_report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
create policy kept_piece_keeper on kept_piece to app_rw, worker using (
  (select actor_is_system())
  or user_id = (select actor_setting('user_id'))
  or visitor_hash = (select actor_setting('visitor_hash'))
);
--> statement-breakpoint
create policy piece_report_office on piece_report to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('verifier', 'curator', 'manager'))::text[])
);
--> statement-breakpoint
-- Anybody may report what is shown, to the chamber that holds its maker and to no other, and not decide on it.
create policy piece_report_filed on piece_report for insert to app_rw, worker with check (
  state = 'open' and decided_by is null
  and chamber_id = (select p.chamber_id from published.piece p where p.id = piece_id)
);
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('piece_report', 'open', 'upheld'),
  ('piece_report', 'open', 'dismissed');
--> statement-breakpoint
create trigger piece_report_transition before update of state on piece_report
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- What still waits goes with the maker to the chamber that now holds them; what was decided stays where it was decided.
create function carry_open_reports() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  update piece_report r set chamber_id = new.chamber_id
    from piece p where p.id = r.piece_id and p.artisan_id = new.id and r.state = 'open';
  return null;
end $$;
--> statement-breakpoint
create trigger artisan_reports_follow after update of chamber_id on artisan
  for each row when (new.chamber_id is distinct from old.chamber_id) execute function carry_open_reports();
