-- What makers have coming, what the platform takes, and how makers are paid.
-- Balances of makers, kept with every line of a journal.
CREATE TABLE "seller_balance" (
	"artisan_id" text PRIMARY KEY NOT NULL,
	"payable_minor" bigint DEFAULT 0 NOT NULL,
	"shipping_minor" bigint DEFAULT 0 NOT NULL,
	"receivable_minor" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "seller_balance_amounts" CHECK ("seller_balance"."payable_minor" >= 0 and "seller_balance"."shipping_minor" >= 0 and "seller_balance"."receivable_minor" >= 0)
);
--> statement-breakpoint
ALTER TABLE "seller_balance" ADD CONSTRAINT "seller_balance_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
insert into seller_balance (artisan_id, payable_minor, shipping_minor, receivable_minor)
  select split_part(account, ':', 2),
    -coalesce(sum(amount_minor) filter (where account like 'seller_payable:%'), 0),
    -coalesce(sum(amount_minor) filter (where account like 'shipping_payable:%'), 0),
    coalesce(sum(amount_minor) filter (where account like 'seller_receivable:%'), 0)
  from journal_line
  where account like any (array['seller_payable:%', 'shipping_payable:%', 'seller_receivable:%'])
  group by 1;
--> statement-breakpoint
alter table journal_line add constraint journal_line_maker_dirhams
  check (account !~ '^(seller_payable|shipping_payable|seller_receivable):' or currency = 'MAD');
--> statement-breakpoint
-- Whoever books a line moves the balance with it: no code can forget it. Rows are taken in the order of makers.
create function keep_seller_balance() returns trigger
  language plpgsql security definer set search_path = public as $$
declare moved record;
begin
  for moved in
    select split_part(account, ':', 2) as maker,
      -coalesce(sum(amount_minor) filter (where account like 'seller_payable:%'), 0) as payable,
      -coalesce(sum(amount_minor) filter (where account like 'shipping_payable:%'), 0) as shipping,
      coalesce(sum(amount_minor) filter (where account like 'seller_receivable:%'), 0) as receivable
    from booked
    where account like any (array['seller_payable:%', 'shipping_payable:%', 'seller_receivable:%'])
    group by 1 order by 1
  loop
    insert into seller_balance (artisan_id) values (moved.maker) on conflict do nothing;
    update seller_balance set payable_minor = payable_minor + moved.payable,
      shipping_minor = shipping_minor + moved.shipping, receivable_minor = receivable_minor + moved.receivable
      where artisan_id = moved.maker;
  end loop;
  return null;
end $$;
--> statement-breakpoint
create trigger journal_line_balance after insert on journal_line
  referencing new table as booked for each statement execute function keep_seller_balance();
--> statement-breakpoint
-- Somebody who owes has nothing coming: what came in was kept against it in the same transaction.
create function refuse_two_sided_balance() returns trigger
  language plpgsql security definer set search_path = public as $$
declare row seller_balance;
begin
  select * into row from seller_balance where artisan_id = new.artisan_id;
  if row.receivable_minor > 0 and row.payable_minor + row.shipping_minor > 0 then
    raise exception 'maker % has something coming and owes something', new.artisan_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger seller_balance_one_side after insert or update on seller_balance
  deferrable initially deferred for each row execute function refuse_two_sided_balance();
--> statement-breakpoint
-- Locks makers' balances in the order of makers, making those that are missing. Only for the product's own work, the federation
-- and the owner of the tables; for anybody else there are none.
create function lock_seller_balances(makers text[]) returns setof seller_balance
  language plpgsql volatile security definer set search_path = public as $$
declare maker text;
begin
  if not (actor_is_system() or actor_is('federation') or pg_has_role(session_user, current_user, 'member')) then
    return;
  end if;
  for maker in select distinct m from unnest(makers) m order by m loop
    insert into seller_balance (artisan_id) values (maker) on conflict do nothing;
    return query select * from seller_balance where artisan_id = maker for update;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function lock_seller_balances from public;
--> statement-breakpoint
grant execute on function lock_seller_balances to app_rw, worker;
--> statement-breakpoint
-- The platform's share, by chamber, craft and kind of maker.
CREATE TABLE "commission_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text,
	"craft_id" text,
	"maker_kind" text,
	"valid_from" date NOT NULL,
	"basis_points" integer,
	"vat_basis_points" integer DEFAULT 0 NOT NULL,
	"source" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"recorded_by" text,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "commission_rule_shares" CHECK ("commission_rule"."basis_points" between 0 and 10000 and "commission_rule"."vat_basis_points" between 0 and 10000),
	CONSTRAINT "commission_rule_general" CHECK ("commission_rule"."basis_points" is not null or num_nonnulls("commission_rule"."chamber_id", "commission_rule"."craft_id", "commission_rule"."maker_kind") > 0)
);
--> statement-breakpoint
ALTER TABLE "commission_rule" ADD CONSTRAINT "commission_rule_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "commission_rule" ADD CONSTRAINT "commission_rule_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "commission_rule" ADD CONSTRAINT "commission_rule_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "commission_rule_scope" ON "commission_rule" USING btree ("valid_from");
--> statement-breakpoint
insert into commission_rule (id, valid_from, basis_points, source)
  select 'cmr_' || translate(valid_from::text, '-', ''), valid_from, basis_points, source from commission_rate;
