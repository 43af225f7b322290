-- Gifts of buyers to the fund with their purchase, transfers of grants that came back, what of makers' shares is told and when; orders that
-- a recall finds late; shares of a purchase together that nobody fetched.
CREATE TABLE "fund_grant_refusal" (
	"grant_id" text NOT NULL,
	"n" smallint NOT NULL,
	"chamber_id" text NOT NULL,
	"bank_reference" text NOT NULL,
	"note" text NOT NULL,
	"recorded_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "fund_grant_refusal_grant_id_n_pk" PRIMARY KEY("grant_id","n")
);
--> statement-breakpoint
CREATE TABLE "fund_period" (
	"n" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fund_period_n_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"craft_id" text,
	"from_month" text NOT NULL,
	"to_month" text NOT NULL,
	"share_minor" bigint NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "fund_period_end" UNIQUE NULLS NOT DISTINCT("craft_id","to_month"),
	CONSTRAINT "fund_period_months" CHECK ("fund_period"."from_month" <= "fund_period"."to_month")
);
--> statement-breakpoint
CREATE TABLE "fund_period_craft" (
	"craft_id" text PRIMARY KEY NOT NULL,
	"to_month" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checkout" DROP CONSTRAINT "checkout_total";--> statement-breakpoint
ALTER TABLE "fund_grant" DROP CONSTRAINT "fund_grant_state";--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "fund_gift_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "fund_gift_mad_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "checkout" ADD COLUMN "fund_gift_craft_id" text;--> statement-breakpoint
ALTER TABLE "fund_grant" ADD COLUMN "returned_by" text;--> statement-breakpoint
ALTER TABLE "fund_grant" ADD COLUMN "returned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fund_grant" ADD COLUMN "return_note" text;--> statement-breakpoint
ALTER TABLE "lot_share" ADD COLUMN "void_reason" text;--> statement-breakpoint
ALTER TABLE "lot_share" ADD COLUMN "voided_by" text;--> statement-breakpoint
ALTER TABLE "lot_share" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lot_recall_order" ADD COLUMN "late_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fund_grant_refusal" ADD CONSTRAINT "fund_grant_refusal_grant_id_fund_grant_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."fund_grant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_grant_refusal" ADD CONSTRAINT "fund_grant_refusal_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_grant_refusal" ADD CONSTRAINT "fund_grant_refusal_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_period" ADD CONSTRAINT "fund_period_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_period_craft" ADD CONSTRAINT "fund_period_craft_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_fund_gift_craft_id_craft_id_fk" FOREIGN KEY ("fund_gift_craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_returned_by_user_id_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_share" ADD CONSTRAINT "lot_share_voided_by_user_id_fk" FOREIGN KEY ("voided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "refund_fund_gift" ON "refund" USING btree ("checkout_id") WHERE "refund"."reason" = 'fund_gift';--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_fund_gift" CHECK ("checkout"."fund_gift_minor" >= 0 and ("checkout"."fund_gift_minor" > 0) = ("checkout"."fund_gift_mad_minor" > 0) and "checkout"."fund_gift_mad_minor" >= 0
        and ("checkout"."fund_gift_minor" > 0) = ("checkout"."fund_gift_craft_id" is not null)
        and ("checkout"."currency" <> 'MAD' or "checkout"."fund_gift_minor" = "checkout"."fund_gift_mad_minor")
        and ("checkout"."fund_gift_minor" = 0 or "checkout"."method" in ('card', 'bank_transfer') and "checkout"."handover" = 'parcel'));--> statement-breakpoint
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_total" CHECK ("checkout"."total_minor" = "checkout"."items_minor" + "checkout"."shipping_minor" + "checkout"."duties_minor" + "checkout"."fund_gift_minor" and "checkout"."items_minor" > 0);--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_returned" CHECK (("fund_grant"."state" = 'returned') = ("fund_grant"."return_note" is not null) and ("fund_grant"."state" = 'returned') = ("fund_grant"."returned_at" is not null)
        and ("fund_grant"."state" = 'returned') = ("fund_grant"."returned_by" is not null));--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_state" CHECK ("fund_grant"."state" in ('proposed', 'granted', 'declined', 'paid', 'refused', 'returned'));--> statement-breakpoint
ALTER TABLE "lot_share" ADD CONSTRAINT "lot_share_unfetched" CHECK (("lot_share"."void_reason" is null) = ("lot_share"."voided_by" is null) and ("lot_share"."void_reason" is null or "lot_share"."voided_at" is not null));--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['fund_grant_refusal', 'fund_period', 'fund_period_craft'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('revoke all on %I from app_rw, worker', t);
    execute format('grant select, insert on %I to app_rw, worker', t);
  end loop;
  foreach t in array array['fund_grant_refusal', 'fund_period'] loop
    execute format('create trigger %I before update or delete or truncate on %I
      for each statement execute function refuse_change()', t || '_append_only', t);
  end loop;
end $$;
--> statement-breakpoint
grant update on fund_period_craft to app_rw, worker;
--> statement-breakpoint
create policy fund_grant_refusal_seen on fund_grant_refusal for select to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation'))
  or chamber_id = any ((select actor_chambers_as('verifier', 'manager'))::text[])
);
--> statement-breakpoint
create policy fund_grant_refusal_written on fund_grant_refusal for insert to app_rw, worker with check ((select actor_is_system()));
--> statement-breakpoint
create policy fund_period_system on fund_period to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy fund_period_craft_system on fund_period_craft to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('fund_grant', 'paid', 'refused'),
  ('fund_grant', 'refused', 'paid'),
  ('fund_grant', 'refused', 'returned'),
  ('fund_grant', 'granted', 'returned');
--> statement-breakpoint
drop trigger fund_grant_kept on fund_grant;
--> statement-breakpoint
create trigger fund_grant_kept before update or delete on fund_grant
  for each row execute function keep_as_entered(
    '{state,decided_by,decided_at,decline_note,paid_by,paid_at,bank_reference,returned_by,returned_at,return_note}');
--> statement-breakpoint
-- Gifts of buyers and grants, month by month and craft by craft, straight from the ledger: what went back and out is below zero. What
-- makers give stands beside it in periods, so that no month of a craft tells one maker's sales (docs/fund.md).
drop view published.fund_month;
--> statement-breakpoint
create view published.fund_month as
  select split_part(l.account, ':', 2) as craft_id, c.name as craft_name,
    to_char(morocco_day(j.created_at), 'YYYY-MM') as month,
    sum(-l.amount_minor) filter (where j.source_type <> 'fund_grant' and j.kind = 'sale')::bigint as gift_minor,
    sum(-l.amount_minor) filter (where j.source_type <> 'fund_grant' and j.kind <> 'sale')::bigint as gift_back_minor,
    sum(-l.amount_minor) filter (where j.source_type = 'fund_grant')::bigint as granted_minor
  from journal_line l join journal j on j.id = l.journal_id join craft c on c.id = split_part(l.account, ':', 2)
  where l.account like 'transmission\_fund:%' and (l.account like '%:gifts' or j.source_type = 'fund_grant')
  group by 1, 2, 3;
--> statement-breakpoint
-- What makers gave, net of what went back: each period told once, of at least five makers.
create view published.fund_period as
  select p.n, p.craft_id, c.name as craft_name, p.from_month, p.to_month, p.share_minor
  from fund_period p left join craft c on c.id = p.craft_id;
--> statement-breakpoint
create or replace view published.fund_grant as
  select g.id, g.craft_id, c.name as craft_name, h.name as chamber_name, g.amount_minor, g.state, g.decided_at, g.paid_at,
    case when shows_lineage(g.master_id) then a.name end as master_name, g.is_demonstration
  from fund_grant g join craft c on c.id = g.craft_id join chamber h on h.id = g.chamber_id join artisan a on a.id = g.master_id
  where g.state in ('granted', 'paid', 'refused', 'returned');
--> statement-breakpoint
grant select on published.fund_month, published.fund_period to public_reader, app_rw, worker;
--> statement-breakpoint
-- No more of a gift goes back than was given, in the currency it was given in.
create function refuse_excess_gift() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from checkout c where c.id = new.checkout_id and c.currency = new.currency
    and c.fund_gift_minor >= new.amount_minor) then
    raise exception 'more of a gift goes back than was given' using errcode = '23514', constraint = 'refund_gift_within';
  end if;
  return null;
end $$;
--> statement-breakpoint
revoke execute on function refuse_excess_gift from public;
--> statement-breakpoint
create constraint trigger refund_gift_within after insert or update of amount_minor, reason on refund
  deferrable initially immediate for each row when (new.reason = 'fund_gift') execute function refuse_excess_gift();
--> statement-breakpoint
-- A transfer comes back under the reference it went out with, and somebody else says so than who paid.
create function check_grant_refusal() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from fund_grant g where g.id = new.grant_id and g.state = 'paid' and g.bank_reference = new.bank_reference
    and g.paid_by is distinct from new.recorded_by) then
    raise exception 'who paid a grant does not refuse it' using errcode = '23514', constraint = 'fund_grant_refusal_other';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function check_grant_refusal from public;
--> statement-breakpoint
create trigger fund_grant_refusal_other before insert on fund_grant_refusal for each row execute function check_grant_refusal();
--> statement-breakpoint
-- A grant leaves `paid` with its transfer's refusal alone, and is not paid under the reference of one that came back.
create function check_grant_paid() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.state = 'paid' and exists (select 1 from fund_grant_refusal r
    where r.grant_id = new.id and r.bank_reference = new.bank_reference) then
    raise exception 'the transfer of this reference came back' using errcode = '23514', constraint = 'fund_grant_reference_new';
  end if;
  if old.state = 'paid' and new.state = 'refused' and not exists (select 1 from fund_grant_refusal r
    where r.grant_id = new.id and r.bank_reference = old.bank_reference) then
    raise exception 'a grant is refused with its transfer' using errcode = '23514', constraint = 'fund_grant_refused_with';
  end if;
  return new;
end $$;
--> statement-breakpoint
revoke execute on function check_grant_paid from public;
--> statement-breakpoint
create trigger fund_grant_reference_new before update of state, bank_reference on fund_grant
  for each row execute function check_grant_paid();
--> statement-breakpoint
-- As in 0057; and a tie to a lot that was called back stays: what is sent of the piece is told by it.
create or replace function keep_piece_lot() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and new.lot_id is not distinct from old.lot_id and new.lot is distinct from old.lot then
    new.lot_id := null;
  end if;
  if tg_op <> 'INSERT' and old.lot_id is not null and (tg_op = 'DELETE' or new.lot_id is distinct from old.lot_id)
    and exists (select 1 from material_lot l where l.id = old.lot_id and l.state = 'recalled') then
    raise exception 'a tie to a lot that was called back' using errcode = 'check_violation', constraint = 'piece_material_recalled_kept';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.lot_id is not null and (tg_op = 'INSERT' or new.lot_id is distinct from old.lot_id) then
    perform 1 from material_lot l join raw_material r on r.id = l.material_id
      where l.id = new.lot_id and l.number = new.lot and r.material_key = new.material_key and l.state = 'cleared'
      for share of l;
    if not found then
      raise exception 'a lot that is not this material''s' using errcode = 'check_violation', constraint = 'piece_material_lot_kept';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
drop trigger piece_material_lot_kept on piece_material;
--> statement-breakpoint
create trigger piece_material_lot_kept before insert or update or delete on piece_material
  for each row execute function keep_piece_lot();
