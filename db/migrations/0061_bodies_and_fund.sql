-- Elections of a craft body's offices, complaints and their mediation, and the fund for handing crafts on.
CREATE TABLE "election" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"chamber_id" text,
	"office" text NOT NULL,
	"state" text DEFAULT 'called' NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"term_ends_on" date,
	"called_by" text NOT NULL,
	"roll" integer,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"winner_id" text,
	"office_id" text,
	"cancel_note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "election_days" CHECK ("election"."opens_on" <= "election"."closes_on"),
	CONSTRAINT "election_term" CHECK ("election"."term_ends_on" is null or "election"."term_ends_on" > "election"."closes_on"),
	CONSTRAINT "election_state" CHECK ("election"."state" in ('called', 'open', 'closed', 'decided', 'cancelled')),
	CONSTRAINT "election_decided" CHECK (("election"."state" = 'decided') = ("election"."winner_id" is not null) and ("election"."winner_id" is null) = ("election"."office_id" is null)),
	CONSTRAINT "election_cancelled" CHECK (("election"."state" = 'cancelled') = ("election"."cancel_note" is not null))
);
--> statement-breakpoint
CREATE TABLE "election_ballot" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"election_id" text NOT NULL,
	"candidate_id" text
);
--> statement-breakpoint
CREATE TABLE "election_candidate" (
	"election_id" text NOT NULL,
	"member_id" text NOT NULL,
	"statement" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "election_candidate_election_id_member_id_pk" PRIMARY KEY("election_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "election_count" (
	"id" text PRIMARY KEY NOT NULL,
	"election_id" text NOT NULL,
	"n" smallint NOT NULL,
	"counted_by" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "election_count_n" UNIQUE("election_id","n"),
	CONSTRAINT "election_count_first" CHECK ("election_count"."n" >= 1)
);
--> statement-breakpoint
CREATE TABLE "election_count_line" (
	"count_id" text NOT NULL,
	"candidate_id" text,
	"electronic" integer NOT NULL,
	"paper" integer NOT NULL,
	CONSTRAINT "election_count_line_once" UNIQUE NULLS NOT DISTINCT("count_id","candidate_id"),
	CONSTRAINT "election_count_line_votes" CHECK ("election_count_line"."electronic" >= 0 and "election_count_line"."paper" >= 0)
);
--> statement-breakpoint
CREATE TABLE "election_voter" (
	"election_id" text NOT NULL,
	"member_id" text NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "election_voter_election_id_member_id_pk" PRIMARY KEY("election_id","member_id"),
	CONSTRAINT "election_voter_channel" CHECK ("election_voter"."channel" in ('electronic', 'counter'))
);
--> statement-breakpoint
CREATE TABLE "fund_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"craft_id" text NOT NULL,
	"chamber_id" text NOT NULL,
	"lineage_id" text NOT NULL,
	"master_id" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"purpose" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" text NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"decline_note" text,
	"paid_by" text,
	"paid_at" timestamp with time zone,
	"bank_reference" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fund_grant_amount" CHECK ("fund_grant"."amount_minor" > 0),
	CONSTRAINT "fund_grant_state" CHECK ("fund_grant"."state" in ('proposed', 'granted', 'declined', 'paid')),
	CONSTRAINT "fund_grant_two_officers" CHECK (("fund_grant"."state" = 'proposed') = ("fund_grant"."decided_by" is null) and ("fund_grant"."decided_by" is null) = ("fund_grant"."decided_at" is null)
        and "fund_grant"."decided_by" is distinct from "fund_grant"."proposed_by"),
	CONSTRAINT "fund_grant_declined" CHECK (("fund_grant"."state" = 'declined') = ("fund_grant"."decline_note" is not null)),
	CONSTRAINT "fund_grant_paid" CHECK (("fund_grant"."state" = 'paid') = ("fund_grant"."bank_reference" is not null) and ("fund_grant"."state" = 'paid') = ("fund_grant"."paid_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "piece_fund_share" (
	"piece_id" text PRIMARY KEY NOT NULL,
	"artisan_id" text NOT NULL,
	"basis_points" integer NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "piece_fund_share_part" CHECK ("piece_fund_share"."basis_points" between 0 and 5000)
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" text PRIMARY KEY NOT NULL,
	"chamber_id" text NOT NULL,
	"body_id" text,
	"complainant_artisan_id" text,
	"complainant_user_id" text,
	"order_id" text,
	"respondent_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"wish" text NOT NULL,
	"state" text DEFAULT 'filed' NOT NULL,
	"mediator_id" text,
	"filed_by" text NOT NULL,
	"name_by" date NOT NULL,
	"end_by" date,
	"reminded_of" text,
	"outcome" text,
	"named_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "complaint_who" CHECK (num_nonnulls("complaint"."complainant_artisan_id", "complaint"."complainant_user_id") = 1),
	CONSTRAINT "complaint_two" CHECK ("complaint"."complainant_artisan_id" is distinct from "complaint"."respondent_id"),
	CONSTRAINT "complaint_kind" CHECK ("complaint"."kind" in ('quality', 'delay', 'payment', 'name', 'conduct', 'other')),
	CONSTRAINT "complaint_state" CHECK ("complaint"."state" in ('filed', 'mediating', 'proposed', 'settled', 'failed', 'dismissed', 'withdrawn')),
	CONSTRAINT "complaint_mediator" CHECK ("complaint"."state" not in ('mediating', 'proposed', 'settled', 'failed')
        or ("complaint"."mediator_id" is not null and "complaint"."end_by" is not null)),
	CONSTRAINT "complaint_closed" CHECK (("complaint"."state" in ('settled', 'failed', 'dismissed', 'withdrawn')) = ("complaint"."closed_at" is not null)),
	CONSTRAINT "complaint_outcome" CHECK ("complaint"."state" not in ('failed', 'dismissed') or "complaint"."outcome" is not null)
);
--> statement-breakpoint
CREATE TABLE "mediation_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"complaint_id" text NOT NULL,
	"n" smallint NOT NULL,
	"words" text NOT NULL,
	"answer_by" date NOT NULL,
	"complainant_answer" text,
	"complainant_at" timestamp with time zone,
	"respondent_answer" text,
	"respondent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mediation_proposal_n" UNIQUE("complaint_id","n"),
	CONSTRAINT "mediation_proposal_answers" CHECK (("mediation_proposal"."complainant_answer" is null) = ("mediation_proposal"."complainant_at" is null)
        and ("mediation_proposal"."respondent_answer" is null) = ("mediation_proposal"."respondent_at" is null)
        and "mediation_proposal"."complainant_answer" in ('accepted', 'refused') is not false
        and "mediation_proposal"."respondent_answer" in ('accepted', 'refused') is not false)
);
--> statement-breakpoint
CREATE TABLE "mediation_session" (
	"id" text PRIMARY KEY NOT NULL,
	"complaint_id" text NOT NULL,
	"held_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "fund_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "checkout_line" ADD COLUMN "fund_craft_id" text;
--> statement-breakpoint
ALTER TABLE "checkout_parcel" ADD COLUMN "fund_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "refund_line" ADD COLUMN "fund_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "artisan_order" ADD COLUMN "fund_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "fund_minor" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "order_line" ADD COLUMN "fund_craft_id" text;
--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_called_by_user_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_winner_id_craft_body_member_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election" ADD CONSTRAINT "election_office_id_craft_body_office_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."craft_body_office"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_ballot" ADD CONSTRAINT "election_ballot_election_id_election_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."election"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_candidate" ADD CONSTRAINT "election_candidate_election_id_election_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."election"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_candidate" ADD CONSTRAINT "election_candidate_member_id_craft_body_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_count" ADD CONSTRAINT "election_count_election_id_election_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."election"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_count" ADD CONSTRAINT "election_count_counted_by_user_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_count_line" ADD CONSTRAINT "election_count_line_count_id_election_count_id_fk" FOREIGN KEY ("count_id") REFERENCES "public"."election_count"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_count_line" ADD CONSTRAINT "election_count_line_candidate_id_craft_body_member_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_voter" ADD CONSTRAINT "election_voter_election_id_election_id_fk" FOREIGN KEY ("election_id") REFERENCES "public"."election"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "election_voter" ADD CONSTRAINT "election_voter_member_id_craft_body_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."craft_body_member"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_craft_id_craft_id_fk" FOREIGN KEY ("craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_lineage_id_lineage_id_fk" FOREIGN KEY ("lineage_id") REFERENCES "public"."lineage"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_master_id_artisan_id_fk" FOREIGN KEY ("master_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_proposed_by_user_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_decided_by_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "fund_grant" ADD CONSTRAINT "fund_grant_paid_by_user_id_fk" FOREIGN KEY ("paid_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "piece_fund_share" ADD CONSTRAINT "piece_fund_share_piece_id_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."piece"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "piece_fund_share" ADD CONSTRAINT "piece_fund_share_artisan_id_artisan_id_fk" FOREIGN KEY ("artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_chamber_id_chamber_id_fk" FOREIGN KEY ("chamber_id") REFERENCES "public"."chamber"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_body_id_craft_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."craft_body"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_complainant_artisan_id_artisan_id_fk" FOREIGN KEY ("complainant_artisan_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_complainant_user_id_user_id_fk" FOREIGN KEY ("complainant_user_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_order_id_artisan_order_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."artisan_order"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_respondent_id_artisan_id_fk" FOREIGN KEY ("respondent_id") REFERENCES "public"."artisan"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_mediator_id_user_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_filed_by_user_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mediation_proposal" ADD CONSTRAINT "mediation_proposal_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mediation_session" ADD CONSTRAINT "mediation_session_complaint_id_complaint_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaint"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "election_body" ON "election" USING btree ("body_id","created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "election_one_at_a_time" ON "election" USING btree ("body_id","office") WHERE "election"."state" in ('called', 'open', 'closed');
--> statement-breakpoint
CREATE INDEX "election_ballot_election" ON "election_ballot" USING btree ("election_id");
--> statement-breakpoint
CREATE INDEX "fund_grant_chamber" ON "fund_grant" USING btree ("chamber_id","state");
--> statement-breakpoint
CREATE INDEX "fund_grant_craft" ON "fund_grant" USING btree ("craft_id");
--> statement-breakpoint
CREATE INDEX "piece_fund_share_artisan" ON "piece_fund_share" USING btree ("artisan_id");
--> statement-breakpoint
CREATE INDEX "complaint_chamber" ON "complaint" USING btree ("chamber_id","state");
--> statement-breakpoint
CREATE INDEX "complaint_respondent" ON "complaint" USING btree ("respondent_id");
--> statement-breakpoint
CREATE INDEX "complaint_complainant" ON "complaint" USING btree ("complainant_artisan_id");
--> statement-breakpoint
CREATE INDEX "complaint_buyer" ON "complaint" USING btree ("complainant_user_id");
--> statement-breakpoint
CREATE INDEX "mediation_session_complaint" ON "mediation_session" USING btree ("complaint_id","held_at");
--> statement-breakpoint
ALTER TABLE "checkout_line" ADD CONSTRAINT "checkout_line_fund_craft_id_craft_id_fk" FOREIGN KEY ("fund_craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_fund_craft_id_craft_id_fk" FOREIGN KEY ("fund_craft_id") REFERENCES "public"."craft"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('election', 'called', 'open'),
  ('election', 'called', 'cancelled'),
  ('election', 'open', 'closed'),
  ('election', 'open', 'cancelled'),
  ('election', 'closed', 'decided'),
  ('election', 'closed', 'cancelled'),
  ('complaint', 'filed', 'mediating'),
  ('complaint', 'filed', 'dismissed'),
  ('complaint', 'filed', 'withdrawn'),
  ('complaint', 'mediating', 'proposed'),
  ('complaint', 'mediating', 'failed'),
  ('complaint', 'mediating', 'withdrawn'),
  ('complaint', 'proposed', 'mediating'),
  ('complaint', 'proposed', 'settled'),
  ('complaint', 'proposed', 'failed'),
  ('complaint', 'proposed', 'withdrawn'),
  ('fund_grant', 'proposed', 'granted'),
  ('fund_grant', 'proposed', 'declined'),
  ('fund_grant', 'granted', 'paid');
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['election', 'complaint', 'fund_grant'] loop
    execute format('create trigger %I before update of state on %I
      for each row execute function refuse_unlisted_transition()', t || '_transition', t);
  end loop;
  foreach t in array array['election', 'election_candidate', 'election_voter', 'election_ballot', 'election_count',
    'election_count_line', 'complaint', 'mediation_session', 'mediation_proposal', 'fund_grant', 'piece_fund_share'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('revoke all on %I from app_rw, worker', t);
  end loop;
  -- The box is open to no role: a function puts a ballot in, and another counts.
  foreach t in array array['election', 'election_candidate', 'election_count', 'election_count_line', 'complaint',
    'mediation_session', 'mediation_proposal', 'fund_grant', 'piece_fund_share'] loop
    execute format('grant select, insert, update on %I to app_rw, worker', t);
  end loop;
end $$;
--> statement-breakpoint
grant select on election_voter to app_rw, worker;
--> statement-breakpoint
create function actor_in_body(body text) returns boolean
  language sql stable security definer set search_path = public
  begin atomic
    select exists (select 1 from craft_body_member m where m.body_id = actor_in_body.body and m.until is null
      and m.artisan_id = any (actor_artisans()));
  end;
--> statement-breakpoint
create function actor_keeps_body(chamber text) returns boolean
  language sql stable parallel safe
  return actor_is_system() or chamber = any (actor_chambers_as('registrar', 'manager'))
    or (chamber is null and actor_is('federation'));
--> statement-breakpoint
create policy election_keepers on election to app_rw, worker using (actor_keeps_body(chamber_id));
--> statement-breakpoint
create policy election_staff on election for select to app_rw, worker using (
  chamber_id = any ((select actor_chambers())::text[])
);
--> statement-breakpoint
create policy election_members on election for select to app_rw, worker using (actor_in_body(body_id));
--> statement-breakpoint
-- Who stands, and what was counted, is read by whoever sees the election; row-level security of the election says who that is.
do $$
declare t text;
begin
  foreach t in array array['election_candidate', 'election_count'] loop
    execute format('create policy %I on %I for select to app_rw, worker using (
      exists (select 1 from election e where e.id = election_id))', t || '_seen', t);
    execute format('create policy %I on %I to app_rw, worker using (
      exists (select 1 from election e where e.id = election_id and actor_keeps_body(e.chamber_id)))', t || '_keepers', t);
  end loop;
end $$;
--> statement-breakpoint
create policy election_count_line_seen on election_count_line for select to app_rw, worker using (
  exists (select 1 from election_count c where c.id = count_id)
);
--> statement-breakpoint
create policy election_count_line_keepers on election_count_line to app_rw, worker using (
  exists (select 1 from election_count c join election e on e.id = c.election_id
    where c.id = count_id and actor_keeps_body(e.chamber_id))
);
--> statement-breakpoint
create policy election_voter_keepers on election_voter for select to app_rw, worker using (
  exists (select 1 from election e where e.id = election_id and actor_keeps_body(e.chamber_id))
);
--> statement-breakpoint
create policy election_voter_own on election_voter for select to app_rw, worker using (
  exists (select 1 from craft_body_member m where m.id = member_id and m.artisan_id = any ((select actor_artisans())::text[]))
);
--> statement-breakpoint
create trigger election_kept before update or delete on election
  for each row execute function keep_as_entered(
    '{state,roll,opened_at,closed_at,decided_at,winner_id,office_id,cancel_note}');
--> statement-breakpoint
create trigger election_voter_kept before update or delete on election_voter
  for each row execute function keep_as_entered('{}');
--> statement-breakpoint
create trigger election_count_kept before update or delete on election_count
  for each row execute function keep_as_entered('{}');
--> statement-breakpoint
create trigger election_count_line_kept before update or delete on election_count_line
  for each row execute function keep_as_entered('{}');
--> statement-breakpoint
-- Members of the day stand, and nobody any more once the box is open.
create function check_election_candidate() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'who stood stays as it was entered' using errcode = 'restrict_violation';
  end if;
  if not exists (select 1 from election e join craft_body_member m on m.body_id = e.body_id
    where e.id = new.election_id and e.state = 'called' and m.id = new.member_id and m.until is null) then
    raise exception 'a candidate who is no member, or too late' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger election_candidate_check before insert or update or delete on election_candidate
  for each row execute function check_election_candidate();
--> statement-breakpoint
-- Counting begins when the election is closed, and no officer counts twice in a row.
create function check_election_count() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from election e where e.id = new.election_id and e.state = 'closed') then
    raise exception 'a count of an election that is not closed' using errcode = 'check_violation';
  end if;
  if new.n <> (select coalesce(max(c.n), 0) + 1 from election_count c where c.election_id = new.election_id)
    or exists (select 1 from election_count c
      where c.election_id = new.election_id and c.n = new.n - 1 and c.counted_by = new.counted_by) then
    raise exception 'a recount by whoever counted before' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger election_count_check before insert on election_count
  for each row execute function check_election_count();
--> statement-breakpoint
-- One vote a member. Who voted is written down, and the ballot goes into the box, in one step and without a thread between them:
-- the key of `election_voter` lets one row in, and only whoever wrote it has a ballot. On paper the ballot is in a box of wood.
-- False when the member has voted already.
create function cast_vote(of_election text, of_member text, for_candidate text, by_channel text) returns boolean
  language plpgsql security definer set search_path = public as $$
declare
  e election%rowtype;
  m craft_body_member%rowtype;
  written int;
begin
  select * into e from election x where x.id = of_election for share;
  if e.state is distinct from 'open' then
    raise exception 'a vote in an election that is not open' using errcode = 'check_violation';
  end if;
  select * into m from craft_body_member x where x.id = of_member and x.body_id = e.body_id and x.until is null
    -- Who was entered since the box was opened has no vote in it, whatever day the entry names.
    and x.since <= morocco_day(e.opened_at) and x.created_at <= e.opened_at;
  if m.id is null then
    raise exception 'a vote of somebody who is no member' using errcode = 'check_violation';
  end if;
  if not coalesce(case by_channel when 'electronic' then m.artisan_id = any (actor_artisans())
    when 'counter' then actor_keeps_body(e.chamber_id) end, false) then
    raise exception 'a vote for somebody else' using errcode = 'insufficient_privilege';
  end if;
  -- Read and not referred to: a foreign key would lock the candidate's row, which then shows the transaction of its last voter.
  if for_candidate is not null and not exists (select 1 from election_candidate c
      where c.election_id = of_election and c.member_id = for_candidate) then
    raise exception 'a vote for nobody who stands' using errcode = 'foreign_key_violation';
  end if;
  insert into election_voter (election_id, member_id, channel) values (of_election, of_member, by_channel)
    on conflict do nothing;
  get diagnostics written = row_count;
  if written = 0 then
    return false;
  end if;
  if by_channel = 'electronic' then
    insert into election_ballot (election_id, candidate_id) values (of_election, for_candidate);
  end if;
  return true;
end $$;
--> statement-breakpoint
-- Closing mixes the box: rows are written anew in a random order by one transaction, so that neither their place nor the transaction
-- that wrote them says when, and so by whom, a ballot was cast.
create function mix_ballots() returns trigger
  language plpgsql security definer set search_path = public as $$
declare cast_for text[];
begin
  select array_agg(coalesce(b.candidate_id, '') order by random()) into cast_for from election_ballot b where b.election_id = new.id;
  delete from election_ballot b where b.election_id = new.id;
  insert into election_ballot (election_id, candidate_id)
    select new.id, nullif(c, '') from unnest(cast_for) c;
  return null;
end $$;
--> statement-breakpoint
create trigger election_mix after update of state on election
  for each row when (new.state = 'closed') execute function mix_ballots();
--> statement-breakpoint
-- The ballots of an election that is called off are nobody's to read, and are not kept.
create function empty_box() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  delete from election_ballot b where b.election_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger election_empty after update of state on election
  for each row when (new.state = 'cancelled' and old.state <> 'cancelled') execute function empty_box();
--> statement-breakpoint
-- What is in the electronic box, once it is closed, for whoever counts it.
create function electronic_tally(of_election text) returns table (candidate_id text, votes int)
  language sql stable security definer set search_path = public
  begin atomic
    select b.candidate_id, count(*)::int from election_ballot b join election e on e.id = b.election_id
    where b.election_id = of_election and e.state in ('closed', 'decided') and actor_keeps_body(e.chamber_id)
    group by b.candidate_id;
  end;
--> statement-breakpoint
-- Who stands, by name: for the members of the body and the people who keep its file.
create function election_names(of_election text) returns table (member_id text, name jsonb, statement text)
  language sql stable security definer set search_path = public
  begin atomic
    select c.member_id, a.name, c.statement
    from election_candidate c join election e on e.id = c.election_id
      join craft_body_member m on m.id = c.member_id join artisan a on a.id = m.artisan_id
    where c.election_id = of_election and (actor_is_system() or e.chamber_id = any (actor_chambers())
      or (e.chamber_id is null and actor_is('federation')) or actor_in_body(e.body_id))
    order by c.created_at, c.member_id;
  end;
--> statement-breakpoint
-- How many have voted, and how many of them on paper: numbers, for whoever sees the election.
create function election_turnout(of_election text) returns table (voted int, on_paper int)
  language sql stable security definer set search_path = public
  begin atomic
    select count(*)::int, (count(*) filter (where v.channel = 'counter'))::int
    from election_voter v join election e on e.id = v.election_id
    where v.election_id = of_election and (actor_is_system() or e.chamber_id = any (actor_chambers())
      or (e.chamber_id is null and actor_is('federation')) or actor_in_body(e.body_id));
  end;
--> statement-breakpoint
revoke execute on function actor_in_body, cast_vote, mix_ballots, electronic_tally, election_names, election_turnout from public;
--> statement-breakpoint
grant execute on function actor_in_body, cast_vote, electronic_tally, election_names, election_turnout to app_rw, worker;
--> statement-breakpoint
-- Complaints are read by the two parties, the mediator, and the chamber's registrars and managers; written by the product, once a
-- command's policy has let somebody.
create policy complaint_system on complaint to app_rw, worker using ((select actor_is_system()));
--> statement-breakpoint
create policy complaint_chamber on complaint for select to app_rw, worker using (
  chamber_id = any ((select actor_chambers_as('registrar', 'manager'))::text[])
  or (mediator_id = (select actor_setting('user_id')) and chamber_id = any ((select actor_chambers())::text[]))
);
--> statement-breakpoint
create policy complaint_parties on complaint for select to app_rw, worker using (
  complainant_artisan_id = any ((select actor_artisans())::text[])
  or respondent_id = any ((select actor_artisans())::text[])
  or complainant_user_id = (select actor_setting('user_id'))
);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['mediation_session', 'mediation_proposal'] loop
    execute format('create policy %I on %I to app_rw, worker using ((select actor_is_system()))', t || '_system', t);
    execute format('create policy %I on %I for select to app_rw, worker using (
      exists (select 1 from complaint c where c.id = complaint_id))', t || '_seen', t);
  end loop;
end $$;
--> statement-breakpoint
create trigger complaint_kept before update or delete on complaint
  for each row execute function keep_as_entered('{state,mediator_id,end_by,reminded_of,outcome,named_at,closed_at}');
--> statement-breakpoint
create trigger mediation_session_kept before update or delete on mediation_session
  for each row execute function keep_as_entered('{note}');
--> statement-breakpoint
create trigger mediation_proposal_kept before update or delete on mediation_proposal
  for each row execute function keep_as_entered(
    '{complainant_answer,complainant_at,respondent_answer,respondent_at}');
--> statement-breakpoint
-- Nobody mediates in a matter of their own, and an answer that was given stands.
create function check_complaint() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.mediator_id is not null and (new.mediator_id in (new.complainant_user_id, new.filed_by)
    or exists (select 1 from role_grant g where g.user_id = new.mediator_id and g.ended_at is null
      and g.artisan_id in (new.complainant_artisan_id, new.respondent_id))) then
    raise exception 'a mediator who is a party' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger complaint_check before insert or update on complaint
  for each row execute function check_complaint();
--> statement-breakpoint
create function keep_answer() returns trigger
  language plpgsql set search_path = public as $$
begin
  if (old.complainant_answer is not null and new.complainant_answer is distinct from old.complainant_answer)
    or (old.respondent_answer is not null and new.respondent_answer is distinct from old.respondent_answer) then
    raise exception 'an answer that was given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger mediation_proposal_answer before update on mediation_proposal
  for each row execute function keep_answer();
--> statement-breakpoint
-- Settled is what both accepted.
create function check_settlement() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from mediation_proposal p where p.complaint_id = new.id
    and p.complainant_answer = 'accepted' and p.respondent_answer = 'accepted') then
    raise exception 'a settlement that one of the two did not accept' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger complaint_settled before update of state on complaint
  for each row when (new.state = 'settled' and old.state <> 'settled') execute function check_settlement();
--> statement-breakpoint
-- What a maker gives of a piece is said on its page; only they set it.
create policy piece_fund_share_seen on piece_fund_share for select to app_rw, worker using (true);
--> statement-breakpoint
create policy piece_fund_share_maker on piece_fund_share to app_rw, worker using (
  (select actor_is_system()) or artisan_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create function check_fund_share() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from piece p where p.id = new.piece_id and p.artisan_id = new.artisan_id) then
    raise exception 'a share of somebody else''s piece' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger piece_fund_share_check before insert or update on piece_fund_share
  for each row execute function check_fund_share();
--> statement-breakpoint
alter table checkout_line add constraint checkout_line_fund check (fund_minor >= 0 and (fund_minor = 0 or fund_craft_id is not null));
--> statement-breakpoint
alter table order_line add constraint order_line_fund check (fund_minor >= 0 and (fund_minor = 0 or fund_craft_id is not null));
--> statement-breakpoint
create policy fund_grant_chamber on fund_grant to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('verifier', 'manager'))::text[])
);
--> statement-breakpoint
create policy fund_grant_federation on fund_grant for select to app_rw, worker using ((select actor_is('federation')));
--> statement-breakpoint
create policy fund_grant_master on fund_grant for select to app_rw, worker using (
  master_id = any ((select actor_artisans())::text[])
);
--> statement-breakpoint
create trigger fund_grant_kept before update or delete on fund_grant
  for each row execute function keep_as_entered(
    '{state,decided_by,decided_at,decline_note,paid_by,paid_at,bank_reference}');
--> statement-breakpoint
-- A grant is for a line of learning that was attested: its master, its craft, its chamber.
create function check_fund_grant() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select 1 from lineage l where l.id = new.lineage_id and l.state = 'attested' and l.master_id = new.master_id
    and l.craft_id = new.craft_id and l.chamber_id = new.chamber_id) then
    raise exception 'a grant for a line that nobody attested' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger fund_grant_check before insert on fund_grant for each row execute function check_fund_grant();
--> statement-breakpoint
-- The fund's books, month by month and craft by craft, straight from the ledger: what makers gave of sales, what went back with refunds
-- (below zero), what was granted (below zero). Their sum is what stands on the account.
create view published.fund_month as
  select split_part(l.account, ':', 2) as craft_id, c.name as craft_name,
    to_char(morocco_day(j.created_at), 'YYYY-MM') as month,
    sum(-l.amount_minor) filter (where j.source_type <> 'fund_grant' and j.kind = 'sale')::bigint as given_minor,
    sum(-l.amount_minor) filter (where j.source_type <> 'fund_grant' and j.kind <> 'sale')::bigint as back_minor,
    sum(-l.amount_minor) filter (where j.source_type = 'fund_grant')::bigint as granted_minor
  from journal_line l join journal j on j.id = l.journal_id join craft c on c.id = split_part(l.account, ':', 2)
  where l.account like 'transmission\_fund:%'
  group by 1, 2, 3;
--> statement-breakpoint
-- Each grant, with the master's name only where both agreed to be shown.
create view published.fund_grant as
  select g.id, g.craft_id, c.name as craft_name, h.name as chamber_name, g.amount_minor, g.state, g.decided_at, g.paid_at,
    case when shows_lineage(g.master_id) then a.name end as master_name, g.is_demonstration
  from fund_grant g join craft c on c.id = g.craft_id join chamber h on h.id = g.chamber_id join artisan a on a.id = g.master_id
  where g.state in ('granted', 'paid');
--> statement-breakpoint
create view published.piece_fund as
  select f.piece_id, f.basis_points from piece_fund_share f join published.piece p on p.id = f.piece_id where f.basis_points > 0;
--> statement-breakpoint
grant select on published.fund_month, published.fund_grant, published.piece_fund to public_reader, app_rw, worker;
