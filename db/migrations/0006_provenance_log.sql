CREATE TABLE "log_checkpoint" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log_node" (
	"level" smallint NOT NULL,
	"index" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "log_node_level_index_pk" PRIMARY KEY("level","index")
);
--> statement-breakpoint
CREATE TABLE "status_list" (
	"chamber_id" text NOT NULL,
	"purpose" text NOT NULL,
	"document" jsonb NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "status_list_chamber_id_purpose_pk" PRIMARY KEY("chamber_id","purpose")
);
--> statement-breakpoint
ALTER TABLE "log_checkpoint" ADD CONSTRAINT "log_checkpoint_key_id_issuer_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."issuer_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_list" ADD CONSTRAINT "status_list_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "log_entry_credential" ON "log_entry" USING btree ("credential_id");
--> statement-breakpoint
grant select, insert on log_node, log_checkpoint to app_rw, worker;
--> statement-breakpoint
grant select, insert, update on status_list to app_rw, worker;
--> statement-breakpoint
revoke delete, truncate on credential, issuer_key from app_rw, worker;
--> statement-breakpoint
create trigger log_node_append_only before update or delete or truncate on log_node
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger log_checkpoint_append_only before update or delete or truncate on log_checkpoint
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A credential stays as it was signed; only its revocation is written, once.
create function refuse_credential_change() returns trigger language plpgsql as $$
begin
  if (new.id, new.chamber_id, new.piece_id, new.document, new.digest, new.status_index)
     is distinct from (old.id, old.chamber_id, old.piece_id, old.document, old.digest, old.status_index)
     or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
    raise exception 'a signed credential is never changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger credential_as_signed before update on credential
  for each row execute function refuse_credential_change();
--> statement-breakpoint
-- A label outlives its listing: a piece that was ever shown or signed for can be checked, whatever became of it
-- or of its maker's standing.
create view published.verifiable_piece as
  select p.id, p.serial, p.title, p.materials, p.is_demonstration, coalesce(p.published_at, p.created_at) as published_at,
    f.id as craft_id, f.name as craft_name, f.family as craft_family,
    a.id as artisan_id, a.name as artisan_name, a.town, a.kind as artisan_kind, a.state as artisan_state,
    c.id as chamber_id, c.key as chamber_key, c.name as chamber_name, r.name as region_name,
    i.storage_key, i.widths as image_widths, i.is_demonstration as image_is_demonstration
  from piece p
    join craft f on f.id = p.craft_id
    join artisan a on a.id = p.artisan_id
    join chamber c on c.id = a.chamber_id
    join region r on r.code = c.region_code
    left join lateral (
      select x.storage_key, x.widths, x.is_demonstration from piece_image x
      where x.piece_id = p.id order by x.position limit 1
    ) i on true
  where p.state in ('published', 'sold', 'paused', 'archived')
    or exists (select 1 from credential k where k.piece_id = p.id);
--> statement-breakpoint
create view published.piece_record as
  select id, chamber_id, piece_id, document, digest, status_index, revoked_at, created_at from credential;
--> statement-breakpoint
-- Public halves only.
create view published.signing_key as
  select k.id, k.chamber_id, c.key as chamber_key, k.purpose, k.public_key_multibase, k.created_at, k.ended_at
  from issuer_key k left join chamber c on c.id = k.chamber_id;
--> statement-breakpoint
create view published.status_list as
  select s.chamber_id, c.key as chamber_key, s.purpose, s.document, s.signed_at
  from status_list s join chamber c on c.id = s.chamber_id;
--> statement-breakpoint
create view published.log_entry as select index, leaf, leaf_hash, credential_id from log_entry;
--> statement-breakpoint
create view published.log_node as
  select 0::smallint as level, index, leaf_hash as hash from log_entry
  union all select level, index, hash from log_node;
--> statement-breakpoint
create view published.log_checkpoint as select size, root, key_id, note, created_at from log_checkpoint;
--> statement-breakpoint
grant select on published.verifiable_piece, published.piece_record, published.signing_key, published.status_list,
  published.log_entry, published.log_node, published.log_checkpoint to public_reader, app_rw, worker;
