CREATE TABLE "chamber_hub" (
	"chamber_id" text PRIMARY KEY NOT NULL,
	"is_on" boolean DEFAULT false NOT NULL,
	"address" jsonb NOT NULL,
	"hours" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hub_transfer" (
	"id" text PRIMARY KEY NOT NULL,
	"checkout_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"carrier" text,
	"tracking_number" text,
	"shipped_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hub_transfer_once" UNIQUE("checkout_id","chamber_id")
);
--> statement-breakpoint
CREATE TABLE "hub_item" (
	"order_id" text PRIMARY KEY NOT NULL,
	"hub_transfer_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"state" text DEFAULT 'expected' NOT NULL,
	"checklist" jsonb,
	"defect" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parcel" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"n" smallint NOT NULL,
	"state" text DEFAULT 'packed' NOT NULL,
	"carrier" text,
	"tracking_number" text,
	"weight_grams" integer,
	"hub_transfer_id" text,
	"packed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"shipped_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"places_back" boolean DEFAULT false NOT NULL,
	CONSTRAINT "parcel_number" UNIQUE("order_id","n"),
	CONSTRAINT "parcel_weight" CHECK ("parcel"."weight_grams" > 0),
	CONSTRAINT "parcel_left" CHECK ("parcel"."state" = 'packed' or "parcel"."shipped_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "parcel_line" (
	"parcel_id" text NOT NULL,
	"order_line_id" text NOT NULL,
	"order_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "parcel_line_parcel_id_order_line_id_pk" PRIMARY KEY("parcel_id","order_line_id"),
	CONSTRAINT "parcel_line_quantity" CHECK ("parcel_line"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "order_photo" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"by" text NOT NULL,
	"storage_key" text NOT NULL,
	"sealed_key" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_reminder" (
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_reminder_order_id_kind_pk" PRIMARY KEY("order_id","kind")
);
--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "accept_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "ship_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "missing_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "order_event" ADD COLUMN "step" text;--> statement-breakpoint
ALTER TABLE "order_event" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "order_event" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "chamber_hub" ADD CONSTRAINT "chamber_hub_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_transfer" ADD CONSTRAINT "hub_transfer_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_transfer" ADD CONSTRAINT "hub_transfer_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_item" ADD CONSTRAINT "hub_item_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_item" ADD CONSTRAINT "hub_item_hub_transfer_id_hub_transfer_id_fk" FOREIGN KEY ("hub_transfer_id") REFERENCES "public"."hub_transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_item" ADD CONSTRAINT "hub_item_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_item" ADD CONSTRAINT "hub_item_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_hub_transfer_id_hub_transfer_id_fk" FOREIGN KEY ("hub_transfer_id") REFERENCES "public"."hub_transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_line" ADD CONSTRAINT "parcel_line_parcel_id_parcel_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_line" ADD CONSTRAINT "parcel_line_order_line_id_order_line_id_fk" FOREIGN KEY ("order_line_id") REFERENCES "public"."order_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_line" ADD CONSTRAINT "parcel_line_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_photo" ADD CONSTRAINT "order_photo_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_photo" ADD CONSTRAINT "order_photo_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_reminder" ADD CONSTRAINT "order_reminder_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hub_transfer_open" ON "hub_transfer" USING btree ("chamber_id","state");--> statement-breakpoint
CREATE INDEX "hub_item_transfer" ON "hub_item" USING btree ("hub_transfer_id");--> statement-breakpoint
CREATE INDEX "parcel_under_way" ON "parcel" USING btree ("shipped_at") WHERE "parcel"."state" = 'shipped';--> statement-breakpoint
CREATE INDEX "parcel_line_order" ON "parcel_line" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "order_photo_order" ON "order_photo" USING btree ("order_id");
--> statement-breakpoint
-- Orders on their way: each has the one box it left in.
insert into parcel (id, order_id, artisan_id, n, state, carrier, tracking_number, shipped_at, places_back)
  select 'pcl_' || substr(o.id, 5), o.id, o.artisan_id, 1,
    case when o.state = 'packed' then 'packed' when o.state = 'shipped' then 'shipped' else 'delivered' end,
    o.carrier, o.tracking_number,
    case when o.state <> 'packed' then coalesce(
      (select max(e.at) from order_event e where e.order_id = o.id and e.state = 'shipped'), o.created_at) end,
    true
  from artisan_order o where o.state in ('packed', 'shipped', 'delivered', 'closed', 'return_requested');
--> statement-breakpoint
insert into parcel_line (parcel_id, order_line_id, order_id, quantity)
  select p.id, l.id, l.order_id, l.quantity - l.cancelled_quantity
  from parcel p join order_line l on l.order_id = p.order_id where l.quantity > l.cancelled_quantity;
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('parcel', 'packed', 'shipped'),
  ('parcel', 'shipped', 'delivered'),
  ('parcel', 'shipped', 'refused'),
  ('parcel', 'refused', 'returned'),
  ('parcel', 'delivered', 'returned'),
  ('hub_item', 'expected', 'handed_over'),
  ('hub_item', 'expected', 'collected'),
  ('hub_item', 'expected', 'dropped'),
  ('hub_item', 'handed_over', 'collected'),
  ('hub_item', 'handed_over', 'dropped'),
  ('hub_item', 'collected', 'inspected'),
  ('hub_item', 'collected', 'defect'),
  ('hub_item', 'collected', 'dropped'),
  ('hub_item', 'inspected', 'defect'),
  ('hub_item', 'inspected', 'shipped'),
  ('hub_item', 'inspected', 'dropped'),
  ('hub_item', 'defect', 'handed_over'),
  ('hub_item', 'defect', 'collected'),
  ('hub_item', 'defect', 'dropped'),
  ('hub_transfer', 'open', 'shipped'),
  ('hub_transfer', 'open', 'cancelled'),
  ('hub_transfer', 'shipped', 'delivered');
--> statement-breakpoint
create trigger parcel_transition before update of state on parcel
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger hub_item_transition before update of state on hub_item
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger hub_transfer_transition before update of state on hub_transfer
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- How long makers and chambers have is an example until an institution says otherwise.
insert into dated_rule (id, key, value, effective_from, source, evidence) values
  ('rul_01m8bsgcggect880vnsbnxdt2d', 'orders.days', '{"accept": 2, "chamber": 5, "arrival": 21}', '2026-01-01',
   'Example for the demonstration: no text sets these days', 'demonstration')
  on conflict do nothing;
--> statement-breakpoint
grant select, insert, update on chamber_hub, hub_transfer, hub_item, parcel to app_rw, worker;
--> statement-breakpoint
grant select, insert on parcel_line, order_photo, order_reminder to app_rw, worker;
--> statement-breakpoint
-- As before, and since the maker let a deadline of the order pass: to accept it, or to send it.
create function chamber_brings(maker text, order_state text, ordered timestamptz, lead_days integer, taken_on_by text,
    accept_until timestamptz, ship_until timestamptz)
  returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from artisan a
      where a.id = maker
        and a.chamber_id = any (actor_chambers_as('registrar', 'manager'))
        and order_state in ('confirmed', 'paid', 'accepted', 'packed', 'shipped')
        and (standing_orders_with_chamber(a.state)
          or taken_on_by = a.chamber_id
          or (order_state <> 'shipped'
            and coalesce(ship_until, ordered + make_interval(days => lead_days)) < now())
          or (order_state in ('confirmed', 'paid') and accept_until < now())));
  end;
--> statement-breakpoint
revoke execute on function chamber_brings(text, text, timestamptz, integer, text, timestamptz, timestamptz) from public;
--> statement-breakpoint
grant execute on function chamber_brings(text, text, timestamptz, integer, text, timestamptz, timestamptz) to app_rw, worker;
--> statement-breakpoint
drop policy artisan_order_chamber on artisan_order;
--> statement-breakpoint
drop policy artisan_order_chamber_lock on artisan_order;
--> statement-breakpoint
drop function chamber_brings(text, text, timestamptz, integer, text);
--> statement-breakpoint
create policy artisan_order_chamber on artisan_order for select to app_rw, worker using (
  cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0
  and chamber_brings(artisan_id, state, created_at, lead_days, brought_by, accept_by, ship_by)
);
--> statement-breakpoint
create policy artisan_order_chamber_lock on artisan_order for update to app_rw, worker using (
  cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0
  and chamber_brings(artisan_id, state, created_at, lead_days, brought_by, accept_by, ship_by)
) with check (false);
--> statement-breakpoint
create or replace function bring_order(order_id text, from_state text, to_state text, given_carrier text, given_tracking text)
  returns boolean
  language plpgsql security definer set search_path = public as $$
declare found_order record;
begin
  select o.id, o.artisan_id, a.chamber_id into found_order
    from artisan_order o join artisan a on a.id = o.artisan_id
    where o.id = order_id and o.state = from_state
      and chamber_brings(o.artisan_id, o.state, o.created_at, o.lead_days, o.brought_by, o.accept_by, o.ship_by);
  if not found or to_state not in ('accepted', 'packed', 'shipped', 'delivered') then return false; end if;
  update artisan_order o set state = to_state, brought_by = found_order.chamber_id,
      carrier = coalesce(given_carrier, o.carrier), tracking_number = coalesce(given_tracking, o.tracking_number)
    where o.id = order_id and o.state = from_state;
  if not found then return false; end if;
  insert into order_event (order_id, artisan_id, state, by)
    values (found_order.id, found_order.artisan_id, to_state, 'chamber');
  return true;
end $$;
--> statement-breakpoint
-- What a hub holds, or has sent and nobody has received yet, its chamber's people may see.
create function hub_holds(held_order text) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from hub_item i join hub_transfer t on t.id = i.hub_transfer_id
      where i.order_id = held_order and t.state in ('open', 'shipped') and i.state <> 'dropped'
        and i.chamber_id = any (actor_chambers_as('registrar', 'manager')));
  end;
