-- What was kept of Stripe's events held buyers' addresses and phones; nothing read it. Only what an event says of itself stays.
update stripe_event set payload = jsonb_build_object(
  'created', to_char(to_timestamp((payload->>'created')::bigint) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'isLive', coalesce((payload->>'livemode')::boolean, false),
  'apiVersion', payload->'api_version')
where payload ? 'data';
--> statement-breakpoint
create table audit_key (
  public_key text primary key,
  sealed_secret text not null,
  created_at timestamptz not null
);
--> statement-breakpoint
grant select, insert on audit_key to app_rw, worker;
--> statement-breakpoint
create trigger audit_key_append_only before update or delete or truncate on audit_key
  for each statement execute function refuse_change();
--> statement-breakpoint
-- The head moves on only to an entry that follows from the one it tells of. Otherwise a chain that was cut and grew past its
-- old end again would take the head along, and the cut would be forgotten.
create or replace function audit_append(actor text, action text, object text, detail text, request_id text) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  prev record;
  next_seq bigint;
  now_at timestamptz := date_trunc('milliseconds', clock_timestamp());
  prev_hash text;
  next_hash text;
begin
  perform pg_advisory_xact_lock(7242001);
  select a.seq, a.hash into prev from audit a order by a.seq desc limit 1;
  next_seq := coalesce(prev.seq, 0) + 1;
  prev_hash := coalesce(prev.hash, repeat('0', 64));
  next_hash := audit_hash(prev_hash, next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object,
    audit_append.detail, audit_append.request_id);
  insert into audit (seq, at, actor, action, object, detail, request_id, prev_hash, hash)
  values (next_seq, now_at, audit_append.actor, audit_append.action, audit_append.object, audit_append.detail,
    audit_append.request_id, prev_hash, next_hash);
  insert into audit_head as head (singleton, seq, hash) values (true, next_seq, next_hash)
    on conflict (singleton) do update set seq = excluded.seq, hash = excluded.hash
    where head.seq = next_seq - 1 and head.hash = prev_hash;
  return next_seq;
end $$;
--> statement-breakpoint
-- A short message is noted before it is handed over: the provider has no idempotency key, so the next try first asks whether
-- it was taken. `refused` is for good, and `reason` says which way.
alter table mail_delivery
  add column outcome text not null default 'sent' check (outcome in ('sending', 'sent', 'refused')),
  add column reason text;
