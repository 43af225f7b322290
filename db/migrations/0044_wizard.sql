-- Pieces sent from a phone, step by step: files that arrive in parts and go on where the line broke, a piece made once however
-- often it is sent, and the maker's voice about a piece.
create table upload (
  user_id text not null constraint upload_user_id_user_id_fk references "user" (id),
  client_id uuid not null,
  kind text not null,
  size_bytes integer not null,
  sha256 text not null,
  received_bytes integer not null default 0,
  kept jsonb,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  constraint upload_pk primary key (user_id, client_id),
  constraint upload_kind check (kind in ('photo', 'voice')),
  constraint upload_bytes check (size_bytes between 1 and 10485760 and received_bytes between 0 and size_bytes),
  constraint upload_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint upload_whole check (kept is null or received_bytes = size_bytes),
  constraint upload_used check (used_at is null or kept is not null)
);
--> statement-breakpoint
create index upload_created on upload (created_at);
--> statement-breakpoint
-- Bytes of a file on its way; gone as soon as the file is whole and kept.
create table upload_part (
  user_id text not null,
  client_id uuid not null,
  from_byte integer not null,
  bytes bytea not null,
  constraint upload_part_pk primary key (user_id, client_id, from_byte),
  constraint upload_part_upload_fk foreign key (user_id, client_id) references upload (user_id, client_id) on delete cascade
);
--> statement-breakpoint
-- The piece that a phone's draft became. A draft that is sent again finds it.
create table piece_submission (
  user_id text not null constraint piece_submission_user_id_user_id_fk references "user" (id),
  client_id uuid not null,
  piece_id text not null constraint piece_submission_piece_id_piece_id_fk references piece (id),
  created_at timestamptz not null default now(),
  constraint piece_submission_pk primary key (user_id, client_id),
  constraint piece_submission_piece unique (piece_id)
);
--> statement-breakpoint
-- What a maker says about a piece, at most a minute: sealed in the private store, heard by buyers since the maker said so.
create table piece_voice (
  id text primary key,
  piece_id text not null constraint piece_voice_piece_id_piece_id_fk references piece (id),
  format text not null,
  duration_ms integer not null,
  size_bytes integer not null,
  sha256 text not null,
  storage_key text not null,
  sealed_key text not null,
  transcript jsonb not null default '{}',
  transcribed_by text constraint piece_voice_transcribed_by_user_id_fk references "user" (id),
  transcribed_at timestamptz,
  shared_at timestamptz,
  created_at timestamptz not null default now(),
  constraint piece_voice_piece unique (piece_id),
  constraint piece_voice_format check (format in ('webm', 'ogg', 'mp4')),
  constraint piece_voice_length check (duration_ms between 1 and 62000 and size_bytes between 1 and 2097152),
  constraint piece_voice_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint piece_voice_transcribed check ((transcribed_at is null) = (transcribed_by is null))
);
--> statement-breakpoint
grant select, insert, update, delete on upload, upload_part, piece_voice to app_rw, worker;
--> statement-breakpoint
grant select, insert on piece_submission to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['upload', 'upload_part', 'piece_submission'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or user_id = (select actor_setting(''user_id'')))', t || '_sender', t);
  end loop;
end $$;
--> statement-breakpoint
alter table piece_voice enable row level security;
--> statement-breakpoint
alter table piece_voice force row level security;
--> statement-breakpoint
create policy piece_voice_owner on piece_voice to current_user using (true);
--> statement-breakpoint
-- The maker, and the chamber that the maker belongs to.
create policy piece_voice_people on piece_voice to app_rw, worker using (
  (select actor_is_system()) or exists (select 1 from piece p join artisan a on a.id = p.artisan_id
    where p.id = piece_id and (a.id = any ((select actor_artisans())::text[]) or a.chamber_id = any ((select actor_chambers())::text[])))
);
--> statement-breakpoint
create view published.piece_voice as
  select v.id, v.piece_id, v.format, v.duration_ms, v.size_bytes, v.transcript
  from piece_voice v join published.piece p on p.id = v.piece_id
  where v.shared_at is not null;
--> statement-breakpoint
grant select on published.piece_voice to public_reader, app_rw, worker;
