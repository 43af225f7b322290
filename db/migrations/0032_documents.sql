-- Papers about purchases: frozen when they are issued, and the numbered ones without a gap for each seller, series and year.
CREATE TABLE "legal_seller" (
	"id" text PRIMARY KEY NOT NULL,
	"artisan_id" text,
	"is_platform" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "legal_seller_artisan_id_unique" UNIQUE("artisan_id"),
	CONSTRAINT "legal_seller_who" CHECK ("legal_seller"."is_platform" = ("legal_seller"."artisan_id" is null))
);
--> statement-breakpoint
CREATE TABLE "legal_seller_record" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "legal_seller_record_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"seller_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"name" text NOT NULL,
	"form" text,
	"address" text,
	"sealed_numbers" text,
	"vat_regime" text,
	"vat_basis_points" integer,
	"vat_mention" jsonb,
	"export_mention" jsonb,
	"source" text NOT NULL,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "legal_seller_record_rate" CHECK ((coalesce("legal_seller_record"."vat_regime", '') = 'liable') = ("legal_seller_record"."vat_basis_points" is not null))
);
--> statement-breakpoint
CREATE TABLE "document_counter" (
	"seller_id" text NOT NULL,
	"series" text NOT NULL,
	"year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "document_counter_seller_id_series_year_pk" PRIMARY KEY("seller_id","series","year")
);
--> statement-breakpoint
CREATE TABLE "customs_form_limit" (
	"valid_from" date PRIMARY KEY NOT NULL,
	"up_to_grams" integer NOT NULL,
	"up_to_mad_minor" bigint NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_document" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"checkout_id" text,
	"order_id" text,
	"refund_id" text,
	"artisan_id" text,
	"month" date,
	"basis" text DEFAULT '' NOT NULL,
	"seller_id" text,
	"series" text,
	"year" smallint,
	"sequence" integer,
	"number" text,
	"issued_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"sealed" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "order_document_number" UNIQUE("seller_id","series","year","sequence"),
	CONSTRAINT "order_document_numbered" CHECK (("order_document"."kind" in ('invoice', 'credit_note', 'commission_invoice', 'commission_credit')) = ("order_document"."sequence" is not null)
        and ("order_document"."sequence" is null) = ("order_document"."seller_id" is null) and ("order_document"."sequence" is null) = ("order_document"."series" is null)
        and ("order_document"."sequence" is null) = ("order_document"."year" is null) and ("order_document"."sequence" is null) = ("order_document"."number" is null))
);
--> statement-breakpoint
ALTER TABLE "legal_seller" ADD CONSTRAINT "legal_seller_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_seller_record" ADD CONSTRAINT "legal_seller_record_seller_id_legal_seller_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."legal_seller"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_seller_record" ADD CONSTRAINT "legal_seller_record_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_counter" ADD CONSTRAINT "document_counter_seller_id_legal_seller_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."legal_seller"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_document" ADD CONSTRAINT "order_document_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_document" ADD CONSTRAINT "order_document_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_document" ADD CONSTRAINT "order_document_refund_id_refund_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refund"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_document" ADD CONSTRAINT "order_document_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_document" ADD CONSTRAINT "order_document_seller_id_legal_seller_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."legal_seller"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "legal_seller_platform" ON "legal_seller" USING btree ("is_platform") WHERE "legal_seller"."is_platform";--> statement-breakpoint
CREATE INDEX "legal_seller_record_seller" ON "legal_seller_record" USING btree ("seller_id","valid_from");--> statement-breakpoint
CREATE INDEX "order_document_checkout" ON "order_document" USING btree ("checkout_id");--> statement-breakpoint
CREATE INDEX "order_document_artisan" ON "order_document" USING btree ("artisan_id","issued_at");--> statement-breakpoint
CREATE UNIQUE INDEX "order_document_order" ON "order_document" USING btree ("order_id","kind","basis") WHERE "order_document"."refund_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "order_document_refund" ON "order_document" USING btree ("refund_id","order_id") WHERE "order_document"."refund_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "order_document_confirmation" ON "order_document" USING btree ("checkout_id") WHERE "order_document"."kind" = 'order_confirmation';--> statement-breakpoint
CREATE UNIQUE INDEX "order_document_month" ON "order_document" USING btree ("artisan_id","month") WHERE "order_document"."month" is not null;--> statement-breakpoint
grant select, insert on legal_seller, legal_seller_record, order_document to app_rw, worker;
--> statement-breakpoint
grant select on customs_form_limit to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on document_counter to app_rw, worker;
--> statement-breakpoint
-- A seller's row is locked while a number is taken, which asks for the right to update it; nothing of it ever changes.
grant update (created_at) on legal_seller to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['legal_seller_record', 'order_document'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      t || '_append_only', t);
  end loop;
  foreach t in array array['legal_seller', 'legal_seller_record', 'document_counter', 'order_document'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- A seller's facts: their own, their chamber's office, and those who keep the whole; the office and the national offices write.
create policy legal_seller_parties on legal_seller to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')) or (select actor_is('admin'))
  or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[]))
) with check (
  (select actor_is_system())
  or (is_platform and ((select actor_is('federation')) or (select actor_is('admin'))))
  or exists (select 1 from artisan a where a.id = artisan_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[]))
);
--> statement-breakpoint
create policy legal_seller_record_parties on legal_seller_record to app_rw, worker using (
  exists (select 1 from legal_seller s where s.id = seller_id)
) with check (
  (select actor_is_system())
  or exists (select 1 from legal_seller s where s.id = seller_id and s.is_platform
    and ((select actor_is('federation')) or (select actor_is('admin'))))
  or exists (select 1 from legal_seller s join artisan a on a.id = s.artisan_id where s.id = seller_id
    and a.chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[]))
);
--> statement-breakpoint
create policy document_counter_parties on document_counter to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')) or (select actor_is('admin'))
) with check ((select actor_is_system()));
--> statement-breakpoint
-- Whoever sees the order sees its papers (features/documents/domain/kinds.ts narrows by kind); a confirmation is the buyer's. The
-- parties of an order make the papers of its parcel; numbers are given by the product alone.
create policy order_document_parties on order_document to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')) or (select actor_is('admin'))
  or (order_id is null and artisan_id = any ((select actor_artisans())::text[]))
  or exists (select 1 from artisan_order o where o.id = order_id)
  or (order_id is null and exists (select 1 from checkout c where c.id = checkout_id))
) with check (
  (select actor_is_system())
  or (number is null and kind in ('packing_slip', 'label', 'cn22', 'cn23', 'commercial_invoice')
    and exists (select 1 from artisan_order o where o.id = order_id))
);
--> statement-breakpoint
-- Belt to the counter's braces: a number that does not follow the one before it is refused, whoever gives it.
create function refuse_number_gap() returns trigger
  language plpgsql security definer set search_path = public as $$
declare before_it integer;
begin
  if new.sequence is null then return new; end if;
  select coalesce(max(d.sequence), 0) into before_it from order_document d
    where d.seller_id = new.seller_id and d.series = new.series and d.year = new.year;
  if new.sequence <> before_it + 1 then
    raise exception 'number % does not follow % in %/%', new.sequence, before_it, new.series, new.year
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger order_document_number_follows before insert on order_document
  for each row execute function refuse_number_gap();
