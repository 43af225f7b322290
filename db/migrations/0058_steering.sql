-- Steering of the contract-programme: targets, entered values, and the figures of each quarter.
CREATE TABLE "programme_contract" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"year" smallint NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"digest" char(64),
	"signed_by" text,
	"signed_at" timestamp with time zone,
	"validated_by" text,
	"validated_at" timestamp with time zone,
	"return_note" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_contract_years" CHECK ("programme_contract"."year" between 2020 and 2100),
	CONSTRAINT "programme_contract_state" CHECK ("programme_contract"."state" in ('draft', 'signed', 'validated')),
	CONSTRAINT "programme_contract_signed" CHECK (("programme_contract"."state" = 'draft') = (num_nonnulls("programme_contract"."digest", "programme_contract"."signed_by", "programme_contract"."signed_at") = 0)
        and ("programme_contract"."state" = 'draft' or num_nonnulls("programme_contract"."digest", "programme_contract"."signed_by", "programme_contract"."signed_at") = 3)),
	CONSTRAINT "programme_contract_validated" CHECK (("programme_contract"."state" = 'validated') = ("programme_contract"."validated_at" is not null)
        and ("programme_contract"."validated_by" is null) = ("programme_contract"."validated_at" is null)
        and ("programme_contract"."validated_by" is null or "programme_contract"."validated_by" is distinct from "programme_contract"."signed_by"))
);
--> statement-breakpoint
CREATE TABLE "programme_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"indicator" text NOT NULL,
	"year" smallint NOT NULL,
	"quarter" smallint NOT NULL,
	"value" bigint NOT NULL,
	"note" text NOT NULL,
	"document_id" text,
	"sha256" char(64),
	"state" text DEFAULT 'entered' NOT NULL,
	"entered_by" text NOT NULL,
	"signed_by" text,
	"signed_at" timestamp with time zone,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"return_note" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_entry_state" CHECK ("programme_entry"."state" in ('entered', 'signed', 'validated', 'returned')),
	CONSTRAINT "programme_entry_quarter" CHECK ("programme_entry"."quarter" between 1 and 4 and "programme_entry"."year" between 2020 and 2100),
	CONSTRAINT "programme_entry_value" CHECK ("programme_entry"."value" >= 0),
	CONSTRAINT "programme_entry_evidence" CHECK (num_nonnulls("programme_entry"."document_id", "programme_entry"."sha256") = 2 or "programme_entry"."is_demonstration"),
	CONSTRAINT "programme_entry_signed" CHECK (("programme_entry"."state" = 'entered') = (num_nonnulls("programme_entry"."signed_by", "programme_entry"."signed_at") = 0)
        and ("programme_entry"."signed_by" is null) = ("programme_entry"."signed_at" is null)),
	CONSTRAINT "programme_entry_decided" CHECK (("programme_entry"."state" in ('validated', 'returned')) = (num_nonnulls("programme_entry"."decided_by", "programme_entry"."decided_at") = 2)
        and ("programme_entry"."decided_by" is null or "programme_entry"."decided_by" is distinct from "programme_entry"."signed_by")),
	CONSTRAINT "programme_entry_returned" CHECK (("programme_entry"."state" = 'returned') = ("programme_entry"."return_note" is not null))
);
--> statement-breakpoint
CREATE TABLE "programme_figure" (
	"indicator" text NOT NULL,
	"scope" text NOT NULL,
	"family" text DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"quarter" smallint NOT NULL,
	"value" bigint NOT NULL,
	"people" bigint,
	"released" boolean DEFAULT false NOT NULL,
	CONSTRAINT "programme_figure_indicator_scope_family_year_quarter_pk" PRIMARY KEY("indicator","scope","family","year","quarter")
);
--> statement-breakpoint
CREATE TABLE "programme_quarter" (
	"year" smallint NOT NULL,
	"quarter" smallint NOT NULL,
	"computed_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "programme_quarter_year_quarter_pk" PRIMARY KEY("year","quarter"),
	CONSTRAINT "programme_quarter_number" CHECK ("programme_quarter"."quarter" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "programme_target" (
	"contract_id" text NOT NULL,
	"indicator" text NOT NULL,
	"target" bigint NOT NULL,
	CONSTRAINT "programme_target_contract_id_indicator_pk" PRIMARY KEY("contract_id","indicator"),
	CONSTRAINT "programme_target_positive" CHECK ("programme_target"."target" > 0)
);
--> statement-breakpoint
ALTER TABLE "programme_contract" ADD CONSTRAINT "programme_contract_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_contract" ADD CONSTRAINT "programme_contract_signed_by_user_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_contract" ADD CONSTRAINT "programme_contract_validated_by_user_id_fk" FOREIGN KEY ("validated_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_entered_by_user_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_signed_by_user_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_entry" ADD CONSTRAINT "programme_entry_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "programme_target" ADD CONSTRAINT "programme_target_contract_id_programme_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."programme_contract"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "programme_contract_year" ON "programme_contract" USING btree ("chamber_id","year");
--> statement-breakpoint
CREATE UNIQUE INDEX "programme_entry_once" ON "programme_entry" USING btree ("chamber_id","indicator","year","quarter") WHERE "programme_entry"."state" <> 'returned';
--> statement-breakpoint
CREATE INDEX "programme_entry_state" ON "programme_entry" USING btree ("state","created_at");
--> statement-breakpoint
CREATE INDEX "programme_figure_quarter" ON "programme_figure" USING btree ("year","quarter");
--> statement-breakpoint
CREATE INDEX "programme_figure_scope" ON "programme_figure" USING btree ("scope","family");
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('programme_contract', 'draft', 'signed'),
  ('programme_contract', 'signed', 'validated'),
  ('programme_contract', 'signed', 'draft'),
  ('programme_entry', 'entered', 'signed'),
  ('programme_entry', 'signed', 'validated'),
  ('programme_entry', 'signed', 'returned');
--> statement-breakpoint
create trigger programme_contract_transition before update of state on programme_contract
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create trigger programme_entry_transition before update of state on programme_entry
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
-- What was signed stays as it was signed: targets change only while their contract is a draft.
create function refuse_target_change() returns trigger
  language plpgsql security definer set search_path = public as $$
declare one record := coalesce(new, old);
begin
  perform 1 from programme_contract c where c.id = one.contract_id and c.state = 'draft' for share;
  if not found then
    raise exception 'a target of a signed contract' using errcode = 'check_violation', constraint = 'programme_target_kept';
  end if;
  return one;
end $$;
--> statement-breakpoint
create trigger programme_target_kept before insert or update or delete on programme_target
  for each row execute function refuse_target_change();
--> statement-breakpoint
-- A value that was entered is never changed: it is signed, validated or returned as it stands.
create function refuse_entry_change() returns trigger language plpgsql as $$
begin
  if (new.chamber_id, new.indicator, new.year, new.quarter, new.value, new.note, new.document_id, new.sha256, new.entered_by)
    is distinct from
    (old.chamber_id, old.indicator, old.year, old.quarter, old.value, old.note, old.document_id, old.sha256, old.entered_by) then
    raise exception 'an entered value stays' using errcode = 'check_violation', constraint = 'programme_entry_kept';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger programme_entry_kept before update on programme_entry for each row execute function refuse_entry_change();
--> statement-breakpoint
-- The figures of a closed quarter stay, and so does what was decided to be shown of them: a corrected figure beside an older
-- copy would say what was held back.
create function refuse_closed_figure() returns trigger
  language plpgsql security definer set search_path = public as $$
declare one record := coalesce(new, old);
begin
  perform 1 from programme_quarter q where q.year = one.year and q.quarter = one.quarter and q.closed_at is not null;
  if found then
    raise exception 'a figure of a closed quarter' using errcode = 'check_violation', constraint = 'programme_figure_kept';
  end if;
  return one;
end $$;
--> statement-breakpoint
create trigger programme_figure_kept before insert or update or delete on programme_figure
  for each row execute function refuse_closed_figure();
--> statement-breakpoint
create function refuse_quarter_change() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null then
    raise exception 'a closed quarter' using errcode = 'check_violation', constraint = 'programme_quarter_kept';
  end if;
  return coalesce(new, old);
end $$;
--> statement-breakpoint
create trigger programme_quarter_kept before update or delete on programme_quarter
  for each row execute function refuse_quarter_change();
--> statement-breakpoint
grant select, insert, update on programme_contract, programme_target, programme_entry, programme_quarter, programme_figure to app_rw, worker;
--> statement-breakpoint
grant delete on programme_target, programme_figure to app_rw, worker;
--> statement-breakpoint
revoke delete on programme_contract, programme_entry, programme_quarter from app_rw, worker;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['programme_contract', 'programme_target', 'programme_entry', 'programme_quarter', 'programme_figure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
  end loop;
  foreach t in array array['programme_contract', 'programme_entry'] loop
    execute format('create policy %I on %I to app_rw, worker using (
      chamber_id = any ((select actor_chambers_as(''manager''))::text[]))', t || '_manager', t);
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is(''federation'')))', t || '_federation', t);
  end loop;
end $$;
--> statement-breakpoint
-- Those who read see what was signed and what came of it, never a draft.
create policy programme_contract_readers on programme_contract for select to app_rw, worker using (
  state <> 'draft' and ((select actor_is('ministry')) or (select actor_is('mda'))));
--> statement-breakpoint
create policy programme_target_manager on programme_target to app_rw, worker using (exists (
  select 1 from programme_contract c where c.id = contract_id and c.chamber_id = any ((select actor_chambers_as('manager'))::text[])));
--> statement-breakpoint
create policy programme_target_seen on programme_target for select to app_rw, worker using (
  exists (select 1 from programme_contract c where c.id = contract_id));
--> statement-breakpoint
create policy programme_quarter_seen on programme_quarter for select to app_rw, worker using (
  cardinality((select actor_chambers_as('manager'))::text[]) > 0 or (select actor_is('federation'))
  or (select actor_is('ministry')) or (select actor_is('mda')));
--> statement-breakpoint
-- A manager reads the figures of their chamber as they are; the federation too, but for health cover. Everybody else reads what
-- may be shown, through published.programme_figure.
create policy programme_figure_manager on programme_figure for select to app_rw, worker using (
  scope = any ((select actor_chambers_as('manager'))::text[]));
--> statement-breakpoint
create policy programme_figure_federation on programme_figure for select to app_rw, worker using (
  (select actor_is('federation')) and indicator <> 'cover_answered');
--> statement-breakpoint
-- Evidence of an entered value: read by those who validate it.
create policy document_programme on document for select to app_rw, worker using (
  kind = 'programme_evidence' and (select actor_is('federation')));
--> statement-breakpoint
alter policy document_judged on document using (
  (select actor_is_system())
  or not (select actor_is('federation'))
  or kind = 'programme_evidence'
  or chamber_id = any ((select actor_chambers_as('registrar', 'verifier', 'manager'))::text[])
  or artisan_id = any ((select actor_artisans())::text[])
  or exists (select 1 from application a where a.id = application_id
    and a.applicant_user_id = (select actor_setting('user_id')))
  or exists (select 1 from appeal p where p.application_id = document.application_id
    and p.level = 'federation' and p.decided_at is null)
);
--> statement-breakpoint
create view published.programme_figure as
  select f.indicator, c.key as chamber_key, c.region_code, f.family, f.year, f.quarter,
    case when f.released then f.value end as value, f.released
  from programme_figure f
    join programme_quarter q on q.year = f.year and q.quarter = f.quarter and q.closed_at is not null
    left join chamber c on c.id = f.scope
  where f.scope = 'national' or c.id is not null;
--> statement-breakpoint
grant select on published.programme_figure to public_reader, app_rw, worker;
