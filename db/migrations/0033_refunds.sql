-- What goes back to buyers: refunds that are tried again, cancellations, returns, and payments that a bank asks back.
alter table refund
  add column "note" text,
  add column "attempt" smallint default 1 not null,
  add column "asked_at" timestamp with time zone,
  add column "bank_reference" text;
--> statement-breakpoint
alter table refund drop constraint "refund_amount", add constraint "refund_amount" check ("refund"."amount_minor" >= 0);
--> statement-breakpoint
alter table refund_line add column "borne_minor" bigint default 0 not null;
--> statement-breakpoint
alter table artisan_order add column "ship_hold" text;
--> statement-breakpoint
create table "refund_failure" (
  "n" bigint primary key generated always as identity,
  "refund_id" text not null constraint "refund_failure_refund_id_refund_id_fk" references "refund"("id"),
  "attempt" smallint not null,
  "stripe_refund_id" text not null,
  "at" timestamp with time zone default clock_timestamp() not null,
  constraint "refund_failure_stripe_refund_id_unique" unique ("stripe_refund_id")
);
--> statement-breakpoint
create index "refund_failure_refund" on "refund_failure" using btree ("refund_id");
--> statement-breakpoint
create table "order_cancellation" (
  "n" bigint primary key generated always as identity,
  "order_id" text not null constraint "order_cancellation_order_id_artisan_order_id_fk" references "artisan_order"("id"),
  "artisan_id" text not null constraint "order_cancellation_artisan_id_artisan_id_fk" references "artisan"("id"),
  "by" text not null,
  "reason" text not null,
  "note" text,
  "is_whole" boolean not null,
  "refund_id" text constraint "order_cancellation_refund_id_refund_id_fk" references "refund"("id"),
  "at" timestamp with time zone default clock_timestamp() not null
);
--> statement-breakpoint
create index "order_cancellation_order" on "order_cancellation" using btree ("order_id");
--> statement-breakpoint
create table "return_request" (
  "id" text primary key not null,
  "order_id" text not null constraint "return_request_order_id_artisan_order_id_fk" references "artisan_order"("id"),
  "checkout_id" text not null constraint "return_request_checkout_id_checkout_id_fk" references "checkout"("id"),
  "artisan_id" text not null constraint "return_request_artisan_id_artisan_id_fk" references "artisan"("id"),
  "chamber_id" text not null constraint "return_request_chamber_id_chamber_id_fk" references "chamber"("id"),
  "state" text default 'requested' not null,
  "reason" text not null,
  "note" text,
  "send_by" timestamp with time zone not null,
  "buyer_pays_postage" boolean not null,
  "delivery_back" boolean not null,
  "duties_back" boolean not null,
  "received_at" timestamp with time zone,
  "inspection_note" text,
  "is_restocked" boolean default false not null,
  "withheld_minor" bigint default 0 not null,
  "withheld_reason" text,
  "decided_at" timestamp with time zone,
  "contest_note" text,
  "settlement_note" text,
  "refund_id" text constraint "return_request_refund_id_refund_id_fk" references "refund"("id"),
  "created_at" timestamp with time zone default now() not null,
  constraint "return_request_withheld" check ("return_request"."withheld_minor" >= 0)
);
--> statement-breakpoint
create index "return_request_order" on "return_request" using btree ("order_id");
--> statement-breakpoint
create index "return_request_artisan" on "return_request" using btree ("artisan_id", "state");
--> statement-breakpoint
create index "return_request_chamber" on "return_request" using btree ("chamber_id", "state");
--> statement-breakpoint
create table "return_line" (
  "return_id" text not null constraint "return_line_return_id_return_request_id_fk" references "return_request"("id"),
  "order_line_id" text not null constraint "return_line_order_line_id_order_line_id_fk" references "order_line"("id"),
  "quantity" integer not null,
  constraint "return_line_return_id_order_line_id_pk" primary key ("return_id", "order_line_id"),
  constraint "return_line_quantity" check ("return_line"."quantity" > 0)
);
--> statement-breakpoint
create table "dispute" (
  "id" text primary key not null,
  "stripe_dispute_id" text not null,
  "checkout_id" text constraint "dispute_checkout_id_checkout_id_fk" references "checkout"("id"),
  "charge" text not null,
  "status" text not null,
  "reason" text not null,
  "currency" char(3) not null,
  "amount_minor" bigint not null,
  "due_by" timestamp with time zone,
  "submission" jsonb,
  "submitted_at" timestamp with time zone,
  "reminded_at" timestamp with time zone,
  "bearer" text,
  "bearer_reason" text,
  "opened_at" timestamp with time zone not null,
  "closed_at" timestamp with time zone,
  "created_at" timestamp with time zone default now() not null,
  constraint "dispute_stripe_dispute_id_unique" unique ("stripe_dispute_id"),
  constraint "dispute_bearer" check (("dispute"."bearer" is null) = ("dispute"."bearer_reason" is null))
);
--> statement-breakpoint
create index "dispute_checkout" on "dispute" using btree ("checkout_id");
--> statement-breakpoint
create index "dispute_status" on "dispute" using btree ("status", "due_by");
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('artisan_order', 'lost', 'won'),
  ('return_request', 'requested', 'withdrawn'),
  ('return_request', 'requested', 'damaged'),
  ('return_request', 'requested', 'refunded'),
  ('return_request', 'damaged', 'refunded'),
  ('return_request', 'refunded', 'contested'),
  ('return_request', 'contested', 'settled');
