-- Rules that hold whoever writes: allowed transitions, append-only money, the balanced journal, the audit chain.
create table state_transition (
  aggregate text not null,
  from_state text not null,
  to_state text not null,
  primary key (aggregate, from_state, to_state)
);
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('checkout', 'reserving', 'pending'),
  ('checkout', 'reserving', 'paid'),
  ('checkout', 'reserving', 'awaiting_async'),
  ('checkout', 'reserving', 'expired'),
  ('checkout', 'reserving', 'failed'),
  ('checkout', 'reserving', 'review'),
  ('checkout', 'pending', 'paid'),
  ('checkout', 'pending', 'awaiting_async'),
  ('checkout', 'pending', 'expired'),
  ('checkout', 'pending', 'review'),
  ('checkout', 'awaiting_async', 'paid'),
  ('checkout', 'awaiting_async', 'failed'),
  ('checkout', 'awaiting_async', 'expired'),
  ('checkout', 'awaiting_async', 'review'),
  ('checkout', 'expired', 'paid'),
  ('checkout', 'expired', 'refund_due'),
  ('checkout', 'expired', 'review'),
  ('checkout', 'failed', 'paid'),
  ('checkout', 'failed', 'refund_due'),
  ('checkout', 'failed', 'review'),
  ('checkout', 'refund_due', 'refunded'),
  ('checkout', 'review', 'paid'),
  ('checkout', 'review', 'refund_due'),
  ('artisan_order', 'paid', 'accepted'),
  ('artisan_order', 'paid', 'cancelled'),
  ('artisan_order', 'accepted', 'packed'),
  ('artisan_order', 'accepted', 'cancelled'),
  ('artisan_order', 'packed', 'shipped'),
  ('artisan_order', 'shipped', 'delivered'),
  ('artisan_order', 'delivered', 'closed'),
  ('artisan_order', 'delivered', 'return_requested'),
  ('artisan_order', 'return_requested', 'delivered'),
  ('artisan_order', 'return_requested', 'returned'),
  ('artisan_order', 'returned', 'partially_refunded'),
  ('artisan_order', 'returned', 'refunded'),
  ('artisan_order', 'cancelled', 'refunded'),
  ('artisan_order', 'paid', 'disputed'),
  ('artisan_order', 'accepted', 'disputed'),
  ('artisan_order', 'packed', 'disputed'),
  ('artisan_order', 'shipped', 'disputed'),
  ('artisan_order', 'delivered', 'disputed'),
  ('artisan_order', 'closed', 'disputed'),
  ('artisan_order', 'disputed', 'won'),
  ('artisan_order', 'disputed', 'lost');
--> statement-breakpoint
grant select on state_transition to app_rw, worker;
--> statement-breakpoint
create function refuse_unlisted_transition() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and not exists (
    select 1 from state_transition t
    where t.aggregate = tg_table_name and t.from_state = old.state and t.to_state = new.state
  ) then
    raise exception 'transition of % from % to % is not listed', tg_table_name, old.state, new.state
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger checkout_transition before update of state on checkout
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger artisan_order_transition before update of state on artisan_order
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger journal_line_append_only before update or delete or truncate on journal_line
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger log_entry_append_only before update or delete or truncate on log_entry
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Each journal sums to zero in each currency when its transaction commits. Runs as the owner, so that
-- row-level security never hides a line from the sum.
create function refuse_unbalanced_journal() returns trigger
  language plpgsql security definer set search_path = public as $$
declare off record;
begin
  select journal_id, currency, sum(amount_minor) as total into off
    from journal_line where journal_id = new.journal_id
    group by journal_id, currency having sum(amount_minor) <> 0 limit 1;
  if found then
    raise exception 'journal % is off by % %', off.journal_id, off.total, off.currency using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger journal_line_balanced after insert on journal_line
  deferrable initially deferred for each row execute function refuse_unbalanced_journal();
--> statement-breakpoint
-- The audit chain: hash = SHA-256(previous hash, newline, canonical row). One writer at a time, until commit.
create function audit_append(actor text, action text, object text, detail text, request_id text) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  prev record;
  next_seq bigint;
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  prev_hash text;
begin
  perform pg_advisory_xact_lock(7242001);
  select a.seq, a.hash into prev from audit a order by a.seq desc limit 1;
  next_seq := coalesce(prev.seq, 0) + 1;
  prev_hash := coalesce(prev.hash, repeat('0', 64));
  insert into audit (seq, at, actor, action, object, detail, request_id, prev_hash, hash)
  values (next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object, audit_append.detail,
    audit_append.request_id, prev_hash,
    audit_hash(prev_hash, next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object,
      audit_append.detail, audit_append.request_id));
  return next_seq;
end $$;
--> statement-breakpoint
create function audit_hash(prev_hash text, seq bigint, at timestamptz, actor text, action text, object text,
  detail text, request_id text) returns text
  language sql stable
  return encode(sha256(convert_to(prev_hash || e'\n' || jsonb_build_array(seq,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor, action, object, detail, request_id)::text,
    'UTF8')), 'hex');
--> statement-breakpoint
revoke execute on function audit_append from public;
--> statement-breakpoint
grant execute on function audit_append to app_rw, worker;
--> statement-breakpoint
grant select on audit to app_rw, worker;
--> statement-breakpoint
create sequence order_number start 1000;
--> statement-breakpoint
grant usage on sequence order_number to app_rw, worker;