--> statement-breakpoint
create or replace view published.commission as
  select c.valid_from, c.basis_points, c.source from commission_rule c
  where c.valid_from <= (now() at time zone 'Africa/Casablanca')::date
    and c.chamber_id is null and c.craft_id is null and c.maker_kind is null
  order by c.valid_from desc, c.recorded_at desc limit 1;
--> statement-breakpoint
drop table commission_rate;
--> statement-breakpoint
create trigger commission_rule_append_only before update or delete or truncate on commission_rule
  for each statement execute function refuse_change();
--> statement-breakpoint
grant select on seller_balance to app_rw, worker;
--> statement-breakpoint
grant select, insert on commission_rule to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['seller_balance', 'commission_rule'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
-- What the platform takes is public: whoever buys or sells is reckoned with it. The federation writes it down.
create policy commission_rule_seen on commission_rule for select to app_rw, worker using (true);
--> statement-breakpoint
create policy commission_rule_federation on commission_rule for insert to app_rw, worker with check (
  (select actor_is_system()) or (select actor_is('federation'))
);
--> statement-breakpoint
create policy seller_balance_parties on seller_balance for select to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')) or artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
-- How makers are paid.
CREATE TABLE "bank_account" (
	"id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"sealed_rib" text NOT NULL,
	"last_four" text NOT NULL,
	"holder" text NOT NULL,
	"bank_name" text,
	"state" text DEFAULT 'requested' NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"usable_from" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "bank_account_second_person" CHECK ("bank_account"."state" <> 'approved' or "bank_account"."decided_by" <> "bank_account"."requested_by"),
	CONSTRAINT "bank_account_decided" CHECK ("bank_account"."state" not in ('approved', 'refused') or "bank_account"."decided_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_requested_by_user_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_account" ADD CONSTRAINT "bank_account_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "bank_account_artisan" ON "bank_account" USING btree ("artisan_id","requested_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "bank_account_open" ON "bank_account" USING btree ("artisan_id") WHERE "bank_account"."state" = 'requested';
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "rail" text DEFAULT 'bank_batch' NOT NULL;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "drafted_by" text;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "approved_by" text;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "approved_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "exported_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD COLUMN "sha256" text;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_drafted_by_user_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_approved_by_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_second_person" CHECK ("payout_batch"."approved_by" is null or "payout_batch"."approved_by" <> "payout_batch"."drafted_by");
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_approved" CHECK ("payout_batch"."state" in ('draft', 'discarded') or ("payout_batch"."approved_by" is not null and "payout_batch"."approved_at" is not null));
--> statement-breakpoint
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_exported" CHECK (("payout_batch"."exported_at" is null) = ("payout_batch"."sha256" is null));
--> statement-breakpoint
ALTER TABLE "payout_line" DROP CONSTRAINT "payout_line_once";
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "shipping_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "bank_account_id" text;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "checkout_id" text;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "connected_account" text;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "transfer_id" text;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "answered_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD COLUMN "reason" text;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_transfer_id_unique" UNIQUE("transfer_id");
--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_once" UNIQUE NULLS NOT DISTINCT("batch_id","artisan_id","currency","checkout_id");
--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_bank_account_id_bank_account_id_fk" FOREIGN KEY ("bank_account_id") REFERENCES "public"."bank_account"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_checkout_id_checkout_id_fk" FOREIGN KEY ("checkout_id") REFERENCES "public"."checkout"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "payout_line_artisan" ON "payout_line" USING btree ("artisan_id");
--> statement-breakpoint
ALTER TABLE "payout_line" ADD CONSTRAINT "payout_line_amount" CHECK ("payout_line"."amount_minor" > 0 and "payout_line"."shipping_minor" between 0 and "payout_line"."amount_minor");
--> statement-breakpoint
CREATE TABLE "payout_item" (
	"line_id" text NOT NULL,
	"order_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "payout_item_once" UNIQUE("line_id","order_id"),
	CONSTRAINT "payout_item_amount" CHECK ("payout_item"."amount_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_line_id_payout_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."payout_line"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "payout_item_order" ON "payout_item" USING btree ("order_id");
--> statement-breakpoint
CREATE TABLE "bank_answer" (
	"sha256" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"file_name" text NOT NULL,
	"confirmed" integer NOT NULL,
	"returned" integer NOT NULL,
	"read_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bank_answer" ADD CONSTRAINT "bank_answer_batch_id_payout_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payout_batch"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "bank_answer" ADD CONSTRAINT "bank_answer_read_by_user_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TABLE "connected_account" (
	"artisan_id" text PRIMARY KEY NOT NULL,
	"account_id" text,
	"transfers" text DEFAULT 'inactive' NOT NULL,
	"is_ready" boolean DEFAULT false NOT NULL,
	"due" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"synced_at" timestamp with time zone,
	CONSTRAINT "connected_account_account_id_unique" UNIQUE("account_id")
);
--> statement-breakpoint
ALTER TABLE "connected_account" ADD CONSTRAINT "connected_account_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TABLE "transfer_reversal" (
	"id" text PRIMARY KEY NOT NULL,
	"line_id" text NOT NULL,
	"refund_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"state" text DEFAULT 'due' NOT NULL,
	"reversal_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transfer_reversal_reversal_id_unique" UNIQUE("reversal_id"),
	CONSTRAINT "transfer_reversal_once" UNIQUE("line_id","refund_id"),
	CONSTRAINT "transfer_reversal_amount" CHECK ("transfer_reversal"."amount_minor" > 0)
);
--> statement-breakpoint
ALTER TABLE "transfer_reversal" ADD CONSTRAINT "transfer_reversal_line_id_payout_line_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."payout_line"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "transfer_reversal" ADD CONSTRAINT "transfer_reversal_refund_id_refund_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refund"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('bank_account', 'requested', 'approved'),
  ('bank_account', 'requested', 'refused'),
  ('bank_account', 'requested', 'withdrawn'),
  ('payout_batch', 'draft', 'approved'),
  ('payout_batch', 'draft', 'discarded'),
  ('payout_batch', 'approved', 'discarded'),
  ('payout_batch', 'approved', 'exported'),
  ('payout_batch', 'exported', 'acknowledged'),
  ('payout_batch', 'exported', 'returned'),
  ('payout_line', 'batched', 'sent'),
  ('payout_line', 'batched', 'discarded'),
  ('payout_line', 'sent', 'confirmed'),
  ('payout_line', 'sent', 'returned');
--> statement-breakpoint
create trigger bank_account_transition before update of state on bank_account
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger payout_batch_transition before update of state on payout_batch
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger payout_line_transition before update of state on payout_line
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- Rows a file is made of never change: neither whom and what a line pays, nor where to, nor the orders behind it.
revoke update, delete on payout_batch, payout_line from app_rw, worker;
--> statement-breakpoint
grant update (state, approved_by, approved_at, exported_at, sha256) on payout_batch to app_rw, worker;
--> statement-breakpoint
grant update (state, transfer_id, answered_at, reason) on payout_line to app_rw, worker;
--> statement-breakpoint
grant select, insert on bank_account, payout_item, bank_answer to app_rw, worker;
--> statement-breakpoint
grant update (state, decided_by, decided_at, reason, usable_from) on bank_account to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on connected_account, transfer_reversal to app_rw, worker;
--> statement-breakpoint
create trigger payout_item_append_only before update or delete or truncate on payout_item
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger bank_answer_append_only before update or delete or truncate on bank_answer
  for each statement execute function refuse_change();
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['bank_account', 'payout_item', 'bank_answer', 'connected_account', 'transfer_reversal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
  end loop;
end $$;
--> statement-breakpoint
create policy bank_account_parties on bank_account to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
  or artisan_id = any ((select actor_artisans())::text[])
  or chamber_id = any ((select actor_chambers_as('manager', 'registrar'))::text[])
);
--> statement-breakpoint
create policy payout_item_parties on payout_item to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
  or exists (select 1 from payout_line l where l.id = line_id)
) with check ((select actor_is_system()) or (select actor_is('federation')));
--> statement-breakpoint
create policy bank_answer_parties on bank_answer to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
);
--> statement-breakpoint
create policy connected_account_parties on connected_account to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
  or artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create policy transfer_reversal_parties on transfer_reversal to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
);
--> statement-breakpoint
-- The federation drafts, approves and reads; what it does to money is a journal like any other. It changes no order.
create policy payout_batch_federation on payout_batch to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
create policy payout_line_federation on payout_line to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
create policy payable_federation on payable to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
create policy journal_federation on journal to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
create policy journal_line_federation on journal_line to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
-- Artisans read what a movement of theirs was about.
create policy journal_artisan on journal for select to app_rw, worker using (
  exists (select 1 from journal_line l where l.journal_id = id)
);
