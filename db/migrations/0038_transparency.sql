-- Witnesses of the log and their signatures; what the monitor found and remembers.
create table witness (
  name text primary key,
  public_key bytea not null,
  operator jsonb not null,
  is_demonstration boolean not null default false,
  created_at timestamp with time zone not null default now(),
  retired_at timestamp with time zone,
  constraint witness_key check (octet_length(public_key) = 32),
  constraint witness_name check (name ~ '^[^ +[:cntrl:]]{1,120}$')
);
--> statement-breakpoint
create table log_cosignature (
  size bigint not null constraint log_cosignature_size_log_checkpoint_size_fk references log_checkpoint (size),
  witness text not null constraint log_cosignature_witness_witness_name_fk references witness (name),
  line text not null,
  signed_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  constraint log_cosignature_size_witness_pk primary key (size, witness),
  constraint log_cosignature_line check (line ~ '^— [^ ]+ [A-Za-z0-9+/=]+$')
);
--> statement-breakpoint
create table log_finding (
  id text primary key,
  kind text not null,
  object text not null,
  chamber_id text constraint log_finding_chamber_id_chamber_id_fk references chamber (id),
  evidence jsonb,
  found_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  alerted_at timestamp with time zone,
  owner_id text constraint log_finding_owner_id_user_id_fk references "user" (id),
  gone_at timestamp with time zone
);
--> statement-breakpoint
create unique index log_finding_open on log_finding (kind, object) where gone_at is null;
--> statement-breakpoint
create index log_finding_chamber on log_finding (chamber_id);
--> statement-breakpoint
create table log_watch (
  id smallint primary key,
  size bigint not null,
  root bytea not null,
  entry_cursor bigint not null,
  credential_cursor text not null,
  watched_at timestamp with time zone not null,
  constraint log_watch_one check (id = 1)
);
--> statement-breakpoint
revoke all on witness, log_cosignature, log_finding, log_watch from app_rw, worker;
--> statement-breakpoint
grant select, insert on log_cosignature to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on witness, log_finding, log_watch to app_rw, worker;
--> statement-breakpoint
create trigger log_cosignature_append_only before update or delete or truncate on log_cosignature
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A witness keeps its key for ever: another key is another witness. It can only be retired.
create function refuse_witness_change() returns trigger language plpgsql as $$
begin
  if (new.name, new.public_key, new.operator, new.is_demonstration, new.created_at)
     is distinct from (old.name, old.public_key, old.operator, old.is_demonstration, old.created_at)
     or old.retired_at is not null then
    raise exception 'a witness is retired once and otherwise never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger witness_as_registered before update on witness for each row execute function refuse_witness_change();
--> statement-breakpoint
create trigger witness_kept before delete or truncate on witness for each statement execute function refuse_change();
--> statement-breakpoint
-- Entries of keys, and those that nothing here explains, are few among many.
create index log_entry_without_credential on log_entry (index) where credential_id is null;
--> statement-breakpoint
alter table log_finding enable row level security;
--> statement-breakpoint
alter table log_finding force row level security;
--> statement-breakpoint
create policy log_finding_owner on log_finding to current_user using (true);
--> statement-breakpoint
create policy log_finding_system on log_finding to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
-- A chamber sees what concerns it; the federation and the platform's operators see all.
create policy log_finding_chamber on log_finding to app_rw, worker using (
  chamber_id = any ((select actor_chambers_as('verifier', 'manager'))::text[]));
--> statement-breakpoint
create policy log_finding_national on log_finding to app_rw, worker using (
  (select actor_is('federation')) or (select actor_is('admin')));
--> statement-breakpoint
-- Who watches the log is for the federation to say, and what the monitor remembers is its own.
alter table witness enable row level security;
--> statement-breakpoint
alter table witness force row level security;
--> statement-breakpoint
create policy witness_owner on witness to current_user using (true);
--> statement-breakpoint
create policy witness_shown on witness for select to app_rw, worker using (true);
--> statement-breakpoint
create policy witness_kept on witness to app_rw, worker using (
  (select actor_is_system()) or (select actor_is('federation')));
--> statement-breakpoint
alter table log_watch enable row level security;
--> statement-breakpoint
alter table log_watch force row level security;
--> statement-breakpoint
create policy log_watch_owner on log_watch to current_user using (true);
--> statement-breakpoint
create policy log_watch_system on log_watch to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create view published.witness as
  select name, public_key, operator, is_demonstration, created_at, retired_at from witness;
--> statement-breakpoint
create view published.log_cosignature as select size, witness, line, signed_at from log_cosignature;
--> statement-breakpoint
grant select on published.witness, published.log_cosignature to public_reader, app_rw, worker;
