-- Promotions: a percentage off a collection for some days, borne by the chamber or by each artisan who agreed.
CREATE TABLE "promotion" (
	"id" text PRIMARY KEY NOT NULL,
	"collection_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"basis_points" integer NOT NULL,
	"bearer" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"given_by" text,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "promotion_basis_points" CHECK ("promotion"."basis_points" between 100 and 9000),
	CONSTRAINT "promotion_bearer" CHECK ("promotion"."bearer" in ('chamber', 'artisan')),
	CONSTRAINT "promotion_days" CHECK ("promotion"."ends_on" >= "promotion"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "promotion_answer" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "promotion_answer_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"promotion_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"agrees" boolean NOT NULL,
	"user_id" text,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion" ADD CONSTRAINT "promotion_given_by_user_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_answer" ADD CONSTRAINT "promotion_answer_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promotion_answer" ADD CONSTRAINT "promotion_answer_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_promotion_id_promotion_id_fk" FOREIGN KEY ("promotion_id") REFERENCES "public"."promotion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "promotion_collection" ON "promotion" USING btree ("collection_id","ends_on");--> statement-breakpoint
CREATE INDEX "promotion_chamber" ON "promotion" USING btree ("chamber_id","created_at");--> statement-breakpoint
CREATE INDEX "promotion_answer_newest" ON "promotion_answer" USING btree ("promotion_id","artisan_id","n");--> statement-breakpoint
grant select, insert, update on promotion to app_rw, worker;
--> statement-breakpoint
grant select, insert on promotion_answer to app_rw, worker;
--> statement-breakpoint
-- What was promised stays as it was: a promotion may only be ended, and only once.
create function refuse_promotion_change() returns trigger
  language plpgsql as $$
begin
  if old.ended_at is not null
    or (to_jsonb(new) - 'ended_at' - 'given_by') is distinct from (to_jsonb(old) - 'ended_at' - 'given_by') then
    raise exception 'a promotion is only ever ended';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger promotion_kept before update on promotion for each row execute function refuse_promotion_change();
--> statement-breakpoint
create trigger promotion_answer_append_only before update or delete or truncate on promotion_answer
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['promotion', 'promotion_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- The offices read their own; makers read those of the collections their pieces are in.
create policy promotion_parties on promotion for select to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')) or chamber_id = any ((select actor_chambers())::text[])
  or exists (select 1 from collection_piece cp join piece p on p.id = cp.piece_id
    where cp.collection_id = promotion.collection_id and p.artisan_id = any ((select actor_artisans())::text[]))
);
--> statement-breakpoint
create policy promotion_given on promotion for insert to app_rw, worker with check (
  (select actor_is_system()) or (select actor_is('federation'))
  or chamber_id = any ((select actor_chambers_as('curator', 'manager'))::text[])
);
--> statement-breakpoint
create policy promotion_ended on promotion for update to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
  or chamber_id = any ((select actor_chambers_as('curator', 'manager'))::text[])
);
--> statement-breakpoint
create policy promotion_answer_parties on promotion_answer for select to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from promotion p where p.id = promotion_id
    and (p.chamber_id = any ((select actor_chambers())::text[]) or (select actor_is('federation'))))
);
--> statement-breakpoint
create policy promotion_answer_given on promotion_answer for insert to app_rw, worker with check (
  artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
-- What is in force today, for everybody's basket: no names, no answers.
create view published.promotion as
  select p.id, p.collection_id, cp.piece_id, p.basis_points, p.bearer, p.ends_on
  from promotion p
  join published.collection_piece cp on cp.collection_id = p.collection_id
  join piece i on i.id = cp.piece_id
  where p.ended_at is null
    and (now() at time zone 'Africa/Casablanca')::date between p.starts_on and p.ends_on
    and (p.bearer = 'chamber' or coalesce((
      select a.agrees from promotion_answer a
      where a.promotion_id = p.id and a.artisan_id = i.artisan_id order by a.n desc limit 1), false));
--> statement-breakpoint
grant select on published.promotion to public_reader, app_rw, worker;
--> statement-breakpoint
-- Baskets: of a browser or of an account, never of both. A browser whose person is signed in brings its basket at the next step.
alter table cart alter column visitor_hash drop not null;
--> statement-breakpoint
update cart set user_id = null where user_id is not null;
--> statement-breakpoint
ALTER TABLE "cart" DROP CONSTRAINT "cart_user_id_user_id_fk";
--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_user_id_unique" UNIQUE("user_id");
--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "cart_one_owner" CHECK (num_nonnulls("cart"."visitor_hash", "cart"."user_id") = 1);
--> statement-breakpoint
CREATE INDEX "cart_untouched" ON "cart" USING btree ("updated_at");
--> statement-breakpoint
ALTER TABLE "cart_line" ADD COLUMN "seen_unit_minor" bigint;
