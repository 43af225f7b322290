CREATE TABLE "deposit_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"pledge_id" text NOT NULL,
	"n" smallint NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" char(3) DEFAULT 'MAD' NOT NULL,
	"idempotency_key" text NOT NULL,
	"locale" text NOT NULL,
	"session_id" text,
	"session_url" text,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"payment_intent" text,
	"paid_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deposit_attempt_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "deposit_attempt_session_id_unique" UNIQUE("session_id"),
	CONSTRAINT "deposit_attempt_payment_intent_unique" UNIQUE("payment_intent"),
	CONSTRAINT "deposit_attempt_n" UNIQUE("pledge_id","n"),
	CONSTRAINT "deposit_attempt_amount" CHECK ("deposit_attempt"."amount_minor" > 0 and "deposit_attempt"."currency" = 'MAD'),
	CONSTRAINT "deposit_attempt_paid" CHECK (num_nonnulls("deposit_attempt"."payment_intent", "deposit_attempt"."paid_at") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "body_account" ALTER COLUMN "body_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "body_transfer" ALTER COLUMN "body_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ALTER COLUMN "checkout_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "refund" ADD COLUMN "deposit_attempt_id" text;--> statement-breakpoint
ALTER TABLE "dispute" ADD COLUMN "deposit_attempt_id" text;--> statement-breakpoint
ALTER TABLE "deposit_attempt" ADD CONSTRAINT "deposit_attempt_pledge_id_purchase_pledge_id_fk" FOREIGN KEY ("pledge_id") REFERENCES "public"."purchase_pledge"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deposit_attempt_open" ON "deposit_attempt" USING btree ("created_at") WHERE "deposit_attempt"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "refund" ADD CONSTRAINT "refund_deposit_attempt_id_deposit_attempt_id_fk" FOREIGN KEY ("deposit_attempt_id") REFERENCES "public"."deposit_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_deposit_attempt_id_deposit_attempt_id_fk" FOREIGN KEY ("deposit_attempt_id") REFERENCES "public"."deposit_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_account_chamber" ON "body_account" USING btree ("chamber_id","created_at") WHERE "body_account"."body_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "body_transfer_one_chamber" ON "body_transfer" USING btree ("chamber_id") WHERE "body_transfer"."state" = 'proposed' and "body_transfer"."body_id" is null;--> statement-breakpoint
CREATE INDEX "refund_deposit" ON "refund" USING btree ("deposit_attempt_id");--> statement-breakpoint
CREATE INDEX "dispute_deposit" ON "dispute" USING btree ("deposit_attempt_id");--> statement-breakpoint
ALTER TABLE "body_account" ADD CONSTRAINT "body_account_payee" CHECK (num_nonnulls("body_account"."body_id", "body_account"."chamber_id") > 0);--> statement-breakpoint
ALTER TABLE "body_transfer" ADD CONSTRAINT "body_transfer_payee" CHECK (num_nonnulls("body_transfer"."body_id", "body_transfer"."chamber_id") > 0);--> statement-breakpoint
ALTER TABLE "refund" ADD CONSTRAINT "refund_of" CHECK (num_nonnulls("refund"."checkout_id", "refund"."deposit_attempt_id") = 1);--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('purchase_pledge', 'deposited', 'pledged');
--> statement-breakpoint
-- Pages and payments are the product's own: what of them an office or a maker reads comes out of its queries.
alter table deposit_attempt enable row level security;
--> statement-breakpoint
alter table deposit_attempt force row level security;
--> statement-breakpoint
create policy deposit_attempt_owner on deposit_attempt to current_user using (true);
--> statement-breakpoint
create policy deposit_attempt_system on deposit_attempt to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
revoke all on deposit_attempt from app_rw, worker;
--> statement-breakpoint
grant select, insert, update on deposit_attempt to app_rw, worker;
--> statement-breakpoint
create trigger deposit_attempt_kept before update or delete on deposit_attempt
  for each row execute function keep_as_entered('{session_id,session_url,ended_at,payment_intent,paid_at}');
--> statement-breakpoint
-- No more goes back to a card than was paid by it. The payment's row is locked first, so that two refunds see each other.
create function refuse_excess_deposit_refund() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  paid bigint;
begin
  select a.amount_minor into paid from deposit_attempt a
    where a.id = new.deposit_attempt_id and a.paid_at is not null and a.payment_intent = new.payment_intent for update;
  if paid is null or (select sum(r.amount_minor) from refund r where r.deposit_attempt_id = new.deposit_attempt_id) > paid then
    raise exception 'more of a deposit goes back than was paid by card' using errcode = 'check_violation',
      constraint = 'refund_deposit_within';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger refund_deposit_within after insert or update of amount_minor, deposit_attempt_id on refund
  deferrable initially immediate for each row when (new.deposit_attempt_id is not null)
  execute function refuse_excess_deposit_refund();
--> statement-breakpoint
-- A body or a chamber is paid on its own account: proposed by somebody else than recorded it, three days after it was recorded at the earliest.
create or replace function check_transfer_account() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from body_account a where a.id = new.account_id and a.body_id is not distinct from new.body_id
    and (new.body_id is not null or a.chamber_id = new.chamber_id)
    and a.recorded_by <> new.proposed_by and a.created_at + interval '72 hours' <= new.created_at) then
    raise exception 'a transfer to an account that is too new, another payee''s, or the proposer''s own entry'
      using errcode = 'check_violation', constraint = 'body_transfer_account';
  end if;
  return new;
end $$;
