-- How often labels were scanned, and whether an owner has claimed a piece. Neither knows anything about a person.
create table piece_scan (
  piece_id text not null constraint piece_scan_piece_id_piece_id_fk references piece(id),
  region text not null,
  first_on date not null,
  scans bigint not null,
  constraint piece_scan_piece_id_region_pk primary key (piece_id, region),
  constraint piece_scan_region check (region ~ '^([A-Z]{2}(-[A-Z0-9]{1,3})?|unknown)$'),
  constraint piece_scan_counted check (scans > 0)
);
--> statement-breakpoint
create table claim_code (
  piece_id text primary key constraint claim_code_piece_id_piece_id_fk references piece(id),
  code_hash text not null,
  created_at timestamp with time zone not null default now(),
  claimed_at timestamp with time zone,
  contested_at timestamp with time zone,
  constraint claim_code_contested check (contested_at is null or contested_at >= claimed_at)
);
--> statement-breakpoint
-- A piece is claimed once. What was noted of it is never taken back, and its code is not made anew.
create function refuse_claim_change() returns trigger language plpgsql as $$
begin
  if old.piece_id is distinct from new.piece_id
     or (old.claimed_at is not null
       and (new.claimed_at, new.code_hash) is distinct from (old.claimed_at, old.code_hash))
     or (old.contested_at is not null and new.contested_at is distinct from old.contested_at) then
    raise exception 'a piece is claimed once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger claim_code_once before update on claim_code for each row execute function refuse_claim_change();
--> statement-breakpoint
grant select, insert, update on piece_scan, claim_code to app_rw, worker;
--> statement-breakpoint
create view published.piece_scan as select piece_id, region, first_on, scans from piece_scan;
--> statement-breakpoint
-- Never the code, nor that there is one: whether a label has a field to scratch is seen on the label.
create view published.piece_claim as
  select piece_id, claimed_at, contested_at from claim_code where claimed_at is not null;
--> statement-breakpoint
-- Pictures of every piece that can be checked, with the digest of each as it was taken.
create view published.verifiable_picture as
  select i.piece_id, i.position, i.view, i.storage_key, i.widths, i.original_sha256, i.is_demonstration
  from piece_image i join published.verifiable_piece p on p.id = i.piece_id;
--> statement-breakpoint
grant select on published.piece_scan, published.piece_claim, published.verifiable_picture
  to public_reader, app_rw, worker;
--> statement-breakpoint
-- A label may turn up on something else long after its piece has left the shop: whatever can be checked can be reported.
drop policy piece_report_filed on piece_report;
--> statement-breakpoint
create policy piece_report_filed on piece_report for insert to app_rw, worker with check (
  state = 'open' and decided_by is null
  and chamber_id = (select p.chamber_id from published.verifiable_piece p where p.id = piece_id)
);
