ALTER TABLE "skill_evidence" DROP CONSTRAINT "skill_evidence_kind";--> statement-breakpoint
ALTER TABLE "upload" DROP CONSTRAINT "upload_kind";--> statement-breakpoint
ALTER TABLE "upload" DROP CONSTRAINT "upload_bytes";--> statement-breakpoint
ALTER TABLE "skill_certificate" ALTER COLUMN "file_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "skill_certificate" ALTER COLUMN "craft_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD COLUMN "enrolment_id" text;--> statement-breakpoint
ALTER TABLE "rent_charge" ADD COLUMN "overdue_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "training_session" ADD COLUMN "trainer_id" text;--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_enrolment_id_training_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."training_enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_trainer_id_artisan_id_fk" FOREIGN KEY ("trainer_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_session_trainer" ON "training_session" USING btree ("trainer_id");--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_enrolment_id_unique" UNIQUE("enrolment_id");--> statement-breakpoint
ALTER TABLE "skill_certificate" ADD CONSTRAINT "skill_certificate_of" CHECK (num_nonnulls("skill_certificate"."file_id", "skill_certificate"."enrolment_id") = 1 and ("skill_certificate"."file_id" is null or "skill_certificate"."craft_id" is not null));--> statement-breakpoint
ALTER TABLE "skill_evidence" ADD CONSTRAINT "skill_evidence_kind" CHECK (case "skill_evidence"."kind" when 'piece' then "skill_evidence"."piece_id" is not null and num_nonnulls("skill_evidence"."document_id", "skill_evidence"."said_by") = 0 when 'paper' then "skill_evidence"."document_id" is not null and num_nonnulls("skill_evidence"."piece_id", "skill_evidence"."said_by") = 0 when 'film' then "skill_evidence"."document_id" is not null and num_nonnulls("skill_evidence"."piece_id", "skill_evidence"."said_by") = 0 when 'attestation' then "skill_evidence"."said_by" is not null and num_nonnulls("skill_evidence"."piece_id", "skill_evidence"."document_id") = 0 else false end);--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_kind" CHECK ("upload"."kind" in ('photo', 'voice', 'film'));--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_bytes" CHECK ("upload"."size_bytes" between 1 and case "upload"."kind" when 'film' then 33554432 else 10485760 end and "upload"."received_bytes" between 0 and "upload"."size_bytes");
--> statement-breakpoint
-- A certificate rests on a file that a jury granted, or on a training that was passed where the certificate is given, in a session that was
-- not called off by then; one that is called off later leaves the certificate to be taken back.
create or replace function refuse_skill_certificate() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.file_id is not null then
    perform 1 from skill_file f where f.id = new.file_id and f.state = 'granted' and f.artisan_id = new.artisan_id
      and f.chamber_id = new.chamber_id and f.craft_id = new.craft_id;
    if not found then
      raise exception 'a certificate no jury granted' using errcode = 'check_violation', constraint = 'skill_certificate_granted';
    end if;
  else
    perform 1 from training_enrolment e join training_session s on s.id = e.session_id
      join training_programme p on p.id = s.programme_id
      where e.id = new.enrolment_id and e.state = 'passed' and e.artisan_id = new.artisan_id and e.chamber_id = new.chamber_id
        and p.craft_id is not distinct from new.craft_id and (s.state = 'planned' or tg_op = 'UPDATE');
    if not found then
      raise exception 'a certificate of no passed training' using errcode = 'check_violation', constraint = 'skill_certificate_passed';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
-- A page says whether a jury judged or a training was passed.
create or replace view published.skill_certificate as
  select s.id, s.credential_id, s.artisan_id, s.craft_id, s.name, s.granted_at, s.revoked_at, c.name as chamber_name,
    s.is_demonstration, v.document, s.enrolment_id is not null as is_training
  from skill_certificate s join published.artisan m on m.id = s.artisan_id join chamber c on c.id = s.chamber_id
    join credential v on v.id = s.credential_id
  where exists (select 1 from consent k
    where k.artisan_id = s.artisan_id and k.purpose = 'certificates' and k.withdrawn_at is null);
