-- Orders and money: what a buyer pays and what makers are owed stand beside each other, the first in the checkout's
-- currency, the second in dirhams. Purchases from before this were all in dirhams, without promotions, at one rate.
CREATE TABLE "stock_return" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stock_return_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sku" text NOT NULL CONSTRAINT "stock_return_sku_variant_sku_fk" REFERENCES "variant"("sku"),
	"quantity" integer NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payable" (
	"order_id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"state" text DEFAULT 'accrued' NOT NULL,
	"amount_minor" bigint NOT NULL,
	"taken_back_minor" bigint DEFAULT 0 NOT NULL,
	"netted_minor" bigint DEFAULT 0 NOT NULL,
	"eligible_at" timestamp with time zone,
	"payout_line_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payable_amounts" CHECK ("payable"."taken_back_minor" >= 0 and "payable"."netted_minor" >= 0 and "payable"."taken_back_minor" + "payable"."netted_minor" <= "payable"."amount_minor")
);
--> statement-breakpoint
CREATE TABLE "refund_line" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refund_line_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"refund_id" text NOT NULL,
	"order_id" text NOT NULL,
	"order_line_id" text,
	"part" text NOT NULL,
	"quantity" integer DEFAULT 0 NOT NULL,
	"amount_minor" bigint NOT NULL,
	"mad_minor" bigint NOT NULL,
	"subsidy_minor" bigint DEFAULT 0 NOT NULL,
	"commission_minor" bigint DEFAULT 0 NOT NULL,
	"commission_vat_minor" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "refund_line_amount" CHECK ("refund_line"."amount_minor" >= 0 and "refund_line"."mad_minor" >= 0),
	CONSTRAINT "refund_line_part" CHECK (("refund_line"."part" = 'goods') = ("refund_line"."order_line_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "refund" DROP CONSTRAINT "refund_cause";--> statement-breakpoint
ALTER TABLE "shipping_tariff" DROP CONSTRAINT "shipping_tariff_step";--> statement-breakpoint
ALTER TABLE "artisan_order" DROP CONSTRAINT "artisan_order_total";--> statement-breakpoint
ALTER TABLE "checkout" DROP CONSTRAINT "checkout_total";--> statement-breakpoint
DROP INDEX "artisan_order_open";--> statement-breakpoint
ALTER TABLE "refund" ALTER COLUMN "payment_intent" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "method" text DEFAULT 'card' NOT NULL;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "service" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "duties_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "mad_items_minor" bigint;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "mad_shipping_minor" bigint;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "subsidy_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "commission_vat_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "gift_note" text;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "method" text DEFAULT 'card' NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "service" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "exchange_quote_id" text;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "per_dirham" numeric(18, 8);--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "duties" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "duties_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "duty_estimate" jsonb;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "list_unit_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "mad_unit_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "subsidy_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "promotion_id" text;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "commission_basis_points" integer;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "commission_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "commission_vat_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "weight_grams" integer;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "hs_heading" text;--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "origin_country" char(2) DEFAULT 'MA' NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD COLUMN "duties_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD COLUMN "mad_items_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD COLUMN "mad_shipping_minor" bigint;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD COLUMN "subsidy_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD COLUMN "commission_vat_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "cancelled_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "list_unit_minor" bigint;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "mad_unit_minor" bigint;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "subsidy_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "promotion_id" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "commission_basis_points" integer;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "commission_minor" bigint;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "commission_vat_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "weight_grams" integer;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "hs_heading" text;--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "origin_country" char(2) DEFAULT 'MA' NOT NULL;--> statement-breakpoint
ALTER TABLE "shipping_tariff" ADD COLUMN "service" text DEFAULT 'standard' NOT NULL;--> statement-breakpoint
ALTER TABLE "shipping_tariff" ADD COLUMN "carrier" text DEFAULT 'amana' NOT NULL;--> statement-breakpoint
ALTER TABLE "payable" ADD CONSTRAINT "payable_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payable" ADD CONSTRAINT "payable_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_refund_id_refund_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refund"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refund_line" ADD CONSTRAINT "refund_line_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payable_artisan" ON "payable" USING btree ("artisan_id","state");--> statement-breakpoint
CREATE INDEX "payable_due" ON "payable" USING btree ("state","eligible_at");--> statement-breakpoint
CREATE INDEX "refund_line_refund" ON "refund_line" USING btree ("refund_id");--> statement-breakpoint
CREATE INDEX "refund_line_order" ON "refund_line" USING btree ("order_id");--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_exchange_quote_id_exchange_quote_id_fk" FOREIGN KEY ("exchange_quote_id") REFERENCES "public"."exchange_quote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "refund_cause" ON "refund" USING btree ("payment_intent","reason") WHERE "refund"."reason" in ('late_without_stock', 'second_payment');--> statement-breakpoint
CREATE INDEX "refund_checkout" ON "refund" USING btree ("checkout_id");--> statement-breakpoint
CREATE INDEX "artisan_order_open" ON "artisan_order" USING btree ("artisan_id","created_at") WHERE "artisan_order"."state" in ('confirmed', 'paid', 'accepted', 'packed', 'shipped');--> statement-breakpoint
ALTER TABLE "shipping_tariff" ADD CONSTRAINT "shipping_tariff_step" UNIQUE("zone","service","up_to_grams","valid_from","currency");--> statement-breakpoint
ALTER TABLE "artisan_order" ADD CONSTRAINT "artisan_order_total" CHECK ("artisan_order"."total_minor" = "artisan_order"."items_minor" + "artisan_order"."shipping_minor" + "artisan_order"."duties_minor");--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_rate" CHECK (("checkout"."currency" = 'MAD') = ("checkout"."per_dirham" is null));--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_national" CHECK ("checkout"."method" = 'card' or "checkout"."currency" = 'MAD');--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_total" CHECK ("checkout"."total_minor" = "checkout"."items_minor" + "checkout"."shipping_minor" + "checkout"."duties_minor" and "checkout"."items_minor" > 0);--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_back" CHECK ("order_line"."cancelled_quantity" >= 0 and "order_line"."returned_quantity" >= 0
        and "order_line"."cancelled_quantity" + "order_line"."returned_quantity" <= "order_line"."quantity");
--> statement-breakpoint
update checkout_line set list_unit_minor = unit_minor, mad_unit_minor = unit_minor;
--> statement-breakpoint
update checkout_line l set
  weight_grams = coalesce(v.weight_grams, p.weight_grams),
  hs_heading = coalesce(v.hs_heading, p.hs_heading),
  origin_country = v.origin_country
  from variant v join piece p on p.id = v.piece_id where v.sku = l.sku;
--> statement-breakpoint
update checkout_parcel set mad_items_minor = items_minor, mad_shipping_minor = shipping_minor;
--> statement-breakpoint
update artisan_order set mad_items_minor = items_minor, mad_shipping_minor = shipping_minor;
--> statement-breakpoint
-- The commission of a parcel over its lines: each its whole share, and the last what is left over.
with shares as (
  select l.checkout_id, l.sku, p.commission_minor, p.items_minor,
    row_number() over part = count(*) over (partition by l.checkout_id, l.artisan_id) as is_last,
    case when p.items_minor = 0 then 0 else p.commission_minor * l.unit_minor * l.quantity / p.items_minor end as own,
    sum(case when p.items_minor = 0 then 0 else p.commission_minor * l.unit_minor * l.quantity / p.items_minor end)
      over (partition by l.checkout_id, l.artisan_id) as given
  from checkout_line l
  join checkout_parcel p on p.checkout_id = l.checkout_id and p.artisan_id = l.artisan_id
  window part as (partition by l.checkout_id, l.artisan_id order by l.sku)
)
update checkout_line l set
  commission_minor = s.own + case when s.is_last then s.commission_minor - s.given else 0 end,
  commission_basis_points = case when s.items_minor = 0 then 0 else round(s.commission_minor * 10000.0 / s.items_minor)::int end
  from shares s where s.checkout_id = l.checkout_id and s.sku = l.sku;
--> statement-breakpoint
update order_line o set
  list_unit_minor = l.list_unit_minor, mad_unit_minor = l.mad_unit_minor, weight_grams = l.weight_grams,
  hs_heading = l.hs_heading, origin_country = l.origin_country,
  commission_basis_points = l.commission_basis_points, commission_minor = l.commission_minor
  from artisan_order a join checkout_line l on l.checkout_id = a.checkout_id
  where a.id = o.order_id and l.sku = o.sku;
--> statement-breakpoint
alter table checkout_line alter column list_unit_minor set not null, alter column mad_unit_minor set not null,
  alter column commission_basis_points set not null, alter column commission_minor set not null,
  alter column weight_grams set not null;
--> statement-breakpoint
alter table order_line alter column list_unit_minor set not null, alter column mad_unit_minor set not null,
  alter column commission_basis_points set not null, alter column commission_minor set not null,
  alter column weight_grams set not null;
--> statement-breakpoint
alter table checkout_parcel alter column mad_items_minor set not null, alter column mad_shipping_minor set not null;
--> statement-breakpoint
alter table artisan_order alter column mad_items_minor set not null, alter column mad_shipping_minor set not null;
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('checkout', 'pending', 'confirmed'),
  ('checkout', 'confirmed', 'paid'),
  ('checkout', 'confirmed', 'refused'),
  ('artisan_order', 'confirmed', 'accepted'),
  ('artisan_order', 'confirmed', 'cancelled'),
  ('artisan_order', 'packed', 'cancelled'),
  ('artisan_order', 'shipped', 'refused'),
  ('artisan_order', 'refused', 'returned'),
  ('artisan_order', 'returned', 'closed'),
  ('artisan_order', 'partially_refunded', 'closed'),
  ('artisan_order', 'partially_refunded', 'return_requested'),
  ('artisan_order', 'partially_refunded', 'disputed'),
  ('artisan_order', 'return_requested', 'disputed'),
  ('artisan_order', 'won', 'closed'),
  ('payable', 'accrued', 'eligible'),
  ('payable', 'accrued', 'frozen'),
  ('payable', 'eligible', 'batched'),
  ('payable', 'eligible', 'frozen'),
  ('payable', 'frozen', 'accrued'),
  ('payable', 'frozen', 'eligible'),
  ('payable', 'batched', 'eligible'),
  ('payable', 'batched', 'sent'),
  ('payable', 'sent', 'confirmed'),
  ('payable', 'sent', 'eligible');
--> statement-breakpoint
create trigger payable_transition before update of state on payable
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
grant select, insert, update on refund_line, payable to app_rw, worker;
--> statement-breakpoint
grant select, insert on stock_return to app_rw, worker;
--> statement-breakpoint
create trigger stock_return_append_only before update or delete or truncate on stock_return
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['refund_line', 'payable'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- Whoever sees the order sees what of it went back; only the product itself writes it.
create policy refund_line_parties on refund_line to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from artisan_order o where o.id = order_id)
) with check ((select actor_is_system()));
--> statement-breakpoint
create policy payable_parties on payable to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
) with check ((select actor_is_system()));
--> statement-breakpoint
-- Public pages tell what the ordinary delivery costs.
create or replace view published.delivery_tariff as
  select distinct on (t.zone, t.currency, t.up_to_grams) t.zone, t.currency, t.up_to_grams, t.price_minor, t.transit_days,
    t.valid_from, t.source
  from shipping_tariff t
  where t.service = 'standard' and t.valid_from <= (now() at time zone 'Africa/Casablanca')::date
  order by t.zone, t.currency, t.up_to_grams, t.valid_from desc;
--> statement-breakpoint
-- As before, with the parcels that are paid at the door.
create or replace function chamber_brings(maker text, order_state text, ordered timestamptz, lead_days integer, taken_on_by text)
  returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from artisan a
      where a.id = maker
        and a.chamber_id = any (actor_chambers_as('registrar', 'manager'))
        and order_state in ('confirmed', 'paid', 'accepted', 'packed', 'shipped')
        and (standing_orders_with_chamber(a.state)
          or taken_on_by = a.chamber_id
          or (order_state <> 'shipped' and ordered + make_interval(days => lead_days) < now())));
  end;
