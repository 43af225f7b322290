-- Badges as chambers give them: proposed by one officer with evidence, signed by another, and taken back in sight of everybody.
alter table badge alter column state set default 'proposed';
--> statement-breakpoint
alter table badge alter column second_reviewer drop not null;
--> statement-breakpoint
alter table badge alter column issued_at drop not null;
--> statement-breakpoint
alter table badge alter column expires_at drop not null;
--> statement-breakpoint
alter table badge
  add column method text not null default 'documents',
  add column renews_id text constraint badge_renews_id_badge_id_fk references badge (id),
  add column suspended_at timestamptz,
  add column suspension_reason text,
  add column revocation_code text;
--> statement-breakpoint
-- What was taken away before reasons came from a list.
update badge set revocation_code = 'evidence_wrong' where state = 'revoked';
--> statement-breakpoint
alter table badge
  add constraint badge_state check (state in ('proposed', 'active', 'declined', 'withdrawn', 'suspended', 'revoked', 'expired', 'replaced')),
  add constraint badge_method check (method in ('documents', 'visit', 'examination', 'register', 'assessment')),
  -- Facts of a craft, of a maker and of one piece never stand for each other.
  add constraint badge_claim_scope check (case
    when claim in ('endangered_craft', 'heritage_inscription') then craft_id is not null
    when claim in ('registry_identity', 'workshop_checked', 'programme_master', 'trained_by_master') then artisan_id is not null
    when claim in ('handmade_method', 'geographical_origin', 'collective_mark') then craft_id is null
    when claim = 'piece_inspected' then piece_id is not null
    else false end),
  add constraint badge_signed check (
    case when state in ('proposed', 'declined', 'withdrawn') then num_nonnulls(issued_at, expires_at) = 0
      else num_nonnulls(second_reviewer, issued_at, expires_at) = 3 and expires_at > issued_at end),
  add constraint badge_suspended check ((state = 'suspended') <= (num_nonnulls(suspended_at, suspension_reason) = 2)),
  add constraint badge_revocation_said check ((state = 'revoked') = (revocation_code is not null)),
  add constraint badge_suspension_reason check (suspension_reason in ('under_review', 'complaint', 'consent_withdrawn', 'standing_lost')),
  add constraint badge_revocation_code check (
    revocation_code in ('evidence_wrong', 'evidence_forged', 'conditions_ended', 'given_in_error', 'misused', 'asked_by_maker'));
--> statement-breakpoint
create unique index badge_one_in_force on badge (chamber_id, claim, coalesce(craft_id, artisan_id, piece_id))
  where state in ('active', 'suspended');
--> statement-breakpoint
create unique index badge_one_proposed on badge (chamber_id, claim, coalesce(craft_id, artisan_id, piece_id))
  where state = 'proposed';
