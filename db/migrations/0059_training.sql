CREATE TABLE "skill_certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"craft_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skill_certificate_file_id_unique" UNIQUE("file_id"),
	CONSTRAINT "skill_certificate_credential_id_unique" UNIQUE("credential_id"),
	CONSTRAINT "skill_certificate_revoked" CHECK (num_nonnulls("skill_certificate"."revoked_at", "skill_certificate"."revoked_reason") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "skill_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"piece_id" text,
	"document_id" text,
	"said_by" text,
	"dated_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skill_evidence_title" CHECK (length("skill_evidence"."title") between 1 and 1000),
	CONSTRAINT "skill_evidence_kind" CHECK (case "skill_evidence"."kind" when 'piece' then "skill_evidence"."piece_id" is not null and num_nonnulls("skill_evidence"."document_id", "skill_evidence"."said_by") = 0 when 'paper' then "skill_evidence"."document_id" is not null and num_nonnulls("skill_evidence"."piece_id", "skill_evidence"."said_by") = 0 when 'attestation' then "skill_evidence"."said_by" is not null and num_nonnulls("skill_evidence"."piece_id", "skill_evidence"."document_id") = 0 else false end)
);
--> statement-breakpoint
CREATE TABLE "skill_file" (
	"id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"craft_id" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"round" smallint DEFAULT 1 NOT NULL,
	"practice_since" smallint NOT NULL,
	"statement" text NOT NULL,
	"submitted_at" timestamp with time zone,
	"sales" integer,
	"decided_at" timestamp with time zone,
	"decision_note" text,
	"appeal_text" text,
	"appealed_at" timestamp with time zone,
	"created_by" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skill_file_state" CHECK ("skill_file"."state" in ('draft', 'submitted', 'judging', 'granted', 'refused', 'appealed', 'withdrawn')),
	CONSTRAINT "skill_file_round" CHECK ("skill_file"."round" in (1, 2) and ("skill_file"."round" = 2) = ("skill_file"."appealed_at" is not null)),
	CONSTRAINT "skill_file_statement" CHECK (length("skill_file"."statement") between 3 and 2000),
	CONSTRAINT "skill_file_practice" CHECK ("skill_file"."practice_since" between 1900 and 2200),
	CONSTRAINT "skill_file_decided" CHECK ("skill_file"."state" not in ('granted', 'refused') or "skill_file"."decided_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "skill_juror" (
	"id" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"round" smallint NOT NULL,
	"user_id" text NOT NULL,
	"capacity" text NOT NULL,
	"named_by" text,
	"declared_at" timestamp with time zone,
	"conflict" text,
	"vote" text,
	"reason" text,
	"voted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "skill_juror_once" UNIQUE("file_id","user_id"),
	CONSTRAINT "skill_juror_free" CHECK ("skill_juror"."vote" is null or ("skill_juror"."declared_at" is not null and "skill_juror"."conflict" is null)),
	CONSTRAINT "skill_juror_declared" CHECK ("skill_juror"."conflict" is null or "skill_juror"."declared_at" is not null),
	CONSTRAINT "skill_juror_capacity" CHECK ("skill_juror"."capacity" in ('master', 'officer', 'trainer')),
	CONSTRAINT "skill_juror_conflict" CHECK ("skill_juror"."conflict" in ('family', 'business', 'taught', 'quarrel', 'other')),
	CONSTRAINT "skill_juror_vote" CHECK ("skill_juror"."vote" in ('for', 'against')),
	CONSTRAINT "skill_juror_reasoned" CHECK (num_nonnulls("skill_juror"."vote", "skill_juror"."reason", "skill_juror"."voted_at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "training_attendance" (
	"enrolment_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "training_attendance_enrolment_id_day_pk" PRIMARY KEY("enrolment_id","day")
);
--> statement-breakpoint
CREATE TABLE "training_enrolment" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"artisan_id" text NOT NULL,
	"state" text NOT NULL,
	"position" integer NOT NULL,
	"assessed_at" timestamp with time zone,
	"assessed_by" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_enrolment_once" UNIQUE("session_id","artisan_id"),
	CONSTRAINT "training_enrolment_position" UNIQUE("session_id","position"),
	CONSTRAINT "training_enrolment_state" CHECK ("training_enrolment"."state" in ('enrolled', 'waiting', 'withdrawn', 'passed', 'failed')),
	CONSTRAINT "training_enrolment_assessed" CHECK (("training_enrolment"."state" in ('passed', 'failed')) = ("training_enrolment"."assessed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "training_programme" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"craft_id" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"prerequisites" jsonb NOT NULL,
	"hours" integer NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_programme_kind" CHECK ("training_programme"."kind" in ('initial', 'continuing', 'literacy', 'apprenticeship', 'transmission')),
	CONSTRAINT "training_programme_state" CHECK ("training_programme"."state" in ('draft', 'open', 'closed')),
	CONSTRAINT "training_programme_hours" CHECK ("training_programme"."hours" between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "training_session" (
	"id" text PRIMARY KEY NOT NULL,
	"programme_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"place" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"seats" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_session_state" CHECK ("training_session"."state" in ('planned', 'cancelled')),
	CONSTRAINT "training_session_days" CHECK ("training_session"."starts_on" <= "training_session"."ends_on"),
	CONSTRAINT "training_session_seats" CHECK ("training_session"."seats" between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_file_id_skill_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."skill_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_credential_id_credential_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credential"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_evidence" ADD CONSTRAINT "skill_evidence_file_id_skill_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."skill_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_evidence" ADD CONSTRAINT "skill_evidence_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_evidence" ADD CONSTRAINT "skill_evidence_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_evidence" ADD CONSTRAINT "skill_evidence_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_file" ADD CONSTRAINT "skill_file_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_file" ADD CONSTRAINT "skill_file_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_file" ADD CONSTRAINT "skill_file_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_file" ADD CONSTRAINT "skill_file_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_juror" ADD CONSTRAINT "skill_juror_file_id_skill_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."skill_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_juror" ADD CONSTRAINT "skill_juror_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_juror" ADD CONSTRAINT "skill_juror_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_juror" ADD CONSTRAINT "skill_juror_named_by_user_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_enrolment_id_training_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."training_enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_session_id_training_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_enrolment" ADD CONSTRAINT "training_enrolment_assessed_by_user_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_programme" ADD CONSTRAINT "training_programme_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_programme" ADD CONSTRAINT "training_programme_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_programme_id_training_programme_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."training_programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "skill_certificate_artisan" ON "skill_certificate" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "skill_certificate_chamber" ON "skill_certificate" USING btree ("chamber_id");--> statement-breakpoint
CREATE INDEX "skill_evidence_file" ON "skill_evidence" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "skill_evidence_piece" ON "skill_evidence" USING btree ("file_id","piece_id");--> statement-breakpoint
CREATE INDEX "skill_file_artisan" ON "skill_file" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "skill_file_chamber" ON "skill_file" USING btree ("chamber_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "skill_file_one_open" ON "skill_file" USING btree ("artisan_id","craft_id") WHERE "skill_file"."state" in ('draft', 'submitted', 'judging', 'appealed');--> statement-breakpoint
CREATE INDEX "skill_juror_user" ON "skill_juror" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "training_enrolment_artisan" ON "training_enrolment" USING btree ("artisan_id");--> statement-breakpoint
CREATE INDEX "training_programme_chamber" ON "training_programme" USING btree ("chamber_id","state");--> statement-breakpoint
CREATE INDEX "training_session_programme" ON "training_session" USING btree ("programme_id","starts_on");--> statement-breakpoint
CREATE INDEX "training_session_chamber" ON "training_session" USING btree ("chamber_id","starts_on");
--> statement-breakpoint
-- Acquired skills and training: who asks, who judges, what was signed; who learns what, and how it went.
insert into state_transition (aggregate, from_state, to_state) values
  ('skill_file', 'draft', 'submitted'),
  ('skill_file', 'draft', 'withdrawn'),
  ('skill_file', 'submitted', 'withdrawn'),
  ('skill_file', 'submitted', 'judging'),
  ('skill_file', 'judging', 'granted'),
  ('skill_file', 'judging', 'refused'),
  ('skill_file', 'refused', 'appealed'),
  ('skill_file', 'appealed', 'judging'),
  ('training_programme', 'draft', 'open'),
  ('training_programme', 'draft', 'closed'),
  ('training_programme', 'open', 'closed'),
  ('training_programme', 'closed', 'open'),
  ('training_session', 'planned', 'cancelled'),
  ('training_enrolment', 'enrolled', 'withdrawn'),
  ('training_enrolment', 'enrolled', 'passed'),
  ('training_enrolment', 'enrolled', 'failed'),
  ('training_enrolment', 'waiting', 'enrolled'),
  ('training_enrolment', 'waiting', 'withdrawn'),
  ('training_enrolment', 'withdrawn', 'enrolled'),
  ('training_enrolment', 'withdrawn', 'waiting');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['skill_file', 'training_programme', 'training_session', 'training_enrolment'] loop
    execute format('create trigger %I before update of state on %I for each row execute function refuse_unlisted_transition()',
      t || '_transition', t);
  end loop;
end $$;
--> statement-breakpoint
-- Who judges: nobody their own workshop's file; a declaration and a vote are given once; a vote only while the jury sits, and
-- never by whoever declared a conflict (which skill_juror_free refuses as well).
create function refuse_skill_juror() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  refused text;
  f record;
begin
  select s.artisan_id, s.state, s.round into f from skill_file s where s.id = new.file_id for share;
  if tg_op = 'INSERT' then
    if f.state not in ('submitted', 'appealed', 'judging') or new.round <> f.round then refused := 'skill_juror_open';
    elsif exists (select 1 from role_grant g where g.user_id = new.user_id and g.artisan_id = f.artisan_id and g.ended_at is null)
      then refused := 'skill_juror_own_file';
    elsif new.declared_at is not null or new.vote is not null then refused := 'skill_juror_unasked';
    end if;
  else
    if (new.file_id, new.user_id, new.round) is distinct from (old.file_id, old.user_id, old.round) then
      refused := 'skill_juror_kept';
    elsif old.declared_at is not null
      and (new.declared_at, new.conflict) is distinct from (old.declared_at, old.conflict) then
      refused := 'skill_juror_declared_once';
    elsif old.vote is not null and (new.vote, new.reason, new.voted_at) is distinct from (old.vote, old.reason, old.voted_at) then
      refused := 'skill_juror_voted_once';
    elsif new.vote is not null and old.vote is null then
      if old.conflict is not null or new.conflict is not null then refused := 'skill_juror_conflicted';
      elsif f.state <> 'judging' or f.round <> new.round then refused := 'skill_juror_sitting';
      end if;
    end if;
  end if;
  if refused is not null then
    raise exception 'a juror who may not: %', refused using errcode = 'check_violation', constraint = refused;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger skill_juror_rules before insert or update on skill_juror
  for each row execute function refuse_skill_juror();
--> statement-breakpoint
-- A decision is what the votes say: three at least, of jurors of this round; granted by more for than against.
create function refuse_skill_decision() returns trigger
  language plpgsql security definer set search_path = public as $$
declare votes record;
begin
  if old.state <> 'judging' or new.state not in ('granted', 'refused') then return new; end if;
  select count(*) filter (where j.vote = 'for') as pro, count(*) filter (where j.vote = 'against') as contra into votes
    from skill_juror j where j.file_id = new.id and j.round = new.round and j.conflict is null;
  if votes.pro + votes.contra < 3 or (new.state = 'granted') <> (votes.pro > votes.contra) then
    raise exception 'a decision the jury did not take' using errcode = 'check_violation', constraint = 'skill_file_by_votes';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger skill_file_decision before update of state on skill_file
  for each row execute function refuse_skill_decision();
--> statement-breakpoint
create function refuse_skill_certificate() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform 1 from skill_file f where f.id = new.file_id and f.state = 'granted' and f.artisan_id = new.artisan_id
    and f.chamber_id = new.chamber_id and f.craft_id = new.craft_id;
  if not found then
    raise exception 'a certificate no jury granted' using errcode = 'check_violation', constraint = 'skill_certificate_granted';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger skill_certificate_rules before insert or update on skill_certificate
  for each row execute function refuse_skill_certificate();
--> statement-breakpoint
-- No more people than seats, whoever enrols at the same moment.
create function refuse_full_session() returns trigger
  language plpgsql security definer set search_path = public as $$
declare places int;
begin
  if new.state <> 'enrolled' or (tg_op = 'UPDATE' and old.state = 'enrolled') then return new; end if;
  select s.seats into places from training_session s where s.id = new.session_id for update;
  if (select count(*) from training_enrolment e where e.session_id = new.session_id and e.id <> new.id
      and e.state in ('enrolled', 'passed', 'failed')) >= places then
    raise exception 'no seat is free' using errcode = 'check_violation', constraint = 'training_enrolment_seats';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger training_enrolment_seats before insert or update of state on training_enrolment
  for each row execute function refuse_full_session();
--> statement-breakpoint
grant select, insert, update on skill_file, skill_evidence, skill_juror, skill_certificate, training_programme, training_session,
  training_enrolment, training_attendance to app_rw, worker;
--> statement-breakpoint
grant delete on skill_evidence to app_rw, worker;
--> statement-breakpoint
revoke delete on skill_file, skill_juror, skill_certificate, training_programme, training_session, training_enrolment,
  training_attendance from app_rw, worker;
--> statement-breakpoint
-- Files the actor is on the jury of, while it sits and they still are what they sit as. Whoever declared a conflict is out of the file.
create function actor_judges(file text) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from skill_juror j join skill_file f on f.id = j.file_id
    where j.file_id = file and j.user_id = actor_setting('user_id') and j.conflict is null
      and f.round = j.round and f.state in ('submitted', 'appealed', 'judging')
      and (j.capacity <> 'officer' or exists (select 1 from role_grant g
        where g.user_id = j.user_id and g.chamber_id = f.chamber_id and g.ended_at is null)));
--> statement-breakpoint
create function actor_judges_paper(paper text) returns boolean
  language sql stable security definer set search_path = public
  return exists (select 1 from skill_evidence e join skill_juror j on j.file_id = e.file_id
    where e.document_id = paper and j.user_id = actor_setting('user_id') and j.declared_at is not null
      and actor_judges(e.file_id));
--> statement-breakpoint
revoke execute on function actor_judges, actor_judges_paper from public;
--> statement-breakpoint
grant execute on function actor_judges, actor_judges_paper to app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['skill_file', 'skill_evidence', 'skill_juror', 'skill_certificate', 'training_programme',
      'training_session', 'training_enrolment', 'training_attendance'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
  foreach t in array array['skill_file', 'skill_certificate'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[]))', t || '_chamber', t);
  end loop;
  foreach t in array array['skill_evidence', 'skill_juror'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[]))', t || '_chamber', t);
  end loop;
  foreach t in array array['training_programme', 'training_session', 'training_enrolment', 'training_attendance'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      chamber_id = any ((select actor_chambers())::text[]))', t || '_chamber', t);
  end loop;
end $$;
--> statement-breakpoint
-- A file begins as its maker's draft, and a juror is of the chamber that keeps the file, whoever writes.
create policy skill_file_begins on skill_file as restrictive for insert to app_rw, worker
  with check (state = 'draft' and round = 1);
--> statement-breakpoint
create policy skill_juror_of_file on skill_juror as restrictive for insert to app_rw, worker
  with check (exists (select 1 from skill_file f where f.id = file_id and f.chamber_id = skill_juror.chamber_id));
--> statement-breakpoint
create policy skill_file_maker on skill_file to app_rw, worker using (artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy skill_file_jury on skill_file for select to app_rw, worker using (actor_judges(id));
--> statement-breakpoint
create policy skill_evidence_maker on skill_evidence to app_rw, worker using (
  exists (select 1 from skill_file f where f.id = file_id and f.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy skill_evidence_jury on skill_evidence for select to app_rw, worker using (actor_judges(file_id));
--> statement-breakpoint
create policy skill_juror_named on skill_juror for insert to app_rw, worker with check (
  chamber_id = any ((select actor_chambers_as('verifier', 'manager'))::text[]));
--> statement-breakpoint
-- A declaration and a vote are a juror's own.
create policy skill_juror_own on skill_juror for select to app_rw, worker using (user_id = (select actor_setting('user_id')));
--> statement-breakpoint
create policy skill_juror_says on skill_juror for update to app_rw, worker using (user_id = (select actor_setting('user_id')));
--> statement-breakpoint
create policy skill_certificate_maker on skill_certificate for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
-- What is taught is for everybody, but a draft.
create policy training_programme_shown on training_programme for select to app_rw, worker using (state <> 'draft');
--> statement-breakpoint
create policy training_session_shown on training_session for select to app_rw, worker using (
  exists (select 1 from training_programme p where p.id = programme_id));
--> statement-breakpoint
create policy training_enrolment_maker on training_enrolment to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy training_attendance_maker on training_attendance to app_rw, worker using (
  exists (select 1 from training_enrolment e where e.id = enrolment_id and e.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy document_jury on document for select to app_rw, worker using (
  kind = 'skill_evidence' and actor_judges_paper(id));
--> statement-breakpoint
-- Certificates of those who agreed to have them shown, with what was signed.
create view published.skill_certificate as
  select s.id, s.credential_id, s.artisan_id, s.craft_id, s.name, s.granted_at, s.revoked_at, c.name as chamber_name,
    s.is_demonstration, v.document
  from skill_certificate s join published.artisan m on m.id = s.artisan_id join chamber c on c.id = s.chamber_id
    join credential v on v.id = s.credential_id
  where exists (select 1 from consent k
    where k.artisan_id = s.artisan_id and k.purpose = 'certificates' and k.withdrawn_at is null);
--> statement-breakpoint
create view published.training_programme as
  select p.id, p.chamber_id, c.name as chamber_name, c.region_code, p.kind, p.craft_id, k.name as craft_name, p.title, p.summary,
    p.prerequisites, p.hours, p.is_demonstration, p.created_at
  from training_programme p join chamber c on c.id = p.chamber_id left join craft k on k.id = p.craft_id
  where p.state = 'open';
--> statement-breakpoint
create view published.training_session as
  select s.id, s.programme_id, s.place, s.starts_on, s.ends_on, s.seats
  from training_session s join published.training_programme p on p.id = s.programme_id where s.state = 'planned';
--> statement-breakpoint
grant select on published.skill_certificate, published.training_programme, published.training_session
  to public_reader, app_rw, worker;
--> statement-breakpoint
-- A certificate is shown by its holder's agreement alone (published.skill_certificate); a card to whoever has its code.
create or replace view published.credential as
  select id, kind, chamber_id, piece_id, artisan_id, badge_id, card_id, document, digest, salt,
    status_index, suspension_index, revoked_at, suspended_at, created_at
  from credential where kind not in ('artisan_card', 'skill_certificate');
