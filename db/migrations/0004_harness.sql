-- Read-only views for outside checks and operators, with stable names.
create schema harness;
--> statement-breakpoint
create view harness.stock as select sku, on_hand, held from public.stock;
--> statement-breakpoint
create view harness.checkout as
  select c.id, c.state, c.currency, c.total_minor,
    (select a.session_id from public.attempt a where a.checkout_id = c.id order by a.n desc limit 1) as session_id,
    c.payment_intent
  from public.checkout c;
--> statement-breakpoint
create view harness.orders as
  select id, checkout_id, artisan_id, state, total_minor, currency from public.artisan_order;
--> statement-breakpoint
create view harness.journal_line as
  select l.journal_id, j.source_type, j.source_id, j.kind, l.account, l.currency, l.amount_minor
  from public.journal_line l join public.journal j on j.id = l.journal_id;
--> statement-breakpoint
create view harness.refunds as select id, charge, amount_minor, currency, state from public.refund;
--> statement-breakpoint
create view harness.payout_line as select batch_id, artisan_id, amount_minor, currency, state from public.payout_line;
--> statement-breakpoint
create view harness.outbox as
  select id, name as kind, state::text as state, retry_count as attempts, created_on as created_at from pgboss.job;
--> statement-breakpoint
create view harness.stripe_event as select id, type, state from public.stripe_event;
--> statement-breakpoint
create view harness.audit as select seq, at, actor, action, object from public.audit;
--> statement-breakpoint
create view harness.piece as
  select p.serial, v.sku, p.artisan_id, p.state from public.piece p join public.variant v on v.piece_id = p.id;
--> statement-breakpoint
grant usage on schema harness to harness_reader;
--> statement-breakpoint
grant select on all tables in schema harness to harness_reader;