--> statement-breakpoint
create index badge_chamber_state on badge (chamber_id, state, expires_at);
--> statement-breakpoint
-- What a badge rests on: a file in the private store with the digest of what was sent, or a record kept elsewhere.
create table badge_evidence (
  id text primary key,
  badge_id text not null constraint badge_evidence_badge_id_badge_id_fk references badge (id),
  chamber_id text not null constraint badge_evidence_chamber_id_chamber_id_fk references chamber (id),
  kind text not null,
  title text not null,
  document_id text constraint badge_evidence_document_id_document_id_fk references document (id),
  record_id text,
  sha256 text,
  dated_on date not null,
  added_by text not null constraint badge_evidence_added_by_user_id_fk references "user" (id),
  created_at timestamptz not null default now(),
  constraint badge_evidence_kind check (kind in ('file', 'assessment', 'attestation', 'visit', 'lineage')),
  constraint badge_evidence_holds check (case when kind = 'file'
    then document_id is not null and record_id is null and sha256 is not null
    else document_id is null and record_id is not null and sha256 is null end),
  constraint badge_evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint badge_evidence_record unique (badge_id, record_id)
);
--> statement-breakpoint
create index badge_evidence_badge on badge_evidence (badge_id);
--> statement-breakpoint
create unique index badge_evidence_document on badge_evidence (document_id);
--> statement-breakpoint
-- What happened to a badge, in order. `by` is null for what the product did by itself.
create table badge_event (
  id bigint primary key generated always as identity,
  badge_id text not null constraint badge_event_badge_id_badge_id_fk references badge (id),
  chamber_id text not null constraint badge_event_chamber_id_chamber_id_fk references chamber (id),
  kind text not null,
  reason text,
  by text constraint badge_event_by_user_id_fk references "user" (id),
  at timestamptz not null,
  constraint badge_event_kind check (kind in ('proposed', 'evidence_added', 'evidence_removed', 'withdrawn', 'signed', 'declined',
    'suspended', 'reinstated', 'revoked', 'replaced', 'expired', 'reminded'))
);
--> statement-breakpoint
create index badge_event_badge on badge_event (badge_id, at);
--> statement-breakpoint
create unique index badge_event_reminder on badge_event (badge_id, reason) where kind = 'reminded';
--> statement-breakpoint
insert into badge_event (badge_id, chamber_id, kind, by, at)
  select id, chamber_id, 'signed', second_reviewer, issued_at from badge order by issued_at, id;
--> statement-breakpoint
insert into badge_event (badge_id, chamber_id, kind, reason, at)
  select id, chamber_id, 'revoked', revocation_code, revoked_at from badge where state = 'revoked' order by revoked_at, id;
--> statement-breakpoint
create trigger badge_event_append_only before update or delete or truncate on badge_event
  for each statement execute function refuse_change();
--> statement-breakpoint
insert into state_transition (aggregate, from_state, to_state) values
  ('badge', 'proposed', 'active'),
  ('badge', 'proposed', 'declined'),
  ('badge', 'proposed', 'withdrawn'),
  ('badge', 'active', 'suspended'),
  ('badge', 'active', 'revoked'),
  ('badge', 'active', 'expired'),
  ('badge', 'active', 'replaced'),
  ('badge', 'suspended', 'active'),
  ('badge', 'suspended', 'revoked'),
  ('badge', 'suspended', 'expired'),
  ('badge', 'expired', 'revoked');
--> statement-breakpoint
create trigger badge_transition before update of state on badge
  for each row execute function refuse_unlisted_transition();
--> statement-breakpoint
create function badge_refused(rule text) returns void language plpgsql as $$
begin
  raise exception 'badge refused: %', rule using errcode = 'check_violation', constraint = rule, table = 'badge';
end $$;
--> statement-breakpoint
-- Somebody who signs for a chamber at a moment: its verifiers and managers. `other` asks for a chamber that is not this one.
create function signs_for_chamber(person text, chamber text, moment timestamptz, other boolean) returns boolean
  language sql stable set search_path = public
  return exists (select 1 from role_grant g where g.user_id = person and g.role in ('verifier', 'manager')
    and (g.chamber_id = chamber) <> other and (g.ended_at is null or g.ended_at > moment));