--> statement-breakpoint
create trigger return_request_transition before update of state on return_request
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- No more goes back than was paid: per line and its units, per delivery and per duties of an order. The order's row is locked
-- first, so that two refunds of the same line see each other.
create function refuse_excess_refund() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  paid record;
  given record;
begin
  select * into paid from artisan_order where id = new.order_id for update;
  if new.part = 'goods' then
    select l.unit_minor * l.quantity as amount, l.quantity into paid from order_line l
      where l.id = new.order_line_id and l.order_id = new.order_id;
    if not found then raise exception 'refund of a line of another order' using errcode = '23514'; end if;
    select coalesce(sum(r.amount_minor), 0) as amount, coalesce(sum(r.quantity), 0) as quantity,
      coalesce(sum(r.amount_minor - r.borne_minor), 0) as worth
      into given from refund_line r where r.order_line_id = new.order_line_id;
    if given.amount > paid.amount or given.worth > paid.amount or given.quantity > paid.quantity then
      raise exception 'more of the line goes back than was paid' using errcode = '23514', constraint = 'refund_line_within';
    end if;
  else
    select coalesce(sum(r.amount_minor), 0) as amount into given from refund_line r
      where r.order_id = new.order_id and r.part = new.part;
    if given.amount > (case new.part when 'shipping' then paid.shipping_minor else paid.duties_minor end) then
      raise exception 'more goes back than was paid' using errcode = '23514', constraint = 'refund_line_within';
    end if;
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger refund_line_within after insert or update on refund_line
  deferrable initially immediate for each row execute function refuse_excess_refund();
--> statement-breakpoint
grant select, insert, update on return_request, return_line, dispute to app_rw, worker;
--> statement-breakpoint
grant select, insert on refund_failure, order_cancellation to app_rw, worker;
--> statement-breakpoint
create trigger refund_failure_append_only before update or delete or truncate on refund_failure
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger order_cancellation_append_only before update or delete or truncate on order_cancellation
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['refund_failure', 'order_cancellation', 'return_request', 'return_line', 'dispute'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
create policy refund_failure_system on refund_failure to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
-- Whoever sees the order sees what was taken back of it; only the product itself writes it.
create policy order_cancellation_parties on order_cancellation to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from artisan_order o where o.id = order_id)
) with check ((select actor_is_system()));
--> statement-breakpoint
-- A return is its buyer's, its maker's, and the business of the maker's chamber and of the federation that settles it.
create policy return_request_parties on return_request to app_rw, worker using (
  (select actor_is_system())
  or artisan_id = any ((select actor_artisans())::text[])
  or chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[])
  or (select actor_is('federation'))
  or exists (select 1 from checkout c where c.id = checkout_id)
) with check ((select actor_is_system()));
--> statement-breakpoint
create policy return_line_parties on return_line to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from return_request r where r.id = return_id)
) with check ((select actor_is_system()));
--> statement-breakpoint
create policy dispute_platform on dispute to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('admin')) or (select actor_is('federation'))
) with check ((select actor_is_system()));
--> statement-breakpoint
-- Who pays what of a return, and how far goodwill goes: examples, until the federation records what holds.
insert into dated_rule (id, key, value, effective_from, source, evidence) values
  ('rul_01kb0000000000000000000033', 'returns.terms',
   '{"elsewhere": 14, "sendBack": 14, "contest": 14, "buyerPostage": true, "deliveryBack": true, "dutiesBack": false}',
   '2026-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration'),
  ('rul_01kb0000000000000000000034', 'goodwill.cap', '{"percent": 30}',
   '2026-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration');
--> statement-breakpoint
-- Buyers read both rules about returns, as recorded.
create or replace view published.buyer_rule as
  select distinct on (r.key) r.key, r.value, r.effective_from, r.source, r.evidence
  from dated_rule r
  where r.key in ('returns.days', 'returns.terms') and r.effective_from <= (now() at time zone 'Africa/Casablanca')::date
  order by r.key, r.effective_from desc;
