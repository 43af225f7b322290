-- Who may touch what. Roles are made before the migrations run (scripts/migrate.ts); none of them owns a table.
grant usage on schema public to app_rw, worker;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to app_rw, worker;
--> statement-breakpoint
grant usage on all sequences in schema public to app_rw, worker;
--> statement-breakpoint
-- Append-only records: nobody but the owner's functions changes or removes a row.
revoke update, delete on journal, journal_line, unmatched_receipt, order_event, log_entry from app_rw, worker;
--> statement-breakpoint
revoke insert, update, delete on audit from app_rw, worker;
--> statement-breakpoint
-- Facts of the actor, set for one transaction by the kernel. Empty means nobody.
create function actor_setting(name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');
--> statement-breakpoint
create function actor_is_system() returns boolean
  language sql stable parallel safe
  return coalesce(actor_setting('kind') = 'system', false);
--> statement-breakpoint
create function actor_artisans() returns text[]
  language sql stable parallel safe
  return coalesce(string_to_array(actor_setting('artisan_ids'), ','), '{}');
--> statement-breakpoint
-- Row-level security on the tables whose leak would be a scandal. Forced, so that the owner is bound by policies too;
-- the owner's own policy lets its views and trigger functions see every row whether or not the role bypasses.
do $$
declare t text;
begin
  foreach t in array array[
    'checkout', 'checkout_line', 'checkout_parcel', 'attempt', 'artisan_order', 'order_line', 'order_event', 'journal',
    'journal_line', 'refund', 'unmatched_receipt', 'payout_batch', 'payout_line', 'stripe_event'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- The buyer by account, by browser, or by the order's secret link.
create policy checkout_buyer on checkout to app_rw, worker using (
  (select actor_is_system())
  or user_id = (select actor_setting('user_id'))
  or visitor_hash = (select actor_setting('visitor_hash'))
  or id = (select actor_setting('order_access'))
);
--> statement-breakpoint
create policy checkout_line_buyer on checkout_line to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from checkout c where c.id = checkout_id)
);
--> statement-breakpoint
create policy checkout_parcel_buyer on checkout_parcel to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from checkout c where c.id = checkout_id)
);
--> statement-breakpoint
create policy attempt_buyer on attempt to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from checkout c where c.id = checkout_id)
);
--> statement-breakpoint
create policy artisan_order_parties on artisan_order to app_rw, worker using (
  (select actor_is_system())
  or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from checkout c where c.id = checkout_id)
);
--> statement-breakpoint
create policy order_line_parties on order_line to app_rw, worker using (
  (select actor_is_system())
  or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from artisan_order o where o.id = order_id)
);
--> statement-breakpoint
create policy order_event_parties on order_event to app_rw, worker using (
  (select actor_is_system())
  or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from artisan_order o where o.id = order_id)
);
--> statement-breakpoint
create policy journal_system on journal to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy journal_line_system on journal_line to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy journal_line_artisan on journal_line for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create policy refund_parties on refund to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from checkout c where c.id = checkout_id)
) with check ((select actor_is_system()));
--> statement-breakpoint
create policy unmatched_receipt_system on unmatched_receipt to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy payout_batch_system on payout_batch to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy payout_line_parties on payout_line to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
) with check ((select actor_is_system()));
--> statement-breakpoint
create policy stripe_event_system on stripe_event to app_rw, worker using ((select actor_is_system()));