--> statement-breakpoint
-- The rules of two officers, evidence, consent and region, whoever writes. Runs as the owner, so that row-level security hides
-- no grant, consent or maker from it. The same rules stand with their words in features/badges/commands.
create function refuse_badge() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  maker record;
  moment timestamptz;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.second_reviewer is not null then perform badge_refused('badge_starts_proposed'); end if;
    if not signs_for_chamber(new.first_reviewer, new.chamber_id, now(), false) then
      perform badge_refused('badge_first_officer');
    end if;
    return new;
  end if;
  if (new.id, new.claim, new.craft_id, new.artisan_id, new.piece_id, new.chamber_id, new.first_reviewer, new.created_at,
      new.renews_id, new.public_note, new.method)
    is distinct from
    (old.id, old.claim, old.craft_id, old.artisan_id, old.piece_id, old.chamber_id, old.first_reviewer, old.created_at,
      old.renews_id, old.public_note, old.method)
    or old.state <> 'proposed' and (new.second_reviewer, new.issued_at, new.expires_at)
      is distinct from (old.second_reviewer, old.issued_at, old.expires_at)
  then perform badge_refused('badge_stays_as_signed'); end if;
  if new.state <> 'active' or old.state = 'active' then return new; end if;
  if new.second_reviewer = new.first_reviewer then perform badge_refused('badge_two_officers'); end if;
  if not signs_for_chamber(new.first_reviewer, new.chamber_id, new.created_at, false) then
    perform badge_refused('badge_first_officer');
  end if;
  -- Whoever signs holds the office now, whatever day is written; what comes back was signed by somebody who held it then.
  moment := case when old.state = 'proposed' then now() else new.issued_at end;
  -- A claim about a whole craft is read a second time by another chamber, and by nobody who signs for the first as well.
  if not signs_for_chamber(new.second_reviewer, new.chamber_id, moment, new.craft_id is not null)
    or old.state = 'proposed' and new.craft_id is not null
      and signs_for_chamber(new.second_reviewer, new.chamber_id, moment, false)
  then perform badge_refused('badge_second_officer'); end if;
  if not exists (select 1 from badge_evidence e where e.badge_id = new.id) then perform badge_refused('badge_evidence'); end if;
  -- Danger is what the newest confirmed assessment of the craft found, and the badge names that one.
  if old.state = 'proposed' and new.claim = 'endangered_craft' and not exists (
    select 1 from (select a.id, a.grade from craft_assessment a where a.craft_id = new.craft_id and a.state = 'confirmed'
        order by a.assessed_on desc, a.id desc limit 1) newest
      join badge_evidence e on e.badge_id = new.id and e.record_id = newest.id
    where newest.grade in ('critically_endangered', 'endangered'))
  then perform badge_refused('badge_assessment'); end if;
  if new.craft_id is not null then return new; end if;
  select a.id, a.chamber_id, a.state, a.is_public into maker from artisan a
    where a.id = coalesce(new.artisan_id, (select p.artisan_id from piece p where p.id = new.piece_id)) for share;
  if maker.chamber_id is distinct from new.chamber_id then perform badge_refused('badge_own_region'); end if;
  if not standing_lists(maker.state) then perform badge_refused('badge_standing'); end if;
  if not maker.is_public or not exists (select 1 from consent c where c.artisan_id = maker.id and c.purpose = 'publication'
      and c.withdrawn_at is null) then
    perform badge_refused('badge_consent');
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger badge_rules before insert or update on badge for each row execute function refuse_badge();
--> statement-breakpoint
-- A badge is never taken out. Evidence is added to a proposal by its chamber, and what a signed one rests on stays.
create trigger badge_kept before delete or truncate on badge for each statement execute function refuse_change();
--> statement-breakpoint
create function refuse_evidence_change() returns trigger
  language plpgsql security definer set search_path = public as $$
declare held badge_evidence := coalesce(new, old);
begin
  -- Locked: a signature that comes meanwhile waits.
  perform 1 from badge b where b.id = held.badge_id and b.chamber_id = held.chamber_id and b.state = 'proposed' for share;
  if tg_op = 'UPDATE' or not found then
    raise exception 'evidence is of a proposal' using errcode = 'check_violation', constraint = 'badge_evidence_kept';
  end if;
  return held;
end $$;
--> statement-breakpoint
create trigger badge_evidence_kept before insert or update or delete on badge_evidence
  for each row execute function refuse_evidence_change();
