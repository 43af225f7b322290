CREATE TABLE "checklist_item" (
	"id" text PRIMARY KEY NOT NULL,
	"checklist_id" text NOT NULL,
	"position" smallint NOT NULL,
	"title" jsonb NOT NULL,
	CONSTRAINT "checklist_item_position" UNIQUE("checklist_id","position")
);
--> statement-breakpoint
CREATE TABLE "inspection" (
	"id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"purpose" text NOT NULL,
	"label_id" text,
	"level" smallint,
	"checklist_id" text NOT NULL,
	"follows_id" text,
	"inspector_id" text NOT NULL,
	"planned_by" text NOT NULL,
	"planned_for" date NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"result" text,
	"summary" text,
	"corrections" text,
	"corrections_due" date,
	"signed_at" timestamp with time zone,
	"cancelled_reason" text,
	"settled_at" timestamp with time zone,
	"settled_by" text,
	"settled_note" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inspection_purpose" CHECK ("inspection"."purpose" in ('label_level', 'routine', 'after_incidents')),
	CONSTRAINT "inspection_of_label" CHECK (num_nonnulls("inspection"."label_id", "inspection"."level") = case when "inspection"."purpose" = 'label_level' then 2 else 0 end),
	CONSTRAINT "inspection_state" CHECK ("inspection"."state" in ('planned', 'signed', 'cancelled')),
	CONSTRAINT "inspection_result" CHECK ("inspection"."result" in ('passed', 'corrections', 'failed')),
	CONSTRAINT "inspection_signed" CHECK (num_nonnulls("inspection"."result", "inspection"."signed_at", "inspection"."summary") = case when "inspection"."state" = 'signed' then 3 else 0 end),
	CONSTRAINT "inspection_corrections" CHECK (num_nonnulls("inspection"."corrections", "inspection"."corrections_due") = case when "inspection"."result" = 'corrections' then 2 else 0 end),
	CONSTRAINT "inspection_settled" CHECK (num_nonnulls("inspection"."settled_at", "inspection"."settled_by") in (0, 2) and ("inspection"."settled_at" is null or "inspection"."corrections" is not null))
);
--> statement-breakpoint
CREATE TABLE "inspection_checklist" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"effective_from" date NOT NULL,
	"name" jsonb NOT NULL,
	"source" text NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inspection_checklist_version" UNIQUE("key","version"),
	CONSTRAINT "inspection_checklist_day" UNIQUE("key","effective_from"),
	CONSTRAINT "inspection_checklist_evidence" CHECK ("inspection_checklist"."evidence" in ('confirmed', 'reported', 'unconfirmed', 'demonstration'))
);
--> statement-breakpoint
CREATE TABLE "inspection_finding" (
	"inspection_id" text NOT NULL,
	"item_id" text NOT NULL,
	"mark" text,
	"note" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspection_finding_inspection_id_item_id_pk" PRIMARY KEY("inspection_id","item_id"),
	CONSTRAINT "inspection_finding_mark" CHECK ("inspection_finding"."mark" in ('pass', 'fail', 'na'))
);
--> statement-breakpoint
CREATE TABLE "inspection_photo" (
	"inspection_id" text NOT NULL,
	"item_id" text,
	"reply_id" text,
	"document_id" text NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "inspection_photo_inspection_id_document_id_pk" PRIMARY KEY("inspection_id","document_id"),
	CONSTRAINT "inspection_photo_of" CHECK (num_nonnulls("inspection_photo"."item_id", "inspection_photo"."reply_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "inspection_reply" (
	"id" text PRIMARY KEY NOT NULL,
	"inspection_id" text NOT NULL,
	"note" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inspection_reply_note" CHECK (length("inspection_reply"."note") between 3 and 2000)
);
--> statement-breakpoint
CREATE TABLE "label_certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"label_id" text NOT NULL,
	"version_id" text NOT NULL,
	"level" smallint DEFAULT 1 NOT NULL,
	"number" text NOT NULL,
	"issuing_body" text NOT NULL,
	"artisan_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"craft_ids" text[] NOT NULL,
	"piece_ids" text[] DEFAULT '{}' NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"document_id" text,
	"inspection_id" text,
	"state" text DEFAULT 'recorded' NOT NULL,
	"reason" text,
	"state_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	"renews_id" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "label_certificate_state" CHECK ("label_certificate"."state" in ('recorded', 'declined', 'confirmed', 'suspended', 'withdrawn', 'replaced')),
	CONSTRAINT "label_certificate_days" CHECK ("label_certificate"."issued_on" <= "label_certificate"."expires_on"),
	CONSTRAINT "label_certificate_number_said" CHECK (length("label_certificate"."number") between 1 and 60),
	CONSTRAINT "label_certificate_crafts" CHECK (cardinality("label_certificate"."craft_ids") between 1 and 20),
	CONSTRAINT "label_certificate_confirmed" CHECK (num_nonnulls("label_certificate"."confirmed_by", "label_certificate"."confirmed_at") = case when "label_certificate"."state" in ('recorded', 'declined') then 0 else 2 end),
	CONSTRAINT "label_certificate_reason" CHECK ("label_certificate"."state" not in ('declined', 'suspended', 'withdrawn') or "label_certificate"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "label_event" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"by" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "label_version" (
	"id" text PRIMARY KEY NOT NULL,
	"label_id" text NOT NULL,
	"effective_from" date NOT NULL,
	"name" jsonb NOT NULL,
	"issuer" jsonb NOT NULL,
	"levels" smallint DEFAULT 1 NOT NULL,
	"inspected_from" smallint,
	"craft_ids" text[] DEFAULT '{}' NOT NULL,
	"region_codes" text[] DEFAULT '{}' NOT NULL,
	"source" text NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "label_version_day" UNIQUE("label_id","effective_from"),
	CONSTRAINT "label_version_levels" CHECK ("label_version"."levels" between 1 and 9),
	CONSTRAINT "label_version_inspected" CHECK ("label_version"."inspected_from" between 1 and "label_version"."levels"),
	CONSTRAINT "label_version_evidence" CHECK ("label_version"."evidence" in ('confirmed', 'reported', 'unconfirmed', 'demonstration'))
);
--> statement-breakpoint
CREATE TABLE "quality_label" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "quality_label_kind" CHECK ("quality_label"."kind" in ('levels', 'collective_mark', 'geographical'))
);
--> statement-breakpoint
ALTER TABLE "badge_evidence" DROP CONSTRAINT "badge_evidence_kind";--> statement-breakpoint
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_checklist_id_inspection_checklist_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."inspection_checklist"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_label_id_quality_label_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."quality_label"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_checklist_id_inspection_checklist_id_fk" FOREIGN KEY ("checklist_id") REFERENCES "public"."inspection_checklist"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_inspector_id_user_id_fk" FOREIGN KEY ("inspector_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_planned_by_user_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_settled_by_user_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_follows" FOREIGN KEY ("follows_id") REFERENCES "public"."inspection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_checklist" ADD CONSTRAINT "inspection_checklist_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_finding" ADD CONSTRAINT "inspection_finding_inspection_id_inspection_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_finding" ADD CONSTRAINT "inspection_finding_item_id_checklist_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_photo" ADD CONSTRAINT "inspection_photo_inspection_id_inspection_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_photo" ADD CONSTRAINT "inspection_photo_item_id_checklist_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."checklist_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_photo" ADD CONSTRAINT "inspection_photo_reply_id_inspection_reply_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."inspection_reply"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_photo" ADD CONSTRAINT "inspection_photo_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_reply" ADD CONSTRAINT "inspection_reply_inspection_id_inspection_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_reply" ADD CONSTRAINT "inspection_reply_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_label_id_quality_label_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."quality_label"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_version_id_label_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."label_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_inspection_id_inspection_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_confirmed_by_user_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_certificate" ADD CONSTRAINT "label_certificate_renews" FOREIGN KEY ("renews_id") REFERENCES "public"."label_certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_event" ADD CONSTRAINT "label_event_certificate_id_label_certificate_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."label_certificate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_event" ADD CONSTRAINT "label_event_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_event" ADD CONSTRAINT "label_event_by_user_id_fk" FOREIGN KEY ("by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_version" ADD CONSTRAINT "label_version_label_id_quality_label_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."quality_label"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "label_version" ADD CONSTRAINT "label_version_recorded_by_user_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inspection_artisan" ON "inspection" USING btree ("artisan_id","planned_for");--> statement-breakpoint
CREATE INDEX "inspection_chamber" ON "inspection" USING btree ("chamber_id","state","planned_for");--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_one_follow" ON "inspection" USING btree ("follows_id") WHERE "inspection"."state" = 'planned';--> statement-breakpoint
CREATE INDEX "inspection_reply_inspection" ON "inspection_reply" USING btree ("inspection_id","at");--> statement-breakpoint
CREATE INDEX "label_certificate_artisan" ON "label_certificate" USING btree ("artisan_id","label_id");--> statement-breakpoint
CREATE INDEX "label_certificate_chamber" ON "label_certificate" USING btree ("chamber_id","state");--> statement-breakpoint
CREATE INDEX "label_certificate_ends" ON "label_certificate" USING btree ("expires_on") WHERE "label_certificate"."state" = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "label_certificate_number" ON "label_certificate" USING btree ("label_id","level","number","issued_on") WHERE "label_certificate"."state" <> 'declined';--> statement-breakpoint
CREATE UNIQUE INDEX "label_certificate_renewal" ON "label_certificate" USING btree ("renews_id") WHERE "label_certificate"."state" <> 'declined';--> statement-breakpoint
CREATE INDEX "label_event_certificate" ON "label_event" USING btree ("certificate_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "label_event_reminder" ON "label_event" USING btree ("certificate_id","reason") WHERE "label_event"."kind" = 'reminded';--> statement-breakpoint
CREATE UNIQUE INDEX "label_event_expired" ON "label_event" USING btree ("certificate_id") WHERE "label_event"."kind" = 'expired';--> statement-breakpoint
ALTER TABLE "badge_evidence" ADD CONSTRAINT "badge_evidence_kind" CHECK ("badge_evidence"."kind" in ('file', 'assessment', 'attestation', 'visit', 'lineage', 'label'));
--> statement-breakpoint
-- Labels as dated certificates, inspections of workshops, and what a maker answers.
insert into state_transition (aggregate, from_state, to_state) values
  ('label_certificate', 'recorded', 'confirmed'),
  ('label_certificate', 'recorded', 'declined'),
  ('label_certificate', 'confirmed', 'suspended'),
  ('label_certificate', 'confirmed', 'withdrawn'),
  ('label_certificate', 'confirmed', 'replaced'),
  ('label_certificate', 'suspended', 'confirmed'),
  ('label_certificate', 'suspended', 'withdrawn'),
  ('inspection', 'planned', 'signed'),
  ('inspection', 'planned', 'cancelled');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['label_certificate', 'inspection'] loop
    execute format('create trigger %I before update of state on %I for each row execute function refuse_unlisted_transition()',
      t || '_transition', t);
    execute format('create trigger %I before delete or truncate on %I for each statement execute function refuse_change()',
      t || '_kept', t);
  end loop;
  foreach t in array array['label_version', 'label_event', 'inspection_checklist', 'checklist_item', 'inspection_reply'] loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
      t || '_append_only', t);
  end loop;
end $$;
--> statement-breakpoint
create function quality_refused(rule text) returns void language plpgsql as $$
begin
  raise exception 'quality refused: %', rule using errcode = 'check_violation', constraint = rule;
end $$;
--> statement-breakpoint
-- Somebody who holds one of these roles in the chamber now, and has nothing to do with the workshop.
create function judges_workshop(person text, chamber text, maker text, variadic roles text[]) returns boolean
  language sql stable set search_path = public
  return exists (select 1 from role_grant g where g.user_id = person and g.chamber_id = chamber and g.role = any (roles)
      and g.ended_at is null)
    and not exists (select 1 from role_grant g where g.user_id = person and g.artisan_id = maker and g.ended_at is null);
--> statement-breakpoint
-- Whether every level below one stands on a day, for every craft. Of any chamber: a maker may have moved.
create function lower_levels_stand(label text, maker text, lvl int, crafts text[], day date) returns boolean
  language sql stable security definer set search_path = public
  return not exists (
    select 1 from generate_series(1, lvl - 1) below(l), unnest(crafts) k(craft)
    where not exists (select 1 from label_certificate b where b.label_id = label and b.artisan_id = maker and b.level = below.l
      and b.state = 'confirmed' and day between b.issued_on and b.expires_on and k.craft = any (b.craft_ids)));
--> statement-breakpoint
revoke execute on function lower_levels_stand from public;
--> statement-breakpoint
grant execute on function lower_levels_stand to app_rw, worker, public_reader;
--> statement-breakpoint
create function refuse_label_version() returns trigger
  language plpgsql security definer set search_path = public as $$
declare of_kind text;
begin
  select l.kind into of_kind from quality_label l where l.id = new.label_id;
  if of_kind <> 'levels' and (new.levels <> 1 or cardinality(new.craft_ids) = 0) then perform quality_refused('label_version_scope'); end if;
  if exists (select 1 from unnest(new.craft_ids) k(id) where not exists (select 1 from craft c where c.id = k.id)) then
    perform quality_refused('label_version_craft');
  end if;
  if exists (select 1 from unnest(new.region_codes) k(code) where not exists (select 1 from region r where r.code = k.code)) then
    perform quality_refused('label_version_region');
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger label_version_rules before insert on label_version for each row execute function refuse_label_version();
--> statement-breakpoint
-- Scope, two officers, the paper, the levels below and the inspection, whoever writes. Runs as the owner, so that row-level security
-- hides nothing from it. The same rules stand with their words in features/quality/commands.
create function refuse_label_certificate() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  v record;
  maker record;
  days int;
begin
  select * into v from label_version where id = new.version_id;
  if tg_op = 'INSERT' then
    if new.state <> 'recorded' or new.confirmed_by is not null then perform quality_refused('label_starts_recorded'); end if;
    if not judges_workshop(new.recorded_by, new.chamber_id, new.artisan_id, 'verifier', 'manager') then
      perform quality_refused('label_first_officer');
    end if;
    if v.label_id <> new.label_id or v.effective_from > new.issued_on or exists (select 1 from label_version n
        where n.label_id = new.label_id and n.effective_from > v.effective_from and n.effective_from <= new.issued_on) then
      perform quality_refused('label_version_of_day');
    end if;
    if new.level not between 1 and v.levels then perform quality_refused('label_level'); end if;
    select a.chamber_id, c.region_code into maker from artisan a join chamber c on c.id = a.chamber_id where a.id = new.artisan_id;
    if maker.chamber_id <> new.chamber_id then perform quality_refused('label_own_region'); end if;
    if cardinality(v.region_codes) > 0 and not maker.region_code = any (v.region_codes) then
      perform quality_refused('label_region_scope');
    end if;
    if cardinality(v.craft_ids) > 0 and not new.craft_ids <@ v.craft_ids then perform quality_refused('label_craft_scope'); end if;
    if exists (select 1 from unnest(new.craft_ids) k(id) where not exists (
        select 1 from artisan_craft h where h.artisan_id = new.artisan_id and h.craft_id = k.id)) then
      perform quality_refused('label_craft_held');
    end if;
    if exists (select 1 from unnest(new.piece_ids) k(id) where not exists (
        select 1 from piece p where p.id = k.id and p.artisan_id = new.artisan_id and p.craft_id = any (new.craft_ids))) then
      perform quality_refused('label_piece_scope');
    end if;
    if new.renews_id is not null and not exists (select 1 from label_certificate o where o.id = new.renews_id
        and o.state = 'confirmed' and o.label_id = new.label_id and o.level = new.level and o.artisan_id = new.artisan_id) then
      perform quality_refused('label_renews_confirmed');
    end if;
    return new;
  end if;
  if (new.id, new.label_id, new.version_id, new.level, new.number, new.issuing_body, new.artisan_id, new.chamber_id, new.craft_ids,
      new.piece_ids, new.issued_on, new.expires_on, new.recorded_by, new.renews_id, new.created_at)
    is distinct from
    (old.id, old.label_id, old.version_id, old.level, old.number, old.issuing_body, old.artisan_id, old.chamber_id, old.craft_ids,
      old.piece_ids, old.issued_on, old.expires_on, old.recorded_by, old.renews_id, old.created_at)
    or old.state <> 'recorded' and (new.document_id, new.inspection_id, new.confirmed_by, new.confirmed_at)
      is distinct from (old.document_id, old.inspection_id, old.confirmed_by, old.confirmed_at)
  then perform quality_refused('label_stays_as_recorded'); end if;
  if new.state <> 'confirmed' or old.state <> 'recorded' then return new; end if;
  if new.confirmed_by = new.recorded_by then perform quality_refused('label_two_officers'); end if;
  if not judges_workshop(new.confirmed_by, new.chamber_id, new.artisan_id, 'verifier', 'manager') then
    perform quality_refused('label_second_officer');
  end if;
  if new.document_id is null then perform quality_refused('label_paper'); end if;
  select a.chamber_id, a.state into maker from artisan a where a.id = new.artisan_id for share;
  if maker.chamber_id <> new.chamber_id then perform quality_refused('label_own_region'); end if;
  if not standing_lists(maker.state) then perform quality_refused('label_standing'); end if;
  -- Nobody takes a lower level away meanwhile.
  perform 1 from label_certificate b where b.label_id = new.label_id and b.artisan_id = new.artisan_id and b.level < new.level
    order by b.id for share;
  if not lower_levels_stand(new.label_id, new.artisan_id, new.level, new.craft_ids, morocco_day()) then
    perform quality_refused('label_lower_level');
  end if;
  if v.inspected_from is not null and new.level >= v.inspected_from then
    select (r.value ->> 'valid')::int into days from dated_rule r where r.key = 'inspection.days'
      and r.effective_from <= morocco_day() order by r.effective_from desc limit 1;
    if not exists (select 1 from inspection i where i.id = new.inspection_id and i.artisan_id = new.artisan_id
        and i.label_id = new.label_id and i.level >= new.level and i.result = 'passed'
        and morocco_day(i.signed_at) >= morocco_day() - days) then
      perform quality_refused('label_inspected');
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger label_certificate_rules before insert or update on label_certificate
  for each row execute function refuse_label_certificate();
--> statement-breakpoint
-- Who inspects has no hand in the workshop; a signed inspection has an answer to every item, and stays as it was signed.
create function refuse_inspection() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'planned' then perform quality_refused('inspection_starts_planned'); end if;
    if not judges_workshop(new.inspector_id, new.chamber_id, new.artisan_id, 'registrar', 'verifier', 'manager') then
      perform quality_refused('inspection_inspector');
    end if;
    if not exists (select 1 from artisan a where a.id = new.artisan_id and a.chamber_id = new.chamber_id) then
      perform quality_refused('inspection_own_region');
    end if;
    if new.follows_id is not null and not exists (select 1 from inspection o where o.id = new.follows_id
        and o.artisan_id = new.artisan_id and o.result = 'corrections' and o.settled_at is null) then
      perform quality_refused('inspection_follows_open');
    end if;
    return new;
  end if;
  if (new.id, new.artisan_id, new.chamber_id, new.purpose, new.label_id, new.level, new.checklist_id, new.follows_id, new.inspector_id,
      new.planned_by, new.planned_for, new.created_at)
    is distinct from
    (old.id, old.artisan_id, old.chamber_id, old.purpose, old.label_id, old.level, old.checklist_id, old.follows_id, old.inspector_id,
      old.planned_by, old.planned_for, old.created_at)
    or old.state <> 'planned' and (new.result, new.summary, new.corrections, new.corrections_due, new.signed_at)
      is distinct from (old.result, old.summary, old.corrections, old.corrections_due, old.signed_at)
    or old.settled_at is not null and new.settled_at is distinct from old.settled_at
  then perform quality_refused('inspection_stays_as_signed'); end if;
  if new.state <> 'signed' or old.state <> 'planned' then return new; end if;
  if not judges_workshop(new.inspector_id, new.chamber_id, new.artisan_id, 'registrar', 'verifier', 'manager') then
    perform quality_refused('inspection_inspector');
  end if;
  if exists (select 1 from checklist_item c where c.checklist_id = new.checklist_id and not exists (
      select 1 from inspection_finding f where f.inspection_id = new.id and f.item_id = c.id and f.mark is not null)) then
    perform quality_refused('inspection_every_item');
  end if;
  if new.result = 'passed' and exists (select 1 from inspection_finding f where f.inspection_id = new.id and f.mark = 'fail') then
    perform quality_refused('inspection_passed_clean');
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger inspection_rules before insert or update on inspection for each row execute function refuse_inspection();
--> statement-breakpoint
create function refuse_finding() returns trigger
  language plpgsql security definer set search_path = public as $$
declare part record := coalesce(new, old);
begin
  -- Locked: a signature that comes meanwhile waits.
  perform 1 from inspection i join checklist_item c on c.checklist_id = i.checklist_id
    where i.id = part.inspection_id and c.id = part.item_id and i.state = 'planned' for share of i;
  if not found then perform quality_refused('inspection_finding_open'); end if;
  return part;
end $$;
--> statement-breakpoint
create trigger inspection_finding_open before insert or update or delete on inspection_finding
  for each row execute function refuse_finding();
--> statement-breakpoint
create function refuse_inspection_photo() returns trigger
  language plpgsql security definer set search_path = public as $$
declare part record := coalesce(new, old);
begin
  if part.item_id is not null then
    perform 1 from inspection i join checklist_item c on c.checklist_id = i.checklist_id
      where i.id = part.inspection_id and c.id = part.item_id and i.state = 'planned' for share of i;
  else
    perform 1 from inspection_reply r where r.id = part.reply_id and r.inspection_id = part.inspection_id;
  end if;
  if tg_op = 'UPDATE' or not found then perform quality_refused('inspection_photo_open'); end if;
  return part;
end $$;
--> statement-breakpoint
create trigger inspection_photo_open before insert or update or delete on inspection_photo
  for each row execute function refuse_inspection_photo();
--> statement-breakpoint
grant select, insert, update on label_certificate, inspection, inspection_finding to app_rw, worker;
--> statement-breakpoint
grant select, insert on quality_label, label_version, label_event, inspection_checklist, checklist_item, inspection_reply,
  inspection_photo to app_rw, worker;
--> statement-breakpoint
revoke delete on label_certificate, inspection, inspection_finding from app_rw, worker;
--> statement-breakpoint
revoke update, delete on quality_label, label_version, label_event, inspection_checklist, checklist_item, inspection_reply,
  inspection_photo from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['quality_label', 'label_version', 'inspection_checklist', 'checklist_item', 'label_certificate',
      'label_event', 'inspection', 'inspection_finding', 'inspection_reply', 'inspection_photo'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
  -- What labels and checklists say is no secret; the federation writes them.
  foreach t in array array['quality_label', 'label_version', 'inspection_checklist', 'checklist_item'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (true)', t || '_shown', t);
    execute format('create policy %I on %I for insert to app_rw, worker with check ((select actor_is(''federation'')))',
      t || '_federation', t);
  end loop;
  foreach t in array array['label_certificate', 'label_event', 'inspection'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[]))', t || '_chamber', t);
  end loop;
  foreach t in array array['inspection_finding', 'inspection_reply', 'inspection_photo'] loop
    execute format('create policy %I on %I to app_rw, worker using (exists (select 1 from inspection i where i.id = inspection_id
      and i.chamber_id = any ((select actor_chambers_as(''registrar'', ''verifier'', ''manager''))::text[])))', t || '_chamber', t);
  end loop;
end $$;
--> statement-breakpoint
-- A maker reads their own certificates, when somebody comes, and what was signed of it; while it is written it is the inspector's.
create policy label_certificate_maker on label_certificate for select to app_rw, worker using (
  artisan_id = any ((select actor_artisans())::text[]) and state not in ('recorded', 'declined'));
--> statement-breakpoint
create policy label_event_maker on label_event for select to app_rw, worker using (
  exists (select 1 from label_certificate c where c.id = certificate_id and c.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy inspection_maker on inspection for select to app_rw, worker using (artisan_id = any ((select actor_artisans())::text[]));
--> statement-breakpoint
create policy inspection_finding_maker on inspection_finding for select to app_rw, worker using (
  exists (select 1 from inspection i where i.id = inspection_id and i.state = 'signed'
    and i.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy inspection_photo_maker on inspection_photo for select to app_rw, worker using (
  exists (select 1 from inspection i where i.id = inspection_id and i.state = 'signed'
    and i.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy inspection_reply_maker on inspection_reply for select to app_rw, worker using (
  exists (select 1 from inspection i where i.id = inspection_id and i.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy inspection_reply_answers on inspection_reply for insert to app_rw, worker with check (
  by = (select actor_setting('user_id')) and exists (select 1 from inspection i where i.id = inspection_id
    and i.state = 'signed' and i.artisan_id = any ((select actor_artisans())::text[])));
--> statement-breakpoint
create policy inspection_photo_answers on inspection_photo for insert to app_rw, worker with check (
  reply_id is not null and exists (select 1 from inspection_reply r where r.id = reply_id and r.by = (select actor_setting('user_id'))));
--> statement-breakpoint
-- In force on Morocco's day: confirmed, within its days, and every level below it stands. Of makers who are shown.
create view published.label_certificate as
  select c.id, c.artisan_id, l.kind, v.name, v.issuer, v.evidence, c.level, v.levels, c.number, c.issuing_body, c.issued_on,
    c.expires_on, c.craft_ids,
    (select coalesce(jsonb_agg(k.name order by k.key), '[]') from craft k where k.id = any (c.craft_ids)) as craft_names,
    c.piece_ids, o.name as chamber_name, c.is_demonstration
  from label_certificate c join published.artisan m on m.id = c.artisan_id join quality_label l on l.id = c.label_id
    join label_version v on v.id = c.version_id join chamber o on o.id = c.chamber_id
  where c.state = 'confirmed' and (select morocco_day()) between c.issued_on and c.expires_on
    and lower_levels_stand(c.label_id, c.artisan_id, c.level, c.craft_ids, (select morocco_day()));
--> statement-breakpoint
create view published.labelled_piece as
  select c.id as certificate_id, p.id as piece_id
  from published.label_certificate c join piece p on p.artisan_id = c.artisan_id and p.craft_id = any (c.craft_ids)
    and (cardinality(c.piece_ids) = 0 or p.id = any (c.piece_ids));
--> statement-breakpoint
grant select on published.label_certificate, published.labelled_piece to public_reader, app_rw, worker;
--> statement-breakpoint
insert into dated_rule (id, key, value, effective_from, source, evidence) values
  ('rul_01kb0000000000000000000062', 'label.reminders', '{"days": [60, 30, 7]}',
   '2024-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration'),
  ('rul_01kb0000000000000000000063', 'inspection.days', '{"plan": 14, "valid": 180}',
   '2024-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration'),
  ('rul_01kb0000000000000000000064', 'quality.rates', '{"deliveries": 20, "months": 12}',
   '2024-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration');
