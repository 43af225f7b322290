-- A card is shown to whoever has its code: its signed form is found by the code, and by nothing else.
create or replace view published.credential as
  select id, kind, chamber_id, piece_id, artisan_id, badge_id, card_id, document, digest, salt,
    status_index, suspension_index, revoked_at, suspended_at, created_at
  from credential where kind <> 'artisan_card';
--> statement-breakpoint
-- The signed form of the card with this code: the one in force, or else the last that was.
create function published.card_credential(card_code text) returns jsonb
  language sql stable security definer set search_path = public
  return (select to_jsonb(c) from credential c join card k on k.id = c.card_id
    where k.code = card_code and c.kind = 'artisan_card'
    order by c.revoked_at is not null, c.created_at desc limit 1);
--> statement-breakpoint
create index credential_card on credential (card_id);
--> statement-breakpoint
-- The salt that goes out with the proof of one credential, to whoever knows its random name. It opens nothing without the credential.
create function published.credential_salt(credential_id text) returns bytea
  language sql stable security definer set search_path = public
  return (select c.salt from credential c where c.id = credential_id);
--> statement-breakpoint
revoke execute on function published.card_credential, published.credential_salt from public;
--> statement-breakpoint
grant execute on function published.card_credential, published.credential_salt to public_reader, app_rw, worker;
--> statement-breakpoint
-- Codes and counts of labels are written by the product, whoever asked for it.
do $$
declare t text;
begin
  foreach t in array array['claim_code', 'piece_scan'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_product', t);
  end loop;
end $$;
--> statement-breakpoint
-- A chamber has as many lists for a purpose as it needs. A place counts through all of them: 131,072 to a list.
alter table status_list add column number integer not null default 1;
--> statement-breakpoint
alter table status_list add constraint status_list_number check (number > 0);
--> statement-breakpoint
alter table status_list drop constraint status_list_chamber_id_purpose_pk;
--> statement-breakpoint
alter table status_list add constraint status_list_chamber_id_purpose_number_pk primary key (chamber_id, purpose, number);
--> statement-breakpoint
create or replace view published.status_list as
  select s.chamber_id, c.key as chamber_key, s.purpose, s.document, s.signed_at, s.valid_until, s.number
  from status_list s join chamber c on c.id = s.chamber_id;
--> statement-breakpoint
-- Who runs a witness may be named better while it counts; its key and its beginning stay what they are.
create or replace function refuse_witness_change() returns trigger language plpgsql as $$
begin
  if (new.name, new.public_key, new.is_demonstration, new.created_at)
     is distinct from (old.name, old.public_key, old.is_demonstration, old.created_at)
     or old.retired_at is not null then
    raise exception 'a witness is retired once, and its key never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