--> statement-breakpoint
grant select, insert, delete on badge_evidence to app_rw, worker;
--> statement-breakpoint
grant select, insert on badge_event to app_rw, worker;
--> statement-breakpoint
revoke delete on badge from app_rw, worker;
--> statement-breakpoint
-- Everybody reads what was signed; a proposal is for those who sign, and of a craft for those of every chamber.
drop policy badge_shown on badge;
--> statement-breakpoint
drop policy badge_chamber on badge;
--> statement-breakpoint
create policy badge_shown on badge for select to app_rw, worker using (state not in ('proposed', 'declined', 'withdrawn'));
--> statement-breakpoint
create policy badge_chamber on badge to app_rw, worker using (
  (select actor_is_system()) or chamber_id = any ((select actor_chambers_as('verifier', 'manager'))::text[])
);
--> statement-breakpoint
create policy badge_second on badge for select to app_rw, worker using (
  craft_id is not null and cardinality((select actor_chambers_as('verifier', 'manager'))::text[]) > 0
);
--> statement-breakpoint
create policy badge_second_signs on badge for update to app_rw, worker using (
  craft_id is not null and state = 'proposed' and cardinality((select actor_chambers_as('verifier', 'manager'))::text[]) > 0
) with check (
  craft_id is not null and state in ('active', 'declined') and second_reviewer = (select actor_setting('user_id'))
);
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['badge_evidence', 'badge_event'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I to current_user using (true)', t || '_owner', t);
    execute format('create policy %I on %I to app_rw, worker using (
      (select actor_is_system()) or chamber_id = any ((select actor_chambers_as(''verifier'', ''manager''))::text[]))',
      t || '_chamber', t);
    execute format('create policy %I on %I for select to app_rw, worker using (
      cardinality((select actor_chambers_as(''verifier'', ''manager''))::text[]) > 0
      and exists (select 1 from badge b where b.id = badge_id and b.craft_id is not null))', t || '_second', t);
  end loop;
end $$;
--> statement-breakpoint
-- A maker reads what is kept on them: what a badge about them or their piece rests on.
create policy badge_evidence_maker on badge_evidence for select to app_rw, worker using (
  exists (select 1 from badge b left join piece p on p.id = b.piece_id
    where b.id = badge_id and coalesce(b.artisan_id, p.artisan_id) = any ((select actor_artisans())::text[]))
);
--> statement-breakpoint
-- The second officer of another chamber opens the evidence while there is something to sign.
create policy document_badge_evidence on document for select to app_rw, worker using (
  kind = 'badge_evidence' and cardinality((select actor_chambers_as('verifier', 'manager'))::text[]) > 0
  and exists (select 1 from badge_evidence e join badge b on b.id = e.badge_id
    where e.document_id = document.id and b.craft_id is not null and b.state = 'proposed')
);
--> statement-breakpoint
-- Reviewers stay inside; the public sees that there were two. Of a maker who does not agree to be shown, nothing is.
create or replace view published.badge as
  select b.id, b.claim, b.craft_id, b.artisan_id, b.piece_id, b.chamber_id, c.name as chamber_name,
    case when b.state in ('active', 'suspended') and b.expires_at <= now() then 'expired' else b.state end as state,
    b.public_note, b.issued_at, b.expires_at, b.revoked_at, b.revocation_reason,
    b.suspended_at, b.suspension_reason, b.revocation_code, b.method,
    (select count(*)::int from badge_evidence e where e.badge_id = b.id) as evidence_count
  from badge b join chamber c on c.id = b.chamber_id
  where b.state in ('active', 'suspended', 'revoked', 'expired')
    and not exists (select 1 from artisan a where not a.is_public
      and a.id = coalesce(b.artisan_id, (select p.artisan_id from piece p where p.id = b.piece_id)));
--> statement-breakpoint
insert into dated_rule (id, key, value, effective_from, source, evidence) values
  ('rul_01kb0000000000000000000041', 'badge.validity',
   '{"identity": 12, "workshop": 24, "mark": 12, "craft": 24, "mastery": 36, "piece": 6}',
   '2024-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration'),
  ('rul_01kb0000000000000000000042', 'badge.reminders', '{"days": [60, 30, 7]}',
   '2024-01-01', 'Demonstration values: nobody has confirmed them', 'demonstration');
