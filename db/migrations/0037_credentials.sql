-- Credentials of four kinds, each about exactly one subject; revocation and suspension; a salt for what the log says.
alter table credential
  add column kind text not null default 'piece_record',
  add column artisan_id text constraint credential_artisan_id_artisan_id_fk references artisan(id),
  add column badge_id text constraint credential_badge_id_badge_id_fk references badge(id),
  add column card_id text constraint credential_card_id_card_id_fk references card(id),
  add column suspension_index integer,
  add column suspended_at timestamp with time zone,
  add column salt bytea,
  alter column piece_id drop not null;
--> statement-breakpoint
alter table credential alter column kind drop default;
--> statement-breakpoint
-- Salt and place in the suspension list came with the second form of the log's leaves: records signed before have neither.
alter table credential
  add constraint credential_one_subject check (num_nonnulls(piece_id, artisan_id, badge_id, card_id) = 1),
  add constraint credential_kind check (
    case kind
      when 'piece_record' then piece_id is not null
      when 'skill_certificate' then artisan_id is not null
      when 'provenance_badge' then badge_id is not null
      when 'artisan_card' then card_id is not null
      else false
    end),
  add constraint credential_salt check (octet_length(salt) = 32),
  add constraint credential_suspendable check (suspended_at is null or suspension_index is not null),
  add constraint credential_suspension_index unique (chamber_id, suspension_index);
--> statement-breakpoint
create index credential_artisan on credential (artisan_id);
--> statement-breakpoint
-- A piece, a badge and a card have one credential in force at a time.
create unique index credential_piece_in_force on credential (piece_id) where revoked_at is null;
--> statement-breakpoint
create unique index credential_badge_in_force on credential (badge_id) where revoked_at is null;
--> statement-breakpoint
create unique index credential_card_in_force on credential (card_id) where revoked_at is null;
--> statement-breakpoint
-- A credential stays as it was signed. Its revocation is written once and is the end of it; a suspension comes and goes.
create or replace function refuse_credential_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'revoked_at' - 'suspended_at' is distinct from to_jsonb(old) - 'revoked_at' - 'suspended_at'
     or (old.revoked_at is not null
       and (new.revoked_at, new.suspended_at) is distinct from (old.revoked_at, old.suspended_at)) then
    raise exception 'a signed credential is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credential_append_only before delete or truncate on credential
  for each statement execute function refuse_change();
--> statement-breakpoint
alter table status_list add column valid_until timestamp with time zone;
--> statement-breakpoint
alter table status_list add constraint status_list_purpose check (purpose in ('revocation', 'suspension'));
--> statement-breakpoint
alter table issuer_key
  add column end_reason text,
  add constraint issuer_key_ended check (
    (ended_at is null) = (end_reason is null) and end_reason in ('rotated', 'compromised'));
--> statement-breakpoint
-- An owner has one key in use for each purpose under each of its names.
create unique index issuer_key_in_use on issuer_key (split_part(id, '#', 1), purpose) where ended_at is null;
--> statement-breakpoint
-- A key is ended once and otherwise never changed: what it signed is checked with it for ever.
create function refuse_key_change() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'ended_at' - 'end_reason' is distinct from to_jsonb(old) - 'ended_at' - 'end_reason'
     or old.ended_at is not null then
    raise exception 'a signing key is ended once and never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger issuer_key_as_made before update on issuer_key for each row execute function refuse_key_change();
--> statement-breakpoint
create trigger issuer_key_kept before delete or truncate on issuer_key
  for each statement execute function refuse_change();
--> statement-breakpoint
create or replace view published.piece_record as
  select id, chamber_id, piece_id, document, digest, status_index, revoked_at, created_at,
    suspension_index, suspended_at, salt
  from credential where kind = 'piece_record';
--> statement-breakpoint
create view published.credential as
  select id, kind, chamber_id, piece_id, artisan_id, badge_id, card_id, document, digest, salt,
    status_index, suspension_index, revoked_at, suspended_at, created_at
  from credential;
--> statement-breakpoint
create or replace view published.status_list as
  select s.chamber_id, c.key as chamber_key, s.purpose, s.document, s.signed_at, s.valid_until
  from status_list s join chamber c on c.id = s.chamber_id;
--> statement-breakpoint
create or replace view published.signing_key as
  select k.id, k.chamber_id, c.key as chamber_key, k.purpose, k.public_key_multibase, k.created_at, k.ended_at, k.end_reason
  from issuer_key k left join chamber c on c.id = k.chamber_id;
--> statement-breakpoint
grant select on published.credential to public_reader, app_rw, worker;
--> statement-breakpoint
-- The federation ends a chamber's key when the chamber itself cannot: a new key, and the lists signed with it.
create policy issuer_key_federation on issuer_key to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
create policy status_list_federation on status_list to app_rw, worker using ((select actor_is('federation')));