--> statement-breakpoint
-- The parts that a hub packed together leave, or arrive, in one step. Answers how many orders moved.
create function hub_move(moved_transfer text, to_state text, given_carrier text, given_tracking text) returns integer
  language plpgsql security definer set search_path = public as $$
declare moved integer;
begin
  if to_state not in ('shipped', 'delivered') then return 0; end if;
  with step as (
    update artisan_order o set state = to_state,
        carrier = coalesce(given_carrier, o.carrier), tracking_number = coalesce(given_tracking, o.tracking_number)
      from hub_item i
      where i.hub_transfer_id = moved_transfer and i.order_id = o.id and hub_holds(o.id)
        and ((to_state = 'shipped' and i.state = 'inspected' and o.state = 'packed')
          or (to_state = 'delivered' and i.state = 'shipped' and o.state = 'shipped'))
      returning o.id, o.artisan_id),
  written as (
    insert into order_event (order_id, artisan_id, state, by) select id, artisan_id, to_state, 'chamber' from step)
  select count(*)::int into moved from step;
  return moved;
end $$;
--> statement-breakpoint
revoke execute on function hub_holds, hub_move from public;
--> statement-breakpoint
grant execute on function hub_holds, hub_move to app_rw, worker;
--> statement-breakpoint
create policy artisan_order_hub on artisan_order for select to app_rw, worker using (
  cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0 and hub_holds(id)
);
--> statement-breakpoint
create policy artisan_order_hub_lock on artisan_order for update to app_rw, worker using (
  cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0 and hub_holds(id)
) with check (false);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['chamber_hub', 'hub_transfer', 'hub_item', 'parcel', 'parcel_line', 'order_photo', 'order_reminder'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
  -- What the parties of an order see of it; its maker, those of a chamber who see the order, and the product write it.
  foreach t in array array['parcel', 'order_photo'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
      or exists (select 1 from artisan_order o where o.id = order_id)
    ) with check (
      (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
      or (cardinality((select actor_chambers_as(''registrar'', ''manager''))::text[]) > 0
        and exists (select 1 from artisan_order o where o.id = order_id))
    )', t || '_parties', t);
  end loop;
end $$;
--> statement-breakpoint
create policy parcel_line_parties on parcel_line to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from artisan_order o where o.id = order_id)
) with check (
  (select actor_is_system()) or exists (select 1 from parcel p where p.id = parcel_id
    and (p.artisan_id = any ((select actor_artisans())::text[])
      or cardinality((select actor_chambers_as('registrar', 'manager'))::text[]) > 0))
);
--> statement-breakpoint
create policy order_reminder_system on order_reminder to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
-- Where a chamber collects is no secret.
create policy chamber_hub_seen on chamber_hub for select to app_rw, worker using (true);
--> statement-breakpoint
create policy chamber_hub_manager on chamber_hub to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('manager'))::text[])
);
--> statement-breakpoint
create policy hub_item_parties on hub_item to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
  or chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[])
  or exists (select 1 from artisan_order o where o.id = order_id)
) with check (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
  or chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[])
);
--> statement-breakpoint
create policy hub_transfer_parties on hub_transfer to app_rw, worker using (
  (select actor_is_system())
  or chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[])
  or exists (select 1 from hub_item i where i.hub_transfer_id = hub_transfer.id)
) with check (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[])
);
